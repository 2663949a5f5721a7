#include "quoting/rules/exchange_check.h"

#include <map>

#include "foundation/text.h"

namespace tl::quoting {
namespace {

// Offers in foreign currencies that could be bought otherwise.
std::map<Currency, std::int64_t> foreign_offers(const CostingInput& input) {
  std::map<Currency, std::int64_t> count;
  for (const Demand& demand : input.demands) {
    for (const sourcing::OfferRecord& offer : demand.offers) {
      const bool expired = offer.valid_until && *offer.valid_until < input.on;
      if (expired || offer.breaks.empty() || offer.sale == sourcing::Sale::closed) continue;
      if (offer.currency != input.rates.currency) ++count[offer.currency];
    }
  }
  return count;
}

}  // namespace

Findings check_exchange(const CostingInput& input) {
  Findings findings;
  for (const auto& [currency, offers] : foreign_offers(input)) {
    const sourcing::ExchangeRate* rate =
        sourcing::rate_on(input.rates.exchange, currency, input.rates.currency, input.on);
    if (rate == nullptr) {
      findings.warn("exchange_rate_missing", {},
                    cat("no exchange rate of ", currency.code(), " holds on ", input.on.text(),
                        ": ", count_of(offers, "offer"),
                        " cannot be used; record one with: "
                        "throughline exchange set ",
                        currency.code(), " RATE --from ", input.on.text()));
      continue;
    }
    const std::int64_t age = days_between(rate->valid_from, input.on);
    if (age <= input.rates.terms.exchange_rate_days) continue;
    findings.warn("exchange_rate_old", {},
                  cat("the exchange rate of ", currency.code(), " is ", count_of(age, "day"),
                      " old (", sourcing::rate_text(*rate), "); ", count_of(offers, "offer"),
                      " rest", offers == 1 ? "s" : "", " on it"));
  }
  return findings;
}

}  // namespace tl::quoting
