#include "quoting/service/quote_list.h"

#include <algorithm>
#include <map>

#include "accounts/service/customers.h"
#include "accounts/service/query_holding.h"
#include "foundation/text.h"
#include "quoting/service/held_query.h"
#include "quoting/service/list_page.h"

namespace tl::quoting {
namespace {

QuoteFacts facts_of(const QuoteListRow& row) {
  return {.prepared_on = row.prepared_on.value_or(row.prepared_at.utc_date()),
          .valid_until = row.valid_until,
          .issued_on = row.issued_on,
          .withdrawn_on = row.withdrawn_on,
          .superseded_on = row.issued_on ? row.later_issued_on : row.later_prepared_on,
          .broken_on = row.broken_on};
}

struct Known {
  std::map<std::int64_t, accounts::Customer> customers;
  std::map<std::string, std::vector<HeldQuery>, std::less<>> queries;  // open ones, by RFQ
};

QuoteListItem item_of(const QuoteListRow& row, QuoteState state, const Known& known) {
  const accounts::Customer& customer = known.customers.at(row.customer_id);
  const auto open = known.queries.find(row.rfq);
  const std::vector<HeldQuery> queries =
      open == known.queries.end() ? std::vector<HeldQuery>() : open->second;
  QuoteListItem item{.document = row.document,
                     .number = row.number,
                     .revision = row.revision,
                     .revisions = std::max<std::int64_t>(row.revisions, 1),
                     .rfq = row.rfq,
                     .customer_id = row.customer_id,
                     .customer = customer.code,
                     .customer_name = customer.name,
                     .assembly = squeeze_spaces(cat(row.assembly, " ", row.assembly_revision)),
                     .quote_class = row.quote_class,
                     .state = state,
                     .prepared_on = row.prepared_on.value_or(row.prepared_at.utc_date()),
                     .prepared_by = row.prepared_by,
                     .issued_on = row.issued_on,
                     .earlier_issued_on = row.issued_on ? std::nullopt : row.earlier_issued_on,
                     .valid_until = row.valid_until,
                     .gaps = row.gaps,
                     .open_queries = static_cast<std::int64_t>(queries.size())};
  item.holder = holder_of({.state = state,
                           .prepared_by = row.prepared_by,
                           .prepared_on = item.prepared_on,
                           .customer = customer.name,
                           .queries = queries,
                           .gaps = row.gaps,
                           .issued_on = row.issued_on,
                           .broken_on = row.broken_on,
                           .valid_until = row.valid_until,
                           .decision = row.decision,
                           .decided_on = row.decided_on});
  item.decision = row.decision;
  return item;
}

bool fits(const QuoteListItem& quote, const QuoteFilter& filter) {
  if (filter.state && quote.state != *filter.state) return false;
  if (filter.held_by && quote.holder.held_by != *filter.held_by) return false;
  if (!filter.rfq.empty() && !iequals(quote.rfq, filter.rfq)) return false;
  if (filter.text.empty()) return true;
  const std::string all = fold(cat(quote.document, " ", quote.rfq, " ", quote.assembly, " ",
                                   quote.customer, " ", quote.customer_name));
  return contains(all, fold(filter.text));
}

}  // namespace

Result<QuotePage> page_of_quotes(database::Database& db, const Caller& caller, const Date& day,
                                 const QuoteFilter& filter,
                                 const std::function<bool(std::int64_t)>& shown) {
  TL_CHECK(check_page(filter.limit));
  TL_TRY(std::int64_t before, page_start(filter.after));
  return db.read([&](database::Transaction& tx) -> Result<QuotePage> {
    Known known;
    TL_TRY(known.customers, accounts::customers_by_id(tx));
    TL_TRY(const auto open, accounts::query_holdings(tx, caller, {.day = day}));
    for (const accounts::QueryHolding& query : open)
      known.queries[query.about].push_back(held_query(query));
    QuotePage page;
    for (bool more = true; more && page.next.empty();) {
      TL_TRY(const auto rows,
             quote_list_rows(tx, {.day = day,
                                  .before = before,
                                  .limit = std::min(list_rows_at_once, filter.limit + 1),
                                  .revisions = filter.revisions}));
      more = !rows.empty();
      for (const QuoteListRow& row : rows) {
        if (static_cast<std::int64_t>(page.items.size()) == filter.limit) {
          page.next = std::to_string(before);
          break;
        }
        before = row.id.raw();
        const auto state = state_on(facts_of(row), day);
        if (!state || !shown(row.customer_id)) continue;
        QuoteListItem quote = item_of(row, *state, known);
        if (fits(quote, filter)) page.items.push_back(std::move(quote));
      }
    }
    return page;
  });
}

}  // namespace tl::quoting
