#include "quoting/rules/quote_figures.h"

#include <algorithm>

#include "quoting/rules/quote_words.h"

namespace tl::quoting {
namespace {

// The customer knows the maker's number; our own stands in where no maker is named.
std::string part_name(const CostingInput& input, std::int64_t demand) {
  const Demand& wanted = input.demands[static_cast<std::size_t>(demand)];
  return wanted.maker.empty() ? wanted.part : wanted.maker;
}

QuotedLeadTime told_lead_time(const CostingInput& input, const LeadTime& computed) {
  QuotedLeadTime told;
  told.calendar_days = computed.total_days;
  told.build_working_days = computed.build_working_days;
  for (const SupplyTime& driver : computed.drivers) {
    if (!driver.supply_days) continue;
    told.drivers.push_back({part_name(input, driver.demand), *driver.supply_days});
  }
  for (const std::int64_t demand : computed.unknown) {
    told.unknown_parts.push_back(part_name(input, demand));
  }
  return told;
}

// Labour is what is left of the unit price, so that the two add up to it.
Result<PriceSplit> split_price(const QuantityCosting& costing) {
  TL_TRY(const Cost all, costing.material.plus(costing.material_mark_up));
  TL_TRY(const Cost per_board, all.divided_by(costing.boards, Rounding::half_up));
  TL_TRY(const Money material, per_board.to_money(Rounding::half_up));
  TL_TRY(const Money labour, costing.unit_price.minus(material));
  return PriceSplit{material, labour};
}

std::int64_t lines_not_priced(const CostingInput& input, const QuantityCosting& costing) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < input.lines.size(); ++i) {
    if (input.lines[i].fitting == Fitting::fitted && !costing.line_costs[i]) ++count;
  }
  return count;
}

Result<QuotedPrice> told_price(const CostingInput& input, const QuantityCosting& costing) {
  QuotedPrice price{.boards = costing.boards};
  price.unit_price = costing.unit_price;
  price.total = costing.total;
  TL_TRY(price.split, split_price(costing));
  price.lines_not_priced = lines_not_priced(input, costing);
  price.lead_time = told_lead_time(input, costing.lead_time);
  TL_TRY(price.excess, costing.excess.to_money(Rounding::half_up));
  return price;
}

Result<QuotedLine> told_line(const CostingInput& input, std::size_t at,
                             const QuantityCosting* headline) {
  const CostingLine& line = input.lines[at];
  QuotedLine told{.number = line.number,
                  .designators = line.designators,
                  .pieces = line.pieces,
                  .fitting = line.fitting,
                  .description = line.description};
  if (line.demand) told.part = part_name(input, *line.demand);
  if (headline != nullptr && headline->line_costs[at]) {
    TL_TRY(told.material,
           headline->line_costs[at]->divided_by(headline->boards, Rounding::half_up));
  }
  return told;
}

}  // namespace

Result<void> fill_figures(QuoteSheet& sheet, const CostingInput& input, const Costing& costing,
                          const QuoteReview& review) {
  sheet.currency = input.rates.currency;
  sheet.prices.clear();
  for (const QuantityCosting& quantity : costing.quantities) {
    TL_TRY(QuotedPrice price, told_price(input, quantity));
    sheet.prices.push_back(std::move(price));
  }
  sheet.one_off.clear();
  for (const OneOffItem& item : costing.one_off) {
    sheet.one_off.push_back({.description = item.description, .price = item.price});
  }
  sheet.questions = review.questions;
  sheet.assumptions = review.assumptions;
  sheet.exposures = review.exposures;
  sheet.gaps = review.gaps;

  const QuotedPrice* shown = headline_price(sheet);
  const QuantityCosting* headline =
      shown == nullptr ? nullptr
                       : &costing.quantities[static_cast<std::size_t>(shown - &sheet.prices[0])];
  sheet.lines.clear();
  for (std::size_t i = 0; i < input.lines.size(); ++i) {
    TL_TRY(QuotedLine line, told_line(input, i, headline));
    sheet.lines.push_back(std::move(line));
  }
  return {};
}

}  // namespace tl::quoting
