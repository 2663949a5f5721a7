#include <algorithm>
#include <array>

#include "foundation/text.h"
#include "parts/rules/chip_size.h"
#include "parts/rules/decode_codes.h"

namespace tl::parts {
namespace {

struct SizeCode {
  std::string_view code;
  std::string_view size;
};

// What every scheme comes down to.
struct ResistorCodes {
  std::string_view series;
  std::string_view size;
  std::optional<std::int64_t> value;
  std::optional<Tolerance> tolerance;
  std::optional<std::int64_t> power_uw;
  Technology technology = Technology::thick_film;
  std::optional<std::int64_t> coefficient_ppm;
};

std::optional<DecodedMpn> made(const CodeCursor& cursor, const ResistorCodes& codes) {
  if (cursor.failed() || codes.size.empty() || !codes.value) return std::nullopt;
  // A link has no tolerance that means anything.
  const bool link = *codes.value == 0;
  if (!link && !codes.tolerance) return std::nullopt;
  return DecodedMpn{codes.series,
                    {.kind = PassiveKind::resistor,
                     .value = codes.value,
                     .tolerance = link ? std::nullopt : codes.tolerance,
                     .power_uw = codes.power_uw,
                     .technology = codes.technology,
                     .size = std::string(codes.size),
                     .coefficient_ppm = link ? std::nullopt : codes.coefficient_ppm}};
}

std::string_view imperial(std::string_view code) {
  return is_imperial_size(code) ? code : std::string_view();
}

// Digits, and letters that mark a point, up to what comes after the value.
std::string_view take_value(CodeCursor& cursor) {
  std::size_t length = 0;
  while (
      length < cursor.rest().size() && length < 6 &&
      (is_digit(cursor.rest()[length]) || std::string_view("RKM").contains(cursor.rest()[length])))
    ++length;
  return cursor.take(length);
}

// RC 0603 F R -07 10K L; RT 0603 B R D 07 10K L; AC for cars, RL for low values.
std::optional<DecodedMpn> yageo(std::string_view mpn) {
  CodeCursor cursor(mpn);
  ResistorCodes codes;
  bool thin = false;
  if (cursor.skip("RC")) {
    codes.series = "Yageo RC";
  } else if (cursor.skip("AC")) {
    codes.series = "Yageo AC";
  } else if (cursor.skip("RL")) {
    codes.series = "Yageo RL";
  } else if (cursor.skip("RT")) {
    codes.series = "Yageo RT";
    codes.technology = Technology::thin_film;
    thin = true;
  } else {
    return std::nullopt;
  }
  const std::string_view size = cursor.take(4);
  codes.size = size == "0100" ? "01005" : imperial(size);
  codes.tolerance = codes::resistor_tolerance(cursor.next_of("BCDFGJW"));
  cursor.next_of("RKSP");  // packing
  if (thin) {
    constexpr std::array<std::pair<char, std::int64_t>, 5> coefficients = {
        {{'A', 5}, {'B', 10}, {'C', 15}, {'D', 25}, {'E', 50}}};
    const char letter = cursor.next_of("ABCDE");
    for (const auto& [code, ppm] : coefficients) {
      if (code == letter) codes.coefficient_ppm = ppm;
    }
  }
  cursor.skip("-");
  const bool known_reel = cursor.skip("07") || cursor.skip("10") || cursor.skip("13");
  if (!known_reel) return std::nullopt;
  codes.value = codes::lettered_ohms(take_value(cursor));
  if (!cursor.skip("L")) return std::nullopt;
  if (codes.series == "Yageo RC" || codes.series == "Yageo AC")
    codes.power_uw = codes::usual_power(codes.size);
  return made(cursor, codes);
}

// CRCW 0603 10K0 F K EA; Z0 is a link.
std::optional<DecodedMpn> vishay_crcw(std::string_view mpn) {
  CodeCursor cursor(mpn);
  if (!cursor.skip("CRCW")) return std::nullopt;
  ResistorCodes codes{.series = "Vishay CRCW"};
  codes.size = imperial(cursor.take(4));
  codes.value = codes::lettered_ohms(cursor.take(4));
  if (!cursor.skip("Z0")) {
    codes.tolerance = codes::resistor_tolerance(cursor.next_of("DFJ"));
    const char coefficient = cursor.next_of("HKNS");
    if (coefficient == 'K') codes.coefficient_ppm = 100;
    if (coefficient == 'N') codes.coefficient_ppm = 200;
    if (coefficient == 'H') codes.coefficient_ppm = 50;
  }
  cursor.take(2);  // packing
  // HP and IF carry more than the plain part.
  if (cursor.rest().empty()) codes.power_uw = codes::usual_power(codes.size);
  return made(cursor, codes);
}

// WSL 2512 R0100 F EA; "4L000" is 4 milliohms.
std::optional<DecodedMpn> vishay_wsl(std::string_view mpn) {
  CodeCursor cursor(mpn);
  if (!cursor.skip("WSL")) return std::nullopt;
  ResistorCodes codes{.series = "Vishay WSL", .technology = Technology::metal_strip};
  codes.size = imperial(cursor.take(4));
  std::string value(cursor.take(5));
  const bool milli = value.contains('L');
  std::ranges::replace(value, 'L', 'R');
  codes.value = codes::lettered_ohms(value);
  if (milli && codes.value) *codes.value /= 1'000;
  codes.tolerance = codes::resistor_tolerance(cursor.next_of("DFGJ"));
  return made(cursor, codes);
}

// ERJ 3EK F 1002 V: four signs at 1 % and closer, three at 5 %. ERJ 3GE Y 0R00 V is a link.
std::optional<DecodedMpn> panasonic_erj(std::string_view mpn) {
  constexpr std::array sizes = {
      SizeCode{"XGN", "01005"}, SizeCode{"1GN", "0201"}, SizeCode{"1GE", "0201"},
      SizeCode{"2RK", "0402"},  SizeCode{"2GE", "0402"}, SizeCode{"3EK", "0603"},
      SizeCode{"3GE", "0603"},  SizeCode{"6EN", "0805"}, SizeCode{"6GE", "0805"},
      SizeCode{"8EN", "1206"},  SizeCode{"8GE", "1206"}, SizeCode{"14N", "1210"},
      SizeCode{"14Y", "1210"},  SizeCode{"1TN", "2512"}, SizeCode{"1TY", "2512"}};
  CodeCursor cursor(mpn);
  if (!cursor.skip("ERJ")) return std::nullopt;
  cursor.skip("-");
  ResistorCodes codes{.series = "Panasonic ERJ"};
  const std::string_view size = cursor.take(3);
  for (const SizeCode& one : sizes) {
    if (one.code == size) codes.size = one.size;
  }
  cursor.skip("Y");
  if (cursor.skip("0R00")) {
    codes.value = 0;
  } else if (const char letter = cursor.next_of("DFJ"); letter == 'J') {
    codes.tolerance = codes::resistor_tolerance(letter);
    codes.value = codes::three_signs(cursor.take(3), 6);
  } else {
    codes.tolerance = codes::resistor_tolerance(letter);
    codes.value = codes::four_signs(cursor.take(4), 6);
  }
  if (cursor.rest().size() > 1) return std::nullopt;
  return made(cursor, codes);
}

// ERA 3A E B 103 V: thin film.
std::optional<DecodedMpn> panasonic_era(std::string_view mpn) {
  constexpr std::array sizes = {SizeCode{"1A", "0201"}, SizeCode{"2A", "0402"},
                                SizeCode{"3A", "0603"}, SizeCode{"6A", "0805"},
                                SizeCode{"8A", "1206"}};
  CodeCursor cursor(mpn);
  if (!cursor.skip("ERA")) return std::nullopt;
  cursor.skip("-");
  ResistorCodes codes{.series = "Panasonic ERA", .technology = Technology::thin_film};
  const std::string_view size = cursor.take(2);
  for (const SizeCode& one : sizes) {
    if (one.code == size) codes.size = one.size;
  }
  const char coefficient = cursor.next_of("EPRKH");
  if (coefficient == 'E') codes.coefficient_ppm = 25;
  if (coefficient == 'P') codes.coefficient_ppm = 15;
  if (coefficient == 'R') codes.coefficient_ppm = 10;
  codes.tolerance = codes::resistor_tolerance(cursor.next_of("WBCD"));
  const std::size_t length = cursor.rest().size() - (cursor.rest().empty() ? 0 : 1);
  const std::string_view value = cursor.take(length);
  codes.value = length == 4 ? codes::four_signs(value, 6) : codes::three_signs(value, 6);
  cursor.next_of("VXC");
  return made(cursor, codes);
}

// MCR 03 EZP F X 1002, MCR 03 EZP J 103
std::optional<DecodedMpn> rohm_mcr(std::string_view mpn) {
  constexpr std::array sizes = {SizeCode{"006", "0201"}, SizeCode{"100", "2512"},
                                SizeCode{"01", "0402"},  SizeCode{"03", "0603"},
                                SizeCode{"10", "0805"},  SizeCode{"18", "1206"},
                                SizeCode{"25", "1210"},  SizeCode{"50", "2010"}};
  CodeCursor cursor(mpn);
  if (!cursor.skip("MCR")) return std::nullopt;
  ResistorCodes codes{.series = "ROHM MCR"};
  for (const SizeCode& one : sizes) {
    if (codes.size.empty() && cursor.skip(one.code)) codes.size = one.size;
  }
  cursor.take(3);  // packing
  const char letter = cursor.next_of("DFJ");
  codes.tolerance = codes::resistor_tolerance(letter);
  if (letter == 'J') {
    codes.value = codes::three_signs(cursor.take(3), 6);
  } else {
    cursor.skip("X");
    codes.value = codes::four_signs(cursor.take(4), 6);
  }
  if (!cursor.rest().empty()) return std::nullopt;
  return made(cursor, codes);
}

// RK73 H 1J T TD 1002 F; B has three signs, Z is a link.
std::optional<DecodedMpn> koa_rk73(std::string_view mpn) {
  constexpr std::array sizes = {
      SizeCode{"1F", "01005"}, SizeCode{"1H", "0201"}, SizeCode{"1E", "0402"},
      SizeCode{"1J", "0603"},  SizeCode{"2A", "0805"}, SizeCode{"2B", "1206"},
      SizeCode{"2E", "1210"},  SizeCode{"2H", "2010"}, SizeCode{"3A", "2512"}};
  CodeCursor cursor(mpn);
  if (!cursor.skip("RK73")) return std::nullopt;
  ResistorCodes codes{.series = "KOA RK73"};
  const char kind = cursor.next_of("HBZG");
  const std::string_view size = cursor.take(2);
  for (const SizeCode& one : sizes) {
    if (one.code == size) codes.size = one.size;
  }
  std::size_t letters = 0;
  while (letters < cursor.rest().size() && is_alpha(cursor.rest()[letters]) &&
         cursor.rest()[letters] != 'R')
    ++letters;
  cursor.take(letters);  // terminations and taping
  if (kind == 'Z') {
    codes.value = 0;
  } else {
    const std::size_t length = kind == 'B' ? 3 : 4;
    const std::string_view value = cursor.take(length);
    codes.value = kind == 'B' ? codes::three_signs(value, 6) : codes::four_signs(value, 6);
    codes.tolerance = codes::resistor_tolerance(cursor.next_of("BCDFGJ"));
    if (!cursor.rest().empty()) return std::nullopt;
  }
  return made(cursor, codes);
}

// WR 06 X 1002 F T L; three signs at 5 %.
std::optional<DecodedMpn> walsin_wr(std::string_view mpn) {
  constexpr std::array sizes = {SizeCode{"02", "0201"}, SizeCode{"04", "0402"},
                                SizeCode{"06", "0603"}, SizeCode{"08", "0805"},
                                SizeCode{"12", "1206"}, SizeCode{"10", "1210"},
                                SizeCode{"20", "2010"}, SizeCode{"25", "2512"}};
  CodeCursor cursor(mpn);
  if (!cursor.skip("WR")) return std::nullopt;
  ResistorCodes codes{.series = "Walsin WR"};
  const std::string_view size = cursor.take(2);
  for (const SizeCode& one : sizes) {
    if (one.code == size) codes.size = one.size;
  }
  cursor.next_of("XWG");
  const std::size_t end = cursor.rest().find_first_of("DFGJP");
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view value = cursor.take(end);
  codes.value = end == 4 ? codes::four_signs(value, 6) : codes::three_signs(value, 6);
  const char letter = cursor.next();
  codes.tolerance = codes::resistor_tolerance(letter);
  if (value == "000") codes.value = 0;
  cursor.next_of("TBQWHAE");  // packing
  return made(cursor, codes);
}

// CR0603-FX-1002ELF
std::optional<DecodedMpn> bourns_cr(std::string_view mpn) {
  CodeCursor cursor(mpn);
  if (!cursor.skip("CR")) return std::nullopt;
  ResistorCodes codes{.series = "Bourns CR"};
  codes.size = imperial(cursor.take(4));
  if (!cursor.skip("-")) return std::nullopt;
  const char letter = cursor.next_of("DFJ");
  codes.tolerance = codes::resistor_tolerance(letter);
  if (!cursor.skip("X-") && !cursor.skip("W-") && !cursor.skip("/-")) return std::nullopt;
  const std::size_t end = cursor.rest().find_first_of("EGH");
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view value = cursor.take(end);
  codes.value = end == 4 ? codes::four_signs(value, 6) : codes::three_signs(value, 6);
  if (value == "000") codes.value = 0;
  if (cursor.rest().size() > 3) return std::nullopt;
  return made(cursor, codes);
}

// RR0816P-103-D and RG1608P-1002-B-T5: metric sizes, thin film.
std::optional<DecodedMpn> susumu(std::string_view mpn) {
  constexpr std::array sizes = {SizeCode{"0510", "0402"}, SizeCode{"0816", "0603"},
                                SizeCode{"1220", "0805"}, SizeCode{"1632", "1206"},
                                SizeCode{"1005", "0402"}, SizeCode{"1608", "0603"},
                                SizeCode{"2012", "0805"}, SizeCode{"3216", "1206"}};
  CodeCursor cursor(mpn);
  ResistorCodes codes{.technology = Technology::thin_film};
  if (cursor.skip("RR")) codes.series = "Susumu RR";
  if (codes.series.empty() && cursor.skip("RG")) codes.series = "Susumu RG";
  if (codes.series.empty()) return std::nullopt;
  const std::string_view size = cursor.take(4);
  for (const SizeCode& one : sizes) {
    if (one.code == size) codes.size = one.size;
  }
  constexpr std::array<std::pair<char, std::int64_t>, 5> coefficients = {
      {{'V', 5}, {'N', 10}, {'P', 25}, {'Q', 50}, {'R', 100}}};
  const char letter = cursor.next_of("VNPQR");
  for (const auto& [code, ppm] : coefficients) {
    if (code == letter) codes.coefficient_ppm = ppm;
  }
  if (!cursor.skip("-")) return std::nullopt;
  const std::size_t end = cursor.rest().find('-');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view value = cursor.take(end);
  codes.value = end == 4 ? codes::four_signs(value, 6) : codes::three_signs(value, 6);
  cursor.skip("-");
  codes.tolerance = codes::resistor_tolerance(cursor.next_of("WBCDF"));
  return made(cursor, codes);
}

// RMCF 0603 F T 10K0
std::optional<DecodedMpn> stackpole(std::string_view mpn) {
  CodeCursor cursor(mpn);
  if (!cursor.skip("RMCF")) return std::nullopt;
  ResistorCodes codes{.series = "Stackpole RMCF"};
  codes.size = imperial(cursor.take(4));
  const char letter = cursor.next_of("DFGJZ");
  codes.tolerance = codes::resistor_tolerance(letter);
  cursor.next_of("TGRKB");  // packing
  codes.value = codes::lettered_ohms(cursor.rest());
  return made(cursor, codes);
}

// 0603 WA F 1002 T5E: J, K and L as the last sign of the value divide by 10, 100, 1000.
std::optional<DecodedMpn> uniroyal(std::string_view mpn) {
  constexpr std::array<std::pair<std::string_view, std::int64_t>, 7> powers = {{{"WM", 50'000},
                                                                                {"WG", 62'500},
                                                                                {"WA", 100'000},
                                                                                {"W8", 125'000},
                                                                                {"W4", 250'000},
                                                                                {"W2", 500'000},
                                                                                {"1W", 1'000'000}}};
  CodeCursor cursor(mpn);
  ResistorCodes codes{.series = "UNI-ROYAL chip resistor"};
  codes.size = imperial(cursor.take(4));
  const std::string_view power = cursor.take(2);
  for (const auto& [code, microwatts] : powers) {
    if (code == power) codes.power_uw = microwatts;
  }
  const char letter = cursor.next_of("BCDFGJ");
  codes.tolerance = codes::resistor_tolerance(letter);
  const std::string_view value = cursor.take(4);
  if (cursor.failed() || !codes.power_uw) return std::nullopt;
  const std::string_view dividers = "JKL";
  const std::size_t divide = dividers.find(value.back());
  if (divide != std::string_view::npos) {
    const auto whole = codes::four_signs(cat(value.substr(0, 3), "0"), 6);
    if (whole) codes.value = *whole / (divide == 0 ? 10 : divide == 1 ? 100 : 1'000);
  } else {
    codes.value = letter == 'J' || letter == 'G' ? codes::three_signs(value.substr(1), 6)
                                                 : codes::four_signs(value, 6);
  }
  if (value == "0000") codes.value = 0;
  if (!cursor.skip("T") || cursor.rest().size() != 2) return std::nullopt;
  return made(cursor, codes);
}

// RC 1608 F 1002 CS: Samsung, with metric sizes.
std::optional<DecodedMpn> samsung_rc(std::string_view mpn) {
  constexpr std::array sizes = {SizeCode{"1005", "0402"}, SizeCode{"1608", "0603"},
                                SizeCode{"2012", "0805"}, SizeCode{"3216", "1206"},
                                SizeCode{"3225", "1210"}, SizeCode{"5025", "2010"},
                                SizeCode{"6432", "2512"}};
  CodeCursor cursor(mpn);
  if (!cursor.skip("RC")) return std::nullopt;
  ResistorCodes codes{.series = "Samsung RC"};
  const std::string_view size = cursor.take(4);
  for (const SizeCode& one : sizes) {
    if (one.code == size) codes.size = one.size;
  }
  const char letter = cursor.next_of("DFGJ");
  codes.tolerance = codes::resistor_tolerance(letter);
  const std::size_t end = cursor.rest().find_first_of("CEA");
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view value = cursor.take(end);
  codes.value = end == 4 ? codes::four_signs(value, 6) : codes::three_signs(value, 6);
  if (value == "000") codes.value = 0;
  if (cursor.rest().size() != 2) return std::nullopt;
  return made(cursor, codes);
}

}  // namespace

std::optional<DecodedMpn> decode_resistor(std::string_view mpn) {
  for (const auto& decode :
       {yageo, vishay_crcw, vishay_wsl, panasonic_erj, panasonic_era, rohm_mcr, koa_rk73, walsin_wr,
        bourns_cr, susumu, stackpole, uniroyal, samsung_rc}) {
    if (auto decoded = decode(mpn)) return decoded;
  }
  return std::nullopt;
}

}  // namespace tl::parts
