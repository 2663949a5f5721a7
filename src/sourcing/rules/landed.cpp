#include "sourcing/rules/landed.h"

#include <tuple>

#include "foundation/text.h"
#include "sourcing/rules/offer_key.h"

namespace tl::sourcing {
namespace {

std::string duty_text(const DutyRate& duty) {
  return cat(duty.rate.percent_text(), " % for ", duty.commodity_code,
             duty.origin.empty() ? std::string() : cat(" from ", duty.origin), " since ",
             duty.valid_from.text(), duty.source.empty() ? "" : ", ", duty.source);
}

void add_freight(const FreightTerms& freight, const std::vector<ExchangeRate>& exchange,
                 const Currency& home, const Date& day, OfferTerms& out) {
  out.freight_rate = freight.rate;
  out.freight_source = cat("freight of ", freight.supplier, " since ", freight.valid_from.text(),
                           freight.note.empty() ? "" : ", ", freight.note);
  if (!freight.amount) return;
  if (freight.amount->currency() == home) {
    out.freight_amount = freight.amount;
    return;
  }
  const ExchangeRate* rate = rate_on(exchange, freight.amount->currency(), home, day);
  if (rate != nullptr) {
    if (const auto converted = convert(*freight.amount, *rate)) {
      out.freight_amount = *converted;
      return;
    }
  }
  out.freight_source += cat("; its ", freight.amount->pretty(), " cannot be converted");
}

}  // namespace

const DutyRate* duty_on(std::span<const DutyRate> duties, const OfferRecord& offer,
                        const Date& day) {
  if (offer.commodity_code.empty()) return nullptr;
  const DutyRate* found = nullptr;
  const auto rank = [](const DutyRate& duty) {
    return std::tuple(duty.commodity_code.size(), !duty.origin.empty(), duty.valid_from);
  };
  for (const DutyRate& duty : duties) {
    if (duty.valid_from > day || !offer.commodity_code.starts_with(duty.commodity_code)) continue;
    if (!duty.origin.empty() && duty.origin != offer.origin) continue;
    if (found == nullptr || rank(*found) <= rank(duty)) found = &duty;
  }
  return found;
}

const FreightTerms* freight_on(std::span<const FreightTerms> freights, std::string_view supplier,
                               const Date& day) {
  const std::string key = supplier_key(supplier);
  const FreightTerms* found = nullptr;
  for (const FreightTerms& freight : freights) {
    if (freight.valid_from > day || supplier_key(freight.supplier) != key) continue;
    if (found == nullptr || found->valid_from <= freight.valid_from) found = &freight;
  }
  return found;
}

OfferTerms terms_of(const OfferRecord& offer, const LandedRates& rates,
                    const std::vector<ExchangeRate>& exchange, const Currency& home,
                    const Date& day) {
  OfferTerms out;
  if (const DutyRate* duty = duty_on(rates.duties, offer, day)) {
    out.duty = duty->rate;
    out.duty_source = duty_text(*duty);
  } else if (offer.commodity_code.empty()) {
    out.duty_source = "the offer tells no commodity code";
  } else {
    out.duty_source = cat("no duty is on file for ", offer.commodity_code,
                          offer.origin.empty() ? std::string() : cat(" from ", offer.origin));
  }
  if (const FreightTerms* freight = freight_on(rates.freights, offer.supplier, day)) {
    add_freight(*freight, exchange, home, day, out);
  }
  return out;
}

Result<LandedCost> landed_cost(const OrderLine& order, const OfferTerms& terms) {
  ENSURE(order.pieces > 0, "nothing lands where nothing is ordered");
  const Currency currency = order.price.currency();
  LandedCost out{.duty = Cost::zero(currency)};
  TL_TRY(const Cost bought, order.price.times(Quantity::pieces(order.pieces)));
  out.goods = bought;
  if (order.fee.raw() != 0) {
    TL_TRY(out.goods, bought.plus(order.fee));
  }
  TL_TRY(out.freight, terms.freight_rate.of(out.goods));
  if (terms.freight_amount) {
    TL_TRY(out.freight, out.freight.plus(*terms.freight_amount));
  }
  if (terms.duty) {
    TL_TRY(out.duty, terms.duty->of(bought));
  }
  TL_TRY(out.total, out.goods.plus(out.freight));
  TL_TRY(out.total, out.total.plus(out.duty));
  TL_TRY(const Cost each, out.total.divided_by(order.pieces, Rounding::half_up));
  out.each = UnitPrice::of_raw(each.raw(), currency);
  return out;
}

}  // namespace tl::sourcing
