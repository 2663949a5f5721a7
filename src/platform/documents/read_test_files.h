// Files written by the tests themselves: zip containers, minimal XLSX and ODS packages, and XLS
// streams record by record. Only for tests; nothing here checks anything.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <zip.h>

#include "foundation/grid.h"
#include "foundation/text.h"

namespace tl::documents::test_files {

using ZipEntries = std::vector<std::pair<std::string, std::string>>;

inline std::string make_zip(const ZipEntries& entries) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [name, content] : entries) {
    zip_source_t* data = zip_source_buffer(archive, content.data(), content.size(), 0);
    zip_file_add(archive, name.c_str(), data, ZIP_FL_OVERWRITE);
  }
  zip_close(archive);
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

struct XlsxParts {
  std::string sheet;    // what stands inside <worksheet>
  std::string strings;  // what stands inside <sst>
  std::string styles;   // what stands inside <styleSheet>
  std::string workbook_properties;
  std::string sheet_attributes;
};

inline ZipEntries xlsx_entries(const XlsxParts& parts) {
  const std::string relation =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return {
      {"_rels/.rels", cat("<Relationships><Relationship Id=\"a\" Type=\"", relation,
                          "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")},
      {"xl/_rels/workbook.xml.rels",
       cat("<Relationships><Relationship Id=\"rId1\" Type=\"", relation,
           "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"",
           relation, "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" ",
           "Type=\"", relation, "/styles\" Target=\"/xl/styles.xml\"/></Relationships>")},
      {"xl/workbook.xml",
       cat("<?xml version=\"1.0\"?><workbook xmlns:r=\"r\">", parts.workbook_properties,
           "<sheets><sheet name=\"Parts &amp; more\" sheetId=\"1\" ", parts.sheet_attributes,
           " r:id=\"rId1\"/></sheets></workbook>")},
      {"xl/sharedStrings.xml", cat("<sst>", parts.strings, "</sst>")},
      {"xl/styles.xml", cat("<styleSheet>", parts.styles, "</styleSheet>")},
      {"xl/worksheets/sheet1.xml", cat("<worksheet>", parts.sheet, "</worksheet>")}};
}

inline std::string make_xlsx(const XlsxParts& parts) {
  return make_zip(xlsx_entries(parts));
}

// body: what stands inside <office:spreadsheet>.
inline std::string make_ods(std::string_view body, std::string_view styles = {}) {
  return make_zip(
      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
       {"content.xml", cat("<office:document-content><office:automatic-styles>", styles,
                           "</office:automatic-styles><office:body><office:spreadsheet>", body,
                           "</office:spreadsheet></office:body>", "</office:document-content>")}});
}

// Little-endian bytes.
inline std::string u16(std::uint32_t value) {
  return {static_cast<char>(value & 0xFF), static_cast<char>((value >> 8) & 0xFF)};
}
inline std::string u32(std::uint32_t value) {
  return u16(value & 0xFFFF) + u16(value >> 16);
}
inline std::string f64(double value) {
  std::string bytes(8, '\0');
  std::memcpy(bytes.data(), &value, 8);
  return bytes;
}
inline std::string u8(std::uint32_t value) {
  return {static_cast<char>(value)};
}

inline std::string biff_record(std::uint16_t type, std::string_view data) {
  return u16(type) + u16(static_cast<std::uint32_t>(data.size())) + std::string(data);
}

// An XLS stream: one worksheet named "List" with the given records.
struct XlsParts {
  std::string globals;  // records between BOF and the sheet list: fonts, formats, strings
  std::string cells;    // records of the sheet
  std::uint32_t version = 0x0600;
  std::uint32_t visibility = 0;
};

inline std::string make_biff(const XlsParts& parts) {
  const std::string begin =
      biff_record(0x0809, u16(parts.version) + u16(5) + std::string(12, '\0'));
  const std::string end = biff_record(0x000A, "");
  const std::string name = parts.version == 0x0600 ? u8(4) + u8(0) + "List" : u8(4) + "List";
  const std::size_t at = begin.size() + parts.globals.size() + 4 + 6 + name.size() + end.size();
  const std::string sheet = biff_record(
      0x0085, u32(static_cast<std::uint32_t>(at)) + u8(parts.visibility) + u8(0) + name);
  return begin + parts.globals + sheet + end + begin + parts.cells + end;
}

inline std::string compound_entry(std::string_view name, std::uint32_t kind, std::uint32_t child,
                                  std::uint32_t start, std::size_t size) {
  std::string entry;
  for (const char c : name) entry += u16(static_cast<unsigned char>(c));
  entry.resize(64, '\0');
  entry += u16(static_cast<std::uint32_t>(2 * name.size() + 2));
  entry += u8(kind) + u8(1) + u32(0xFFFFFFFF) + u32(0xFFFFFFFF) + u32(child);
  entry.resize(0x74, '\0');
  entry += u32(start) + u32(static_cast<std::uint32_t>(size)) + u32(0);
  return entry;
}

// A compound file with one stream of any size from 4,096 bytes on (padded up to that): sector 0 is
// the FAT, sector 1 the directory, the stream follows.
inline std::string make_compound(std::string_view name, std::string stream) {
  const std::size_t size = std::max<std::size_t>(stream.size(), 4096);
  const std::size_t sectors = (size + 511) / 512;
  stream.resize(sectors * 512, '\0');
  std::string header = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  header.resize(0x18, '\0');
  header += u16(0x3E) + u16(3) + u16(0xFFFE) + u16(9) + u16(6);
  header.resize(0x2C, '\0');
  header += u32(1) + u32(1) + u32(0) + u32(4096) + u32(0xFFFFFFFE) + u32(0) + u32(0xFFFFFFFE) +
            u32(0) + u32(0);
  while (header.size() < 512) header += u32(0xFFFFFFFF);
  std::string fat = u32(0xFFFFFFFD) + u32(0xFFFFFFFE);
  for (std::size_t i = 0; i < sectors; ++i) {
    fat += u32(i + 1 < sectors ? static_cast<std::uint32_t>(i + 3) : 0xFFFFFFFE);
  }
  while (fat.size() < 512) fat += u32(0xFFFFFFFF);
  std::string directory = compound_entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) +
                          compound_entry(name, 2, 0xFFFFFFFF, 2, size);
  directory.resize(512, '\0');
  return header + fat + directory + stream;
}

// "1¦R1¦0.5": the cells of a row, for one comparison.
inline std::string row_of(const Grid& grid, std::size_t row) {
  std::vector<std::string> cells;
  if (row < grid.rows.size()) {
    for (const Cell& cell : grid.rows[row]) cells.push_back(cell.text);
  }
  return join(cells, "¦");
}

}  // namespace tl::documents::test_files
