#include "sourcing/service/keep_offers.h"

#include <algorithm>

#include "platform/database/audit.h"
#include "platform/documents/media_type.h"
#include "platform/json/write_json.h"
#include "platform/vault/vault.h"
#include "sourcing/service/offer_files.h"

namespace tl::sourcing {
namespace {

// So many offers at a time, so that a watcher sees them go by.
constexpr std::size_t offers_per_step = 2'000;

}  // namespace

Result<ImportRow> keep_offers(database::Transaction& tx, const Caller& caller,
                              const OfferBytes& file, const ImportRow& wanted,
                              std::span<const OfferRecord> offers, jobs::Progress& progress) {
  const std::string name = vault_name_of(wanted.file_hash, file.file_name);
  TL_CHECK(vault::put(tx, {.name = name,
                           .data = std::as_bytes(std::span(file.bytes)),
                           .media_type = documents::media_type_of(file.format),
                           .who = caller.actor,
                           .at = caller.now}));
  ImportRow import = wanted;
  TL_TRY(import.id, insert_import(tx, wanted));
  progress.begin("Storing offers", static_cast<std::int64_t>(offers.size()));
  while (!offers.empty()) {
    const auto step = offers.first(std::min(offers.size(), offers_per_step));
    TL_CHECK(insert_offers(tx, import.id, import.retrieved_on, step));
    progress.advance(static_cast<std::int64_t>(step.size()));
    offers = offers.subspan(step.size());
  }
  TL_CHECK(database::record_change(tx, caller, "offers_imported", {"offer_import", import.id.raw()},
                                   json::to_json(import)));
  return import;
}

}  // namespace tl::sourcing
