#include "foundation/currency.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl {
namespace {

struct Known {
  std::string_view code;
  int decimals;
};

// ISO 4217 with minor units; the currencies that parts are bought and boards are sold in.
constexpr Known known_currencies[] = {
    {"AED", 2}, {"ARS", 2}, {"AUD", 2}, {"BGN", 2}, {"BHD", 3}, {"BRL", 2}, {"CAD", 2},
    {"CHF", 2}, {"CLP", 0}, {"CNY", 2}, {"COP", 2}, {"CZK", 2}, {"DKK", 2}, {"EGP", 2},
    {"EUR", 2}, {"GBP", 2}, {"HKD", 2}, {"HUF", 2}, {"IDR", 2}, {"ILS", 2}, {"INR", 2},
    {"ISK", 0}, {"JOD", 3}, {"JPY", 0}, {"KRW", 0}, {"KWD", 3}, {"MAD", 2}, {"MXN", 2},
    {"MYR", 2}, {"NOK", 2}, {"NZD", 2}, {"OMR", 3}, {"PHP", 2}, {"PLN", 2}, {"QAR", 2},
    {"RON", 2}, {"RSD", 2}, {"RUB", 2}, {"SAR", 2}, {"SEK", 2}, {"SGD", 2}, {"THB", 2},
    {"TND", 3}, {"TRY", 2}, {"TWD", 2}, {"UAH", 2}, {"USD", 2}, {"VND", 0}, {"ZAR", 2},
};

}  // namespace

Result<Currency> Currency::parse(std::string_view code) {
  const std::string wanted = to_upper(trim(code));
  const auto* found = std::ranges::find(known_currencies, std::string_view(wanted), &Known::code);
  if (found == std::end(known_currencies)) {
    return invalid("currency_unknown",
                   cat("'", utf8_prefix(code, 20),
                       "' is not a currency code; use one of ISO 4217 such as EUR or USD"));
  }
  return Currency(found->code, found->decimals);
}

}  // namespace tl
