// What lies in our stores: lots and reels, whose they are, and what is kept for whom.
//
//   const LotOnHand reel = lots.front();
//   reel.lot.pieces; reel.free_pieces(); reel.reserved_pieces;
//
// A count is a fact: on that day, so many pieces of the lot lay there. What is on hand on a day is
// the latest count of each lot by then; what is free is that, less the reservations that hold. Lots
// of a customer are theirs alone. Like an offer, a lot keeps the texts of its file; which of our
// parts they mean is asked when somebody wants to use it (usable.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "accounts/rules/customer.h"
#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/id.h"
#include "foundation/money.h"

namespace tl::stock {

using accounts::CustomerId;
using CountId = Id<struct StockCountTag>;  // one file of counts, taken in once
using ReservationId = Id<struct StockReservationTag>;

struct Lot {
  std::string key;                  // what the lot is recognised by, see lot_key()
  std::string name;                 // of the reel or lot, "" where the file gives none
  std::optional<CustomerId> owner;  // nullopt: ours
  std::string part_number;          // ours, "" where the file names none
  std::string manufacturer;
  std::string mpn;
  std::int64_t pieces = 0;
  std::string location;
  std::string date_code;
  std::optional<UnitPrice> cost;  // of a piece, in its own currency; nullopt: not told
  std::optional<Date> received_on;

  bool is_ours() const { return !owner.has_value(); }
};
TL_DESCRIBE(Lot, key, name, owner, part_number, manufacturer, mpn, pieces, location, date_code,
            cost, received_on)

// The name of a lot; without one its owner, part, place and date code together, so that the same
// shelf is the same lot in the next count.
std::string lot_key(const Lot& lot);

// "reel R-0113, shelf A-4", "10-00231 on shelf A-4": for people.
std::string lot_text(const Lot& lot);

// What a reservation is for.
enum class Purpose { rfq, customer };
TL_DESCRIBE_ENUM(Purpose, rfq, customer)

// Some pieces of one lot, kept for somebody.
struct Reservation {
  ReservationId id;
  std::string number;  // "S7"
  Purpose purpose = Purpose::rfq;
  std::string reference;  // "R12", "C3"
  CustomerId customer;    // whose RFQ it is, or the customer themselves
  std::string lot_key;
  std::int64_t pieces = 0;
  Date reserved_on;
  std::optional<Date> until;  // the last day on which it holds; nullopt: until released
  std::optional<Date> released_on;

  // A reservation given back on a day holds no longer on that day.
  bool holds_on(const Date& day) const {
    return reserved_on <= day && (!until || day <= *until) && (!released_on || day < *released_on);
  }
};
TL_DESCRIBE(Reservation, id, number, purpose, reference, customer, lot_key, pieces, reserved_on,
            until, released_on)

// A lot on a day, with what of it is spoken for.
struct LotOnHand {
  Lot lot;
  std::vector<Reservation> reservations;  // that hold, in the order they were made
  std::int64_t reserved_pieces = 0;       // of them, as far as the lot reaches
  std::string count;                      // where the figure comes from: "shelf.csv of 2026-03-01"

  std::int64_t free_pieces() const { return lot.pieces - reserved_pieces; }
};
TL_DESCRIBE(LotOnHand, lot, reservations, reserved_pieces, count)

// Puts the reservations that hold on the day to their lots. A lot that a later count found short
// serves the earlier reservations first.
std::vector<LotOnHand> on_hand(std::vector<LotOnHand> lots,
                               const std::vector<Reservation>& reservations, const Date& day);

// How many pieces of each of its reservations the lot can serve, in their order.
std::vector<std::int64_t> served_pieces(const LotOnHand& lot);

}  // namespace tl::stock
