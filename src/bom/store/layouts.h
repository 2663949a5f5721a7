// Rows of what people corrected in the layouts of a customer's files. Each function runs in the
// caller's transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/id.h"
#include "platform/database/transaction.h"

namespace tl::bom {

using LayoutId = Id<struct LayoutTag>;

enum class LayoutState { told, ended };
TL_DESCRIBE_ENUM(LayoutState, told, ended)

struct LayoutRow {
  LayoutId id;
  std::string number;  // "M3"
  std::int64_t customer_id = 0;
  std::string signature;
  std::string headings;
  std::string sheet;
  std::string column_map;  // "3=mpn,7=manufacturer"
  LayoutState state = LayoutState::told;
  Date recorded_on;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(LayoutRow, id, number, customer_id, signature, headings, sheet, column_map, state,
            recorded_on, recorded_at, recorded_by)

Result<LayoutId> insert_layout(database::Transaction& tx, const LayoutRow& row);
// The latest of each number that is not ended, oldest first.
Result<std::vector<LayoutRow>> layouts_of(database::Transaction& tx, std::int64_t customer_id);
Result<std::vector<LayoutRow>> all_layouts(database::Transaction& tx);  // by customer
// The latest fact of the number, ended or not.
Result<std::optional<LayoutRow>> layout_by_number(database::Transaction& tx,
                                                  std::string_view number);

}  // namespace tl::bom
