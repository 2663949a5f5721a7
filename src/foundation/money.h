// Amounts. Three scales, so that nothing is rounded before it is shown:
//
//   UnitPrice   price of one unit, at 1e-8 of the currency (a resistor costs 0.00043)
//   Cost        a sum of price times quantity, still at 1e-8; what costing adds up
//   Money       what is printed, invoiced and paid: whole minor units (cents)
//
//   TL_TRY(const Cost line, price.times(quantity));
//   TL_TRY(const Money shown, line.to_money(Rounding::half_up));   // the one rounding
//
// Currencies never mix; a conversion names its rate and the rate's date. No floating point.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/currency.h"
#include "foundation/quantity.h"
#include "foundation/rounding.h"

namespace tl {

class Money {
 public:
  static Money of_minor(std::int64_t minor, Currency currency) { return {minor, currency}; }
  static Result<Money> parse(std::string_view text, Currency currency);

  Money() = default;
  std::int64_t minor() const { return minor_; }
  Currency currency() const { return currency_; }
  std::string text() const;    // "1234.50"
  std::string pretty() const;  // "EUR 1,234.50"

  Result<Money> plus(const Money& other) const;
  Result<Money> minus(const Money& other) const;
  Result<Money> times(std::int64_t factor) const;

  friend bool operator==(const Money&, const Money&) = default;

 private:
  Money(std::int64_t minor, Currency currency) : minor_(minor), currency_(currency) {}

  std::int64_t minor_ = 0;
  Currency currency_;
};

class Cost {
 public:
  static constexpr int scale = 8;

  static Cost of_raw(std::int64_t raw, Currency currency) { return {raw, currency}; }
  static Cost zero(Currency currency) { return {0, currency}; }
  static Result<Cost> parse(std::string_view text, Currency currency);
  static Result<Cost> from_money(const Money& money);

  Cost() = default;
  std::int64_t raw() const { return raw_; }
  Currency currency() const { return currency_; }
  std::string text() const;    // every digit: "0.00043"
  std::string pretty() const;  // "EUR 0.00043"

  Result<Cost> plus(const Cost& other) const;
  Result<Cost> minus(const Cost& other) const;
  Result<Cost> times(std::int64_t factor) const;
  Result<Cost> divided_by(std::int64_t divisor, Rounding mode) const;
  Result<Money> to_money(Rounding mode) const;

  friend bool operator==(const Cost&, const Cost&) = default;

 private:
  Cost(std::int64_t raw, Currency currency) : raw_(raw), currency_(currency) {}

  std::int64_t raw_ = 0;
  Currency currency_;
};

class UnitPrice {
 public:
  static constexpr int scale = 8;

  static UnitPrice of_raw(std::int64_t raw, Currency currency) { return {raw, currency}; }
  static Result<UnitPrice> parse(std::string_view text, Currency currency);

  UnitPrice() = default;
  std::int64_t raw() const { return raw_; }
  Currency currency() const { return currency_; }
  std::string text() const;
  std::string pretty() const;

  // Exact for whole pieces; otherwise rounded half up at 1e-8.
  Result<Cost> times(const Quantity& quantity) const;

  friend bool operator==(const UnitPrice&, const UnitPrice&) = default;

 private:
  UnitPrice(std::int64_t raw, Currency currency) : raw_(raw), currency_(currency) {}

  std::int64_t raw_ = 0;
  Currency currency_;
};

// Splits an amount by weights; the parts sum to the amount exactly. What rounding leaves over goes,
// a minor unit each, to the largest remainders, ties to the earlier part. Weights must not be
// negative and not all zero.
Result<std::vector<std::int64_t>> allocate(std::int64_t total,
                                           std::span<const std::int64_t> weights);
Result<std::vector<Money>> allocate(const Money& total, std::span<const std::int64_t> weights);
Result<std::vector<Cost>> allocate(const Cost& total, std::span<const std::int64_t> weights);

}  // namespace tl
