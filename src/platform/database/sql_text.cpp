#include "platform/database/sql_text.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl::database {
namespace {

constexpr std::size_t parameters_max = 999;

bool is_word(char c) {
  return is_alnum(c) || c == '_';
}

// The end of the quoted piece that begins at `from`, npos when it has none.
std::size_t end_of_quoted(std::string_view sql, std::size_t from) {
  const char quote = sql[from];
  std::size_t at = from + 1;
  while (at < sql.size()) {
    if (sql[at] != quote) {
      ++at;
    } else if (at + 1 < sql.size() && sql[at + 1] == quote) {
      at += 2;
    } else {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

// Collects the parameters of one statement while its text is copied twice.
class ParameterWriter {
 public:
  Result<void> code(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
      const char c = text[at];
      if (c == '?' || c == ':') {
        TL_TRY(at, parameter(text, at));
      } else if (c == '$' || c == '@') {
        return invalid("sql_parameter_unknown",
                       cat("'", c, "' is not portable: write ?1 or :name"));
      } else {
        both(text.substr(at, 1));
        ++at;
      }
    }
    return {};
  }

  void both(std::string_view text) {
    out_.sqlite.append(text);
    out_.postgres.append(text);
  }

  Result<ParameterisedSql> finish() {
    if (!out_.names.empty() && !numbers_.empty()) {
      return invalid("sql_parameters_mixed", "numbers (?1) and names (:name) in one statement");
    }
    std::sort(numbers_.begin(), numbers_.end());
    numbers_.erase(std::unique(numbers_.begin(), numbers_.end()), numbers_.end());
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      if (numbers_[i] != i + 1) {
        return invalid("sql_parameters_sparse", cat("parameter ?", i + 1, " is not used"));
      }
    }
    out_.parameters = out_.names.empty() ? numbers_.size() : out_.names.size();
    return std::move(out_);
  }

 private:
  // Returns the place after the parameter.
  Result<std::size_t> parameter(std::string_view text, std::size_t at) {
    const bool numbered = text[at] == '?';
    std::size_t end = at + 1;
    while (end < text.size() && (numbered ? is_digit(text[end]) : is_word(text[end]))) ++end;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    if (name.empty()) {
      return invalid("sql_parameter_unknown",
                     numbered ? "a parameter needs its number: write ?1"
                              : "':' begins a parameter's name; '::' is not portable, use cast()");
    }
    std::size_t number = 0;
    if (numbered) {
      for (const char digit : name) {
        number = std::min(number * 10 + static_cast<std::size_t>(digit - '0'), parameters_max + 1);
      }
      numbers_.push_back(number);
    } else {
      const auto known = std::find(out_.names.begin(), out_.names.end(), name);
      number = static_cast<std::size_t>(known - out_.names.begin()) + 1;
      if (known == out_.names.end()) out_.names.emplace_back(name);
    }
    if (number == 0 || number > parameters_max) {
      return invalid("sql_parameter_unknown", cat("parameters count from 1 to ", parameters_max));
    }
    out_.sqlite.append(cat("?", number));
    out_.postgres.append(cat("$", number));
    return end;
  }

  ParameterisedSql out_;
  std::vector<std::size_t> numbers_;
};

}  // namespace

Result<std::vector<SqlPiece>> sql_pieces(std::string_view sql) {
  std::vector<SqlPiece> pieces;
  std::size_t begin = 0;
  std::size_t at = 0;
  const auto close = [&](SqlPiece::Kind kind, std::size_t end) {
    if (end > begin) pieces.push_back({kind, sql.substr(begin, end - begin)});
    begin = at = end;
  };
  while (at < sql.size()) {
    const std::string_view rest = sql.substr(at);
    if (rest[0] == '\'' || rest[0] == '"') {
      close(SqlPiece::Kind::code, at);
      const std::size_t end = end_of_quoted(sql, at);
      if (end == std::string_view::npos) {
        return invalid("sql_unterminated", cat("a quote does not end: ", utf8_prefix(rest, 40)));
      }
      close(SqlPiece::Kind::quoted, end);
    } else if (rest.starts_with("--")) {
      close(SqlPiece::Kind::code, at);
      close(SqlPiece::Kind::comment, std::min(sql.find('\n', at), sql.size()));
    } else if (rest.starts_with("/*")) {
      close(SqlPiece::Kind::code, at);
      const std::size_t end = sql.find("*/", at + 2);
      if (end == std::string_view::npos) {
        return invalid("sql_unterminated", cat("a comment does not end: ", utf8_prefix(rest, 40)));
      }
      close(SqlPiece::Kind::comment, end + 2);
    } else {
      ++at;
    }
  }
  close(SqlPiece::Kind::code, at);
  return pieces;
}

Result<std::vector<std::string>> sql_statements(std::string_view sql) {
  TL_TRY(const auto pieces, sql_pieces(sql));
  std::vector<std::string> statements(1);
  for (const SqlPiece& piece : pieces) {
    if (piece.kind == SqlPiece::Kind::comment) continue;
    if (piece.kind == SqlPiece::Kind::quoted) {
      statements.back().append(piece.text);
      continue;
    }
    const auto parts = split(piece.text, ';');
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) statements.emplace_back();
      statements.back().append(parts[i]);
    }
  }
  for (std::string& statement : statements) statement = std::string(trim(statement));
  std::erase(statements, "");
  return statements;
}

Result<ParameterisedSql> parameters_of(std::string_view sql) {
  TL_TRY(const auto pieces, sql_pieces(sql));
  ParameterWriter writer;
  for (const SqlPiece& piece : pieces) {
    if (piece.kind == SqlPiece::Kind::quoted) writer.both(piece.text);
    if (piece.kind == SqlPiece::Kind::code) TL_CHECK(writer.code(piece.text));
  }
  return writer.finish();
}

}  // namespace tl::database
