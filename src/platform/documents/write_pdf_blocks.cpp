#include "platform/documents/write_pdf_blocks.h"

#include <algorithm>

namespace tl::documents::pdf {
namespace {

// Long paragraphs break between lines, but two lines stay together at either end.
std::vector<Band> flowing_lines(const TextLayout& layout, double x, const Ink& ink) {
  std::vector<std::pair<double, double>> lines;  // top, height
  layout.for_each_line([&](PangoLayoutLine*, double, double top, double height, double) {
    lines.emplace_back(top, height);
  });
  const std::size_t step = 1 + lines.size() / 400;  // very long texts break in coarser steps
  std::vector<Band> bands;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = std::min(i == 0 ? std::max<std::size_t>(2, step) : i + step, lines.size());
    if (lines.size() - end < 2) end = lines.size();
    const double bottom =
        end < lines.size() ? lines[end].first : lines.back().first + lines.back().second;
    Band band{.height = bottom - lines[i].first};
    band.items.push_back(
        TextItem{layout, x, 0, ink, static_cast<int>(i), static_cast<int>(end - i)});
    bands.push_back(std::move(band));
    i = end;
  }
  return bands;
}

// A small frame around a word: "Budgetary".
double add_badge(Band& band, const TitleBlock& block, double x, const Setting& setting) {
  const ToneInks inks = inks_of(block.badge_tone, setting.palette);
  const TextLayout word = setting.text.set(block.badge, look::strong);
  const double width = word.width() + 2 * space::small;
  const double height = word.height() + 5;
  const double y = 7;
  band.items.push_back(BoxItem{x, y, width, height, inks.tint, inks.ink, 2});
  band.add_text(word, x + space::small, y + 2.5, inks.ink);
  return width;
}

}  // namespace

ToneInks inks_of(Severity severity, const Palette& palette) {
  switch (severity) {
    case Severity::note: return {palette.accent, palette.tint};
    case Severity::warning: return {palette.warning, palette.warning_tint};
    case Severity::error: return {palette.error, palette.error_tint};
  }
  return {palette.accent, palette.tint};
}

std::vector<Band> set_block(const TitleBlock& block, const Setting& setting) {
  Band band{.space_before = space::section};
  TextLayout number = setting.text.set(block.number, look::number);
  const double number_room = setting.width * 0.38;
  number.set_measure(number_room, PANGO_ALIGN_RIGHT);
  TextLayout title = setting.text.set(block.title, look::title);
  const double beside = number.width() + space::large + (block.badge.empty() ? 0 : 110);
  if (title.width() > setting.width - beside) title.set_measure(setting.width - beside);
  band.add_text(title, 0, 0, setting.palette.ink);
  if (!block.badge.empty()) add_badge(band, block, title.width() + space::large, setting);
  band.add_text(number, setting.width - number_room, title.baseline() - number.baseline(),
                setting.palette.ink);
  band.height = std::max(title.height(), number.height() + title.baseline() - number.baseline());
  band.bookmark = Bookmark{block.title, 1};
  if (!block.summary.empty()) {
    TextLayout summary = setting.text.set(block.summary, look::body, setting.palette);
    summary.set_measure(setting.width);
    band.add_text(summary, 0, band.height + space::tight, setting.palette.muted);
    band.height += space::tight + summary.height();
  }
  return {std::move(band)};
}

std::vector<Band> set_block(const Heading& block, const Setting& setting) {
  const bool section = block.level <= 1;
  Band band{.space_before = section ? space::section : space::large, .keep = Keep::with_next};
  TextLayout text = setting.text.set(block.text, section ? look::section : look::part);
  text.set_measure(setting.width);
  band.height = text.height();
  band.add_text(text, 0, 0, section ? setting.palette.accent : setting.palette.ink);
  if (!block.lead.empty()) {
    TextLayout lead = setting.text.set(block.lead, look::body, setting.palette);
    lead.set_measure(setting.width);
    band.add_text(lead, 0, band.height + space::tight, setting.palette.muted);
    band.height += space::tight + lead.height();
  }
  band.bookmark = Bookmark{block.text, block.level};
  return {std::move(band)};
}

std::vector<Band> set_block(const Paragraph& block, const Setting& setting) {
  TextLayout text = setting.text.set(block.text, look::body, setting.palette);
  text.set_measure(setting.width);
  std::vector<Band> bands = flowing_lines(text, 0, setting.palette.ink);
  if (!bands.empty()) bands.front().space_before = space::small;
  return bands;
}

std::vector<Band> set_block(const DocumentList& block, const Setting& setting) {
  std::vector<Band> bands;
  std::vector<TextLayout> labels;
  double label_width = 0;
  for (std::size_t i = 0; i < block.items.size(); ++i) {
    const std::string& own = block.items[i].label;
    const bool numbered = block.style == ListStyle::numbers;
    const std::string label =
        !own.empty() ? own : (numbered ? std::to_string(i + 1) + "." : std::string("•"));
    labels.push_back(setting.text.set(label, look::body));
    label_width = std::max(label_width, labels.back().width());
  }
  label_width = std::min(label_width, setting.width * 0.3);
  const double indent = label_width + space::medium;
  for (std::size_t i = 0; i < block.items.size(); ++i) {
    Band band{.space_before = i == 0 ? space::small : space::tight};
    labels[i].set_measure(label_width);
    TextLayout text = setting.text.set(block.items[i].text, look::body, setting.palette);
    text.set_measure(setting.width - indent);
    band.add_text(labels[i], 0, text.baseline() - labels[i].baseline(), setting.palette.muted);
    band.add_text(text, indent, 0, setting.palette.ink);
    band.height = std::max(text.height(), labels[i].height());
    if (!block.items[i].note.empty()) {
      TextLayout note = setting.text.set(block.items[i].note, look::small);
      note.set_measure(setting.width - indent);
      band.add_text(note, indent, band.height + 1, setting.palette.muted);
      band.height += 1 + note.height();
    }
    bands.push_back(std::move(band));
  }
  return bands;
}

std::vector<Band> set_block(const PageBreak&, const Setting&) {
  return {Band{.starts_page = true}};
}

std::vector<Band> set_blocks(const std::vector<Block>& blocks, const Setting& setting) {
  std::vector<Band> bands;
  for (const Block& block : blocks) {
    std::vector<Band> set =
        std::visit([&](const auto& content) { return set_block(content, setting); }, block.content);
    if (set.empty()) continue;
    if (block.keep == Keep::with_next) set.back().keep = Keep::with_next;
    std::ranges::move(set, std::back_inserter(bands));
  }
  return bands;
}

}  // namespace tl::documents::pdf
