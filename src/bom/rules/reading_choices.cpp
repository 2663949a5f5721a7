#include "bom/rules/reading_choices.h"

#include <algorithm>
#include <utility>

#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr std::size_t shown_heading = 40;

// What people call the roles beside their own names.
constexpr std::pair<std::string_view, ColumnRole> other_names[] = {
    {"designator", ColumnRole::refdes},
    {"designators", ColumnRole::refdes},
    {"reference", ColumnRole::refdes},
    {"quantity", ColumnRole::qty},
    {"part_number", ColumnRole::mpn},
    {"manufacturer_part_number", ColumnRole::mpn},
    {"maker", ColumnRole::manufacturer},
    {"footprint", ColumnRole::package},
    {"customer_part_number", ColumnRole::customer_pn},
    {"distributor", ColumnRole::supplier},
    {"order_number", ColumnRole::supplier_pn},
    {"supplier_part_number", ColumnRole::supplier_pn},
    {"fitted", ColumnRole::dnp},
    {"note", ColumnRole::notes},
    {"ignore", ColumnRole::other},
};

std::string role_names() {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < column_role_count; ++i)
    names.push_back(enum_name(static_cast<ColumnRole>(i)));
  return join(names, ", ");
}

Result<ColumnRole> parse_role(std::string_view text) {
  const std::string key = replace_all(to_lower(squeeze_spaces(text)), " ", "_");
  if (const auto role = enum_from_name<ColumnRole>(key)) return *role;
  for (const auto& [name, role] : other_names) {
    if (name == key) return role;
  }
  return invalid("column_role_unknown",
                 cat("'", utf8_prefix(text, shown_heading),
                     "' is nothing that a column holds; say one of ", role_names()));
}

std::string heading_key(std::string_view text) {
  return squeeze_spaces(fold(text));
}

// The headings of a file, as a person would name them: "1 Pos, 2 Menge, 3 Typ".
std::string headings_shown(const HeaderRow& header) {
  constexpr std::size_t shown_max = 40;
  std::vector<std::string> shown;
  for (std::size_t c = 0; c < header.shown.size() && shown.size() < shown_max; ++c) {
    if (!header.shown[c].empty())
      shown.push_back(cat(c + 1, " ", utf8_prefix(squeeze_spaces(header.shown[c]), shown_heading)));
  }
  return shown.empty() ? std::string("the file has no header; name columns by number")
                       : cat("the file has ", join(shown, ", "));
}

std::string quoted(std::string_view text) {
  return cat("'", utf8_prefix(squeeze_spaces(text), shown_heading), "'");
}

Result<std::size_t> column_by_number(std::string_view text, const HeaderRow& header,
                                     std::size_t width) {
  const auto number = parse_decimal(text, 0);
  if (number && *number >= 1 && static_cast<std::size_t>(*number) <= width)
    return static_cast<std::size_t>(*number - 1);
  return invalid("column_unknown",
                 cat("there is no column ", utf8_prefix(text, 20),
                     "; columns are counted from 1 to ", width, ", and ", headings_shown(header)));
}

Result<std::size_t> column_by_heading(std::string_view text, const HeaderRow& header) {
  const std::string key = heading_key(text);
  std::vector<std::size_t> found;
  for (std::size_t c = 0; c < header.texts.size(); ++c) {
    const bool shown = c < header.shown.size() && heading_key(header.shown[c]) == key;
    if (shown || heading_key(header.texts[c]) == key) found.push_back(c);
  }
  if (found.size() == 1) return found.front();
  if (found.empty())
    return invalid("column_unknown",
                   cat("no column is headed ", quoted(text), "; ", headings_shown(header)));
  return invalid("column_ambiguous",
                 cat(found.size(), " columns are headed ", quoted(text),
                     "; say the number: ", found.front() + 1, " or ", found.back() + 1));
}

Result<std::size_t> column_of(std::string_view text, const HeaderRow& header, std::size_t width) {
  const bool numbered = std::ranges::all_of(text, is_digit);
  return numbered ? column_by_number(text, header, width) : column_by_heading(text, header);
}

}  // namespace

