#include "quoting/rules/quote_sections.h"

#include <algorithm>

#include "foundation/text.h"
#include "quoting/rules/quote_words.h"

namespace tl::quoting {
namespace {

TableCell strong(std::string text) {
  return {RichText(std::move(text)), CellTone::strong};
}

std::string with_currency(std::string_view head, const QuoteSheet& sheet) {
  return cat(head, ", ", sheet.currency.code());
}

std::string price_caption(const QuoteSheet& sheet) {
  std::string caption =
      "Net, without tax. One-off charges and material left over are not included.";
  const bool gaps = std::ranges::any_of(
      sheet.prices, [](const QuotedPrice& price) { return price.lines_not_priced > 0; });
  if (gaps) caption += " Lines without a price are not included: see what is left out.";
  if (sheet.amortised_boards)
    caption += cat(" The one-off share is added to each of the first ",
                   pieces(*sheet.amortised_boards), " boards, instead of the one-off charges.");
  return caption;
}

// Both rules, and what a turn time without surcharge adds to them.
std::string lead_time_caption(const QuoteSheet& sheet) {
  const QuotedLeadTime& first = sheet.prices.front().lead_time;
  std::string caption = first.rule == LeadTimeRule::serial
                            ? "Serial rule: the build begins when the last part is here."
                            : "Parallel rule: the line runs before the last part is here; transit "
                              "to you is included.";
  if (!first.turn.empty())
    caption += cat(" Where material and line allow less, the lead time is that of the turn time (",
                   first.turn, ").");
  return caption;
}

std::string carried_by(const Exposure& exposure) {
  if (exposure.carrier == ExcessCarrier::shared)
    return exposure.needs_letter ? "half each, by letter" : "half each";
  if (exposure.carrier != ExcessCarrier::customer) return "us";
  return exposure.needs_letter ? "you, by letter" : "you";
}

constexpr std::int64_t exposures_shown = 8;  // of each quantity; the workbook has them all

void add_exposures_at(DocumentTable& table, const QuoteSheet& sheet, const QuotedPrice& price) {
  std::int64_t count = 0;
  for (const Exposure& exposure : sheet.exposures) {
    if (exposure.boards != price.boards) continue;
    if (count == 0) table.add_row({cat("At ", pieces(price.boards))}, RowKind::group);
    if (++count > exposures_shown) continue;
    const auto value = exposure.value.to_money(Rounding::half_up);
    table.add_row({cat(exposure.part, exposure.maker.empty() ? "" : " · ", exposure.maker),
                   pieces(exposure.excess_pieces), exposure.why, carried_by(exposure),
                   value ? amount(*value) : amount(exposure.value)});
  }
  if (count == 0) return;
  const std::int64_t others = count - exposures_shown;
  table.add_row({others > 0 ? cat("All parts, with ", others, " more in the workbook")
                            : std::string("All parts"),
                 "", "", "", amount(price.excess)},
                RowKind::subtotal);
}

}  // namespace

void add_prices(Document& document, const QuoteSheet& sheet) {
  document.add(Heading{.text = "Price by quantity"});
  DocumentTable table{.caption = price_caption(sheet), .when_empty = "No quantity was priced"};
  table.columns = {{"Quantity", Align::right, 0},
                   {with_currency("Unit price", sheet), Align::decimal, 2},
                   {with_currency("Total", sheet), Align::decimal, 2}};
  const bool share = !sheet.prices.empty() && sheet.prices.front().one_off_share.has_value();
  if (share) table.columns.push_back({with_currency("One-off share", sheet), Align::decimal, 2});
  table.columns.push_back({"Lead time", Align::left, 4});
  table.columns.push_back({with_currency("Material left over", sheet), Align::decimal, 2});
  for (const QuotedPrice& price : sheet.prices) {
    TableCell unit = strong(amount(price.unit_price));
    if (price.lines_not_priced > 0) {
      unit.note = cat("without ", count_of(price.lines_not_priced, "line"));
    }
    std::vector<TableCell> row{pieces(price.boards), std::move(unit), amount(price.total)};
    if (share) row.emplace_back(price.one_off_share ? amount(*price.one_off_share) : "–");
    row.push_back({RichText(lead_time_words(price.lead_time)), lead_time_reason(price.lead_time)});
    row.emplace_back(amount(price.excess));
    table.add_row(std::move(row));
  }
  document.add(std::move(table));
}

void add_omissions(Document& document, const QuoteSheet& sheet) {
  if (sheet.omissions.empty() && sheet.gaps.empty()) return;
  document.add(Heading{.text = "Left out",
                       .lead = "These figures do not contain the following. They are asked for, or "
                               "named here so that nobody counts on them."});
  std::vector<ListItem> items;
  for (const std::string& omission : sheet.omissions) {
    items.push_back({.text = omission, .label = cat("O", items.size() + 1)});
  }
  if (!items.empty()) document.add(DocumentList{.items = std::move(items)});
  if (sheet.gaps.empty()) return;
  DocumentTable table{.density = Density::compact};
  table.columns = {{"Line", Align::right, 0},
                   {"Designators", Align::left, 3},
                   {"Missing", Align::left, 0},
                   {"Why", Align::left, 8}};
  for (const Gap& gap : sheet.gaps) {
    table.add_row({gap.line > 0 ? std::to_string(gap.line) : std::string(),
                   gap.designators,
                   {RichText(gap_words(gap.kind)), CellTone::warning},
                   gap.message});
  }
  document.add(std::move(table));
}

void add_questions(Document& document, const QuoteSheet& sheet) {
  if (sheet.questions.empty()) return;
  document.add(
      Heading{.text = "Questions to you",
              .lead = "Please answer by number. An answer may change price or lead time."});
  DocumentTable table;
  table.columns = {{"No.", Align::left, 0},
                   {"Line", Align::right, 0},
                   {"What we need to know", Align::left, 9},
                   {"Your answer", Align::left, 5}};
  for (const Question& question : sheet.questions) {
    table.add_row({strong(question.number), line_numbers(question.lines), question.text, ""});
  }
  document.add(std::move(table));
}

void add_assumptions(Document& document, const QuoteSheet& sheet) {
  if (sheet.assumptions.empty()) return;
  document.add(
      Heading{.text = "Assumptions",
              .lead = "If one of these does not hold, the figure that rests on it changes."});
  std::vector<ListItem> items;
  for (const Assumption& assumption : sheet.assumptions) {
    items.push_back({.text = assumption.text,
                     .label = cat("A", assumption.number),
                     .note = cat("Rests on it: ", figure_words(assumption.rests_on))});
  }
  document.add(DocumentList{.items = std::move(items)});
}

void add_lead_times(Document& document, const QuoteSheet& sheet) {
  if (sheet.prices.empty()) return;
  document.add(Heading{.text = "Lead time",
                       .lead = "From your order and complete data until the boards are ready to "
                               "leave, with the parts that decide it."});
  DocumentTable table{.caption = lead_time_caption(sheet)};
  table.columns = {{"Quantity", Align::right, 0},
                   {"Lead time", Align::left, 0},
                   {"Calendar days", Align::right, 0},
                   {"In series", Align::right, 0},
                   {"In parallel", Align::right, 0},
                   {"Build, working days", Align::right, 2},
                   {"Slowest parts, days until here", Align::left, 7}};
  for (const QuotedPrice& price : sheet.prices) {
    std::vector<std::string> drivers;
    for (const LeadDriver& driver : price.lead_time.drivers) {
      drivers.push_back(cat(driver.part, " ", driver.days));
    }
    const auto& unknown = price.lead_time.unknown_parts;
    TableCell parts(join(drivers, ", "));
    if (!unknown.empty()) parts.note = cat("Not told: ", join(unknown, ", "));
    const auto& days = price.lead_time.calendar_days;
    table.add_row({pieces(price.boards), strong(lead_time_words(price.lead_time)),
                   days ? pieces(*days) : std::string("–"),
                   days ? pieces(price.lead_time.serial_days_at_least) : std::string("–"),
                   days ? pieces(price.lead_time.parallel_days_at_least) : std::string("–"),
                   pieces(price.lead_time.build_working_days), std::move(parts)});
  }
  document.add(std::move(table));
}

void add_exposures(Document& document, const QuoteSheet& sheet) {
  if (sheet.exposures.empty()) return;
  document.add(Heading{
      .text = "Material left over",
      .lead =
          "Bought because of minimum quantities and multiples, and not used by this order. It is "
          "not in the unit price. What you carry becomes yours, or is used by your next order; "
          "where a letter is named, please sign it before you order."});
  DocumentTable table{.density = Density::compact};
  table.columns = {{"Part", Align::left, 4},
                   {"Pieces", Align::right, 0},
                   {"Because of", Align::left, 3},
                   {"Carried by", Align::left, 2},
                   {with_currency("Value", sheet), Align::decimal, 0}};
  for (const QuotedPrice& price : sheet.prices) add_exposures_at(table, sheet, price);
  document.add(std::move(table));
}

void add_one_off(Document& document, const QuoteSheet& sheet) {
  if (sheet.one_off.empty()) return;
  document.add(Heading{
      .text = "One-off charges",
      .lead = sheet.amortised_boards
                  ? cat("NRE and tooling, spread over the first ", pieces(*sheet.amortised_boards),
                        " boards as the one-off share beside the unit price. What is left of them "
                        "when fewer are ordered is charged then.")
                  : "NRE and tooling, charged once, never spread into the unit price."});
  DocumentTable table;
  table.columns = {{"Charge", Align::left, 6}, {with_currency("Price", sheet), Align::decimal, 0}};
  for (const QuotedCharge& charge : sheet.one_off) {
    TableCell what(charge.description);
    what.note = charge.note;
    table.add_row({std::move(what), amount(charge.price)});
  }
  table.add_row({"Total", amount(one_off_total(sheet))}, RowKind::total);
  document.add(std::move(table));
}

void add_findings(Document& document, const QuoteSheet& sheet) {
  if (sheet.findings.empty()) return;
  document.add(Heading{.text = "What reading your file brought to light"});
  DocumentTable table{.density = Density::compact};
  table.columns = {{"", Align::left, 0}, {"Times", Align::right, 0}, {"Finding", Align::left, 9}};
  for (const FindingSummary& finding : sheet.findings) {
    const bool error = finding.severity == Severity::error;
    const bool warning = finding.severity == Severity::warning;
    const std::string word = error ? "Error" : warning ? "To check" : "To know";
    const CellTone tone = error ? CellTone::error : warning ? CellTone::warning : CellTone::muted;
    table.add_row({{RichText(word), tone}, pieces(finding.count), finding.message});
  }
  document.add(std::move(table));
}

void add_terms(Document& document, const QuoteSheet& sheet) {
  if (sheet.terms.empty()) return;
  document.add(Heading{.text = "Terms"});
  std::vector<ListItem> items;
  for (const std::string& term : sheet.terms) items.push_back({.text = term});
  document.add(DocumentList{.style = ListStyle::numbers, .items = std::move(items)});
}

void add_acceptance(Document& document, const QuoteSheet& sheet) {
  if (sheet.quote_class == QuoteClass::budgetary) {
    document.add(Callout{.title = "To make this firm",
                         .text = "Answer the questions and confirm the assumptions above, with the "
                                 "quantity you intend to order; a firm quotation follows."});
    return;
  }
  if (sheet.standing == QuoteStanding::draft) return;
  document.add(AcceptanceBox{
      .title = "Acceptance",
      .text = cat("We order from quotation ", sheet.number, " revision ", sheet.revision, ", ",
                  sheet.assembly.name, " revision ", sheet.assembly.revision,
                  ", and accept its assumptions and the charges and material named in it."),
      .fields = {"Quantity and unit price", "Your order number", "Name and position",
                 "Date and signature"}});
}

void add_lines(Document& document, const QuoteSheet& sheet) {
  if (sheet.lines.empty()) return;
  document.add(Heading{.text = "Lines as we understood them",
                       .lead = "Please check them: what is built follows this list."});
  DocumentTable table{.style = TableStyle::striped, .density = Density::compact};
  table.columns = {{"Line", Align::right, 0},      {"Designators", Align::left, 5},
                   {"Pieces", Align::right, 0},    {"Manufacturer part", Align::left, 6},
                   {"Our number", Align::left, 0}, {"Description", Align::left, 5}};
  for (const QuotedLine& line : sheet.lines) {
    TableCell maker(line.maker);
    maker.note = line.note;
    TableCell where(line.designators);
    if (line.fitting == Fitting::not_fitted) where.note = "not fitted: neither bought nor placed";
    if (line.fitting == Fitting::customer_supplied) where.note = "supplied by you";
    table.add_row({std::to_string(line.number), std::move(where), pieces(line.pieces),
                   std::move(maker), line.part, line.description});
  }
  document.add(std::move(table));
}

}  // namespace tl::quoting
