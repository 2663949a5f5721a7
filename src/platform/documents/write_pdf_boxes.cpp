// Blocks that are set side by side or in a frame: facts, key figures, callouts, acceptance.
#include <algorithm>

#include "platform/documents/write_pdf_blocks.h"

namespace tl::documents::pdf {
namespace {

constexpr double gutter = 18;

// The widest label sets the column of values, up to a share of the group.
double label_measure(const FactGroup& group, const Setting& setting, double width) {
  double widest = 0;
  for (const Fact& fact : group.facts) {
    if (fact.label.empty()) continue;
    widest = std::max(widest, setting.text.set(fact.label, look::body).width());
  }
  return widest == 0 ? 0 : std::min(widest, width * 0.45) + space::medium;
}

struct FactArea {
  double x = 0, y = 0;
  double width = 0;
  double labels = 0;  // of the width
};

double add_fact(Band& band, const Fact& fact, const Setting& setting, const FactArea& area) {
  const auto [x, y, width, labels] = area;
  const double indent = fact.label.empty() ? 0 : labels;
  TextLayout value = setting.text.set(fact.value, look::body, setting.palette);
  value.set_measure(width - indent);
  double height = value.height();
  double drop = 0;
  if (!fact.label.empty()) {
    TextLayout label = setting.text.set(fact.label, look::body);
    label.set_measure(labels - space::medium);
    drop = std::max(0.0, label.baseline() - value.baseline());
    band.add_text(label, x, y + std::max(0.0, value.baseline() - label.baseline()),
                  setting.palette.muted);
    height = std::max(height + drop, label.height());
  }
  band.add_text(value, x + indent, y + drop, setting.palette.ink);
  return height;
}

double add_group(Band& band, const FactGroup& group, const Setting& setting,
                 std::pair<double, double> x_width) {
  const auto [x, width] = x_width;
  double y = 0;
  if (!group.title.empty()) {
    TextLayout title = setting.text.set(group.title, look::small_strong);
    title.set_measure(width);
    band.add_text(title, x, y, setting.palette.accent);
    y += title.height() + space::tight;
  }
  const double labels = label_measure(group, setting, width);
  for (const Fact& fact : group.facts) {
    y += add_fact(band, fact, setting, {x, y, width, labels}) + 2.5;
  }
  return y;
}

// Text inside a frame: tinted, with a bar of the tone's colour at the left.
Band framed(TextLayout text, double indent, const Ink& ink) {
  Band band{.height = text.height() + 3};
  band.add_text(std::move(text), space::medium + indent, 1.5, ink);
  return band;
}

void frame(std::vector<Band>& bands, const ToneInks& inks, double width) {
  for (std::size_t i = 0; i < bands.size(); ++i) {
    Band& band = bands[i];
    const double above = i == 0 ? space::small : 0;
    const double below = i + 1 == bands.size() ? space::small : 0;
    for (Item& item : band.items) std::get<TextItem>(item).y += above;
    band.height += above + below;
    // A hair more than the band, so that neighbours leave no white line between them.
    const double overlap = i + 1 == bands.size() ? 0 : 0.3;
    band.items.insert(band.items.begin(),
                      {BoxItem{0, 0, width, band.height + overlap, inks.tint, std::nullopt, 0},
                       BoxItem{0, 0, 2.2, band.height + overlap, inks.ink, std::nullopt, 0}});
  }
}

}  // namespace

std::vector<Band> set_block(const FactColumns& block, const Setting& setting) {
  if (block.groups.empty()) return {};
  Band band{.space_before = space::large};
  std::int64_t shares = 0;
  for (const FactGroup& group : block.groups) shares += std::max(group.share, 1);
  const double gaps = gutter * static_cast<double>(block.groups.size() - 1);
  const double unit = std::max(setting.width - gaps, 1.0) / static_cast<double>(shares);
  double x = 0;
  for (const FactGroup& group : block.groups) {
    const double width = unit * std::max(group.share, 1);
    band.height = std::max(band.height, add_group(band, group, setting, {x, width}));
    x += width + gutter;
  }
  return {std::move(band)};
}

std::vector<Band> set_block(const KeyFigures& block, const Setting& setting) {
  if (block.figures.empty()) return {};
  Band band{.space_before = space::large};
  const auto count = static_cast<double>(block.figures.size());
  const double width = (setting.width - gutter * (count - 1)) / count;
  double x = 0;
  for (const KeyFigure& figure : block.figures) {
    double y = space::small;
    const auto add = [&](const std::string& text, const TextLook& look, const Ink& ink) {
      if (text.empty()) return;
      TextLayout layout = setting.text.set(text, look);
      layout.set_measure(width);
      band.add_text(layout, x, y, ink);
      y += layout.height() + space::hair;
    };
    add(figure.label, look::small, setting.palette.muted);
    add(figure.value, look::figure, setting.palette.ink);
    add(figure.note, look::small, setting.palette.muted);
    band.items.push_back(RuleItem{x, 0, width, 1.2, setting.palette.accent});
    band.height = std::max(band.height, y);
    x += width + gutter;
  }
  return {std::move(band)};
}

std::vector<Band> set_block(const Callout& block, const Setting& setting) {
  const ToneInks inks = inks_of(block.severity, setting.palette);
  const double measure = setting.width - 2 * space::medium;
  std::vector<Band> bands;
  if (!block.title.empty()) {
    TextLayout title = setting.text.set(block.title, look::strong);
    title.set_measure(measure);
    bands.push_back(framed(title, 0, inks.ink));
    bands.back().keep = Keep::with_next;
  }
  if (!block.text.empty()) {
    TextLayout text = setting.text.set(block.text, look::body, setting.palette);
    text.set_measure(measure);
    bands.push_back(framed(text, 0, setting.palette.ink));
  }
  for (const RichText& point : block.points) {
    TextLayout text = setting.text.set(point, look::body, setting.palette);
    text.set_measure(measure - space::medium);
    bands.push_back(framed(text, space::medium, setting.palette.ink));
    const TextLayout bullet = setting.text.set("•", look::body);
    bands.back().add_text(bullet, space::medium, 1.5 + text.baseline() - bullet.baseline(),
                          inks.ink);
  }
  frame(bands, inks, setting.width);
  if (!bands.empty()) bands.front().space_before = space::large;
  return bands;
}

std::vector<Band> set_block(const AcceptanceBox& block, const Setting& setting) {
  Band band{.space_before = space::section};
  const double measure = setting.width - 2 * space::large;
  double y = space::large;
  TextLayout title = setting.text.set(block.title, look::part);
  title.set_measure(measure);
  band.add_text(title, space::large, y, setting.palette.ink);
  y += title.height() + space::tight;
  if (!block.text.empty()) {
    TextLayout text = setting.text.set(block.text, look::body, setting.palette);
    text.set_measure(measure);
    band.add_text(text, space::large, y, setting.palette.ink);
    y += text.height();
  }
  constexpr std::size_t per_row = 2;
  const double field = (measure - gutter) / per_row;
  for (std::size_t i = 0; i < block.fields.size(); ++i) {
    if (i % per_row == 0) y += 34;
    const double x = space::large + static_cast<double>(i % per_row) * (field + gutter);
    TextLayout name = setting.text.set(block.fields[i], look::small);
    name.set_measure(field);
    band.items.push_back(RuleItem{x, y, field, 0.5, setting.palette.rule});
    band.add_text(name, x, y + space::hair, setting.palette.muted);
  }
  band.height = y + space::large + (block.fields.empty() ? 0 : 10);
  band.items.insert(band.items.begin(), BoxItem{0, 0, setting.width, band.height, std::nullopt,
                                                setting.palette.rule, 3});
  return {std::move(band)};
}

}  // namespace tl::documents::pdf
