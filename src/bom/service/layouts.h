// How a customer's files are to be read: what people correct in one file is remembered for the
// customer and the layout, used for the next file laid out alike, and told when it is.
//
//   TL_TRY(const BomReading reading, read_for(db, caller, {.customer = "C1", .file_name = "a.csv",
//                                                          .bytes = data, .choices = choices}));
//   reading.findings   has `mapping_remembered` when an earlier correction was used
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bom/rules/read_bom.h"
#include "bom/store/readings.h"
#include "foundation/caller.h"
#include "foundation/source_document.h"
#include "platform/database/database.h"

namespace tl::bom {

struct CustomerFile {
  std::string customer;   // code or name
  std::string file_name;  // without folders
  std::string_view bytes;
  ReadingChoices choices;
};

// Reads a file of a customer without keeping it; what is told with it is remembered.
Result<BomReading> read_for(database::Database& db, const Caller& caller, const CustomerFile& file);

// The same of a file that was opened, in the caller's transaction.
Result<BomReading> read_remembering(database::Transaction& tx, const Caller& caller,
                                    std::int64_t customer_id, const SourceDocument& document,
                                    const ReadingChoices& choices);

// What is remembered of one layout.
struct RememberedMapping {
  std::string number;  // "M3"
  std::string customer;
  std::string headings;
  std::string sheet;
  std::string columns;  // "3=mpn,7=manufacturer"; "" when only the header row or the sheet was told
  Date recorded_on;
  std::string recorded_by;
};
TL_DESCRIBE(RememberedMapping, number, customer, headings, sheet, columns, recorded_on, recorded_by)

// Of one customer, or of all with "".
Result<std::vector<RememberedMapping>> remembered_mappings(database::Database& db,
                                                           std::string_view customer);
// What a reading that is kept was told, remembered for the customer's files laid out alike.
// `mapping_not_told` where nothing was; `mapping_not_remembered` where the layout has nothing to be
// known by again.
Result<RememberedMapping> remember_reading(database::Transaction& tx, const Caller& caller,
                                           ReadingId id);
// The next file is read as inferred again. `mapping_unknown`.
Result<RememberedMapping> forget_mapping(database::Database& db, const Caller& caller,
                                         std::string_view number);

}  // namespace tl::bom
