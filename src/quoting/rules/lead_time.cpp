#include "quoting/rules/lead_time.h"

#include <algorithm>
#include <tuple>

namespace tl::quoting {
namespace {

constexpr std::size_t drivers_shown = 5;
constexpr std::int64_t milliseconds_per_minute = 60'000;

std::int64_t build_days(std::int64_t shop_milliseconds, const QuoteTerms& terms) {
  const std::int64_t day = terms.build_minutes_per_day * milliseconds_per_minute;
  return terms.build_days_base +
         static_cast<std::int64_t>(divide_rounded(shop_milliseconds, day, Rounding::ceiling));
}

// Both rules, and the one that is used.
Result<void> date_by_rules(const BuildStart& start, const QuoteTerms& terms,
                           const WorkingCalendar& calendar, LeadTime& out) {
  const Date material = start.ordered.plus_days(out.material_days_known);
  TL_TRY(const Date serial,
         calendar.add_working_days(material, out.build_working_days + terms.extra_days));
  TL_TRY(const Date capacity,
         calendar.add_working_days(start.ordered, terms.capacity_days + out.build_working_days));
  const Date parallel = std::max(material, capacity).plus_days(terms.outbound_days);
  out.serial_days_at_least = days_between(start.ordered, serial);
  out.parallel_days_at_least = days_between(start.ordered, parallel);
  out.rule = start.rule;
  out.days_at_least =
      start.rule == LeadTimeRule::serial ? out.serial_days_at_least : out.parallel_days_at_least;
  return {};
}

}  // namespace

std::int64_t on_the_way_days(const QuoteTerms& terms) {
  return terms.transit_days + terms.customs_days + terms.goods_in_days;
}

SupplyTime supply_time(std::int64_t demand, const sourcing::Purchase& purchase,
                       const sourcing::OfferRecord& offer, const QuoteTerms& terms) {
  SupplyTime out{.demand = demand, .availability = purchase.availability};
  switch (purchase.availability) {
    case sourcing::Availability::stock: out.supply_days = terms.dispatch_days; break;
    case sourcing::Availability::lead_time: out.supply_days = offer.lead_time_days; break;
    case sourcing::Availability::unknown: break;
  }
  return out;
}

Result<LeadTime> lead_time(const std::vector<SupplyTime>& supplies, const BuildStart& start,
                           const QuoteTerms& terms, const WorkingCalendar& calendar) {
  LeadTime out{.build_working_days = build_days(start.shop_milliseconds, terms),
               .lines_without_part = start.lines_without_part};
  for (const SupplyTime& supply : supplies) {
    if (supply.supply_days) {
      out.drivers.push_back(supply);
    } else {
      out.unknown.push_back(supply.demand);
    }
  }
  std::ranges::sort(out.drivers, {},
                    [](const SupplyTime& s) { return std::tuple(-*s.supply_days, s.demand); });
  const std::int64_t slowest = out.drivers.empty() ? 0 : *out.drivers.front().supply_days;
  if (out.drivers.size() > drivers_shown) out.drivers.resize(drivers_shown);
  const bool anything_to_buy = !supplies.empty();
  out.material_days_known = anything_to_buy ? slowest + on_the_way_days(terms) : 0;
  out.days_at_least = out.material_days_known;
  const Result<void> dated = date_by_rules(start, terms, calendar, out);
  if (!out.unknown.empty() || out.lines_without_part > 0) return out;

  TL_CHECK(dated);
  out.ready = start.ordered.plus_days(out.days_at_least);
  out.material_days = out.material_days_known;
  out.total_days = out.days_at_least;
  return out;
}

}  // namespace tl::quoting
