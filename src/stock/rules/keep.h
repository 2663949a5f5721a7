// Which free lots a reservation takes its pieces from.
//
//   TL_TRY(const auto taken, pieces_to_keep({.part = "10-00231", .pieces = 2'000, .customer = c3},
//                                           lots));
//
// The customer's own lots go first, then ours; the longest here first, then by key. All that is
// asked for, or nothing: `stock_not_free` says what is free and who has the rest.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stock/rules/lot.h"

namespace tl::stock {

struct WantedPieces {
  std::string part;  // our part number, or a manufacturer part number
  std::string lot;   // the name of one lot; "": any
  std::int64_t pieces = 0;
  CustomerId customer;  // for whose job
};

struct KeptPieces {
  std::size_t lot = 0;  // index into the lots given
  std::int64_t pieces = 0;
};

Result<std::vector<KeptPieces>> pieces_to_keep(const WantedPieces& wanted,
                                               const std::vector<LotOnHand>& lots);

// Whether a lot is of the part, by our number or the maker's in any spelling.
bool names_part(const Lot& lot, std::string_view part);

}  // namespace tl::stock
