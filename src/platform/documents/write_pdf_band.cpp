#include "platform/documents/write_pdf_band.h"

#include <algorithm>
#include <numbers>

namespace tl::documents::pdf {
namespace {

void use(cairo_t* cairo, const Ink& ink) {
  cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue);
}

void trace_box(cairo_t* cairo, const BoxItem& box, double x, double y) {
  if (box.radius <= 0) {
    cairo_rectangle(cairo, x, y, box.width, box.height);
    return;
  }
  const double r = std::min({box.radius, box.width / 2, box.height / 2});
  constexpr double quarter = std::numbers::pi / 2;
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, x + box.width - r, y + r, r, -quarter, 0);
  cairo_arc(cairo, x + box.width - r, y + box.height - r, r, 0, quarter);
  cairo_arc(cairo, x + r, y + box.height - r, r, quarter, 2 * quarter);
  cairo_arc(cairo, x + r, y + r, r, 2 * quarter, 3 * quarter);
  cairo_close_path(cairo);
}

void draw_box(cairo_t* cairo, const BoxItem& box, double x, double y) {
  trace_box(cairo, box, x, y);
  if (box.fill) {
    use(cairo, *box.fill);
    box.stroke ? cairo_fill_preserve(cairo) : cairo_fill(cairo);
  }
  if (box.stroke) {
    use(cairo, *box.stroke);
    cairo_set_line_width(cairo, 0.6);
    cairo_stroke(cairo);
  }
}

// A line of text as the splitter sees it.
struct LinePlace {
  double top = 0;
  double height = 0;
};

std::vector<LinePlace> line_places(const TextItem& text) {
  std::vector<LinePlace> places;
  int line = 0;
  double origin = 0;
  text.layout.for_each_line([&](PangoLayoutLine*, double, double top, double height, double) {
    const int index = line++ - text.first_line;
    if (index < 0 || (text.line_count >= 0 && index >= text.line_count)) return;
    if (index == 0) origin = text.first_line == 0 ? 0 : top;
    places.push_back({text.y + top - origin, height});
  });
  return places;
}

// The tops of the pieces: a piece begins where the first line that did not fit begins.
std::vector<double> cuts_of(const std::vector<LinePlace>& lines, const PieceRoom& room) {
  std::vector<double> cuts{0};
  for (const LinePlace& line : lines) {
    const double height = cuts.size() == 1 ? room.first : room.others;
    if (line.top + line.height > cuts.back() + height && line.top > cuts.back()) {
      cuts.push_back(line.top);
    }
  }
  return cuts;
}

std::size_t piece_of(const std::vector<double>& cuts, double y) {
  const auto after = std::ranges::upper_bound(cuts, y);
  return after == cuts.begin() ? 0 : static_cast<std::size_t>(after - cuts.begin()) - 1;
}

constexpr double piece_lead = 4;  // air above a piece that goes on from the page before

class Splitter {
 public:
  Splitter(const Band& band, const PieceRoom& room) : band_(band) {
    std::vector<LinePlace> lines;
    for (const Item& item : band.items) {
      if (const auto* text = std::get_if<TextItem>(&item)) {
        std::ranges::copy(line_places(*text), std::back_inserter(lines));
      }
    }
    std::ranges::sort(lines, {}, &LinePlace::top);
    cuts_ = cuts_of(lines, {room.first, room.others - piece_lead});
    pieces_.resize(cuts_.size());
    for (std::size_t i = 0; i < cuts_.size(); ++i) {
      const double end = i + 1 < cuts_.size() ? cuts_[i + 1] : band.height;
      pieces_[i].height =
          std::clamp(end - cuts_[i] + lead(i), 1.0, i == 0 ? room.first : room.others);
      pieces_[i].head = band.head;
    }
  }

  std::vector<Band> run() {
    for (const Item& item : band_.items) {
      std::visit([&](const auto& one) { place(one); }, item);
    }
    pieces_.front().space_before = band_.space_before;
    pieces_.front().starts_page = band_.starts_page;
    pieces_.front().bookmark = band_.bookmark;
    pieces_.back().keep = band_.keep;
    return std::move(pieces_);
  }

 private:
  static double lead(std::size_t piece) { return piece == 0 ? 0 : piece_lead; }

  void place(const TextItem& text) {
    const std::vector<LinePlace> lines = line_places(text);
    for (std::size_t i = 0; i < lines.size();) {
      const std::size_t piece = piece_of(cuts_, lines[i].top);
      std::size_t end = i + 1;
      while (end < lines.size() && piece_of(cuts_, lines[end].top) == piece) ++end;
      TextItem part = text;
      part.first_line = text.first_line + static_cast<int>(i);
      part.line_count = static_cast<int>(end - i);
      part.y = lines[i].top - cuts_[piece] + lead(piece);
      pieces_[piece].items.push_back(std::move(part));
      i = end;
    }
  }

  void place(const RuleItem& rule) {
    const std::size_t piece = piece_of(cuts_, rule.y);
    RuleItem part = rule;
    part.y = std::min(rule.y - cuts_[piece] + lead(piece), pieces_[piece].height);
    pieces_[piece].items.push_back(part);
  }

  void place(const BoxItem& box) {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const double top = std::max(box.y, cuts_[i]);
      const double end = std::min(box.y + box.height + lead(i), cuts_[i] + pieces_[i].height);
      if (end <= top) continue;
      BoxItem part = box;
      part.y = top - cuts_[i] + (box.y > cuts_[i] ? lead(i) : 0);
      part.height = end - top;
      pieces_[i].items.push_back(part);
    }
  }

  const Band& band_;
  std::vector<double> cuts_;
  std::vector<Band> pieces_;
};

}  // namespace

std::vector<Band> split_band(const Band& band, const PieceRoom& room) {
  return Splitter(band, room).run();
}

void draw_item(cairo_t* cairo, const Item& item, double x, double y) {
  if (const auto* box = std::get_if<BoxItem>(&item)) {
    draw_box(cairo, *box, x + box->x, y + box->y);
  } else if (const auto* rule = std::get_if<RuleItem>(&item)) {
    use(cairo, rule->ink);
    cairo_rectangle(cairo, x + rule->x, y + rule->y - rule->thickness / 2, rule->width,
                    rule->thickness);
    cairo_fill(cairo);
  } else if (const auto* text = std::get_if<TextItem>(&item)) {
    use(cairo, text->ink);
    if (text->line_count < 0) {
      text->layout.draw(cairo, x + text->x, y + text->y);
    } else {
      text->layout.draw_lines(cairo, x + text->x, y + text->y, text->first_line, text->line_count);
    }
  }
}

}  // namespace tl::documents::pdf
