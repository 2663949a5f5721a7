#include <algorithm>

#include "foundation/limits.h"
#include "platform/documents/read_delimited.h"

namespace tl::documents {

RecordCursor::RecordCursor(std::string_view text, char delimiter, std::size_t columns)
    : text_(text),
      delimiter_(delimiter),
      columns_(columns),
      search_budget_(2 * text.size() + limits::quoted_cell_bytes_max) {}

bool RecordCursor::next(std::vector<Field>& fields) {
  fields.clear();
  if (at_ >= text_.size()) return false;
  for (;;) {
    fields.push_back(read_field());
    if (at_ >= text_.size()) return true;
    if (text_[at_] != delimiter_) break;
    ++at_;
  }
  consume_line_end();
  return true;
}

void RecordCursor::consume_line_end() {
  const bool carriage_return = text_[at_] == '\r';
  ++at_;
  if (carriage_return && at_ < text_.size() && text_[at_] == '\n') ++at_;
}

RecordCursor::Field RecordCursor::read_field() {
  std::size_t open = at_;
  while (open < text_.size() && text_[open] == ' ' && delimiter_ != ' ') ++open;
  if (open >= text_.size() || text_[open] != '"') return read_plain();
  const Closing closing = find_closing(open + 1);
  // Spaces before the quote are not in RFC 4180; such a quote counts when all else is in order.
  const bool trusted = open == at_ || !(closing.stray || closing.several_lines);
  if (closing.found && trusted) return read_quoted(open, closing);
  Field field = read_plain();
  field.stray_quote = closing.found;
  field.unterminated = !closing.found;
  return field;
}

RecordCursor::Field RecordCursor::read_quoted(std::size_t open, const Closing& closing) {
  at_ = closing.at + 1;
  while (at_ < text_.size() && text_[at_] == ' ' && text_[at_] != delimiter_) ++at_;
  return {.text = text_.substr(open + 1, closing.at - open - 1),
          .doubled_quotes = closing.doubled,
          .stray_quote = closing.stray};
}

RecordCursor::Field RecordCursor::read_plain() {
  Field field;
  const std::size_t begin = at_;
  for (; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == delimiter_ || is_line_end(c)) break;
    if (c == '"') field.stray_quote = true;
  }
  field.text = text_.substr(begin, at_ - begin);
  return field;
}

bool RecordCursor::ends_field(std::size_t at) const {
  while (at < text_.size() && text_[at] == ' ' && delimiter_ != ' ') ++at;
  return at >= text_.size() || text_[at] == delimiter_ || is_line_end(text_[at]);
}

bool RecordCursor::opens_field(std::size_t quote) const {
  const char before = text_[quote - 1];  // never the first byte: an opening quote stands before it
  return before == delimiter_ || is_line_end(before);
}

RecordCursor::Closing RecordCursor::find_closing(std::size_t from) {
  Closing closing;
  const std::size_t reach = std::min(limits::quoted_cell_bytes_max, search_budget_);
  const std::size_t end = std::min(text_.size(), from + reach);
  std::size_t delimiters = 0;  // on the present line
  std::size_t i = from;
  for (; i < end; ++i) {
    const char c = text_[i];
    if (c == delimiter_) {
      ++delimiters;
    } else if (c == '\n') {
      // A whole record inside a cell: the quote was never closed.
      if (closing.several_lines && columns_ >= 3 && delimiters + 1 == columns_) break;
      closing.several_lines = true;
      delimiters = 0;
    } else if (c == '"') {
      if (i + 1 < text_.size() && text_[i + 1] == '"') {
        closing.doubled = true;
        ++i;
        continue;
      }
      if (ends_field(i + 1)) {
        closing.found = true;
        closing.at = i;
        return closing;
      }
      // On a later line this looks like the opening quote of another cell.
      if (closing.several_lines && opens_field(i)) break;
      closing.stray = true;
    }
  }
  search_budget_ -= std::min(search_budget_, i - from);
  return closing;
}

}  // namespace tl::documents
