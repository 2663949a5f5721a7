#include "platform/documents/read_finding_log.h"

#include <utility>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::documents {
namespace {

constexpr std::size_t place_text_code_points_max = 80;

}  // namespace

void FindingLog::add(Severity severity, std::string_view code, const Spot& spot,
                     std::string message) {
  auto found = tallies_.find(code);
  if (found == tallies_.end()) found = tallies_.emplace(std::string(code), Tally{}).first;
  Tally& tally = found->second;
  tally.severity = std::max(tally.severity, severity);
  if (++tally.seen > static_cast<std::int64_t>(limits::findings_per_code_max)) return;
  Place place{.file = file_,
              .sheet = std::string(spot.sheet),
              .row = spot.row,
              .column = spot.column,
              .text = utf8_prefix(spot.text, place_text_code_points_max)};
  findings_.add({std::string(code), severity, std::move(place), std::move(message)});
}

void FindingLog::note(std::string_view code, const Spot& spot, std::string message) {
  add(Severity::note, code, spot, std::move(message));
}

void FindingLog::warn(std::string_view code, const Spot& spot, std::string message) {
  add(Severity::warning, code, spot, std::move(message));
}

void FindingLog::error(std::string_view code, const Spot& spot, std::string message) {
  add(Severity::error, code, spot, std::move(message));
}

Findings FindingLog::take() {
  for (const auto& [code, tally] : tallies_) {
    const std::int64_t hidden =
        tally.seen - static_cast<std::int64_t>(limits::findings_per_code_max);
    if (hidden <= 0) continue;
    Place place;
    place.file = file_;
    findings_.add({code, tally.severity, std::move(place),
                   cat(count_of(hidden, "more finding"), " of this kind in this file")});
  }
  tallies_.clear();
  return std::exchange(findings_, Findings());
}

}  // namespace tl::documents
