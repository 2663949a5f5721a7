#include "platform/documents/write_pdf_text.h"

#include <algorithm>

#include "foundation/limits.h"
#include "foundation/text.h"

#ifdef TL_SANITIZED
// Fontconfig keeps its fonts for the life of the program, behind offsets that the leak checker
// cannot follow.
extern "C" const char* __lsan_default_suppressions();  // NOLINT: the sanitizer's own name
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig";
}
#endif

namespace tl::documents::pdf {
namespace {

guint16 channel(double value) {
  return static_cast<guint16>(value * 65535);
}

void add_attribute(PangoAttrList* list, PangoAttribute* owned, std::size_t begin, std::size_t end) {
  owned->start_index = static_cast<guint>(begin);
  owned->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, owned);
}

void style_run(PangoAttrList* list, const TextRun& run, std::pair<std::size_t, std::size_t> range,
               const Palette& palette) {
  const auto colour = [&](const Ink& ink) {
    add_attribute(
        list, pango_attr_foreground_new(channel(ink.red), channel(ink.green), channel(ink.blue)),
        range.first, range.second);
  };
  switch (run.style) {
    case TextStyle::plain: return;
    case TextStyle::muted: return colour(palette.muted);
    case TextStyle::accent: return colour(palette.accent);
    case TextStyle::strong:
      return add_attribute(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), range.first,
                           range.second);
  }
}

// Pango's time for a word without any place to break grows with the square of its length; broken at
// any character it does not. Such words are a file's accidents, nobody's prose.
bool has_endless_word(std::string_view text) {
  constexpr std::size_t endless = 400;
  std::size_t run = 0;
  for (const char c : text) {
    const bool in_word = static_cast<unsigned char>(c) < 0x80 && !is_space(c);
    run = in_word ? run + 1 : 0;
    if (run > endless) return true;
  }
  return false;
}

bool is_installed(PangoContext* context, const std::string& family) {
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> wanted(
      pango_font_description_new(), pango_font_description_free);
  pango_font_description_set_family(wanted.get(), family.c_str());
  pango_font_description_set_size(wanted.get(), 8 * PANGO_SCALE);
  const std::unique_ptr<PangoFont, decltype(&g_object_unref)> font(
      pango_context_load_font(context, wanted.get()), g_object_unref);
  if (!font) return false;
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> found(
      pango_font_describe(font.get()), pango_font_description_free);
  const char* name = pango_font_description_get_family(found.get());
  return name != nullptr && iequals(name, family);
}

}  // namespace

TextLayout::TextLayout(PangoLayout* owned) : layout_(owned, g_object_unref) {
  measure();
}

void TextLayout::measure() {
  PangoRectangle box;
  pango_layout_get_extents(layout_.get(), nullptr, &box);
  width_ = pango_units_to_double(box.width);
  height_ = pango_units_to_double(box.height);
  baseline_ = pango_units_to_double(pango_layout_get_baseline(layout_.get()));
  lines_ = pango_layout_get_line_count(layout_.get());
}

void TextLayout::set_measure(double width, PangoAlignment align) {
  if (empty()) return;
  const bool endless = has_endless_word(pango_layout_get_text(layout_.get()));
  pango_layout_set_wrap(layout_.get(), endless ? PANGO_WRAP_CHAR : PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout_.get(), align);
  pango_layout_set_width(layout_.get(), pango_units_from_double(std::max(width, 1.0)));
  measure();
}

void TextLayout::break_at_words() {
  if (empty()) return;
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD);
  pango_layout_set_width(layout_.get(), PANGO_SCALE);
  measure();
}

double TextLayout::fit(double width, PangoAlignment align) {
  if (empty()) return 0;
  PangoLayoutLine* first = pango_layout_get_line_readonly(layout_.get(), 0);
  const bool from_the_right =
      first != nullptr && pango_layout_line_get_resolved_direction(first) == PANGO_DIRECTION_RTL;
  if (lines_ > 1 || width_ > width || from_the_right) {
    set_measure(width, align);
    return 0;
  }
  if (align == PANGO_ALIGN_LEFT) return 0;
  return align == PANGO_ALIGN_RIGHT ? width - width_ : (width - width_) / 2;
}

double TextLayout::decimal_point() const {
  if (empty()) return 0;
  const std::string_view text = pango_layout_get_text(layout_.get());
  const std::size_t at = text.rfind('.');
  if (at == std::string_view::npos || lines_ != 1) return width_;
  PangoRectangle box;
  pango_layout_index_to_pos(layout_.get(), static_cast<int>(at), &box);
  return pango_units_to_double(box.x);
}

