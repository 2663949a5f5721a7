#include "quoting/rules/quote_workbook_sheets.h"

#include <algorithm>

#include "foundation/text.h"
#include "quoting/rules/quote_words.h"

namespace tl::quoting {

namespace workbook {

std::vector<SheetCell> heads(const std::vector<std::string>& texts) {
  std::vector<SheetCell> cells;
  for (const std::string& text : texts) cells.push_back(text_cell(text, CellStyle::header));
  return cells;
}

Worksheet list_sheet(std::string name, const std::vector<std::string>& columns,
                     const std::vector<std::int32_t>& widths) {
  Worksheet sheet{.name = std::move(name), .frozen_rows = 1, .landscape = true, .repeated_rows = 1};
  for (const std::int32_t width : widths) sheet.columns.push_back({width});
  sheet.add_row(heads(columns));
  return sheet;
}

}  // namespace workbook

namespace {

using workbook::cost_of;
using workbook::heads;
using workbook::list_sheet;
using workbook::money_of;
using workbook::wrapped;

// "A", "Z", "AA": the letters of a column, from 0.
std::string column_letters(std::size_t column) {
  constexpr std::size_t letters = 26;
  std::string out;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters)
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % letters));
  return out;
}

std::string at(std::size_t column, std::size_t row) {
  return cat(column_letters(column), row);
}

SheetCell money_formula(std::string formula, const Money& money, CellStyle style) {
  const std::int32_t decimals = money.currency().decimals();
  return {.value = SheetFormula{std::move(formula), SheetNumber{money.minor(), decimals}},
          .style = style,
          .decimals = decimals};
}

SheetCell cost_formula(std::string formula, const Cost& cost, CellStyle style = CellStyle::money) {
  return {.value = SheetFormula{std::move(formula), SheetNumber{cost.raw(), Cost::scale}},
          .style = style,
          .decimals = Cost::scale};
}

SheetCell percent_cell(Rate rate) {
  return {.value = SheetNumber{rate.ppm(), 6}, .style = CellStyle::percent, .decimals = 2};
}

// Each quantity takes two columns: the rate and the amount. A category that a quantity lacks, since
// its band begins later, stays blank there.
class RollUpSheet {
 public:
  explicit RollUpSheet(const QuoteSheet& sheet) : sheet_(sheet) {}

  Worksheet run();

 private:
  struct Row {
    CostCategory category;
    std::size_t number;  // of the sheet, from 1
  };
  static constexpr std::size_t boards_row = 2;
  static constexpr std::size_t material_row = 3;
  static constexpr std::size_t labour_row = 4;
  static constexpr std::size_t first_category_row = 5;

  std::vector<CostCategory> categories() const;
  std::size_t row_of(CostCategory category) const;
  SheetCell amount_cell(const RollUpItem& item, std::size_t amount_column) const;
  std::string base_of(CostCategory category, std::size_t column, const Cost& base) const;
  std::string sum_of(std::initializer_list<CostCategory> parts, std::size_t column) const;
  void add_fact_rows(Worksheet& out) const;
  void add_category_rows(Worksheet& out) const;
  void add_price_rows(Worksheet& out) const;

  const QuoteSheet& sheet_;
  std::vector<CostCategory> rows_;
};

std::vector<CostCategory> RollUpSheet::categories() const {
  std::vector<CostCategory> found;
  for (const QuotedPrice& price : sheet_.prices) {
    if (!price.build) continue;
    for (const RollUpItem& item : price.build->added) {
      if (std::ranges::find(found, item.category) == found.end()) found.push_back(item.category);
    }
  }
  std::ranges::sort(found);
  return found;
}

std::size_t RollUpSheet::row_of(CostCategory category) const {
  const auto found = std::ranges::find(rows_, category);
  return first_category_row + static_cast<std::size_t>(found - rows_.begin());
}

std::string RollUpSheet::sum_of(std::initializer_list<CostCategory> parts,
                                std::size_t column) const {
  std::string sum;
  for (const CostCategory part : parts) {
    if (std::ranges::find(rows_, part) != rows_.end()) sum += cat("+", at(column, row_of(part)));
  }
  return sum;
}

