// Rows of losses: attrition, kit_overage, value_class.
#include "quoting/rules/rate_row.h"

namespace tl::quoting {
namespace {

constexpr std::int64_t attrition_percent_max = 100;

}  // namespace

bool RateRow::take_class(std::string_view column, sourcing::ValueClass& target) {
  const auto known = enum_from_name<sourcing::ValueClass>(to_lower(text(column)));
  if (!known) {
    wrong(column, cat("'", utf8_prefix(text(column), 30), "' is not a value class; use A, B or C"));
    return false;
  }
  target = *known;
  return true;
}

void RateRow::read_losses(std::vector<sourcing::AttritionRule>& rules) {
  sourcing::AttritionRule rule{.package_class = to_lower(text("code"))};
  if (!take_percent(rule.rate, attrition_percent_max)) return;
  if (!take_pieces(rule.setup_pieces, "setup")) return;
  if (!take_pieces(rule.min_extra_pieces, "minimum")) return;
  if (!take_pieces(rule.floor_pieces, "floor")) return;
  if (!text("class").empty() && !take_class("class", rule.value_class.emplace())) return;
  const bool known = std::ranges::any_of(rules, [&](const sourcing::AttritionRule& other) {
    return other.package_class == rule.package_class && other.value_class == rule.value_class;
  });
  if (known) return wrong("code", cat("the losses of '", rule.package_class, "' stand twice"));
  rules.push_back(std::move(rule));
}

void RateRow::read_value_class() {
  ValueClassLimit limit;
  if (!take_class("code", limit.value_class)) return;
  if (limit.value_class == sourcing::ValueClass::c)
    return wrong("code", "class C is what costs less than the others, and has no price of its own");
  if (!take(limit.from_price, UnitPrice::parse(number("value"), out_.table.currency), "value"))
    return;
  if (!not_negative(limit.from_price.raw())) return;
  for (const ValueClassLimit& other : out_.table.value_classes) {
    if (other.value_class == limit.value_class)
      return wrong("code", cat("value class '", text("code"), "' stands twice"));
    const bool in_order = (other.value_class < limit.value_class) ==
                          (other.from_price.raw() > limit.from_price.raw());
    if (!in_order) return wrong("value", "class A begins at a higher price than class B");
  }
  out_.table.value_classes.push_back(limit);
}

}  // namespace tl::quoting
