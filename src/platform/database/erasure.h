// Erasing facts: the one exception to "insert only", for a source's retention terms and a person's
// right to erasure. The table says {erasable name}; in the migration that made it, it said
// {insert_only name}.
//
//   TL_CHECK(erase_facts(tx, "Nexar: kept for 30 days", [&]() -> Result<void> {
//     TL_CHECK(tx.execute(statements::erase_prices, import));
//     return {};
//   }));
//
// The caller records in the audit what went, and why; the values themselves go nowhere.
#pragma once

#include <functional>
#include <string_view>

#include "platform/database/transaction.h"

namespace tl::database {

Result<void> erase_facts(Transaction& tx, std::string_view reason,
                         const std::function<Result<void>()>& erase);

}  // namespace tl::database
