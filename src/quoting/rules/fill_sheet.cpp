#include "quoting/rules/fill_sheet.h"

#include <algorithm>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

std::string part_name(const Demand& demand) {
  return demand.maker.empty() ? demand.part : demand.maker;
}

std::string supplied_name(std::int64_t line) {
  return cat("what you supply for line ", line);
}

// The turn time that the promise is, in words; "" where material and line decide.
std::string promised_turn(const RateTable& rates, const LeadTime& lead) {
  if (lead.turn_days <= lead.rule_days_at_least()) return {};
  const auto turn = std::ranges::find(rates.turn_times, lead.turn_code, &TurnTime::code);
  ENSURE(turn != rates.turn_times.end(), "it was found there");
  return cat(turn->description.empty() ? turn->code : turn->description, ", ",
             count_of(turn->working_days, "working day"));
}

QuotedLeadTime lead_time_of(const CostingInput& input, const LeadTime& lead) {
  QuotedLeadTime out{.calendar_days = lead.total_days,
                     .days_at_least = lead.days_at_least,
                     .build_working_days = lead.build_working_days,
                     .lines_without_part = lead.lines_without_part,
                     .rule = lead.rule,
                     .serial_days_at_least = lead.serial_days_at_least,
                     .parallel_days_at_least = lead.parallel_days_at_least,
                     .net_days = lead.total_days,
                     .turn = promised_turn(input.rates, lead)};
  for (const SupplyTime& supply : lead.drivers) {
    const std::string name =
        supply.from_customer() ? supplied_name(supply.supplied_line)
                               : part_name(input.demands[static_cast<std::size_t>(supply.demand)]);
    out.drivers.push_back({name, days_until_here(supply, input.rates.terms)});
  }
  for (const std::int64_t demand : lead.unknown) {
    out.unknown_parts.push_back(part_name(input.demands[static_cast<std::size_t>(demand)]));
  }
  for (const std::int64_t line : lead.undated_lines) {
    out.unknown_parts.push_back(supplied_name(line));
  }
  return out;
}

std::int64_t lines_not_priced(const CostingInput& input, const QuantityCosting& q) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < input.lines.size(); ++i) {
    const CostingLine& line = input.lines[i];
    const bool nothing_to_buy = line.demand && line.pieces == 0;
    const bool is_short =
        line.demand && q.demands[static_cast<std::size_t>(*line.demand)].missing_pieces > 0;
    if (line.fitting == Fitting::fitted && (!q.line_costs[i] || is_short) && !nothing_to_buy)
      ++count;
  }
  return count;
}

// What a board pays for what. The parts are shares of the unit price, so that they add up to it.
Result<PriceSplit> split_of(const QuantityCosting& q) {
  using enum CostCategory;
  const RollUp rolled{.items = q.roll_up, .total = q.sold_for};
  TL_TRY(const Cost labour_cost, q.labour.recurring());
  TL_TRY(const Cost overhead, rolled.of({freight, duty, material_overhead, finance, sga}));
  TL_TRY(const Cost reserves, rolled.of({scrap_reserve, warranty_reserve}));
  TL_TRY(const Cost gain,
         rolled.of({material, pcb, electronics, mechanical, labour, profit, commission}));
  const std::vector<std::int64_t> weights{q.material.raw(), labour_cost.raw(), overhead.raw(),
                                          reserves.raw(), gain.raw()};
  const Money zero = Money::of_minor(0, q.unit_price.currency());
  if (q.sold_for.raw() == 0) return PriceSplit{zero, zero, zero, zero, zero};
  TL_TRY(const std::vector<Money> parts, allocate(q.unit_price, weights));
  return PriceSplit{parts[0], parts[1], parts[2], parts[3], parts[4]};
}

PriceBuild build_of(const QuantityCosting& q, const Cost& labour) {
  return {.material = q.material, .labour = labour, .added = q.roll_up};
}

std::vector<QuotedTurn> turns_of(const CostingInput& input, const QuantityCosting& q) {
  std::vector<QuotedTurn> out;
  for (std::size_t i = 0; i < q.turns.size(); ++i) {
    const TurnPrice& turn = q.turns[i];
    out.push_back({.code = turn.code,
                   .description = input.rates.turn_times[i].description,
                   .working_days = turn.working_days,
                   .unit_price = turn.unit_price,
                   .total = turn.total,
                   .calendar_days = turn.calendar_days,
                   .days_at_least = turn.days_at_least,
                   .limited_by_material = turn.limited_by_material});
  }
  return out;
}

Result<QuotedPrice> price_of(const CostingInput& input, const QuantityCosting& q) {
  QuotedPrice out{.boards = q.boards,
                  .unit_price = q.unit_price,
                  .total = q.total,
                  .lines_not_priced = lines_not_priced(input, q),
                  .lead_time = lead_time_of(input, q.lead_time)};
  TL_TRY(out.split, split_of(q));
  TL_TRY(const Cost labour, q.labour.recurring());
  out.build = build_of(q, labour);
  out.turns = turns_of(input, q);
  TL_TRY(out.excess, q.excess.to_money(Rounding::half_up));
  return out;
}

