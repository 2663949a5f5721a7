// Quotes: listed, prepared, shown, explained, issued, revised, made firm, checked, withdrawn,
// compared, accepted item by item. What stands beside a quote is in quote_page_routes.cpp.
#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/jobs/progress.h"
#include "quoting/http/quoting_routes.h"
#include "quoting/service/quote_course.h"
#include "quoting/service/quote_items.h"
#include "quoting/service/quote_list.h"
#include "quoting/service/quote_story.h"
#include "quoting/service/quotes.h"
#include "quoting/service/rfq_buying.h"
#include "quoting/service/whose.h"

namespace tl::quoting {
namespace {

using access::Permission;
using http::Call;
using http::Method;
using http::Subject;

constexpr std::string_view quote_states = "draft, issued, superseded, withdrawn, expired or broken";
constexpr std::string_view holders = "us, customer or nobody";

struct CheckList {
  std::vector<QuoteCheck> items;
};
TL_DESCRIBE(CheckList, items)

struct BuyingBody {
  std::optional<std::string> strategy;  // "least-cost"
  std::optional<std::string> excess_cap;
  std::optional<std::int64_t> suppliers_max;
  std::optional<std::vector<std::string>> excluded_suppliers;
};
TL_DESCRIBE(BuyingBody, strategy, excess_cap, suppliers_max, excluded_suppliers)

struct PrepareBody {
  QuoteClass quote_class = QuoteClass::firm;
  std::optional<std::int64_t> amortise_boards;
  std::optional<BuyingBody> buying;
};
TL_DESCRIBE(PrepareBody, quote_class, amortise_boards, buying)

// `version`: the quote as it was looked at; when somebody changed it since, nothing happens.
struct ReviseBody {
  std::string reason;
  std::optional<QuoteClass> quote_class;
  std::optional<BuyingBody> buying;
  std::optional<std::string> version;
};
TL_DESCRIBE(ReviseBody, reason, quote_class, buying, version)

struct FirmBody {
  std::optional<std::string> reason;
  std::optional<BuyingBody> buying;
  std::optional<std::string> version;
};
TL_DESCRIBE(FirmBody, reason, buying, version)

struct IssueBody {
  std::optional<std::string> deviation_reason;
  std::optional<std::string> version;
};
TL_DESCRIBE(IssueBody, deviation_reason, version)

struct WithdrawBody {
  std::string reason;
  std::optional<std::string> version;
};
TL_DESCRIBE(WithdrawBody, reason, version)

struct AcceptBody {
  std::string items;    // "all", "A1-A4,T1"
  std::string said_by;  // who of the customer said so
  std::optional<Date> on;
  std::optional<std::string> note;
};
TL_DESCRIBE(AcceptBody, items, said_by, on, note)

// Costs, and what we look at and note for ourselves, are for those who may see costs.
QuoteView shown_to(const Call& call, QuoteView quote) {
  return call.may(Permission::quote_cost_read) ? std::move(quote) : without_costs(std::move(quote));
}

Result<QuoteView> shown_to(const Call& call, Result<QuoteView> quote) {
  if (!quote) return quote;
  return shown_to(call, std::move(quote).value());
}

template <class Enum>
Result<std::optional<Enum>> choice_in(const Call& call, std::string_view name,
                                      std::string_view choices) {
  const std::string_view said = call.query(name);
  if (said.empty()) return std::optional<Enum>();
  const std::optional<Enum> found = enum_from_name<Enum>(said);
  if (!found) {
    return invalid("choice_unknown",
                   cat(name, "=", visible(utf8_prefix(said, 40)), ": say ", choices));
  }
  return found;
}

Result<QuoteFilter> filter_of(const Call& call) {
  QuoteFilter filter{.rfq = std::string(call.query("rfq")),
                     .text = std::string(call.query("q")),
                     .after = std::string(call.query("after"))};
  TL_TRY(filter.state, choice_in<QuoteState>(call, "state", quote_states));
  TL_TRY(filter.held_by, choice_in<HeldBy>(call, "held_by", holders));
  TL_TRY(const auto revisions, choice_in<RevisionsShown>(call, "revisions", "newest or all"));
  filter.revisions = revisions.value_or(RevisionsShown::newest);
  TL_TRY(filter.limit, call.rows(filter.limit));
  return filter;
}

Result<QuotePage> list(const Call& call) {
  TL_TRY(const Date day, call.day());
  TL_TRY(const QuoteFilter filter, filter_of(call));
  return page_of_quotes(call.db(), call.caller(), day, filter,
                        [&](std::int64_t id) { return call.sees(id); });
}

Result<void> check_seen(const Call& call, const std::optional<std::string>& version) {
  if (!version) return {};
  return check_version(call.db(), call.path("quote"), *version);
}

Result<BuyingChange> change_of(const std::optional<BuyingBody>& body) {
  BuyingChange change;
  if (!body) return change;
  if (body->strategy) {
    TL_TRY(change.strategy, parse_strategy(*body->strategy));
  }
  change.excess_cap = body->excess_cap;
  change.suppliers_max = body->suppliers_max;
  change.excluded_suppliers = body->excluded_suppliers;
  return change;
}

Result<QuoteView> prepare(const Call& call, const PrepareBody& body) {
  TL_TRY(const BuyingChange change, change_of(body.buying));
  TL_TRY(BuyingRequest buying, buying_for(call.db(), call.path("rfq"), change));
  jobs::NoProgress unwatched;
  return shown_to(call, quote_rfq(call.db(), call.caller(), call.path("rfq"),
                                  {.quote_class = body.quote_class,
                                   .amortise_boards = body.amortise_boards,
                                   .buying = std::move(buying)},
                                  unwatched));
}

Result<QuoteView> revise(const Call& call, const ReviseBody& body) {
  TL_CHECK(check_seen(call, body.version));
  TL_TRY(BuyingChange buying, change_of(body.buying));
  jobs::NoProgress unwatched;
  const ReviseRequest request{
      .reason = body.reason, .quote_class = body.quote_class, .buying = std::move(buying)};
  return shown_to(call,
                  revise_quote(call.db(), call.caller(), call.path("quote"), request, unwatched));
}

Result<QuoteView> firm_up(const Call& call, const FirmBody& body) {
  TL_CHECK(check_seen(call, body.version));
  TL_TRY(BuyingChange buying, change_of(body.buying));
  jobs::NoProgress unwatched;
  const ReviseRequest request{.reason = body.reason.value_or(""), .buying = std::move(buying)};
  return shown_to(call,
                  make_firm(call.db(), call.caller(), call.path("quote"), request, unwatched));
}

Result<QuoteView> issue(const Call& call, const IssueBody& body) {
  TL_CHECK(check_seen(call, body.version));
  TL_TRY(IssuedQuote issued, issue_quote(call.db(), call.caller(), call.path("quote"),
                                         body.deviation_reason.value_or("")));
  return shown_to(call, std::move(issued.quote));
}

Result<QuoteView> withdraw(const Call& call, const WithdrawBody& body) {
  TL_CHECK(check_seen(call, body.version));
  return shown_to(call, withdraw_quote(call.db(), call.caller(), call.path("quote"), body.reason));
}

// The figures of others that the quote rests on, as they are today.
Result<CheckList> check(const Call& call, const http::NoBody&) {
  TL_TRY(auto checks,
         check_quotes(call.db(), call.caller(), call.path("quote"), call.caller().today));
  return CheckList{std::move(checks)};
}

// Those who may not see costs compare what the customer was sent.
Result<QuoteComparison> compare_two(const Call& call) {
  TL_TRY(const RevisionPair pair, parse_revisions(call.query("revisions")));
  return compare_revisions(
      call.db(), call.path("quote"), pair,
      call.may(Permission::quote_cost_read) ? ComparedAs::whole : ComparedAs::customer_copies);
}

void add_reading(http::Routes& routes) {
  const http::QueryParameter as_of{"as_of", "the day; today unless said"};
  routes.add({.path = "/api/v1/quoting/quotes",
              .summary = "Quotes, newest first, with whom each lies",
              .permission = Permission::quote_read,
              .subject = Subject::filtered,
              .query = {{"state", quote_states},
                        {"held_by", holders},
                        {"rfq", "those of an RFQ, such as R12"},
                        {"q", "words in its number, RFQ, assembly or customer"},
                        {"revisions", "newest or all; newest unless said"},
                        {"after", "the 'next' of the page before"},
                        {"limit", "rows of a page"},
                        as_of},
              .kept = http::Kept::for_reach},
             &list);
  routes.add({.path = "/api/v1/quoting/quotes/{quote}",
              .summary = "A quote: prices, lead time, questions, what blocks its issue",
              .permission = Permission::quote_read,
              .account = account_of_quote,
              .query = {as_of},
              .kept = http::Kept::for_reach},
             [](const Call& call) -> Result<QuoteView> {
               TL_TRY(const Date day, call.day());
               return shown_to(call, show_quote(call.db(), call.path("quote"), day));
             });
  routes.add({.path = "/api/v1/quoting/quotes/{quote}/explain",
              .summary = "Why a figure of it is what it is",
              .permission = Permission::quote_cost_read,
              .account = account_of_quote,
              .query = {{"path", "the figure, such as total.1000"}},
              .kept = http::Kept::for_reach},
             [](const Call& call) {
               return explain_quote(call.db(), call.path("quote"), call.query("path"));
             });
  routes.add({.path = "/api/v1/quoting/quotes/{quote}/items",
              .summary = "Minimums, tooling, queries, assumptions, with what was accepted",
              .permission = Permission::quote_read,
              .account = account_of_quote,
              .kept = http::Kept::for_reach},
             [](const Call& call) {
               return items_of_quote(
                   call.db(), call.path("quote"),
                   call.may(Permission::quote_cost_read) ? ItemsFor::us : ItemsFor::customer);
             });
  routes.add({.path = "/api/v1/quoting/quotes/{quote}/compare",
              .summary = "What differs between two of its revisions",
              .permission = Permission::quote_read,
              .account = account_of_quote,
              .query = {{"revisions", "such as 1,2"}},
              .kept = http::Kept::for_reach},
             &compare_two);
}

void add_writing(http::Routes& routes) {
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/quotes",
              .summary = "Prepare a new quote of an RFQ",
              .permission = Permission::quote_edit,
              .account = account_of_rfq},
             &prepare);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/quotes/{quote}/revisions",
              .summary = "Prepare its next revision from the RFQ as it stands",
              .permission = Permission::quote_edit,
              .account = account_of_quote},
             &revise);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/quotes/{quote}/issue",
              .summary = "Issue it: from then on it does not change",
              .permission = Permission::quote_issue,
              .account = account_of_quote},
             &issue);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/quotes/{quote}/withdraw",
              .summary = "Take it back, with all its revisions",
              .permission = Permission::quote_issue,
              .account = account_of_quote},
             &withdraw);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/quotes/{quote}/firm",
              .summary = "Prepare the next revision of a budgetary quote as a firm one",
              .permission = Permission::quote_edit,
              .account = account_of_quote},
             &firm_up);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/quotes/{quote}/checks",
              .summary = "Look whether what an issued quote rests on still holds",
              .permission = Permission::quote_edit,
              .account = account_of_quote},
             &check);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/quotes/{quote}/acceptances",
              .summary = "Record item by item what the customer accepts",
              .permission = Permission::quote_edit,
              .account = account_of_quote},
             [](const Call& call, const AcceptBody& body) {
               return accept_items(call.db(), call.caller(), call.path("quote"),
                                   {.items = body.items,
                                    .said_by = body.said_by,
                                    .on = body.on,
                                    .note = body.note.value_or("")});
             });
}

}  // namespace

Result<std::int64_t> account_of_quote(database::Transaction& tx, const Call& call) {
  TL_TRY(const accounts::CustomerId customer, customer_of_quote(tx, call.path("quote")));
  return customer.raw();
}

void add_quote_routes(http::Routes& routes) {
  add_reading(routes);
  add_writing(routes);
}

}  // namespace tl::quoting
