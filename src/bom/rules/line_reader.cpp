#include "bom/rules/line_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "bom/rules/approved_parts.h"
#include "bom/rules/cell_kinds.h"
#include "bom/rules/designators.h"
#include "bom/rules/fitted_marks.h"
#include "bom/rules/line_fitting.h"
#include "bom/rules/line_supply.h"
#include "bom/rules/table_rows.h"
#include "foundation/limits.h"
#include "foundation/quantity.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

bool says_something(std::string_view text) {
  return !text.empty() && !is_placeholder(text);
}

class Reader {
 public:
  Reader(const Grid& grid, const TableLayout& layout, const LineReaderOptions& options)
      : rows_(grid, layout, {options.file, options.sheet, options.row_offset}),
        layout_(layout),
        options_(options),
        parts_(pair_part_columns(layout)),
        supply_(layout),
        designators_left_(options.designators_max) {}

  SheetLines run() {
    for (std::size_t row = 0; row < std::min(layout_.first_row, rows_.size()); ++row) {
      if (rows_.filled(row) > 0) {
        other(row, layout_.header_row == row ? OtherRowKind::header : OtherRowKind::title);
      }
    }
    for (std::size_t row = layout_.first_row; row < rows_.size(); ++row) take(row);
    return std::move(out_);
  }

 private:
  void take(std::size_t row) {
    if (rows_.filled(row) == 0) {
      after_blank_ = true;
      return;
    }
    if (rows_.repeats_header(row)) {
      out_.blocks.push_back({rows_.number(row), out_.lines.size()});
      other(row, OtherRowKind::header);
    } else if (joins_above(row)) {
      join_above(row);
    } else if (is_line(row)) {
      line(row);
    } else if (!continues(row)) {
      aside(row);
    }
    after_blank_ = false;
  }

  bool is_line(std::size_t row) const {
    if (options_.row_meaning == RowMeaning::one_designator) return true;
    const std::string_view refdes = places(row);
    const std::string_view count = rows_.cell(row, ColumnRole::qty);
    const auto quantity = parse_quantity(count);
    const int known = rows_.identity(row);
    if (is_total_word(refdes) || (is_total_word(rows_.first_text(row)) && refdes.empty()))
      return false;
    if (!refdes.empty()) {
      const int score = designator_score(refdes);
      if (known == 0 && !quantity) return score >= 60 && (rows_.filled(row) >= 2 || stands_alone());
      return score >= 30 || quantity ||
             (known >= (after_blank_ ? 2 : 1) && known_refdes_shape(refdes));
    }
    if (quantity) return known > 0;
    if (!count.empty() && !after_blank_ && (known >= 2 || (known == 1 && rows_.filled(row) >= 3))) {
      return true;  // "as needed"
    }
    if (!rows_.has(ColumnRole::refdes) && !rows_.has(ColumnRole::qty)) return known > 0;
    if (rows_.level(row) && !rows_.cell(row, ColumnRole::description).empty()) return true;
    return is_whole_number(rows_.cell(row, ColumnRole::item)) && known >= 2;
  }

  // In a list of single components a row with nothing but a designator is a component too.
  bool stands_alone() const {
    return !rows_.has(ColumnRole::qty) && !lists_designators_ && !listed_not_fitted_ &&
           !out_.lines.empty() && !after_blank_;
  }

  // The cell of designators; separators alone say nothing.
  std::string_view places(std::size_t row) const {
    const std::string_view text = rows_.cell(row, ColumnRole::refdes);
    const bool says = std::ranges::any_of(
        text, [](char c) { return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80; });
    return says ? text : std::string_view();
  }

  static bool known_refdes_shape(std::string_view text) {
    return text.size() <= 24 && words(text).size() == 1 && text.back() != ':';
  }

  // One designator to a row, of a group that states its quantity and its part once: the cells are
  // merged, or left empty and the line above still lacks places.
  bool joins_above(std::size_t row) const {
    if (out_.lines.empty() || past_limit_ || options_.row_meaning == RowMeaning::one_designator)
      return false;
    const std::string_view refdes = places(row);
    if (rows_.is_merged_into_above(row)) return !refdes.empty() || !approved_parts(row).empty();
    const BomLine& above = out_.lines.back();
    return !after_blank_ && !refdes.empty() && rows_.has(ColumnRole::qty) &&
           rows_.cell(row, ColumnRole::qty).empty() && rows_.identity(row) == 0 && above.quantity &&
           !above.refdes.empty() &&
           *above.quantity / Quantity::one > static_cast<std::int64_t>(above.refdes.size()) &&
           designator_score(refdes) >= 60;
  }

  void join_above(std::size_t row) {
    BomLine& above = out_.lines.back();
    if (const std::string_view refdes = places(row); !refdes.empty())
      more_designators(row, refdes, above);
    for (ApprovedPart& part : approved_parts(row)) add_part(row, above, std::move(part));
    above.source_rows.push_back(rows_.number(row));
  }

