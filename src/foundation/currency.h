// Currencies by their ISO 4217 code, with the number of decimals of their minor unit.
#pragma once

#include <array>
#include <compare>
#include <string>
#include <string_view>

#include "foundation/result.h"

namespace tl {

class Currency {
 public:
  // "EUR", in any case; unknown codes are refused, so that a typing error never becomes a currency.
  static Result<Currency> parse(std::string_view code);
  static Currency eur() { return Currency("EUR", 2); }
  static Currency usd() { return Currency("USD", 2); }

  Currency() : Currency("XXX", 0) {}  // ISO's "no currency": a value not set yet
  std::string_view code() const { return {code_.data(), code_.size()}; }
  int decimals() const { return decimals_; }
  bool is_set() const { return code() != "XXX"; }

  friend bool operator==(const Currency&, const Currency&) = default;
  friend auto operator<=>(const Currency&, const Currency&) = default;

 private:
  Currency(std::string_view code, int decimals)
      : code_{code[0], code[1], code[2]}, decimals_(decimals) {}

  std::array<char, 3> code_;
  int decimals_;
};

}  // namespace tl
