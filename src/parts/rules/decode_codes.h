// The codes that makers' part numbers are made of, and a cursor to read them with. Internal to
// decode_mpn().
#pragma once

#include <optional>
#include <string_view>

#include "parts/rules/decode_mpn.h"

namespace tl::parts {

// Reads a number from its front. Each step that does not fit leaves `failed`, and the rest empty.
class CodeCursor {
 public:
  explicit CodeCursor(std::string_view text) : rest_(text) {}

  bool failed() const { return failed_; }
  std::string_view rest() const { return rest_; }
  // The next `count` signs.
  std::string_view take(std::size_t count);
  char next();
  // One of the letters; '\0' and failed otherwise.
  char next_of(std::string_view letters);
  // True, and read, when the rest begins so.
  bool skip(std::string_view text);
  void fail() {
    failed_ = true;
    rest_ = {};
  }

 private:
  std::string_view rest_;
  bool failed_ = false;
};

namespace codes {

// "104": 10 * 10^4; "4R7", "R47", "0R5": R is the point; "109" is 1.0 and "508" 0.50. In 10^-scale
// of the unit.
std::optional<std::int64_t> three_signs(std::string_view code, int scale);
// "1002": 100 * 10^2; "10R0", "R010".
std::optional<std::int64_t> four_signs(std::string_view code, int scale);
// "10K0", "4R99", "1M00", "0R", "100K", "R010": a letter where the point would be. Micro-ohms.
std::optional<std::int64_t> lettered_ohms(std::string_view code);

// "1H" is 50 V, after the series of preferred numbers; as Murata, TDK and others have it.
std::optional<std::int64_t> voltage(std::string_view code);

// Of a capacitor: below 10 pF the letters stand for picofarads.
std::optional<Tolerance> capacitor_tolerance(char letter, std::int64_t femtofarads);
std::optional<Tolerance> resistor_tolerance(char letter);
std::optional<Tolerance> inductor_tolerance(char letter);

// What chip resistors of general purpose of a size carry; nothing for sizes that makers differ in.
std::optional<std::int64_t> usual_power(std::string_view size);

}  // namespace codes

std::optional<DecodedMpn> decode_capacitor(std::string_view mpn);
std::optional<DecodedMpn> decode_resistor(std::string_view mpn);
std::optional<DecodedMpn> decode_inductor(std::string_view mpn);

}  // namespace tl::parts
