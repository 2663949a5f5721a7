// Lists of parts to buy, far larger than what can be tried out: 6 to 24 parts of 4 to 8 suppliers
// at several price breaks each, a thousand columns of an integer program. Made from a number, so
// that a case can be named and made again.
//
//   const BuyCase made = make_buy_case(Trade::scarce, Strategy::fastest, 7);
//   text_of(made);            // for whoever has to look into it
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sourcing/rules/buy_plan.h"

namespace tl::testing {

// What is special about the offers, or about what is asked of the plan.
enum class Trade {
  plain,       // orders cost something; minimum, multiples and breaks as distributors have them
  scarce,      // stocks that no order goes beyond: parts are split, and some are missing
  reels,       // multiples that do not divide each other
  undated,     // orders beyond the stock have no date
  few,         // at most so many suppliers
  capped,      // a cap on excess
  one_shelf,   // parts that take pieces from one stock
  every_term,  // all of it together, in a shorter list
};
TL_DESCRIBE_ENUM(Trade, plain, scarce, reels, undated, few, capped, one_shelf, every_term)

struct BuyCase {
  std::vector<std::vector<sourcing::OfferRecord>> offers;  // by part
  std::vector<sourcing::Need> needs;
  sourcing::MarketTerms terms;
  sourcing::PlanSettings settings;
};

// Under a cap, `settings.excess_cap` is left for the caller, who knows what is left over without.
BuyCase make_buy_case(Trade trade, sourcing::Strategy strategy, std::uint64_t seed);

bool has_cap(Trade trade);

std::string text_of(const BuyCase& made);

}  // namespace tl::testing
