// Opening and writing a file: bytes to a grid, a workbook to bytes.
#include "bench/bench.h"
#include "bench/make_bom.h"
#include "platform/documents/read_document.h"
#include "platform/documents/write_pdf.h"
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

constexpr std::int64_t printed_lines = 5'000;

Document line_list() {
  DocumentTable table{.style = TableStyle::striped, .density = Density::compact};
  table.columns = {{"Line", Align::right, 0},       {"Designators", Align::left, 4},
                   {"Pieces", Align::right, 0},     {"Manufacturer part", Align::left, 4},
                   {"Description", Align::left, 4}, {"Price, EUR", Align::decimal, 0}};
  Random random(11);
  for (std::int64_t line = 1; line <= printed_lines; ++line) {
    table.add_row({std::to_string(line), "C" + std::to_string(2 * line),
                   std::to_string(1 + random.below(40)), "Example GRM188R71H104KA93D",
                   "Capacitor 100 nF 50 V X7R", "0.0" + std::to_string(100 + random.below(900))});
  }
  Document document;
  document.add(std::move(table));
  return document;
}

Run print_pdf() {
  return [document = line_list()] { return documents::write_pdf(document) ? printed_lines : 0; };
}

}  // namespace

void add_documents(Suite& suite) {
  suite.add({.name = "open a CSV", .size = lines, .unit = "row"}, open_csv);
  suite.add({.name = "open an XLSX", .size = lines, .unit = "row"}, open_xlsx);
  suite.add({.name = "write an XLSX", .size = lines, .unit = "row"}, write_xlsx);
  suite.add({.name = "print a PDF", .size = printed_lines, .unit = "row"}, print_pdf);
}

}  // namespace tl::bench
