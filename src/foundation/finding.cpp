#include "foundation/finding.h"

#include <algorithm>

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

}  // namespace tl
