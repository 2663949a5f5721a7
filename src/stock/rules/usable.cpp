#include "stock/rules/usable.h"

#include <algorithm>
#include <tuple>

#include "foundation/text.h"

namespace tl::stock {
namespace {

// Two names of one maker: the same text, or names that lead to one maker on file.
bool same_maker(std::string_view a, std::string_view b, const parts::Manufacturers& makers) {
  if (parts::manufacturer_key(a) == parts::manufacturer_key(b)) return true;
  const auto first = makers.find_one(a);
  return first && first == makers.find_one(b);
}

bool is_for(const StockQuestion& question, const Reservation& reservation) {
  if (reservation.purpose == Purpose::rfq) return reservation.reference == question.rfq;
  return reservation.customer == question.customer;
}

std::int64_t reserved_for(const StockQuestion& question, const LotOnHand& lot) {
  const std::vector<std::int64_t> served = served_pieces(lot);
  std::int64_t reserved = 0;
  for (std::size_t i = 0; i < served.size(); ++i) {
    if (is_for(question, lot.reservations[i])) reserved += served[i];
  }
  return reserved;
}

}  // namespace

StockShelf::StockShelf(std::vector<LotOnHand> lots) : lots_(std::move(lots)) {
  for (std::size_t at = 0; at < lots_.size(); ++at) {
    const Lot& lot = lots_[at].lot;
    if (lot.mpn.empty()) {
      by_part_.emplace(fold(lot.part_number), at);
    } else if (const auto mpn = parts::Mpn::parse(lot.mpn)) {
      by_mpn_.emplace(mpn->spelling(), at);
    }
  }
}

std::vector<std::size_t> StockShelf::lots_of(const StockQuestion& question,
                                             const parts::Manufacturers& makers) const {
  std::vector<std::size_t> found;
  for (const WantedMaker& wanted : question.wanted) {
    const auto [first, last] = by_mpn_.equal_range(wanted.mpn.spelling());
    for (auto at = first; at != last; ++at) {
      const std::string& maker = lots_[at->second].lot.manufacturer;
      if (maker.empty() || same_maker(wanted.manufacturer, maker, makers)) {
        found.push_back(at->second);
      }
    }
  }
  if (question.all_of_part_wanted && !question.part_number.empty()) {
    const auto [first, last] = by_part_.equal_range(fold(question.part_number));
    for (auto at = first; at != last; ++at) found.push_back(at->second);
  }
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

std::vector<UsableLot> StockShelf::usable_for(const StockQuestion& question,
                                              const parts::Manufacturers& makers) const {
  std::vector<UsableLot> usable;
  for (const std::size_t at : lots_of(question, makers)) {
    const LotOnHand& lot = lots_[at];
    if (!lot.lot.is_ours() && lot.lot.owner != question.customer) continue;
    if (lot.lot.is_ours() && !lot.lot.cost) continue;
    const std::int64_t reserved = reserved_for(question, lot);
    if (reserved > 0) usable.push_back({at, Hold::reserved, reserved});
    if (lot.free_pieces() > 0) usable.push_back({at, Hold::free, lot.free_pieces()});
  }
  std::ranges::sort(usable, {}, [&](const UsableLot& use) {
    const Lot& lot = lots_[use.lot].lot;
    return std::tuple(use.hold, lot.is_ours(), !lot.received_on, lot.received_on,
                      std::string_view(lot.key));
  });
  return usable;
}

}  // namespace tl::stock
