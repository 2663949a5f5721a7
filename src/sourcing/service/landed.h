// Use cases about what foreign goods cost here: exchange rates, duty, freight, and offers compared
// by what a piece costs on our shelf.
//
//   TL_CHECK(set_exchange_rate(db, caller, {.currency = usd, .rate = rate, .source = "ECB"}));
//   TL_TRY(const auto rates, exchange_on(tx, table.exchange, eur, today));
//   TL_TRY(const auto offers, compare_landed(db, "RC0603FR-0710KL", {.pieces = 500, ...}));
//
// All of them are facts of their day; a quote names the rate that it used.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "foundation/finding.h"
#include "platform/database/database.h"
#include "sourcing/rules/buy.h"
#include "sourcing/rules/landed.h"

namespace tl::sourcing {

// `exchange_rate_malformed`, and `landed_day_in_future` for a day that is still to come.
Result<void> set_exchange_rate(database::Database& db, const Caller& caller,
                               const ExchangeRate& rate);
Result<std::vector<ExchangeRate>> all_exchange_rates(database::Database& db);

// Those of the rate table with the recorded ones before them, see effective_rates().
Result<std::vector<ExchangeRate>> exchange_on(database::Transaction& tx,
                                              const std::vector<ExchangeRate>& table,
                                              const Currency& home, const Date& day);

Result<void> set_duty(database::Database& db, const Caller& caller, const DutyRate& duty);
Result<void> set_freight(database::Database& db, const Caller& caller, const FreightTerms& freight);
Result<LandedRates> all_landed_rates(database::Database& db);
Result<LandedRates> landed_rates_now(database::Transaction& tx);

struct FactsImport {
  std::int64_t created = 0;
  std::int64_t unchanged = 0;  // on file already, to the word
  std::int64_t refused = 0;    // rows left out, each with a finding
  Findings findings;
};
TL_DESCRIBE(FactsImport, created, unchanged, refused, findings)

// `home` where the file does not say it.
Result<FactsImport> import_exchange(database::Database& db, const Caller& caller,
                                    std::string_view bytes, std::string_view file_name,
                                    const Currency& home);
Result<FactsImport> import_duty(database::Database& db, const Caller& caller,
                                std::string_view bytes, std::string_view file_name);

struct LandedQuestion {
  std::int64_t pieces = 0;
  Currency home;
  std::vector<ExchangeRate> table;  // of the rate table
  Date day;
};

struct LandedOffer {
  OfferRecord offer;
  Purchase purchase;  // the cheapest order of it
  OfferTerms terms;
  LandedCost landed;
};
TL_DESCRIBE(LandedOffer, offer, purchase, terms, landed)

// The best order of every usable offer, the least landed cost of a piece first.
Result<std::vector<LandedOffer>> compare_landed(database::Database& db, std::string_view mpn,
                                                const LandedQuestion& question);

}  // namespace tl::sourcing
