// What a file is, from its bytes alone.
#pragma once

#include <cstdint>
#include <string_view>

namespace tl::documents {

enum class FileFormat : std::uint8_t {
  zip,       // XLSX, ODS or any other container: its directory decides
  compound,  // OLE2: XLS, an encrypted XLSX, an old Word document
  biff,      // a bare XLS stream without its container
  pdf,
  picture,
  archive,  // RAR, 7z, gzip ...
  html,
  spreadsheet_xml,  // XML Spreadsheet 2003
  xml,
  json,
  text,
};

FileFormat detect_format(std::string_view bytes);

// A file name's ending as it stands, without the dot, "" without one.
std::string_view ending_of(std::string_view file_name);

}  // namespace tl::documents
