// Tables into bands: one per row, with the head for every page.
#include <algorithm>

#include "foundation/text.h"
#include "platform/documents/write_pdf_blocks.h"
#include "platform/documents/write_pdf_columns.h"

namespace tl::documents::pdf {
namespace {

struct SetCell {
  TextLayout text;
  TextLayout note;
};

constexpr double short_head = 64;  // a head up to this stays on one line in a fitted column

struct TableLooks {
  TextLook plain = look::body;
  TextLook strong = look::strong;
  TextLook head = look::small_strong;
  TextLook note = look::small;
  double padding_x = 5;
  double padding_y = 4.2;
};

TableLooks looks_of(const DocumentTable& table, double width) {
  if (width / static_cast<double>(std::max<std::size_t>(table.columns.size(), 1)) < 30) {
    return {look::crowded, look::crowded_strong, look::crowded_strong, look::crowded, 1.2, 1.8};
  }
  if (table.density == Density::compact) {
    return {look::compact, look::compact_strong, look::small_strong, look::foot, 4, 2.7};
  }
  return {};
}

PangoAlignment pango_align(Align align) {
  switch (align) {
    case Align::left: return PANGO_ALIGN_LEFT;
    case Align::centre: return PANGO_ALIGN_CENTER;
    case Align::right:
    case Align::decimal: return PANGO_ALIGN_RIGHT;
  }
  return PANGO_ALIGN_LEFT;
}

Ink ink_of(CellTone tone, const Palette& palette) {
  switch (tone) {
    case CellTone::plain:
    case CellTone::strong: return palette.ink;
    case CellTone::muted: return palette.muted;
    case CellTone::accent: return palette.accent;
    case CellTone::warning: return palette.warning;
    case CellTone::error: return palette.error;
  }
  return palette.ink;
}

bool holds_digit(const RichText& text) {
  return std::ranges::any_of(text.runs, [](const TextRun& run) {
    return run.text.find_first_of("0123456789") != std::string::npos;
  });
}

class TableSetter {
 public:
  TableSetter(const DocumentTable& table, const Setting& setting)
      : table_(table), setting_(setting), looks_(looks_of(table, setting.width)) {}

  std::vector<Band> run() {
    if (table_.columns.empty()) return {};
    set_cells();
    place();
    const auto head = std::make_shared<const Band>(head_band());
    std::vector<Band> bands{*head};
    bands.front().space_before = space::small;
    bands.front().keep = Keep::with_next;
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      bands.push_back(row_band(i));
      bands.back().head = head;
      bands.back().keep = keep_after(i);
    }
    if (table_.rows.empty()) bands.push_back(line_band(table_.when_empty, space::tight));
    if (!table_.caption.empty()) {
      bands.back().keep = Keep::with_next;
      bands.push_back(line_band(table_.caption, space::tight));
    }
    return bands;
  }

 private:
  const TableCell* cell(std::size_t row, std::size_t column) const {
    const std::vector<TableCell>& cells = table_.rows[row].cells;
    return column < cells.size() ? &cells[column] : nullptr;
  }

  bool is_strong(const TableRow& row, const TableCell& cell) const {
    return row.kind != RowKind::body || cell.tone == CellTone::strong;
  }

  void set_cells() {
    cells_.resize(table_.rows.size());
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
      const TableRow& row = table_.rows[r];
      const std::size_t used = row.kind == RowKind::group ? 1 : table_.columns.size();
      cells_[r].resize(std::min(used, row.cells.size()));
      for (std::size_t c = 0; c < cells_[r].size(); ++c) {
        const TextLook& chosen = is_strong(row, row.cells[c]) ? looks_.strong : looks_.plain;
        if (!row.cells[c].text.empty()) {
          cells_[r][c].text = setting_.text.set(row.cells[c].text, chosen, setting_.palette);
        }
        if (!row.cells[c].note.empty()) {
          cells_[r][c].note = setting_.text.set(row.cells[c].note, looks_.note);
        }
      }
    }
  }