// The one-off charges beside the unit price, never in it: what is spread over boards that do not
// come is not paid.
Result<void> amortise(QuoteSheet& sheet, const Money& one_off, std::int64_t boards) {
  if (boards < 1 || boards > limits::quote_quantity_max) {
    return limit_exceeded("amortise_out_of_range",
                          cat("one-off charges are spread over 1 to ", limits::quote_quantity_max,
                              " boards, not ", boards));
  }
  const auto share =
      static_cast<std::int64_t>(divide_rounded(one_off.minor(), boards, Rounding::half_up));
  sheet.amortised_boards = boards;
  for (QuotedPrice& price : sheet.prices)
    price.one_off_share = Money::of_minor(share, one_off.currency());
  return {};
}

// What the deferred work leaves of each lead time that is promised.
Result<void> defer(QuoteSheet& sheet, const CostingInput& input, const QuoteReview& reviewed) {
  sheet.deferred = deferred_work(deferred_counts(input, reviewed), input.rates.terms);
  for (QuotedPrice& price : sheet.prices) {
    TL_TRY(price.lead_time.net_days, net_lead_time(price.lead_time.calendar_days, sheet.deferred,
                                                   input.on, calendar_of(input)));
  }
  return {};
}

Result<QuotedLine> line_of(const Prepared& prepared, const Costing& costing,
                           const QuantityCosting& headline, std::size_t at) {
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
  for (const QuantityCosting& q : costing.quantities) {
    if (!q.line_costs[at]) continue;
    TL_TRY(const std::int64_t fitted, checked_multiply(line.pieces, q.boards));
    out.costs.push_back({q.boards, fitted, *q.line_costs[at]});
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

std::vector<std::string> omissions_of(const QuoteSheet& sheet, std::string_view incoterm) {
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
  switch (accounts::carriage_of(incoterm)) {
    case accounts::Carriage::theirs:
      out.push_back("Freight to you, duty on the boards and taxes are not included.");
      break;
    case accounts::Carriage::ours:
      out.push_back("Duty on the boards and taxes are not included.");
      break;
    case accounts::Carriage::ours_with_duty: out.push_back("Taxes are not included."); break;
  }
  return out;
}

std::string excess_term(const RateTable& rates) {
  if (rates.excess_carrier == ExcessCarrier::shared)
    return cat(
        "Material left over from minimum quantities is listed; what of it is not used the customer "
        "and we carry half each. Where the customer's half is worth more than ",
        rates.currency.code(), " ", rates.terms.excess_letter_from,
        " we ask for the customer's signed letter before the order.");
  if (rates.excess_carrier != ExcessCarrier::customer)
    return "Material left over from minimum quantities is listed; we carry it.";
  return cat(
      "Material left over from minimum quantities is listed and becomes the customer's when it is "
      "not used; where it is worth more than ",
      rates.currency.code(), " ", rates.terms.excess_letter_from,
      " we ask for the customer's signed letter before the order.");
}

std::vector<std::string> terms_of(const QuoteSheet& sheet, const RateTable& rates) {
  const std::string_view incoterm = setting_value(sheet.settings, SettingKind::incoterm);
  const std::string_view payment = setting_value(sheet.settings, SettingKind::payment);
  std::vector<std::string> terms = {
      cat("Prices in ", sheet.currency.code(), ", without value added tax, ",
          incoterm.empty() ? "ex works" : incoterm, incoterm.empty() ? "." : " (Incoterms 2020)."),
      cat("Valid until ", sheet.valid_until.pretty(), ".")};
  if (!payment.empty()) terms.push_back(cat("Payment: ", payment, "."));
  terms.push_back(excess_term(rates));
  return terms;
}

}  // namespace

DeferredCounts deferred_counts(const CostingInput& input, const QuoteReview& reviewed) {
  DeferredCounts counts{.labour_not_released = is_released(input.labour.standing) ? 0 : 1};
  for (const CostingLine& line : input.lines) {
    if (line.fitting == Fitting::fitted && !line.demand) ++counts.parts_not_coded;
  }
  for (const Question& question : reviewed.questions) {
    if (!question.lines.empty()) ++counts.alternates_open;
  }
  for (const Gap& gap : reviewed.gaps) {
    if (gap.kind != GapKind::no_part && gap.line > 0) ++counts.data_gaps;
  }
  return counts;
}

Result<QuoteSheet> fill_sheet(SheetFacts facts, const Prepared& prepared, const Costing& costing,
                              const QuoteReview& reviewed) {
  ENSURE(!costing.quantities.empty(), "costing has a result for every quantity");
  QuoteSheet sheet{
      .provider = std::move(facts.provider),
      .customer = std::move(facts.customer),
      .number = std::move(facts.number),
      .revision = facts.revision,
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
      .findings = summarise(facts.bom_findings),
      .notices = reviewed.notices,
      .completeness = completeness(prepared.input, costing, prepared.knowledge, reviewed)};
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
    TL_TRY(QuotedLine line, line_of(prepared, costing, headline, i));
    sheet.lines.push_back(std::move(line));
  }
  sheet.settings = std::move(facts.settings);
  if (setting_value(sheet.settings, SettingKind::books) == "open")
    sheet.disclosure = Disclosure::open_book;
  TL_CHECK(defer(sheet, prepared.input, reviewed));
  if (facts.amortise_boards)
    TL_CHECK(amortise(sheet, costing.one_off_total, *facts.amortise_boards));
  if (facts.quote_class == QuoteClass::budgetary)
    sheet.omissions = omissions_of(sheet, setting_value(sheet.settings, SettingKind::incoterm));
  sheet.terms = terms_of(sheet, prepared.input.rates);
  return sheet;
}

}  // namespace tl::quoting
