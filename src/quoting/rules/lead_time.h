// Lead time by the two rules of the trade (docs/domain/costing.md), both computed, one of them
// used:
//
//   material = max over parts (supply + transit + customs + goods-in), calendar days
//   build    = base days + shop time / minutes a day, working days
//   serial   = material, then build and extra days          first builds: the default
//   parallel = the later of material, and of a free line with the build; then outbound transit
//
// The parallel rule holds only where the line can run before the last part lands, so it is a term
// of the rate table. Working days are those of the site's calendar. A supplier's stock that covers
// the order counts the days to dispatch; otherwise the factory lead time that the offer told. A
// part whose offer told neither leaves the lead time unknown, and the part is named: a promise that
// leaves it out would be worth nothing. What the customer supplies counts until the day that they
// named, and goods-in. What is reserved in our stores is here.
//
// The promise is the later of the rule used and of the quickest turn time that costs nothing extra
// (LeadTimePromise): price_order.h puts that in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/calendar.h"
#include "foundation/describe.h"
#include "quoting/rules/rate_table.h"
#include "sourcing/rules/buy.h"

namespace tl::quoting {

struct SupplyTime {
  std::int64_t demand = 0;                  // index; means nothing of what the customer supplies
  std::optional<std::int64_t> supply_days;  // calendar days until dispatch
  sourcing::Availability availability = sourcing::Availability::unknown;
  std::int64_t supplied_line = 0;  // of the BOM, that the customer supplies; 0: not theirs
  bool from_our_stock = false;     // all of it is kept for this job: it is here
  std::int64_t purchase = 0;       // of the demand, where it is split: purchases_of()

  bool from_customer() const { return supplied_line > 0; }
};
TL_DESCRIBE(SupplyTime, demand, supply_days, availability, supplied_line, from_our_stock, purchase)

struct LeadTime {
  std::optional<std::int64_t> material_days;  // calendar days; nullopt: a part's is unknown
  std::int64_t material_days_known = 0;       // over the parts that are known
  std::int64_t build_working_days = 0;
  std::int64_t days_at_least = 0;            // order to ready over the parts that are known
  std::optional<Date> ready;                 // when ordered on the quote's day
  std::optional<std::int64_t> total_days;    // calendar days from order to ready
  std::vector<SupplyTime> drivers;           // the slowest known parts, slowest first, at most 5
  std::vector<std::int64_t> unknown;         // demands whose supply time nobody told
  std::int64_t lines_without_part = 0;       // fitted lines that nothing can be bought for yet
  LeadTimeRule rule = LeadTimeRule::serial;  // the one that total_days follows
  std::int64_t serial_days_at_least = 0;     // by either rule, over the parts that are known
  std::int64_t parallel_days_at_least = 0;
  std::vector<std::int64_t> undated_lines;  // that the customer supplies, and did not say when
  // The turn time without surcharge that is promised, and its calendar days; "": the rule alone.
  std::string turn_code = {};
  std::int64_t turn_days = 0;

  std::int64_t rule_days_at_least() const {
    return rule == LeadTimeRule::serial ? serial_days_at_least : parallel_days_at_least;
  }
};
TL_DESCRIBE(LeadTime, material_days, material_days_known, build_working_days, days_at_least, ready,
            total_days, drivers, unknown, lines_without_part, rule, serial_days_at_least,
            parallel_days_at_least, undated_lines, turn_code, turn_days)

SupplyTime supply_time(std::int64_t demand, const sourcing::Purchase& purchase,
                       const sourcing::OfferRecord& offer, const QuoteTerms& terms);

// Transit, customs and goods-in: between dispatch and the shelf.
std::int64_t on_the_way_days(const QuoteTerms& terms);

// What the customer sends is here on the day that they named; nullopt: they named none.
SupplyTime customer_supply(std::int64_t line, const std::optional<Date>& supplied_on,
                           const Date& ordered);

// From the order until the pieces are on the shelf.
std::int64_t days_until_here(const SupplyTime& supply, const QuoteTerms& terms);

struct BuildStart {
  Date ordered;
  std::int64_t lines_without_part = 0;  // fitted lines that nothing can be bought for yet
  std::int64_t shop_milliseconds = 0;
  LeadTimeRule rule = LeadTimeRule::serial;
};

Result<LeadTime> lead_time(const std::vector<SupplyTime>& supplies, const BuildStart& start,
                           const QuoteTerms& terms, const WorkingCalendar& calendar);

}  // namespace tl::quoting
