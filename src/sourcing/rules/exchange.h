// Exchange rates as dated facts: what one unit of a foreign currency cost in ours, from which day,
// and who said so. A conversion always names the rate that it used.
#pragma once

#include <string>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/money.h"

namespace tl::sourcing {

struct ExchangeRate {
  Currency from;
  UnitPrice rate;  // price of one unit of `from`, in our currency
  Date valid_from;
  std::string source;
};
TL_DESCRIBE(ExchangeRate, from, rate, valid_from, source)

// The rate that holds on a day: the latest that began on or before it. nullptr when there is none.
const ExchangeRate* rate_on(const std::vector<ExchangeRate>& rates, const Currency& from,
                            const Currency& to, const Date& day);

// The rates of a rate table and those that were recorded as facts, into `home`, as of a day: where
// a fact holds for a currency, the table's rows for it do not (docs/decisions/0025). One rate a
// currency, by currency. `facts` stand in the order in which they were recorded.
std::vector<ExchangeRate> effective_rates(const std::vector<ExchangeRate>& table,
                                          const std::vector<ExchangeRate>& facts,
                                          const Currency& home, const Date& day);

// "1 USD = EUR 0.915 since 2026-01-01, ECB": how a rate is named wherever it was used.
std::string rate_text(const ExchangeRate& rate);

// Price in our currency, rounded half up at 1e-8.
Result<UnitPrice> convert(const UnitPrice& price, const ExchangeRate& rate);
Result<Cost> convert(const Cost& cost, const ExchangeRate& rate);

}  // namespace tl::sourcing
