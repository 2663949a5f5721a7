#include "quoting/rules/joints.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

constexpr std::int64_t joints_max = 5'000;  // the largest ball grids have some 4,000

// Families whose number of leads follows their name: "soic-8", "lqfp100", "qfn_48".
constexpr std::string_view counted_families[] = {
    "plcc", "qfp", "qfn", "dfn", "mlf",  "lga",  "bga", "csp", "tssop",  "ssop",
    "msop", "sop", "soj", "so-", "soic", "pdip", "dip", "sip", "to-220", "to-247"};

// Outlines with a number of leads of their own when no other is written behind them.
struct Outline {
  std::string_view word;
  std::int64_t joints;
};
constexpr Outline outlines[] = {{"sot-223", 4}, {"sot223", 4}, {"sot-89", 3},  {"sot89", 3},
                                {"sot-23", 3},  {"sot23", 3},  {"sc-70", 3},   {"sc70", 3},
                                {"sot-323", 3}, {"sot323", 3}, {"sot-363", 6}, {"sot363", 6},
                                {"dpak", 3},    {"to-252", 3}, {"to-263", 3},  {"to-220", 3},
                                {"to220", 3},   {"to-92", 3},  {"to92", 3},    {"to-247", 3}};

// The number that begins there, after at most one separator; 0 when there is none.
std::int64_t number_at(std::string_view text, std::size_t at) {
  if (at < text.size() && (text[at] == '-' || text[at] == '_' || text[at] == ' ')) ++at;
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end]) && end - at < 5) ++end;
  const auto number = parse_decimal(text.substr(at, end - at), 0);
  return number && *number <= joints_max ? *number : 0;
}

std::int64_t by_family(std::string_view text) {
  for (const std::string_view family : counted_families) {
    const std::size_t at = text.find(family);
    if (at == std::string_view::npos) continue;
    const std::int64_t leads = number_at(text, at + family.size() - (family.back() == '-' ? 1 : 0));
    if (leads > 1) return leads;
  }
  return 0;
}

std::int64_t by_outline(std::string_view text) {
  for (const Outline& outline : outlines) {
    const std::size_t at = text.find(outline.word);
    if (at == std::string_view::npos) continue;
    const std::size_t end = at + outline.word.size();
    const bool more = end < text.size() && (text[end] == '-' || text[end] == '_');
    const std::int64_t leads = more ? number_at(text, end) : 0;
    return leads > 1 && leads < 20 ? leads : outline.joints;
  }
  return 0;
}

// "2x05", "1 x 4": rows by positions of a connector. A size in millimetres is no such pair.
std::int64_t by_grid(std::string_view text) {
  for (std::size_t x = text.find('x'); x != std::string_view::npos; x = text.find('x', x + 1)) {
    std::size_t begin = x;
    while (begin > 0 && (is_digit(text[begin - 1]) || text[begin - 1] == '.')) --begin;
    const std::string_view rows = text.substr(begin, x - begin);
    const auto count = parse_decimal(rows, 0);
    std::size_t end = x + 1;
    while (end < text.size() && is_digit(text[end])) ++end;
    const bool size = text.substr(end).starts_with("mm") || text.substr(end).starts_with(".");
    const auto positions = parse_decimal(text.substr(x + 1, end - x - 1), 0);
    if (!count || !positions || size || *count < 1 || *count > 6 || *positions > 200) continue;
    if (*positions > 0) return *count * *positions;
  }
  return 0;
}

// "4 way", "6-pin", "10 pos".
std::int64_t by_word(std::string_view text) {
  for (const std::string_view word : {"way", "pin", "pos", "pole", "contacts"}) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
      std::size_t end = at;
      if (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-')) --end;
      std::size_t begin = end;
      while (begin > 0 && is_digit(text[begin - 1])) --begin;
      const auto count = parse_decimal(text.substr(begin, end - begin), 0);
      if (count && *count > 0 && *count <= 1'000) return *count;
    }
  }
  return 0;
}

bool is_two_ended(const LineTexts& line) {
  std::string letters;
  for (const char c : line.designator) {
    if (!is_alpha(c)) break;
    letters.push_back(c);
  }
  letters = to_upper(letters);
  constexpr std::string_view two_ended[] = {"R", "C", "L", "D", "FB", "LED", "F", "BT", "BZ", "VR"};
  return std::ranges::find(two_ended, std::string_view(letters)) != std::end(two_ended);
}

}  // namespace

std::optional<std::int64_t> joints_of(const LineTexts& line, const LineBuild& build) {
  const std::string package = to_lower(line.package);
  const std::string rest = to_lower(cat(line.value, " ", line.description));
  const bool chip = !build.package_class.empty() && is_digit(build.package_class.front());
  if (chip || build.package_class == "diode") return 2;
  for (const std::string& text : {package, rest}) {
    if (const std::int64_t leads = by_outline(text); leads > 0) return leads;
    if (const std::int64_t leads = by_family(text); leads > 0) return leads;
    if (build.mounting != Mounting::through_hole) continue;
    if (const std::int64_t leads = by_grid(text); leads > 0) return leads;
    if (const std::int64_t leads = by_word(text); leads > 0) return leads;
  }
  if (is_two_ended(line)) return 2;
  return std::nullopt;
}

bool is_fine_pitch(const LineTexts& line, const LineBuild& build) {
  if (build.mounting != Mounting::surface_mount) return false;
  for (const std::string_view fine : {"bga", "qfn", "qfp", "0201", "01005"}) {
    if (build.package_class == fine) return true;
  }
  const std::string text = to_lower(cat(line.package, " ", line.value, " ", line.description));
  for (const std::string_view fine : {"tssop", "ssop", "msop"}) {
    if (contains(text, fine)) return true;
  }
  return false;
}

}  // namespace tl::quoting
