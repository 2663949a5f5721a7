#include "platform/documents/write_xlsx.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>

#include <xlsxwriter.h>

#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/png_size.h"
#include "platform/documents/write_xlsx_styles.h"

namespace tl::documents {
namespace {

// The library writes files only. Its folder is ours alone and goes with all that is in it, whatever
// happens in between.
class PrivateFolder {
 public:
  static Result<PrivateFolder> make() {
    std::error_code error;
    std::string pattern =
        (std::filesystem::temp_directory_path(error) / "workbook-XXXXXX").string();
    if (error || mkdtemp(pattern.data()) == nullptr) {
      return unavailable("workbook_not_written",
                         "no temporary folder could be made for the workbook; is the disk full, or "
                         "TMPDIR not writable?");
    }
    return PrivateFolder(pattern);
  }

  PrivateFolder(PrivateFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  PrivateFolder& operator=(PrivateFolder&&) = delete;
  ~PrivateFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }

  const std::filesystem::path& path() const { return path_; }

 private:
  explicit PrivateFolder(std::filesystem::path path) : path_(std::move(path)) {}

  std::filesystem::path path_;
};

Error not_written(lxw_error error) {
  return unavailable("workbook_not_written",
                     cat("the workbook could not be written: ", lxw_strerror(error)));
}

Error too_large(std::string_view what, std::size_t found, std::size_t most) {
  return limit_exceeded("workbook_too_large", cat("the workbook has ", found, " ", what,
                                                  "; at most ", most, " can be written"));
}

Result<void> check_merges(const Worksheet& sheet) {
  const auto overlap = [](const SheetRange& a, const SheetRange& b) {
    return a.first_row <= b.last_row && b.first_row <= a.last_row &&
           a.first_column <= b.last_column && b.first_column <= a.last_column;
  };
  for (std::size_t i = 0; i < sheet.merges.size(); ++i) {
    const SheetRange& range = sheet.merges[i];
    const bool upright = range.first_row >= 0 && range.first_column >= 0 &&
                         range.last_row >= range.first_row &&
                         range.last_column >= range.first_column;
    const bool alone =
        std::none_of(sheet.merges.begin(), sheet.merges.begin() + static_cast<std::ptrdiff_t>(i),
                     [&](const SheetRange& other) { return overlap(range, other); });
    if (!upright || !alone) {
      return invalid("workbook_malformed",
                     cat("sheet \"", sheet.name, "\": merged range ", i + 1, " overlaps another"));
    }
  }
  return {};
}

Result<void> check_limits(const Workbook& book) {
  if (book.sheets.empty()) {
    return invalid("workbook_empty", "the workbook has no sheet; add at least one");
  }
  if (book.sheets.size() > limits::grid_sheets_max) {
    return too_large("sheets", book.sheets.size(), limits::grid_sheets_max);
  }
  std::size_t cells = 0;
  for (const Worksheet& sheet : book.sheets) {
    if (sheet.rows.size() > limits::grid_rows_max) {
      return too_large("rows in a sheet", sheet.rows.size(), limits::grid_rows_max);
    }
    std::size_t widest = sheet.columns.size();
    for (const auto& row : sheet.rows) {
      widest = std::max(widest, row.size());
      cells += row.size();
    }
    if (widest > limits::grid_columns_max) {
      return too_large("columns in a sheet", widest, limits::grid_columns_max);
    }
    if (sheet.merges.size() > limits::workbook_merges_max) {
      return too_large("merged ranges in a sheet", sheet.merges.size(),
                       limits::workbook_merges_max);
    }
    TL_CHECK(check_merges(sheet));
  }
  if (cells > limits::grid_cells_max) return too_large("cells", cells, limits::grid_cells_max);
  return {};
}

// Spreadsheets compute in binary floating point: the nearest double to the exact decimal.
double nearest_double(const SheetNumber& number) {
  const std::string text = format_decimal(number.value, std::clamp(number.scale, 0, 18));
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Escaping may make a text longer than a cell: then it is cut once more.
std::string cell_text(std::string_view text) {
  return sheet_text(escape_sheet_text(sheet_text(text)));
}

// Days since the end of 1899, as spreadsheets count; earlier than March 1900 they disagree.
constexpr std::int64_t serial_of_1970 = 25'569;
constexpr std::int64_t serial_min = 61;
constexpr std::int64_t serial_max = 2'958'465;  // the end of the year 9999

// Signs of a header begin with &, and double it to mean it.
std::string header_part(std::string_view said) {
  constexpr std::size_t part_max = 70;  // 255 characters in all are taken, signs included
  const std::string clean = sheet_text(said);
  const std::string part = replace_all(utf8_prefix(clean, part_max), "&", "&&");
  if (utf8_length(part) <= part_max) return part;
  return replace_all(utf8_prefix(clean, part_max / 2 - 1), "&", "&&");
}

std::string header_text(const PageHeader& header) {
  std::string text;
  for (const auto& [place, said] :
       {std::pair<std::string_view, const std::string&>{"&L", header.left},
        {"&C", header.middle},
        {"&R", header.right}}) {
    if (said.empty()) continue;
    // A space keeps a text that begins with digits from reading as its size.
    text += cat(place, "&8 ", header_part(said));
  }
  return text;
}

class SheetWriter {
 public:
  SheetWriter(lxw_worksheet* sheet, SheetStyles& styles) : sheet_(sheet), styles_(styles) {}

  lxw_error write(const Worksheet& source) {
    lay_out(source);
    const lxw_error placed = place_logo(source);
    if (placed != LXW_NO_ERROR) return placed;
    for (std::size_t r = 0; r < source.rows.size(); ++r) {
      for (std::size_t c = 0; c < source.rows[r].size(); ++c) {
        const lxw_error error =
            put(static_cast<lxw_row_t>(r), static_cast<lxw_col_t>(c), source.rows[r][c]);
        if (error != LXW_NO_ERROR) return error;
      }
    }
    return LXW_NO_ERROR;
  }

 private:
  void lay_out(const Worksheet& source) {
    for (std::size_t c = 0; c < source.columns.size(); ++c) {
      const auto column = static_cast<lxw_col_t>(c);
      const int width = std::clamp(source.columns[c].width, 1, 255);
      worksheet_set_column(sheet_, column, column, width, nullptr);
    }
    for (const SheetRange& range : source.merges) {
      if (range.first_row == range.last_row && range.first_column == range.last_column) continue;
      worksheet_merge_range(sheet_, static_cast<lxw_row_t>(range.first_row),
                            static_cast<lxw_col_t>(range.first_column),
                            static_cast<lxw_row_t>(range.last_row),
                            static_cast<lxw_col_t>(range.last_column), "", nullptr);
    }
    if (source.frozen_rows > 0 || source.frozen_columns > 0) {
      worksheet_freeze_panes(sheet_, static_cast<lxw_row_t>(std::max(source.frozen_rows, 0)),
                             static_cast<lxw_col_t>(std::max(source.frozen_columns, 0)));
    }
    if (source.autofilter) {
      worksheet_autofilter(sheet_, static_cast<lxw_row_t>(source.autofilter->first_row),
                           static_cast<lxw_col_t>(source.autofilter->first_column),
                           static_cast<lxw_row_t>(source.autofilter->last_row),
                           static_cast<lxw_col_t>(source.autofilter->last_column));
    }
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(sheet_, a4);
    if (source.landscape) worksheet_set_landscape(sheet_);
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_set_footer(sheet_, "&L&8&A&R&8Page &P of &N");
    const std::string header = header_text(source.page_header);
    if (!header.empty()) worksheet_set_header(sheet_, header.c_str());
    if (source.repeated_rows > 0) {
      worksheet_repeat_rows(sheet_, 0, static_cast<lxw_row_t>(source.repeated_rows - 1));
    }
  }

  // Beside the columns that are written, three rows high.
  lxw_error place_logo(const Worksheet& source) {
    const auto size = png_size(source.logo_png);
    if (!size || size->height == 0) return LXW_NO_ERROR;
    constexpr double shown_height = 60;  // pixels
    const double scale = std::min(1.0, shown_height / size->height);
    lxw_image_options options{};
    options.x_scale = scale;
    options.y_scale = scale;
    options.x_offset = 8;
    return worksheet_insert_image_buffer_opt(
        sheet_, 0, static_cast<lxw_col_t>(source.columns.size()),
        reinterpret_cast<const unsigned char*>(source.logo_png.data()), source.logo_png.size(),
        &options);
  }

  lxw_error put(lxw_row_t row, lxw_col_t column, const SheetCell& cell) {
    lxw_format* format = styles_.of(cell);
    return std::visit([&](const auto& value) { return put_value({row, column}, value, format); },
                      cell.value);
  }

  struct At {
    lxw_row_t row;
    lxw_col_t column;
  };

  lxw_error put_value(const At& at, const std::monostate&, lxw_format* format) {
    return worksheet_write_blank(sheet_, at.row, at.column, format);
  }
  lxw_error put_value(const At& at, const SheetText& text, lxw_format* format) {
    const std::string clean = cell_text(text.text);
    if (clean.empty()) return put_value(at, std::monostate(), format);
    return worksheet_write_string(sheet_, at.row, at.column, clean.c_str(), format);
  }
  lxw_error put_value(const At& at, const SheetNumber& number, lxw_format* format) {
    return worksheet_write_number(sheet_, at.row, at.column, nearest_double(number), format);
  }
  lxw_error put_value(const At& at, const SheetDate& date, lxw_format* format) {
    const std::int64_t serial = date.day.days() + serial_of_1970;
    if (serial < serial_min || serial > serial_max) {
      return put_value(at, SheetText{date.day.text()}, format);
    }
    return worksheet_write_number(sheet_, at.row, at.column, static_cast<double>(serial), format);
  }
  lxw_error put_value(const At& at, const SheetBoolean& boolean, lxw_format* format) {
    return worksheet_write_boolean(sheet_, at.row, at.column, boolean.value ? 1 : 0, format);
  }
  lxw_error put_value(const At& at, const SheetFormula& formula, lxw_format* format) {
    if (const auto* number = std::get_if<SheetNumber>(&formula.cached)) {
      return worksheet_write_formula_num(sheet_, at.row, at.column, formula.formula.c_str(), format,
                                         nearest_double(*number));
    }
    const std::string cached = cell_text(std::get<SheetText>(formula.cached).text);
    return worksheet_write_formula_str(sheet_, at.row, at.column, formula.formula.c_str(), format,
                                       cached.c_str());
  }

  lxw_worksheet* sheet_;
  SheetStyles& styles_;
};

void set_properties(lxw_workbook* book, const WorkbookInfo& info) {
  // The library copies what it is given; its members are not const for reasons of C.
  std::string title = sheet_text(info.title), author = sheet_text(info.author),
              company = sheet_text(info.company), subject = sheet_text(info.subject);
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.company = company.data();
  properties.subject = subject.data();
  properties.created = static_cast<time_t>(info.created.micros() / 1'000'000);
  workbook_set_properties(book, &properties);
}

Result<std::string> read_back(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.good() && !in.eof()) return not_written(LXW_ERROR_CREATING_XLSX_FILE);
  if (bytes.size() > limits::file_bytes_max) {
    return too_large("bytes", bytes.size(), limits::file_bytes_max);
  }
  return bytes;
}

}  // namespace

Result<std::string> write_xlsx(const Workbook& book) {
  TL_CHECK(check_limits(book));
  TL_TRY(const PrivateFolder folder, PrivateFolder::make());
  const std::string file = (folder.path() / "book.xlsx").string();
  std::string temporary = folder.path().string();
  lxw_workbook_options options{};
  options.tmpdir = temporary.data();
  lxw_workbook* open = workbook_new_opt(file.c_str(), &options);
  if (open == nullptr) return not_written(LXW_ERROR_MEMORY_MALLOC_FAILED);

  set_properties(open, book.info);
  SheetStyles styles(open);
  const std::vector<std::string> names = sheet_names(book.sheets);
  lxw_error first_error = LXW_NO_ERROR;
  for (std::size_t i = 0; i < book.sheets.size() && first_error == LXW_NO_ERROR; ++i) {
    lxw_worksheet* sheet = workbook_add_worksheet(open, names[i].c_str());
    first_error = sheet == nullptr ? LXW_ERROR_SHEETNAME_ALREADY_USED
                                   : SheetWriter(sheet, styles).write(book.sheets[i]);
  }
  const lxw_error close_error = workbook_close(open);  // frees the workbook in any case
  if (first_error != LXW_NO_ERROR) return not_written(first_error);
  if (close_error != LXW_NO_ERROR) return not_written(close_error);
  return read_back(file);
}

}  // namespace tl::documents
