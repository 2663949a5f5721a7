// Rows of the stock room. Each function runs in the caller's transaction.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/database/transaction.h"
#include "stock/rules/lot.h"

namespace tl::stock {

struct CountRow {
  CountId id;
  std::string file_name;
  std::string file_hash;
  Date counted_on;
  bool complete = false;  // lots that the file does not list are gone
  Instant counted_at;
  std::string counted_by;
  std::int64_t lots = 0;
  std::int64_t refused = 0;
};
TL_DESCRIBE(CountRow, id, file_name, file_hash, counted_on, complete, counted_at, counted_by, lots,
            refused)

Result<CountId> insert_count(database::Transaction& tx, const CountRow& row);
Result<std::vector<CountRow>> counts_of_file(database::Transaction& tx, std::string_view file_hash,
                                             const Date& counted_on);

Result<void> insert_lots(database::Transaction& tx, const CountRow& count,
                         std::span<const Lot> lots);

// The latest count of every lot by the day, by key; those that were found empty among them. Without
// their reservations.
Result<std::vector<LotOnHand>> lots_on(database::Transaction& tx, const Date& day);

struct ReservationRow {
  ReservationId id;
  std::string number;
  Purpose purpose = Purpose::rfq;
  std::string reference;
  CustomerId customer_id;
  std::string part;  // as it was asked for
  Date reserved_on;
  std::optional<Date> holds_until;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(ReservationRow, id, number, purpose, reference, customer_id, part, reserved_on,
            holds_until, note, recorded_at, recorded_by)

struct ReservedLot {
  std::string lot_key;
  std::int64_t pieces = 0;
};
TL_DESCRIBE(ReservedLot, lot_key, pieces)

Result<ReservationId> insert_reservation(database::Transaction& tx, const ReservationRow& row,
                                         const std::vector<ReservedLot>& lots);

// All that were ever made, by id and lot.
Result<std::vector<Reservation>> reservations(database::Transaction& tx);

struct ReservationState {
  ReservationId id;
  std::optional<Date> released_on;
};
TL_DESCRIBE(ReservationState, id, released_on)

Result<std::optional<ReservationState>> reservation_by_number(database::Transaction& tx,
                                                              std::string_view number);

struct ReleaseRow {
  ReservationId reservation_id;
  Date released_on;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(ReleaseRow, reservation_id, released_on, note, recorded_at, recorded_by)

Result<void> insert_release(database::Transaction& tx, const ReleaseRow& row);

}  // namespace tl::stock
