// Quotes: prepared, shown, explained, issued, revised, withdrawn, compared; their documents.
#include "foundation/text.h"
#include "platform/jobs/progress.h"
#include "quoting/http/quoting_routes.h"
#include "quoting/service/quote_course.h"
#include "quoting/service/quote_items.h"
#include "quoting/service/quotes.h"
#include "quoting/service/whose.h"

namespace tl::quoting {
namespace {

using access::Permission;
using http::Call;
using http::Method;
using http::Subject;

struct QuoteList {
  std::vector<QuoteSummary> items;
};
TL_DESCRIBE(QuoteList, items)

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

struct ReviseBody {
  std::string reason;
  std::optional<QuoteClass> quote_class;
  std::optional<BuyingBody> buying;
};
TL_DESCRIBE(ReviseBody, reason, quote_class, buying)

struct IssueBody {
  std::optional<std::string> deviation_reason;
};
TL_DESCRIBE(IssueBody, deviation_reason)

struct ReasonBody {
  std::string reason;
};
TL_DESCRIBE(ReasonBody, reason)

struct AcceptBody {
  std::string items;    // "all", "A1-A4,T1"
  std::string said_by;  // who of the customer said so
  std::optional<Date> on;
  std::optional<std::string> note;
};
TL_DESCRIBE(AcceptBody, items, said_by, on, note)

// Costs and what we note for ourselves are for those who may see costs.
QuoteView shown_to(const Call& call, QuoteView quote) {
  if (call.may(Permission::quote_cost_read)) return quote;
  quote.sheet = customer_copy(quote.sheet);
  quote.findings.clear();
  return quote;
}

Result<QuoteView> shown_to(const Call& call, Result<QuoteView> quote) {
  if (!quote) return quote;
  return shown_to(call, std::move(quote).value());
}

Result<QuoteList> list(const Call& call) {
  TL_TRY(const Date day, call.day());
  TL_TRY(auto all, list_quotes(call.db(), day));
  QuoteList list;
  for (QuoteSummary& quote : all) {
    if (call.sees(quote.customer_id)) list.items.push_back(std::move(quote));
  }
  return list;
}

Result<BuyingRequest> buying_of(const std::optional<BuyingBody>& body) {
  BuyingRequest request;
  if (!body) return request;
  if (body->strategy) {
    TL_TRY(request.strategy, parse_strategy(*body->strategy));
  }
  request.excess_cap = body->excess_cap;
  request.suppliers_max = body->suppliers_max;
  request.excluded_suppliers = body->excluded_suppliers.value_or(std::vector<std::string>());
  return request;
}

Result<BuyingChange> change_of(const std::optional<BuyingBody>& body) {
  BuyingChange change;
  if (!body) return change;
  if (body->strategy) {
    TL_TRY(change.strategy, parse_strategy(*body->strategy));
  }
  change.excess_cap = body->excess_cap;
  change.suppliers_max = body->suppliers_max;
  change.excluded_suppliers = body->excluded_suppliers.value_or(std::vector<std::string>());
  return change;
}

Result<QuoteView> prepare(const Call& call, const PrepareBody& body) {
  TL_TRY(BuyingRequest buying, buying_of(body.buying));
  jobs::NoProgress unwatched;
  return shown_to(call, quote_rfq(call.db(), call.caller(), call.path("rfq"),
                                  {.quote_class = body.quote_class,
                                   .amortise_boards = body.amortise_boards,
                                   .buying = std::move(buying)},
                                  unwatched));
}

Result<QuoteView> revise(const Call& call, const ReviseBody& body) {
  TL_TRY(BuyingChange buying, change_of(body.buying));
  jobs::NoProgress unwatched;
  const ReviseRequest request{
      .reason = body.reason, .quote_class = body.quote_class, .buying = std::move(buying)};
  return shown_to(call,
                  revise_quote(call.db(), call.caller(), call.path("quote"), request, unwatched));
}

void add_reading(http::Routes& routes) {
  const http::QueryParameter as_of{"as_of", "the day; today unless said"};
  routes.add({.path = "/api/v1/quoting/quotes",
              .summary = "Every revision of every quote",
              .permission = Permission::quote_read,
              .subject = Subject::filtered,
              .query = {as_of}},
             &list);
  routes.add({.path = "/api/v1/quoting/quotes/{quote}",
              .summary = "A quote: prices, lead time, questions, what blocks its issue",
              .permission = Permission::quote_read,
              .account = account_of_quote,
              .query = {as_of}},
             [](const Call& call) -> Result<QuoteView> {
               TL_TRY(const Date day, call.day());
               return shown_to(call, show_quote(call.db(), call.path("quote"), day));
             });
  routes.add({.path = "/api/v1/quoting/quotes/{quote}/explain",
              .summary = "Why a figure of it is what it is",
              .permission = Permission::quote_cost_read,
              .account = account_of_quote,
              .query = {{"path", "the figure, such as total.1000"}}},
             [](const Call& call) {
               return explain_quote(call.db(), call.path("quote"), call.query("path"));
             });
  routes.add({.path = "/api/v1/quoting/quotes/{quote}/items",
              .summary = "Minimums, tooling, queries, assumptions, with what was accepted",
              .permission = Permission::quote_read,
              .account = account_of_quote},
             [](const Call& call) { return items_of_quote(call.db(), call.path("quote")); });
  routes.add({.path = "/api/v1/quoting/quotes/{quote}/compare",
              .summary = "What differs between two of its revisions",
              .permission = Permission::quote_cost_read,
              .account = account_of_quote,
              .query = {{"revisions", "such as 1,2"}}},
             [](const Call& call) -> Result<QuoteComparison> {
               TL_TRY(const RevisionPair pair, parse_revisions(call.query("revisions")));
               return compare_revisions(call.db(), call.path("quote"), pair);
             });
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
             [](const Call& call, const IssueBody& body) -> Result<QuoteView> {
               TL_TRY(IssuedQuote issued, issue_quote(call.db(), call.caller(), call.path("quote"),
                                                      body.deviation_reason.value_or("")));
               return shown_to(call, std::move(issued.quote));
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/quotes/{quote}/withdraw",
              .summary = "Take it back, with all its revisions",
              .permission = Permission::quote_issue,
              .account = account_of_quote},
             [](const Call& call, const ReasonBody& body) {
               return shown_to(
                   call, withdraw_quote(call.db(), call.caller(), call.path("quote"), body.reason));
             });
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
