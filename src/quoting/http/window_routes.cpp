// A customer's window: what their own people see. Each door answers with structs made for them.
#include "accounts/http/account_routes.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/http/quoting_routes.h"
#include "quoting/service/quote_pages.h"
#include "quoting/service/window.h"

namespace tl::quoting {
namespace {

using access::Permission;
using http::Audience;
using http::Call;
using http::ReplyFile;
using http::Subject;
using http::WholeResponse;

Result<WindowHome> home(const Call& call) {
  TL_TRY(const std::int64_t account, accounts::window_account(call));
  return window_home(call.db(), call.caller(), account);
}

Result<WholeResponse> fetch_file(const Call& call) {
  // One of ours who looks through the window says a purpose where a mark asks for one, as
  // elsewhere.
  FileRequest request{.name = std::string(call.path("file")),
                      .purpose = std::string(call.query("purpose"))};
  if (call.who().account) request.purpose = "the customer's own copy";
  TL_TRY(request.version, call.number("version"));
  TL_TRY(ReadFile file, read_pack_file(call.db(), call.caller(), call.path("rfq"), request));
  return http::file_reply({.name = file.file.name,
                           .media_type = "application/octet-stream",
                           .bytes = std::move(file.bytes)});
}

Result<WholeResponse> fetch_pdf(const Call& call) {
  TL_TRY(const std::string document, window_document(call.db(), call.path("quote")));
  TL_TRY(QuoteFile file, file_of_quote(call.db(), document, QuoteFileKind::pdf));
  return http::file_reply({.name = std::move(file.name),
                           .media_type = std::move(file.media_type),
                           .bytes = std::move(file.bytes)});
}

struct WindowPages {
  std::string document;
  std::int64_t pages = 0;
  std::int64_t width = 0;
  std::int64_t height = 0;
};
TL_DESCRIBE(WindowPages, document, pages, width, height)

Result<WindowPages> pages(const Call& call) {
  TL_TRY(const std::string document, window_document(call.db(), call.path("quote")));
  TL_TRY(const QuotePages counted, pages_of_quote(call.db(), document));
  return WindowPages{document, counted.pages, counted.width, counted.height};
}

// "1.svg"
Result<WholeResponse> picture(const Call& call) {
  const std::string_view said = call.path("picture");
  const std::size_t name = said.ends_with(".svg") ? said.size() - 4 : 0;
  const auto page = parse_decimal(said.substr(0, name), 0);
  if (!page) return not_found("page_not_found", "the first page is 1.svg");
  TL_TRY(const std::string document, window_document(call.db(), call.path("quote")));
  TL_TRY(std::string svg, picture_of_quote(call.db(), document, *page));
  return http::file_reply({.name = std::string(said),
                           .media_type = "image/svg+xml",
                           .bytes = std::move(svg),
                           .shown = ReplyFile::Shown::in_page});
}

void add_rfq_doors(http::Routes& routes) {
  routes.add(
      {.path = "/api/v1/window/rfqs/{rfq}",
       .summary = "A request of the customer's: files, questions, quotations",
       .permission = Permission::rfq_read,
       .account = account_of_rfq,
       .audience = Audience::customers_too},
      [](const Call& call) { return window_rfq(call.db(), call.caller(), call.path("rfq")); });
  routes.add({.path = "/api/v1/window/rfqs/{rfq}/files/{file}",
              .summary = "A file as the customer sent it; that it was read is recorded",
              .permission = Permission::file_read,
              .account = account_of_rfq,
              .audience = Audience::customers_too,
              .query = {{"version", "the newest unless said"},
                        {"purpose", "what one of ours reads a marked file for"}},
              .writes = http::Door::Writes::by_itself},
             &fetch_file);
}

void add_quote_doors(http::Routes& routes) {
  routes.add({.path = "/api/v1/window/quotes/{quote}",
              .summary = "A quotation that was sent: prices, dates, what it rests on",
              .permission = Permission::quote_read,
              .account = account_of_quote,
              .audience = Audience::customers_too},
             [](const Call& call) {
               return window_quote(call.db(), call.caller().today, call.path("quote"));
             });
  routes.add({.path = "/api/v1/window/quotes/{quote}/document.pdf",
              .summary = "The PDF that was sent",
              .permission = Permission::quote_read,
              .account = account_of_quote,
              .audience = Audience::customers_too},
             &fetch_pdf);
  routes.add({.path = "/api/v1/window/quotes/{quote}/pages",
              .summary = "How many pages the quotation has, and of what size",
              .permission = Permission::quote_read,
              .account = account_of_quote,
              .audience = Audience::customers_too},
             &pages);
  routes.add({.path = "/api/v1/window/quotes/{quote}/pages/{picture}",
              .summary = "A page of the quotation as a picture: 1.svg",
              .permission = Permission::quote_read,
              .account = account_of_quote,
              .audience = Audience::customers_too},
             &picture);
}

}  // namespace

void add_window_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/window",
              .summary = "What the customer has with us: to answer, in progress, done",
              .permission = Permission::rfq_read,
              .subject = Subject::filtered,
              .audience = Audience::customers_too,
              .query = {{"account", "whose window, for people of ours: C1"}}},
             &home);
  add_rfq_doors(routes);
  add_quote_doors(routes);
}

}  // namespace tl::quoting
