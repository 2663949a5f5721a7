// The manufacturers on file with the names that lead to them, and what the trade knows of who took
// over whom.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "foundation/describe.h"
#include "parts/rules/manufacturers.h"
#include "platform/database/database.h"

namespace tl::parts {

struct MakerView {
  std::string name;
  std::vector<std::string> aliases;
  std::vector<std::string> successions;   // "took over Freescale Semiconductor in 2015"
  std::vector<std::string> of_customers;  // "'Yaego' to Kranich Antriebe AG"
};
TL_DESCRIBE(MakerView, name, aliases, successions, of_customers)

// As they stand, for rooms that compare what others call a maker.
Result<Manufacturers> manufacturers_on_file(database::Transaction& tx);

// By name.
Result<std::vector<MakerView>> list_makers(database::Database& db);

struct NewMakerName {
  std::string maker;     // by a name that is known, to us or to the trade
  std::string name;      // what it is called too
  std::string customer;  // code or name: in that customer's lists alone; "": in everybody's
  std::string note;
};
// From now on the name leads to the maker. One that only the trade knows is put on file.
// `manufacturer_not_found`, `manufacturer_ambiguous`, `manufacturer_name_taken`.
Result<MakerView> add_maker_alias(database::Database& db, const Caller& caller,
                                  const NewMakerName& name);

// Puts a maker on file that a list named: its name may look like another's. One that is on file
// stays as it is. Fails with `manufacturer_name_malformed`.
Result<MakerView> add_maker(database::Database& db, const Caller& caller, std::string_view name);

}  // namespace tl::parts
