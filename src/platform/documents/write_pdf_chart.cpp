// Bars from zero with their figures at the end: price by quantity.
#include <algorithm>

#include "foundation/decimal.h"
#include "platform/documents/write_pdf_blocks.h"

namespace tl::documents::pdf {
namespace {

// A bar's length only; figures are printed from their text.
double length_of(const ChartBar& bar) {
  const auto value = parse_decimal(bar.value, 6, ExtraDigits::round);
  return value ? std::max(0.0, static_cast<double>(*value) / 1e6) : 0;
}

constexpr double bar_height = 7;
constexpr double bar_step = 14;

}  // namespace

std::vector<Band> set_block(const BarChart& block, const Setting& setting) {
  if (block.bars.empty()) return {};
  double longest = 0, label_width = 0, caption_width = 0;
  std::vector<TextLayout> labels, captions;
  for (const ChartBar& bar : block.bars) {
    longest = std::max(longest, length_of(bar));
    labels.push_back(setting.text.set(bar.label, look::body));
    captions.push_back(setting.text.set(bar.caption, look::body));
    label_width = std::max(label_width, labels.back().width());
    caption_width = std::max(caption_width, captions.back().width());
  }
  label_width = std::min(label_width, setting.width * 0.25);
  caption_width = std::min(caption_width, setting.width * 0.25);
  const double bar_x = label_width + space::medium;
  const double room = setting.width - bar_x - caption_width - space::medium;

  Band band{.space_before = space::large};
  RichText head;
  head.add(block.title, TextStyle::strong).add("  " + block.unit, TextStyle::muted);
  TextLayout title = setting.text.set(head, look::small, setting.palette);
  title.set_measure(setting.width);
  band.add_text(title, 0, 0, setting.palette.ink);
  double y = title.height() + space::small;
  for (std::size_t i = 0; i < block.bars.size(); ++i) {
    const double length = longest > 0 ? room * length_of(block.bars[i]) / longest : 0;
    band.items.push_back(
        BoxItem{bar_x, y, std::max(length, 0.6), bar_height, setting.palette.accent, {}, 0});
    const double text_y = y + bar_height / 2 - labels[i].height() / 2;
    const double shift = labels[i].fit(label_width, PANGO_ALIGN_RIGHT);
    band.add_text(labels[i], shift, text_y, setting.palette.muted);
    captions[i].fit(caption_width, PANGO_ALIGN_LEFT);
    band.add_text(captions[i], bar_x + length + space::small, text_y, setting.palette.ink);
    y += std::max(bar_step, labels[i].height() + 2);
  }
  band.height = y;
  return {std::move(band)};
}

}  // namespace tl::documents::pdf
