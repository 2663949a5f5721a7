#include "bom/rules/line_reader.h"

#include <algorithm>
#include <utility>

#include "bom/rules/approved_parts.h"
#include "bom/rules/cell_kinds.h"
#include "bom/rules/designators.h"
#include "bom/rules/fitted_marks.h"
#include "bom/rules/maker_names.h"
#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr std::int64_t one_piece = 1'000'000;

bool says_something(std::string_view text) {
  return !text.empty() && !is_placeholder(text);
}

class Reader {
 public:
  Reader(const Grid& grid, const TableLayout& layout, const LineReaderOptions& options)
      : grid_(grid), layout_(layout), options_(options), parts_(pair_part_columns(layout)) {
    for (const LaidOutColumn& column : layout.columns)
      by_role_[index(column.role)].push_back(column.column);
  }

  SheetLines run() {
    find_level_columns();
    for (std::size_t row = 0; row < std::min(layout_.first_row, grid_.rows.size()); ++row) {
      if (filled_cells(row) > 0) {
        other(row, layout_.header_row == row ? OtherRowKind::header : OtherRowKind::title);
      }
    }
    for (std::size_t row = layout_.first_row; row < grid_.rows.size(); ++row) take(row);
    return std::move(out_);
  }

 private:
  static std::size_t index(ColumnRole role) { return static_cast<std::size_t>(role); }

  std::int64_t number_of(std::size_t row) const {
    return static_cast<std::int64_t>(row) + 1 + options_.row_offset;
  }

  std::string_view cell(std::size_t row, ColumnRole role) const {
    const auto& columns = by_role_[index(role)];
    return columns.empty() ? std::string_view() : trim(grid_.text(row, columns.front()));
  }
  bool has(ColumnRole role) const { return !by_role_[index(role)].empty(); }

