#include "sourcing/rules/supplier_request.h"

#include <algorithm>
#include <array>
#include <set>

#include "foundation/text.h"
#include "parts/rules/mpn.h"
#include "sourcing/rules/offer_key.h"

namespace tl::sourcing {
namespace {

constexpr std::size_t preface_rows_max = 50;

struct RequestColumn {
  std::string_view title;
  std::int32_t width = 12;
};

// The words of a price list; "Line key", "Our part", "Also approved" and "Remarks" are ours alone.
constexpr std::array request_columns = {
    RequestColumn{"Line key", 10},      RequestColumn{"Our part", 14},
    RequestColumn{"Manufacturer", 20},  RequestColumn{"MPN", 24},
    RequestColumn{"Also approved", 24}, RequestColumn{"Description", 30},
    RequestColumn{"Quantity", 10},      RequestColumn{"Unit price", 12},
    RequestColumn{"Currency", 9},       RequestColumn{"MOQ", 9},
    RequestColumn{"Multiple", 9},       RequestColumn{"Lead time weeks", 15},
    RequestColumn{"Stock", 9},          RequestColumn{"Valid until", 12},
    RequestColumn{"NCNR", 7},           RequestColumn{"Remarks", 30},
};
constexpr std::size_t quantity_at = 6;
constexpr std::size_t currency_at = 8;

// Everything of a request as rows of text, numbers among them by their digits.
struct RequestRow {
  std::vector<std::string> cells;
  bool is_header = false;
  std::optional<std::int64_t> quantity;
};

std::vector<RequestRow> rows_of(const SupplierRequest& request) {
  std::vector<RequestRow> rows;
  const auto fact = [&](std::string name, std::string value) {
    if (!value.empty()) rows.push_back({.cells = {std::move(name), std::move(value)}});
  };
  fact("Request for quotation", request.company);
  fact("Request", request.number);
  fact("Supplier", request.supplier);
  fact("Attention", request.contact);
  fact("Asked on", request.asked_on.text());
  fact("Answer by", request.answer_by ? request.answer_by->text() : std::string());
  rows.push_back({.cells = {"Please fill in the blanks and send this file back. For another part "
                            "add a row with the same line key, its manufacturer and its MPN."}});
  rows.emplace_back();
  RequestRow header{.is_header = true};
  for (const RequestColumn& column : request_columns) header.cells.emplace_back(column.title);
  rows.push_back(std::move(header));
  for (const AskedLine& line : request.lines) {
    for (std::size_t i = 0; i < line.pieces.size(); ++i) {
      RequestRow row{.quantity = line.pieces[i]};
      row.cells.resize(request_columns.size());
      if (i == 0) {
        row.cells = {line.key, line.part,          line.manufacturer,
                     line.mpn, line.also_approved, line.description};
        row.cells.resize(request_columns.size());
        if (request.currency) row.cells[currency_at] = request.currency->code();
      }
      row.cells[quantity_at] = std::to_string(line.pieces[i]);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

std::string word(std::string_view text) {
  std::string plain = fold(squeeze_spaces(text));
  std::erase(plain, ' ');
  return plain;
}

std::optional<std::size_t> column_named(const std::vector<Cell>& row, std::string_view name) {
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (word(row[at].text) == word(name)) return at;
  }
  return std::nullopt;
}

// The rows of an answer that name a line of ours.
struct NamedRow {
  std::string key;
  std::string manufacturer;
  std::string mpn;
  std::string remarks;
};

std::vector<NamedRow> named_rows(const Grid& grid) {
  std::vector<NamedRow> out;
  for (std::size_t header = 0; header < grid.rows.size() && header < preface_rows_max; ++header) {
    const auto key = column_named(grid.rows[header], "Line key");
    const auto mpn = column_named(grid.rows[header], "MPN");
    if (!key || !mpn) continue;
    const auto maker = column_named(grid.rows[header], "Manufacturer");
    const auto remarks = column_named(grid.rows[header], "Remarks");
    const auto text = [&](std::size_t row, std::optional<std::size_t> column) {
      return column ? squeeze_spaces(grid.text(row, *column)) : std::string();
    };
    for (std::size_t row = header + 1; row < grid.rows.size(); ++row) {
      NamedRow named{text(row, key), text(row, maker), text(row, mpn), text(row, remarks)};
      if (!named.key.empty()) out.push_back(std::move(named));
    }
    return out;
  }
  return out;
}

std::string key_of_number(std::string_view text) {
  const auto mpn = parts::Mpn::parse(text);
  return mpn ? mpn->key() : std::string();
}

}  // namespace

RequestPlan plan_requests(const std::vector<AskedLine>& lines,
                          const std::vector<SupplierProfile>& suppliers) {
  RequestPlan plan;
  std::set<std::size_t> covered;
  for (std::size_t at = 0; at < suppliers.size(); ++at) {
    RequestPlan::Asked asked{.supplier = at};
    for (std::size_t line = 0; line < lines.size(); ++line) {
      if (!suppliers[at].is_asked_for(lines[line].category)) continue;
      asked.lines.push_back(line);
      covered.insert(line);
    }
    if (!asked.lines.empty()) plan.asked.push_back(std::move(asked));
  }
  for (std::size_t line = 0; line < lines.size(); ++line) {
    if (!covered.contains(line)) plan.unasked.push_back(line);
  }
  return plan;
}

Grid request_grid(const SupplierRequest& request) {
  Grid grid;
  for (const RequestRow& row : rows_of(request)) {
    auto& cells = grid.rows.emplace_back();
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      const bool number = row.quantity && at == quantity_at;
      cells.push_back({.text = row.cells[at], .kind = number ? CellKind::number : CellKind::text});
    }
  }
  return grid;
}

Workbook request_workbook(const SupplierRequest& request) {
  Worksheet sheet{.name = request.number, .landscape = true};
  for (const RequestColumn& column : request_columns) sheet.columns.push_back({column.width});
  for (const RequestRow& row : rows_of(request)) {
    std::vector<SheetCell> cells;
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      if (row.quantity && at == quantity_at) {
        cells.push_back(quantity_cell(*row.quantity));
      } else {
        const CellStyle style = row.is_header              ? CellStyle::header
                                : at == 0 && !row.quantity ? CellStyle::label
                                                           : CellStyle::plain;
        cells.push_back(row.cells[at].empty() ? SheetCell{} : text_cell(row.cells[at], style));
      }
    }
    sheet.add_row(std::move(cells));
    if (row.is_header) sheet.frozen_rows = static_cast<std::int32_t>(sheet.rows.size());
  }
  Workbook book;
  book.info.title = cat("Request for quotation ", request.number);
  book.info.company = request.company;
  book.sheets.push_back(std::move(sheet));
  return book;
}

std::string request_number_in(const SourceDocument& document) {
  for (const Grid& grid : document.sheets) {
    for (std::size_t row = 0; row < grid.rows.size() && row < preface_rows_max; ++row) {
      for (std::size_t column = 0; column < grid.rows[row].size(); ++column) {
        if (word(grid.text(row, column)) != "request") continue;
        const std::string number = to_upper(trim(grid.text(row, column + 1)));
        if (number.starts_with("SR")) return number;
      }
    }
  }
  return {};
}

std::vector<AnsweredLine> read_answer(const std::vector<AskedLine>& asked,
                                      const SourceDocument& document,
                                      const std::vector<OfferRecord>& priced) {
  std::set<std::string> told;
  for (const OfferRecord& offer : priced) told.insert(mpn_key(offer));
  std::vector<AnsweredLine> out;
  std::vector<AnsweredLine> proposals;
  std::vector<NamedRow> rows;
  for (const Grid& grid : document.sheets) {
    std::ranges::move(named_rows(grid), std::back_inserter(rows));
  }
  for (const AskedLine& line : asked) {
    const std::string wanted = key_of_number(line.mpn);
    AnsweredLine answered{
        .line_key = line.key,
        .outcome = told.contains(wanted) ? AnswerOutcome::answered : AnswerOutcome::unanswered,
        .manufacturer = line.manufacturer,
        .mpn = line.mpn};
    std::set<std::string> proposed;
    for (const NamedRow& row : rows) {
      if (word(row.key) != word(line.key)) continue;
      const std::string number = key_of_number(row.mpn);
      if (number == wanted || number.empty()) {
        if (answered.remarks.empty()) answered.remarks = row.remarks;
      } else if (told.contains(number) && proposed.insert(number).second) {
        proposals.push_back({.line_key = line.key,
                             .outcome = AnswerOutcome::alternate,
                             .manufacturer = row.manufacturer,
                             .mpn = row.mpn,
                             .remarks = row.remarks});
      }
    }
    out.push_back(std::move(answered));
  }
  std::ranges::move(proposals, std::back_inserter(out));
  return out;
}

}  // namespace tl::sourcing
