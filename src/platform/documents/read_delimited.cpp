#include "platform/documents/read_delimited.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_grid_builder.h"

namespace tl::documents {
namespace {

using Field = RecordCursor::Field;

constexpr std::size_t sniffed_bytes = 256 * 1024;
constexpr std::size_t sniffed_records = 2'000;

// Excel's own way to name the delimiter: a first line "sep=;".
char named_delimiter(std::string_view text) {
  std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  while (line.ends_with(' ')) line.remove_suffix(1);
  if (line.size() >= 2 && line.starts_with('"') && line.ends_with('"')) {
    line = line.substr(1, line.size() - 2);
  }
  if (line.size() != 5 || !iequals(line.substr(0, 4), "sep=")) return '\0';
  const char named = line[4];
  const bool usable = !is_alnum(named) && named != '"' && static_cast<unsigned char>(named) < 0x80;
  return usable ? named : '\0';
}

bool is_blank(const std::vector<Field>& fields) {
  return std::ranges::all_of(fields, [](const Field& f) { return trim(f.text).empty(); });
}

struct Candidate {
  DelimiterGuess guess;
  double score = 0;
};

Candidate judge(std::string_view sample, char delimiter) {
  RecordCursor cursor(sample, delimiter);
  std::vector<Field> fields;
  std::map<std::size_t, std::size_t> records_by_columns;
  std::size_t records = 0;
  while (records < sniffed_records && cursor.next(fields)) {
    if (is_blank(fields)) continue;
    ++records;
    ++records_by_columns[fields.size()];
  }
  Candidate candidate{.guess = {.delimiter = delimiter}};
  std::size_t most = 0;
  for (const auto& [columns, count] : records_by_columns) {
    if (columns < 2 || count < most) continue;
    most = count;
    candidate.guess.columns = columns;
  }
  if (most == 0) return candidate;
  candidate.guess.consistency = static_cast<double>(most) / static_cast<double>(records);
  const double columns = static_cast<double>(candidate.guess.columns);
  candidate.score = candidate.guess.consistency * (1.0 - 1.0 / columns);
  // Tabs hardly ever stand inside a cell; commas do all the time.
  if (delimiter == '\t') candidate.score *= 1.3;
  return candidate;
}

std::string unquoted(const Field& field) {
  if (!field.doubled_quotes) return std::string(field.text);
  std::string out;
  out.reserve(field.text.size());
  for (std::size_t i = 0; i < field.text.size(); ++i) {
    out.push_back(field.text[i]);
    if (field.text[i] == '"' && i + 1 < field.text.size() && field.text[i + 1] == '"') ++i;
  }
  return out;
}

// One finding for a record, at its first such cell: where one quote is loose, the next ones are
// too.
void report_quotes(const std::vector<Field>& fields, std::size_t row, FindingLog& log) {
  const auto loose = std::ranges::find_if(
      fields, [](const Field& field) { return field.stray_quote || field.unterminated; });
  if (loose == fields.end()) return;
  const Spot spot{.row = static_cast<std::int64_t>(row) + 1,
                  .column = loose - fields.begin() + 1,
                  .text = loose->text};
  if (loose->unterminated) {
    log.warn("csv_quote_unterminated", spot,
             "the quote that opens this cell is never closed; it was read as part of the text");
  } else {
    log.note("csv_quote_stray", spot,
             "a quote stands inside this cell without being doubled; it was kept as it stands");
  }
}

}  // namespace

DelimiterGuess guess_delimiter(std::string_view text) {
  if (const char named = named_delimiter(text); named != '\0') {
    DelimiterGuess guess = judge(text.substr(0, sniffed_bytes), named).guess;
    guess.named = true;
    return guess;
  }
  std::string_view sample = text.substr(0, sniffed_bytes);
  if (sample.size() < text.size()) sample = sample.substr(0, sample.find_last_of("\r\n") + 1);
  if (sample.empty()) sample = text.substr(0, sniffed_bytes);
  Candidate best;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    const Candidate candidate = judge(sample, delimiter);
    if (candidate.score > best.score) best = candidate;
  }
  return best.guess;
}

Result<Grid> read_delimited(std::string_view text, const DelimiterGuess& guess, FindingLog& log) {
  RecordCursor cursor(text, guess.delimiter, guess.columns);
  GridBudget budget;
  GridBuilder grid("", budget, log);
  std::vector<Field> fields;
  std::size_t row = 0;
  for (; cursor.next(fields); ++row) {
    TL_CHECK(grid.check_row(row));
    if (row == 0 && guess.named) continue;
    report_quotes(fields, row, log);
    grid.reserve(row, fields.size());
    for (std::size_t column = 0; column < fields.size(); ++column) {
      const Field& field = fields[column];
      if (!field.text.empty()) {
        TL_CHECK(grid.put(row, column, {unquoted(field), CellKind::text}));
      }
    }
  }
  return std::move(grid).finish(row);
}

}  // namespace tl::documents
