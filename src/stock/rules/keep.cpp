#include "stock/rules/keep.h"

#include <algorithm>
#include <tuple>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "parts/rules/mpn.h"

namespace tl::stock {
namespace {

std::string who_has_them(const std::vector<LotOnHand>& lots, const std::vector<std::size_t>& of) {
  std::vector<std::string> kept;
  for (const std::size_t at : of) {
    for (const Reservation& reservation : lots[at].reservations) {
      kept.push_back(cat(reservation.number, " keeps ", format_grouped(reservation.pieces, 0),
                         " for ", reservation.reference,
                         reservation.until ? cat(" until ", reservation.until->text()) : ""));
    }
  }
  return kept.empty() ? std::string() : cat("; ", join(kept, ", "));
}

}  // namespace

bool names_part(const Lot& lot, std::string_view part) {
  if (!lot.part_number.empty() && fold(trim(part)) == fold(lot.part_number)) return true;
  const auto wanted = parts::Mpn::parse(part);
  const auto mpn = parts::Mpn::parse(lot.mpn);
  return wanted && mpn && wanted->key() == mpn->key();
}

Result<std::vector<KeptPieces>> pieces_to_keep(const WantedPieces& wanted,
                                               const std::vector<LotOnHand>& lots) {
  if (wanted.pieces < 1) {
    return invalid("stock_pieces_invalid", "say how many pieces to keep, at least 1");
  }
  std::vector<std::size_t> of;
  for (std::size_t at = 0; at < lots.size(); ++at) {
    const Lot& lot = lots[at].lot;
    if (!names_part(lot, wanted.part)) continue;
    if (!wanted.lot.empty() && fold(lot.name) != fold(squeeze_spaces(wanted.lot))) continue;
    if (lot.is_ours() || lot.owner == wanted.customer) of.push_back(at);
  }
  if (of.empty()) {
    return not_found("stock_not_found",
                     cat("no lot of '", utf8_prefix(wanted.part, 60), "'",
                         wanted.lot.empty() ? "" : cat(" named ", utf8_prefix(wanted.lot, 40)),
                         " is on hand that this customer's job may use"));
  }
  std::ranges::sort(of, {}, [&](std::size_t at) {
    const Lot& lot = lots[at].lot;
    return std::tuple(lot.is_ours(), !lot.received_on, lot.received_on, std::string_view(lot.key));
  });
  std::vector<KeptPieces> kept;
  std::int64_t left = wanted.pieces;
  for (const std::size_t at : of) {
    const std::int64_t taken = std::min(left, lots[at].free_pieces());
    if (taken > 0) kept.push_back({at, taken});
    left -= taken;
  }
  if (left > 0) {
    return conflict("stock_not_free", cat("only ", format_grouped(wanted.pieces - left, 0), " of ",
                                          format_grouped(wanted.pieces, 0), " pieces of ",
                                          wanted.part, " are free", who_has_them(lots, of)));
  }
  return kept;
}

}  // namespace tl::stock
