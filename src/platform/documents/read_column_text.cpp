#include "platform/documents/read_column_text.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_grid_builder.h"

namespace tl::documents {
namespace {

// A word and where it stands, in characters, after the tabs were expanded.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;
};
using Line = std::vector<Word>;

constexpr std::size_t line_width_max = 2'048;      // farther right nothing is a column any more
constexpr std::size_t header_candidates_max = 40;  // lines with words that may be the header
constexpr std::size_t studied_lines_max = 2'000;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    lines.push_back(text.substr(0, end));
    const bool pair = text.substr(end).starts_with("\r\n");
    text.remove_prefix(std::min(text.size(), end + (pair ? 2 : 1)));
  }
  return lines;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\f' || c == '\v';
}

Line words_of(std::string_view text, std::size_t tab_width) {
  Line line;
  std::size_t position = 0;
  std::size_t word_start = std::string_view::npos;
  std::size_t word_position = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool blank = i == text.size() || is_blank(text[i]);
    if (blank && word_start != std::string_view::npos) {
      line.push_back({word_position, position, text.substr(word_start, i - word_start)});
      word_start = std::string_view::npos;
    }
    if (i == text.size()) break;
    if (!blank && word_start == std::string_view::npos) {
      word_start = i;
      word_position = position;
    }
    const bool inside_character = (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    if (text[i] == '\t') {
      position += tab_width - position % tab_width;
    } else if (!inside_character) {
      ++position;
    }
  }
  return line;
}

bool is_rule(const Line& line) {
  return line.size() >= 2 && std::ranges::all_of(line, [](const Word& word) {
           return word.text.find_first_not_of("-=_+|") == std::string_view::npos &&
                  word.text.size() >= 2;
         });
}

// How many lines have ink at each position, and how many begin a word there after a wide gap.
struct Ink {
  std::vector<std::uint32_t> covered;
  std::vector<std::uint32_t> begun;
  std::size_t lines = 0;
};

void add_ink(const Line& line, Ink& ink) {
  ++ink.lines;
  std::size_t previous_end = 0;
  for (const Word& word : line) {
    if (word.begin >= line_width_max) break;
    const std::size_t end = std::min(word.end, line_width_max);
    if (ink.covered.size() < end) {
      ink.covered.resize(end);
      ink.begun.resize(end);
    }
    for (std::size_t p = word.begin; p < end; ++p) ++ink.covered[p];
    if (word.begin >= previous_end + 2 || previous_end == 0) ++ink.begun[word.begin];
    previous_end = word.end;
  }
}

// Begins of the columns, and how well the lines keep to them.
struct Layout {
  std::vector<std::size_t> begins;
  double quality = 0;
};

// Whether a word one blank after another begins a column of its own: nothing stands below it, or
// what does begins there after a wide gap. "Unit Price" above prices is one column, "Qty Value"
// above quantities and values is two.
bool begins_column(const Word& word, const Ink& below) {
  std::size_t inked = 0;
  for (std::size_t p = word.begin; p < std::min(word.end, below.covered.size()); ++p) {
    inked = std::max<std::size_t>(inked, below.covered[p]);
  }
  if (inked == 0) return true;
  return below.begun[word.begin] * 10uz >= inked * 3;
}

// Where the column of a header word begins: at the word when (nearly) all lines have a blank before
// it; for numbers that stand flush right and reach out to its left, behind the blanks before them.
std::optional<std::size_t> column_begin(const Word& word, std::size_t previous_end,
                                        const Ink& below) {
  // A long word may hang over into the next column, but not in every line.
  const std::size_t tolerated = below.lines < 4 ? 0 : std::max(1uz, below.lines / 10);
  std::size_t begin = word.begin;
  while (begin > previous_end + 1) {
    const bool clear = begin - 1 >= below.covered.size() || below.covered[begin - 1] <= tolerated;
    if (clear) return begin;
    --begin;
  }
  if (begin != word.begin) return std::nullopt;
  const bool clear = begin - 1 >= below.covered.size() || below.covered[begin - 1] <= tolerated;
  if (!clear || !begins_column(word, below)) return std::nullopt;
  return begin;
}

