// An account's one-page service statement, from what the rooms have on record.
//
//   TL_TRY(const ServiceStatement page, service_statement(db, caller, account, 365));
//   TL_TRY(const std::string pdf, statement_pdf(db, caller, account, 365));
#pragma once

#include <string>

#include "desk/rules/service_statement.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::desk {

inline constexpr std::int64_t statement_days = 365;

// `statement_days_invalid` unless the period is 1 to 3,660 days long.
Result<ServiceStatement> service_statement(database::Database& db, const Caller& caller,
                                           std::int64_t account, std::int64_t days);
Result<std::string> statement_pdf(database::Database& db, const Caller& caller,
                                  std::int64_t account, std::int64_t days);

}  // namespace tl::desk
