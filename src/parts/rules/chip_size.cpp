#include "parts/rules/chip_size.h"

#include <algorithm>
#include <array>

#include "foundation/text.h"

namespace tl::parts {
namespace {

constexpr std::array<std::string_view, 45> imperial_codes = {
    "01005", "008004", "0201", "0202", "0204", "0302", "0303", "0306", "0402",
    "0404",  "0504",   "0505", "0508", "0603", "0606", "0612", "0804", "0805",
    "0806",  "0815",   "0830", "1008", "1020", "1111", "1206", "1210", "1218",
    "1225",  "1411",   "1506", "1806", "1808", "1812", "1825", "2010", "2220",
    "2225",  "2312",   "2512", "2725", "2728", "2817", "2917", "3920", "5931"};

struct MetricCode {
  std::string_view metric;
  std::string_view imperial;
};
// 0402 and 0603 name a metric size too, so they count as metric only where the text says so.
constexpr std::array metric_codes = {
    MetricCode{"0402", "01005"}, MetricCode{"0603", "0201"}, MetricCode{"0510", "0204"},
    MetricCode{"0816", "0306"},  MetricCode{"1005", "0402"}, MetricCode{"1220", "0508"},
    MetricCode{"1608", "0603"},  MetricCode{"1632", "0612"}, MetricCode{"2012", "0805"},
    MetricCode{"2016", "0806"},  MetricCode{"2125", "0805"}, MetricCode{"2520", "1008"},
    MetricCode{"3216", "1206"},  MetricCode{"3225", "1210"}, MetricCode{"3246", "1218"},
    MetricCode{"3528", "1411"},  MetricCode{"4516", "1806"}, MetricCode{"4520", "1808"},
    MetricCode{"4532", "1812"},  MetricCode{"4564", "1825"}, MetricCode{"5025", "2010"},
    MetricCode{"5750", "2220"},  MetricCode{"5764", "2225"}, MetricCode{"6032", "2312"},
    MetricCode{"6332", "2512"},  MetricCode{"6432", "2512"}, MetricCode{"7343", "2917"}};

// What people write right before the code of a size; other letters make it a series of a maker.
constexpr std::array<std::string_view, 31> size_prefixes = {
    "C",    "R",    "L",    "B",   "FB",  "F",     "CAP",   "RES",  "IND",  "SM",    "SMD",
    "SMT",  "EIA",  "EUC",  "EUR", "EUL", "US",    "USC",   "CHIP", "BEAD", "BEADS", "CASE",
    "RESC", "CAPC", "INDC", "CR",  "CC",  "CAPMP", "BEADC", "TANT", "X"};
constexpr std::array<std::string_view, 6> metric_prefixes = {"RESC", "CAPC",  "INDC",
                                                             "FERC", "BEADC", "CAPMP"};

template <class List>
bool holds(const List& list, std::string_view text) {
  return std::ranges::find(list, text) != list.end();
}

std::string_view letters_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_alpha(text[begin - 1])) --begin;
  return text.substr(begin, at - begin);
}

// "1608Metric", "1608 Metric", "0603M".
std::size_t metric_mark(std::string_view rest) {
  const std::size_t skip = rest.starts_with(' ') ? 1 : 0;
  if (rest.size() >= skip + 6 && iequals(rest.substr(skip, 6), "metric")) return skip + 6;
  return 0;
}

// The name of a footprint by IPC-7351 gives millimetres, and the height behind an X.
bool is_ipc_name(std::string_view before, std::string_view after) {
  return holds(metric_prefixes, before) && after.size() >= 2 && after[0] == 'X' &&
         is_digit(after[1]);
}

}  // namespace

bool is_imperial_size(std::string_view code) {
  return holds(imperial_codes, code);
}

std::string_view imperial_of_metric(std::string_view code) {
  const auto* at = std::ranges::find(metric_codes, code, &MetricCode::metric);
  return at == metric_codes.end() ? std::string_view() : at->imperial;
}

std::string_view imperial_of_case(char letter) {
  switch (letter) {
    case 'A': return "1206";
    case 'B': return "1411";
    case 'C': return "2312";
    case 'D':
    case 'E':
    case 'X': return "2917";
    case 'P':
    case 'R': return "0805";
    case 'S': return "1206";
    case 'T': return "1411";
    default: return {};
  }
}

std::optional<SizeToken> size_at(std::string_view text, std::size_t at, SizeSource source) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  const std::string_view code = text.substr(at, end - at);
  if (code.size() < 4 || code.size() > 6) return std::nullopt;
  // "1.1206" and "1206.5" are numbers.
  const bool decimal_before = at > 1 && text[at - 1] == '.' && is_digit(text[at - 2]);
  const bool decimal_after = end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1]);
  if (decimal_before || decimal_after) return std::nullopt;

  const std::string before = to_upper(letters_before(text, at));
  if (!before.empty() && !holds(size_prefixes, before)) return std::nullopt;
  // A dash joins a series to its size in millimetres: "MAPI-2512".
  if (source == SizeSource::package && before.empty() && at > 1 && text[at - 1] == '-') {
    const std::string series = to_upper(letters_before(text, at - 1));
    if (!series.empty() && !holds(size_prefixes, series)) return std::nullopt;
  }
  const std::string_view rest = text.substr(end);
  const std::size_t mark = metric_mark(rest);
  const std::string_view metric = imperial_of_metric(code);
  if (!metric.empty() && (mark > 0 || is_ipc_name(before, rest)))
    return SizeToken{metric, code.size() + mark, false};
  const bool imperial = is_imperial_size(code);
  if (!imperial && metric.empty()) return std::nullopt;
  const bool bare = before.empty() && code.front() != '0';
  return SizeToken{imperial ? *std::ranges::find(imperial_codes, code) : metric, code.size(), bare};
}

std::optional<std::string_view> case_size(std::string_view upper) {
  for (const std::string_view word : {"CASE", "SMC", "AVX", "TANT", "KEMET", "SIZE"}) {
    for (std::size_t at = upper.find(word); at != std::string_view::npos;
         at = upper.find(word, at + 1)) {
      std::size_t letter = at + word.size();
      if (letter < upper.size() && std::string_view(" -_:").contains(upper[letter])) ++letter;
      const bool alone = letter + 1 >= upper.size() || !is_alnum(upper[letter + 1]);
      if (letter >= upper.size() || !alone || letter == at + word.size()) continue;
      const std::string_view size = imperial_of_case(upper[letter]);
      if (!size.empty()) return size;
    }
  }
  return std::nullopt;
}

}  // namespace tl::parts
