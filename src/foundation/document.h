// A document for people, as a value: what a quote, an order acknowledgement or a review pack says,
// in which order and with what weight. Rules build it; platform/documents prints it (write_pdf.h).
// Nothing here knows fonts, points or files, so a rule stays pure and a test can look at the words.
//
//   Document quote;
//   quote.info.title = "Quote Q7";
//   quote.add(Heading{.text = "Price", .level = 1});
//   DocumentTable prices;
//   prices.columns = {{.title = "Quantity", .align = Align::right, .share = 1},
//                     {.title = "Unit price, EUR", .align = Align::decimal, .share = 2}};
//   prices.add_row({"1,000", "42.10"});
//   quote.add(std::move(prices));
//
// All text is UTF-8 in any script. Amounts arrive as text: whoever builds the document has rounded.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "foundation/date.h"
#include "foundation/finding.h"

namespace tl {

// Text with inline weight.
enum class TextStyle : std::uint8_t {
  plain,
  strong,
  muted,   // said, but not in the way
  accent,  // the one accent colour
};

struct TextRun {
  std::string text;
  TextStyle style = TextStyle::plain;

  friend bool operator==(const TextRun&, const TextRun&) = default;
};

struct RichText {
  std::vector<TextRun> runs;

  RichText() = default;
  RichText(std::string text) { add(std::move(text)); }         // NOLINT: text is rich text
  RichText(const char* text) : RichText(std::string(text)) {}  // NOLINT: text is rich text

  RichText& add(std::string text, TextStyle style = TextStyle::plain) {
    if (!text.empty()) runs.push_back({std::move(text), style});
    return *this;
  }
  bool empty() const { return runs.empty(); }
  std::string plain() const {
    std::string out;
    for (const TextRun& run : runs) out.append(run.text);
    return out;
  }

  friend bool operator==(const RichText&, const RichText&) = default;
};

// Blocks, from the top of a document to its end.

// The name of the whole document, once, on the first page.
struct TitleBlock {
  std::string title;   // "Quotation"
  std::string number;  // "Q-2026-0117 · revision 2"
  RichText summary;    // one or two lines under it
  std::string badge;   // "Budgetary": a word in a box beside the title
  Severity badge_tone = Severity::note;
};

struct Heading {
  std::string text;
  std::int32_t level = 1;  // 1 a section, 2 a part of it
  RichText lead;           // a muted line under it
};

struct Paragraph {
  RichText text;
};

// Facts side by side: each group is a column with a small title; a fact without a label is a plain
// line, so that an address is a group of facts too.
struct Fact {
  std::string label;
  RichText value;
};
struct FactGroup {
  std::string title;
  std::vector<Fact> facts;
  std::int32_t share = 1;
};
struct FactColumns {
  std::vector<FactGroup> groups;
};

// A few figures that decide, set large in one row.
struct KeyFigure {
  std::string label;
  std::string value;
  std::string note;
};
struct KeyFigures {
  std::vector<KeyFigure> figures;
};

enum class Align : std::uint8_t {
  left,
  right,
  centre,
  decimal,  // right, with the decimal points of the column under each other
};

struct TableColumn {
  std::string title;
  Align align = Align::left;
  std::int32_t share = 1;  // of the width left over; 0: as wide as its content
};

enum class CellTone : std::uint8_t { plain, strong, muted, accent, warning, error };

struct TableCell {
  RichText text;
  std::string note;  // small, under the text
  CellTone tone = CellTone::plain;

  TableCell() = default;
  TableCell(RichText t) : text(std::move(t)) {}     // NOLINT: text is a cell
  TableCell(std::string t) : text(std::move(t)) {}  // NOLINT: text is a cell
  TableCell(const char* t) : text(t) {}             // NOLINT: text is a cell
  TableCell(RichText t, std::string n) : text(std::move(t)), note(std::move(n)) {}
  TableCell(RichText t, CellTone c) : text(std::move(t)), tone(c) {}
};

enum class RowKind : std::uint8_t {
  body,
  group,     // one cell over the whole width, heads the rows after it and stays with them
  subtotal,  // a rule above, strong
  total,     // a heavier rule above, strong
};

struct TableRow {
  std::vector<TableCell> cells;  // missing cells are empty
  RowKind kind = RowKind::body;
};

enum class TableStyle : std::uint8_t {
  ruled,    // hairlines between rows
  striped,  // every second row tinted: long lists
};
enum class Density : std::uint8_t { comfortable, compact };

// The header is repeated on every page; a row is not split unless it is taller than a page.
struct DocumentTable {
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
  TableStyle style = TableStyle::ruled;
  Density density = Density::comfortable;
  std::string caption;              // under the table, muted: units, rounding, sources
  std::string when_empty = "None";  // printed in place of rows

  void add_row(std::vector<TableCell> cells, RowKind kind = RowKind::body) {
    rows.push_back({std::move(cells), kind});
  }
};

enum class ListStyle : std::uint8_t { bullets, numbers };

struct ListItem {
  RichText text;
  std::string label;  // "A3" in place of the bullet or number
  std::string note;   // small, under the text
};
struct DocumentList {
  ListStyle style = ListStyle::bullets;
  std::vector<ListItem> items;
};

// A framed remark that must be seen.
struct Callout {
  Severity severity = Severity::note;
  std::string title;
  RichText text;
  std::vector<RichText> points;  // bulleted under the text
};

// A box to sign: text, then one ruled field per name.
struct AcceptanceBox {
  std::string title;
  RichText text;
  std::vector<std::string> fields;
};

// Bars from zero, labelled directly: price by quantity. Values are decimal text.
struct ChartBar {
  std::string label;    // "1,000"
  std::string value;    // "42.10": drawn to scale
  std::string caption;  // "42.10": printed at the bar
};
struct BarChart {
  std::string title;
  std::string unit;  // "EUR per assembly, by quantity"
  std::vector<ChartBar> bars;
};

struct PageBreak {};

using BlockContent =
    std::variant<TitleBlock, Heading, Paragraph, FactColumns, KeyFigures, DocumentTable,
                 DocumentList, Callout, AcceptanceBox, BarChart, PageBreak>;

enum class Keep : std::uint8_t {
  free,
  with_next,  // never the last thing on a page; headings always do
};

struct Block {
  BlockContent content;
  Keep keep = Keep::free;
};

// What stands around the blocks.

enum class PaperSize : std::uint8_t { a4, letter };
enum class Orientation : std::uint8_t { portrait, landscape };

struct PageSetup {
  PaperSize size = PaperSize::a4;
  Orientation orientation = Orientation::portrait;
};

struct DocumentInfo {
  std::string title;
  std::string author;
  std::string subject;
  std::string keywords;
  Instant created;  // part of the value, so that the same value gives same bytes
};

struct Letterhead {
  std::string company;
  std::vector<std::string> address;       // one line each
  std::vector<std::string> contact;       // telephone, mail, web
  std::vector<std::string> registration;  // in the foot: register, tax number, bank
  std::string logo_png;                   // bytes of a PNG, "" for none
  std::optional<std::uint32_t> accent;    // 0xRRGGBB; the house colour where none is given
};

// A word that no page may go without, "BUDGETARY", and the sentence that explains it.
struct Marking {
  std::string word;
  std::string sentence;
};

struct Document {
  DocumentInfo info;
  PageSetup page;
  Letterhead letterhead;
  std::string running_title;  // at the head of every page but the first
  std::optional<Marking> marking;
  std::vector<Block> blocks;

  void add(BlockContent content, Keep keep = Keep::free) {
    blocks.push_back({std::move(content), keep});
  }
};

}  // namespace tl
