// What stands around the price: its chart, the turn times, and with open books how it comes about
// and the costed BOM.
#include <algorithm>

#include "foundation/text.h"
#include "quoting/rules/quote_sections.h"
#include "quoting/rules/quote_words.h"

namespace tl::quoting {
namespace {

TableCell strong(std::string text) {
  return {RichText(std::move(text)), CellTone::strong};
}

bool is_open(const QuoteSheet& sheet) {
  return sheet.disclosure == Disclosure::open_book;
}

const QuotedTurn* turn_of(const QuotedPrice& price, std::string_view code) {
  const auto found = std::ranges::find(price.turns, code, &QuotedTurn::code);
  return found == price.turns.end() ? nullptr : &*found;
}

// "ready in 8 days, when the material is there"
std::string ready_words(const QuotedTurn& turn) {
  if (!turn.calendar_days) return cat("at least ", count_of(turn.days_at_least, "day"));
  return cat(count_of(*turn.calendar_days, "day"),
             turn.limited_by_material ? ", limited by material" : "");
}

std::string turn_heading(const QuotedTurn& turn) {
  return cat(turn.description.empty() ? turn.code : turn.description, ", ",
             count_of(turn.working_days, "working day"));
}

std::string split_caption(const QuoteSheet& sheet) {
  return cat("Per board, in ", sheet.currency.code(),
             ". The parts are shares of the unit price and add up to it.");
}

}  // namespace

void add_price_chart(Document& document, const QuoteSheet& sheet) {
  if (sheet.prices.size() < 2) return;
  BarChart chart{.title = "Unit price by quantity",
                 .unit = cat(sheet.currency.code(), " per board")};
  for (const QuotedPrice& price : sheet.prices) {
    chart.bars.push_back({.label = pieces(price.boards),
                          .value = price.unit_price.text(),
                          .caption = amount(price.unit_price)});
  }
  document.add(std::move(chart));
}

void add_turn_times(Document& document, const QuoteSheet& sheet) {
  if (sheet.prices.empty() || sheet.prices.front().turns.empty()) return;
  document.add(Heading{.text = "Price by quantity and turn time",
                       .lead = cat("Unit price in ", sheet.currency.code(),
                                   ", and calendar days from order to ready. A turn time counts "
                                   "from the order; it cannot be shorter than the material.")});
  DocumentTable table;
  table.columns = {{"Quantity", Align::right, 0}};
  for (const QuotedTurn& turn : sheet.prices.front().turns)
    table.columns.push_back({turn_heading(turn), Align::right, 2});
  for (const QuotedPrice& price : sheet.prices) {
    std::vector<TableCell> row{pieces(price.boards)};
    for (const QuotedTurn& column : sheet.prices.front().turns) {
      const QuotedTurn* turn = turn_of(price, column.code);
      row.emplace_back(turn == nullptr
                           ? TableCell("–")
                           : TableCell(RichText(amount(turn->unit_price)), ready_words(*turn)));
    }
    table.add_row(std::move(row));
  }
  document.add(std::move(table));
}

void add_price_build(Document& document, const QuoteSheet& sheet) {
  if (!is_open(sheet)) return;
  document.add(Heading{.text = "What a board pays for"});
  DocumentTable table{.caption = split_caption(sheet)};
  table.columns = {{"Quantity", Align::right, 0}};
  for (const char* head : {"Material", "Labour", "Overhead", "Reserves", "Profit", "Unit price"})
    table.columns.push_back({head, Align::decimal, 1});
  for (const QuotedPrice& price : sheet.prices) {
    if (!price.split) continue;
    const PriceSplit& split = *price.split;
    table.add_row({pieces(price.boards), amount(split.material), amount(split.labour),
                   amount(split.overhead), amount(split.reserves), amount(split.profit),
                   strong(amount(price.unit_price))});
  }
  document.add(std::move(table));
}

void add_costed_lines(Document& document, const QuoteSheet& sheet) {
  const QuotedPrice* headline = headline_price(sheet);
  if (!is_open(sheet) || headline == nullptr || sheet.lines.empty()) return;
  document.add(Heading{
      .text = cat("Costed BOM at ", pieces(headline->boards)),
      .lead = "Cost of the whole order, with losses and pack fees, before overhead and profit. The "
              "workbook has every quantity."});
  DocumentTable table{.style = TableStyle::striped, .density = Density::compact};
  table.columns = {{"Line", Align::right, 0},
                   {"Manufacturer part", Align::left, 6},
                   {"Our number", Align::left, 0},
                   {"Pieces", Align::right, 0},
                   {cat("Each, ", sheet.currency.code()), Align::decimal, 0},
                   {cat("Cost, ", sheet.currency.code()), Align::decimal, 0}};
  for (const QuotedLine& line : sheet.lines) {
    const auto cost = std::ranges::find(line.costs, headline->boards, &LineCost::boards);
    if (line.fitting == Fitting::not_fitted) continue;
    if (cost == line.costs.end() || cost->pieces == 0) {
      table.add_row({std::to_string(line.number), line.maker, line.part, "", "–", "–"});
      continue;
    }
    const auto each = cost->cost.divided_by(cost->pieces, Rounding::half_up);
    table.add_row({std::to_string(line.number), line.maker, line.part, pieces(cost->pieces),
                   each ? amount(*each) : std::string("–"), amount(cost->cost)});
  }
  if (headline->build)
    table.add_row({"", "All material", "", "", "", amount(headline->build->material)},
                  RowKind::total);
  document.add(std::move(table));
}

// A budgetary quote says what it leaves for after the order; in a firm one it is our own affair.
void add_deferred(Document& document, const QuoteSheet& sheet) {
  if (sheet.deferred.empty() || sheet.quote_class != QuoteClass::budgetary) return;
  const QuotedPrice* headline = headline_price(sheet);
  std::string lead =
      cat("Should you order on these figures, this work comes first, and takes ",
          count_of(deferred_days(sheet.deferred), "working day"), " of the lead time");
  if (headline != nullptr && headline->lead_time.net_days)
    lead += cat(": of ", count_of(*headline->lead_time.calendar_days, "day"), " at ",
                pieces(headline->boards), " it leaves ", *headline->lead_time.net_days);
  document.add(Heading{.text = "Left for after the order", .lead = cat(lead, ".")});
  std::vector<ListItem> items;
  for (const DeferredItem& item : sheet.deferred) items.push_back({.text = item.text});
  document.add(DocumentList{.items = std::move(items)});
}

}  // namespace tl::quoting
