#include "quoting/service/rfq_list.h"

#include <map>

#include "accounts/service/customers.h"
#include "accounts/service/technical_queries.h"
#include "foundation/text.h"
#include "quoting/service/list_page.h"
#include "quoting/service/rfq_lines.h"
#include "quoting/store/rfq_list.h"

namespace tl::quoting {
namespace {

bool fits(const RfqSummary& rfq, const RfqFilter& filter) {
  if (filter.is_open_only && rfq.stage == RfqStage::issued) return false;
  if (filter.stage && rfq.stage != *filter.stage) return false;
  if (filter.text.empty()) return true;
  const std::string all =
      fold(cat(rfq.number, " ", rfq.assembly, " ", rfq.customer, " ", rfq.customer_name));
  return contains(all, fold(filter.text));
}

RfqSummary summary_of(const RfqListRow& row, const accounts::Customer& customer,
                      std::int64_t open_queries) {
  const bool resting = row.last_event == "paused" || open_queries > 0;
  return {.number = row.number,
          .customer_id = row.customer_id,
          .customer = customer.code,
          .customer_name = customer.name,
          .assembly = row.assembly,
          .revision = row.revision,
          .quantities = row.quantities,
          .received_on = row.received_on,
          .need_by = row.need_by,
          .stage = stage_of({.quotes = row.quotes,
                             .issues = row.issued_on ? 1 : 0,
                             .data_complete = row.data_complete_on.has_value(),
                             .resting = resting}),
          .quote = row.quote,
          .issued_on = row.issued_on,
          .open_queries = open_queries,
          .created_by = row.created_by,
          .id = row.id.raw()};
}

}  // namespace

Result<RfqPage> list_rfqs(database::Database& db, const Date& day, const RfqFilter& filter,
                          const AccountShown& shown) {
  TL_CHECK(check_page(filter.limit));
  TL_TRY(std::int64_t before, page_start(filter.after));
  return db.read([&](database::Transaction& tx) -> Result<RfqPage> {
    TL_TRY(const auto customers, accounts::customers_by_id(tx));
    TL_TRY(const auto open, accounts::open_query_counts(tx));
    RfqPage page;
    for (bool more = true; more && page.next.empty();) {
      TL_TRY(const auto rows, rfq_list_rows(tx, {.day = day,
                                                 .before = before,
                                                 .customer = filter.customer_id.value_or(0),
                                                 .limit = list_rows_at_once}));
      more = static_cast<std::int64_t>(rows.size()) == list_rows_at_once;
      for (const RfqListRow& row : rows) {
        before = row.id.raw();
        if (!shown(row.customer_id)) continue;
        const auto queries = open.find(row.number);
        RfqSummary rfq = summary_of(row, customers.at(row.customer_id),
                                    queries == open.end() ? 0 : queries->second);
        if (!fits(rfq, filter)) continue;
        page.items.push_back(std::move(rfq));
        if (static_cast<std::int64_t>(page.items.size()) < filter.limit) continue;
        page.next = std::to_string(row.id.raw());
        break;
      }
    }
    return page;
  });
}

Result<RfqSummary> rfq_summary(database::Database& db, const Date& day, std::string_view number) {
  return db.read([&](database::Transaction& tx) -> Result<RfqSummary> {
    TL_TRY(const RfqRow rfq, load_rfq_row(tx, number));
    TL_TRY(const auto rows,
           rfq_list_rows(tx, {.day = day, .before = rfq.id.raw() + 1, .limit = 1}));
    if (rows.empty() || rows.front().id != rfq.id) {
      return not_found("rfq_not_found", cat(rfq.number, " was not received yet on ", day.text()));
    }
    TL_TRY(const accounts::Customer customer,
           accounts::customer_of(tx, accounts::CustomerId(rfq.customer_id)));
    TL_TRY(const auto open, accounts::open_query_counts(tx));
    const auto queries = open.find(rfq.number);
    return summary_of(rows.front(), customer, queries == open.end() ? 0 : queries->second);
  });
}

}  // namespace tl::quoting
