#include "parts/rules/decode_codes.h"

#include <algorithm>
#include <array>

#include "foundation/text.h"

namespace tl::parts {
namespace {

std::int64_t power_of_ten(int exponent) {
  std::int64_t out = 1;
  for (; exponent > 0; --exponent) out *= 10;
  return out;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

std::int64_t digits_of(std::string_view text) {
  std::int64_t out = 0;
  for (const char c : text) out = out * 10 + (c - '0');
  return out;
}

// "4R7" with the letter as the point, in 10^-scale.
std::optional<std::int64_t> pointed(std::string_view code, char letter, int scale) {
  const std::size_t at = code.find(letter);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view whole = code.substr(0, at);
  const std::string_view decimals = code.substr(at + 1);
  const bool fits =
      (whole.empty() || all_digits(whole)) && (decimals.empty() || all_digits(decimals));
  const auto places = static_cast<int>(decimals.size());
  if (!fits || code.size() < 2 || places > scale) return std::nullopt;
  return digits_of(whole) * power_of_ten(scale) +
         digits_of(decimals) * power_of_ten(scale - places);
}

std::optional<std::int64_t> coded(std::string_view code, int scale) {
  if (code.contains('R')) return pointed(code, 'R', scale);
  if (!all_digits(code)) return std::nullopt;
  // A 9 counts tenths and an 8 hundredths.
  const int multiplier = code.back() - '0';
  const int exponent = multiplier == 9 ? -1 : multiplier == 8 ? -2 : multiplier;
  if (scale + exponent < 0 || exponent == 7) return std::nullopt;
  return digits_of(code.substr(0, code.size() - 1)) * power_of_ten(scale + exponent);
}

Tolerance percent(std::int64_t ppm) {
  return {ppm, ppm, false};
}

Tolerance wide(std::int64_t count) {
  return {count, count, true};
}

}  // namespace

std::string_view CodeCursor::take(std::size_t count) {
  if (rest_.size() < count) {
    fail();
    return {};
  }
  const std::string_view taken = rest_.substr(0, count);
  rest_.remove_prefix(count);
  return taken;
}

char CodeCursor::next() {
  const std::string_view taken = take(1);
  return taken.empty() ? '\0' : taken.front();
}

char CodeCursor::next_of(std::string_view letters) {
  if (rest_.empty() || !letters.contains(rest_.front())) {
    fail();
    return '\0';
  }
  return next();
}

bool CodeCursor::skip(std::string_view text) {
  if (!rest_.starts_with(text)) return false;
  rest_.remove_prefix(text.size());
  return true;
}

namespace codes {

std::optional<std::int64_t> three_signs(std::string_view code, int scale) {
  return code.size() == 3 ? coded(code, scale) : std::nullopt;
}

std::optional<std::int64_t> four_signs(std::string_view code, int scale) {
  return code.size() == 4 ? coded(code, scale) : std::nullopt;
}

std::optional<std::int64_t> lettered_ohms(std::string_view code) {
  if (code.size() > 6) return std::nullopt;
  if (code.contains('R')) return pointed(code, 'R', 6);
  if (code.contains('K')) return pointed(code, 'K', 9);
  if (code.contains('M')) return pointed(code, 'M', 12);
  const bool zero = !code.empty() && code.find_first_not_of('0') == std::string_view::npos;
  return zero ? std::optional<std::int64_t>(0) : std::nullopt;
}

std::optional<std::int64_t> voltage(std::string_view code) {
  struct Entry {
    std::string_view code;
    std::int64_t millivolts;
  };
  constexpr std::array entries = {
      Entry{"0E", 2'500},     Entry{"0G", 4'000},     Entry{"0J", 6'300},   Entry{"1A", 10'000},
      Entry{"1C", 16'000},    Entry{"1D", 20'000},    Entry{"1E", 25'000},  Entry{"1V", 35'000},
      Entry{"YA", 35'000},    Entry{"1H", 50'000},    Entry{"1J", 63'000},  Entry{"1K", 80'000},
      Entry{"2A", 100'000},   Entry{"2D", 200'000},   Entry{"2E", 250'000}, Entry{"2G", 400'000},
      Entry{"2W", 450'000},   Entry{"2H", 500'000},   Entry{"2J", 630'000}, Entry{"3A", 1'000'000},
      Entry{"3D", 2'000'000}, Entry{"3F", 3'150'000},
  };
  const auto* at = std::ranges::find(entries, code, &Entry::code);
  if (at == entries.end()) return std::nullopt;
  return at->millivolts;
}

std::optional<Tolerance> capacitor_tolerance(char letter, std::int64_t femtofarads) {
  const bool small = femtofarads < 10'000;
  switch (letter) {
    case 'W': return wide(50);
    case 'A': return wide(50);
    case 'B': return wide(100);
    case 'C': return wide(250);
    case 'D': return wide(500);
    case 'F': return small ? wide(1'000) : percent(10'000);
    case 'G': return percent(20'000);
    case 'J': return percent(50'000);
    case 'K': return percent(100'000);
    case 'M': return percent(200'000);
    case 'Z': return Tolerance{200'000, 800'000, false};
    default: return std::nullopt;
  }
}

std::optional<Tolerance> resistor_tolerance(char letter) {
  switch (letter) {
    case 'W': return percent(500);
    case 'B': return percent(1'000);
    case 'C': return percent(2'500);
    case 'D': return percent(5'000);
    case 'F': return percent(10'000);
    case 'G': return percent(20'000);
    case 'J': return percent(50'000);
    case 'K': return percent(100'000);
    default: return std::nullopt;
  }
}

std::optional<Tolerance> inductor_tolerance(char letter) {
  switch (letter) {
    case 'B': return wide(100);
    case 'C': return wide(200);
    case 'S': return wide(300);
    case 'D': return wide(500);
    case 'G': return percent(20'000);
    case 'H': return percent(30'000);
    case 'J': return percent(50'000);
    case 'K': return percent(100'000);
    case 'M': return percent(200'000);
    case 'N': return percent(300'000);
    default: return std::nullopt;
  }
}

std::optional<std::int64_t> usual_power(std::string_view size) {
  struct Entry {
    std::string_view size;
    std::int64_t microwatts;
  };
  constexpr std::array entries = {
      Entry{"01005", 31'250}, Entry{"0201", 50'000},  Entry{"0402", 62'500},
      Entry{"0603", 100'000}, Entry{"0805", 125'000}, Entry{"1206", 250'000},
      Entry{"1210", 500'000}, Entry{"2010", 750'000}, Entry{"2512", 1'000'000},
  };
  const auto* at = std::ranges::find(entries, size, &Entry::size);
  if (at == entries.end()) return std::nullopt;
  return at->microwatts;
}

}  // namespace codes

}  // namespace tl::parts
