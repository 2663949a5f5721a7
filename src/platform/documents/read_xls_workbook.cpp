#include "platform/documents/read_xls_workbook.h"

#include <map>
#include <utility>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_little_endian.h"

namespace tl::documents {
namespace {

constexpr std::uint16_t version_biff8 = 0x0600;
constexpr std::uint16_t version_biff5 = 0x0500;

std::string name_of_code_page(std::uint16_t number) {
  switch (number) {
    case 10000:
    case 0x8000: return "macintosh";
    case 0x8001: return "windows-1252";
    case 936: return "GBK";
    case 932: return "windows-31j";
    default: return number >= 1250 && number <= 1258 ? cat("windows-", number) : cat("cp", number);
  }
}

// XF records name fonts and formats by number, and may stand before either is complete.
struct RawStyle {
  std::uint16_t font = 0;
  std::uint16_t format = 0;
};

class WorkbookReader {
 public:
  WorkbookReader(std::string_view stream, FindingLog& log)
      : stream_(stream), records_(stream), log_(log) {}

  Result<XlsWorkbook> read();

 private:
  Result<void> check_version();
  Result<void> read_record();
  void read_format();
  void read_sheet();
  Result<void> read_strings();
  void resolve_styles();

  std::string_view stream_;
  BiffCursor records_;
  FindingLog& log_;
  XlsWorkbook workbook_;
  std::vector<bool> struck_fonts_;
  std::map<std::uint16_t, NumberStyle> formats_;
  std::vector<RawStyle> raw_styles_;
};

Result<XlsWorkbook> WorkbookReader::read() {
  TL_CHECK(check_version());
  while (records_.next() && records_.type() != biff::end_of_part) {
    TL_CHECK(read_record());
  }
  if (records_.truncated()) {
    log_.error("workbook_cut_short", {}, "the workbook is damaged; what could be reached was read");
  }
  resolve_styles();
  return std::move(workbook_);
}

Result<void> WorkbookReader::check_version() {
  const bool begins = records_.next() && records_.type() == biff::begin_of_part;
  const std::uint16_t version = begins ? u16_at(records_.data(), 0) : 0;
  if (version == version_biff8 || version == version_biff5) {
    workbook_.text.wide = version == version_biff8;
    return {};
  }
  return unsupported("document_unsupported",
                     cat(log_.file(),
                         ": is a workbook older than Excel 5, or damaged at its "
                         "begin; save it as XLSX and try again"));
}

Result<void> WorkbookReader::read_record() {
  const std::string_view data = records_.data();
  switch (records_.type()) {
    case biff::file_password:
      return unsupported("document_encrypted", cat(log_.file(),
                                                   ": is protected by a password; "
                                                   "save it without one"));
    case biff::code_page: workbook_.text.code_page = name_of_code_page(u16_at(data, 0)); break;
    case biff::date_mode:
      if (u16_at(data, 0) == 1) workbook_.dates = DateSystem::from_1904;
      break;
    case biff::font:
      struck_fonts_.push_back((u16_at(data, 2) & 0x0008) != 0);
      // Number 4 is never used: the fifth font is number 5.
      if (struck_fonts_.size() == 4) struck_fonts_.push_back(false);
      break;
    case biff::number_format: read_format(); break;
    case biff::cell_format: raw_styles_.push_back({u16_at(data, 0), u16_at(data, 2)}); break;
    case biff::bound_sheet: read_sheet(); break;
    case biff::shared_strings: return read_strings();
    default: break;
  }
  return {};
}

void WorkbookReader::read_format() {
  BiffStrings strings(records_.pieces());
  const std::uint16_t id = strings.read_u16();
  const LengthPrefix prefix =
      workbook_.text.wide ? LengthPrefix::two_bytes : LengthPrefix::one_byte;
  formats_[id] = style_of_format_code(read_biff_string(strings, prefix, workbook_.text));
}

void WorkbookReader::read_sheet() {
  const std::string_view data = records_.data();
  constexpr std::uint8_t worksheet = 0;
  if (u8_at(data, 5) != worksheet) return;  // charts, macros, Visual Basic
  BiffStrings strings({data.substr(std::min<std::size_t>(6, data.size()))});
  XlsSheet sheet;
  sheet.at = u32_at(data, 0);
  sheet.hidden = (u8_at(data, 4) & 0x03) != 0;
  sheet.name = read_biff_string(strings, LengthPrefix::one_byte, workbook_.text);
  workbook_.sheets.push_back(std::move(sheet));
}

Result<void> WorkbookReader::read_strings() {
  BiffStrings strings(records_.pieces());
  strings.skip(8);  // how many there are and how many uses; the data itself decides
  std::size_t bytes = 0;
  while (!strings.at_end() && !strings.cut()) {
    std::string text = read_biff_string(strings, LengthPrefix::two_bytes, workbook_.text);
    bytes += text.size();
    if (workbook_.strings.size() >= limits::grid_cells_max || bytes > limits::grid_text_bytes_max) {
      return limit_exceeded("grid_text_limit", cat(log_.file(), ": holds more text than is read"));
    }
    workbook_.strings.push_back(std::move(text));
  }
  if (strings.cut()) {
    log_.error("workbook_cut_short", {}, "the table of texts is damaged; some cells may be empty");
  }
  return {};
}

void WorkbookReader::resolve_styles() {
  for (const RawStyle& raw : raw_styles_) {
    const auto own = formats_.find(raw.format);
    workbook_.styles.push_back(
        {own != formats_.end() ? own->second : style_of_builtin_format(raw.format),
         raw.font < struck_fonts_.size() && struck_fonts_[raw.font]});
  }
}

}  // namespace

std::string read_biff_string(BiffStrings& strings, LengthPrefix prefix, const BiffText& text) {
  const std::size_t length =
      prefix == LengthPrefix::one_byte ? strings.read_u8() : strings.read_u16();
  return text.wide ? strings.read_wide(length) : strings.read_narrow(length, text.code_page);
}

Result<XlsWorkbook> read_xls_workbook(std::string_view stream, FindingLog& log) {
  return WorkbookReader(stream, log).read();
}

}  // namespace tl::documents
