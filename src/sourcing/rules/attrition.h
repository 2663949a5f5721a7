// How many pieces must be on the table so that enough boards come out: the losses on the way.
//
//   AttritionRule rule{.rate = Rate::percent(5), .setup_pieces = 20};
//   required_pieces(1'000, rule);   // 20 + 1,000 x 1.05 = 1,070
//
// Three conventions are in use in the trade, and one formula holds them all
// (docs/domain/costing.md):
//
//   required = ceil(max(floor, base x (1 + rate) + setup, base + min_extra))
//
//   additive      rate and setup alone (CalcuQuote's "lead quantity and attrition rate")
//   greater of    rate and min_extra: base + max(min_extra, rate x base), as kit rules are written
//   floor         a total below which nobody starts
//
// Losses in costing (0.1 to 5 %) and the overage of a kit that a customer supplies (5 to 50 %) are
// two tables of such rules; they are never mixed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "foundation/describe.h"
#include "foundation/rate.h"

namespace tl::sourcing {

// By the price of one piece; where the classes begin is the provider's to say. Of a part of high
// value every piece is counted.
enum class ValueClass { a, b, c };
TL_DESCRIBE_ENUM(ValueClass, a, b, c)

struct AttritionRule {
  std::string package_class;  // "0402", "default"
  Rate rate;
  std::int64_t setup_pieces = 0;
  std::optional<std::int64_t> min_extra_pieces;  // lost at least
  std::optional<std::int64_t> floor_pieces;      // needed at least, whatever is built
  std::optional<ValueClass> value_class;         // nullopt: of any value
};
TL_DESCRIBE(AttritionRule, package_class, rate, setup_pieces, min_extra_pieces, floor_pieces,
            value_class)

// Which part of the formula is the largest; at a tie the first of them.
enum class LossTerm { rate_and_setup, min_extra, floor };
TL_DESCRIBE_ENUM(LossTerm, rate_and_setup, min_extra, floor)

struct Losses {
  std::int64_t required_pieces = 0;
  LossTerm decided_by = LossTerm::rate_and_setup;
};
TL_DESCRIBE(Losses, required_pieces, decided_by)

// `base` is boards x pieces per board, not negative; a base of 0 needs nothing, not even setup.
Result<Losses> losses(std::int64_t base, const AttritionRule& rule);
Result<std::int64_t> required_pieces(std::int64_t base, const AttritionRule& rule);

// The most special rule: of the package class and the value class, then of the value class alone
// ("default" with a class), then of the package class, then "default". nullptr: no loss.
const AttritionRule* find_rule(std::span<const AttritionRule> rules, std::string_view package_class,
                               std::optional<ValueClass> value_class);

}  // namespace tl::sourcing
