#include "main/console.h"

#include <algorithm>

#include <unistd.h>

#include "foundation/text.h"
#include "platform/json/write_json.h"

namespace tl::cli {
namespace {

struct ErrorBody {
  std::string kind;
  std::string code;
  std::string message;
};
TL_DESCRIBE(ErrorBody, kind, code, message)

struct ErrorReply {
  ErrorBody error;
};
TL_DESCRIBE(ErrorReply, error)

void write_all(std::FILE* to, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), to);
}

// Column 3 is C: spreadsheets name columns by letters, and so do people.
std::string column_letters(std::int64_t column) {
  std::string letters;
  for (std::int64_t rest = column; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

std::string print(const Place& place) {
  std::string text = place.file;
  if (!place.sheet.empty()) text += cat(text.empty() ? "" : " ", "[", place.sheet, "]");
  if (place.row > 0) text += cat(text.empty() ? "" : " ", "row ", place.row);
  if (place.column > 0) text += cat(" column ", column_letters(place.column));
  return text;
}

}  // namespace

void TextTable::column(std::string_view heading, Align align) {
  headings_.emplace_back(heading);
  aligns_.push_back(align);
}

void TextTable::row(std::vector<std::string> cells) {
  ENSURE(cells.size() == headings_.size(), "a cell for every column");
  for (std::string& cell : cells) {
    std::ranges::replace_if(cell, is_space, ' ');  // one row, one line
    cell = visible(cell);
  }
  rows_.push_back(std::move(cells));
}

std::string TextTable::text() const {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < headings_.size(); ++i) {
    std::size_t width = display_width(headings_[i]);
    for (const auto& row : rows_) width = std::max(width, display_width(row[i]));
    widths.push_back(width);
  }
  std::string text;
  const auto add = [&](const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string padding(widths[i] - display_width(cells[i]), ' ');
      line += aligns_[i] == Align::right ? cat(padding, cells[i]) : cat(cells[i], padding);
      if (i + 1 < cells.size()) line += "  ";
    }
    while (line.ends_with(' ')) line.pop_back();
    text += line + "\n";
  };
  add(headings_);
  for (const auto& row : rows_) add(row);
  return text;
}

std::string print(const std::vector<Finding>& findings) {
  std::string text;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    for (const Finding& finding : findings) {
      if (finding.severity != severity) continue;
      const std::string place = print(finding.place);
      text += cat("  ", enum_name(severity), "  ", place, place.empty() ? "" : ": ",
                  finding.message, "\n");
    }
  }
  return text;
}

void Console::out(std::string_view text) {
  if (format_ == Format::json) {
    write_all(stdout, text);
  } else {
    write_all(stdout, visible(text));
  }
}

void Console::error(const Error& error) {
  if (format_ == Format::json) {
    const ErrorReply reply{{std::string(name_of(error.kind)), error.code, error.message}};
    write_all(stdout, json::to_json(reply, json::Layout::indented) + "\n");
  } else {
    write_all(stderr, cat("throughline: ", visible(error.message), "\n"));
  }
}

bool Console::flush() {
  return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

TerminalProgress::TerminalProgress(Format format)
    : watching_(format == Format::text && isatty(STDERR_FILENO) == 1 &&
                isatty(STDOUT_FILENO) == 1) {}

TerminalProgress::~TerminalProgress() {
  clear();
}

void TerminalProgress::begin(std::string_view what, std::int64_t total) {
  clear();
  what_ = what;
  total_ = total;
  done_ = 0;
  drawn_percent_ = -1;
  draw();
}

void TerminalProgress::advance(std::int64_t done) {
  done_ += done;
  draw();
}

void TerminalProgress::draw() {
  if (!watching_ || total_ <= 0) return;
  const std::int64_t percent = std::min<std::int64_t>(100, done_ * 100 / total_);
  if (percent == drawn_percent_) return;
  drawn_percent_ = percent;
  constexpr std::int64_t width = 30;
  const auto filled = static_cast<std::size_t>(percent * width / 100);
  write_all(stderr,
            cat("\r", what_, " [", std::string(filled, '#'),
                std::string(static_cast<std::size_t>(width) - filled, '.'), "] ", percent, " %"));
}

void TerminalProgress::clear() {
  if (watching_ && drawn_percent_ >= 0) write_all(stderr, "\r\x1b[K");
  drawn_percent_ = -1;
}

}  // namespace tl::cli
