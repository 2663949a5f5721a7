// What this room keeps as JSON text, back into values: quote sheets, inputs of costings, rate
// tables.
//
//   TL_TRY(const QuoteSheet sheet, from_stored_json<QuoteSheet>(row.sheet_json));
//
// A text that was kept before a struct gained a member leaves that member at its default, so every
// member that is added says with its default what held before it was there.
#pragma once

#include <string_view>

#include "foundation/text.h"
#include "platform/documents/read_document.h"
#include "platform/json/read_json.h"

namespace tl::quoting {

template <class T>
Result<T> from_stored_json(std::string_view text) {
  TL_TRY(const SourceDocument document, documents::read_document(text, "stored.json"));
  if (!document.tree) return corrupt("stored_json_damaged", "a stored value is not JSON any more");
  auto value = json::from_tree<T>(*document.tree, json::Missing::keeps_default);
  if (!value)
    return corrupt("stored_json_damaged",
                   cat("a stored value does not read back: ", value.error().message));
  return value;
}

}  // namespace tl::quoting
