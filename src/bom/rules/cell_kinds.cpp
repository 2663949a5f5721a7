#include "bom/rules/cell_kinds.h"

#include <algorithm>
#include <string>
#include <vector>

#include "bom/rules/word_set.h"
#include "foundation/decimal.h"
#include "foundation/quantity.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr int quantity_scale = 6;

constexpr std::string_view piece_units[] = {
    "pcs",   "pc",    "pce", "pces",  "piece", "pieces", "ea",    "each",   "ea.",   "stk",
    "stk.",  "stück", "st",  "st.",   "pz",    "pz.",    "pezzi", "pièces", "pieza", "piezas",
    "unit",  "units", "uds", "x",     "шт",    "шт.",    "個",    "个",     "只",    "pcs.",
    "stuks", "u",     "ud",  "peças", "off",   "nos",    "no",    "×",      "枚",    "本",
    "pic",   "k",     "套",  "件",    "颗",    "片",     "条",    "台",     "块",    "组",
    "点",    "개",    "szt", "szt.",  "ks",    "adet",
};
constexpr std::string_view other_units[] = {
    "m",      "mm",    "cm",     "km",   "in",   "inch",  "ft",    "g",     "kg",
    "mg",     "l",     "ml",     "cl",   "m2",   "m²",    "meter", "metre", "meters",
    "metres", "roll",  "set",    "sets", "pair", "pairs", "ar",    "a/r",   "lb",
    "oz",     "sheet", "sheets", "satz", "paar", "rolle", "jeu",   "lot",   "kit",
};

std::size_t count_if_char(std::string_view text, bool (*test)(char)) {
  return static_cast<std::size_t>(std::ranges::count_if(text, test));
}

bool is_number_char(char c) {
  return is_digit(c) || c == '.' || c == ',';
}

// Case styles and chip sizes; a name that begins with one of them is a package.
constexpr std::string_view package_heads[] = {
    "sot",          "soic",     "sop",   "ssop",     "tssop", "msop", "vssop",  "qfn",  "dfn",
    "vqfn",         "tqfp",     "lqfp",  "qfp",      "bga",   "fbga", "lga",    "plcc", "dip",
    "pdip",         "sip",      "to-",   "to2",      "sod",   "do-",  "sma",    "smb",  "smc",
    "melf",         "minimelf", "hc49",  "hc-49",    "wlcsp", "csp",  "udfn",   "uqfn", "wson",
    "vson",         "dpak",     "d2pak", "powerpak", "sc-",   "sc70", "smd",    "smt",  "tht",
    "through hole", "chip",     "axial", "radial",   "case",  "melf", "htssop", "tsop", "lcc",
    "pga",          "son",      "x2son", "ufqfpn",   "eia",
};
constexpr std::string_view footprint_words[] = {
    "metric",       "pitch",          "footprint",     "pinheader", "handsolder", "_smd:",
    "smd:",         "package_",       "horizontal",    "vertical",  "_0402",      "_0603",
    "_0805",        "_1206",          "resc",          "capc",      "indc",       "ledc",
    "sot-",         "soic",           "qfn",           "tssop",     "res-",       "cap-",
    "mountinghole", "screw_terminal", "terminalblock", "_p2.54",    "_1x0",       "_2x0",
    "tht:",         "resistor_smd",   "capacitor_smd",
};
constexpr std::string_view chip_sizes[] = {
    "01005", "0201", "0402", "0603", "0805", "1008", "1206", "1210", "1806", "1808", "1812", "1825",
    "2010",  "2220", "2225", "2512", "2917", "3216", "3528", "6032", "7343", "402",  "603",  "805",
};

bool has_chip_size(std::string_view text) {
  return std::ranges::any_of(chip_sizes, [&](std::string_view size) {
    const std::size_t at = text.find(size);
    if (at == std::string_view::npos) return false;
    const bool starts = at == 0 || !is_digit(text[at - 1]);
    const std::size_t end = at + size.size();
    return starts && (end >= text.size() || !is_digit(text[end]));
  });
}

