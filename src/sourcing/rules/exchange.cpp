#include "sourcing/rules/exchange.h"

#include <map>

#include "foundation/text.h"

namespace tl::sourcing {
namespace {

Result<std::int64_t> convert_raw(std::int64_t raw, const Currency& currency,
                                 const ExchangeRate& rate) {
  if (currency != rate.from) {
    return invalid("currency_mixed",
                   cat("a rate for ", rate.from.code(), " cannot convert ", currency.code()));
  }
  return multiply_divide(raw, rate.rate.raw(), power_of_ten(UnitPrice::scale), Rounding::half_up);
}

}  // namespace

const ExchangeRate* rate_on(const std::vector<ExchangeRate>& rates, const Currency& from,
                            const Currency& to, const Date& day) {
  const ExchangeRate* found = nullptr;
  for (const ExchangeRate& rate : rates) {
    if (rate.from != from || rate.rate.currency() != to || rate.valid_from > day) continue;
    if (found == nullptr || found->valid_from < rate.valid_from) found = &rate;
  }
  return found;
}

std::vector<ExchangeRate> effective_rates(const std::vector<ExchangeRate>& table,
                                          const std::vector<ExchangeRate>& facts,
                                          const Currency& home, const Date& day) {
  std::map<Currency, ExchangeRate> by_currency;
  const auto take = [&](const std::vector<ExchangeRate>& rates) {
    std::map<Currency, ExchangeRate> latest;
    for (const ExchangeRate& rate : rates) {
      if (rate.rate.currency() != home || rate.valid_from > day) continue;
      const auto [at, added] = latest.try_emplace(rate.from, rate);
      if (!added && at->second.valid_from <= rate.valid_from) at->second = rate;
    }
    for (auto& [currency, rate] : latest) by_currency.insert_or_assign(currency, rate);
  };
  take(table);
  take(facts);
  std::vector<ExchangeRate> effective;
  for (auto& [currency, rate] : by_currency) effective.push_back(std::move(rate));
  return effective;
}

std::string rate_text(const ExchangeRate& rate) {
  return cat("1 ", rate.from.code(), " = ", rate.rate.pretty(), " since ", rate.valid_from.text(),
             rate.source.empty() ? "" : ", ", rate.source);
}

Result<UnitPrice> convert(const UnitPrice& price, const ExchangeRate& rate) {
  TL_TRY(const std::int64_t raw, convert_raw(price.raw(), price.currency(), rate));
  return UnitPrice::of_raw(raw, rate.rate.currency());
}

Result<Cost> convert(const Cost& cost, const ExchangeRate& rate) {
  TL_TRY(const std::int64_t raw, convert_raw(cost.raw(), cost.currency(), rate));
  return Cost::of_raw(raw, rate.rate.currency());
}

}  // namespace tl::sourcing
