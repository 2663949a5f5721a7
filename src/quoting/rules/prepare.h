// From a BOM that was read and matched, and the offers on file, to the input of costing: what to
// buy for which lines, how many pieces, how each line is built - and what could not be settled.
//
//   const Prepared prepared = prepare({.rates = rates, .on = today, ...});
//   TL_TRY(const Costing costing, cost(prepared.input, calendar));
//   TL_TRY(const QuoteReview reviewed, review(prepared.input, costing, prepared.knowledge, found));
//
// Lines share a demand when they mean the same part of ours and their customer approves the same
// manufacturer parts. Which offers are of a part is sourcing's to say (offers_of_part.h).
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "bom/rules/bom_reading.h"
#include "parts/rules/catalogue.h"
#include "parts/rules/match.h"
#include "quoting/rules/costing.h"
#include "quoting/rules/line_supply.h"
#include "quoting/rules/quote_review.h"
#include "sourcing/rules/offer.h"
#include "stock/rules/usable.h"

namespace tl::quoting {

using OffersByPart = std::map<parts::ManufacturerPartId, std::vector<sourcing::Offer>>;

struct PrepareInput {
  RateTable rates;
  Date on;
  std::vector<std::int64_t> quantities;
  std::span<const bom::BomLine> lines;
  std::span<const parts::Match> matches;  // one for every line
  const parts::Catalogue* catalogue = nullptr;
  const OffersByPart* offers = nullptr;
  LabourFacts labour = {};
  std::span<const LineSupply> supplies;           // what was said of single lines, each once
  const stock::StockShelf* stock = nullptr;       // what lies in our stores; nullptr: nothing
  const sourcing::LandedRates* landed = nullptr;  // duties and freight; nullptr: none known
  parts::CustomerId customer;
  std::string rfq;  // "R12": what is reserved for it is its own
};

struct Prepared {
  CostingInput input;
  std::vector<LineKnowledge> knowledge;  // as input.lines
};

Prepared prepare(const PrepareInput& from);

// Pieces of a line on one board, without those that are not fitted.
struct LinePieces {
  std::int64_t pieces = 0;
  std::string question;  // "" when usable
};
LinePieces pieces_of(const bom::BomLine& line);

}  // namespace tl::quoting