std::size_t column_at(const std::vector<std::size_t>& begins, std::size_t position) {
  const auto after = std::ranges::upper_bound(begins, position);
  return after == begins.begin() ? 0 : static_cast<std::size_t>(after - begins.begin()) - 1;
}

// In how many columns a line keeps to the layout: its first word there begins with the column, or,
// for a little less, after a wide gap.
double columns_kept(const Line& line, const std::vector<std::size_t>& begins) {
  double kept = 0;
  std::size_t previous_column = 0;
  std::size_t previous_end = 0;
  for (const Word& word : line) {
    const std::size_t column = column_at(begins, word.begin);
    if (column != previous_column) {
      const bool gap = word.begin >= previous_end + 2;
      kept += word.begin == begins[column] ? 1.0 : gap ? 0.9 : 0.0;
    }
    previous_column = column;
    previous_end = word.end;
  }
  return kept;
}

// The layout that a line would give as the header of the lines below it; judged by how much of the
// whole text it explains, as the last rows of a table alone would agree with anything.
Layout layout_under(const Line& header, const Ink& below, std::span<const Line> lines,
                    std::size_t lines_in_all) {
  Layout layout;
  std::size_t wide_gaps = 0;
  std::size_t previous_end = 0;
  for (const Word& word : header) {
    if (word.begin >= line_width_max) break;
    const bool first = layout.begins.empty();
    const std::size_t gap = word.begin - previous_end;
    const auto begin = first ? std::optional(0uz) : column_begin(word, previous_end, below);
    previous_end = word.end;
    if (!begin) continue;
    layout.begins.push_back(*begin);
    const bool gap_below = *begin < below.begun.size() && below.begun[*begin] * 2uz > below.lines;
    if (!first && (gap >= 2 || gap_below)) ++wide_gaps;
  }
  if (layout.begins.size() < 2 || wide_gaps == 0) return {};
  for (const Line& line : lines) layout.quality += columns_kept(line, layout.begins);
  layout.quality /= static_cast<double>(lines_in_all);
  return layout;
}

// Without a header: where most lines begin a word after a gap.
Layout layout_of_gaps(const Ink& ink) {
  Layout layout;
  for (std::size_t p = 1; p < ink.begun.size(); ++p) {
    const bool common = ink.begun[p] * 2 > ink.lines;
    const bool clear = ink.covered[p - 1] * 10 <= ink.lines;
    if (!common || !clear) continue;
    layout.begins.push_back(p);
    layout.quality += ink.begun[p];
  }
  if (layout.begins.empty() || ink.lines < 3) return {};
  layout.quality /= static_cast<double>(ink.lines);
  layout.begins.insert(layout.begins.begin(), 0);
  return layout;
}

Layout layout_of_rule(const Line& rule) {
  Layout layout;
  for (const Word& word : rule) layout.begins.push_back(word.begin);
  layout.begins.front() = 0;
  layout.quality = 1e9;  // the file says it itself
  return layout;
}

Layout find_layout(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    if (is_rule(line)) return layout_of_rule(line);
  }
  Ink all;
  for (const Line& line : lines) {
    if (!line.empty()) add_ink(line, all);
  }
  std::vector<Layout> layouts;
  std::size_t candidates = 0;
  for (std::size_t i = 0; i < lines.size() && candidates < header_candidates_max; ++i) {
    if (lines[i].size() < 2) continue;
    ++candidates;
    Ink below;
    for (std::size_t j = i + 1; j < lines.size(); ++j) {
      if (!lines[j].empty()) add_ink(lines[j], below);
    }
    if (below.lines == 0) break;
    layouts.push_back(layout_under(lines[i], below, std::span(lines).subspan(i + 1), all.lines));
  }
  layouts.push_back(layout_of_gaps(all));
  const double best = std::ranges::max(layouts, {}, &Layout::quality).quality;
  // The first that is about as good: a header stands above its rows, and every row of a table would
  // make a passable header for the rows below it.
  const auto chosen = std::ranges::find_if(
      layouts, [&](const Layout& layout) { return layout.quality >= 0.8 * best; });
  return *chosen;
}

