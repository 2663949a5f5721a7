#include "sourcing/rules/supplier.h"

#include <algorithm>
#include <set>

#include "foundation/text.h"
#include "parts/rules/numbering.h"

namespace tl::sourcing {
namespace {

constexpr std::pair<std::string_view, PartCategory> by_class[] = {
    {"10", PartCategory::resistors},         {"20", PartCategory::capacitors},
    {"30", PartCategory::inductors},         {"40", PartCategory::diodes},
    {"50", PartCategory::transistors},       {"60", PartCategory::ics},
    {"70", PartCategory::connectors},        {"75", PartCategory::crystals},
    {"80", PartCategory::electromechanical}, {"85", PartCategory::pcb},
};

constexpr std::string_view mechanical_words[] = {
    "screw", "washer",    "nut",     "standoff", "spacer", "heat sink", "heatsink",
    "label", "enclosure", "housing", "bracket",  "gasket", "clip"};

std::vector<PartCategory> all_categories() {
  std::vector<PartCategory> all;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<PartCategory>>(
      [&](const auto& each) { all.push_back(each.value); });
  return all;
}

}  // namespace

PartCategory category_of(std::string_view designator, std::string_view description) {
  static const auto numbering = parts::Numbering::of(parts::standard_numbering());
  ENSURE(numbering.ok(), "the standard numbering is well formed");
  const std::string code = numbering->class_for(designator, description).code;
  const auto* const found = std::ranges::find(by_class, std::string_view(code),
                                              &std::pair<std::string_view, PartCategory>::first);
  if (found != std::end(by_class)) return found->second;
  const std::string plain = to_lower(description);
  const bool mechanical = std::ranges::any_of(
      mechanical_words, [&](std::string_view word) { return contains(plain, word); });
  return mechanical ? PartCategory::mechanical : PartCategory::other;
}

Result<std::vector<PartCategory>> parse_categories(std::string_view text) {
  std::set<PartCategory> found;
  for (const std::string_view word : split_any(text, ", ;")) {
    if (iequals(word, "all")) return all_categories();
    const auto category = enum_from_name<PartCategory>(to_lower(word));
    if (!category) {
      return invalid("category_unknown",
                     cat("'", utf8_prefix(word, 30), "' is no category; known are ",
                         categories_text(all_categories()), ", and all"));
    }
    found.insert(*category);
  }
  return std::vector<PartCategory>(found.begin(), found.end());
}

std::string categories_text(const std::vector<PartCategory>& categories) {
  std::vector<std::string_view> names;
  for (const PartCategory category : categories) names.push_back(enum_name(category));
  return join(names, ", ");
}

bool SupplierProfile::is_asked_for(PartCategory category) const {
  return std::ranges::find(categories, category) != categories.end();
}

}  // namespace tl::sourcing
