#include "stock/rules/lot.h"

#include <algorithm>
#include <map>

#include "foundation/text.h"

namespace tl::stock {
namespace {

std::string plain(std::string_view text) {
  return fold(squeeze_spaces(text));
}

}  // namespace

std::string lot_key(const Lot& lot) {
  if (!lot.name.empty()) return cat("lot|", plain(lot.name));
  const std::string owner = lot.owner ? std::to_string(lot.owner->raw()) : std::string("ours");
  return cat("place|", owner, "|", plain(lot.part_number), "|", plain(lot.manufacturer), "|",
             plain(lot.mpn), "|", plain(lot.location), "|", plain(lot.date_code));
}

std::string lot_text(const Lot& lot) {
  const std::string place = lot.location.empty() ? std::string() : cat(", ", lot.location);
  if (!lot.name.empty()) return cat("lot ", lot.name, place);
  return cat(lot.part_number.empty() ? lot.mpn : lot.part_number, place);
}

std::vector<std::int64_t> served_pieces(const LotOnHand& lot) {
  std::vector<std::int64_t> served;
  std::int64_t left = lot.lot.pieces;
  for (const Reservation& reservation : lot.reservations) {
    served.push_back(std::min(reservation.pieces, left));
    left -= served.back();
  }
  return served;
}

std::vector<LotOnHand> on_hand(std::vector<LotOnHand> lots,
                               const std::vector<Reservation>& reservations, const Date& day) {
  std::map<std::string_view, std::vector<const Reservation*>> by_lot;
  for (const Reservation& reservation : reservations) {
    if (reservation.holds_on(day)) by_lot[reservation.lot_key].push_back(&reservation);
  }
  for (LotOnHand& lot : lots) {
    const auto found = by_lot.find(lot.lot.key);
    if (found == by_lot.end()) continue;
    std::ranges::sort(found->second, {}, [](const Reservation* r) { return r->id; });
    for (const Reservation* reservation : found->second) lot.reservations.push_back(*reservation);
    for (const std::int64_t served : served_pieces(lot)) lot.reserved_pieces += served;
  }
  return lots;
}

}  // namespace tl::stock
