#include "foundation/finding.h"

#include <algorithm>
#include <map>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl {

void Findings::note(std::string_view code, Place place, std::string message) {
  add({std::string(code), Severity::note, std::move(place), std::move(message)});
}

void Findings::warn(std::string_view code, Place place, std::string message) {
  add({std::string(code), Severity::warning, std::move(place), std::move(message)});
}

void Findings::error(std::string_view code, Place place, std::string message) {
  add({std::string(code), Severity::error, std::move(place), std::move(message)});
}

void Findings::append(const Findings& other) {
  all_.insert(all_.end(), other.all_.begin(), other.all_.end());
}

bool Findings::has(Severity at_least) const {
  return std::ranges::any_of(all_, [&](const Finding& f) { return f.severity >= at_least; });
}

bool Findings::has_code(std::string_view code) const {
  return std::ranges::any_of(all_, [&](const Finding& f) { return f.code == code; });
}

Findings Findings::capped() const {
  struct Tally {
    std::size_t seen = 0;
    Severity worst = Severity::note;
  };
  std::map<std::string_view, Tally> tallies;
  Findings kept;
  for (const Finding& finding : all_) {
    Tally& tally = tallies[finding.code];
    tally.worst = std::max(tally.worst, finding.severity);
    if (++tally.seen <= limits::findings_per_code_max) kept.add(finding);
  }
  for (const auto& [code, tally] : tallies) {
    if (tally.seen <= limits::findings_per_code_max) continue;
    kept.add({std::string(code),
              tally.worst,
              {},
              cat(tally.seen - limits::findings_per_code_max,
                  " more of the kind were found and are not listed")});
  }
  return kept;
}

}  // namespace tl
