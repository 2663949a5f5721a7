// What the readers of suppliers' answers share: a field of a JSON object as the text it is, and the
// prices of one offer in several currencies.
//
//   text_at(product, {"Manufacturer", "Name"})     // "" when any step is missing
//
//   PriceLists lists;
//   lists.add(facts, gbp, {"1", "0.25"});
//   TL_CHECK(add_priced(record, lists, facts, answer, into));
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "sourcing/rules/offer_facts.h"
#include "sourcing/rules/read_answers.h"

namespace tl::sourcing {

std::string_view text_at(const Tree& node, std::initializer_list<std::string_view> path);

// JSON's true, and nothing else.
bool is_true(const Tree& node, std::string_view name);

// The children of that name, none where it is missing or no list.
const std::vector<Tree>& items_of(const Tree& node, std::string_view name);

struct BreakTexts {
  std::string_view from;
  std::string_view price;
};

struct PriceList {
  Currency currency;
  std::vector<PriceBreak> breaks;
};

class PriceLists {
 public:
  // What cannot be believed leaves a finding.
  void add(OfferFacts& facts, const PriceTerms& terms, const BreakTexts& texts);
  // A step that is a list itself: [quantity, price, ...].
  void add_pair(OfferFacts& facts, const PriceTerms& terms, const Tree& pair);

  // The breaks that begin in [least, below).
  PriceLists between(std::int64_t least, std::int64_t below) const;

  // In the order in which the currencies came.
  const std::vector<PriceList>& all() const { return lists_; }

 private:
  std::vector<PriceList> lists_;
};

// Steps that are objects, in the record's currency: `names` says where each keeps quantity and
// price. None, with a warning, where the currency is not known. A price buys `per` pieces.
PriceLists prices_in(const std::vector<Tree>& steps, const BreakTexts& names,
                     const OfferRecord& record, OfferFacts& facts, std::int64_t per = 1);

// The record once per currency, or once without a price.
Result<void> add_priced(OfferRecord record, PriceLists lists, OfferFacts& facts,
                        const Answer& answer, OfferCollection& into);

}  // namespace tl::sourcing