// What the rate is of: a formula where it follows from the sheet, else the figure itself.
std::string RollUpSheet::base_of(CostCategory category, std::size_t column,
                                 const Cost& base) const {
  using enum CostCategory;
  const std::string bought = at(column, material_row);
  const std::string made = cat(bought, "+", at(column, labour_row));
  const std::string costs = cat(
      made,
      sum_of({freight, duty, material_overhead, finance, scrap_reserve, warranty_reserve}, column));
  switch (category) {
    case CostCategory::labour: return at(column, labour_row);
    case freight:
    case duty:
    case material_overhead: return bought;
    case scrap_reserve:
    case warranty_reserve: return made;
    case sga: return costs;
    case profit: return cat(costs, sum_of({sga}, column));
    case commission:
      return cat("SUM(", at(column, material_row), ":", at(column, row_of(commission) - 1), ")");
    default: return base.text();  // a share of the material
  }
}

SheetCell RollUpSheet::amount_cell(const RollUpItem& item, std::size_t column) const {
  const std::string rate = at(column - 1, row_of(item.category));
  // What facts tell stands as it is; the rate is for the rest of the material.
  const std::string base = item.told ? item.base.text() : base_of(item.category, column, item.base);
  std::string of_cost = item.rate.basis == ChargeBasis::margin
                            ? cat("=(", base, ")*", rate, "/(1-", rate, ")")
                            : cat("=(", base, ")*", rate);
  if (item.told) of_cost += cat("+", item.told->text());
  return cost_formula(of_cost, item.amount);
}

void RollUpSheet::add_fact_rows(Worksheet& out) const {
  std::vector<SheetCell> boards{text_cell("Boards", CellStyle::label)};
  std::vector<SheetCell> material{text_cell("Material", CellStyle::label)};
  std::vector<SheetCell> labour{text_cell("Labour", CellStyle::label)};
  for (const QuotedPrice& price : sheet_.prices) {
    for (auto* row : {&boards, &material, &labour}) row->push_back(text_cell(""));
    boards.push_back(quantity_cell(price.boards));
    material.push_back(price.build ? cost_of(price.build->material) : text_cell(""));
    labour.push_back(price.build ? cost_of(price.build->labour) : text_cell(""));
  }
  out.add_row(std::move(boards));
  out.add_row(std::move(material));
  out.add_row(std::move(labour));
}

void RollUpSheet::add_category_rows(Worksheet& out) const {
  for (const CostCategory category : rows_) {
    std::string label(category_words(category));
    std::vector<SheetCell> row{text_cell(label, CellStyle::label)};
    bool margin = false;
    for (const QuotedPrice& price : sheet_.prices) {
      const RollUpItem* item = nullptr;
      if (price.build) {
        const auto found = std::ranges::find(price.build->added, category, &RollUpItem::category);
        if (found != price.build->added.end()) item = &*found;
      }
      if (item != nullptr) margin = item->rate.basis == ChargeBasis::margin;
      row.push_back(item == nullptr ? text_cell("") : percent_cell(item->rate.rate));
      row.push_back(item == nullptr ? text_cell("") : amount_cell(*item, row.size()));
    }
    row.front() = text_cell(cat(label, margin ? ", margin" : ", on cost"), CellStyle::label);
    out.add_row(std::move(row));
  }
}

void RollUpSheet::add_price_rows(Worksheet& out) const {
  const std::size_t total_row = first_category_row + rows_.size();
  std::vector<SheetCell> total{text_cell("Order, before rounding", CellStyle::label)};
  std::vector<SheetCell> unit{text_cell("Unit price", CellStyle::label)};
  for (const QuotedPrice& price : sheet_.prices) {
    total.push_back(text_cell(""));
    unit.push_back(text_cell(""));
    const std::size_t column = total.size();
    Cost sum = Cost::zero(sheet_.currency);
    if (price.build) {
      for (const Cost& part : {price.build->material, price.build->labour})
        sum = sum.plus(part).value();
      for (const RollUpItem& item : price.build->added) sum = sum.plus(item.amount).value();
    }
    total.push_back(cost_formula(
        cat("=SUM(", at(column, material_row), ":", at(column, total_row - 1), ")"), sum));
    unit.push_back(money_formula(cat("=ROUND(", at(column, total_row), "/", at(column, boards_row),
                                     ",", price.unit_price.currency().decimals(), ")"),
                                 price.unit_price, CellStyle::money_total));
  }
  out.add_row(std::move(total));
  out.add_row(std::move(unit));
}

