#include "bom/rules/value_checks.h"

#include <algorithm>
#include <utility>

#include "foundation/text.h"
#include "parts/rules/value_check.h"

namespace tl::bom {
namespace {

std::int64_t column_of(ColumnRole role, const std::vector<ColumnProposal>& columns) {
  const auto at = std::ranges::find(columns, role, &ColumnProposal::role);
  return at == columns.end() ? 0 : at->column;
}

class ValueChecker {
 public:
  ValueChecker(const std::string& file, const std::vector<ColumnProposal>& columns)
      : file_(file),
        value_column_(column_of(ColumnRole::value, columns)),
        mpn_column_(column_of(ColumnRole::mpn, columns)) {}

  void check(const BomLine& line) {
    const parts::LineText text{
        .designator = line.refdes.empty() ? std::string_view() : line.refdes.front(),
        .value = line.value,
        .description = line.description,
        .package = line.package};
    const auto conflict = parts::values_disagree(text);
    bool told = false;
    for (const ApprovedPart& part : line.alternates) {
      const auto found = parts::value_mismatch(text, part.mpn);
      if (!found) continue;
      told = true;
      tell("value_part_mismatch", place(line, mpn_column_, part.mpn), found->near,
           cat(found->message, conflict ? described(*conflict, *found) : std::string()));
    }
    if (!conflict || told) return;
    tell("value_disagrees", place(line, value_column_, line.value), conflict->near,
         cat("the value says ", conflict->value, ", the description ", conflict->described));
  }

  Findings take() && { return std::move(out_); }

 private:
  Place place(const BomLine& line, std::int64_t column, const std::string& text) const {
    return {file_, line.sheet.value_or(""), line.row, column, text};
  }

  // What the description adds to a value and a part number that contradict each other.
  static std::string described(const parts::ValueConflict& conflict,
                               const parts::ValueMismatch& found) {
    return conflict.described == found.is ? std::string(", and so says the description")
                                          : cat(", and the description says ", conflict.described);
  }

  void tell(std::string_view code, Place where, bool near, std::string_view what) {
    if (near) {
      out_.note(code, std::move(where), cat(what, "; close enough to be meant, but not the same"));
    } else {
      out_.warn(code, std::move(where), cat(what, ": which of them is meant?"));
    }
  }

  const std::string& file_;
  std::int64_t value_column_ = 0;
  std::int64_t mpn_column_ = 0;
  Findings out_;
};

}  // namespace

Findings check_values(const std::vector<BomLine>& lines, const std::string& file,
                      const std::vector<ColumnProposal>& columns) {
  ValueChecker checker(file, columns);
  for (const BomLine& line : lines) checker.check(line);
  return std::move(checker).take();
}

}  // namespace tl::bom
