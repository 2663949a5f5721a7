// Reading a customer's BOM: bytes to lines, designators and approved parts.
#include "bench/bench.h"
#include "bench/make_bom.h"
#include "bom/rules/read_bom.h"
#include "platform/documents/read_document.h"

namespace tl::bench {
namespace {

constexpr std::int64_t lines = 20'000;

std::int64_t read(const std::string& bytes, std::string_view name) {
  const auto document = documents::read_document(bytes, name);
  if (!document) return 0;
  const auto reading = bom::read_bom(*document);
  return reading ? static_cast<std::int64_t>(reading->lines.size()) : 0;
}

Run read_csv() {
  return [bytes = as_csv(bom_rows(lines))] { return read(bytes, "bom.csv"); };
}

Run read_xlsx() {
  return [bytes = as_xlsx(bom_rows(lines))] { return read(bytes, "bom.xlsx"); };
}

}  // namespace

void add_bom(Suite& suite) {
  suite.add({.name = "read a BOM from CSV", .size = lines, .unit = "line"}, read_csv);
  suite.add({.name = "read a BOM from XLSX", .size = lines, .unit = "line"}, read_xlsx);
}

}  // namespace tl::bench
