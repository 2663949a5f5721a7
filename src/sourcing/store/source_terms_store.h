// Terms of sources, and taking away what they no longer let us keep.
#pragma once

#include <string>
#include <vector>

#include "platform/database/transaction.h"
#include "sourcing/rules/source_terms.h"

namespace tl::sourcing {

struct Recorded {
  Instant at;
  std::string by;
};

Result<SourceTermsId> insert_source_terms(database::Transaction& tx, const SourceTerms& terms,
                                          const Recorded& recorded);

// In the order in which they were recorded.
Result<std::vector<SourceTerms>> list_source_terms(database::Transaction& tx);

// Offers that one source told on one day, in one file.
struct ToldOffers {
  ImportId import_id;
  std::string file_name;
  std::string file_hash;
  std::string source;  // OfferRecord::source
  std::string supplier;
  Date retrieved_on;
  std::int64_t offers = 0;
};
TL_DESCRIBE(ToldOffers, import_id, file_name, file_hash, source, supplier, retrieved_on, offers)

// Those whose figures are still there, in order of import, source, supplier and day.
Result<std::vector<ToldOffers>> told_offers(database::Transaction& tx);

struct Erasing {
  Date on;
  std::string rule;  // "Nexar: kept for 30 days since 2026-01-01"
};

// Within database::erase_facts(): prices and terms go; who told what for which part, and when,
// stays.
Result<void> erase_told_offers(database::Transaction& tx, const ToldOffers& told,
                               const Erasing& erasing);

}  // namespace tl::sourcing
