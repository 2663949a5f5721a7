#include "quoting/rules/home_price.h"

namespace tl::quoting {

std::optional<UnitPrice> home_price(const UnitPrice& price, const RateTable& rates,
                                    const Date& on) {
  if (price.currency() == rates.currency) return price;
  const sourcing::ExchangeRate* rate =
      sourcing::rate_on(rates.exchange, price.currency(), rates.currency, on);
  if (rate == nullptr) return std::nullopt;
  const auto converted = sourcing::convert(price, *rate);
  return converted ? std::optional(*converted) : std::nullopt;
}

}  // namespace tl::quoting
