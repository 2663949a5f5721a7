#include "quoting/rules/quote_exposures.h"

#include <algorithm>
#include <tuple>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

bool needs_letter(const RateTable& rates, const Cost& value) {
  const bool is_shared = rates.excess_carrier == ExcessCarrier::shared;
  if (rates.excess_carrier != ExcessCarrier::customer && !is_shared) return false;
  const Int128 halves = is_shared ? 2 : 1;  // the customer's half is what the letter is about
  return static_cast<Int128>(value.raw()) >
         static_cast<Int128>(rates.terms.excess_letter_from) * power_of_ten(Cost::scale) * halves;
}

Exposure exposure_of(const CostingInput& input, const QuantityCosting& q, std::size_t at,
                     const sourcing::Purchase& bought) {
  const sourcing::OfferRecord& offer = input.demands[at].offers[bought.offer];
  // An order beyond the smallest one allowed was made for the sake of a price break.
  const auto smallest = sourcing::order_quantity(bought.required_pieces, offer);
  std::string why = cat("price break at ", format_grouped(bought.break_from, 0));
  if (smallest && *smallest == bought.order_pieces) {
    why = offer.moq.value_or(1) >= bought.order_pieces
              ? cat("minimum ", format_grouped(*offer.moq, 0))
              : cat("multiple of ", format_grouped(offer.multiple.value_or(1), 0));
    if (offer.breaks.front().from == bought.order_pieces) {
      why = cat("smallest price break ", format_grouped(bought.break_from, 0));
    }
  }
  return {.boards = q.boards,
          .part = input.demands[at].part,
          .maker = input.demands[at].maker,
          .excess_pieces = bought.excess_pieces(),
          .value = bought.excess_cost,
          .why = std::move(why),
          .carrier = input.rates.excess_carrier,
          .needs_letter = needs_letter(input.rates, bought.excess_cost)};
}

void expose_quantity(const CostingInput& input, const QuantityCosting& q,
                     std::vector<Exposure>& out) {
  const auto first = static_cast<std::ptrdiff_t>(out.size());
  for (std::size_t at = 0; at < q.demands.size(); ++at) {
    for (const sourcing::Purchase& bought : purchases_of(q.demands[at])) {
      if (bought.excess_pieces() > 0) out.push_back(exposure_of(input, q, at, bought));
    }
  }
  std::ranges::sort(out.begin() + first, out.end(), {},
                    [](const Exposure& e) { return std::tuple(-e.value.raw(), e.part); });
}

}  // namespace

std::string carrier_words(const Exposure& exposure) {
  switch (exposure.carrier) {
    case ExcessCarrier::customer:
      return exposure.needs_letter ? "the customer, by a signed letter" : "the customer";
    case ExcessCarrier::us: return "we";
    case ExcessCarrier::absorbed: return "our margin";
    case ExcessCarrier::shared:
      return exposure.needs_letter ? "the customer and we, half each, by a signed letter"
                                   : "the customer and we, half each";
  }
  return {};
}

std::vector<Exposure> find_exposures(const CostingInput& input, const Costing& costing) {
  std::vector<Exposure> out;
  for (const QuantityCosting& q : costing.quantities) expose_quantity(input, q, out);
  return out;
}

}  // namespace tl::quoting