void TextLayout::draw(cairo_t* cairo, double x, double y) const {
  if (empty()) return;
  cairo_move_to(cairo, x, y);
  pango_cairo_show_layout(cairo, layout_.get());
}

void TextLayout::draw_lines(cairo_t* cairo, double x, double y, int first, int count) const {
  int index = 0;
  double origin = 0;
  for_each_line([&](PangoLayoutLine* line, double left, double top, double, double baseline) {
    if (index == first) origin = top;
    if (index >= first && index < first + count) {
      cairo_move_to(cairo, x + left, y + baseline - origin);
      pango_cairo_show_layout_line(cairo, line);
    }
    ++index;
  });
}

TextEngine::TextEngine(PangoContext* owned, std::string families)
    : context_(owned, g_object_unref),
      plain_(pango_attr_list_new()),
      families_(std::move(families)) {
  // A part number that is broken over two lines must not gain a hyphen.
  pango_attr_list_insert(plain_.get(), pango_attr_insert_hyphens_new(FALSE));
}

Result<TextEngine> TextEngine::open(const std::vector<std::string>& families) {
  PangoFontMap* fonts = pango_cairo_font_map_get_default();  // one per thread, kept by Pango
  TextEngine engine(pango_font_map_create_context(fonts), join(families, ","));
  PangoContext* context = engine.context_.get();
  pango_cairo_context_set_resolution(context, 72);  // sizes are points of the page
  pango_context_set_language(context, pango_language_from_string("en"));
  pango_context_set_round_glyph_positions(context, FALSE);
  const std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(
      cairo_font_options_create(), cairo_font_options_destroy);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options.get());
  for (const std::string& family : families) {
    if (is_installed(context, family)) continue;
    return unavailable(
        "font_missing",
        cat("the font \"", family, "\" is not installed, so no PDF can be written; install the ",
            "packages fonts-dejavu-core, fonts-droid-fallback and fonts-nanum"));
  }
  return engine;
}

const PangoFontDescription* TextEngine::font(const TextLook& look) const {
  for (const auto& [known, font] : fonts_) {
    if (known.size == look.size && known.weight == look.weight) return font.get();
  }
  std::unique_ptr<PangoFontDescription, FontDeleter> made(pango_font_description_new());
  pango_font_description_set_family(made.get(), families_.c_str());
  pango_font_description_set_absolute_size(made.get(), look.size * PANGO_SCALE);
  pango_font_description_set_weight(
      made.get(), look.weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return fonts_.emplace_back(look, std::move(made)).second.get();
}

PangoLayout* TextEngine::start(const TextLook& look) const {
  PangoLayout* layout = pango_layout_new(context_.get());
  pango_layout_set_font_description(layout, font(look));
  pango_layout_set_attributes(layout, plain_.get());
  pango_layout_set_line_spacing(layout, static_cast<float>(look.leading));
  return layout;
}

TextLayout TextEngine::set(const RichText& text, const TextLook& look,
                           const Palette& palette) const {
  if (text.runs.size() == 1 && text.runs.front().style == TextStyle::plain) {
    return set(text.runs.front().text, look);
  }
  std::string whole;
  const std::unique_ptr<PangoAttrList, AttributesDeleter> attributes(
      pango_attr_list_copy(plain_.get()));
  for (const TextRun& run : text.runs) {
    const std::size_t begin = whole.size();
    whole.append(printable(run.text));
    style_run(attributes.get(), run, {begin, whole.size()}, palette);
  }
  PangoLayout* layout = start(look);
  pango_layout_set_text(layout, whole.data(), static_cast<int>(whole.size()));
  pango_layout_set_attributes(layout, attributes.get());
  return TextLayout(layout);
}

TextLayout TextEngine::set(std::string_view text, const TextLook& look) const {
  const std::string clean = printable(text);
  PangoLayout* layout = start(look);
  pango_layout_set_text(layout, clean.data(), static_cast<int>(clean.size()));
  return TextLayout(layout);
}

std::string printable(std::string_view text) {
  std::size_t end = std::min(text.size(), limits::cell_bytes_max);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;  // a cut between characters, not inside one
  }
  std::string out = repair_utf8(text.substr(0, end));
  if (contains(out, "\r")) out = replace_all(replace_all(out, "\r\n", "\n"), "\r", "\n");
  for (char& c : out) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n') || byte == 0x7F) c = ' ';
  }
  if (end < text.size()) out.append("…");
  return out;
}

}  // namespace tl::documents::pdf