bool is_single_role(ColumnRole role) {
  return role != ColumnRole::mpn && role != ColumnRole::manufacturer &&
         role != ColumnRole::supplier && role != ColumnRole::supplier_pn &&
         role != ColumnRole::other && role != ColumnRole::notes;
}

Result<std::vector<ColumnChoice>> parse_column_map(std::string_view text) {
  std::vector<ColumnChoice> choices;
  std::string pending;  // the beginning of a heading that holds a comma
  for (const std::string_view piece : split(text, ',')) {
    const std::size_t equals = piece.rfind('=');
    if (equals == std::string_view::npos) {
      pending += cat(piece, ",");
      continue;
    }
    const std::string column(trim(cat(pending, piece.substr(0, equals))));
    pending.clear();
    if (column.empty()) {
      return invalid("column_map_malformed",
                     cat("'", utf8_prefix(piece, shown_heading),
                         "' names no column; say \"3=mpn\" or \"Hersteller=manufacturer\""));
    }
    TL_TRY(const ColumnRole role, parse_role(piece.substr(equals + 1)));
    choices.push_back({column, role});
  }
  if (!trim(pending).empty() || choices.empty()) {
    return invalid("column_map_malformed",
                   cat("'", utf8_prefix(text, shown_heading),
                       "' does not say what a column holds; say \"3=mpn,5=manufacturer\""));
  }
  if (choices.size() > limits::grid_columns_max) {
    return limit_exceeded("column_map_malformed",
                          cat("at most ", limits::grid_columns_max, " columns can be told"));
  }
  return choices;
}

std::string column_map_text(std::span<const ColumnChoice> columns) {
  std::vector<std::string> parts;
  for (const ColumnChoice& choice : columns)
    parts.push_back(cat(choice.column, "=", enum_name(choice.role)));
  return join(parts, ",");
}

void choose_column(std::vector<ColumnChoice>& columns, std::int64_t column, ColumnRole role) {
  const std::string number = std::to_string(column);
  std::erase_if(columns, [&](const ColumnChoice& choice) {
    return choice.column == number || (choice.role == role && is_single_role(role));
  });
  columns.push_back({number, role});
}

Result<std::int64_t> parse_header_row(std::string_view text) {
  const auto row = parse_decimal(std::ranges::all_of(text, is_digit) ? text : "", 0);
  if (row && *row <= static_cast<std::int64_t>(limits::grid_rows_max)) return *row;
  return invalid("header_row_unknown",
                 cat("'", utf8_prefix(text, 20),
                     "' is no row; say its number as the file counts, or 0 for no header"));
}

Result<std::vector<GivenColumn>> given_columns(const ReadingChoices& choices,
                                               const HeaderRow& header, std::size_t width) {
  std::vector<GivenColumn> given;
  const auto same_column = [&](std::size_t column) {
    return std::ranges::find(given, column, &GivenColumn::column) != given.end();
  };
  const auto same_role = [&](ColumnRole role) {
    return is_single_role(role) &&
           std::ranges::find(given, role, &GivenColumn::role) != given.end();
  };
  for (const ColumnChoice& choice : choices.columns) {
    TL_TRY(const std::size_t column, column_of(choice.column, header, width));
    if (same_column(column))
      return invalid("column_told_twice", cat("column ", column + 1,
                                              " is told twice, the second "
                                              "time as ",
                                              enum_name(choice.role)));
    if (same_role(choice.role))
      return invalid("column_role_twice", cat("only one column can be ", enum_name(choice.role),
                                              ", and column ", column + 1, " would be the second"));
    given.push_back({column, choice.role, true});
  }
  for (const ColumnChoice& choice : choices.remembered) {
    // A column without a heading may be missing from the next file of the layout.
    const Result<std::size_t> column = column_of(choice.column, header, width);
    if (column && !same_column(*column) && !same_role(choice.role))
      given.push_back({*column, choice.role, true});
  }
  return given;
}

}  // namespace tl::bom
