// Taking in a price guide: versioned, checked whole, never changed afterwards.
//
//   TL_TRY(const GuideImport import, import_price_guide(db, caller, bytes, "guide.csv"));
//   TL_TRY(const auto guide, guide_on(tx, day));     // nullopt: there is none yet
#pragma once

#include <optional>
#include <string_view>

#include "foundation/caller.h"
#include "foundation/finding.h"
#include "market/rules/price_guide.h"
#include "platform/database/database.h"

namespace tl::market {

enum class GuideImportState { imported, known_already, refused };
TL_DESCRIBE_ENUM(GuideImportState, imported, known_already, refused)

struct GuideImport {
  GuideImportState state = GuideImportState::imported;
  PriceGuide guide;
  Findings findings;  // with an error in them, the guide was refused
};
TL_DESCRIBE(GuideImport, state, guide, findings)

Result<GuideImport> import_price_guide(database::Database& db, const Caller& caller,
                                       std::string_view bytes, std::string_view file_name);

// The one that holds on a day. `price_guide_missing` says how to import one.
Result<PriceGuide> show_price_guide(database::Database& db, const Date& day);
Result<std::optional<PriceGuide>> guide_on(database::Transaction& tx, const Date& day);

}  // namespace tl::market
