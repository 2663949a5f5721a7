#include "quoting/rules/roll_up.h"

#include <algorithm>
#include <array>

namespace tl::quoting {
namespace {

constexpr std::int64_t days_a_year = 365;

bool is_material_class(CostCategory category) {
  return category == CostCategory::pcb || category == CostCategory::electronics ||
         category == CostCategory::mechanical;
}

std::optional<CategoryRate> own_rate(const RateTable& table, CostCategory category,
                                     std::int64_t boards) {
  std::optional<CategoryRate> found;
  for (const CategoryRate& rate : table.category_rates) {
    if (rate.category != category || rate.boards_from > boards) continue;
    if (!found || rate.boards_from >= found->boards_from) found = rate;
  }
  return found;
}

std::optional<CategoryRate> old_mark_up(const RateTable& table, CostCategory category) {
  switch (category) {
    case CostCategory::material: return CategoryRate{category, {}, table.mark_ups.material};
    case CostCategory::labour: return CategoryRate{category, {}, table.mark_ups.labour};
    case CostCategory::one_off: return CategoryRate{category, {}, table.mark_ups.one_off};
    default: return std::nullopt;
  }
}

class Builder {
 public:
  Builder(const RateTable& table, const OrderCosts& costs) : table_(table), costs_(costs) {}

  Result<RollUp> run();

 private:
  Result<void> add(CostCategory category, const Cost& base,
                   const std::optional<ToldCharge>& told = {});
  Result<void> add_material_classes(const Cost& material);
  Result<Cost> finance_base(const Cost& material) const;

  const RateTable& table_;
  const OrderCosts& costs_;
  RollUp out_;
};

Result<void> Builder::add(CostCategory category, const Cost& base,
                          const std::optional<ToldCharge>& told) {
  const auto rate = category_rate(table_, category, costs_.boards);
  if (!rate && !told) return {};
  RollUpItem item{.category = category,
                  .rate = rate.value_or(CategoryRate{.category = category}),
                  .base = base};
  if (told) {
    TL_TRY(item.base, base.minus(told->on));
  }
  TL_TRY(item.amount, charge_on(item.base, item.rate));
  if (told) {
    TL_TRY(item.amount, item.amount.plus(told->amount));
    item.told = told->amount;
  }
  TL_TRY(out_.total, out_.total.plus(item.amount));
  out_.items.push_back(std::move(item));
  return {};
}

// Classes without a rate of their own go together under material.
Result<void> Builder::add_material_classes(const Cost& material) {
  Cost rest = material;
  for (const auto& [category, cost] : {std::pair(CostCategory::pcb, costs_.pcb),
                                       std::pair(CostCategory::electronics, costs_.electronics),
                                       std::pair(CostCategory::mechanical, costs_.mechanical)}) {
    if (!own_rate(table_, category, costs_.boards)) continue;
    TL_CHECK(add(category, cost));
    TL_TRY(rest, rest.minus(cost));
  }
  return add(CostCategory::material, rest);
}

// The rate is of a year; the material is financed for some days of it.
Result<Cost> Builder::finance_base(const Cost& material) const {
  TL_TRY(const std::int64_t raw, multiply_divide(material.raw(), table_.terms.finance_days,
                                                 days_a_year, Rounding::half_up));
  return Cost::of_raw(raw, material.currency());
}

Result<RollUp> Builder::run() {
  TL_TRY(const Cost material, costs_.material());
  TL_TRY(const Cost made, material.plus(costs_.labour));
  out_.total = made;
  TL_CHECK(add_material_classes(material));
  TL_CHECK(add(CostCategory::labour, costs_.labour));
  TL_CHECK(add(CostCategory::freight, material, costs_.freight));
  TL_CHECK(add(CostCategory::duty, material, costs_.duty));
  TL_CHECK(add(CostCategory::material_overhead, material));
  TL_TRY(const Cost financed, finance_base(material));
  if (table_.terms.finance_days > 0) TL_CHECK(add(CostCategory::finance, financed));
  TL_CHECK(add(CostCategory::scrap_reserve, made));
  TL_CHECK(add(CostCategory::warranty_reserve, made));
  TL_TRY(const Cost added, out_.of({CostCategory::freight, CostCategory::duty,
                                    CostCategory::material_overhead, CostCategory::finance,
                                    CostCategory::scrap_reserve, CostCategory::warranty_reserve}));
  TL_TRY(const Cost costs, made.plus(added));
  TL_CHECK(add(CostCategory::sga, costs));
  TL_TRY(const Cost sga, out_.of({CostCategory::sga}));
  TL_TRY(const Cost full, costs.plus(sga));
  TL_CHECK(add(CostCategory::profit, full));
  TL_CHECK(add(CostCategory::commission, out_.total));
  return std::move(out_);
}

}  // namespace

std::optional<CategoryRate> category_rate(const RateTable& table, CostCategory category,
                                          std::int64_t boards) {
  if (auto found = own_rate(table, category, boards)) return found;
  if (is_material_class(category)) return category_rate(table, CostCategory::material, boards);
  return old_mark_up(table, category);
}

Result<Cost> OrderCosts::material() const {
  TL_TRY(const Cost parts, pcb.plus(electronics));
  return parts.plus(mechanical);
}

Result<Cost> RollUp::of(std::initializer_list<CostCategory> categories) const {
  Cost sum = Cost::zero(total.currency());
  for (const RollUpItem& item : items) {
    if (std::ranges::find(categories, item.category) == categories.end()) continue;
    TL_TRY(sum, sum.plus(item.amount));
  }
  return sum;
}

Result<RollUp> roll_up(const RateTable& table, const OrderCosts& costs) {
  return Builder(table, costs).run();
}

Result<Money> unit_price_of(const Cost& total, std::int64_t boards) {
  ENSURE(boards > 0, "an order has boards");
  const std::int64_t minor_unit = power_of_ten(Cost::scale - total.currency().decimals());
  const Int128 divisor = static_cast<Int128>(boards) * minor_unit;
  TL_TRY(const std::int64_t unit,
         checked_narrow(divide_rounded(total.raw(), divisor, Rounding::half_up)));
  return Money::of_minor(unit, total.currency());
}

}  // namespace tl::quoting
