#include "platform/documents/write_pdf_check.h"

#include <numeric>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::documents::pdf {
namespace {

struct Extent {
  std::size_t bytes = 0;    // of text
  std::size_t entries = 0;  // rows, items, facts, fields
  std::size_t columns = 0;  // side by side
};

std::size_t bytes_of(const RichText& text) {
  return std::accumulate(
      text.runs.begin(), text.runs.end(), std::size_t{0},
      [](std::size_t sum, const TextRun& run) { return sum + run.text.size() + 8; });
}

Extent extent_of(const TitleBlock& block) {
  return {block.title.size() + block.number.size() + bytes_of(block.summary), 1, 1};
}
Extent extent_of(const Heading& block) {
  return {block.text.size() + bytes_of(block.lead), 1, 1};
}
Extent extent_of(const Paragraph& block) {
  return {bytes_of(block.text), 1, 1};
}
Extent extent_of(const FactColumns& block) {
  Extent extent{.columns = block.groups.size()};
  for (const FactGroup& group : block.groups) {
    extent.entries += group.facts.size();
    extent.bytes += group.title.size();
    for (const Fact& fact : group.facts) extent.bytes += fact.label.size() + bytes_of(fact.value);
  }
  return extent;
}
Extent extent_of(const KeyFigures& block) {
  Extent extent{.entries = 1, .columns = block.figures.size()};
  for (const KeyFigure& figure : block.figures) {
    extent.bytes += figure.label.size() + figure.value.size() + figure.note.size();
  }
  return extent;
}
Extent extent_of(const DocumentTable& block) {
  Extent extent{.entries = block.rows.size() + 1, .columns = block.columns.size()};
  extent.bytes = block.caption.size() + block.when_empty.size();
  for (const TableColumn& column : block.columns) extent.bytes += column.title.size();
  for (const TableRow& row : block.rows) {
    for (const TableCell& cell : row.cells) extent.bytes += bytes_of(cell.text) + cell.note.size();
  }
  return extent;
}
Extent extent_of(const DocumentList& block) {
  Extent extent{.entries = block.items.size(), .columns = 1};
  for (const ListItem& item : block.items) {
    extent.bytes += bytes_of(item.text) + item.label.size() + item.note.size();
  }
  return extent;
}
Extent extent_of(const Callout& block) {
  Extent extent{block.title.size() + bytes_of(block.text), block.points.size() + 1, 1};
  for (const RichText& point : block.points) extent.bytes += bytes_of(point);
  return extent;
}
Extent extent_of(const AcceptanceBox& block) {
  Extent extent{block.title.size() + bytes_of(block.text), block.fields.size() + 1, 1};
  for (const std::string& field : block.fields) extent.bytes += field.size();
  return extent;
}
Extent extent_of(const BarChart& block) {
  Extent extent{block.title.size() + block.unit.size(), block.bars.size() + 1, 1};
  for (const ChartBar& bar : block.bars) extent.bytes += bar.label.size() + bar.caption.size();
  return extent;
}
Extent extent_of(const PageBreak&) {
  return {0, 1, 1};
}

Error too_much(std::string_view what, std::size_t found, std::size_t most) {
  return limit_exceeded("document_too_large",
                        cat("the document holds ", found, " ", what, "; at most ", most,
                            " can be printed: split it or leave some out"));
}

}  // namespace

Result<void> check_printable(const Document& document) {
  Extent whole;
  if (document.blocks.size() > limits::document_blocks_max) {
    return too_much("blocks", document.blocks.size(), limits::document_blocks_max);
  }
  for (const Block& block : document.blocks) {
    const Extent extent =
        std::visit([](const auto& content) { return extent_of(content); }, block.content);
    whole.bytes += extent.bytes;
    whole.entries += extent.entries;
    whole.columns = std::max(whole.columns, extent.columns);
  }
  if (whole.columns > limits::document_columns_max) {
    return too_much("columns side by side", whole.columns, limits::document_columns_max);
  }
  if (whole.entries > limits::document_rows_max) {
    return too_much("rows and list items", whole.entries, limits::document_rows_max);
  }
  if (whole.bytes > limits::document_text_bytes_max) {
    return too_much("bytes of text", whole.bytes, limits::document_text_bytes_max);
  }
  return {};
}

}  // namespace tl::documents::pdf
