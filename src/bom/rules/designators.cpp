#include "bom/rules/designators.h"

#include <algorithm>
#include <array>

#include "bom/rules/designator_names.h"
#include "bom/rules/fitted_marks.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

// "C1009_4" is "C1009_" and "4".
NameParts trailing_parts_of(std::string_view name) {
  std::size_t begin = name.size();
  while (begin > 0 && is_digit(name[begin - 1])) --begin;
  return {name.substr(0, begin), name.substr(begin), {}};
}

std::optional<std::int64_t> small_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 9 || !all_digits(digits)) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::string padded(std::int64_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

// Typographic dashes and East Asian separators become their plain ASCII kin.
std::string plain_separators(std::string_view text) {
  static constexpr std::pair<std::string_view, std::string_view> plain[] = {
      {"–", "-"},  {"—", "-"},  {"−", "-"},           {"‐", "-"},  {"‑", "-"},        {"～", "~"},
      {"，", ","}, {"、", ","}, {"；", ";"},          {"…", ".."}, {"\xC2\xA0", " "}, {"　", " "},
      {"（", "("}, {"）", ")"}, {"\xE2\x80\x8B", ""}, {"＆", ","},
  };
  std::string out(text);
  for (const auto& [from, to] : plain) out = replace_all(out, from, to);
  return out;
}

struct Token {
  std::string_view text;
  bool after_space_only = false;  // only blanks stand between the token before and this one
  bool plain = false;             // is_plain_name
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  std::size_t at = 0;
  while (at < text.size()) {
    bool only_blanks = true;
    while (at < text.size() && is_separator(text[at])) {
      only_blanks = only_blanks && (text[at] == ' ' || text[at] == '\t');
      ++at;
    }
    const std::size_t start = at;
    while (at < text.size() && !is_separator(text[at])) ++at;
    if (at == start) continue;
    const std::string_view token = text.substr(start, at - start);
    out.push_back({token, only_blanks && !out.empty(), is_plain_name(token)});
  }
  return out;
}

constexpr std::size_t bracket_words_max = 8;

bool is_range_word(std::string_view text) {
  static constexpr std::string_view words[] = {"-",    "--",      "~",   "..", "...", "to",
                                               "thru", "through", "bis", "à",  "->"};
  return std::ranges::any_of(words, [&](std::string_view word) { return iequals(word, text); });
}

class Parser {
 public:
  Parser(std::optional<std::int64_t> expected, std::size_t names_max)
      : expected_(expected), names_max_(names_max) {}

  DesignatorList run(std::string_view text) {
    const std::vector<Token> tokens = tokens_of(text);
    token_count_ = static_cast<std::int64_t>(tokens.size());
    out_.names.reserve(std::min(tokens.size(), names_max_));
    for (std::size_t i = 0; i < tokens.size() && !out_.cut_at_limit; ++i) {
      const bool stands_alone = tokens[i].plain && (i + 1 == tokens.size() || tokens[i + 1].plain);
      if (stands_alone) {
        add(std::string(tokens[i].text));
      } else {
        i += take(tokens, i);
      }
    }
    return std::move(out_);
  }

 private:
  bool full() const { return out_.names.size() >= names_max_; }

  // Reads the token at i; returns how many further tokens belong to it.
  std::size_t take(const std::vector<Token>& tokens, std::size_t i) {
    const std::string_view text = tokens[i].text;
    const std::string_view next = i + 1 < tokens.size() ? tokens[i + 1].text : std::string_view();
    const std::string_view after = i + 2 < tokens.size() ? tokens[i + 2].text : std::string_view();
    if (const std::size_t taken = bracket(tokens, i); taken > 0) return taken - 1;
    if (is_range_word(next) && is_designator(text) && is_range_end(text, after)) {
      range(text, after, cat(text, ' ', next, ' ', after));
      return 2;
    }
    if (const auto open = open_range(text); !open.empty() && is_range_end(open, next)) {
      range(open, next, cat(text, next));
      return 1;
    }
    if (!next.empty() && (next.front() == '-' || next.front() == '~') && is_designator(text) &&
        next.size() > 1 && is_range_end(text, next.substr(1))) {
      range(text, next.substr(1), cat(text, next));
      return 1;
    }
    if (all_letters(text) && text.size() <= 4 && all_digits(next) &&
        tokens[i + 1].after_space_only && is_known_prefix(text)) {
      add(cat(text, next));
      return 1;
    }
    one(text);
    return 0;
  }

  // "R5(DNP)", "R5 (do not fit)" mark the name before them; "U2 (.75)" only remarks on it. Returns
  // how many tokens that took; 0 for everything else.
  std::size_t bracket(const std::vector<Token>& tokens, std::size_t i) {
    const std::string_view text = tokens[i].text;
    const std::size_t open = text.find('(');
    if (open == std::string_view::npos || (open == 0 && out_.names.empty())) return 0;
    const std::string_view name = text.substr(0, open);
    if (!name.empty() && !is_designator(name)) return 0;
    std::string inside(text.substr(open + 1));
    std::size_t last = i;
    while (!inside.ends_with(')')) {
      if (++last == tokens.size() || last - i > bracket_words_max) return 0;
      inside += cat(' ', tokens[last].text);
    }
    inside.pop_back();
    if (is_not_fitted_mark(inside)) {
      if (!name.empty()) add(std::string(name));
      out_.mark_apart = name.empty();
      if (!out_.names.empty()) out_.not_fitted.push_back(out_.names.back());
      return last - i + 1;
    }
    if (!name.empty() || inside.empty() || names_a_place(inside)) return 0;
    out_.remarks.push_back(cat('(', inside, ')'));
    return last - i + 1;
  }

  static bool names_a_place(std::string_view text) {
    return std::ranges::any_of(split_any(text, " ()[]/+-"), is_designator);
  }

  // "R1-" and "R1.." are waiting for their other end.
  static std::string_view open_range(std::string_view text) {
    for (const std::string_view tail : {"...", "..", "-", "~"}) {
      if (text.ends_with(tail) && is_designator(text.substr(0, text.size() - tail.size()))) {
        return text.substr(0, text.size() - tail.size());
      }
    }
    return {};
  }

  static bool is_range_end(std::string_view first, std::string_view last) {
    if (last.empty()) return false;
    if (all_digits(last)) return true;
    return is_designator(last) && iequals(parts_of(first).prefix, parts_of(last).prefix);
  }

  void one(std::string_view text) {
    if (text == "/") return;  // "R43 / R45"
    if (marked_not_fitted(text)) return;
    if (single_range(text)) return;
    if (split_at(text, '/') || split_at(text, '.') || split_at(text, '+')) return;
    if (all_digits(text) && carry_prefix(text)) return;
    add(std::string(text));
  }

  // A mark without brackets is about the whole cell: "R1, R5 DNP".
  bool marked_not_fitted(std::string_view text) {
    if (!is_not_fitted_mark(text)) return false;
    out_.not_fitted = out_.names;
    return true;
  }

  bool single_range(std::string_view text) {
    for (const std::string_view sign : {"...", "..", "~", "->", "-", ":"}) {
      const std::size_t at = text.find(sign);
      if (at == std::string_view::npos || at == 0) continue;
      const std::string_view first = text.substr(0, at);
      const std::string_view last = text.substr(at + sign.size());
      if (!is_designator(first) || !is_range_end(first, last)) continue;
      if (all_digits(last) && (sign == "-" || sign == ":") && !count_wants(first, last)) continue;
      range(first, last, text);
      return true;
    }
    return false;
  }

  // Whether a bare number after the hyphen is the end of a range: it rises, and it makes the count
  // right, or there is no count and it does not look like a pin of a connector.
  bool count_wants(std::string_view first, std::string_view last) const {
    const auto from = small_number(parts_of(first).digits);
    const auto to = small_number(last);
    if (!from || !to || *to <= *from || !parts_of(first).suffix.empty()) return false;
    if (expected_) return *expected_ > token_count_;
    return *to - *from >= 2;
  }

  bool split_at(std::string_view text, char sign) {
    const std::vector<std::string_view> pieces = split(text, sign);
    if (pieces.size() < 2) return false;
    for (const std::string_view piece : pieces) {
      const NameParts parts = parts_of(piece);
      if (!is_designator(piece) || parts.prefix.empty() || !all_letters(parts.prefix)) return false;
      if (sign != '/' && !is_known_prefix(parts.prefix)) return false;
    }
    for (const std::string_view piece : pieces) add(std::string(piece));
    if (sign == '.') out_.mistyped.emplace_back(text);
    return true;
  }

  // "R1, 2, 5" names R1, R2 and R5.
  bool carry_prefix(std::string_view digits) {
    if (out_.names.empty()) return false;
    const std::string last = out_.names.back();
    const NameParts parts = parts_of(last);
    const auto before = small_number(parts.digits);
    const auto number = small_number(digits);
    if (!is_designator(last) || !parts.suffix.empty() || !before || !number || *number <= *before) {
      return false;
    }
    add(cat(parts.prefix, digits));
    return true;
  }

  void range(std::string_view first, std::string_view last, std::string_view whole) {
    if (expand(parts_of(first), parts_of(last)) || expand_letters(first, last) ||
        expand(trailing_parts_of(first), trailing_parts_of(last))) {
      return;
    }
    out_.unexpandable.emplace_back(whole);
    add(std::string(whole));
  }

  bool expand(const NameParts& first, const NameParts& last) {
    const auto from = small_number(first.digits);
    const auto to = small_number(last.digits);
    if (!from || !to || *to < *from) return false;
    if (!last.prefix.empty() && !iequals(first.prefix, last.prefix)) return false;
    if (!iequals(first.suffix, last.suffix)) return false;
    if (*to == *from && !last.prefix.empty()) return false;
    if (*to - *from >= static_cast<std::int64_t>(limits::designator_range_max)) return false;
    for (std::int64_t n = *from; n <= *to && !out_.cut_at_limit; ++n) {
      add(cat(first.prefix, padded(n, first.digits.size()), first.suffix));
    }
    return true;
  }

  // "U1A-U1D" and "R1_A-R1_D".
  bool expand_letters(std::string_view first, std::string_view last) {
    if (first.size() != last.size() || first.size() < 2) return false;
    const std::string_view head = first.substr(0, first.size() - 1);
    if (!iequals(head, last.substr(0, last.size() - 1))) return false;
    if (!is_alpha(first.back()) || !is_alpha(last.back()) || last.back() <= first.back())
      return false;
    for (char c = first.back(); c <= last.back(); ++c) add(cat(head, c));
    return true;
  }

  void add(std::string name) {
    if (full()) {
      out_.cut_at_limit = true;
      return;
    }
    out_.names.push_back(std::move(name));
  }

  std::optional<std::int64_t> expected_;
  std::size_t names_max_;
  std::int64_t token_count_ = 0;
  DesignatorList out_;
};

}  // namespace

