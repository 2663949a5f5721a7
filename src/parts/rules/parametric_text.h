// The text of one cell on the plain signs that parameters are written in, and the way back to what
// the customer wrote. "１００μＦ ±２０％" becomes "100uF ~20%", each sign with its place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tl::parts {

namespace sign {
inline constexpr char other = '\x01';  // a sign of another script: it separates, and means nothing
inline constexpr char ohm = '\x02';    // Ω, in whatever code
inline constexpr char plus_minus = '~';  // ±, +/-, +-
inline constexpr char degree = '\x04';
}  // namespace sign

class ParametricText {
 public:
  // Reads at most limits::part_text_bytes_max bytes.
  explicit ParametricText(std::string_view text);

  std::string_view plain() const { return plain_; }
  bool has_other() const { return has_other_; }  // text that only another script spells
  // What the customer wrote for the plain signs [from, from + length).
  std::size_t place(std::size_t from) const;
  std::string_view written(std::size_t from, std::size_t length) const;

 private:
  void put(std::string_view signs, std::size_t place);

  std::string_view text_;
  std::string plain_;
  std::vector<std::uint16_t> places_;  // of each plain sign; empty while each stands at its own
  bool has_other_ = false;
};

}  // namespace tl::parts
