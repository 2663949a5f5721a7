// The lines of My day that come out of the talk with the customers: what rules/talk_items.h words.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "accounts/rules/customer.h"
#include "desk/rules/my_day.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::desk {

using Accounts = std::map<std::int64_t, accounts::Customer>;

struct TalkScope {
  const Accounts& accounts;  // all there are
  std::function<bool(std::int64_t account)> shown;
  std::string person;              // "": what anybody has to do on these accounts
  std::vector<std::string> roles;  // as access names them
};

Result<std::vector<DayItem>> talk_items(database::Database& db, const Caller& caller,
                                        const TalkScope& scope);

}  // namespace tl::desk