// Units of electrical values, after the number and an optional SI prefix.
bool is_value_unit(std::string_view rest) {
  static constexpr std::string_view units[] = {
      "f",  "uf",  "µf",   "μf",  "nf", "pf",  "mf",  "h",    "uh",   "µh",    "μh", "nh",
      "mh", "ohm", "ohms", "r",   "k",  "m",   "kr",  "kohm", "mohm", "k ohm", "ω",  "kω",
      "mω", "Ω",   "kΩ",   "MΩ",  "mΩ", "u",   "µ",   "μ",    "n",    "p",     "v",  "mv",
      "kv", "a",   "ma",   "ua",  "hz", "khz", "mhz", "ghz",  "w",    "mw",    "g",  "kb",
      "mb", "gb",  "e",    "meg", "kΩ", "mω",  "ppm", "%",
  };
  static const WordSet list(units);
  return list.has(rest);
}

bool is_value_word(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size() && is_number_char(word[at])) ++at;
  if (at == 0) return false;
  const std::string_view rest = word.substr(at);
  if (rest.empty()) return false;
  if (is_value_unit(rest)) return true;
  // "4k7", "3p3", "0R22"
  return rest.size() <= 4 && is_alpha(rest.front()) && is_value_unit(rest.substr(0, 1)) &&
         std::ranges::all_of(rest.substr(1), is_digit);
}

// "12": most cells of quantities are this simple.
std::optional<std::int64_t> plain_count(std::string_view text) {
  constexpr std::size_t digits_max = 9;
  if (text.size() > digits_max || !std::ranges::all_of(text, is_digit)) return std::nullopt;
  std::int64_t count = 0;
  for (const char digit : text) count = count * 10 + (digit - '0');
  return count * Quantity::one;
}

// "４" and "１０ｍ", as Japanese lists write them: what these characters begin with in UTF-8.
constexpr std::string_view full_width_lead = "\xEF\xBC";

// The same unit, from the list and not from the cell.
std::string_view known_unit(std::string_view unit) {
  for (const std::string_view known : other_units) {
    if (iequals(known, unit)) return known;
  }
  return {};
}

}  // namespace

std::optional<QuantityCell> parse_quantity(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 40) return std::nullopt;
  if (contains(text, full_width_lead)) {
    const std::string narrow = fold(text);
    if (narrow == text) return std::nullopt;
    const auto quantity = parse_quantity(narrow);
    if (!quantity) return std::nullopt;
    return QuantityCell{quantity->millionths, known_unit(quantity->unit)};
  }
  if (const auto count = plain_count(text)) return QuantityCell{*count, {}};
  for (const std::string_view about : {"~", "≈", "ca. ", "ca "}) {
    if (!text.starts_with(about)) continue;
    text = trim(text.substr(about.size()));
    break;
  }
  if (text.empty()) return std::nullopt;
  std::size_t at = 0;
  if (text.front() == '-' || text.front() == '+') at = 1;
  const std::size_t digits_at = at;
  while (at < text.size() && is_number_char(text[at])) ++at;
  if (at == digits_at) {
    if ((text.front() == 'x' || text.front() == 'X') && text.size() > 1 && is_digit(text[1])) {
      return parse_quantity(text.substr(1));
    }
    return std::nullopt;
  }
  const auto number = parse_loose_decimal(text.substr(0, at), quantity_scale);
  if (!number) return std::nullopt;
  std::string_view unit = trim(text.substr(at));
  if (unit.size() > 2 && unit.front() == '(' && unit.back() == ')')
    unit = trim(unit.substr(1, unit.size() - 2));
  static const WordSet pieces(piece_units);
  static const WordSet others(other_units);
  if (unit.empty() || pieces.has(unit)) return QuantityCell{*number, {}};
  if (others.has(unit)) return QuantityCell{*number, unit};
  return std::nullopt;
}

