#include "bom/rules/repeated_lists.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr std::size_t names_min = 3;
constexpr std::size_t same_percent_min = 80;

struct Block {
  std::size_t first = 0;
  std::size_t last = 0;  // one past
  std::optional<std::int64_t> header_row;
  std::unordered_set<std::string_view> names;
  std::size_t quantities = 0;
};

std::vector<Block> blocks_of(const SheetLines& sheet) {
  std::vector<Block> blocks{{.first = 0, .last = sheet.lines.size()}};
  for (const LineBlock& further : sheet.blocks) {
    blocks.back().last = further.first_line;
    blocks.push_back({.first = further.first_line,
                      .last = sheet.lines.size(),
                      .header_row = further.header_row});
  }
  std::erase_if(blocks, [](const Block& block) { return block.first == block.last; });
  for (Block& block : blocks) {
    for (std::size_t i = block.first; i < block.last; ++i) {
      const BomLine& line = sheet.lines[i];
      block.names.insert(line.refdes.begin(), line.refdes.end());
      if (line.qty) ++block.quantities;
    }
  }
  return blocks;
}

bool name_the_same(const Block& a, const Block& b) {
  const std::size_t fewer = std::min(a.names.size(), b.names.size());
  if (fewer < names_min) return false;
  const auto shared = static_cast<std::size_t>(std::ranges::count_if(
      a.names, [&](std::string_view name) { return b.names.contains(name); }));
  return shared * 100 >= fewer * same_percent_min;
}

// The better list states more of its quantities; of two that do, the grouped one is shorter.
bool is_better(const Block& a, const Block& b) {
  const std::size_t lines_a = a.last - a.first;
  const std::size_t lines_b = b.last - b.first;
  if (a.quantities * lines_b != b.quantities * lines_a)
    return a.quantities * lines_b > b.quantities * lines_a;
  return lines_a < lines_b;
}

void set_aside(SheetLines& sheet, const Block& block) {
  for (std::size_t i = block.first; i < block.last; ++i) {
    const BomLine& line = sheet.lines[i];
    for (const std::int64_t row : line.source_rows) {
      sheet.other_rows.push_back(
          {line.sheet, row, OtherRowKind::other_table,
           cat(join(line.refdes, ", "), " | ", line.value, " | ", line.description)});
    }
  }
}

}  // namespace

std::optional<std::int64_t> keep_one_of_repeated_blocks(SheetLines& sheet, const Place& where) {
  if (sheet.blocks.empty()) return std::nullopt;
  const std::vector<Block> blocks = blocks_of(sheet);
  if (blocks.size() != 2 || !name_the_same(blocks[0], blocks[1])) return std::nullopt;
  const bool second = is_better(blocks[1], blocks[0]);
  const Block& kept = blocks[second ? 1 : 0];
  const Block& dropped = blocks[second ? 0 : 1];
  set_aside(sheet, dropped);
  sheet.findings.note("list_repeated", where,
                      cat("the sheet gives the list twice; the ", kept.last - kept.first,
                          " lines that state quantities or are grouped were taken"));
  const std::optional<std::int64_t> header_row = kept.header_row;
  const auto begin = sheet.lines.begin() + static_cast<std::ptrdiff_t>(dropped.first);
  sheet.lines.erase(begin, begin + static_cast<std::ptrdiff_t>(dropped.last - dropped.first));
  std::ranges::stable_sort(sheet.other_rows, {}, &OtherRow::row);
  return header_row;
}

}  // namespace tl::bom
