// Where offers are kept. Everything here is appended and never changed: an import, its offers,
// their price breaks.
//
//   TL_TRY(const ImportId import, insert_import(tx, row));
//   TL_CHECK(insert_offers(tx, import, retrieved_on, records));
//   TL_TRY(const auto offers, current_offers(tx, {"RC0603FR0710KL"}, today));   // one list per key
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "platform/database/transaction.h"
#include "sourcing/rules/offer.h"

namespace tl::sourcing {

// One file, read once.
struct ImportRow {
  ImportId id;
  std::string source;     // whose answers or price list: as the caller said, else the layout
  std::string file_name;  // without folders
  std::string file_hash;  // the vault's name for the content
  std::string layout;     // OfferLayout
  Date retrieved_on;      // of offers that do not say it themselves
  Instant imported_at;
  std::string imported_by;
  std::int64_t offers = 0;
  std::int64_t price_breaks = 0;
  std::int64_t not_found = 0;
  std::int64_t refused = 0;
};
TL_DESCRIBE(ImportRow, id, source, file_name, file_hash, layout, retrieved_on, imported_at,
            imported_by, offers, price_breaks, not_found, refused)

struct SupplierRow {
  SupplierId id;
  std::string name;
};
TL_DESCRIBE(SupplierRow, id, name)

Result<ImportId> insert_import(database::Transaction& tx, const ImportRow& row);

// Oldest first.
Result<std::vector<ImportRow>> imports_of_file(database::Transaction& tx,
                                               const std::string& file_hash);
// Newest first.
Result<std::vector<ImportRow>> list_imports(database::Transaction& tx, std::int64_t limit);

Result<std::vector<SupplierRow>> list_suppliers(database::Transaction& tx);

// Files the suppliers that are new. An offer without a date of its own was retrieved on the given
// day.
Result<void> insert_offers(database::Transaction& tx, ImportId import, Date retrieved_on,
                           std::span<const OfferRecord> records);

// The offers that were current on the day, for each key of Mpn::key() in turn, in order of id. What
// came later, and what a later retrieval had replaced by then, is not among them; what has expired
// is, because the buying rule says so.
Result<std::vector<std::vector<Offer>>> current_offers(database::Transaction& tx,
                                                       std::span<const std::string> mpn_keys,
                                                       Date as_of);

}  // namespace tl::sourcing
