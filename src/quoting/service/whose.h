// Whose an RFQ or a quote is: what access is decided by.
#pragma once

#include <optional>
#include <string_view>

#include "accounts/rules/customer.h"
#include "platform/database/transaction.h"

namespace tl::quoting {

// `rfq_not_found`, `quote_not_found`.
Result<accounts::CustomerId> customer_of_rfq(database::Transaction& tx, std::string_view rfq);
// "Q7" or one of its revisions, "Q7.2".
Result<accounts::CustomerId> customer_of_quote(database::Transaction& tx, std::string_view quote);

// Of a changed thing that the audit names "rfq" or "quote" by the number of its row; none for
// another kind of thing, or when it is gone.
std::optional<accounts::CustomerId> customer_of_changed(database::Transaction& tx,
                                                        std::string_view entity, std::int64_t id);

}  // namespace tl::quoting
