// Reading a rate table from a file of our own layout: one row per figure.
//
//   kind,code,value,unit,group,driver,rate,setup,valid_from,description
//   currency,EUR,,,,,,,,
//   labour_rate,smt,68.00,per hour,,,,,,"SMT line with operator"
//   labour_time,place,0.22,s,assembly,smt_placement,smt,,,"pick and place, stops included"
//   one_off,stencil,240.00,,,,,,,"stencil, both sides"
//   mark_up,material,12,%,,,,,,
//   attrition,0402,5,%,,,,20,,"setup: pieces lost per part and job"
//   kit_overage,0402,15,%,,,,,,"of what a customer supplies; a column minimum says 20 pieces"
//   value_class,A,5.00,,,,,,,"parts from this price on"
//   exchange,USD,0.92,,,,,,2026-03-01,"EUR for one USD"
//   term,validity_days,30,,,,,,,
//
// Every row is checked; a table with one wrong figure is refused as a whole, with a finding per
// figure, because a quote must not rest on half a table.
#pragma once

#include "foundation/finding.h"
#include "foundation/source_document.h"
#include "quoting/rules/rate_table.h"

namespace tl::quoting {

struct RateFile {
  RateTable table;
  Findings findings;

  bool usable() const { return !findings.has(Severity::error); }
};

// `valid_from` is used where the file does not say from when it holds
// (`term,valid_from,2026-03-01`).
Result<RateFile> read_rate_file(const SourceDocument& document, const Date& valid_from);

}  // namespace tl::quoting
