#include "sourcing/service/landed.h"

#include <algorithm>
#include <tuple>

#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/documents/read_document.h"
#include "platform/json/write_json.h"
#include "sourcing/rules/landed_files.h"
#include "sourcing/service/offers.h"
#include "sourcing/store/landed_store.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

// A rate of tomorrow would be used by no quote, and be forgotten.
Result<void> check_day(const Date& day, const Date& today) {
  if (day <= today) return {};
  return invalid("landed_day_in_future", cat(day.text(),
                                             " is still to come; record the figure "
                                             "when it holds"));
}

Result<void> keep(Transaction& tx, const Caller& caller, const ExchangeRate& rate) {
  TL_TRY(const std::int64_t id, insert_exchange_rate(tx, rate, {caller.now, caller.actor}));
  return database::record_change(tx, caller, "exchange_rate_recorded", {"exchange_rate", id},
                                 json::to_json(rate));
}

Result<void> keep(Transaction& tx, const Caller& caller, const DutyRate& duty) {
  TL_TRY(const std::int64_t id, insert_duty(tx, duty, {caller.now, caller.actor}));
  return database::record_change(tx, caller, "duty_recorded", {"duty_rate", id},
                                 json::to_json(duty));
}

bool same(const ExchangeRate& a, const ExchangeRate& b) {
  return a.from == b.from && a.rate == b.rate && a.valid_from == b.valid_from &&
         a.source == b.source;
}

bool same(const DutyRate& a, const DutyRate& b) {
  return a.commodity_code == b.commodity_code && a.origin == b.origin && a.rate == b.rate &&
         a.valid_from == b.valid_from && a.source == b.source;
}

template <class Fact>
Result<void> keep_new(Transaction& tx, const Caller& caller, const std::vector<Fact>& on_file,
                      const std::vector<Fact>& told, FactsImport& out) {
  for (const Fact& fact : told) {
    if (fact.valid_from > caller.today) {
      out.findings.error("landed_day_in_future", {},
                         cat(fact.valid_from.text(), " is still to come; the row is left out"));
      ++out.refused;
      continue;
    }
    const bool known =
        std::ranges::any_of(on_file, [&](const Fact& other) { return same(other, fact); });
    ++(known ? out.unchanged : out.created);
    if (!known) TL_CHECK(keep(tx, caller, fact));
  }
  return {};
}

Result<void> check(const FreightTerms& freight) {
  const bool nothing = freight.rate.ppm() == 0 && !freight.amount;
  const bool negative = freight.rate.ppm() < 0 || (freight.amount && freight.amount->raw() < 0);
  if (trim(freight.supplier).empty() || nothing || negative) {
    return invalid("freight_malformed",
                   "freight names a supplier, and a percentage or an amount that is not negative");
  }
  return {};
}

}  // namespace

Result<void> set_exchange_rate(database::Database& db, const Caller& caller,
                               const ExchangeRate& rate) {
  TL_CHECK(check_day(rate.valid_from, caller.today));
  if (rate.rate.raw() <= 0 || rate.from == rate.rate.currency()) {
    return invalid("exchange_rate_malformed",
                   "a rate is greater than zero, and of another currency than it is in");
  }
  return db.write([&](Transaction& tx) { return keep(tx, caller, rate); });
}

Result<std::vector<ExchangeRate>> all_exchange_rates(database::Database& db) {
  return db.read([](Transaction& tx) { return exchange_facts(tx); });
}

Result<std::vector<ExchangeRate>> exchange_on(Transaction& tx,
                                              const std::vector<ExchangeRate>& table,
                                              const Currency& home, const Date& day) {
  TL_TRY(const auto facts, exchange_facts(tx));
  return effective_rates(table, facts, home, day);
}

