#include "quoting/rules/fill_sheet.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl::quoting {
namespace {

std::string part_name(const Demand& demand) {
  return demand.maker.empty() ? demand.part : demand.maker;
}

QuotedLeadTime lead_time_of(const CostingInput& input, const LeadTime& lead) {
  QuotedLeadTime out{.calendar_days = lead.total_days,
                     .days_at_least = lead.days_at_least,
                     .build_working_days = lead.build_working_days,
                     .lines_without_part = lead.lines_without_part};
  const std::int64_t on_the_way = input.rates.terms.transit_days + input.rates.terms.goods_in_days;
  for (const SupplyTime& supply : lead.drivers) {
    const Demand& demand = input.demands[static_cast<std::size_t>(supply.demand)];
    out.drivers.push_back({part_name(demand), *supply.supply_days + on_the_way});
  }
  for (const std::int64_t demand : lead.unknown) {
    out.unknown_parts.push_back(part_name(input.demands[static_cast<std::size_t>(demand)]));
  }
  return out;
}

std::int64_t lines_not_priced(const CostingInput& input, const QuantityCosting& q) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < input.lines.size(); ++i) {
    const CostingLine& line = input.lines[i];
    const bool nothing_to_buy = line.demand && line.pieces == 0;
    if (line.fitting == Fitting::fitted && !q.line_costs[i] && !nothing_to_buy) ++count;
  }
  return count;
}

// What a board pays for material and for labour, mark-ups included; the rounding of the unit price
// falls to labour, so that the two add up to it.
Result<PriceSplit> split_of(const QuantityCosting& q) {
  TL_TRY(const Cost material, q.material.plus(q.material_mark_up));
  TL_TRY(const Cost each, material.divided_by(q.boards, Rounding::half_up));
  PriceSplit split;
  TL_TRY(split.material, each.to_money(Rounding::half_up));
  TL_TRY(split.labour, q.unit_price.minus(split.material));
  return split;
}

Result<QuotedPrice> price_of(const CostingInput& input, const QuantityCosting& q) {
  QuotedPrice out{.boards = q.boards,
                  .unit_price = q.unit_price,
                  .total = q.total,
                  .lines_not_priced = lines_not_priced(input, q),
                  .lead_time = lead_time_of(input, q.lead_time)};
  TL_TRY(out.split, split_of(q));
  TL_TRY(out.excess, q.excess.to_money(Rounding::half_up));
  return out;
}

Result<QuotedLine> line_of(const Prepared& prepared, const QuantityCosting& headline,
                           std::size_t at) {
  const CostingLine& line = prepared.input.lines[at];
  QuotedLine out{.number = line.number,
                 .designators = line.designators,
                 .pieces = line.pieces,
                 .fitting = line.fitting,
                 .description = line.description,
                 .note = prepared.knowledge[at].note};
  if (line.demand) {
    const Demand& demand = prepared.input.demands[static_cast<std::size_t>(*line.demand)];
    out.maker = demand.maker;
    out.part = demand.part;
  } else {
    out.maker = prepared.knowledge[at].wanted;
    if (line.fitting == Fitting::fitted) {
      out.note = prepared.knowledge[at].quantity_question.empty()
                     ? prepared.knowledge[at].part_question
                     : prepared.knowledge[at].quantity_question;
    }
  }
  if (const auto& cost = headline.line_costs[at]) {
    TL_TRY(out.material, cost->divided_by(headline.boards, Rounding::half_up));
  }
  return out;
}

// Findings of one kind are one sentence with their number.
std::vector<FindingSummary> summarise(const std::vector<Finding>& findings) {
  std::vector<FindingSummary> out;
  std::vector<std::string> codes;
  for (const Finding& finding : findings) {
    const auto known = std::ranges::find(codes, finding.code);
    if (known != codes.end()) {
      ++out[static_cast<std::size_t>(known - codes.begin())].count;
      continue;
    }
    codes.push_back(finding.code);
    out.push_back({.severity = finding.severity, .count = 1, .message = finding.message});
  }
  return out;
}

std::vector<std::string> omissions_of(const QuoteSheet& sheet) {
  std::vector<std::string> out;
  const std::int64_t unpriced = sheet.prices.empty() ? 0 : sheet.prices.back().lines_not_priced;
  if (unpriced > 0) {
    out.push_back(cat("The material of ", count_of(unpriced, "line"),
                      " without a price is not in the prices."));
  }
  const bool undated = std::ranges::any_of(
      sheet.prices, [](const QuotedPrice& p) { return !p.lead_time.calendar_days; });
  if (undated)
    out.push_back("No lead time is promised, because that of at least one part is not known.");
  if (!sheet.questions.empty()) {
    out.push_back(cat(sheet.questions.size() == 1 ? "The answer to " : "The answers to ",
                      count_of(static_cast<std::int64_t>(sheet.questions.size()), "question"),
                      " below may change prices and lead time."));
  }
  out.push_back("Freight, duty and taxes are not included.");
  return out;
}

}  // namespace

Result<QuoteSheet> fill_sheet(SheetFacts facts, const Prepared& prepared, const Costing& costing,
                              const QuoteReview& reviewed) {
  ENSURE(!costing.quantities.empty(), "costing has a result for every quantity");
  QuoteSheet sheet{.provider = std::move(facts.provider),
                   .customer = std::move(facts.customer),
                   .number = std::move(facts.number),
                   .quote_class = facts.quote_class,
                   .standing = QuoteStanding::draft,
                   .date = facts.date,
                   .valid_until = facts.valid_until,
                   .prepared_by = std::move(facts.prepared_by),
                   .currency = prepared.input.rates.currency,
                   .assembly = std::move(facts.assembly),
                   .questions = reviewed.questions,
                   .assumptions = reviewed.assumptions,
                   .exposures = reviewed.exposures,
                   .gaps = reviewed.gaps,
                   .findings = summarise(facts.bom_findings)};
  sheet.assembly.lines = static_cast<std::int64_t>(prepared.input.lines.size());
  sheet.assembly.placements = costing.counts.smt_placements + costing.counts.through_hole_parts;
  for (const QuantityCosting& q : costing.quantities) {
    TL_TRY(QuotedPrice price, price_of(prepared.input, q));
    sheet.prices.push_back(std::move(price));
  }
  for (const OneOffItem& item : costing.one_off) {
    sheet.one_off.push_back({.description = item.description.empty() ? item.code : item.description,
                             .price = item.price,
                             .note = "once per product"});
  }
  const QuantityCosting& headline = costing.quantities[costing.quantities.size() / 2];
  sheet.headline_boards = headline.boards;
  for (std::size_t i = 0; i < prepared.input.lines.size(); ++i) {
    TL_TRY(QuotedLine line, line_of(prepared, headline, i));
    sheet.lines.push_back(std::move(line));
  }
  if (facts.quote_class == QuoteClass::budgetary) sheet.omissions = omissions_of(sheet);
  sheet.terms = {cat("Prices in ", sheet.currency.code(), ", without value added tax, ex works."),
                 cat("Valid until ", sheet.valid_until.pretty(), "."),
                 "Material left over from minimum quantities is listed and becomes the customer's "
                 "when it is not used."};
  return sheet;
}

}  // namespace tl::quoting
