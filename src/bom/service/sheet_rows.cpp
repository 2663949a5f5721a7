#include "bom/service/sheet_rows.h"

#include <algorithm>

#include "bom/service/boms.h"
#include "bom/service/opened_files.h"
#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr std::size_t columns_shown_max = 64;
constexpr std::size_t shown_bytes_max = 1'000;  // of one cell; the whole text stays in the file

Result<OpenedFile> open(database::Transaction& tx, const ReadingRow& reading) {
  return opened_file(reading.file_hash, reading.file_name, [&] { return file_of(tx, reading); });
}

std::size_t columns_shown(const Grid& grid) {
  return std::min(grid.width(), columns_shown_max);
}

// A text file's sheet has no name, and its lines none of a sheet.
bool is_on(const std::optional<std::string>& sheet, const Grid& grid) {
  return !sheet || *sheet == grid.name;
}

SheetRow cells_of(const Grid& grid, std::size_t at) {
  SheetRow out{.row = static_cast<std::int64_t>(at) + 1};
  const std::size_t width = std::min(grid.rows[at].size(), columns_shown_max);
  for (std::size_t column = 0; column < width; ++column) {
    const std::string& text = grid.rows[at][column].text;
    if (text.size() > shown_bytes_max) {
      out.cut.push_back(static_cast<std::int64_t>(column) + 1);
      out.cells.push_back(utf8_prefix(text, shown_bytes_max / 4));
    } else {
      out.cells.push_back(text);
    }
  }
  while (!out.cells.empty() && out.cells.back().empty()) out.cells.pop_back();
  return out;
}

struct Asked {
  std::int64_t first = 0;
  std::int64_t last = 0;  // one before the first: no rows
};

Result<Asked> asked_rows(const RowRange& range, std::int64_t rows) {
  if (range.count < 1 || range.count > static_cast<std::int64_t>(limits::page_rows_max)) {
    return limit_exceeded("page_too_long", cat("a page has 1 to ", limits::page_rows_max, " rows"));
  }
  const std::int64_t first = std::clamp<std::int64_t>(range.first, 1, rows + 1);
  return Asked{first, std::min(rows, first + range.count - 1)};
}

Result<void> add_understood(database::Transaction& tx, ReadingId id, const Grid* grid,
                            const Asked& asked, std::vector<SheetRow>& rows) {
  if (rows.empty()) return {};
  const auto row_at = [&](std::int64_t row) -> SheetRow& {
    return rows[static_cast<std::size_t>(row - asked.first)];
  };
  TL_TRY(auto lines, lines_between(tx, id, asked.first, asked.last));
  for (NumberedLine& line : lines) {
    if (grid != nullptr && !is_on(line.line.sheet, *grid)) continue;
    SheetRow& row = row_at(line.line.row);
    row.lines.push_back(std::move(line));
  }
  TL_TRY(const auto others, other_rows_between(tx, id, asked.first, asked.last));
  for (const OtherRowAt& other : others) {
    if (grid == nullptr || is_on(other.sheet, *grid)) row_at(other.row).other = other.kind;
  }
  return {};
}

}  // namespace

Result<FileAbout> file_about(database::Transaction& tx, const ReadingRow& reading) {
  TL_TRY(const OpenedFile file, open(tx, reading));
  FileAbout about{.format = file->format, .encoding = file->encoding};
  for (const Grid& grid : file->sheets) {
    about.sheets.push_back({.name = grid.name,
                            .rows = static_cast<std::int64_t>(grid.rows.size()),
                            .columns = static_cast<std::int64_t>(grid.width()),
                            .columns_shown = static_cast<std::int64_t>(columns_shown(grid)),
                            .hidden = grid.hidden});
  }
  if (about.sheets.empty()) {
    TL_TRY(about.tree_rows, last_row_of(tx, reading.id));
  }
  return about;
}

Result<SheetRows> sheet_rows(database::Transaction& tx, const ReadingRow& reading,
                             const RowRange& range) {
  TL_TRY(const OpenedFile file, open(tx, reading));
  SheetRows out{.sheet = range.sheet};
  const Grid* grid = nullptr;
  if (!file->sheets.empty()) {
    if (range.sheet < 1 || static_cast<std::size_t>(range.sheet) > file->sheets.size()) {
      return not_found("sheet_unknown", cat("'", reading.file_name, "' has no sheet ", range.sheet,
                                            "; it has ", file->sheets.size()));
    }
    grid = &file->sheets[static_cast<std::size_t>(range.sheet) - 1];
    out.rows = static_cast<std::int64_t>(grid->rows.size());
  } else {
    TL_TRY(out.rows, last_row_of(tx, reading.id));
  }
  TL_TRY(const Asked asked, asked_rows(range, out.rows));
  for (std::int64_t row = asked.first; row <= asked.last; ++row) {
    if (grid == nullptr) {
      out.items.push_back({.row = row});
    } else {
      out.items.push_back(cells_of(*grid, static_cast<std::size_t>(row) - 1));
    }
  }
  TL_CHECK(add_understood(tx, reading.id, grid, asked, out.items));
  return out;
}

}  // namespace tl::bom