  bool aligns_decimals(std::size_t row, std::size_t column) const {
    return table_.columns[column].align == Align::decimal &&
           table_.rows[row].kind != RowKind::group && column < cells_[row].size() &&
           holds_digit(table_.rows[row].cells[column].text);
  }

  // Natural widths; in a decimal column the widest part before the point plus the widest after it.
  void place() {
    std::vector<ColumnWish> wishes;
    fractions_.assign(table_.columns.size(), 0);
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      double whole = 0, other = 0;
      for (std::size_t r = 0; r < table_.rows.size(); ++r) {
        if (c >= cells_[r].size() || table_.rows[r].kind == RowKind::group) continue;
        const TextLayout& text = cells_[r][c].text;
        other = std::max(other, text.width());
        if (!aligns_decimals(r, c)) continue;
        const double point = text.decimal_point();
        whole = std::max(whole, point);
        fractions_[c] = std::max(fractions_[c], text.width() - point);
      }
      const double around = pad_left(c) + pad_right(c) + 0.5;
      const double natural = std::max(whole + fractions_[c], other);
      const double word = std::max(head_width(c), is_numeric(c) ? natural : word_width(c));
      wishes.push_back({natural + around, word + around, table_.columns[c].share});
    }
    places_ = place_columns(wishes, setting_.width);
  }

  // A figure is never broken, unless it is wider than a column may be.
  bool is_numeric(std::size_t column) const {
    const Align align = table_.columns[column].align;
    return align == Align::right || align == Align::decimal;
  }

  // A head breaks at its spaces where that saves the column much.
  double head_width(std::size_t column) const {
    TextLayout head = setting_.text.set(table_.columns[column].title, looks_.head);
    const double unbroken = head.width();
    head.break_at_words();
    const bool fitted = table_.columns[column].share == 0;
    return fitted ? std::max(head.width(), std::min(unbroken, short_head)) : head.width();
  }

  // Text may break at spaces, so a column with a share asks for its longest word only. The longest
  // in bytes is measured: near enough, and one measurement for the column.
  double word_width(std::size_t column) const {
    if (table_.columns[column].share == 0) return 0;
    std::string_view longest;
    for (const TableRow& row : table_.rows) {
      if (column >= row.cells.size() || row.kind == RowKind::group) continue;
      for (const TextRun& run : row.cells[column].text.runs) {
        for (const std::string_view word : split_any(run.text, " \t\n-/,;")) {
          if (word.size() > longest.size()) longest = word;
        }
      }
    }
    TextLayout word = setting_.text.set(utf8_prefix(longest, 60), looks_.plain);
    word.break_at_words();
    return word.width() + looks_.plain.size / 2;  // and its comma
  }

  // Ruled tables stand flush with the text around them; tinted rows need air at the edges.
  double pad_left(std::size_t column) const {
    return column == 0 && table_.style == TableStyle::ruled ? 0 : looks_.padding_x;
  }
  double pad_right(std::size_t column) const {
    const bool last = column + 1 == table_.columns.size();
    return last && table_.style == TableStyle::ruled ? 0 : looks_.padding_x;
  }
  double text_x(std::size_t column) const { return places_[column].x + pad_left(column); }
  double inner_width(std::size_t column) const {
    return std::max(places_[column].width - pad_left(column) - pad_right(column), 1.0);
  }

  Band head_band() const {
    Band band;
    std::vector<TextLayout> heads;
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      heads.push_back(setting_.text.set(table_.columns[c].title, looks_.head));
      heads.back().set_measure(inner_width(c), pango_align(table_.columns[c].align));
      band.height = std::max(band.height, heads.back().height());
    }
    band.height += looks_.padding_y * 2;
    for (std::size_t c = 0; c < heads.size(); ++c) {
      const double y = band.height - looks_.padding_y - heads[c].height();
      band.add_text(heads[c], text_x(c), y, setting_.palette.muted);
    }
    band.items.push_back(RuleItem{0, band.height, setting_.width, 0.8, setting_.palette.ink});
    return band;
  }

  Band row_band(std::size_t r) {
    const RowKind kind = table_.rows[r].kind;
    double baseline = 0;
    std::vector<double> shifts(cells_[r].size());
    for (std::size_t c = 0; c < cells_[r].size(); ++c) {
      shifts[c] = fit_cell(r, c);
      baseline = std::max(baseline, cells_[r][c].text.baseline());
    }
    Band band;
    for (std::size_t c = 0; c < cells_[r].size(); ++c) add_cell(band, {r, c}, shifts[c], baseline);
    if (band.height == 0) band.height = looks_.plain.size;
    band.height += 2 * looks_.padding_y;
    add_lines(band, r, kind);
    return band;
  }

  double fit_cell(std::size_t r, std::size_t c) {
    TextLayout& text = cells_[r][c].text;
    if (table_.rows[r].kind == RowKind::group) {
      return text.fit(setting_.width - 2 * looks_.padding_x, PANGO_ALIGN_LEFT);
    }
    const double inner = inner_width(c);
    if (aligns_decimals(r, c)) {
      const double tail = fractions_[c] - (text.width() - text.decimal_point());
      if (text.width() + tail <= inner) return inner - tail - text.width();
    }
    return text.fit(inner, pango_align(table_.columns[c].align));
  }

  void add_cell(Band& band, std::pair<std::size_t, std::size_t> at, double shift, double baseline) {
    SetCell& set = cells_[at.first][at.second];
    const TableCell& source = *cell(at.first, at.second);
    const double x = text_x(at.second);
    double y = looks_.padding_y;
    if (!set.text.empty()) {
      y += baseline - set.text.baseline();
      const double height = set.text.height();
      band.add_text(std::move(set.text), x + shift, y, ink_of(source.tone, setting_.palette));
      y += height;
    }
    if (!set.note.empty()) {
      const double drift =
          set.note.fit(inner_width(at.second), pango_align(table_.columns[at.second].align));
      const double height = set.note.height();
      band.add_text(std::move(set.note), x + drift, y + 1, setting_.palette.muted);
      y += height + 1;
    }
    band.height = std::max(band.height, y - looks_.padding_y);
  }

  void add_lines(Band& band, std::size_t r, RowKind kind) const {
    const double width = setting_.width;
    const Palette& palette = setting_.palette;
    const bool tinted = kind == RowKind::group || (table_.style == TableStyle::striped &&
                                                   r % 2 == 1 && kind == RowKind::body);
    if (tinted) {
      band.items.insert(band.items.begin(),
                        BoxItem{0, 0, width, band.height, palette.tint, std::nullopt, 0});
    }
    if (kind == RowKind::subtotal) band.items.push_back(RuleItem{0, 0, width, 0.5, palette.rule});
    if (kind == RowKind::total) band.items.push_back(RuleItem{0, 0, width, 0.8, palette.ink});
    if (table_.style == TableStyle::ruled || r + 1 == table_.rows.size()) {
      band.items.push_back(RuleItem{0, band.height, width, 0.5, palette.hairline});
    }
  }

  // A group head stays with its first row, a sum with the row before it, the last two rows
  // together.
  Keep keep_after(std::size_t r) const {
    if (r + 1 == table_.rows.size()) return Keep::free;
    const RowKind next = table_.rows[r + 1].kind;
    const bool sum_follows = next == RowKind::subtotal || next == RowKind::total;
    const bool last_but_one = r + 2 == table_.rows.size();
    return table_.rows[r].kind == RowKind::group || sum_follows || last_but_one ? Keep::with_next
                                                                                : Keep::free;
  }

  Band line_band(const std::string& text, double above) const {
    TextLayout layout = setting_.text.set(text, look::small);
    layout.set_measure(setting_.width - 2 * looks_.padding_x);
    Band band{.height = layout.height() + above};
    band.add_text(layout, pad_left(0), above, setting_.palette.muted);
    return band;
  }

  const DocumentTable& table_;
  const Setting& setting_;
  TableLooks looks_;
  std::vector<std::vector<SetCell>> cells_;
  std::vector<double> fractions_;
  std::vector<ColumnPlace> places_;
};

}  // namespace

std::vector<Band> set_block(const DocumentTable& block, const Setting& setting) {
  return TableSetter(block, setting).run();
}

}  // namespace tl::documents::pdf
