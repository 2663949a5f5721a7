// Use cases of the sourcing room: taking in a supplier's file, and answering what can be bought.
//
//   const OfferImport request{.bytes = bytes, .file_name = "list.csv", .source = "Example Parts"};
//   TL_TRY(const ImportOutcome outcome, import_offers(db, caller, request, progress));
//   outcome.import.offers, outcome.findings
//
//   TL_TRY(const auto offers, offers_on(tx, wanted_parts, as_of, makers));   // one list per part
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "foundation/finding.h"
#include "parts/rules/manufacturers.h"
#include "platform/database/database.h"
#include "platform/jobs/progress.h"
#include "sourcing/rules/offers_of_part.h"
#include "sourcing/store/offer_store.h"

namespace tl::sourcing {

struct OfferImport {
  std::string_view bytes;
  std::string_view file_name;
  std::string source;             // whose prices these are; a price list may say it itself
  Currency currency;              // of a price list that names none
  std::optional<Date> retrieved;  // of offers that do not say it themselves
};

enum class ImportState {
  imported,
  known_already,  // this very content was taken in before: nothing was changed
};
TL_DESCRIBE_ENUM(ImportState, imported, known_already)

struct ImportOutcome {
  ImportState state = ImportState::imported;
  ImportRow import;           // of the first time, where it is known already
  std::int64_t repeated = 0;  // offers that the file itself replaces by a later answer
  Findings findings;
};
TL_DESCRIBE(ImportOutcome, state, import, repeated, findings)

// All or nothing, in one transaction; the file goes into the vault. The same content is taken in
// once, unless the caller names another day of retrieval or another source for it. Without a day
// said by the offer, the file or the caller, the offers count as of today, with a finding.
//
// Fails as read_document() and read_offers() do, with `retrieved_in_future`, and with
// `offers_none_read` when the file holds nothing but trouble.
Result<ImportOutcome> import_offers(database::Database& db, const Caller& caller,
                                    const OfferImport& request, jobs::Progress& progress);

// What was current on the day, per part in turn; see offers_of_part.h for which offers are of it.
Result<std::vector<std::vector<Offer>>> offers_on(database::Transaction& tx,
                                                  std::span<const WantedPart> parts, Date as_of,
                                                  const parts::Manufacturers& makers);

// What is on file for a manufacturer part number, whoever makes it. Fails as
// Mpn::parse() does.
Result<std::vector<Offer>> offers_of_number(database::Database& db, std::string_view mpn,
                                            Date as_of);

// The last imports, newest first.
Result<std::vector<ImportRow>> recent_imports(database::Database& db, std::int64_t limit);

}  // namespace tl::sourcing
