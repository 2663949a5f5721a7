// The part of an XLS stream before its sheets: what the sheets refer to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/result.h"
#include "platform/documents/read_biff_records.h"
#include "platform/documents/read_finding_log.h"
#include "platform/documents/read_grid_builder.h"
#include "platform/documents/read_numbers.h"

namespace tl::documents {

struct XlsStyle {
  NumberStyle number = NumberStyle::plain;
  bool struck = false;
};

struct XlsSheet {
  std::string name;
  std::size_t at = 0;  // where its records begin in the stream
  bool hidden = false;
};

struct XlsWorkbook {
  BiffText text;
  DateSystem dates = DateSystem::from_1900;
  std::vector<XlsStyle> styles;
  std::vector<std::string> strings;
  std::vector<XlsSheet> sheets;
};

Result<XlsWorkbook> read_xls_workbook(std::string_view stream, FindingLog& log);

// One sheet's records from sheet.at on. Fails only past the limits of a grid.
Result<void> read_xls_sheet(std::string_view stream, const XlsWorkbook& workbook,
                            const XlsSheet& sheet, GridBuilder& grid, FindingLog& log);

// A string with its length in front, in 8 bits (short) or 16.
enum class LengthPrefix : std::uint8_t { one_byte, two_bytes };
std::string read_biff_string(BiffStrings& strings, LengthPrefix prefix, const BiffText& text);

}  // namespace tl::documents