DesignatorList parse_designators(std::string_view text, std::optional<std::int64_t> expected_count,
                                 std::size_t names_max) {
  const bool ascii =
      std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return Parser(expected_count, names_max).run(text);
  const std::string plain = plain_separators(text);
  DesignatorList list = Parser(expected_count, names_max).run(plain);
  // A wide bracket is set off by itself, whether or not a blank stands before it.
  list.mark_apart = list.mark_apart || (!list.not_fitted.empty() && contains(text, "（"));
  return list;
}

bool could_be_designators(const DesignatorList& list, std::string_view text) {
  const bool phrase = list.names.size() > 1 && !contains(text, ",") &&
                      std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
  return !phrase && list.names.size() <= 2 &&
         std::ranges::all_of(list.names, [](const std::string& name) {
           // "TP*", "REF**": whichever
           const std::string_view stem =
               std::string_view(name).substr(0, name.find_last_not_of('*') + 1);
           return name.size() <= 16 && std::ranges::all_of(stem, [](char c) {
                    return is_alnum(c) || contains("_$-+./#=&", {&c, 1});
                  });
         });
}

bool marks_all(const DesignatorList& list, std::optional<std::int64_t> quantity) {
  const bool apart = list.mark_apart || list.names.size() == 1;
  return apart && list.not_fitted.size() == 1 && list.not_fitted.front() == list.names.back() &&
         quantity == static_cast<std::int64_t>(list.names.size());
}

}  // namespace tl::bom
