// A supplier's file to offers: our own price-list layout, one row per price break, and the answers
// of Digi-Key (v4) and Nexar as their APIs sent them. What the file is shows in its content; its
// name is never asked.
//
//   TL_TRY(const OfferFile file, read_offers(document, {.supplier = "Example Parts"}));
//   file.offers, file.findings, file.not_found
//
// Facts are kept as they stand: a break below the MOQ, a price that rises, stock without a price.
// What a buyer may conclude from them is for the buying rule. What cannot be believed is left out
// with a finding at its place. Fails with `offers_not_recognised` when the file is none of the
// layouts, and with kind `limit` past limits::offer_rows_max.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/result.h"
#include "foundation/source_document.h"
#include "sourcing/rules/offer.h"

namespace tl::sourcing {

enum class OfferLayout {
  price_list,  // docs/operating/files.md
  break_rows,  // a table with one row per price break, as collectors of answers write it
  answers,     // JSON: one answer, several, or one {"query", "response"} per line
};
TL_DESCRIBE_ENUM(OfferLayout, price_list, break_rows, answers)

struct ReadOptions {
  std::string supplier;  // whose price list it is, where the list itself does not say
  Currency currency;     // of a price list that names none
};

struct OfferFile {
  OfferLayout layout = OfferLayout::price_list;
  std::vector<OfferRecord> offers;   // in file order
  std::int64_t breaks = 0;           // price breaks of `offers`
  std::int64_t repeated = 0;         // offers left out because a later answer repeats them
  std::int64_t repeated_breaks = 0;  // and their price breaks
  std::int64_t refused = 0;          // rows or entries that gave no offer
  std::int64_t not_found = 0;        // questions that the supplier answered with nothing
  Findings findings;                 // the document's own findings first
};

Result<OfferFile> read_offers(const SourceDocument& document, const ReadOptions& options);

}  // namespace tl::sourcing
