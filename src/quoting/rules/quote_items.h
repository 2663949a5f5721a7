// What a quote says beside price and lead time, item by item, each open until the customer accepts
// it: minimum quantities that leave material over, tooling, technical queries, assumptions.
//
//   items_of(sheet)              {"M1", "T1", "TQ4", "A1", ...}, all open
//   chosen_items("A1-A3, T1", items)    those of the list; "all": whatever can be accepted
//
// A technical query is not accepted but answered (query answer); an answered one has become an
// assumption, which can be.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/result.h"
#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

enum class ItemKind { minimum_order, tooling, technical_query, assumption };
TL_DESCRIBE_ENUM(ItemKind, minimum_order, tooling, technical_query, assumption)

enum class ItemState { open, accepted };
TL_DESCRIBE_ENUM(ItemState, open, accepted)

struct QuoteItem {
  std::string key;  // "M1", "T2", "TQ4", "A3": as an issued quote does not change, it stays
  ItemKind kind = ItemKind::assumption;
  std::string text;
  ItemState state = ItemState::open;
  std::optional<Date> accepted_on = {};
  std::string said_by = {};  // of the customer
  std::string note = {};
};
TL_DESCRIBE(QuoteItem, key, kind, text, state, accepted_on, said_by, note)

std::vector<QuoteItem> items_of(const QuoteSheet& sheet);

// `items_malformed`, `item_not_found`, `item_is_query`.
Result<std::vector<std::string>> chosen_items(std::string_view text,
                                              const std::vector<QuoteItem>& items);

std::string item_kind_words(ItemKind kind);  // "minimum quantity"

}  // namespace tl::quoting
