// The buy plan as an integer program: what the header of buy_plan.h and docs/domain/costing.md say,
// written down once more in another form, so that another solver can answer it.
//
//   const OracleAnswer answer = ask_oracle(made, SplitRule::as_told);
//   answer.value.money;               // no plan is better
//
// For every offer and price break, and apart for orders within and beyond the stock, there is a
// column that says whether it is ordered and one for how many multiples. What comes first is
// minimised first and then held there.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "oracle/buy_case.h"

namespace tl::testing {

// In the order in which they count; money and excess at 1e-8.
struct PlanValue {
  std::int64_t missing = 0;
  std::int64_t undated = 0;
  std::int64_t criterion = 0;
  std::int64_t money = 0;

  friend auto operator<=>(const PlanValue&, const PlanValue&) = default;
};

std::string text_of(const PlanValue& value);

// Of one offer, by its place in the list of its part.
struct Ordered {
  std::size_t offer = 0;
  std::int64_t pieces = 0;
};
using Orders = std::vector<std::vector<Ordered>>;  // by part

struct Counted {
  PlanValue value;
  std::int64_t excess = 0;
  std::string wrong;  // what the orders break; "" when nothing
};

// What orders come to, from the offers alone.
Counted count_orders(const BuyCase& made, const Orders& orders);

enum class SplitRule {
  as_told,  // two purchases of a part, three where two leave it short, then eight
  free,     // eight of any part
};

struct OracleAnswer {
  enum class Outcome { optimal, cap_not_kept, gave_up };
  Outcome outcome = Outcome::gave_up;
  PlanValue value;  // of an optimal one
  Orders orders;
};

OracleAnswer ask_oracle(const BuyCase& made, SplitRule rule);

}  // namespace tl::testing
