// Lots and reservations for the tests of this shelf: a reel of Yageo RC0402FR-0710KL that is ours
// and cost 0.01 a piece.
#pragma once

#include "stock/rules/lot.h"

namespace tl::stock::testing {

inline Date day(std::string_view text) {
  return Date::parse(text).value();
}

inline LotOnHand lot(std::string name, std::int64_t pieces) {
  LotOnHand out{.lot = {.name = std::move(name),
                        .part_number = "10-00001",
                        .manufacturer = "Yageo",
                        .mpn = "RC0402FR-0710KL",
                        .pieces = pieces,
                        .cost = UnitPrice::parse("0.01", Currency::eur()).value(),
                        .received_on = day("2026-01-01")},
                .count = "shelf.csv"};
  out.lot.key = lot_key(out.lot);
  return out;
}

struct Days {
  Date reserved_on;
  std::optional<Date> until = {};
  std::optional<Date> released_on = {};
};

inline Reservation kept(std::int64_t id, std::string lot_name, std::int64_t pieces, Days days) {
  return {.id = ReservationId{id},
          .number = "S" + std::to_string(id),
          .purpose = Purpose::rfq,
          .reference = "R1",
          .customer = CustomerId{1},
          .lot_key = lot(std::move(lot_name), 1).lot.key,
          .pieces = pieces,
          .reserved_on = days.reserved_on,
          .until = days.until,
          .released_on = days.released_on};
}

}  // namespace tl::stock::testing
