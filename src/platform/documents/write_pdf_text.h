// Words into measured, drawable text: Pango with the document's fonts. Any script; right-to-left
// paragraphs set themselves from the right. Internal to the PDF writer.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <pango/pangocairo.h>

#include "foundation/document.h"
#include "foundation/result.h"
#include "platform/documents/write_pdf_style.h"

namespace tl::documents::pdf {

// A paragraph that was set: copies share it.
class TextLayout {
 public:
  TextLayout() = default;
  explicit TextLayout(PangoLayout* owned);

  bool empty() const { return layout_ == nullptr; }
  double width() const { return width_; }  // of the ink's box, not of the measure
  double height() const { return height_; }
  double baseline() const { return baseline_; }  // of the first line
  int line_count() const { return lines_; }

  // Distance from the left edge to the decimal point, width() where there is none.
  double decimal_point() const;

  // Breaks lines to this measure, aligned inside it.
  void set_measure(double width, PangoAlignment align = PANGO_ALIGN_LEFT);

  // Breaks at every opportunity, never inside a word: the width is then that of the longest word.
  void break_at_words();

  // The same as set_measure, but leaves a single line that fits unbroken: the fast way for table
  // cells. Returns how far to the right it must be drawn.
  double fit(double width, PangoAlignment align);

  // Calls visit(line, x, top, height, baseline) for each line, all relative to the layout.
  template <class Visit>
  void for_each_line(Visit&& visit) const;

  void draw(cairo_t* cairo, double x, double y) const;
  // Lines [first, first + count), the first of them with its top at y.
  void draw_lines(cairo_t* cairo, double x, double y, int first, int count) const;

 private:
  void measure();

  std::shared_ptr<PangoLayout> layout_;
  double width_ = 0, height_ = 0, baseline_ = 0;
  int lines_ = 0;
};

class TextEngine {
 public:
  // Fails with font_missing when a family is not installed.
  static Result<TextEngine> open(const std::vector<std::string>& families);

  TextLayout set(const RichText& text, const TextLook& look, const Palette& palette) const;
  TextLayout set(std::string_view text, const TextLook& look) const;

 private:
  explicit TextEngine(PangoContext* owned, std::string families);
  const PangoFontDescription* font(const TextLook& look) const;
  PangoLayout* start(const TextLook& look) const;

  struct FontDeleter {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
  };
  struct AttributesDeleter {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
  };
  std::shared_ptr<PangoContext> context_;
  std::unique_ptr<PangoAttrList, AttributesDeleter> plain_;  // what every text has
  std::string families_;
  // Sizes are few; descriptions are made once and looked up by size and weight.
  mutable std::vector<std::pair<TextLook, std::unique_ptr<PangoFontDescription, FontDeleter>>>
      fonts_;
};

// What may be printed of a text from outside: valid UTF-8, no control characters but the line
// break, no longer than a cell may be; a cut is marked with "…".
std::string printable(std::string_view text);

template <class Visit>
void TextLayout::for_each_line(Visit&& visit) const {
  if (empty()) return;
  const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> iter(
      pango_layout_get_iter(layout_.get()), pango_layout_iter_free);
  do {
    PangoRectangle box;
    pango_layout_iter_get_line_extents(iter.get(), nullptr, &box);
    visit(pango_layout_iter_get_line_readonly(iter.get()), pango_units_to_double(box.x),
          pango_units_to_double(box.y), pango_units_to_double(box.height),
          pango_units_to_double(pango_layout_iter_get_baseline(iter.get())));
  } while (pango_layout_iter_next_line(iter.get()) != 0);
}

}  // namespace tl::documents::pdf
