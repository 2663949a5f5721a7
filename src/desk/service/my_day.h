// My day: what needs a person now, over all their accounts.
//
//   TL_TRY(const MyDay page, my_day(db, caller, {.shown = sees, .mine = own_accounts}));
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "desk/rules/my_day.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::desk {

struct DayRequest {
  std::function<bool(std::int64_t account)> shown;  // what the person may see
  std::vector<std::int64_t> mine;                   // these alone; empty: all that is shown
  std::string person = {};                          // whose tasks; "": everybody's
  std::vector<std::string> roles = {};              // of that person, as access names them
};

Result<MyDay> my_day(database::Database& db, const Caller& caller, const DayRequest& request);

// How much quoting each owner of accounts has before them (R36).
struct QuoteLoad {
  std::string owner;  // a sign-in; "" for accounts that nobody owns
  std::int64_t rfqs = 0;
  std::int64_t late = 0;
  std::int64_t oldest_working_days = 0;  // since the RFQ was received
};
TL_DESCRIBE(QuoteLoad, owner, rfqs, late, oldest_working_days)

Result<std::vector<QuoteLoad>> quote_load(database::Database& db, const Caller& caller);

}  // namespace tl::desk
