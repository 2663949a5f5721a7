#include "platform/documents/write_pdf_furniture.h"

#include <algorithm>
#include <cmath>

#include "foundation/text.h"

namespace tl::documents::pdf {
namespace {

constexpr double logo_height_max = 34;
constexpr double logo_width_share = 0.4;
constexpr double foot_rule_gap = 5;

void draw_band(cairo_t* cairo, const Band& band, double x, double y) {
  for (const Item& item : band.items) draw_item(cairo, item, x, y);
}

}  // namespace

Furniture::Furniture(const Document& document, std::optional<Image> logo, const Setting& setting)
    : setting_(setting), logo_(std::move(logo)) {
  set_letterhead(document);
  set_running_head(document);
  set_foot(document);
  set_watermark(document);
}

// Left the logo or the company's name, right its address and contact in two small columns.
void Furniture::set_letterhead(const Document& document) {
  const Letterhead& head = document.letterhead;
  double left = 0;
  if (logo_) {
    logo_height_ = std::min(logo_height_max,
                            setting_.width * logo_width_share * logo_->height() / logo_->width());
    left = logo_height_;
  } else if (!head.company.empty()) {
    TextLayout name = setting_.text.set(head.company, look::company);
    name.set_measure(setting_.width * 0.46);
    letterhead_.add_text(name, 0, -1, setting_.palette.accent);
    left = name.height();
  }
  const auto column = [&](const std::vector<std::string>& lines, const std::string& first) {
    RichText text;
    if (!first.empty()) text.add(first + (lines.empty() ? "" : "\n"), TextStyle::strong);
    text.add(join(lines, "\n"));
    TextLayout layout = setting_.text.set(text, look::small, setting_.palette);
    if (layout.width() > setting_.width * 0.26) layout.set_measure(setting_.width * 0.26);
    letterhead_.height = std::max(letterhead_.height, layout.height());
    return layout;
  };
  const TextLayout contact = column(head.contact, {});
  const TextLayout address = column(head.address, logo_ ? head.company : std::string());
  const double contact_x = setting_.width - contact.width();
  letterhead_.add_text(contact, contact_x, 0, setting_.palette.muted);
  letterhead_.add_text(address, contact_x - 2 * space::large - address.width(), 0,
                       setting_.palette.muted);
  letterhead_.height = std::max(letterhead_.height, left);
  if (letterhead_.height == 0) return;
  letterhead_.height += space::medium;
  letterhead_.items.push_back(
      RuleItem{0, letterhead_.height, setting_.width, 0.8, setting_.palette.accent});
}

void Furniture::set_running_head(const Document& document) {
  TextLayout company = setting_.text.set(document.letterhead.company, look::small_strong);
  if (company.width() > setting_.width * 0.4) company.set_measure(setting_.width * 0.4);
  RichText right;
  if (document.marking) right.add(document.marking->word + "   ", TextStyle::strong);
  right.add(document.running_title);
  const double measure = setting_.width - company.width() - space::large;
  TextLayout title = setting_.text.set(right, look::small, setting_.palette);
  title.set_measure(measure, PANGO_ALIGN_RIGHT);
  running_head_.add_text(company, 0, 0, setting_.palette.accent);
  running_head_.add_text(title, setting_.width - measure, 0, setting_.palette.muted);
  running_head_.height = std::max(company.height(), title.height()) + space::tight;
  running_head_.items.push_back(
      RuleItem{0, running_head_.height, setting_.width, 0.5, setting_.palette.hairline});
}

// A hairline, then the marking's sentence and the registration lines; the page number stands right.
void Furniture::set_foot(const Document& document) {
  const double measure = setting_.width * 0.88;
  double y = foot_rule_gap;
  foot_.items.push_back(RuleItem{0, 0, setting_.width, 0.5, setting_.palette.hairline});
  const auto add = [&](const RichText& text, const TextLook& look, const Ink& ink) {
    if (text.empty()) return;
    TextLayout layout = setting_.text.set(text, look, setting_.palette);
    layout.set_measure(measure);
    foot_.add_text(layout, 0, y, ink);
    y += layout.height() + 1.5;
  };
  if (document.marking) {
    RichText marking;
    marking.add(document.marking->word, TextStyle::strong).add("  " + document.marking->sentence);
    add(marking, look::small, setting_.palette.warning);
  }
  for (const std::string& line : document.letterhead.registration) {
    add(line, look::foot, setting_.palette.muted);
  }
  foot_.height = std::max(y, foot_rule_gap + 10);
}

void Furniture::set_watermark(const Document& document) {
  if (!document.marking || document.marking->word.empty()) return;
  watermark_ = setting_.text.set(document.marking->word, {.size = 92, .weight = Weight::bold});
}

void Furniture::draw_watermark(cairo_t* cairo, const Geometry& geometry, Blending blending) const {
  if (!watermark_) return;
  const double diagonal = std::hypot(geometry.page_width, geometry.page_height);
  const double scale = std::min(1.0, 0.72 * diagonal / watermark_->width());
  cairo_save(cairo);
  cairo_translate(cairo, geometry.page_width / 2, geometry.page_height / 2);
  cairo_rotate(cairo, -std::atan2(geometry.page_height, geometry.page_width));
  cairo_scale(cairo, scale, scale);
  const Ink& ink = setting_.palette.watermark;
  if (blending == Blending::multiplied) {
    cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue);
    cairo_set_operator(cairo, CAIRO_OPERATOR_MULTIPLY);  // over tinted rows too, never over text
  } else {
    cairo_set_source_rgba(cairo, 0, 0, 0, 1 - ink.green);  // the same, of a grey
  }
  watermark_->draw(cairo, -watermark_->width() / 2, -watermark_->height() / 2);
  cairo_restore(cairo);
}

void Furniture::draw(cairo_t* cairo, const Geometry& geometry, std::size_t page,
                     std::size_t pages) const {
  if (page == 1) {
    draw_band(cairo, letterhead_, geometry.left, geometry.top);
    if (logo_) logo_->draw(cairo, geometry.left, geometry.top, logo_height_);
  } else {
    draw_band(cairo, running_head_, geometry.left, geometry.running_top);
  }
  const double foot_y = geometry.page_height - geometry.foot;
  draw_band(cairo, foot_, geometry.left, foot_y);
  const TextLayout number = setting_.text.set(cat("Page ", page, " of ", pages), look::small);
  cairo_set_source_rgb(cairo, setting_.palette.muted.red, setting_.palette.muted.green,
                       setting_.palette.muted.blue);
  number.draw(cairo, geometry.page_width - geometry.right - number.width(), foot_y + foot_rule_gap);
}

}  // namespace tl::documents::pdf