  // Rows that belong to the line above: more designators, or another approved part.
  bool continues(std::size_t row) {
    if (out_.lines.empty() || after_blank_ || past_limit_) return false;
    BomLine& above = out_.lines.back();
    const std::string_view refdes = rows_.cell(row, ColumnRole::refdes);
    if (!refdes.empty() && rows_.filled(row) == 1 && !listed_not_fitted_ &&
        designator_score(refdes) >= 60) {
      more_designators(row, refdes, above);
      if (!rows_.has(ColumnRole::qty)) count_designators(above);
      above.source_rows.push_back(rows_.number(row));
      return true;
    }
    if (!refdes.empty() || !rows_.cell(row, ColumnRole::qty).empty()) return false;
    std::vector<ApprovedPart> more = approved_parts(row);
    if (more.empty() || part_number_score(more.front().mpn) < 50) return false;
    for (ApprovedPart& part : more) add_part(row, above, std::move(part));
    above.source_rows.push_back(rows_.number(row));
    return true;
  }

  // How many more names a line with `known` of them may take.
  std::size_t room_for_names(std::size_t known = 0) const {
    return std::min(limits::designators_per_line_max - known, designators_left_);
  }

  void more_designators(std::size_t row, std::string_view text, BomLine& above) {
    DesignatorList more =
        parse_designators(text, std::nullopt, room_for_names(above.refdes.size()));
    designator_troubles(row, more);
    designators_left_ -= more.names.size();
    std::ranges::move(more.names, std::back_inserter(above.refdes));
    if (!above.dnp) std::ranges::move(more.not_fitted, std::back_inserter(above.dnp_refdes));
    remarks(row, more, above);
  }

  void aside(std::size_t row) {
    const std::string_view text = rows_.first_text(row);
    const std::size_t filled = rows_.filled(row);
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
    DesignatorList list = parse_designators(text, std::nullopt, room_for_names());
    designator_troubles(row, list);
    designators_left_ -= list.names.size();
    line.refdes = std::move(list.names);
    line.dnp = true;
    if (!rows_.has(ColumnRole::qty)) count_designators(line);
    push(row, std::move(line));
  }

  BomLine begin_line(std::size_t row) const {
    BomLine line;
    line.row = rows_.number(row);
    line.sheet = options_.sheet;
    line.source_rows = {line.row};
    return line;
  }

