// What a piece costs when it lies on our shelf: price, freight, duty. For comparing offers; what is
// paid to the supplier stays the price.
//
//   landed = price + freight / pieces + duty x price        (docs/domain/costing.md)
//
//   const OfferTerms terms = terms_of(offer, rates, exchange, eur, day);
//   TL_TRY(const LandedCost cost, landed_cost({.pieces = 500, .price = price, .fee = fee}, terms));
//
// Duty goes by the commodity code and the country of origin that the offer tells; an offer that
// tells no code has no duty that anybody knows, and says so.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/rate.h"
#include "sourcing/rules/exchange.h"
#include "sourcing/rules/offer.h"

namespace tl::sourcing {

struct DutyRate {
  std::string commodity_code;  // digits; it stands for all codes that begin with it
  std::string origin;          // ISO 3166-1 alpha-2; "": from anywhere
  Rate rate;
  Date valid_from;
  std::string source;
};
TL_DESCRIBE(DutyRate, commodity_code, origin, rate, valid_from, source)

struct FreightTerms {
  std::string supplier;
  Rate rate;                   // of the goods
  std::optional<Cost> amount;  // per order line, in its own currency
  Date valid_from;
  std::string note;
};
TL_DESCRIBE(FreightTerms, supplier, rate, amount, valid_from, note)

// In the order in which they were recorded, so that the last of a day counts.
struct LandedRates {
  std::vector<DutyRate> duties;
  std::vector<FreightTerms> freights;
};

// What an offer's goods cost beside their price, as far as anybody knows.
struct OfferTerms {
  std::optional<Rate> duty;  // nullopt: not known
  std::string duty_source;   // "2.5 % for 8532 from CN since 2026-01-01, tariff"
  Rate freight_rate;
  std::optional<Cost> freight_amount;  // per order line, in the currency of the quote
  std::string freight_source;
};
TL_DESCRIBE(OfferTerms, duty, duty_source, freight_rate, freight_amount, freight_source)

// The duty with the longest code that fits, of its own country before any; the latest that began on
// or before the day. nullptr: none.
const DutyRate* duty_on(std::span<const DutyRate> duties, const OfferRecord& offer,
                        const Date& day);
const FreightTerms* freight_on(std::span<const FreightTerms> freights, std::string_view supplier,
                               const Date& day);

// `home` is what amounts are converted to; one that cannot be is left out, and the source says so.
OfferTerms terms_of(const OfferRecord& offer, const LandedRates& rates,
                    const std::vector<ExchangeRate>& exchange, const Currency& home,
                    const Date& day);

struct OrderLine {
  std::int64_t pieces = 0;
  UnitPrice price;  // in the currency of the quote
  Cost fee;         // of the pack form
};

struct LandedCost {
  Cost goods;  // with the fee of the pack form
  Cost freight;
  Cost duty;
  Cost total;
  UnitPrice each;  // total / pieces, rounded half up at 1e-8
};
TL_DESCRIBE(LandedCost, goods, freight, duty, total, each)

Result<LandedCost> landed_cost(const OrderLine& order, const OfferTerms& terms);

}  // namespace tl::sourcing
