#include "sourcing/rules/collected_findings.h"

#include <algorithm>
#include <utility>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::sourcing {

CollectedFindings::CollectedFindings(const Findings& earlier) {
  for (const Finding& finding : earlier.all()) add(finding);
}

void CollectedFindings::add(Finding finding) {
  Tally& tally = tallies_[finding.code];
  tally.worst = std::max(tally.worst, finding.severity);
  if (++tally.seen <= limits::findings_per_code_max) kept_.add(std::move(finding));
}

void CollectedFindings::note(std::string_view code, Place place, std::string message) {
  add({std::string(code), Severity::note, std::move(place), std::move(message)});
}

void CollectedFindings::warn(std::string_view code, Place place, std::string message) {
  add({std::string(code), Severity::warning, std::move(place), std::move(message)});
}

Findings CollectedFindings::take() {
  for (const auto& [code, tally] : tallies_) {
    if (tally.seen <= limits::findings_per_code_max) continue;
    kept_.add({code,
               tally.worst,
               {},
               cat(tally.seen - limits::findings_per_code_max,
                   " more of the kind were found and are not listed")});
  }
  tallies_.clear();
  return std::exchange(kept_, {});
}

}  // namespace tl::sourcing
