// JSON that suppliers' APIs sent: one answer, an array of them, or collected answers, one
// {"query": ..., "response": ...} each. Every answer is recognised by its own shape, so a
// collection may mix suppliers: Digi-Key (API 3 and 4), Mouser, element14, TME, LCSC, and what
// Octopart knows of all of them (Nexar, Kitspace).
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
  std::string where;        // "answer 12", "answer 12, item 3"
  Currency currency;        // of an answer that names none, where the caller or the question does

  std::int64_t rank = 0;  // 1: supersedes what the same answer said before

  // A later answer replaces an earlier one.
  std::int64_t order() const { return number * 2 + rank; }
};

// Does the document look like answers at all?
bool holds_answers(const SourceDocument& document);

Result<OfferFile> read_answers(const SourceDocument& document, const ReadOptions& options);

}  // namespace tl::sourcing
