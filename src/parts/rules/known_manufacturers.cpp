#include "parts/rules/known_manufacturers.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "foundation/text.h"
#include "parts/rules/mpn.h"

namespace tl::parts {
namespace {

using Entry = std::pair<std::string, std::string_view>;  // key, the name we use

std::vector<Entry> index_of_names() {
  std::vector<Entry> index;
  for (const KnownManufacturer& maker : known_manufacturers()) {
    index.emplace_back(manufacturer_key(maker.name), maker.name);
    for (const std::string_view name : split_any(maker.other_names, "|")) {
      index.emplace_back(manufacturer_key(name), maker.name);
    }
  }
  std::ranges::sort(index);
  index.erase(std::ranges::unique(index).begin(), index.end());
  return index;
}

std::vector<KnownManufacturer> both_tables() {
  std::vector<KnownManufacturer> all;
  std::ranges::merge(present_manufacturers(), former_manufacturers(), std::back_inserter(all), {},
                     &KnownManufacturer::name, &KnownManufacturer::name);
  return all;
}

}  // namespace

std::span<const KnownManufacturer> known_manufacturers() {
  static const std::vector<KnownManufacturer> all = both_tables();
  return all;
}

std::string_view known_manufacturer(std::string_view text) {
  static const std::vector<Entry> index = index_of_names();
  const std::string key = manufacturer_key(text);
  const auto at = std::ranges::lower_bound(index, key, {}, &Entry::first);
  return at != index.end() && at->first == key ? at->second : std::string_view();
}

}  // namespace tl::parts
