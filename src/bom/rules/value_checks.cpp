#include "bom/rules/value_checks.h"

#include <algorithm>

#include "foundation/text.h"
#include "parts/rules/value_check.h"

namespace tl::bom {
namespace {

std::int64_t column_of(ColumnRole role, const std::vector<ColumnProposal>& columns) {
  const auto at = std::ranges::find(columns, role, &ColumnProposal::role);
  return at == columns.end() ? 0 : at->column;
}

}  // namespace

Findings check_values(const std::vector<BomLine>& lines, const std::string& file,
                      const std::vector<ColumnProposal>& columns) {
  Findings out;
  const std::int64_t column = column_of(ColumnRole::mpn, columns);
  for (const BomLine& line : lines) {
    const parts::LineText text{
        .designator = line.refdes.empty() ? std::string_view() : line.refdes.front(),
        .value = line.value,
        .description = line.description,
        .package = line.package};
    for (const ApprovedPart& part : line.alternates) {
      const auto found = parts::value_mismatch(text, part.mpn);
      if (!found) continue;
      Place where{file, line.sheet.value_or(""), line.row, column, part.mpn};
      if (found->near) {
        out.note("value_part_mismatch", std::move(where),
                 cat(found->message, "; close enough to be meant, but not the same"));
      } else {
        out.warn("value_part_mismatch", std::move(where),
                 cat(found->message, "; ask which of the two is meant"));
      }
    }
  }
  return out;
}

}  // namespace tl::bom