  std::size_t filled_cells(std::size_t row) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        grid_.rows[row], [](const Cell& one) { return !trim(one.text).empty(); }));
  }

  std::string_view first_text(std::size_t row) const {
    for (const Cell& one : grid_.rows[row]) {
      if (const std::string_view text = trim(one.text); !text.empty()) return text;
    }
    return {};
  }

  void other(std::size_t row, OtherRowKind kind) {
    std::vector<std::string_view> texts;
    for (const Cell& one : grid_.rows[row]) {
      if (const std::string_view text = trim(one.text); !text.empty()) texts.push_back(text);
    }
    out_.other_rows.push_back({options_.sheet, number_of(row), kind, join(texts, " | ")});
  }

  Place place(std::size_t row, ColumnRole role) const {
    const auto& columns = by_role_[index(role)];
    Place where{options_.file, options_.sheet.value_or(""), number_of(row), 0, {}};
    if (!columns.empty()) {
      where.column = static_cast<std::int64_t>(columns.front()) + 1;
      where.text = std::string(trim(grid_.text(row, columns.front())));
    }
    return where;
  }

  // What tells a reader which part is meant.
  int identity(std::size_t row) const {
    int count = 0;
    for (const ColumnRole role :
         {ColumnRole::mpn, ColumnRole::value, ColumnRole::description, ColumnRole::customer_pn,
          ColumnRole::supplier_pn, ColumnRole::package, ColumnRole::manufacturer}) {
      for (const std::size_t column : by_role_[index(role)]) {
        count += says_something(trim(grid_.text(row, column))) ? 1 : 0;
      }
    }
    return count;
  }

  bool repeats_header(std::size_t row) const {
    if (!layout_.header_row || filled_cells(row) < 2) return false;
    const std::string_view count = cell(row, ColumnRole::qty);
    const std::string_view places = cell(row, ColumnRole::refdes);
    if (!count.empty() && !parse_quantity(count) &&
        read_heading(count).score(ColumnRole::qty) >= 70)
      return true;
    if (!places.empty() && !contains(places, ",") && designator_score(places) < 50 &&
        count.empty() && read_heading(places).score(ColumnRole::refdes) >= 80 &&
        identity(row) >= 1) {
      return true;
    }
    for (const LaidOutColumn& column : layout_.columns) {
      if (trim(grid_.text(row, column.column)) != column.header) return false;
    }
    return true;
  }

  void take(std::size_t row) {
    if (filled_cells(row) == 0) {
      after_blank_ = true;
      return;
    }
    if (repeats_header(row)) {
      other(row, OtherRowKind::header);
    } else if (is_line(row)) {
      line(row);
    } else if (!continues(row)) {
      aside(row);
    }
    after_blank_ = false;
  }

  bool is_line(std::size_t row) const {
    if (options_.row_meaning == RowMeaning::one_designator) return true;
    const std::string_view refdes = cell(row, ColumnRole::refdes);
    const auto quantity = parse_quantity(cell(row, ColumnRole::qty));
    const int known = identity(row);
    if (is_total_word(refdes) || (is_total_word(first_text(row)) && refdes.empty())) return false;
    if (!refdes.empty()) {
      const int score = designator_score(refdes);
      if (known == 0 && !quantity) return false;
      return score >= 30 || quantity ||
             (known >= (after_blank_ ? 2 : 1) && known_refdes_shape(refdes));
    }
    if (quantity) return known > 0;
    if (!has(ColumnRole::refdes) && !has(ColumnRole::qty)) return known > 0;
    if (level_of(row) && !cell(row, ColumnRole::description).empty()) return true;
    return is_whole_number(cell(row, ColumnRole::item)) && known >= 2;
  }

  // The depth stands in the level column, or in the column of its depth when the heading reaches
  // over several; of two marks the deeper one counts.
  std::optional<std::int64_t> level_of(std::size_t row) const {
    std::optional<std::int64_t> level;
    for (const std::size_t column : level_columns_) {
      const auto mark = parse_quantity(grid_.text(row, column));
      if (mark && mark->millionths >= 0) level = mark->millionths / one_piece;
    }
    return level;
  }

  void find_level_columns() {
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
      const LaidOutColumn& column = layout_.columns[i];
      const bool goes_on = !level_columns_.empty() && column.header.empty() &&
                           column.column == level_columns_.back() + 1 &&
                           column.role == ColumnRole::other;
      if (column.role == ColumnRole::level || goes_on) level_columns_.push_back(column.column);
    }
  }

  static bool known_refdes_shape(std::string_view text) {
    return text.size() <= 24 && words(text).size() == 1 && text.back() != ':';
  }

  // Rows that belong to the line above: more designators, or another approved part.
  bool continues(std::size_t row) {
    if (out_.lines.empty() || after_blank_) return false;
    BomLine& above = out_.lines.back();
    const std::string_view refdes = cell(row, ColumnRole::refdes);
    if (!refdes.empty() && filled_cells(row) == 1 && !listed_not_fitted_ &&
        designator_score(refdes) >= 60) {
      DesignatorList more = parse_designators(refdes);
      for (std::string& name : more.names) above.refdes.push_back(std::move(name));
      if (!has(ColumnRole::qty)) count_designators(above);
      above.source_rows.push_back(number_of(row));
      return true;
    }
    if (!refdes.empty() || !cell(row, ColumnRole::qty).empty()) return false;
    std::vector<ApprovedPart> more = approved_parts(row);
    if (more.empty() || part_number_score(more.front().mpn) < 50) return false;
    for (ApprovedPart& part : more) add_part(row, above, std::move(part));
    above.source_rows.push_back(number_of(row));
    return true;
  }

  void aside(std::size_t row) {
    const std::string_view text = first_text(row);
    const std::size_t filled = filled_cells(row);
    if (listed_not_fitted_ && designator_score(text) >= 60 && filled == 1) {
      list_of_not_fitted(row, text);
      return;
    }
    listed_not_fitted_ = filled == 1 && says_not_fitted(text) && text.size() <= 60;
    if (is_total_word(text)) {
      other(row, OtherRowKind::total);
    } else {
      other(row, filled <= 2 && !after_blank_ ? OtherRowKind::section : OtherRowKind::note);
    }
  }

  // Below "Do not assemble:" a list of designators is a line of its own that is not fitted.
  void list_of_not_fitted(std::size_t row, std::string_view text) {
    BomLine line = begin_line(row);
    line.refdes = parse_designators(text).names;
    line.dnp = true;
    if (!has(ColumnRole::qty)) count_designators(line);
    push(row, std::move(line));
  }

  BomLine begin_line(std::size_t row) const {
    BomLine line;
    line.row = number_of(row);
    line.sheet = options_.sheet;
    line.source_rows = {line.row};
    return line;
  }

  void push(std::size_t row, BomLine line) {
    if (out_.lines.size() >= limits::bom_lines_max) {
      if (!past_limit_) {
        out_.findings.error(
            "bom_too_long", place(row, ColumnRole::refdes),
            cat("only the first ", limits::bom_lines_max, " lines were read; split the file"));
      }
      past_limit_ = true;
      other(row, OtherRowKind::past_line_limit);
      return;
    }
    out_.lines.push_back(std::move(line));
  }

  static void count_designators(BomLine& line) {
    const auto count = static_cast<std::int64_t>(line.refdes.size());
    line.qty = std::to_string(count);
    line.quantity = count * one_piece;
  }

  void line(std::size_t row) {
    BomLine line = begin_line(row);
    quantity(row, line);
    designators(row, line);
    if (const std::string_view text = cell(row, ColumnRole::description); !text.empty())
      line.description = text;
    line.value = cell(row, ColumnRole::value);
    line.package = cell(row, ColumnRole::package);
    line.customer_pn = cell(row, ColumnRole::customer_pn);
    line.notes = cell(row, ColumnRole::notes);
    line.level = level_of(row).value_or(0);
    for (const std::size_t column : by_role_[index(ColumnRole::supplier_pn)]) {
      const std::string_view text = trim(grid_.text(row, column));
      if (says_something(text)) line.supplier_pns.emplace_back(text);
    }
    for (ApprovedPart& part : approved_parts(row)) add_part(row, line, std::move(part));
    fitted(row, line);
    listed_not_fitted_ = false;
    push(row, std::move(line));
  }

  void quantity(std::size_t row, BomLine& line) const {
    const std::string_view text = cell(row, ColumnRole::qty);
    if (text.empty()) return;
    line.qty = std::string(text);
    if (const auto parsed = parse_quantity(text)) {
      line.quantity = parsed->millionths;
      line.unit = parsed->unit;
    }
    if (line.unit.empty()) line.unit = cell(row, ColumnRole::unit);
  }

  void designators(std::size_t row, BomLine& line) {
    const std::string_view text = cell(row, ColumnRole::refdes);
    if (options_.row_meaning == RowMeaning::one_designator) {
      if (!text.empty()) line.refdes = {std::string(text)};
    } else if (says_something(text)) {
      named_places(row, text, line);
    }
    if (!has(ColumnRole::qty)) count_designators(line);
  }

  void named_places(std::size_t row, std::string_view text, BomLine& line) {
    std::optional<std::int64_t> expected;
    if (line.quantity) expected = *line.quantity / one_piece;
    DesignatorList list = parse_designators(text, expected);
    if (list.names.empty() || (designator_score(text) == 0 && !could_be_names(list))) {
      line.description = std::string(text);  // a screw, an instruction: no place on the board
      out_.findings.note("designator_is_text", place(row, ColumnRole::refdes),
                         "the cell names no place on the board and was kept as the description");
      return;
    }
    designator_troubles(row, list);
    line.refdes = std::move(list.names);
    line.dnp_refdes = std::move(list.not_fitted);
    // A mark after the last of a list means the whole list when the quantity counts them all.
    const bool whole = line.dnp_refdes.size() == 1 &&
                       line.dnp_refdes.front() == line.refdes.back() &&
                       expected == static_cast<std::int64_t>(line.refdes.size());
    if (!whole) return;
    line.dnp_refdes = line.refdes;
    if (line.refdes.size() > 1) {
      out_.findings.warn(
          "fitting_ambiguous", place(row, ColumnRole::refdes),
          "the not-fitted mark after the last designator was read as meaning the whole line");
    }
  }

  void designator_troubles(std::size_t row, const DesignatorList& list) {
    const Place where = place(row, ColumnRole::refdes);
    for (const std::string& text : list.mistyped) {
      out_.findings.warn("designator_mistyped", where,
                         cat("'", text, "' was read as several designators"));
    }
    for (const std::string& text : list.unexpandable) {
      out_.findings.warn("designator_range_unreadable", where,
                         cat("'", text, "' was not expanded; it is kept as written"));
    }
    if (list.cut_at_limit) {
      out_.findings.error(
          "designators_too_many", where,
          cat("only the first ", limits::designators_per_line_max, " designators were read"));
    }
  }

  // "RV", "RESET", "PCB", "3D_FIX": words without a number may name places too.
  static bool could_be_names(const DesignatorList& list) {
    return list.names.size() <= 2 && std::ranges::all_of(list.names, [](const std::string& name) {
             return name.size() <= 16 && std::ranges::all_of(name, [](char c) {
                      return is_alnum(c) || c == '_' || c == '$' || c == '-' || c == '+' ||
                             c == '.' || c == '/' || c == '#';
                    });
           });
  }

  std::vector<ApprovedPart> approved_parts(std::size_t row) const {
    std::vector<ApprovedPart> out;
    for (const ApprovedPartColumns& pair : parts_) {
      const std::string_view maker =
          pair.manufacturer ? trim(grid_.text(row, *pair.manufacturer)) : std::string_view();
      for (ApprovedPart& part : approved_parts_of(maker, trim(grid_.text(row, pair.mpn)))) {
        out.push_back(std::move(part));
      }
    }
    return out;
  }

  void add_part(std::size_t row, BomLine& line, ApprovedPart part) {
    if (line.alternates.size() >= limits::approved_parts_per_line_max) {
      out_.findings.error("approved_parts_too_many", place(row, ColumnRole::mpn),
                          cat("only the first ", limits::approved_parts_per_line_max,
                              " approved parts of the line were read"));
      return;
    }
    if (std::ranges::find(line.alternates, part) != line.alternates.end()) return;
    line.alternates.push_back(std::move(part));
  }

  void fitted(std::size_t row, BomLine& line) const {
    for (const LaidOutColumn& column : layout_.columns) {
      const std::string_view text = trim(grid_.text(row, column.column));
      if (text.empty()) continue;
      fitted_by(column, text, line);
    }
    if (line.quantity && *line.quantity == 0 && has(ColumnRole::refdes)) line.dnp = true;
    if (!line.dnp_refdes.empty() && line.dnp_refdes.size() >= line.refdes.size()) line.dnp = true;
    if (line.dnp) line.dnp_refdes.clear();
  }

  static void fitted_by(const LaidOutColumn& column, std::string_view text, BomLine& line) {
    switch (column.role) {
      case ColumnRole::dnp: {
        const FittedCell state = read_fitted_cell(text, column.heading.fitted);
        if (state.state == FittedState::not_fitted) line.dnp = true;
        if (state.state == FittedState::some_not_fitted) {
          for (std::string& name : parse_designators(state.designators).names) {
            if (std::ranges::find(line.refdes, name) != line.refdes.end())
              line.dnp_refdes.push_back(std::move(name));
          }
        }
        return;
      }
      case ColumnRole::refdes: return;
      case ColumnRole::notes:
        if (remarks_not_fitted(text)) line.dnp = true;
        return;
      case ColumnRole::value:
      case ColumnRole::mpn:
      case ColumnRole::supplier_pn:
        if (is_not_fitted_mark(text)) line.dnp = true;
        [[fallthrough]];
      default:
        if (text.size() <= 200 && says_not_fitted(text)) line.dnp = true;
        return;
    }
  }

  const Grid& grid_;
  const TableLayout& layout_;
  const LineReaderOptions& options_;
  std::vector<ApprovedPartColumns> parts_;
  std::array<std::vector<std::size_t>, column_role_count> by_role_;
  std::vector<std::size_t> level_columns_;
  SheetLines out_;
  bool after_blank_ = false;
  bool listed_not_fitted_ = false;
  bool past_limit_ = false;
};

}  // namespace

SheetLines read_lines(const Grid& grid, const TableLayout& layout,
                      const LineReaderOptions& options) {
  return Reader(grid, layout, options).run();
}

}  // namespace tl::bom
