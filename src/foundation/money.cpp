#include "foundation/money.h"

#include <algorithm>
#include <numeric>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl {
namespace {

Result<void> same_currency(const Currency& a, const Currency& b) {
  if (a == b) return {};
  return invalid("currency_mixed", cat("cannot combine ", a.code(), " with ", b.code(),
                                       "; convert one of them at a dated exchange rate first"));
}

std::string with_code(const Currency& currency, const std::string& amount) {
  return cat(currency.code(), " ", amount);
}

}  // namespace

Result<Money> Money::parse(std::string_view text, Currency currency) {
  TL_TRY(const std::int64_t minor, parse_decimal(trim(text), currency.decimals()));
  return Money(minor, currency);
}

std::string Money::text() const {
  return format_decimal(minor_, currency_.decimals(), currency_.decimals());
}

std::string Money::pretty() const {
  return with_code(currency_, format_grouped(minor_, currency_.decimals(), currency_.decimals()));
}

Result<Money> Money::plus(const Money& other) const {
  TL_CHECK(same_currency(currency_, other.currency_));
  TL_TRY(const std::int64_t sum, checked_add(minor_, other.minor_));
  return Money(sum, currency_);
}

Result<Money> Money::minus(const Money& other) const {
  TL_CHECK(same_currency(currency_, other.currency_));
  TL_TRY(const std::int64_t rest, checked_subtract(minor_, other.minor_));
  return Money(rest, currency_);
}

Result<Money> Money::times(std::int64_t factor) const {
  TL_TRY(const std::int64_t product, checked_multiply(minor_, factor));
  return Money(product, currency_);
}

Result<Cost> Cost::parse(std::string_view text, Currency currency) {
  TL_TRY(const std::int64_t raw, parse_decimal(trim(text), scale));
  return Cost(raw, currency);
}

Result<Cost> Cost::from_money(const Money& money) {
  const std::int64_t factor = power_of_ten(scale - money.currency().decimals());
  TL_TRY(const std::int64_t raw, checked_multiply(money.minor(), factor));
  return Cost(raw, money.currency());
}

std::string Cost::text() const {
  return format_decimal(raw_, scale, currency_.decimals());
}

std::string Cost::pretty() const {
  return with_code(currency_, format_grouped(raw_, scale, currency_.decimals()));
}

Result<Cost> Cost::plus(const Cost& other) const {
  TL_CHECK(same_currency(currency_, other.currency_));
  TL_TRY(const std::int64_t sum, checked_add(raw_, other.raw_));
  return Cost(sum, currency_);
}

Result<Cost> Cost::minus(const Cost& other) const {
  TL_CHECK(same_currency(currency_, other.currency_));
  TL_TRY(const std::int64_t rest, checked_subtract(raw_, other.raw_));
  return Cost(rest, currency_);
}

Result<Cost> Cost::times(std::int64_t factor) const {
  TL_TRY(const std::int64_t product, checked_multiply(raw_, factor));
  return Cost(product, currency_);
}

Result<Cost> Cost::divided_by(std::int64_t divisor, Rounding mode) const {
  TL_TRY(const std::int64_t quotient, checked_narrow(divide_rounded(raw_, divisor, mode)));
  return Cost(quotient, currency_);
}

Result<Money> Cost::to_money(Rounding mode) const {
  const std::int64_t divisor = power_of_ten(scale - currency_.decimals());
  TL_TRY(const std::int64_t minor, checked_narrow(divide_rounded(raw_, divisor, mode)));
  return Money::of_minor(minor, currency_);
}

Result<UnitPrice> UnitPrice::parse(std::string_view text, Currency currency) {
  TL_TRY(const std::int64_t raw, parse_decimal(trim(text), scale));
  return UnitPrice(raw, currency);
}

std::string UnitPrice::text() const {
  return format_decimal(raw_, scale, currency_.decimals());
}

std::string UnitPrice::pretty() const {
  return with_code(currency_, format_grouped(raw_, scale, currency_.decimals()));
}

Result<Cost> UnitPrice::times(const Quantity& quantity) const {
  TL_TRY(const std::int64_t raw,
         multiply_divide(raw_, quantity.raw(), Quantity::one, Rounding::half_up));
  return Cost::of_raw(raw, currency_);
}

Result<std::vector<std::int64_t>> allocate(std::int64_t total,
                                           std::span<const std::int64_t> weights) {
  Int128 sum = 0;
  for (const std::int64_t weight : weights) {
    if (weight < 0)
      return invalid("weight_negative", "an amount cannot be split by a negative weight");
    sum += weight;
  }
  if (sum == 0) return invalid("weights_zero", "an amount cannot be split: every weight is zero");

  std::vector<std::int64_t> parts(weights.size());
  std::vector<Int128> remainders(weights.size());
  std::int64_t rest = total;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Int128 share = static_cast<Int128>(total) * weights[i];
    parts[i] = static_cast<std::int64_t>(share / sum);  // towards zero, so the rest keeps its sign
    remainders[i] = share % sum;
    if (remainders[i] < 0) remainders[i] = -remainders[i];
    rest -= parts[i];
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  const std::int64_t step = rest < 0 ? -1 : 1;
  for (std::size_t i = 0; rest != 0; ++i) {
    ENSURE(i < order.size(), "fewer leftovers than parts, by construction");
    parts[order[i]] += step;
    rest -= step;
  }
  return parts;
}

Result<std::vector<Money>> allocate(const Money& total, std::span<const std::int64_t> weights) {
  TL_TRY(const auto parts, allocate(total.minor(), weights));
  std::vector<Money> out;
  out.reserve(parts.size());
  for (const std::int64_t part : parts) out.push_back(Money::of_minor(part, total.currency()));
  return out;
}

Result<std::vector<Cost>> allocate(const Cost& total, std::span<const std::int64_t> weights) {
  TL_TRY(const auto parts, allocate(total.raw(), weights));
  std::vector<Cost> out;
  out.reserve(parts.size());
  for (const std::int64_t part : parts) out.push_back(Cost::of_raw(part, total.currency()));
  return out;
}

}  // namespace tl
