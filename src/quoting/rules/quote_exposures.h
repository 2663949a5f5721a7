// Material that minimums, multiples and price breaks make us buy beyond the need, and why.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/describe.h"
#include "quoting/rules/costing.h"

namespace tl::quoting {

struct Exposure {
  std::int64_t boards = 0;
  std::string part;
  std::string maker;
  std::int64_t excess_pieces = 0;
  Cost value;
  std::string why;  // "minimum 5,000"
  ExcessCarrier carrier = ExcessCarrier::customer;
  bool needs_letter = false;  // signed by the customer before the order
};
TL_DESCRIBE(Exposure, boards, part, maker, excess_pieces, value, why, carrier, needs_letter)

// By quantity, then the dearest first, then by part. What the customer carries needs their signed
// letter before the order where it is worth more than the term excess_letter_from; so does their
// half of what is shared.
std::vector<Exposure> find_exposures(const CostingInput& input, const Costing& costing);

// "the customer", "the customer, by a signed letter", "we", "our margin",
// "the customer and we, half each"
std::string carrier_words(const Exposure& exposure);

}  // namespace tl::quoting
