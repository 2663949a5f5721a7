// What stock takes off the need of a part, and what it costs.
//
//   TL_TRY(const Covered covered, cover(1'070, stock, eur));
//   covered.net_pieces;       // what is left to buy: max(0, required - usable)
//
// Ours is costed at what we paid for it, a customer's at nothing: it is theirs. Every quantity of a
// quote asks anew, because the quantities are alternatives. Only what is reserved or promised is
// certain to be there when the order comes; what was free may have to be bought after all.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/money.h"
#include "stock/rules/usable.h"

namespace tl::stock {

enum class Owner { ours, customer };
TL_DESCRIBE_ENUM(Owner, ours, customer)

// Pieces that a job may use, in the order in which it does.
struct StockCover {
  std::string lot;  // for people: "lot R-0113, shelf A-4"
  Owner owner = Owner::ours;
  Hold hold = Hold::free;
  std::int64_t pieces = 0;
  UnitPrice price;  // of a piece, in the currency of the job; 0 of the customer's
  // The line of the BOM that a customer promised pieces for, and the day that they are here; 0:
  // they lie in our stores.
  std::int64_t promised_line = 0;
  std::optional<Date> promised_on;
  std::string source;     // "shelf.csv, counted on 2026-03-01; 1 USD = EUR 0.915 since 2026-01-01"
  std::string part = {};  // by which `stock reserve` finds it: the maker's number, else ours
  std::string lot_name = {};  // "R-0113"; "" where the lot has none
};
TL_DESCRIBE(StockCover, lot, owner, hold, pieces, price, promised_line, promised_on, source, part,
            lot_name)

struct StockUse {
  std::size_t cover = 0;  // index into the covers given
  std::int64_t pieces = 0;
};
TL_DESCRIBE(StockUse, cover, pieces)

struct Covered {
  std::vector<StockUse> uses;
  std::int64_t reserved_pieces = 0;
  std::int64_t free_pieces = 0;
  std::int64_t net_pieces = 0;  // left to buy
  Cost cost;
};
TL_DESCRIBE(Covered, uses, reserved_pieces, free_pieces, net_pieces, cost)

Result<Covered> cover(std::int64_t required_pieces, std::span<const StockCover> stock,
                      const Currency& currency);

}  // namespace tl::stock
