// Offers that were read, into the database with their file. Internal to this shelf.
#pragma once

#include <span>
#include <string_view>

#include "foundation/caller.h"
#include "foundation/source_document.h"
#include "platform/database/transaction.h"
#include "platform/jobs/progress.h"
#include "sourcing/store/offer_store.h"

namespace tl::sourcing {

struct OfferBytes {
  std::string_view bytes;
  std::string_view file_name;
  DocumentFormat format = DocumentFormat::delimited_text;
};

// The import with its id. The file goes into the vault; who did it into the audit.
Result<ImportRow> keep_offers(database::Transaction& tx, const Caller& caller,
                              const OfferBytes& file, const ImportRow& wanted,
                              std::span<const OfferRecord> offers, jobs::Progress& progress);

}  // namespace tl::sourcing
