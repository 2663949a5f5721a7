// Rows of the roll-up and of time: mark_up, margin, turn_time, holiday.
#include "foundation/limits.h"
#include "quoting/rules/rate_row.h"

namespace tl::quoting {
namespace {

constexpr std::int64_t mark_up_percent_max = 1'000;
constexpr std::int64_t margin_percent_max = 95;  // 20 times the cost: beyond it is a slip
constexpr std::int64_t surcharge_percent_max = 1'000;

std::string category_names() {
  std::vector<std::string> names;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<CostCategory>>(
      [&](auto enumerator) { names.emplace_back(enumerator.name); });
  return join(names, ", ");
}

// Costs that are paid to others, and reserves, are no share of a price.
bool may_be_margin(CostCategory category) {
  switch (category) {
    case CostCategory::freight:
    case CostCategory::duty:
    case CostCategory::finance:
    case CostCategory::scrap_reserve:
    case CostCategory::warranty_reserve: return false;
    default: return true;
  }
}

}  // namespace

void RateRow::read_category(ChargeBasis basis) {
  const std::string name = to_lower(text("code"));
  const auto category = enum_from_name<CostCategory>(name);
  if (!category) {
    return wrong("code", cat("'", name, "' is not a category of ",
                             basis == ChargeBasis::margin ? "margin" : "mark-up", "; use ",
                             category_names()));
  }
  if (basis == ChargeBasis::margin && !may_be_margin(*category)) {
    return wrong("kind",
                 cat(category_words(*category), " is added on a cost: write it as mark_up"));
  }
  CategoryRate rate{.category = *category, .basis = basis};
  const bool margin = basis == ChargeBasis::margin;
  if (!take_percent(rate.rate, margin ? margin_percent_max : mark_up_percent_max)) return;
  if (!take_count(rate.boards_from, "from", limits::quote_quantity_max)) return;
  const auto same = std::ranges::find_if(out_.table.category_rates, [&](const CategoryRate& other) {
    return other.category == rate.category && other.boards_from == rate.boards_from;
  });
  if (same != out_.table.category_rates.end()) {
    return wrong("code", cat("what is added on ", category_words(*category), " from ",
                             rate.boards_from, " boards on is said twice"));
  }
  out_.table.category_rates.push_back(rate);
  MarkUps& old = out_.table.mark_ups;
  if (margin || rate.boards_from > 1) return;
  if (*category == CostCategory::material) old.material = rate.rate;
  if (*category == CostCategory::labour) old.labour = rate.rate;
  if (*category == CostCategory::one_off) old.one_off = rate.rate;
}

void RateRow::read_turn_time() {
  TurnTime turn{.code = text("code"), .description = text("description")};
  if (turn.code.empty()) return wrong("code", "a turn time has a name, such as express5");
  const auto same = std::ranges::find(out_.table.turn_times, turn.code, &TurnTime::code);
  if (same != out_.table.turn_times.end())
    return wrong("code", cat("turn time '", turn.code, "' stands twice"));
  if (!take_count(turn.working_days, "value", term_days_max)) return;
  if (turn.working_days == 0) return wrong("value", "a turn time has at least 1 working day");
  for (const auto& [column, target] :
       {std::pair<std::string_view, Rate*>("labour", &turn.labour_surcharge),
        std::pair<std::string_view, Rate*>("material", &turn.material_surcharge)}) {
    if (!text(column).empty() && !take_percent(*target, surcharge_percent_max, column)) return;
  }
  out_.table.turn_times.push_back(std::move(turn));
}

void RateRow::read_holiday() {
  Holiday holiday{.site = text("site"), .description = text("description")};
  if (!take(holiday.day, Date::parse(text("code")), "code")) return;
  out_.table.holidays.push_back(std::move(holiday));
}

}  // namespace tl::quoting
