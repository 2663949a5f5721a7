#include <algorithm>
#include <array>
#include <string>

#include "foundation/text.h"
#include "parts/rules/chip_size.h"
#include "parts/rules/decode_codes.h"

namespace tl::parts {
namespace {

std::string_view murata_size(std::string_view code) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> sizes = {{{"02", "01005"},
                                                                                   {"03", "0201"},
                                                                                   {"15", "0402"},
                                                                                   {"18", "0603"},
                                                                                   {"21", "0805"},
                                                                                   {"31", "1206"},
                                                                                   {"32", "1210"},
                                                                                   {"41", "1806"},
                                                                                   {"43", "1812"}}};
  for (const auto& [metric, imperial] : sizes) {
    if (metric == code) return imperial;
  }
  return {};
}

std::optional<DecodedMpn> bead(std::string_view series, std::string_view size,
                               std::string_view code) {
  // The impedance is three digits: the maker's code of a bead has no point.
  if (!std::ranges::all_of(code, is_digit) || size.empty()) return std::nullopt;
  const auto value = codes::three_signs(code, 6);
  if (!value || *value == 0) return std::nullopt;
  return DecodedMpn{series,
                    {.kind = PassiveKind::ferrite_bead, .value = value, .size = std::string(size)}};
}

// BLM 18 PG 121 SN1D
std::optional<DecodedMpn> murata_blm(std::string_view mpn) {
  CodeCursor cursor(mpn);
  if (!cursor.skip("BLM")) return std::nullopt;
  const std::string_view size = murata_size(cursor.take(2));
  cursor.take(2);  // material and current
  const std::string_view value = cursor.take(3);
  if (cursor.failed() || value.size() != 3) return std::nullopt;
  return bead("Murata BLM", size, value);
}

// MPZ 1608 S 601 ATA00, MMZ 1608 B 601 CTAH0
std::optional<DecodedMpn> tdk_bead(std::string_view mpn) {
  CodeCursor cursor(mpn);
  std::string_view series;
  if (cursor.skip("MPZ")) series = "TDK MPZ";
  if (series.empty() && cursor.skip("MMZ")) series = "TDK MMZ";
  if (series.empty()) return std::nullopt;
  const std::string_view metric = cursor.take(4);
  // 0603 and 0402 are metric here too.
  const std::string_view size = imperial_of_metric(metric);
  cursor.next_of("SBRYDFAVHEQ");  // material
  const std::string_view value = cursor.take(3);
  if (cursor.failed()) return std::nullopt;
  return bead(series, size, value);
}

// LQG 15 HS 10N J 02D; LQM 21 PN 1R0 M C0D; LQH 32 CN 100 K 23L
std::optional<DecodedMpn> murata_lq(std::string_view mpn) {
  CodeCursor cursor(mpn);
  if (!cursor.skip("LQ")) return std::nullopt;
  cursor.next_of("GWPMH");
  const std::string_view size = murata_size(cursor.take(2));
  cursor.take(2);
  const std::string_view code = cursor.take(3);
  const auto tolerance = codes::inductor_tolerance(cursor.next());
  if (cursor.failed() || size.empty() || !tolerance) return std::nullopt;
  std::optional<std::int64_t> value;
  if (code.contains('N')) {
    // "10N" and "1N0": nanohenries with the letter as the point.
    std::string pointed(code);
    std::ranges::replace(pointed, 'N', 'R');
    value = codes::three_signs(pointed, 3);
  } else {
    value = codes::three_signs(code, 6);  // microhenries
  }
  if (!value || *value == 0) return std::nullopt;
  Tolerance kept = *tolerance;
  return DecodedMpn{"Murata LQ",
                    {.kind = PassiveKind::inductor,
                     .value = value,
                     .tolerance = kept,
                     .size = std::string(size)}};
}

}  // namespace

std::optional<DecodedMpn> decode_inductor(std::string_view mpn) {
  for (const auto& decode : {murata_blm, tdk_bead, murata_lq}) {
    if (auto decoded = decode(mpn)) return decoded;
  }
  return std::nullopt;
}

}  // namespace tl::parts
