#include "bench/make_bom.h"

#include "bench/bench.h"
#include "foundation/text.h"
#include "platform/documents/write_xlsx.h"

namespace tl::bench {
namespace {

struct Kind {
  const char* letter;
  const char* word;
  const char* manufacturer;
  const char* series;
};

constexpr Kind kinds[] = {
    {"R", "Chip resistor 1%", "Northgate Resistors", "NR"},
    {"C", "Ceramic capacitor X7R 16V", "Kestrel Ceramics", "KC"},
    {"L", "Power inductor 20%", "Ferrow", "FL"},
    {"U", "Voltage regulator, 3.3 V", "Halden Semiconductor", "HS"},
    {"J", "Connector, 2.54 mm", "Pinline", "PL"},
};
constexpr const char* packages[] = {"0402", "0603", "0805", "1206", "SOIC-8"};

// "R17-R20", or "R17,R19,R23": four designators in one of the ways that customers write them.
std::string designators(Random& random, const char* letter, std::int64_t& next,
                        std::int64_t count) {
  const std::int64_t first = next;
  next += count * 2;
  if (count == 1) return cat(letter, first);
  if (random.below(4) == 0) return cat(letter, first, "-", letter, first + count - 1);
  std::vector<std::string> names;
  for (std::int64_t i = 0; i < count; ++i) names.push_back(cat(letter, first + 2 * i));
  return join(names, ",");
}

}  // namespace

std::vector<std::vector<std::string>> bom_rows(std::int64_t lines, std::uint64_t seed) {
  Random random(seed);
  std::vector<std::vector<std::string>> rows = {{"Item", "Qty", "Reference Designator", "Value",
                                                 "Package", "Description", "Manufacturer",
                                                 "Manufacturer Part Number", "Fitted"}};
  std::int64_t next[std::size(kinds)] = {1, 1, 1, 1, 1};
  for (std::int64_t line = 1; line <= lines; ++line) {
    const auto which = static_cast<std::size_t>(random.below(std::size(kinds)));
    const Kind& kind = kinds[which];
    const std::int64_t count = 1 + random.below(6);
    const char* package = packages[random.below(std::size(packages))];
    rows.push_back({std::to_string(line), std::to_string(count),
                    designators(random, kind.letter, next[which], count),
                    cat(1 + random.below(999), "k"), package, cat(kind.word, ", ", package),
                    kind.manufacturer, cat(kind.series, package, "-", 10'000 + line),
                    random.below(20) == 0 ? "DNP" : ""});
  }
  return rows;
}

std::string as_csv(const std::vector<std::vector<std::string>>& rows) {
  std::string out;
  for (const auto& row : rows) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (column > 0) out.push_back(',');
      const bool quoted = contains(row[column], ",");
      if (quoted) out.push_back('"');
      out.append(row[column]);
      if (quoted) out.push_back('"');
    }
    out.append("\r\n");
  }
  return out;
}

Workbook as_workbook(const std::vector<std::vector<std::string>>& rows) {
  Workbook book;
  Worksheet sheet{.name = "BOM"};
  for (const auto& row : rows) {
    std::vector<SheetCell> cells;
    for (const std::string& text : row) cells.push_back({.value = SheetText{text}});
    sheet.add_row(std::move(cells));
  }
  book.sheets.push_back(std::move(sheet));
  return book;
}

std::string as_xlsx(const std::vector<std::vector<std::string>>& rows) {
  return documents::write_xlsx(as_workbook(rows)).value();
}

}  // namespace tl::bench
