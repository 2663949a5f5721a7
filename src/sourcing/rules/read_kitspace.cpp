#include "sourcing/rules/read_kitspace.h"

#include <algorithm>
#include <utility>

#include "foundation/text.h"
#include "sourcing/rules/answer_fields.h"
#include "sourcing/rules/offer_words.h"
#include "sourcing/rules/part_words.h"

namespace tl::sourcing {
namespace {

bool is_match(const Tree& node) {
  const Tree* part = node.child("mpn");
  return node.kind == NodeKind::object && part != nullptr && part->child("part") != nullptr &&
         node.child("offers") != nullptr;
}

const Tree* matches_of(const Tree& body) {
  const Tree* matches = body.at({"data", "match"});
  return matches != nullptr && matches->kind == NodeKind::array ? matches : nullptr;
}

std::string_view spec_of(const Tree& match, std::string_view key) {
  for (const Tree& spec : items_of(match, "specs")) {
    if (spec.text_of("key") == key) return spec.text_of("value");
  }
  return {};
}

PriceLists prices_of(const Tree& offer, OfferFacts& facts) {
  PriceLists lists;
  const Tree* by_currency = offer.child("prices");
  if (by_currency == nullptr) return lists;
  for (const Tree& list : by_currency->children) {
    if (list.kind != NodeKind::array) continue;  // null: not in this currency
    const auto currency = facts.currency(list.name);
    if (!currency) continue;
    for (const Tree& step : list.children) {
      lists.add_pair(facts, {*currency}, step);
    }
  }
  return lists;
}

Result<void> read_offer(const Tree& offer, OfferRecord record, const Answer& answer,
                        OfferCollection& into) {
  record.supplier = squeeze_spaces(text_at(offer, {"sku", "vendor"}));
  record.sku = squeeze_spaces(text_at(offer, {"sku", "part"}));
  Place place = into.place(answer.row);
  place.text = cat(record.supplier, " ", record.sku);
  OfferFacts facts(into.findings(), place);
  if (record.supplier.empty()) {
    into.refuse();
    facts.warn("offer_supplier_missing", cat(record.place, ": an offer without its seller"));
    return {};
  }
  record.stock = facts.octopart_stock(offer.text_of("in_stock_quantity"));
  record.stock_pool = cat("Kitspace ", record.supplier, " ", record.sku);
  record.moq = facts.minimum("MOQ", offer.text_of("moq"));
  const PriceLists prices = prices_of(offer, facts);
  return add_priced(std::move(record), prices, facts, answer, into);
}

Result<void> read_match(const Tree& match, const Answer& answer, OfferCollection& into) {
  OfferRecord base;
  base.manufacturer = squeeze_spaces(text_at(match, {"mpn", "manufacturer"}));
  base.mpn = squeeze_spaces(text_at(match, {"mpn", "part"}));
  base.description = squeeze_spaces(match.text_of("description"));
  tell_status(base, spec_of(match, "lifecycle_status"));
  base.rohs = rohs_of(spec_of(match, "rohs_status"));
  base.reach = reach_of(spec_of(match, "reach_svhc_compliance"));
  base.body = body_of(spec_of(match, "case_package"));
  base.source = "Kitspace answer";
  if (base.mpn.empty()) {
    into.refuse();
    into.findings().warn("offer_part_missing", into.place(answer.row),
                         cat(answer.where, ": a match without its part number; it is left out"));
    return {};
  }
  std::size_t number = 0;
  for (const Tree& offer : items_of(match, "offers")) {
    base.place = cat(answer.where, ", offer ", ++number);
    TL_CHECK(read_offer(offer, base, answer, into));
  }
  if (number == 0) into.not_found(into.place(answer.row), base.mpn);
  return {};
}

}  // namespace

bool is_kitspace_answer(const Tree& body) {
  if (body.kind != NodeKind::object) return false;
  if (is_match(body)) return true;
  const Tree* matches = matches_of(body);
  return matches != nullptr && std::ranges::all_of(matches->children, [](const Tree& each) {
           return each.kind == NodeKind::null || is_match(each);
         });
}

Result<void> read_kitspace(const Answer& answer, OfferCollection& into) {
  const Tree* matches = matches_of(*answer.body);
  if (matches == nullptr) return read_match(*answer.body, answer, into);
  Answer spot = answer;
  std::size_t number = 0;
  for (const Tree& match : matches->children) {
    spot.where = cat(answer.where, ", match ", ++number);
    if (match.kind == NodeKind::null) {
      into.not_found(into.place(answer.row), answer.query);
    } else {
      TL_CHECK(read_match(match, spot, into));
    }
  }
  return {};
}

}  // namespace tl::sourcing