struct Study {
  Layout layout;
  std::size_t tab_width = 8;
};

Study study(const std::vector<std::string_view>& texts) {
  const std::size_t studied = std::min(texts.size(), studied_lines_max);
  const bool tabs = std::any_of(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(studied),
                                [](std::string_view t) { return contains(t, "\t"); });
  Study best;
  for (const std::size_t tab_width : {8uz, 4uz, 2uz}) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < studied; ++i) lines.push_back(words_of(texts[i], tab_width));
    Layout layout = find_layout(lines);
    if (layout.quality > best.layout.quality) best = {std::move(layout), tab_width};
    if (!tabs) break;
  }
  if (best.layout.begins.size() > limits::grid_columns_max) {
    best.layout.begins.resize(limits::grid_columns_max);
  }
  return best;
}

std::string_view span_of(const Word& first, const Word& last) {
  const char* end = last.text.data() + last.text.size();
  return {first.text.data(), static_cast<std::size_t>(end - first.text.data())};
}

// A line of prose above or below the table runs across the columns: its words stand on their
// borders, and no wide gap parts them.
bool is_prose(const Line& line, const std::vector<std::size_t>& begins) {
  std::size_t crossings = 0;
  bool wide_gap = false;
  std::size_t previous_end = 0;
  for (const Word& word : line) {
    const auto border = std::ranges::upper_bound(begins, word.begin);
    if (border != begins.end() && *border < word.end) ++crossings;
    wide_gap = wide_gap || (previous_end != 0 && word.begin >= previous_end + 2);
    previous_end = word.end;
  }
  return crossings >= 2 || (crossings == 1 && !wide_gap && line.size() > 2);
}

// A word goes to the column in which it begins, with the words around it.
Result<void> put_line(std::string_view text, std::size_t row, const Study& found,
                      GridBuilder& grid) {
  const Line line = words_of(text, found.tab_width);
  const std::vector<std::size_t>& begins = found.layout.begins;
  if (line.empty()) return {};
  if (is_prose(line, begins)) {
    return grid.put(row, 0, {std::string(span_of(line.front(), line.back())), CellKind::text});
  }
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t column = column_at(begins, line[i].begin);
    std::size_t last = i;
    while (last + 1 < line.size() && column_at(begins, line[last + 1].begin) == column) ++last;
    TL_CHECK(grid.put(row, column, {std::string(span_of(line[i], line[last])), CellKind::text}));
    i = last + 1;
  }
  return {};
}

}  // namespace

double gapped_lines(std::string_view text, char delimiter) {
  std::size_t lines = 0;
  std::size_t gapped = 0;
  for (std::string_view line : lines_of(text.substr(0, 256 * 1024))) {
    if (trim(line).empty()) continue;
    ++lines;
    const auto fields = delimiter == '\0' ? std::vector{line} : split(line, delimiter);
    const bool gap = std::ranges::any_of(
        fields, [](std::string_view field) { return contains(trim(field), "  "); });
    if (gap) ++gapped;
  }
  return lines == 0 ? 0 : static_cast<double>(gapped) / static_cast<double>(lines);
}

Result<Grid> read_column_text(std::string_view text, FindingLog& log) {
  const std::vector<std::string_view> lines = lines_of(text);
  GridBudget budget;
  GridBuilder grid("", budget, log);
  if (lines.size() > limits::grid_rows_max) TL_CHECK(grid.check_row(lines.size() - 1));
  const Study found = study(lines);
  for (std::size_t row = 0; row < lines.size(); ++row) {
    TL_CHECK(put_line(lines[row], row, found, grid));
  }
  return std::move(grid).finish(lines.size());
}

}  // namespace tl::documents
