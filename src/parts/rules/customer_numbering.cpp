#include "parts/rules/customer_numbering.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "parts/rules/decode_codes.h"
#include "parts/rules/parameters.h"

namespace tl::parts {
namespace {

constexpr std::size_t pieces_max = 24;
constexpr std::size_t table_entries_max = 200;
constexpr std::size_t number_length_max = 100;

Error wrong(std::string message) {
  return invalid("customer_numbering_invalid", std::move(message));
}

std::optional<std::int64_t> code_value(std::string_view signs, int scale) {
  if (signs.size() == 3) return codes::three_signs(signs, scale);
  if (signs.size() == 4) return codes::four_signs(signs, scale);
  return codes::lettered_ohms(signs);
}

std::string coded_meaning(PassiveKind kind, std::string_view signs, int scale) {
  const auto value = code_value(signs, scale);
  return value ? value_text(kind, *value) : std::string();
}

}  // namespace

Result<CustomerNumbering> CustomerNumbering::of(CustomerNumberingRules rules) {
  CustomerNumbering numbering;
  numbering.rules_ = std::move(rules);
  TL_CHECK(numbering.read_pattern());
  for (const std::string& field : numbering.rules_.fields) TL_CHECK(numbering.read_field(field));
  return numbering;
}

Result<void> CustomerNumbering::read_pattern() {
  const std::string_view pattern = trim(rules_.pattern);
  std::string literal;
  const auto flush = [&] {
    if (!literal.empty()) pieces_.push_back({.literal = to_upper(literal)});
    literal.clear();
  };
  std::size_t at = 0;
  while (at < pattern.size()) {
    if (pattern[at] != '{') {
      literal.push_back(pattern[at++]);
      continue;
    }
    const std::size_t end = pattern.find('}', at);
    if (end == std::string_view::npos)
      return wrong(cat("the pattern '", pattern, "' opens a field with { and does not close it"));
    const std::string_view inside = pattern.substr(at + 1, end - at - 1);
    const std::size_t colon = inside.find(':');
    Piece piece{.name = to_lower(trim(inside.substr(0, colon)))};
    if (colon != std::string_view::npos) {
      const auto length = parse_decimal(inside.substr(colon + 1), 0);
      if (!length || *length < 1 || *length > 30)
        return wrong(cat("the field {", inside, "} must have 1 to 30 signs"));
      piece.length = static_cast<std::size_t>(*length);
    }
    const bool twice =
        std::ranges::any_of(pieces_, [&](const Piece& other) { return other.name == piece.name; });
    if (piece.name.empty() || twice)
      return wrong(cat("the field {", inside, "} needs a name of its own"));
    const bool open_before = literal.empty() && !pieces_.empty() &&
                             pieces_.back().literal.empty() && pieces_.back().length == 0;
    if (open_before)
      return wrong(cat("nothing tells where {", pieces_.back().name, "} ends: say how many signs, ",
                       "as in {", pieces_.back().name, ":4}"));
    flush();
    pieces_.push_back(std::move(piece));
    at = end + 1;
  }
  flush();
  const bool any =
      std::ranges::any_of(pieces_, [](const Piece& piece) { return !piece.name.empty(); });
  if (!any || pieces_.size() > pieces_max)
    return wrong(cat("the pattern '", pattern, "' must have 1 to ", pieces_max / 2, " fields"));
  return {};
}

Result<void> CustomerNumbering::read_field(std::string_view text) {
  const std::size_t equals = text.find('=');
  const std::string name = to_lower(trim(text.substr(0, equals)));
  const auto piece = std::ranges::find(pieces_, name, &Piece::name);
  if (equals == std::string_view::npos || name.empty() || piece == pieces_.end()) {
    return wrong(
        cat("'", utf8_prefix(text, 40), "' is no field of the pattern; say it like tol=F:1%,J:5%"));
  }
  const std::string_view meaning = trim(text.substr(equals + 1));
  for (const auto& [word, coded] : {std::pair<std::string_view, Coded>{"ohms", Coded::ohms},
                                    {"picofarads", Coded::picofarads},
                                    {"nanohenries", Coded::nanohenries},
                                    {"text", Coded::text},
                                    {"ignore", Coded::ignore}}) {
    if (meaning != word) continue;
    piece->coded = coded;
    return {};
  }
  piece->coded = Coded::table;
  for (const std::string_view entry : split_any(meaning, ",")) {
    const std::size_t colon = entry.find(':');
    if (colon == std::string_view::npos) {
      return wrong(cat("'", utf8_prefix(trim(entry), 40), "' of the field ", name,
                       " has no meaning; say SIGNS:MEANING, or one of ohms, picofarads, ",
                       "nanohenries, text, ignore"));
    }
    piece->table.push_back(
        {to_upper(trim(entry.substr(0, colon))), std::string(trim(entry.substr(colon + 1)))});
  }
  if (piece->table.size() > table_entries_max)
    return wrong(cat("the field ", name, " has more than ", table_entries_max, " meanings"));
  return {};
}

// "" when the signs mean nothing.
std::string CustomerNumbering::meaning_of(const Piece& piece, std::string_view signs) const {
  switch (piece.coded) {
    case Coded::ohms: return coded_meaning(PassiveKind::resistor, signs, 6);
    case Coded::picofarads: return coded_meaning(PassiveKind::capacitor, signs, 3);
    case Coded::nanohenries: return coded_meaning(PassiveKind::inductor, signs, 3);
    case Coded::text:
    case Coded::ignore: return std::string(signs);
    case Coded::table: break;
  }
  for (const Entry& entry : piece.table) {
    if (entry.signs == signs) return entry.meaning;
  }
  return {};
}

NumberDecoding CustomerNumbering::decode(std::string_view number) const {
  NumberDecoding out{.number = squeeze_spaces(number)};
  const std::string upper = to_upper(out.number);
  if (upper.size() > number_length_max) {
    out.failure = cat("it is longer than ", number_length_max, " signs");
    return out;
  }
  std::string_view rest = upper;
  std::vector<std::string> meanings;
  for (std::size_t i = 0; i < pieces_.size() && out.failure.empty(); ++i) {
    const Piece& piece = pieces_[i];
    if (!piece.literal.empty()) {
      if (rest.starts_with(piece.literal)) {
        rest.remove_prefix(piece.literal.size());
      } else {
        out.failure = cat("'", piece.literal, "' is missing where '", rest, "' stands");
      }
      continue;
    }
    std::size_t length = piece.length;
    if (length == 0)
      length = i + 1 < pieces_.size() ? rest.find(pieces_[i + 1].literal) : rest.size();
    if (length == std::string_view::npos || length == 0 || length > rest.size()) {
      out.failure = cat("it ends before the field ", piece.name);
      break;
    }
    const std::string_view signs = rest.substr(0, length);
    rest.remove_prefix(length);
    const std::string meaning = meaning_of(piece, signs);
    if (meaning.empty()) {
      out.failure = cat("'", signs, "' means nothing in the field ", piece.name);
      break;
    }
    out.fields.push_back({piece.name, std::string(signs), meaning});
    if (piece.coded != Coded::ignore) meanings.push_back(meaning);
  }
  if (out.failure.empty() && !rest.empty()) out.failure = cat("'", rest, "' is left over");
  if (out.failure.empty()) out.text = join(meanings, " ");
  return out;
}

}  // namespace tl::parts
