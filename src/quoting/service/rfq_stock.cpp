#include "quoting/service/rfq_stock.h"

#include "quoting/service/rfq_lines.h"

namespace tl::quoting {

Result<stock::Kept> reserve_for_rfq(database::Database& db, const Caller& caller,
                                    std::string_view rfq, const stock::NewReservation& request) {
  return db.write([&](database::Transaction& tx) -> Result<stock::Kept> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    stock::NewReservation made = request;
    made.purpose = stock::Purpose::rfq;
    made.reference = row.number;
    made.customer = accounts::CustomerId(row.customer_id);
    return stock::reserve(tx, caller, made);
  });
}

}  // namespace tl::quoting
