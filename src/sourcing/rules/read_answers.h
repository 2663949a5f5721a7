// JSON that suppliers' APIs sent: one answer, an array of them, or collected answers, one
// {"query": ..., "response": ...} each. Every answer is recognised by its own shape, so a
// collection may mix suppliers.
#pragma once

#include <cstdint>
#include <string>

#include "foundation/tree.h"
#include "sourcing/rules/offer_collection.h"

namespace tl::sourcing {

// One answer on its way to its reader.
struct Answer {
  const Tree* body = nullptr;
  std::string query;        // "" when the file does not say what was asked
  std::int64_t number = 0;  // counts from 1 through the file
  std::int64_t row = 0;     // its line in the file where known, else its number
};

// Does the document look like answers at all?
bool holds_answers(const SourceDocument& document);

Result<OfferFile> read_answers(const SourceDocument& document);

}  // namespace tl::sourcing
