// The items of a quote with what the customer accepted of them (rules/quote_items.h).
//
//   TL_TRY(const QuoteItems left, accept_items(db, caller, "Q7", {.items = "A1-A4,T1",
//                                                                 .said_by = "Ms Keller"}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "platform/database/database.h"
#include "quoting/rules/quote_items.h"

namespace tl::quoting {

struct QuoteItems {
  std::string document;  // "Q7.2"
  std::vector<QuoteItem> items;
  std::int64_t open = 0;
};
TL_DESCRIBE(QuoteItems, document, items, open)

// As the quote has them, or in the words and amounts of the customer's copy.
enum class ItemsFor { us, customer };
Result<QuoteItems> items_of_quote(database::Database& db, std::string_view number,
                                  ItemsFor whom = ItemsFor::us);

struct Acceptance {
  std::string items;            // "all", "A1-A4,T1"
  std::string said_by;          // who of the customer said so
  std::optional<Date> on = {};  // today unless said
  std::string note = {};
};

// All of them or, where one cannot be accepted, none. What was accepted before stays as it was.
// Beside the errors of chosen_items(): `acceptance_unsigned`, `acceptance_too_early`,
// `acceptance_in_future`, `quote_not_issued`, `quote_withdrawn`.
Result<QuoteItems> accept_items(database::Database& db, const Caller& caller,
                                std::string_view number, const Acceptance& acceptance);

}  // namespace tl::quoting
