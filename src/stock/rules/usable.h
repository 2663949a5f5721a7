// Which of the lots on hand a customer's job may use, and in which order.
//
//   const StockShelf shelf(lots);
//   const StockQuestion question{.customer = c3, .rfq = "R12", .wanted = approved};
//   for (const UsableLot& use : shelf.usable_for(question, makers)) ... shelf.lots()[use.lot]
//
// A customer's lots are for that customer alone; ours that are kept for somebody else are not free.
// A lot is of the part when it names one of the approved manufacturer parts. A lot that names our
// part number and no manufacturer part counts only where everything that our part may be is
// approved too: nobody knows what lies in it. Ours without a cost is left out, because it has no
// price.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "parts/rules/manufacturers.h"
#include "parts/rules/part.h"
#include "stock/rules/lot.h"

namespace tl::stock {

struct WantedMaker {
  std::string manufacturer;
  parts::Mpn mpn;
};

struct StockQuestion {
  CustomerId customer;
  std::string rfq;                  // "R12"
  std::string part_number;          // ours; "": none
  std::vector<WantedMaker> wanted;  // what may be fitted
  bool all_of_part_wanted = false;  // every manufacturer part that our part stands for is in it
};

enum class Hold {
  reserved,  // for this RFQ or this customer
  free,      // may be gone tomorrow
};
TL_DESCRIBE_ENUM(Hold, reserved, free)

struct UsableLot {
  std::size_t lot = 0;  // index into the lots given
  Hold hold = Hold::free;
  std::int64_t pieces = 0;
};

class StockShelf {
 public:
  explicit StockShelf(std::vector<LotOnHand> lots);

  const std::vector<LotOnHand>& lots() const { return lots_; }

  // Reserved pieces first, then the customer's own, then ours; the longest here first, then by key.
  std::vector<UsableLot> usable_for(const StockQuestion& question,
                                    const parts::Manufacturers& makers) const;

 private:
  std::vector<std::size_t> lots_of(const StockQuestion& question,
                                   const parts::Manufacturers& makers) const;

  std::vector<LotOnHand> lots_;
  std::multimap<std::string, std::size_t> by_mpn_;   // spelling
  std::multimap<std::string, std::size_t> by_part_;  // our number, of lots that name no MPN
};

}  // namespace tl::stock
