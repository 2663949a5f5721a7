#include "sourcing/rules/answer_fields.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "foundation/text.h"

namespace tl::sourcing {

std::string_view text_at(const Tree& node, std::initializer_list<std::string_view> path) {
  const Tree* found = node.at(path);
  return found == nullptr ? std::string_view() : std::string_view(found->text);
}

bool is_true(const Tree& node, std::string_view name) {
  const Tree* flag = node.child(name);
  return flag != nullptr && flag->kind == NodeKind::boolean && flag->text == "true";
}

const std::vector<Tree>& items_of(const Tree& node, std::string_view name) {
  static const std::vector<Tree> none;
  const Tree* list = node.child(name);
  return list != nullptr && list->kind == NodeKind::array ? list->children : none;
}

void PriceLists::add(OfferFacts& facts, const PriceTerms& terms, const BreakTexts& texts) {
  const auto from = facts.break_quantity(texts.from, terms.per);
  const auto price = facts.price(texts.price, terms);
  if (!from || !price) return;
  auto list = std::ranges::find(lists_, terms.currency, &PriceList::currency);
  if (list == lists_.end()) list = lists_.insert(lists_.end(), {terms.currency, {}});
  list->breaks.push_back({*from, *price});
}

void PriceLists::add_pair(OfferFacts& facts, const PriceTerms& terms, const Tree& pair) {
  if (pair.children.size() < 2) {
    facts.warn("price_malformed", "a price that is not a quantity and an amount; left out");
    return;
  }
  add(facts, terms, {pair.children[0].text, pair.children[1].text});
}

PriceLists prices_in(const std::vector<Tree>& steps, const BreakTexts& names,
                     const OfferRecord& record, OfferFacts& facts, std::int64_t per) {
  PriceLists lists;
  if (steps.empty() || !facts.can_price(record)) return lists;
  for (const Tree& step : steps) {
    lists.add(facts, {record.currency, per}, {step.text_of(names.from), step.text_of(names.price)});
  }
  return lists;
}

PriceLists PriceLists::between(std::int64_t least, std::int64_t below) const {
  PriceLists some;
  for (const PriceList& list : lists_) {
    PriceList cut{.currency = list.currency};
    std::ranges::copy_if(list.breaks, std::back_inserter(cut.breaks), [&](const PriceBreak& step) {
      return step.from >= least && step.from < below;
    });
    if (!cut.breaks.empty()) some.lists_.push_back(std::move(cut));
  }
  return some;
}

Result<void> add_priced(OfferRecord record, PriceLists lists, OfferFacts& facts,
                        const Answer& answer, OfferCollection& into) {
  if (lists.all().empty()) return into.add(std::move(record), answer.order());
  const std::string where = record.place;
  for (const PriceList& list : lists.all()) {
    record.currency = list.currency;
    record.breaks = list.breaks;
    facts.settle_breaks(record.breaks);
    if (lists.all().size() > 1) record.place = cat(where, ", ", list.currency.code());
    TL_CHECK(into.add(record, answer.order()));
  }
  return {};
}

}  // namespace tl::sourcing
