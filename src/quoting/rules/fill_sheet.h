// From a costed and reviewed quote to the sheet that is printed and kept.
#pragma once

#include <string>
#include <vector>

#include "quoting/rules/prepare.h"
#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

// What the sheet says beside what was computed.
struct SheetFacts {
  ProviderHead provider;
  CustomerHead customer;
  std::string number;
  QuoteClass quote_class = QuoteClass::firm;
  Date date;
  Date valid_until;
  std::string prepared_by;
  QuotedAssembly assembly;  // lines and placements are filled in
  std::vector<Finding> bom_findings;
};

Result<QuoteSheet> fill_sheet(SheetFacts facts, const Prepared& prepared, const Costing& costing,
                              const QuoteReview& reviewed);

}  // namespace tl::quoting
