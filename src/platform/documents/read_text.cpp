#include "platform/documents/read_text.h"

#include <string>
#include <utility>

#include "platform/documents/read_column_text.h"
#include "platform/documents/read_delimited.h"
#include "platform/documents/read_encoding.h"
#include "platform/documents/read_finding_log.h"

namespace tl::documents {
namespace {

// Below this share of agreeing records two columns are chance: one comma in a line of prose.
constexpr double pair_consistency_min = 0.1;

// Tabs and commas also occur in text laid out by blanks; there the fields still have wide gaps
// inside, which fields of delimited text do not.
bool is_layout(std::string_view text, const DelimiterGuess& guess) {
  if (guess.named) return false;
  if (guess.delimiter == '\0') return true;
  if (guess.columns == 2 && guess.consistency < pair_consistency_min) return true;
  const bool strong = guess.consistency >= 0.9 && guess.columns >= 4 && guess.delimiter != '\t';
  return !strong && gapped_lines(text, guess.delimiter) > 0.6;
}

}  // namespace

Result<SourceDocument> read_text(std::string_view bytes, std::string_view file_name) {
  FindingLog log(file_name);
  SourceDocument document;
  document.file = file_name;
  TL_TRY(DecodedText decoded, decode_text(bytes, log));
  const DelimiterGuess guess = guess_delimiter(decoded.text);
  if (is_layout(decoded.text, guess)) {
    document.format = DocumentFormat::column_text;
    TL_TRY(Grid grid, read_column_text(decoded.text, log));
    document.sheets.push_back(std::move(grid));
  } else {
    document.format = DocumentFormat::delimited_text;
    document.delimiter = guess.delimiter;
    TL_TRY(Grid grid, read_delimited(decoded.text, guess, log));
    document.sheets.push_back(std::move(grid));
  }
  document.encoding = std::move(decoded.encoding);
  document.findings = log.take();
  return document;
}

}  // namespace tl::documents
