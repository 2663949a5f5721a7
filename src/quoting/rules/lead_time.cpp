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
    case sourcing::Availability::stock:
      out.supply_days = offer.dispatch_days.value_or(terms.dispatch_days);
      break;
    case sourcing::Availability::lead_time: out.supply_days = offer.lead_time_days; break;
    case sourcing::Availability::unknown: break;
  }
  return out;
}

SupplyTime customer_supply(std::int64_t line, const std::optional<Date>& supplied_on,
                           const Date& ordered) {
  SupplyTime out{.supplied_line = line};
  if (supplied_on) {
    out.supply_days = std::max<std::int64_t>(0, days_between(ordered, *supplied_on));
  }
  return out;
}

std::int64_t days_until_here(const SupplyTime& supply, const QuoteTerms& terms) {
  if (supply.from_our_stock) return 0;
  const std::int64_t way = supply.from_customer() ? terms.goods_in_days : on_the_way_days(terms);
  return supply.supply_days.value_or(0) + way;
}

Result<LeadTime> lead_time(const std::vector<SupplyTime>& supplies, const BuildStart& start,
                           const QuoteTerms& terms, const WorkingCalendar& calendar) {
  LeadTime out{.build_working_days = build_days(start.shop_milliseconds, terms),
               .lines_without_part = start.lines_without_part};
  for (const SupplyTime& supply : supplies) {
    if (supply.supply_days) {
      out.drivers.push_back(supply);
    } else if (supply.from_customer()) {
      out.undated_lines.push_back(supply.supplied_line);
    } else {
      out.unknown.push_back(supply.demand);
    }
  }
  std::ranges::sort(out.drivers, {}, [&](const SupplyTime& s) {
    return std::tuple(-days_until_here(s, terms), s.supplied_line, s.demand);
  });
  if (!out.drivers.empty()) {
    out.material_days_known = days_until_here(out.drivers.front(), terms);
  } else if (!out.unknown.empty()) {
    out.material_days_known = on_the_way_days(terms);
  }
  if (out.drivers.size() > drivers_shown) out.drivers.resize(drivers_shown);
  out.days_at_least = out.material_days_known;
  const Result<void> dated = date_by_rules(start, terms, calendar, out);
  const bool all_known = out.unknown.empty() && out.undated_lines.empty();
  if (!all_known || out.lines_without_part > 0) return out;

  TL_CHECK(dated);
  out.ready = start.ordered.plus_days(out.days_at_least);
  out.material_days = out.material_days_known;
  out.total_days = out.days_at_least;
  return out;
}

}  // namespace tl::quoting
