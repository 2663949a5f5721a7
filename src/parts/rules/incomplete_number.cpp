#include "parts/rules/incomplete_number.h"

#include <algorithm>
#include <vector>

#include "foundation/text.h"
#include "parts/rules/mpn.h"

namespace tl::parts {
namespace {

bool fits(char sign, char pattern) {
  switch (pattern) {
    case 'd': return is_digit(sign);
    case 'a': return is_alpha(sign);
    case 'x': return is_alnum(sign);
    default: return sign == pattern;
  }
}

constexpr std::size_t value_length_max = 6;

std::size_t length_of_value(std::string_view text) {
  std::size_t length = 0;
  while (length < std::min(text.size(), value_length_max) &&
         (is_digit(text[length]) || contains("RKM", text.substr(length, 1))))
    ++length;
  return length;
}

enum class Taken { whole, cut_off, other };

// Takes the part off the front; cut_off when the text ends within it.
Taken take(std::string_view& text, std::string_view pattern) {
  if (pattern == "v") {
    const std::size_t length = length_of_value(text);
    if (length == 0) return text.empty() ? Taken::cut_off : Taken::other;
    text.remove_prefix(length);
    return Taken::whole;
  }
  bool begun = false;
  for (const std::string_view one : split_any(pattern, "|")) {
    std::size_t same = 0;
    while (same < std::min(one.size(), text.size()) && fits(text[same], one[same])) ++same;
    if (same == one.size()) {
      text.remove_prefix(same);
      return Taken::whole;
    }
    begun = begun || same == text.size();
  }
  return begun ? Taken::cut_off : Taken::other;
}

// Which parts of the form the number lacks; none where it has them all or is of another form.
std::vector<std::string_view> lacking(const NumberForm& form, std::string_view rest) {
  for (std::size_t i = 0; i < form.rest.size(); ++i) {
    const Taken taken = take(rest, form.rest[i].pattern);
    if (taken == Taken::whole) continue;
    if (taken == Taken::other || i < form.least) return {};
    std::vector<std::string_view> names;
    for (const NumberPart& part : form.rest.subspan(i)) names.push_back(part.name);
    return names;
  }
  return {};
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += cat(i == 0 ? "" : i + 1 == names.size() ? " and " : ", ", names[i]);
  return text;
}

std::optional<std::string> lacks_an_end(std::string_view mpn) {
  const std::string key = mpn_key(to_upper(mpn));
  for (const NumberForm& form : number_forms()) {
    for (const std::string_view begin : split_any(form.begins, "|")) {
      if (!key.starts_with(begin)) continue;
      const auto names = lacking(form, std::string_view(key).substr(begin.size()));
      if (names.empty()) continue;
      return cat("is only the beginning of a number of ", form.of, ": it lacks ", listed(names));
    }
  }
  return std::nullopt;
}

// "LM78xx", "BC847x", "CRCW0603XXXX": an x among capitals stands for any sign. Between digits it
// counts rows and columns ("PH2x5"); a number in small letters says nothing.
std::string_view any_signs(std::string_view mpn) {
  std::size_t small = 0, capitals = 0;
  for (const char c : mpn) {
    small += c >= 'a' && c <= 'z' && c != 'x' ? 1u : 0u;
    capitals += c >= 'A' && c <= 'Z' ? 1u : 0u;
  }
  if (small == 0 && capitals > 0) {
    const std::size_t at = mpn.find('x');
    if (at != std::string_view::npos) {
      std::size_t end = at;
      while (end < mpn.size() && mpn[end] == 'x') ++end;
      const bool between_digits = end - at == 1 && at > 0 && is_digit(mpn[at - 1]) &&
                                  end < mpn.size() && is_digit(mpn[end]);
      if (!between_digits && at > 0) return mpn.substr(at, end - at);
    }
  }
  if (const std::size_t at = mpn.find("XXX"); at != std::string_view::npos && at > 0)
    return mpn.substr(at, std::min(mpn.find_first_not_of('X', at), mpn.size()) - at);
  if (const std::size_t at = mpn.find_first_of("*?"); at != std::string_view::npos) {
    const bool between_digits = at > 0 && is_digit(mpn[at - 1]) && at + 1 < mpn.size() &&
                                is_digit(mpn[at + 1]);  // "SW-6*6*5"
    if (!between_digits) return mpn.substr(at, 1);
  }
  // Makers write '#' before a code ("LTC3780EG#PBF"), so only one at the end stands for any.
  return mpn.ends_with('#') ? mpn.substr(mpn.size() - 1) : std::string_view();
}

bool stands_for_its_like(std::string_view mpn) {
  constexpr std::string_view phrases[] = {"or equiv",      "or equal",        "or similar",
                                          "or compatible", "oder equivalent", "oder gleichw",
                                          "oder ahnlich",  "oder vergleich",  "ou equiv",
                                          "o equiv",       "of gelijkw",      "or eq."};
  const std::string plain = strip_accents(fold(squeeze_spaces(mpn)));
  return std::ranges::any_of(phrases,
                             [&](std::string_view phrase) { return contains(plain, phrase); }) ||
         plain.ends_with(" or eq") || plain.ends_with("(equiv)") || plain.ends_with(" equivalent");
}

}  // namespace

std::optional<std::string> incomplete_number(std::string_view mpn) {
  const std::string_view text = trim(mpn);
  if (stands_for_its_like(text)) return "allows its like, but not which and by whom approved";
  if (text.ends_with("...") || text.ends_with("…") || text.ends_with("..")) return "was cut off";
  if (const std::string_view signs = any_signs(text); !signs.empty())
    return cat("holds '", signs, "', which stands for any sign");
  return lacks_an_end(text);
}

}  // namespace tl::parts