Worksheet RollUpSheet::run() {
  rows_ = categories();
  std::vector<std::string> columns{cat("From cost to price, ", sheet_.currency.code())};
  std::vector<std::int32_t> widths{28};
  for (const QuotedPrice& price : sheet_.prices) {
    columns.insert(columns.end(), {"Rate", cat("At ", pieces(price.boards))});
    widths.insert(widths.end(), {10, 18});
  }
  Worksheet out = list_sheet("Roll-up", columns, widths);
  out.frozen_columns = 1;
  add_fact_rows(out);
  add_category_rows(out);
  add_price_rows(out);
  return out;
}

void add_cost_cells(const QuoteSheet& sheet, const QuotedLine& line, std::vector<SheetCell>& row,
                    std::size_t number) {
  for (const QuotedPrice& price : sheet.prices) {
    const auto cost = std::ranges::find(line.costs, price.boards, &LineCost::boards);
    if (cost == line.costs.end() || cost->pieces == 0) {
      for (int i = 0; i < 3; ++i) row.push_back(text_cell(""));
      continue;
    }
    const std::size_t first = row.size();
    const auto each = cost->cost.divided_by(cost->pieces, Rounding::half_up);
    row.push_back(quantity_cell(cost->pieces));
    row.push_back(each
                      ? cost_formula(cat("=", at(first + 2, number), "/", at(first, number)), *each)
                      : text_cell(""));
    row.push_back(cost_of(cost->cost));
  }
}

}  // namespace

Worksheet turn_sheet(const QuoteSheet& sheet) {
  const std::string code(sheet.currency.code());
  Worksheet out = list_sheet("Turn times",
                             {"Quantity", "Turn time", "Working days", "Unit price, " + code,
                              "Total, " + code, "Ready after, calendar days", "Limited by"},
                             {12, 26, 12, 16, 18, 16, 16});
  for (const QuotedPrice& price : sheet.prices) {
    for (const QuotedTurn& turn : price.turns) {
      const std::size_t row = out.rows.size() + 1;
      out.add_row({quantity_cell(price.boards),
                   wrapped(turn.description.empty() ? turn.code : turn.description),
                   quantity_cell(turn.working_days), money_of(turn.unit_price),
                   money_formula(cat("=A", row, "*D", row), turn.total, CellStyle::money),
                   turn.calendar_days ? quantity_cell(*turn.calendar_days)
                                      : text_cell(cat("at least ", turn.days_at_least)),
                   text_cell(turn.limited_by_material ? "material" : "")});
    }
  }
  return out;
}

Worksheet roll_up_sheet(const QuoteSheet& sheet) {
  return RollUpSheet(sheet).run();
}

Worksheet costed_sheet(const QuoteSheet& sheet) {
  std::vector<std::string> columns{"Line", "Manufacturer part", "Our part number", "Description"};
  std::vector<std::int32_t> widths{8, 30, 18, 36};
  for (const QuotedPrice& price : sheet.prices) {
    const std::string boards = pieces(price.boards);
    columns.insert(columns.end(), {cat("Pieces for ", boards), cat("Each at ", boards),
                                   cat("Cost for ", boards, ", ", sheet.currency.code())});
    widths.insert(widths.end(), {12, 14, 18});
  }
  Worksheet out = list_sheet("Costed BOM", columns, widths);
  for (const QuotedLine& line : sheet.lines) {
    if (line.fitting == Fitting::not_fitted) continue;
    std::vector<SheetCell> row{quantity_cell(line.number), wrapped(line.maker),
                               text_cell(line.part), wrapped(line.description)};
    add_cost_cells(sheet, line, row, out.rows.size() + 1);
    out.add_row(std::move(row));
  }
  std::vector<SheetCell> sums{text_cell("Sum", CellStyle::label), {}, {}, {}};
  for (const QuotedPrice& price : sheet.prices) {
    sums.insert(sums.end(), {SheetCell{}, SheetCell{}});
    const std::string letters = column_letters(sums.size());
    const Cost material = price.build ? price.build->material : Cost::zero(sheet.currency);
    sums.push_back(cost_formula(cat("=SUM(", letters, "2:", letters, out.rows.size(), ")"),
                                material, CellStyle::money_total));
  }
  if (out.rows.size() > 1) out.add_row(std::move(sums));
  return out;
}

}  // namespace tl::quoting
