#include "bom/rules/line_checks.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "bom/rules/cell_kinds.h"
#include "bom/rules/maker_names.h"
#include "bom/rules/piece_units.h"
#include "bom/rules/structure.h"
#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/quantity.h"
#include "foundation/text.h"
#include "parts/rules/incomplete_number.h"

namespace tl::bom {
namespace {

constexpr std::int64_t believable_quantity_max = 100'000 * Quantity::one;  // per assembly

// A few names out of possibly many, for a message that people can read.
struct Names {
  std::string first;
  std::string listed;
  std::int64_t count = 0;

  static constexpr std::int64_t shown_max = 5;

  void add(std::string_view name, std::string_view shown) {
    if (++count == 1) first = std::string(name);
    if (count > shown_max) return;
    if (count > 1) listed += ", ";
    listed += shown;
  }
  std::string text() const {
    return count > shown_max ? cat(listed, " and ", count - shown_max, " more") : listed;
  }
};

class Checker {
 public:
  Checker(const std::vector<BomLine>& lines, const LineCheckOptions& options)
      : lines_(lines), options_(options) {}

  Findings run() {
    const bool has_parts = names(ColumnRole::mpn);
    if (!has_parts && !lines_.empty()) {
      out_.warn("part_numbers_missing", {options_.file, {}, 0, 0, {}},
                "the list has no column of manufacturer part numbers; every part must be chosen");
    }
    for (const BomLine& line : lines_) {
      quantity(line);
      repeated(line);
      partly_fitted(line);
      if (has_parts && !line.assembly) part_numbers(line);
    }
    on_two_lines();
    supplied();
    return std::move(out_);
  }

 private:
  bool names(ColumnRole role) const {
    return std::ranges::any_of(options_.columns,
                               [&](const ColumnProposal& column) { return column.role == role; });
  }

  Place place(const BomLine& line, ColumnRole role, std::string text) const {
    Place where{options_.file, line.sheet.value_or(""), line.row, 0, std::move(text)};
    const auto it = std::ranges::find(options_.columns, role, &ColumnProposal::role);
    if (it != options_.columns.end()) where.column = it->column;
    return where;
  }

  void quantity(const BomLine& line) {
    const std::string text = line.qty.value_or("");
    const Place where = place(line, ColumnRole::qty, text);
    if (!line.qty) {
      out_.warn("quantity_missing", where, "the line has no quantity");
    } else if (!line.quantity) {
      if (!line.dnp) out_.error("quantity_unreadable", where, cat("'", text, "' is no quantity"));
    } else if (*line.quantity < 0) {
      out_.error("quantity_negative", where,
                 cat("the quantity is ", text, "; a list cannot take parts away"));
    } else if (*line.quantity > believable_quantity_max) {
      out_.error("quantity_absurd", where, cat(text, " pieces on one assembly cannot be meant"));
    } else if (line.unit.empty() && *line.quantity % Quantity::one != 0) {
      out_.warn("quantity_not_whole", where,
                cat("the quantity ", text, " is no whole number and names no unit"));
    } else {
      against_designators(line, where);
    }
    if (!counts_pieces(line.unit) && !line.dnp) {
      out_.warn("unit_not_pieces", where,
                cat("the quantity is in '", utf8_prefix(line.unit, 20),
                    "', not in pieces; say how it is bought, or how many pieces are meant"));
    }
  }

  void against_designators(const BomLine& line, const Place& where) {
    const auto count = static_cast<std::int64_t>(line.refdes.size());
    if (count == 0 || !counts_pieces(line.unit) || line.assembly ||
        *line.quantity == count * Quantity::one)
      return;
    if (line.dnp && *line.quantity == 0) return;
    const auto fitted = count - static_cast<std::int64_t>(line.dnp_refdes.size());
    if (*line.quantity == fitted * Quantity::one) return;
    out_.warn(
        "quantity_differs", where,
        cat("the quantity is ", format_decimal(*line.quantity, 6), ", but ",
            count_of(count, "designator"), count == 1 ? " stands" : " stand", " on the line"));
  }

