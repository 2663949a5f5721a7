// Which readings of its BOM an RFQ has stood on, in their order. Internal to this shelf.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bom/service/boms.h"
#include "quoting/service/rfq_bom.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct CountedReading {
  bom::ReadingId id;
  std::string why;
  std::string not_carried = {};
  std::optional<Date> on = {};
  std::string by;
};

// The first is the one that the RFQ was received with; the last one counts.
Result<std::vector<CountedReading>> reading_history(database::Transaction& tx, const RfqRow& rfq);
// By its number, from 1; `reading_unknown`.
Result<CountedReading> reading_numbered(database::Transaction& tx, const RfqRow& rfq,
                                        std::int64_t number);
Result<BomHead> bom_head(database::Transaction& tx, const RfqRow& rfq);

}  // namespace tl::quoting
