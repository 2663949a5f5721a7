// Delimited text (comma, semicolon, tab, bar) to a grid, by RFC 4180 and the way real files break
// it. One grid row is one physical record, blank ones included; a quoted line break stays inside
// its cell.
//
//   const DelimiterGuess guess = guess_delimiter(text);
//   TL_TRY(Grid grid, read_delimited(text, guess.delimiter, log));
//
// Soft errors become findings: a quote in the middle of a cell (`csv_quote_stray`) is kept as it
// stands, and a quote that is never closed (`csv_quote_unterminated`) is a character like any
// other, so that it cannot swallow the rows behind it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "foundation/grid.h"
#include "foundation/result.h"
#include "platform/documents/read_finding_log.h"

namespace tl::documents {

// Walks over the records of a text without copying it.
class RecordCursor {
 public:
  struct Field {
    std::string_view text;        // without the enclosing quotes
    bool doubled_quotes = false;  // text holds "" for "
    bool stray_quote = false;     // a quote stands where none may
    bool unterminated = false;    // begins with a quote that is never closed
  };

  // columns: how many fields a record of this file usually has, 0 when unknown; with it an
  // unterminated quote is recognised earlier.
  RecordCursor(std::string_view text, char delimiter, std::size_t columns = 0);

  // False at the end of the text.
  bool next(std::vector<Field>& fields);

  std::size_t offset() const { return at_; }

 private:
  struct Closing {
    bool found = false;
    std::size_t at = 0;
    bool doubled = false;
    bool stray = false;
    bool several_lines = false;
  };

  Field read_field();
  Field read_quoted(std::size_t open, const Closing& closing);
  Field read_plain();
  Closing find_closing(std::size_t from);
  bool ends_field(std::size_t at) const;
  bool opens_field(std::size_t quote) const;
  bool is_line_end(char c) const { return c == '\n' || c == '\r'; }
  void consume_line_end();

  std::string_view text_;
  char delimiter_;
  std::size_t columns_;
  std::size_t at_ = 0;
  std::size_t search_budget_;  // bytes that searches for closing quotes may still look at in vain
};

struct DelimiterGuess {
  char delimiter = '\0';    // '\0': none fits
  std::size_t columns = 0;  // fields of the most common record
  double consistency = 0;   // share of the non-blank records that have so many
  bool named = false;       // the file says so itself, in a "sep=;" line
};

DelimiterGuess guess_delimiter(std::string_view text);

// Fails with kind `limit` past limits::grid_rows_max or grid_cells_max.
Result<Grid> read_delimited(std::string_view text, const DelimiterGuess& guess, FindingLog& log);

}  // namespace tl::documents
