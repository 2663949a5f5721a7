// What stands beside a quote on its page: its story, what it earns, its mail, its pages and files.
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/http/quoting_routes.h"
#include "quoting/rules/quote_mail.h"
#include "quoting/service/quote_pages.h"
#include "quoting/service/quote_story.h"
#include "quoting/service/quotes.h"

namespace tl::quoting {
namespace {

using access::Permission;
using http::Call;
using http::ReplyFile;
using http::WholeResponse;

Result<QuoteMail> mail(const Call& call) {
  TL_TRY(const QuoteView quote, show_quote(call.db(), call.path("quote"), call.caller().today));
  return quote_mail(customer_copy(quote.sheet));
}

// "1.svg"
Result<WholeResponse> picture(const Call& call) {
  const std::string_view said = call.path("picture");
  const std::size_t name = said.ends_with(".svg") ? said.size() - 4 : 0;
  const auto page = parse_decimal(said.substr(0, name), 0);
  if (!page) {
    return not_found("page_not_found",
                     cat(visible(utf8_prefix(said, 40)), " is no page; the first is 1.svg"));
  }
  TL_TRY(std::string svg, picture_of_quote(call.db(), call.path("quote"), *page));
  return http::file_reply({.name = std::string(said),
                           .media_type = "image/svg+xml",
                           .bytes = std::move(svg),
                           .shown = ReplyFile::Shown::in_page});
}

void add_file(http::Routes& routes, QuoteFileKind kind) {
  routes.add({.path = cat("/api/v1/quoting/quotes/{quote}/document.", enum_name(kind)),
              .summary = cat("Its ", enum_name(kind), ": as issued, or as it would be"),
              .permission = Permission::quote_read,
              .account = account_of_quote},
             [kind](const Call& call) -> Result<WholeResponse> {
               TL_TRY(QuoteFile file, file_of_quote(call.db(), call.path("quote"), kind));
               return http::file_reply({.name = std::move(file.name),
                                        .media_type = std::move(file.media_type),
                                        .bytes = std::move(file.bytes)});
             });
}

}  // namespace

void add_quote_page_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/quoting/quotes/{quote}/story",
              .summary = "With whom it lies, its revisions, queries, clock, who did what",
              .permission = Permission::quote_read,
              .account = account_of_quote,
              .kept = http::Kept::for_reach},
             [](const Call& call) {
               return story_of_quote(call.db(), call.caller(), call.path("quote"));
             });
  routes.add({.path = "/api/v1/quoting/quotes/{quote}/margins",
              .summary = "Cost, mark-up and margin of each of its prices",
              .permission = Permission::quote_cost_read,
              .account = account_of_quote,
              .kept = http::Kept::for_reach},
             [](const Call& call) { return margins_of_quote(call.db(), call.path("quote")); });
  routes.add({.path = "/api/v1/quoting/quotes/{quote}/mail",
              .summary = "The mail that it goes out with",
              .permission = Permission::quote_read,
              .account = account_of_quote},
             &mail);
  routes.add({.path = "/api/v1/quoting/quotes/{quote}/pages",
              .summary = "How many pages it has on paper, and of what size",
              .permission = Permission::quote_read,
              .account = account_of_quote,
              .kept = http::Kept::for_reach},
             [](const Call& call) { return pages_of_quote(call.db(), call.path("quote")); });
  routes.add({.path = "/api/v1/quoting/quotes/{quote}/pages/{picture}",
              .summary = "A page of it as a picture: 1.svg",
              .permission = Permission::quote_read,
              .account = account_of_quote,
              .kept = http::Kept::for_reach},
             &picture);
  for (const QuoteFileKind kind : {QuoteFileKind::pdf, QuoteFileKind::xlsx, QuoteFileKind::json})
    add_file(routes, kind);
}

}  // namespace tl::quoting