Result<void> set_duty(database::Database& db, const Caller& caller, const DutyRate& duty) {
  TL_CHECK(check_day(duty.valid_from, caller.today));
  DutyRate checked = duty;
  TL_TRY(checked.commodity_code, parse_commodity_code(duty.commodity_code));
  TL_TRY(checked.origin, parse_origin(duty.origin));
  if (duty.rate.ppm() < 0) return invalid("duty_rate_malformed", "a duty is not negative");
  return db.write([&](Transaction& tx) { return keep(tx, caller, checked); });
}

Result<void> set_freight(database::Database& db, const Caller& caller,
                         const FreightTerms& freight) {
  TL_CHECK(check(freight));
  TL_CHECK(check_day(freight.valid_from, caller.today));
  return db.write([&](Transaction& tx) -> Result<void> {
    TL_TRY(const std::int64_t id, insert_freight(tx, freight, {caller.now, caller.actor}));
    return database::record_change(tx, caller, "freight_recorded", {"freight", id},
                                   json::to_json(freight));
  });
}

Result<LandedRates> all_landed_rates(database::Database& db) {
  return db.read([](Transaction& tx) { return landed_rates(tx); });
}

Result<LandedRates> landed_rates_now(Transaction& tx) {
  return landed_rates(tx);
}

Result<FactsImport> import_exchange(database::Database& db, const Caller& caller,
                                    std::string_view bytes, std::string_view file_name,
                                    const Currency& home) {
  TL_TRY(const SourceDocument document, documents::read_document(bytes, file_name));
  TL_TRY(const ExchangeFile file, read_exchange_file(document, home));
  return db.write([&](Transaction& tx) -> Result<FactsImport> {
    FactsImport out{.refused = file.refused, .findings = file.findings};
    TL_TRY(const auto on_file, exchange_facts(tx));
    TL_CHECK(keep_new(tx, caller, on_file, file.rates, out));
    return out;
  });
}

Result<FactsImport> import_duty(database::Database& db, const Caller& caller,
                                std::string_view bytes, std::string_view file_name) {
  TL_TRY(const SourceDocument document, documents::read_document(bytes, file_name));
  TL_TRY(const DutyFile file, read_duty_file(document));
  return db.write([&](Transaction& tx) -> Result<FactsImport> {
    FactsImport out{.refused = file.refused, .findings = file.findings};
    TL_TRY(const LandedRates on_file, landed_rates(tx));
    TL_CHECK(keep_new(tx, caller, on_file.duties, file.duties, out));
    return out;
  });
}

Result<std::vector<LandedOffer>> compare_landed(database::Database& db, std::string_view mpn,
                                                const LandedQuestion& question) {
  if (question.pieces < 1) return invalid("pieces_invalid", "say how many pieces are needed");
  TL_TRY(const auto offers, offers_of_number(db, mpn, question.day));
  std::vector<OfferRecord> records;
  for (const Offer& offer : offers) records.push_back(offer.record);
  return db.read([&](Transaction& tx) -> Result<std::vector<LandedOffer>> {
    TL_TRY(const auto exchange, exchange_on(tx, question.table, question.home, question.day));
    TL_TRY(const LandedRates rates, landed_rates(tx));
    TL_TRY(const BuyDecision decision, buy_least_cost({.pieces = question.pieces,
                                                       .currency = question.home,
                                                       .on = question.day,
                                                       .rates = exchange},
                                                      records));
    std::vector<LandedOffer> out;
    for (const Purchase& purchase : decision.considered) {
      const OfferRecord& offer = records[purchase.offer];
      LandedOffer each{.offer = offer,
                       .purchase = purchase,
                       .terms = terms_of(offer, rates, exchange, question.home, question.day)};
      TL_TRY(each.landed, landed_cost({.pieces = purchase.order_pieces,
                                       .price = purchase.unit_price,
                                       .fee = purchase.fee},
                                      each.terms));
      out.push_back(std::move(each));
    }
    std::ranges::sort(out, {}, [](const LandedOffer& each) {
      return std::tuple(each.landed.each.raw(), each.landed.total.raw(), each.purchase.offer);
    });
    return out;
  });
}

}  // namespace tl::sourcing
