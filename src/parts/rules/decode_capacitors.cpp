#include <array>

#include "parts/rules/chip_size.h"
#include "parts/rules/decode_codes.h"

namespace tl::parts {
namespace {

struct SizeCode {
  std::string_view code;
  std::string_view size;
};

template <std::size_t N>
std::string_view size_of(const std::array<SizeCode, N>& table, std::string_view code) {
  for (const SizeCode& one : table) {
    if (one.code == code) return one.size;
  }
  return {};
}

struct DielectricCode {
  std::string_view code;
  Dielectric dielectric;
};

template <std::size_t N>
Dielectric dielectric_of(const std::array<DielectricCode, N>& table, std::string_view code) {
  for (const DielectricCode& one : table) {
    if (one.code == code) return one.dielectric;
  }
  return Dielectric::unknown;
}

template <std::size_t N>
std::optional<std::int64_t> volts_of(const std::array<std::pair<char, std::int64_t>, N>& table,
                                     char code) {
  for (const auto& [letter, millivolts] : table) {
    if (letter == code) return millivolts;
  }
  return std::nullopt;
}

using enum Dielectric;

constexpr std::array coded_dielectrics = {
    DielectricCode{"C0G", c0g}, DielectricCode{"COG", c0g}, DielectricCode{"NP0", c0g},
    DielectricCode{"NPO", c0g}, DielectricCode{"X7R", x7r}, DielectricCode{"X5R", x5r},
    DielectricCode{"X6S", x6s}, DielectricCode{"X6T", x6t}, DielectricCode{"X7S", x7s},
    DielectricCode{"X7T", x7t}, DielectricCode{"X7U", x7u}, DielectricCode{"X8R", x8r},
    DielectricCode{"X8L", x8l}, DielectricCode{"X8G", x8g}, DielectricCode{"Y5V", y5v},
    DielectricCode{"U2J", u2j},
};

// What every scheme comes down to; nothing when a code of it was unknown.
struct CapacitorCodes {
  std::string_view series;
  std::string_view size;
  Dielectric dielectric = Dielectric::unknown;
  std::optional<std::int64_t> millivolts;
  std::string_view value;
  char tolerance = '\0';
  Technology technology = Technology::ceramic;
};

std::optional<DecodedMpn> made(const CodeCursor& cursor, const CapacitorCodes& codes) {
  if (cursor.failed() || codes.size.empty() || !codes.millivolts) return std::nullopt;
  const bool ceramic = codes.technology == Technology::ceramic;
  if (ceramic && codes.dielectric == Dielectric::unknown) return std::nullopt;
  auto value = codes::three_signs(codes.value, 3);  // picofarads in femtofarads
  // No tantalum part is smaller than a picofarad: 108 is 1000 microfarads.
  if (!ceramic && codes.value.ends_with('8') && value) *value *= 10'000'000'000;
  if (!value || *value == 0) return std::nullopt;
  const auto tolerance = codes::capacitor_tolerance(codes.tolerance, *value);
  if (!tolerance) return std::nullopt;
  return DecodedMpn{codes.series,
                    {.kind = PassiveKind::capacitor,
                     .value = value,
                     .tolerance = tolerance,
                     .voltage_mv = codes.millivolts,
                     .dielectric = codes.dielectric,
                     .technology = codes.technology,
                     .size = std::string(codes.size)}};
}

// GRM 18 8 R7 1H 104 K A93D, and its sisters for cars (GCM, GRT, GCJ) and high frequency (GJM,
// GQM).
std::optional<DecodedMpn> murata(std::string_view mpn) {
  constexpr std::array sizes = {SizeCode{"02", "01005"}, SizeCode{"03", "0201"},
                                SizeCode{"15", "0402"},  SizeCode{"18", "0603"},
                                SizeCode{"21", "0805"},  SizeCode{"22", "1111"},
                                SizeCode{"31", "1206"},  SizeCode{"32", "1210"},
                                SizeCode{"43", "1812"},  SizeCode{"55", "2220"}};
  constexpr std::array dielectrics = {
      DielectricCode{"5C", c0g}, DielectricCode{"6C", c0h}, DielectricCode{"R7", x7r},
      DielectricCode{"R6", x5r}, DielectricCode{"C8", x6s}, DielectricCode{"C7", x7s},
      DielectricCode{"D7", x7t}, DielectricCode{"D8", x6t}, DielectricCode{"E7", x7u},
      DielectricCode{"F5", y5v}, DielectricCode{"R9", x8r}, DielectricCode{"L8", x8l},
      DielectricCode{"5G", x8g}, DielectricCode{"7U", u2j}};
  CodeCursor cursor(mpn);
  CapacitorCodes codes;
  for (const auto& [prefix, series] :
       {std::pair<std::string_view, std::string_view>{"GRM", "Murata GRM"},
        {"GCM", "Murata GCM"},
        {"GRT", "Murata GRT"},
        {"GCJ", "Murata GCJ"},
        {"GJM", "Murata GJM"},
        {"GQM", "Murata GQM"}}) {
    if (codes.series.empty() && cursor.skip(prefix)) codes.series = series;
  }
  if (codes.series.empty()) return std::nullopt;
  codes.size = size_of(sizes, cursor.take(2));
  cursor.next();  // thickness
  codes.dielectric = dielectric_of(dielectrics, cursor.take(2));
  codes.millivolts = codes::voltage(cursor.take(2));
  codes.value = cursor.take(3);
  codes.tolerance = cursor.next();
  return made(cursor, codes);
}

// CL 10 B 104 K B 8NNNC
std::optional<DecodedMpn> samsung(std::string_view mpn) {
  constexpr std::array sizes = {SizeCode{"02", "01005"}, SizeCode{"03", "0201"},
                                SizeCode{"05", "0402"},  SizeCode{"10", "0603"},
                                SizeCode{"21", "0805"},  SizeCode{"31", "1206"},
                                SizeCode{"32", "1210"},  SizeCode{"42", "1808"},
                                SizeCode{"43", "1812"},  SizeCode{"55", "2220"}};
  constexpr std::array dielectrics = {DielectricCode{"C", c0g}, DielectricCode{"B", x7r},
                                      DielectricCode{"A", x5r}, DielectricCode{"F", y5v},
                                      DielectricCode{"X", x6s}, DielectricCode{"Y", x7s},
                                      DielectricCode{"Z", x7t}};
  constexpr std::array<std::pair<char, std::int64_t>, 15> volts = {{{'S', 2'500},
                                                                    {'R', 4'000},
                                                                    {'Q', 6'300},
                                                                    {'P', 10'000},
                                                                    {'O', 16'000},
                                                                    {'A', 25'000},
                                                                    {'L', 35'000},
                                                                    {'B', 50'000},
                                                                    {'C', 100'000},
                                                                    {'D', 200'000},
                                                                    {'E', 250'000},
                                                                    {'G', 500'000},
                                                                    {'H', 630'000},
                                                                    {'I', 1'000'000},
                                                                    {'J', 2'000'000}}};
  CodeCursor cursor(mpn);
  if (!cursor.skip("CL") || cursor.rest().size() < 11) return std::nullopt;
  CapacitorCodes codes{.series = "Samsung CL"};
  codes.size = size_of(sizes, cursor.take(2));
  codes.dielectric = dielectric_of(dielectrics, cursor.take(1));
  codes.value = cursor.take(3);
  codes.tolerance = cursor.next();
  codes.millivolts = volts_of(volts, cursor.next());
  return made(cursor, codes);
}

Dielectric take_dielectric(CodeCursor& cursor) {
  if (cursor.skip("CH")) return Dielectric::c0h;
  if (cursor.skip("JB")) return Dielectric::unknown;
  return dielectric_of(coded_dielectrics, cursor.take(3));
}

// C 1608 X7R 1H 104 K 080AA: the size is metric.
std::optional<DecodedMpn> tdk_c(std::string_view mpn) {
  CodeCursor cursor(mpn);
  if (!cursor.skip("C")) return std::nullopt;
  CapacitorCodes codes{.series = "TDK C"};
  codes.size = imperial_of_metric(cursor.take(4));
  codes.dielectric = take_dielectric(cursor);
  codes.millivolts = codes::voltage(cursor.take(2));
  codes.value = cursor.take(3);
  codes.tolerance = cursor.next();
  return made(cursor, codes);
}

// CGA 3 E 2 X7R 1H 104 K 080AA
std::optional<DecodedMpn> tdk_cga(std::string_view mpn) {
  constexpr std::array sizes = {SizeCode{"1", "0201"}, SizeCode{"2", "0402"}, SizeCode{"3", "0603"},
                                SizeCode{"4", "0805"}, SizeCode{"5", "1206"}, SizeCode{"6", "1210"},
                                SizeCode{"8", "1812"}, SizeCode{"9", "2220"}};
  CodeCursor cursor(mpn);
  if (!cursor.skip("CGA")) return std::nullopt;
  CapacitorCodes codes{.series = "TDK CGA"};
  codes.size = size_of(sizes, cursor.take(1));
  cursor.take(2);  // thickness, test condition
  codes.dielectric = take_dielectric(cursor);
  codes.millivolts = codes::voltage(cursor.take(2));
  codes.value = cursor.take(3);
  codes.tolerance = cursor.next();
  return made(cursor, codes);
}

// CC 0603 K R X7R 9 BB 104, AC for cars
std::optional<DecodedMpn> yageo(std::string_view mpn) {
  constexpr std::array<std::pair<char, std::int64_t>, 11> volts = {{{'4', 4'000},
                                                                    {'5', 6'300},
                                                                    {'6', 10'000},
                                                                    {'7', 16'000},
                                                                    {'8', 25'000},
                                                                    {'G', 35'000},
                                                                    {'9', 50'000},
                                                                    {'0', 100'000},
                                                                    {'A', 200'000},
                                                                    {'Y', 250'000},
                                                                    {'B', 500'000}}};
  CodeCursor cursor(mpn);
  CapacitorCodes codes;
  if (cursor.skip("CC")) codes.series = "Yageo CC";
  if (codes.series.empty() && cursor.skip("AC")) codes.series = "Yageo AC";
  if (codes.series.empty()) return std::nullopt;
  codes.size = cursor.take(4);
  if (!is_imperial_size(codes.size)) return std::nullopt;
  codes.tolerance = cursor.next();
  cursor.next_of("RKPSDF");  // packing
  codes.dielectric = dielectric_of(coded_dielectrics, cursor.take(3));
  codes.millivolts = volts_of(volts, cursor.next());
  cursor.take(2);  // terminations and process
  codes.value = cursor.take(3);
  return made(cursor, codes);
}

// C 0603 C 104 K 5 R AC TU
std::optional<DecodedMpn> kemet(std::string_view mpn) {
  constexpr std::array<std::pair<char, std::int64_t>, 13> volts = {{{'7', 4'000},
                                                                    {'9', 6'300},
                                                                    {'8', 10'000},
                                                                    {'4', 16'000},
                                                                    {'3', 25'000},
                                                                    {'6', 35'000},
                                                                    {'5', 50'000},
                                                                    {'1', 100'000},
                                                                    {'2', 200'000},
                                                                    {'A', 250'000},
                                                                    {'C', 500'000},
                                                                    {'B', 630'000},
                                                                    {'D', 1'000'000}}};
  constexpr std::array dielectrics = {DielectricCode{"G", c0g}, DielectricCode{"R", x7r},
                                      DielectricCode{"P", x5r}, DielectricCode{"U", z5u},
                                      DielectricCode{"V", y5v}, DielectricCode{"H", x8r},
                                      DielectricCode{"N", x8l}};
  CodeCursor cursor(mpn);
  if (!cursor.skip("C")) return std::nullopt;
  CapacitorCodes codes{.series = "KEMET C"};
  codes.size = cursor.take(4);
  if (!is_imperial_size(codes.size)) return std::nullopt;
  cursor.next_of("CXSTFHJYVW");
  codes.value = cursor.take(3);
  codes.tolerance = cursor.next();
  codes.millivolts = volts_of(volts, cursor.next());
  codes.dielectric = dielectric_of(dielectrics, cursor.take(1));
  cursor.next_of("ACL");  // failure rate
  return made(cursor, codes);
}

// 0603 5 C 104 K A T 2 A
std::optional<DecodedMpn> avx(std::string_view mpn) {
  constexpr std::array<std::pair<char, std::int64_t>, 10> volts = {{{'4', 4'000},
                                                                    {'6', 6'300},
                                                                    {'Z', 10'000},
                                                                    {'Y', 16'000},
                                                                    {'3', 25'000},
                                                                    {'D', 35'000},
                                                                    {'5', 50'000},
                                                                    {'1', 100'000},
                                                                    {'2', 200'000},
                                                                    {'7', 500'000}}};
  constexpr std::array dielectrics = {DielectricCode{"A", c0g}, DielectricCode{"C", x7r},
                                      DielectricCode{"D", x5r}, DielectricCode{"G", y5v},
                                      DielectricCode{"W", x6s}, DielectricCode{"Z", x7s}};
  CodeCursor cursor(mpn);
  CapacitorCodes codes{.series = "AVX"};
  codes.size = cursor.take(4);
  if (!is_imperial_size(codes.size)) return std::nullopt;
  codes.millivolts = volts_of(volts, cursor.next());
  codes.dielectric = dielectric_of(dielectrics, cursor.take(1));
  codes.value = cursor.take(3);
  codes.tolerance = cursor.next();
  cursor.next_of("A4FH");   // failure rate
  cursor.next_of("TZ7UY");  // terminations
  cursor.next_of("1234679UWT");
  return made(cursor, codes);
}

// 0603 B 104 K 500 CT, as Walsin and Fenghua have it: the voltage is a code of its own.
std::optional<DecodedMpn> walsin(std::string_view mpn) {
  constexpr std::array dielectrics = {DielectricCode{"N", c0g}, DielectricCode{"B", x7r},
                                      DielectricCode{"X", x5r}, DielectricCode{"F", y5v},
                                      DielectricCode{"CG", c0g}};
  CodeCursor cursor(mpn);
  CapacitorCodes codes{.series = "Walsin chip capacitor"};
  codes.size = cursor.take(4);
  if (!is_imperial_size(codes.size)) return std::nullopt;
  codes.dielectric =
      dielectric_of(dielectrics, cursor.rest().starts_with("CG") ? cursor.take(2) : cursor.take(1));
  codes.value = cursor.take(3);
  codes.tolerance = cursor.next();
  codes.millivolts = codes::three_signs(cursor.take(3), 3);
  if (!cursor.skip("CT") && !cursor.skip("NT")) return std::nullopt;
  return made(cursor, codes);
}

// U MK 107 B7 104 K A-T: the first letter is the voltage, the size is metric and short.
std::optional<DecodedMpn> taiyo_yuden(std::string_view mpn) {
  constexpr std::array<std::pair<char, std::int64_t>, 10> volts = {{{'A', 4'000},
                                                                    {'J', 6'300},
                                                                    {'L', 10'000},
                                                                    {'E', 16'000},
                                                                    {'T', 25'000},
                                                                    {'G', 35'000},
                                                                    {'U', 50'000},
                                                                    {'H', 100'000},
                                                                    {'Q', 250'000},
                                                                    {'S', 630'000}}};
  constexpr std::array sizes = {SizeCode{"042", "01005"}, SizeCode{"063", "0201"},
                                SizeCode{"105", "0402"},  SizeCode{"107", "0603"},
                                SizeCode{"212", "0805"},  SizeCode{"316", "1206"},
                                SizeCode{"325", "1210"},  SizeCode{"432", "1812"}};
  constexpr std::array dielectrics = {DielectricCode{"B7", x7r}, DielectricCode{"BJ", x5r},
                                      DielectricCode{"C6", x6s}, DielectricCode{"C7", x7s},
                                      DielectricCode{"CG", c0g}, DielectricCode{"CH", c0h}};
  CodeCursor cursor(mpn);
  CapacitorCodes codes{.series = "Taiyo Yuden MK"};
  codes.millivolts = volts_of(volts, cursor.next());
  if (!cursor.skip("MK")) return std::nullopt;
  codes.size = size_of(sizes, cursor.take(3));
  // A letter of the body's tolerance may stand in between.
  if (dielectric_of(dielectrics, cursor.rest().substr(0, 2)) == Dielectric::unknown)
    cursor.next_of("AB");
  codes.dielectric = dielectric_of(dielectrics, cursor.take(2));
  codes.value = cursor.take(3);
  codes.tolerance = cursor.next();
  return made(cursor, codes);
}

// T491 A 106 K 010 AT and TAJ A 106 K 010 RNJ: tantalum in a moulded case.
std::optional<DecodedMpn> tantalum(std::string_view mpn) {
  CodeCursor cursor(mpn);
  CapacitorCodes codes{.technology = Technology::tantalum};
  for (const std::string_view series : {"T491", "T494", "T495", "T498"}) {
    if (codes.series.empty() && cursor.skip(series)) codes.series = "KEMET T49x";
  }
  for (const std::string_view series : {"TAJ", "TPS"}) {
    if (codes.series.empty() && cursor.skip(series)) codes.series = "AVX TAJ/TPS";
  }
  if (codes.series.empty()) return std::nullopt;
  codes.size = imperial_of_case(cursor.next());
  codes.value = cursor.take(3);
  codes.tolerance = cursor.next_of("JKM");
  const std::string_view volts = cursor.take(3);
  if (volts == "2R5") codes.millivolts = 2'500;
  if (volts == "006" || volts == "6R3") codes.millivolts = 6'300;
  for (const auto& [text, millivolts] : {std::pair<std::string_view, std::int64_t>{"004", 4'000},
                                         {"010", 10'000},
                                         {"016", 16'000},
                                         {"020", 20'000},
                                         {"025", 25'000},
                                         {"035", 35'000},
                                         {"050", 50'000}}) {
    if (volts == text) codes.millivolts = millivolts;
  }
  return made(cursor, codes);
}

}  // namespace

std::optional<DecodedMpn> decode_capacitor(std::string_view mpn) {
  for (const auto& decode :
       {murata, samsung, tdk_c, tdk_cga, yageo, kemet, avx, walsin, taiyo_yuden, tantalum}) {
    if (auto decoded = decode(mpn)) return decoded;
  }
  return std::nullopt;
}

}  // namespace tl::parts
