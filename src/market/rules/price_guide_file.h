// Reading a price guide from a file of our own layout: one figure a row.
//
//   measure,segment,class,complexity,from,value,tolerance,description
//   currency,,,,,EUR,,
//   valid_from,,,,,2026-01-01,,
//   price_per_placement,medical,smt,,100,0.045,15,
//   order_value_min,,,,,750,,
//   target_margin,automotive,,large,,18,,
//
// Every row is checked; a guide with one wrong figure is refused as a whole, with a finding each.
#pragma once

#include "foundation/finding.h"
#include "foundation/source_document.h"
#include "market/rules/price_guide.h"

namespace tl::market {

struct PriceGuideFile {
  PriceGuide guide;
  Findings findings;

  bool usable() const { return !findings.has(Severity::error); }
};

// `valid_from` counts unless the file says its day.
Result<PriceGuideFile> read_price_guide(const SourceDocument& document, const Date& valid_from);

}  // namespace tl::market
