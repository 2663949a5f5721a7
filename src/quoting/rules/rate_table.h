// The rate table: everything about the provider that a price rests on besides offers. Hourly rates,
// times per driver, one-off charges, mark-ups, attrition, exchange rates, terms. It is imported as
// one versioned file and never edited: a quote names the version it was computed with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "accounts/rules/customer_settings.h"
#include "foundation/calendar.h"
#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/id.h"
#include "foundation/money.h"
#include "foundation/rate.h"
#include "quoting/rules/category_rate.h"
#include "quoting/rules/labour_model.h"
#include "quoting/rules/turn_time.h"
#include "sourcing/rules/attrition.h"
#include "sourcing/rules/exchange.h"

namespace tl::quoting {

using RateTableId = Id<struct RateTableTag>;

// Bought once per product: stencil, tooling, test fixture.
struct OneOffCharge {
  std::string code;
  Cost amount;
  std::string description;
};
TL_DESCRIBE(OneOffCharge, code, amount, description)

// The mark-ups of a table from before categories (category_rate.h). A mark-up is added on a cost:
// 30 % mark-up is 23.1 % margin.
struct MarkUps {
  Rate material;
  Rate labour;
  Rate one_off;
};
TL_DESCRIBE(MarkUps, material, labour, one_off)

struct QuoteTerms {
  std::int64_t validity_days = 30;
  std::int64_t dispatch_days = 3;  // a supplier's stock: order to dispatch
  std::int64_t transit_days = 2;
  std::int64_t goods_in_days = 2;            // receipt and incoming inspection
  std::int64_t build_days_base = 5;          // working days that a job takes however small it is
  std::int64_t build_minutes_per_day = 420;  // of one line: total hours / 7 h a day
  std::int64_t batch_boards_max = 0;         // boards of one run; 0: a job is one run
  std::int64_t customs_days = 0;             // between transit and goods-in
  std::int64_t extra_days = 0;               // working days after the build, serial rule
  std::int64_t capacity_days = 0;            // working days until the line is free, parallel rule
  std::int64_t outbound_days = 0;            // transit to the customer, parallel rule
  std::int64_t finance_days = 0;             // that material is paid for before the customer pays
  std::int64_t coding_lines_per_day = 20;    // deferred work: parts found and numbered a day
  std::int64_t alternates_per_day = 5;       // questions about parts settled a day
  std::int64_t labour_release_days = 2;      // engineering timing and releasing an assembly
  std::int64_t data_gaps_per_day = 10;       // missing prices and lead times found out a day
  // How far what a quote rests on may drift before the quote counts as broken.
  std::int64_t price_drift_percent = 2;
  std::int64_t exchange_drift_percent = 2;
  std::int64_t labour_drift_percent = 2;
  std::int64_t lead_time_drift_days = 3;
  std::int64_t long_lead_days = 60;           // from here on a part is named as slow
  std::int64_t alternate_saving_percent = 5;  // from here on an alternate is worth a question
  // Material left over of more than this, in whole units of the currency, needs the customer's
  // signed letter before the order (docs/domain/costing.md).
  std::int64_t excess_letter_from = 100;
  std::int64_t exchange_rate_days = 30;  // an exchange rate that is older is told
};
TL_DESCRIBE(QuoteTerms, validity_days, dispatch_days, transit_days, goods_in_days, build_days_base,
            build_minutes_per_day, batch_boards_max, customs_days, extra_days, capacity_days,
            outbound_days, finance_days, coding_lines_per_day, alternates_per_day,
            labour_release_days, data_gaps_per_day, price_drift_percent, exchange_drift_percent,
            labour_drift_percent, lead_time_drift_days, long_lead_days, alternate_saving_percent,
            excess_letter_from, exchange_rate_days)

enum class LeadTimeRule { serial, parallel };
TL_DESCRIBE_ENUM(LeadTimeRule, serial, parallel)

// What the unit price promises: the soonest that material and line allow, or the quickest turn time
// that costs nothing extra, where that is later. Otherwise those who pay for a turn time could be
// served after those who do not.
enum class LeadTimePromise { soonest, turn_time };
TL_DESCRIBE_ENUM(LeadTimePromise, soonest, turn_time)

struct Holiday {
  Date day;
  std::string site;  // "": every site
  std::string description;
};
TL_DESCRIBE(Holiday, day, site, description)

using accounts::ExcessCarrier;

// A part that costs at least this much a piece is of that class; what costs less than any is of
// class C.
struct ValueClassLimit {
  sourcing::ValueClass value_class = sourcing::ValueClass::a;
  UnitPrice from_price;
};
TL_DESCRIBE(ValueClassLimit, value_class, from_price)

struct RateTable {
  RateTableId id;
  std::string name;  // the file it came from
  Date valid_from;
  Currency currency;  // of rates, charges, and every quote computed with the table
  std::vector<LabourRate> labour_rates;
  std::vector<LabourStep> labour_steps;
  std::vector<OneOffCharge> one_off_charges;
  MarkUps mark_ups;
  std::vector<sourcing::AttritionRule> attrition;
  std::vector<sourcing::ExchangeRate> exchange;
  QuoteTerms terms;
  std::vector<CategoryRate> category_rates = {};
  std::vector<TurnTime> turn_times = {};
  std::vector<Holiday> holidays = {};
  LeadTimeRule lead_time_rule = LeadTimeRule::serial;
  ExcessCarrier excess_carrier = ExcessCarrier::customer;
  std::vector<sourcing::AttritionRule> kit_overage = {};  // of what a customer supplies
  std::vector<ValueClassLimit> value_classes = {};
  // Tables that were read before there was a choice promise the soonest; a file that does not say
  // promises the turn time.
  LeadTimePromise lead_time_promise = LeadTimePromise::soonest;
};
TL_DESCRIBE(RateTable, id, name, valid_from, currency, labour_rates, labour_steps, one_off_charges,
            mark_ups, attrition, exchange, terms, category_rates, turn_times, holidays,
            lead_time_rule, excess_carrier, kit_overage, value_classes, lead_time_promise)

// Monday to Friday without the holidays of the site and of every site.
WorkingCalendar calendar_of(const RateTable& table, std::string_view site);

// The rate of a site, else the one of every site; nullptr when there is none.
const LabourRate* find_rate(const RateTable& table, std::string_view code,
                            std::string_view site = {});

// What is lost of parts that we buy: sourcing::find_rule() in the table's own rules, else no loss.
sourcing::AttritionRule attrition_for(const RateTable& table, std::string_view package_class,
                                      std::optional<sourcing::ValueClass> value_class = {});

// What a customer sends beyond the need of a part that they supply; another table of such rules.
sourcing::AttritionRule kit_overage_for(const RateTable& table, std::string_view package_class,
                                        std::optional<sourcing::ValueClass> value_class = {});

// nullopt when the table has no classes or nobody knows the price.
std::optional<sourcing::ValueClass> value_class_of(const RateTable& table,
                                                   const std::optional<UnitPrice>& price);

}  // namespace tl::quoting
