// A price of somebody else in the currency of our rates.
#pragma once

#include <optional>

#include "quoting/rules/rate_table.h"

namespace tl::quoting {

// nullopt: no exchange rate holds on the day, or the price does not fit.
std::optional<UnitPrice> home_price(const UnitPrice& price, const RateTable& rates, const Date& on);

}  // namespace tl::quoting
