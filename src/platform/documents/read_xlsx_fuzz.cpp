// Any bytes as a container, and any text as the sheet of an otherwise sound XLSX or ODS container:
// packing and sums of a zip would keep a fuzzer from ever reaching the sheet.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "platform/documents/read_document.h"
#include "platform/documents/read_test_files.h"

namespace {

void must_be_read_or_refused(std::string_view bytes, std::string_view name) {
  const auto document = tl::documents::read_document(bytes, name);
  if (document && document->sheets.empty() && !document->tree) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace test_files = tl::documents::test_files;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.starts_with("PK")) {
    must_be_read_or_refused(bytes, "bom.xlsx");
  } else if (bytes.starts_with("<table")) {
    must_be_read_or_refused(test_files::make_ods(bytes), "bom.ods");
  } else {
    // The sheet, its strings and its styles, with a line of dashes between them.
    const std::size_t first = std::min(bytes.find("\n--\n"), bytes.size());
    const std::size_t second = std::min(bytes.find("\n--\n", first + 1), bytes.size());
    const auto part = [&](std::size_t from, std::size_t to) {
      return std::string(bytes.substr(std::min(from, to), to - std::min(from, to)));
    };
    must_be_read_or_refused(test_files::make_xlsx({.sheet = part(0, first),
                                                   .strings = part(first + 4, second),
                                                   .styles = part(second + 4, bytes.size()),
                                                   .workbook_properties = {},
                                                   .sheet_attributes = {}}),
                            "bom.xlsx");
  }
  return 0;
}
