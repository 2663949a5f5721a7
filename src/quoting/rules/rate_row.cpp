// Rows of every kind but those of the labour model (rate_row_labour.cpp), of prices
// (rate_row_price.cpp) and of losses (rate_row_losses.cpp).
#include "quoting/rules/rate_row.h"

#include <array>

namespace tl::quoting {
namespace {

constexpr std::int64_t term_count_max = 10'000'000;  // minutes a day, boards a batch

}  // namespace

void RateRow::read_currency() {
  take(out_.table.currency, Currency::parse(text("code")), "code");
}

void RateRow::read_one_off() {
  OneOffCharge charge{.code = text("code"), .description = text("description")};
  if (take_cost(charge.amount)) out_.table.one_off_charges.push_back(std::move(charge));
}

void RateRow::read_exchange() {
  sourcing::ExchangeRate rate{.valid_from = out_.table.valid_from, .source = text("description")};
  if (!take(rate.from, Currency::parse(text("code")), "code")) return;
  if (!take(rate.rate, UnitPrice::parse(number("value"), out_.table.currency), "value")) return;
  if (rate.rate.raw() <= 0) return wrong("value", "an exchange rate is greater than zero");
  if (!text("valid_from").empty() &&
      !take(rate.valid_from, Date::parse(text("valid_from")), "valid_from"))
    return;
  out_.table.exchange.push_back(std::move(rate));
}

void RateRow::read_term() {
  const std::string code = to_lower(text("code"));
  if (code == "valid_from") {
    take(out_.table.valid_from, Date::parse(text("value")), "value");
    return;
  }
  if (code == "excess_carrier") {
    const auto carrier = enum_from_name<ExcessCarrier>(to_lower(text("value")));
    if (!carrier) return wrong("value", "excess is carried by customer, us, absorbed or shared");
    out_.table.excess_carrier = *carrier;
    return;
  }
  if (code == "lead_time_rule") {
    const auto rule = enum_from_name<LeadTimeRule>(to_lower(text("value")));
    if (!rule)
      return wrong("value", cat("'", text("value"), "' is no rule; use serial or parallel"));
    out_.table.lead_time_rule = *rule;
    return;
  }
  if (code == "lead_time_promise") {
    const auto promise = enum_from_name<LeadTimePromise>(to_lower(text("value")));
    if (!promise)
      return wrong("value", cat("'", text("value"), "' is no promise; use turn_time or soonest"));
    out_.table.lead_time_promise = *promise;
    return;
  }
  bool known = false;
  for_each_member(out_.table.terms, [&](std::string_view name, std::int64_t& term) {
    if (name != code) return;
    known = true;
    Quantity days;
    if (!take(days, Quantity::parse(number("value")), "value") || !not_negative(days.whole()))
      return;
    const bool in_days = name.ends_with("_days") || name.starts_with("build_days");
    if (!at_most(days.whole(), in_days ? term_days_max : term_count_max, "value",
                 in_days ? "days" : "")) {
      return;
    }
    term = days.whole();
  });
  if (!known) wrong("code", cat("'", code, "' is not a term of a quote"));
  const bool per_day = known && code.ends_with("_per_day");
  if (per_day && text("value") == "0")
    wrong("value", "a day has more than 0 minutes, and somebody gets something done in it");
}

void RateRow::read() {
  struct Kind {
    std::string_view name;
    void (RateRow::*reader)();
  };
  constexpr std::array kinds = {
      Kind{"currency", &RateRow::read_currency},
      Kind{"labour_rate", &RateRow::read_labour_rate},
      Kind{"labour_time", &RateRow::read_labour_time},
      Kind{"labour_speed", &RateRow::read_labour_speed},
      Kind{"one_off", &RateRow::read_one_off},
      Kind{"mark_up", &RateRow::read_mark_up},
      Kind{"margin", &RateRow::read_margin},
      Kind{"turn_time", &RateRow::read_turn_time},
      Kind{"holiday", &RateRow::read_holiday},
      Kind{"attrition", &RateRow::read_attrition},
      Kind{"kit_overage", &RateRow::read_kit_overage},
      Kind{"value_class", &RateRow::read_value_class},
      Kind{"exchange", &RateRow::read_exchange},
      Kind{"term", &RateRow::read_term},
  };
  const std::string kind = to_lower(text("kind"));
  const auto* found = std::ranges::find(kinds, std::string_view(kind), &Kind::name);
  if (found == kinds.end()) {
    return wrong("kind", cat("'", utf8_prefix(kind, 30),
                             "' is not a kind of rate; use currency, labour_rate, "
                             "labour_time, labour_speed, one_off, mark_up, margin, turn_time, "
                             "holiday, attrition, kit_overage, value_class, exchange or term"));
  }
  (this->*found->reader)();
}

}  // namespace tl::quoting