bool is_placeholder(std::string_view text) {
  static constexpr std::string_view nothing[] = {
      "-",         "--",      "---",
      "n/a",       "na",      "n.a.",
      "n.a",       "none",    "tbd",
      "t.b.d.",    "?",       "??",
      "???",       "~",       "x",
      "xx",        "xxx",     "0",
      "null",      "nil",     "*",
      ".",         "/",       "\\",
      "_",         "—",       "–",
      "#n/a",      "#ref!",   "#value!",
      "#name?",    "unknown", "tba",
      "any",       "n.v.",    "k.a.",
      "entfällt",  "s.o.",    "not specified",
      "无",        "なし",    "нет",
      "undefined", "no part", "not applicable",
      "blank",     "keine",   "sans",
      "aucun",
  };
  static const WordSet list(nothing);
  text = trim(text);
  return text.empty() || list.has(text) || std::ranges::all_of(text, [](char c) {
           return c == '-' || c == '.' || c == '*' || c == '=' || c == '_';
         });
}

bool is_link(std::string_view text) {
  return icontains(text, "http://") || icontains(text, "https://") || icontains(text, "www.");
}

bool is_whole_number(std::string_view text) {
  text = trim(text);
  return !text.empty() && text.size() <= 9 && std::ranges::all_of(text, is_digit);
}

int part_number_score(std::string_view text) {
  text = trim(text);
  if (text.size() < 3 || text.size() > 60 || is_placeholder(text) || is_link(text)) return 0;
  const std::size_t blanks = count_if_char(text, is_space);
  const std::size_t digits = count_if_char(text, is_digit);
  const std::size_t letters = count_if_char(text, is_alpha);
  if (digits == 0) return 0;
  if (blanks > 3) return 0;
  if (package_score(text) >= 80 || value_score(text) >= 80) return 10;
  if (letters == 0) return digits >= 6 ? 40 : 5;
  int score = 50;
  if (digits >= 2) score += 15;
  if (text.size() >= 7) score += 20;
  if (text.size() >= 9) score += 10;
  if (blanks > 0) score -= 25 * static_cast<int>(blanks);
  if (contains(text, "_")) score -= 30;  // names in a library: "R-EU_R0805"
  if (std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; })) score -= 10;
  return std::clamp(score, 0, 95);
}

int package_score(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 120 || is_link(text)) return 0;
  const std::string lower = to_lower(text);
  static const WordSet sizes(chip_sizes);
  if (sizes.has(lower)) return lower.size() < 4 ? 60 : 90;
  for (const std::string_view word : footprint_words) {
    if (contains(lower, word)) return 90;
  }
  for (const std::string_view head : package_heads) {
    if (lower.starts_with(head) && text.size() <= 40) return 80;
  }
  if (has_chip_size(lower) && text.size() <= 24 && count_if_char(text, is_space) <= 2) return 70;
  return 0;
}

int value_score(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 40) return 0;
  std::vector<std::string_view> parts = split_any(text, " /,;");
  if (parts.empty()) return 0;
  if (is_value_word(parts.front())) return 95;
  if (parts.size() >= 2 && is_value_unit(parts[1]) && std::ranges::all_of(parts[0], is_number_char))
    return 90;
  return 0;
}

int price_score(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 20) return 0;
  static constexpr std::string_view signs[] = {"$",   "€",   "£",   "¥",  "USD",
                                               "EUR", "GBP", "руб", "￥", "CHF"};
  const bool sign =
      std::ranges::any_of(signs, [&](std::string_view s) { return contains(text, s); });
  const bool digit = std::ranges::any_of(text, is_digit);
  if (sign && digit) return 100;
  if (!std::ranges::all_of(text, is_number_char) || !digit) return 0;
  const std::size_t point = text.find_last_of(".,");
  if (point == std::string_view::npos) return 0;
  const bool whole = text.find_first_not_of('0', point + 1) == std::string_view::npos;
  if (whole) return 20;  // "4.00": a count that a program wrote
  return text.size() - point - 1 >= 2 ? 80 : 50;
}

int description_score(std::string_view text) {
  text = trim(text);
  if (text.size() < 4 || is_link(text)) return 0;
  const std::size_t blanks = count_if_char(text, is_space);
  const std::size_t letters = count_if_char(text, is_alpha);
  if (letters < 3) return 0;
  return std::clamp(20 + static_cast<int>(blanks) * 15, 0, 90);
}

}  // namespace tl::bom