  void repeated(const BomLine& line) {
    if (line.refdes.size() < 2) return;
    std::unordered_set<std::string_view> seen;
    Names twice;
    for (const std::string& name : line.refdes) {
      if (!seen.insert(name).second) twice.add(name, name);
    }
    if (twice.count == 0) return;
    out_.warn("designator_repeated", place(line, ColumnRole::refdes, twice.first),
              cat(twice.text(), twice.count == 1 ? " stands" : " stand", " twice on this line"));
  }

  // Told, because the quantity may count all places, the fitted ones, or neither.
  void partly_fitted(const BomLine& line) {
    if (line.dnp || line.dnp_refdes.empty()) return;
    Names left_out;
    for (const std::string& name : line.dnp_refdes) left_out.add(name, name);
    const auto count = static_cast<std::int64_t>(line.refdes.size());
    out_.note("line_partly_fitted", place(line, ColumnRole::refdes, left_out.first),
              cat(left_out.text(), left_out.count == 1 ? " is" : " are", " not fitted: ",
                  count - left_out.count, " of ", count, " places are priced and bought for"));
  }

  void part_numbers(const BomLine& line) {
    if (line.dnp) return;
    if (line.alternates.empty()) {
      out_.warn("part_number_missing", place(line, ColumnRole::mpn, ""),
                cat("no manufacturer part number",
                    line.supplier_pns.empty() ? "" : "; a distributor's number is given"));
    }
    for (const ApprovedPart& part : line.alternates) part_number(line, part);
  }

  void part_number(const BomLine& line, const ApprovedPart& part) {
    const Place where = place(line, ColumnRole::mpn, part.mpn);
    // The weaker shapes are those of some makers too: a maker beside the number speaks against it.
    const int sure = part.manufacturer.empty() ? 60 : 90;
    if (distributor_number_score(part.mpn) >= sure) {
      out_.warn("distributor_number_as_part_number", where,
                cat(part.mpn,
                    " looks like a distributor's order number, not the maker's; which "
                    "manufacturer part is meant?"));
    } else if (const std::size_t maker = known_maker_prefix(part.mpn); maker > 0) {
      out_.warn("maker_in_part_number", where,
                cat("'", part.mpn, "' seems to hold the maker '", part.mpn.substr(0, maker),
                    "' and the part number in one cell"));
    } else if (const auto wrong = parts::incomplete_number(part.mpn)) {
      out_.warn("part_number_incomplete", where,
                cat("'", part.mpn, "' ", *wrong, "; which number may be ordered?"));
    }
  }

  // Told once: nobody prices these parts, so nobody should be surprised.
  void supplied() {
    Names rows;
    for (const BomLine& line : lines_) {
      if (line.customer_supplied && !line.dnp)
        rows.add(std::to_string(line.row), std::to_string(line.row));
    }
    if (rows.count == 0) return;
    out_.note("lines_customer_supplied", {options_.file, {}, 0, 0, {}},
              cat(count_of(rows.count, "line"), rows.count == 1 ? " is" : " are",
                  " supplied by the customer (row ", rows.text(),
                  "): placed, but neither priced nor bought"));
  }

  // On one assembly, that is: the boards of an indented list have an R1 each.
  void on_two_lines() {
    Findings told;
    const ListStructure structure = structure_of(lines_, told);
    std::unordered_map<std::string, const BomLine*> first;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const BomLine& line = lines_[i];
      const std::string board =
          structure.lines[i].parent ? cat(*structure.lines[i].parent, " ") : std::string();
      Names twice;
      for (const std::string& name : line.refdes) {
        const auto [it, fresh] = first.try_emplace(board + name, &line);
        if (!fresh && it->second != &line)
          twice.add(name, cat(name, " (row ", it->second->row, ")"));
      }
      if (twice.count == 0) continue;
      out_.warn("designator_on_two_lines", place(line, ColumnRole::refdes, twice.first),
                cat(twice.text(), twice.count == 1 ? " stands" : " stand",
                    " on an earlier line already"));
    }
  }

  const std::vector<BomLine>& lines_;
  const LineCheckOptions& options_;
  Findings out_;
};

}  // namespace

Findings check_lines(const std::vector<BomLine>& lines, const LineCheckOptions& options) {
  return Checker(lines, options).run();
}

}  // namespace tl::bom
