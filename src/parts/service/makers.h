// The manufacturers on file with the names that lead to them, and what the trade knows of who took
// over whom.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "foundation/describe.h"
#include "platform/database/database.h"

namespace tl::parts {

struct MakerView {
  std::string name;
  std::vector<std::string> aliases;
  std::vector<std::string> successions;  // "took over Freescale Semiconductor in 2015"
};
TL_DESCRIBE(MakerView, name, aliases, successions)

// By name.
Result<std::vector<MakerView>> list_makers(database::Database& db);

// `manufacturer_not_found`, `manufacturer_ambiguous`, `manufacturer_name_taken`.
Result<MakerView> add_maker_alias(database::Database& db, const Caller& caller,
                                  std::string_view maker, std::string_view alias);

}  // namespace tl::parts
