#include "stock/store/stock.h"

#include "foundation/text.h"
#include "stock/store/statements.h"

namespace tl::stock {
namespace {

using database::named;
using database::Transaction;

// A lot as it lies in its table; money as counts.
struct LotRow {
  std::string lot_key;
  std::string name;
  std::optional<CustomerId> owner_id;
  std::string part_number;
  std::string manufacturer;
  std::string mpn;
  std::int64_t pieces = 0;
  std::string location;
  std::string date_code;
  std::optional<std::int64_t> cost;
  std::optional<std::string> currency;
  std::optional<Date> received_on;
};
TL_DESCRIBE(LotRow, lot_key, name, owner_id, part_number, manufacturer, mpn, pieces, location,
            date_code, cost, currency, received_on)

struct CountedLotRow {
  std::string lot_key;
  std::string name;
  std::optional<CustomerId> owner_id;
  std::string part_number;
  std::string manufacturer;
  std::string mpn;
  std::int64_t pieces = 0;
  std::string location;
  std::string date_code;
  std::optional<std::int64_t> cost;
  std::optional<std::string> currency;
  std::optional<Date> received_on;
  Date counted_on;
  std::string file_name;
};
TL_DESCRIBE(CountedLotRow, lot_key, name, owner_id, part_number, manufacturer, mpn, pieces,
            location, date_code, cost, currency, received_on, counted_on, file_name)

struct CountOfLots {
  CountId count_id;
  Date counted_on;
};
TL_DESCRIBE(CountOfLots, count_id, counted_on)

struct StoredReservation {
  ReservationId id;
  std::string number;
  Purpose purpose = Purpose::rfq;
  std::string reference;
  CustomerId customer_id;
  std::string lot_key;
  std::int64_t pieces = 0;
  Date reserved_on;
  std::optional<Date> holds_until;
  std::optional<Date> released_on;
};
TL_DESCRIBE(StoredReservation, id, number, purpose, reference, customer_id, lot_key, pieces,
            reserved_on, holds_until, released_on)

LotRow row_of(const Lot& lot) {
  LotRow row{.lot_key = lot.key,
             .name = lot.name,
             .owner_id = lot.owner,
             .part_number = lot.part_number,
             .manufacturer = lot.manufacturer,
             .mpn = lot.mpn,
             .pieces = lot.pieces,
             .location = lot.location,
             .date_code = lot.date_code,
             .received_on = lot.received_on};
  if (lot.cost) {
    row.cost = lot.cost->raw();
    row.currency = lot.cost->currency().code();
  }
  return row;
}

Result<LotOnHand> lot_of(CountedLotRow row) {
  LotOnHand out{.lot = {.key = std::move(row.lot_key),
                        .name = std::move(row.name),
                        .owner = row.owner_id,
                        .part_number = std::move(row.part_number),
                        .manufacturer = std::move(row.manufacturer),
                        .mpn = std::move(row.mpn),
                        .pieces = row.pieces,
                        .location = std::move(row.location),
                        .date_code = std::move(row.date_code),
                        .received_on = row.received_on},
                .count = cat(row.file_name, ", counted on ", row.counted_on.text())};
  if (row.cost && row.currency) {
    TL_TRY(const Currency currency, Currency::parse(*row.currency));
    out.lot.cost = UnitPrice::of_raw(*row.cost, currency);
  }
  return out;
}

}  // namespace

Result<CountId> insert_count(Transaction& tx, const CountRow& row) {
  return tx.query_one<CountId>(statements::insert_count, row);
}

Result<std::vector<CountRow>> counts_of_file(Transaction& tx, std::string_view file_hash,
                                             const Date& counted_on) {
  return tx.query<CountRow>(statements::counts_of_file, std::string(file_hash), counted_on);
}

Result<void> insert_lots(Transaction& tx, const CountRow& count, std::span<const Lot> lots) {
  std::vector<LotRow> rows;
  rows.reserve(lots.size());
  for (const Lot& lot : lots) rows.push_back(row_of(lot));
  TL_CHECK(tx.execute_each(statements::insert_lot, rows, CountOfLots{count.id, count.counted_on}));
  return {};
}

Result<std::vector<LotOnHand>> lots_on(Transaction& tx, const Date& day) {
  TL_TRY(auto rows, tx.query<CountedLotRow>(statements::lots_on, named("day", day)));
  std::vector<LotOnHand> lots;
  lots.reserve(rows.size());
  for (CountedLotRow& row : rows) {
    TL_TRY(LotOnHand lot, lot_of(std::move(row)));
    lots.push_back(std::move(lot));
  }
  return lots;
}

Result<ReservationId> insert_reservation(Transaction& tx, const ReservationRow& row,
                                         const std::vector<ReservedLot>& lots) {
  TL_TRY(const ReservationId id, tx.query_one<ReservationId>(statements::insert_reservation, row));
  TL_CHECK(tx.execute_each(statements::insert_reservation_lot, lots, named("reservation_id", id)));
  return id;
}

Result<std::vector<Reservation>> reservations(Transaction& tx) {
  TL_TRY(auto rows, tx.query<StoredReservation>(statements::reservations));
  std::vector<Reservation> all;
  all.reserve(rows.size());
  for (StoredReservation& row : rows) {
    all.push_back({.id = row.id,
                   .number = std::move(row.number),
                   .purpose = row.purpose,
                   .reference = std::move(row.reference),
                   .customer = row.customer_id,
                   .lot_key = std::move(row.lot_key),
                   .pieces = row.pieces,
                   .reserved_on = row.reserved_on,
                   .until = row.holds_until,
                   .released_on = row.released_on});
  }
  return all;
}

Result<std::optional<ReservationState>> reservation_by_number(Transaction& tx,
                                                              std::string_view number) {
  return tx.query_optional<ReservationState>(statements::reservation_by_number,
                                             std::string(number));
}

Result<void> insert_release(Transaction& tx, const ReleaseRow& row) {
  TL_CHECK(tx.execute(statements::insert_release, row));
  return {};
}

}  // namespace tl::stock
