// Opening and writing a file: bytes to a grid, a workbook to bytes.
#include "bench/bench.h"
#include "bench/make_bom.h"
#include "platform/documents/read_document.h"
#include "platform/documents/write_xlsx.h"

namespace tl::bench {
namespace {

constexpr std::int64_t lines = 20'000;

// Rows below the headings.
std::int64_t open(const std::string& bytes, std::string_view name) {
  const auto document = documents::read_document(bytes, name);
  if (!document || document->sheets.empty()) return 0;
  return static_cast<std::int64_t>(document->sheets.front().rows.size()) - 1;
}

Run open_csv() {
  return [bytes = as_csv(bom_rows(lines))] { return open(bytes, "bom.csv"); };
}

Run open_xlsx() {
  return [bytes = as_xlsx(bom_rows(lines))] { return open(bytes, "bom.xlsx"); };
}

Run write_xlsx() {
  return [book = as_workbook(bom_rows(lines))] { return documents::write_xlsx(book) ? lines : 0; };
}

}  // namespace

void add_documents(Suite& suite) {
  suite.add({.name = "open a CSV", .size = lines, .unit = "row"}, open_csv);
  suite.add({.name = "open an XLSX", .size = lines, .unit = "row"}, open_xlsx);
  suite.add({.name = "write an XLSX", .size = lines, .unit = "row"}, write_xlsx);
}

}  // namespace tl::bench
