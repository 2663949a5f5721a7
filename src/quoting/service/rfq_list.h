// All RFQs, newest first, a page at a time.
//
//   TL_TRY(const RfqPage page, list_rfqs(db, today, {.stage = RfqStage::drafted}, shown));
//   page.next                                   // where the next page begins; "" at the end
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "platform/database/database.h"
#include "quoting/rules/rfq_stage.h"

namespace tl::quoting {

struct RfqSummary {
  std::string number;
  std::int64_t customer_id = 0;
  std::string customer;  // its code
  std::string customer_name;
  std::string assembly;
  std::string revision;
  std::string quantities;  // "100,500,1000"
  Date received_on;
  std::optional<Date> need_by;
  RfqStage stage = RfqStage::collecting;
  std::string quote;  // the newest, "" before the first
  std::optional<Date> issued_on;
  std::int64_t open_queries = 0;
  std::string created_by;
  std::int64_t id = 0;  // of its row, as news of changes name it
};
TL_DESCRIBE(RfqSummary, number, customer_id, customer, customer_name, assembly, revision,
            quantities, received_on, need_by, stage, quote, issued_on, open_queries, created_by, id)

struct RfqPage {
  std::vector<RfqSummary> items;
  std::string next;  // "" at the end
};
TL_DESCRIBE(RfqPage, items, next)

struct RfqFilter {
  std::optional<RfqStage> stage = {};
  std::optional<std::int64_t> customer_id = {};
  std::string text = {};      // in number, assembly, customer
  std::string after = {};     // the page's `next`
  std::int64_t limit = 50;    // up to limits::page_rows_max
  bool is_open_only = false;  // without those that have an issued quote
};

using AccountShown = std::function<bool(std::int64_t account)>;

// `cursor_malformed`, `page_too_long`.
Result<RfqPage> list_rfqs(database::Database& db, const Date& day, const RfqFilter& filter,
                          const AccountShown& shown);

// One of them, by its number; `rfq_not_found`.
Result<RfqSummary> rfq_summary(database::Database& db, const Date& day, std::string_view number);

}  // namespace tl::quoting
