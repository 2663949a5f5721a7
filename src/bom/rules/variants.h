// Variants side by side: one list for several versions of a board, each with a column of its own
// for how many, or whether, a part is fitted.
//
//   Ref | MPN | Qty Basic | Qty Full          two variants that count
//   Ref | Qty | MPN | Variant A | Variant B   two variants that mark: X, -, DNP
//
// Columns with the same words but one differing name are variants; a column that is another times
// the same number in every row counts boards and is none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bom/rules/table_layout.h"
#include "foundation/finding.h"
#include "foundation/grid.h"
#include "foundation/result.h"

namespace tl::bom {

enum class VariantKind : std::uint8_t { counts, marks };

struct VariantColumn {
  std::string name;     // what tells it from the others: "Full"
  std::string heading;  // "Qty Full"
  std::size_t column = 0;
  VariantKind kind = VariantKind::counts;
};

// None, or at least two, in the order of the columns.
std::vector<VariantColumn> find_variants(const Grid& grid, const TableLayout& layout);

// By name or heading; `variant_unknown` lists what there is.
Result<VariantColumn> choose_variant(std::span<const VariantColumn> variants,
                                     std::string_view name);

// The sheet as if it held that variant alone: what the variant does not say, it says.
Grid with_variant(const Grid& grid, const TableLayout& layout,
                  std::span<const VariantColumn> variants, const VariantColumn& chosen);

// "Full (column 5), Basic (column 6)"
std::string variants_text(std::span<const VariantColumn> variants);

}  // namespace tl::bom
