// Whose a numbered thing of the accounts room is: contacts, objectives, products, agreements,
// threads, issues and meetings. What a person may do with it follows from that.
//
//   TL_TRY(const CustomerId account, customer_of_numbered(tx, Numbered::thread, "TH4"));
#pragma once

#include <string_view>

#include "accounts/rules/customer.h"
#include "foundation/describe.h"
#include "platform/database/database.h"

namespace tl::accounts {

enum class Numbered { contact, objective, product, agreement, thread, issue, meeting };
TL_DESCRIBE_ENUM(Numbered, contact, objective, product, agreement, thread, issue, meeting)

// `contact_not_found`, `thread_not_found` and so on.
Result<CustomerId> customer_of_numbered(database::Transaction& tx, Numbered kind,
                                        std::string_view number);

}  // namespace tl::accounts
