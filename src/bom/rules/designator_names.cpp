#include "bom/rules/designator_names.h"

#include <algorithm>

#include "bom/rules/designators.h"
#include "bom/rules/word_set.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

// The class letters of IEEE 315 and IEC 81346 and those that layout programs and habit added.
constexpr std::string_view known_prefixes[] = {
    "A",   "AC",  "AE",  "AM",  "ANT", "AR",  "AT",   "B",   "BAR", "BAT", "BH",   "BR",  "BT",
    "BTN", "BZ",  "C",   "CB",  "CE",  "CF",  "CL",   "CM",  "CN",  "CON", "CONN", "COM", "CP",
    "CR",  "CRY", "CT",  "D",   "DA",  "DB",  "DC",   "DIS", "DL",  "DN",  "DP",   "DS",  "DSP",
    "DZ",  "E",   "EC",  "EL",  "EMI", "ESD", "F",    "FB",  "FD",  "FER", "FH",   "FID", "FL",
    "FR",  "FS",  "FU",  "FT",  "G",   "GND", "H",    "HL",  "HP",  "HS",  "I",    "IC",  "IN",
    "ISO", "J",   "JK",  "JMP", "JP",  "JR",  "JS",   "K",   "KEY", "L",   "LB",   "LCD", "LD",
    "LED", "LK",  "LP",  "LS",  "M",   "MH",  "MIC",  "MK",  "MOD", "MP",  "MR",   "MS",  "N",
    "NT",  "OC",  "OK",  "OP",  "OSC", "P",   "PAD",  "PB",  "PC",  "PCB", "PD",   "PL",  "POT",
    "PS",  "PT",  "PTC", "Q",   "QN",  "QP",  "R",    "RA",  "RC",  "RF",  "RG",   "RJ",  "RL",
    "RLY", "RM",  "RN",  "RP",  "RS",  "RT",  "RV",   "S",   "SB",  "SC",  "SG",   "SH",  "SJ",
    "SK",  "SL",  "SO",  "SP",  "SPK", "ST",  "SV",   "SW",  "T",   "TB",  "TC",   "TD",  "TH",
    "TM",  "TP",  "TR",  "TVS", "TX",  "U",   "UM",   "USB", "V",   "VAR", "VD",   "VR",  "VT",
    "W",   "X",   "XC",  "XF",  "XS",  "XT",  "XTAL", "XU",  "Y",   "Z",   "ZD",   "ZN",
};

// As many single names as the text that is scored can hold; of a long range the first ones do.
constexpr std::size_t scored_names_max = 200;

int single_score(std::string_view name) {
  const NameParts parts = parts_of(name);
  if (!is_designator(name)) {
    return parts.digits.empty() && name.size() <= 4 && all_letters(name) && is_known_prefix(name)
               ? 40
               : 0;
  }
  if (parts.digits.size() >= 5) return 20;  // a distributor's or an order number
  if (parts.digits.size() >= 4 && parts.digits.front() == '0') return 10;  // "C0603"
  if (!is_known_prefix(parts.prefix)) return parts.suffix.size() > 1 ? 25 : 50;
  return parts.suffix.size() > 3 ? 50 : 100;
}

// Nothing but names that score 100 each, in a short text.
bool are_plain_names(std::string_view text) {
  constexpr std::size_t longest_text = 400;
  if (text.size() > longest_text) return false;
  std::size_t at = 0;
  bool any = false;
  while (at < text.size()) {
    if (is_separator(text[at])) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    while (at < text.size() && !is_separator(text[at])) ++at;
    const std::string_view name = text.substr(start, at - start);
    const std::string_view digits = parts_of(name).digits;
    const bool trusted = digits.size() < 4 || (digits.size() == 4 && digits.front() != '0');
    if (!trusted || !is_plain_name(name)) return false;
    any = true;
  }
  return any;
}

}  // namespace

bool is_known_prefix(std::string_view prefix) {
  prefix = prefix.substr(0, prefix.find('.'));  // "C.B1": the board's part B
  while (!prefix.empty() && prefix.back() == '_') prefix.remove_suffix(1);
  static const WordSet list(known_prefixes);
  return list.has(prefix);
}

NameParts parts_of(std::string_view name) {
  std::size_t begin = 0;
  while (begin < name.size() && !is_digit(name[begin])) ++begin;
  std::size_t end = begin;
  while (end < name.size() && is_digit(name[end])) ++end;
  return {name.substr(0, begin), name.substr(begin, end - begin), name.substr(end)};
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool all_letters(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_alpha);
}

bool is_suffix(std::string_view suffix) {
  if (suffix.empty()) return true;
  const bool marked = suffix.front() == '_' || suffix.front() == '.' || suffix.front() == '-' ||
                      suffix.front() == ':' || suffix.front() == '#';
  const std::string_view rest = marked ? suffix.substr(1) : suffix;
  if (!std::ranges::all_of(rest, [](char c) { return is_alnum(c) || c == '_'; })) return false;
  return marked ? !rest.empty() && rest.size() <= 8 : rest.size() <= 6;
}

bool is_separator(char c) {
  return c == ',' || c == ';' || is_space(c) || c == '|' || c == '&';
}

bool is_plain_name(std::string_view text) {
  constexpr std::size_t letters_max = 4;
  constexpr std::size_t digits_max = 6;
  std::size_t letters = 0;
  while (letters < text.size() && is_alpha(text[letters])) ++letters;
  const std::string_view digits = text.substr(letters);
  return letters > 0 && letters <= letters_max && digits.size() <= digits_max &&
         all_digits(digits) && is_known_prefix(text.substr(0, letters));
}

bool is_designator(std::string_view name) {
  const NameParts parts = parts_of(name);
  if (parts.prefix.empty() || parts.digits.empty() || parts.prefix.size() > 12) return false;
  if (!is_alpha(parts.prefix.front()) || parts.digits.size() > 6) return false;
  if (!std::ranges::all_of(
          parts.prefix, [](char c) { return is_alpha(c) || c == '_' || c == '$' || c == '.'; }) ||
      parts.prefix.back() == '.') {
    return false;
  }
  return is_suffix(parts.suffix);
}

int designator_score(std::string_view text) {
  if (text.size() > 200) text = text.substr(0, text.find_last_of(", ;\n", 200));
  if (are_plain_names(text)) return 100;
  const DesignatorList list =
      parse_designators(text.substr(0, 400), std::nullopt, scored_names_max);
  if (list.names.empty()) return 0;
  int sum = 0;
  bool one_prefix = true;
  const std::string_view prefix = parts_of(list.names.front()).prefix;
  for (const std::string& name : list.names) {
    sum += single_score(name);
    one_prefix = one_prefix && !prefix.empty() && is_designator(name) &&
                 iequals(parts_of(name).prefix, prefix);
  }
  const int mean = sum / static_cast<int>(list.names.size());
  return one_prefix && list.names.size() > 1 ? std::max(mean, 90) : mean;
}

}  // namespace tl::bom
