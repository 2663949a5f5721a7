// What the trade says of a passive part without naming one: "100nF 50V X7R 10% 0603".
//
//   Parameters asked = read_parameters({.value = "4k7 1%", .package = "0402"}).parameters;
//   asked.value;                       // 4'700'000'000 micro-ohms
//   parameters_text(asked);            // "resistor 4.7kΩ 1% 0402"
//
// All figures are whole numbers of a small unit, so that "0.1UF" and "100NF" are the same number
// and no rounding can make two values meet. What is not known is empty.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/describe.h"

namespace tl::parts {

enum class PassiveKind : std::uint8_t { unknown, resistor, capacitor, inductor, ferrite_bead };
TL_DESCRIBE_ENUM(PassiveKind, unknown, resistor, capacitor, inductor, ferrite_bead)

// Of ceramic capacitors, by the codes of EIA-198; NP0 and C0G are two names of one.
enum class Dielectric : std::uint8_t {
  unknown,
  c0g,
  c0h,
  u2j,
  x8g,
  x8r,
  x8l,
  x7r,
  x7s,
  x7t,
  x7u,
  x6s,
  x6t,
  x5r,
  x5s,
  x5f,
  y5v,
  y5u,
  z5u,
};
TL_DESCRIBE_ENUM(Dielectric, unknown, c0g, c0h, u2j, x8g, x8r, x8l, x7r, x7s, x7t, x7u, x6s, x6t,
                 x5r, x5s, x5f, y5v, y5u, z5u)

enum class Technology : std::uint8_t {
  unknown,
  ceramic,
  electrolytic,  // aluminium, wet
  polymer,       // aluminium, solid
  tantalum,
  tantalum_polymer,
  film,
  mica,
  thick_film,
  thin_film,
  metal_film,
  carbon_film,
  wirewound,
  metal_strip,  // shunts
};
TL_DESCRIBE_ENUM(Technology, unknown, ceramic, electrolytic, polymer, tantalum, tantalum_polymer,
                 film, mica, thick_film, thin_film, metal_film, carbon_film, wirewound, metal_strip)

// How far a part may be from its value: in parts per million of it, or, as small capacitors have
// it, in its own unit. "+80/-20%" is {200'000, 800'000}.
struct Tolerance {
  std::int64_t below = 0;
  std::int64_t above = 0;
  bool absolute = false;

  friend bool operator==(const Tolerance&, const Tolerance&) = default;
};
TL_DESCRIBE(Tolerance, below, above, absolute)

struct Parameters {
  PassiveKind kind = PassiveKind::unknown;
  std::optional<std::int64_t> value;  // micro-ohms, femtofarads, picohenries; a bead's ohms at test
  std::optional<Tolerance> tolerance;
  std::optional<std::int64_t> voltage_mv;  // rated
  std::optional<std::int64_t> power_uw;    // rated
  std::optional<std::int64_t> current_ua;  // rated
  Dielectric dielectric = Dielectric::unknown;
  Technology technology = Technology::unknown;
  std::string size;  // imperial chip code "0603", or millimetres of a can "6.3x7.7"; "" not known
  std::optional<std::int64_t> coefficient_ppm;  // of temperature, per kelvin
  std::int64_t elements = 1;                    // in one body; 0: several, not said how many

  friend bool operator==(const Parameters&, const Parameters&) = default;
};
TL_DESCRIBE(Parameters, kind, value, tolerance, voltage_mv, power_uw, current_ua, dielectric,
            technology, size, coefficient_ppm, elements)

// A power that is written rounded is the fraction it stands for: 63 mW is 1/16 W.
std::int64_t nominal_power(std::int64_t microwatts);

// "100nF", "4.7kΩ", "0Ω", "2.2uH"; a kind without a unit gives "".
std::string value_text(PassiveKind kind, std::int64_t value);
std::string tolerance_text(PassiveKind kind, const Tolerance& tolerance);  // "10%", "+80/-20%"
std::string voltage_text(std::int64_t millivolts);
std::string power_text(std::int64_t microwatts);  // "1/16W" where it is one
std::string current_text(std::int64_t microamperes);
std::string_view dielectric_text(Dielectric dielectric);  // "C0G"
std::string technology_text(Technology technology);       // "thick film"
std::string kind_text(PassiveKind kind);                  // "ferrite bead"

// All of it on one line, in the order in which people say it; read_parameters() reads it back.
std::string parameters_text(const Parameters& parameters);

}  // namespace tl::parts
