#include "stock/service/stock.h"

#include <map>

#include "accounts/service/customers.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"
#include "stock/store/stock.h"

namespace tl::stock {

using database::Transaction;

Result<std::vector<LotOnHand>> on_hand_on(Transaction& tx, const Date& day) {
  TL_TRY(auto lots, lots_on(tx, day));
  std::erase_if(lots, [](const LotOnHand& lot) { return lot.lot.pieces == 0; });
  TL_TRY(const auto kept, reservations(tx));
  return on_hand(std::move(lots), kept, day);
}

Result<std::vector<StockLine>> show_stock(database::Database& db, std::string_view part,
                                          const Date& day) {
  return db.read([&](Transaction& tx) -> Result<std::vector<StockLine>> {
    TL_TRY(auto lots, on_hand_on(tx, day));
    std::vector<StockLine> lines;
    std::map<std::int64_t, std::string> names;
    for (LotOnHand& lot : lots) {
      if (!part.empty() && !names_part(lot.lot, part)) continue;
      StockLine line{.on_hand = std::move(lot), .owner = "ours"};
      if (const auto& owner = line.on_hand.lot.owner) {
        std::string& name = names[owner->raw()];
        if (name.empty()) {
          TL_TRY(const accounts::Customer customer, accounts::customer_of(tx, *owner));
          name = cat(customer.code, " ", customer.name);
        }
        line.owner = name;
      }
      lines.push_back(std::move(line));
    }
    return lines;
  });
}

Result<Kept> reserve(Transaction& tx, const Caller& caller, const NewReservation& request) {
  if (request.until && *request.until < caller.today) {
    return invalid("reservation_past",
                   cat("a reservation until ", request.until->text(),
                       " would be over before it begins; today is ", caller.today.text()));
  }
  TL_TRY(const auto lots, on_hand_on(tx, caller.today));
  TL_TRY(const auto taken, pieces_to_keep({.part = request.part,
                                           .lot = request.lot,
                                           .pieces = request.pieces,
                                           .customer = request.customer},
                                          lots));
  TL_TRY(const std::int64_t count, database::next_number(tx, "stock_reservation"));
  Kept kept{.number = cat("S", count),
            .part = request.part,
            .reference = request.reference,
            .pieces = request.pieces,
            .until = request.until};
  std::vector<ReservedLot> rows;
  for (const KeptPieces& each : taken) {
    kept.lots.push_back({lot_text(lots[each.lot].lot), each.pieces});
    rows.push_back({lots[each.lot].lot.key, each.pieces});
  }
  TL_TRY(const ReservationId id, insert_reservation(tx,
                                                    {.number = kept.number,
                                                     .purpose = request.purpose,
                                                     .reference = request.reference,
                                                     .customer_id = request.customer,
                                                     .part = request.part,
                                                     .reserved_on = caller.today,
                                                     .holds_until = request.until,
                                                     .note = squeeze_spaces(request.note),
                                                     .recorded_at = caller.now,
                                                     .recorded_by = caller.actor},
                                                    rows));
  TL_CHECK(database::record_change(tx, caller, "stock_reserved", {"stock_reservation", id.raw()},
                                   json::to_json(kept)));
  return kept;
}

Result<Kept> reserve_for_customer(database::Database& db, const Caller& caller,
                                  std::string_view customer, NewReservation request) {
  return db.write([&](Transaction& tx) -> Result<Kept> {
    TL_TRY(const accounts::Customer found, accounts::find_customer(tx, customer));
    NewReservation made = request;
    made.purpose = Purpose::customer;
    made.reference = found.code;
    made.customer = found.id;
    return reserve(tx, caller, made);
  });
}

Result<void> release(database::Database& db, const Caller& caller, std::string_view number,
                     std::string_view note) {
  return db.write([&](Transaction& tx) -> Result<void> {
    const std::string wanted = to_upper(trim(number));
    TL_TRY(const auto state, reservation_by_number(tx, wanted));
    if (!state) {
      return not_found("reservation_not_found",
                       cat("there is no reservation '", utf8_prefix(number, 30), "'"));
    }
    if (state->released_on) {
      return conflict("reservation_released",
                      cat(wanted, " was released on ", state->released_on->text()));
    }
    const ReleaseRow row{.reservation_id = state->id,
                         .released_on = caller.today,
                         .note = squeeze_spaces(note),
                         .recorded_at = caller.now,
                         .recorded_by = caller.actor};
    TL_CHECK(insert_release(tx, row));
    return database::record_change(tx, caller, "stock_released",
                                   {"stock_reservation", state->id.raw()}, json::to_json(row));
  });
}

}  // namespace tl::stock