  void push(std::size_t row, BomLine line) {
    if (out_.lines.size() >= limits::bom_lines_max) {
      if (!past_limit_) {
        out_.findings.error(
            "bom_too_long", rows_.place(row, ColumnRole::refdes),
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
    line.quantity = count * Quantity::one;
  }

  void line(std::size_t row) {
    BomLine line = begin_line(row);
    quantity(row, line);
    line.notes = rows_.cell(row, ColumnRole::notes);
    designators(row, line);
    if (const std::string_view text = rows_.cell(row, ColumnRole::description); !text.empty())
      line.description = text;
    line.value = rows_.cell(row, ColumnRole::value);
    line.package = rows_.cell(row, ColumnRole::package);
    line.customer_pn = rows_.cell(row, ColumnRole::customer_pn);
    line.level = rows_.level(row).value_or(0);
    for (const std::size_t column : rows_.columns_of(ColumnRole::supplier_pn)) {
      const std::string_view text = rows_.cell_at(row, column);
      if (says_something(text)) line.supplier_pns.emplace_back(text);
    }
    for (ApprovedPart& part : approved_parts(row)) add_part(row, line, std::move(part));
    decide_fitting(rows_, layout_, row, line);
    line.customer_supplied = supply_.by_customer(rows_, row);
    shown_otherwise(row);
    listed_not_fitted_ = false;
    push(row, std::move(line));
  }

  // What the sheet shows but its text does not say.
  void shown_otherwise(std::size_t row) {
    if (rows_.is_struck_through(row)) {
      out_.findings.warn("row_struck_through", rows_.place(row),
                         "the row is struck through; it was read as a line all the same");
    }
    if (rows_.is_hidden(row)) {
      out_.findings.warn("row_hidden", rows_.place(row),
                         "the row is hidden; it was read as a line all the same");
    }
  }

  void quantity(std::size_t row, BomLine& line) const {
    const std::string_view text = rows_.cell(row, ColumnRole::qty);
    if (text.empty()) return;
    line.qty = std::string(text);
    if (const auto parsed = parse_quantity(text)) {
      line.quantity = parsed->millionths;
      line.unit = parsed->unit;
    }
    if (line.unit.empty()) line.unit = rows_.cell(row, ColumnRole::unit);
  }

  void designators(std::size_t row, BomLine& line) {
    const std::string_view text = rows_.cell(row, ColumnRole::refdes);
    if (options_.row_meaning == RowMeaning::one_designator) {
      if (!text.empty()) line.refdes = {std::string(text)};
    } else if (designators_left_ == 0 && !text.empty()) {
      too_many_designators(rows_.place(row, ColumnRole::refdes));
      line.refdes = {std::string(text)};
    } else if (says_something(text)) {
      named_places(row, text, line);
    }
    if (!rows_.has(ColumnRole::qty)) count_designators(line);
  }

  void named_places(std::size_t row, std::string_view text, BomLine& line) {
    std::optional<std::int64_t> expected;
    if (line.quantity) expected = *line.quantity / Quantity::one;
    DesignatorList list = parse_designators(text, expected, room_for_names());
    const bool counted = expected && *expected > 1 &&
                         (contains(text, ",") || contains(text, " / ")) &&
                         *expected == static_cast<std::int64_t>(list.names.size());
    if (list.names.empty() ||
        (designator_score(text) == 0 && !counted && !could_be_designators(list, text))) {
      line.description = std::string(text);  // a screw, an instruction: no place on the board
      out_.findings.note("designator_is_text", rows_.place(row, ColumnRole::refdes),
                         "the cell names no place on the board and was kept as the description");
      return;
    }
    designator_troubles(row, list);
    lists_designators_ = lists_designators_ || list.names.size() > 1 || text.back() == ',';
    designators_left_ -= list.names.size();
    const bool whole = marks_all(list, expected);
    line.refdes = std::move(list.names);
    line.dnp_refdes = std::move(list.not_fitted);
    remarks(row, list, line);
    if (!whole) return;
    line.dnp_refdes = line.refdes;
    if (line.refdes.size() > 1) {
      out_.findings.warn(
          "fitting_ambiguous", rows_.place(row, ColumnRole::refdes),
          "the not-fitted mark after the last designator was read as meaning the whole line");
    }
  }

  // "U2 (.75)": what stands in brackets beside the places is kept, among the notes.
  void remarks(std::size_t row, const DesignatorList& list, BomLine& line) {
    if (list.remarks.empty()) return;
    const std::string text = join(list.remarks, " ");
    line.notes += cat(line.notes.empty() ? "" : " ", text);
    out_.findings.note("designator_remark", rows_.place(row, ColumnRole::refdes),
                       cat("'", text, "' beside the designators names no place on the board and ",
                           "was kept among the notes"));
  }

  void designator_troubles(std::size_t row, const DesignatorList& list) {
    const Place where = rows_.place(row, ColumnRole::refdes);
    for (const std::string& text : list.mistyped) {
      out_.findings.warn("designator_mistyped", where,
                         cat("'", text, "' was read as several designators"));
    }
    for (const std::string& text : list.unexpandable) {
      out_.findings.warn("designator_range_unreadable", where,
                         cat("'", text, "' was not expanded; it is kept as written"));
    }
    if (!list.cut_at_limit) return;
    if (list.names.size() == designators_left_) {
      too_many_designators(where);
    } else {
      out_.findings.error(
          "designators_too_many", where,
          cat("only the first ", limits::designators_per_line_max, " designators were read"));
    }
  }

  // Told once; the cells from there on are kept, but not taken apart.
  void too_many_designators(const Place& where) {
    if (std::exchange(past_designators_, true)) return;
    out_.findings.error("designators_too_many", where,
                        cat("the list names more than ", limits::designators_per_bom_max,
                            " places; from here on designators are kept as written, unread"));
  }

  std::vector<ApprovedPart> approved_parts(std::size_t row) const {
    std::vector<ApprovedPart> out;
    std::string_view idle_maker;  // its own part number is empty
    for (const ApprovedPartColumns& pair : parts_) {
      const std::string_view maker =
          pair.manufacturer ? rows_.cell_at(row, *pair.manufacturer) : std::string_view();
      const std::string_view number = rows_.cell_at(row, pair.mpn);
      if (number.empty() && says_something(maker)) idle_maker = maker;
      for (ApprovedPart& part : approved_parts_of(maker, number)) out.push_back(std::move(part));
    }
    if (out.size() == 1 && out.front().manufacturer.empty()) out.front().manufacturer = idle_maker;
    return out;
  }

  void add_part(std::size_t row, BomLine& line, ApprovedPart part) {
    if (line.alternates.size() >= limits::approved_parts_per_line_max) {
      out_.findings.error("approved_parts_too_many", rows_.place(row, ColumnRole::mpn),
                          cat("only the first ", limits::approved_parts_per_line_max,
                              " approved parts of the line were read"));
      return;
    }
    if (std::ranges::find(line.alternates, part) != line.alternates.end()) return;
    line.alternates.push_back(std::move(part));
  }

  // Keeps what is no line, with the reason.
  void other(std::size_t row, OtherRowKind kind) {
    out_.other_rows.push_back(rows_.other(row, kind));
  }

  TableRows rows_;
  const TableLayout& layout_;
  const LineReaderOptions& options_;
  std::vector<ApprovedPartColumns> parts_;
  LineSupply supply_;
  std::size_t designators_left_;
  SheetLines out_;
  bool after_blank_ = false;
  bool listed_not_fitted_ = false;
  bool past_limit_ = false;
  bool lists_designators_ = false;  // some line names more than one place
  bool past_designators_ = false;
};

}  // namespace

SheetLines read_lines(const Grid& grid, const TableLayout& layout,
                      const LineReaderOptions& options) {
  return Reader(grid, layout, options).run();
}

}  // namespace tl::bom
