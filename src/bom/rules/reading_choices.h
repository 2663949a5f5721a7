// What a person says about how a file is to be read; the reader takes it as given.
//
//   TL_TRY(const auto columns, parse_column_map("3=mpn, Hersteller=manufacturer, 7=other"));
//   TL_TRY(const BomReading reading, read_bom(document, {.columns = columns, .header_row = 7}));
//
// A correction that cannot be (no such column, two columns of quantities) is an error that says
// which and what the file holds instead.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bom/rules/bom_reading.h"
#include "bom/rules/header_search.h"
#include "foundation/result.h"

namespace tl::bom {

struct ColumnChoice {
  std::string column;  // its number from 1, or its heading
  ColumnRole role = ColumnRole::other;

  friend bool operator==(const ColumnChoice&, const ColumnChoice&) = default;
};
TL_DESCRIBE(ColumnChoice, column, role)

enum class ToldFor : std::uint8_t {
  layout,     // every file of the customer that is laid out alike
  this_file,  // nothing to remember
};

struct ReadingChoices {
  std::vector<ColumnChoice> columns;        // told now
  std::vector<ColumnChoice> remembered;     // told for an earlier file; what is told now goes first
  std::optional<std::int64_t> header_row;   // from 1; 0: there is no header
  std::string sheet;                        // this one alone; "": as inferred
  std::string variant;                      // of several side by side: by name or heading
  std::optional<std::size_t> layout_sheet;  // where a known layout was found, from 0

  ToldFor told_for = ToldFor::layout;

  bool says_how() const { return !columns.empty() || header_row || !sheet.empty(); }
  // A variant is chosen for one file; the rest holds for the next one too.
  bool teaches() const { return told_for == ToldFor::layout && says_how(); }
  bool empty() const { return !says_how() && remembered.empty() && variant.empty(); }
};

// Roles that one column of a list has: two columns of quantities cannot both count.
bool is_single_role(ColumnRole role);

// "3=mpn, Hersteller=manufacturer": `column_map_malformed`, `column_role_unknown`. A comma in a
// heading is no trouble, as every choice ends with "=role".
Result<std::vector<ColumnChoice>> parse_column_map(std::string_view text);
std::string column_map_text(std::span<const ColumnChoice> columns);

// One choice more: what was said of the column gives way, and what was said of another column where
// a list has the role once.
void choose_column(std::vector<ColumnChoice>& columns, std::int64_t column, ColumnRole role);

// "7", or "0" for a file without a header; `header_row_unknown`.
Result<std::int64_t> parse_header_row(std::string_view text);

struct GivenColumn {
  std::size_t column = 0;  // from 0
  ColumnRole role = ColumnRole::other;
  bool told = true;  // false: follows from something else that was told
};

// The choices on a sheet with that header: `column_unknown`, `column_ambiguous`,
// `column_told_twice`, `column_role_twice`. A remembered choice that the ones told now leave no
// room for is dropped.
Result<std::vector<GivenColumn>> given_columns(const ReadingChoices& choices,
                                               const HeaderRow& header, std::size_t width);

}  // namespace tl::bom
