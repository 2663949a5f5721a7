#include "parts/rules/near_names.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "foundation/one_edit.h"
#include "foundation/text.h"
#include "parts/rules/known_manufacturers.h"
#include "parts/rules/mpn.h"

namespace tl::parts {
namespace {

constexpr std::size_t length_min = 5;
constexpr std::size_t any_first_letter_min = 6;

bool near(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < length_min || !one_edit_apart(a, b)) return false;
  if (shorter >= any_first_letter_min || a.front() == b.front()) return true;
  return a.front() == b[1] && a[1] == b.front();
}

using Entry = std::pair<NameKeys, std::string_view>;  // the name we use

std::vector<Entry> all_names() {
  std::vector<Entry> out;
  for (const KnownManufacturer& maker : known_manufacturers()) {
    out.emplace_back(name_keys(maker.name), maker.name);
    for (const std::string_view name : split_any(maker.other_names, "|"))
      out.emplace_back(name_keys(name), maker.name);
  }
  return out;
}

}  // namespace

NameKeys name_keys(std::string_view name) {
  return {manufacturer_key(name), manufacturer_core_key(name)};
}

bool one_slip_apart(const NameKeys& a, const NameKeys& b) {
  return near(a.whole, b.whole) || near(a.core, b.core);
}

std::vector<std::string_view> near_known_makers(std::string_view name) {
  static const std::vector<Entry> names = all_names();
  std::vector<std::string_view> out;
  if (!known_manufacturer(name).empty()) return out;
  const NameKeys asked = name_keys(name);
  // "Johnson" is what the trade knows as Johnson Components, and no slip for Johanson.
  const bool known = std::ranges::any_of(
      names, [&](const Entry& entry) { return entry.first.core == asked.core; });
  if (known) return out;
  for (const auto& [keys, maker] : names) {
    if (one_slip_apart(asked, keys)) out.push_back(maker);
  }
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

std::string misspelt_advice(std::string_view name, const std::vector<std::string>& probably) {
  const std::string shown = utf8_prefix(name, 60);
  return cat("'", shown, "' is no maker that we know, and one slip of the pen from ",
             join(probably, " and "),
             ", so no part of it was put on file; if that is meant: ", "throughline parts alias \"",
             probably.empty() ? "" : probably.front(), "\" --name \"", shown,
             "\" (and --customer for one customer's lists alone); if it ",
             "is a maker of its own: throughline parts maker add \"", shown, "\"");
}

}  // namespace tl::parts
