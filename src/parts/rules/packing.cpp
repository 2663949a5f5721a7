#include "parts/rules/packing.h"

#include <algorithm>
#include <optional>

#include "foundation/text.h"

namespace tl::parts {
namespace {

// The sides of "a|b" without losing an empty one.
template <class Visit>
bool any_alternative(std::string_view alternatives, const Visit& visit) {
  for (std::size_t begin = 0;;) {
    const std::size_t end = alternatives.find('|', begin);
    if (visit(alternatives.substr(begin, end - begin))) return true;
    if (end == std::string_view::npos) return false;
    begin = end + 1;
  }
}

bool fits(char sign, char c) {
  switch (sign) {
    case 'd': return is_digit(c);
    case 'a': return is_alpha(c);
    case 'x': return is_alnum(c);
    default: return sign == c;
  }
}

bool fits(std::string_view pattern, std::string_view text) {
  return pattern.size() == text.size() &&
         std::equal(pattern.begin(), pattern.end(), text.begin(),
                    [](char sign, char c) { return fits(sign, c); });
}

bool ends_as(std::string_view text, std::string_view pattern) {
  return text.size() >= pattern.size() && fits(pattern, text.substr(text.size() - pattern.size()));
}

bool is_tail(std::string_view text, std::string_view pattern) {
  if (!pattern.ends_with('*')) return fits(pattern, text);
  pattern.remove_suffix(1);
  return text.size() >= pattern.size() && fits(pattern, text.substr(0, pattern.size()));
}

struct Found {
  std::size_t at = 0;
  std::size_t length = 0;
};

// Where a rule finds its code, leftmost; something must be left of the number in front of it.
std::optional<Found> find_code(const PackingRule& rule, std::string_view text) {
  if (!any_alternative(rule.begins, [&](auto begin) { return text.starts_with(begin); })) {
    return std::nullopt;
  }
  for (std::size_t at = 2; at < text.size(); ++at) {
    const std::string_view front = text.substr(0, at);
    const std::string_view rest = text.substr(at);
    if (!any_alternative(rule.before, [&](auto before) { return ends_as(front, before); })) {
      continue;
    }
    std::optional<Found> found;
    any_alternative(rule.codes, [&](std::string_view code) {
      if (rest.size() < code.size() || !fits(code, rest.substr(0, code.size()))) return false;
      const bool tail = any_alternative(
          rule.after, [&](auto after) { return is_tail(rest.substr(code.size()), after); });
      if (tail) found = Found{at, code.size()};
      return tail;
    });
    if (found) return found;
  }
  return std::nullopt;
}

std::string plain_number(std::string_view mpn) {
  return replace_all(to_upper(fold(mpn)), " ", "");
}

constexpr PackingRule added = {
    .codes =
        "-CT-ND|CT-ND|-TR-ND|TR-ND|-DKR-ND|DKR-ND|-1-ND|-2-ND|-6-ND|-ND|-DKR|-CT|-T&R|/T&R|"
        "T&R|-REEL|/REEL|REEL|-TAPE|-BULK|-TUBE|-TR|/TR|TR|-T|(ROHS)|-ROHS|ROHS|(PB-FREE)|"
        "(LEADFREE)|(PBFREE)",
    .meaning = "added to the maker's number"};

}  // namespace

PackingRules packing_rules_of(std::string_view known_maker) {
  PackingRules out;
  if (known_maker.empty()) return out;
  for (const PackingRule& rule : packing_rules()) {
    const bool its = any_alternative(rule.makers, [&](auto maker) { return maker == known_maker; });
    if (its) out.push_back(&rule);
  }
  return out;
}

OrderingCode read_ordering_code(const PackingRules& rules, std::string_view mpn) {
  OrderingCode out{.base = plain_number(mpn)};
  // Each rule once: "LM358DRG4" loses its finish and then its reel.
  std::vector<bool> used(rules.size());
  for (bool again = true; again;) {
    again = false;
    for (std::size_t i = 0; i < rules.size() && !again; ++i) {
      if (used[i]) continue;
      const auto found = find_code(*rules[i], out.base);
      if (!found) continue;
      const std::string code = out.base.substr(found->at, found->length);
      std::string& codes = rules[i]->kind == SuffixKind::packing ? out.packing : out.finish;
      codes += code;
      out.told.push_back(cat(code, ": ", rules[i]->meaning));
      out.base.erase(found->at, found->length);
      used[i] = true;
      again = true;
    }
  }
  return out;
}

const PackingRule* added_suffix(std::string_view mpn, std::string& without) {
  const std::string plain = plain_number(mpn);
  const auto found = find_code(added, plain);
  if (!found) return nullptr;
  without = plain.substr(0, found->at);
  return &added;
}

}  // namespace tl::parts
