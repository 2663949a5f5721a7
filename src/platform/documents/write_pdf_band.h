// Between blocks and pages: a band is a strip over the whole measure that goes onto a page as one.
// Blocks become bands, bands become pages; only then is anything drawn. Internal to the PDF writer.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "foundation/document.h"
#include "platform/documents/write_pdf_style.h"
#include "platform/documents/write_pdf_text.h"

namespace tl::documents::pdf {

// Positions are from the band's top left corner, later from the page's.
struct TextItem {
  TextLayout layout;
  double x = 0, y = 0;
  Ink ink;
  int first_line = 0;
  int line_count = -1;  // -1: all
};
struct BoxItem {
  double x = 0, y = 0, width = 0, height = 0;
  std::optional<Ink> fill;
  std::optional<Ink> stroke;
  double radius = 0;
};
struct RuleItem {
  double x = 0, y = 0, width = 0;
  double thickness = 0.5;
  Ink ink;
};
using Item = std::variant<BoxItem, RuleItem, TextItem>;

// An entry in the reader's outline, at the band's top.
struct Bookmark {
  std::string text;
  int level = 1;
};

struct Band {
  double space_before = 0;  // dropped at the head of a page
  double height = 0;
  std::vector<Item> items;
  Keep keep = Keep::free;
  bool starts_page = false;
  std::shared_ptr<const Band> head;  // printed again when the band comes first on a page
  std::optional<Bookmark> bookmark;

  void add_text(TextLayout layout, double x, double y, const Ink& ink) {
    items.push_back(TextItem{std::move(layout), x, y, ink});
  }
};

// What a block is set with: the engine, the colours, the measure and the tallest band there may be.
struct Setting {
  const TextEngine& text;
  Palette palette;
  double width = 0;
  double height = 0;
};

// Room for the pieces of a band: what is left on this page, then whole pages.
struct PieceRoom {
  double first = 0;
  double others = 0;
};

// Cuts a band that is taller than a page between its lines of text: nothing is lost, no line is
// printed twice. The pieces keep the band's head.
std::vector<Band> split_band(const Band& band, const PieceRoom& room);

void draw_item(cairo_t* cairo, const Item& item, double x, double y);

}  // namespace tl::documents::pdf
