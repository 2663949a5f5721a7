// Use cases of the stock room: taking in a count, asking what is on hand, keeping pieces for
// somebody and giving them back.
//
//   TL_TRY(const StockImport done, import_stock(db, caller, document_of_file));
//   TL_TRY(const auto lots, on_hand_on(tx, today));
//   TL_TRY(const auto kept, reserve(tx, caller, {.part = "10-00231", .pieces = 2'000, ...}));
//
// Counts are facts: a count of an earlier day may come later, and what was on hand on any day can
// be asked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/customer.h"
#include "foundation/caller.h"
#include "foundation/finding.h"
#include "platform/database/database.h"
#include "stock/rules/keep.h"
#include "stock/rules/lot.h"

namespace tl::stock {

// Whether the file lists everything in our stores.
enum class Extent {
  some,        // lots that it does not list stay as they are
  everything,  // they are gone
};

struct StockFileToImport {
  std::string_view bytes;
  std::string_view file_name;
  std::optional<Date> counted_on;  // today unless said
  Extent extent = Extent::some;
};

struct StockImport {
  bool known_already = false;  // this very file was counted on that day before: nothing was changed
  Date counted_on;
  std::int64_t rows = 0;
  std::int64_t created = 0;  // lots that were not on hand on the day
  std::int64_t changed = 0;  // another quantity, place, cost, ...
  std::int64_t unchanged = 0;
  std::int64_t gone = 0;     // lots that a count of everything did not find
  std::int64_t refused = 0;  // rows left out, each with a finding
  Findings findings;
};
TL_DESCRIBE(StockImport, known_already, counted_on, rows, created, changed, unchanged, gone,
            refused, findings)

// All or nothing, in one transaction; the file goes into the vault. `counted_in_future`.
Result<StockImport> import_stock(database::Database& db, const Caller& caller,
                                 const StockFileToImport& file);

// Lots with pieces, by key, with the reservations that hold on the day.
Result<std::vector<LotOnHand>> on_hand_on(database::Transaction& tx, const Date& day);

struct StockLine {
  LotOnHand on_hand;
  std::string owner;  // "ours", or the customer's code and name
};
TL_DESCRIBE(StockLine, on_hand, owner)

// Of one part, by our number or the maker's; of all without one.
Result<std::vector<StockLine>> show_stock(database::Database& db, std::string_view part,
                                          const Date& day);

struct NewReservation {
  std::string part;
  std::string lot;  // the name of one lot; "": any
  std::int64_t pieces = 0;
  Purpose purpose = Purpose::customer;
  std::string reference;  // "R12", "C3"
  CustomerId customer;
  std::optional<Date> until;
  std::string note;
};

struct KeptLot {
  std::string lot;  // for people
  std::int64_t pieces = 0;
};
TL_DESCRIBE(KeptLot, lot, pieces)

struct Kept {
  std::string number;  // "S7"
  std::string part;
  std::string reference;
  std::int64_t pieces = 0;
  std::optional<Date> until;
  std::vector<KeptLot> lots;
};
TL_DESCRIBE(Kept, number, part, reference, pieces, until, lots)

// All of the pieces or none: `stock_not_free`, `stock_not_found`, `reservation_past`.
Result<Kept> reserve(database::Transaction& tx, const Caller& caller,
                     const NewReservation& request);
// For a customer by code or name.
Result<Kept> reserve_for_customer(database::Database& db, const Caller& caller,
                                  std::string_view customer, NewReservation request);

// `reservation_not_found`, `reservation_released`.
Result<void> release(database::Database& db, const Caller& caller, std::string_view number,
                     std::string_view note);

}  // namespace tl::stock
