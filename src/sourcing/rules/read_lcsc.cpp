#include "sourcing/rules/read_lcsc.h"

#include <algorithm>
#include <utility>

#include "foundation/text.h"
#include "sourcing/rules/answer_fields.h"
#include "sourcing/rules/offer_words.h"
#include "sourcing/rules/part_words.h"

namespace tl::sourcing {
namespace {

// JLCPCB's list and LCSC both count in dollars of the United States.
Currency dollars() {
  return Currency::parse("USD").value_or(Currency());
}

bool is_entry(const Tree& node) {
  return node.child("lcsc") != nullptr && node.child("mfr") != nullptr;
}

bool is_lcsc_product(const Tree& node) {
  return node.child("number") != nullptr && node.child("info") != nullptr &&
         node.child("price") != nullptr;
}

// Category, sub-category, order number: the library's three levels.
bool is_library(const Tree& body) {
  const Tree* node = &body;
  for (int level = 0; level < 3; ++level) {
    if (node->kind != NodeKind::object || node->children.empty()) return false;
    node = &node->children.front();
  }
  return is_entry(*node);
}

OfferRecord record_of(std::string_view supplier, std::string_view sku) {
  OfferRecord record;
  record.supplier = supplier;
  record.sku = squeeze_spaces(sku);
  record.stock_pool = cat(supplier, " ", record.sku);
  record.currency = dollars();
  record.source = cat(supplier, " answer");
  return record;
}

Result<void> read_jlcpcb(const Tree& entry, const Answer& answer, OfferCollection& into) {
  OfferRecord record = record_of("JLCPCB", entry.text_of("lcsc"));
  Place place = into.place(answer.row);
  place.text = record.sku;
  OfferFacts facts(into.findings(), place);
  record.place = answer.where;
  record.manufacturer = squeeze_spaces(entry.text_of("manufacturer"));
  record.mpn = squeeze_spaces(entry.text_of("mfr"));
  record.description = squeeze_spaces(entry.text_of("description"));
  record.stock = facts.stock(entry.text_of("stock"));
  record.status = is_true(entry, "basic") ? "Basic" : "Extended";
  record.body = body_of(entry.text_of("package"));
  if (!facts.names_part(record)) {
    into.refuse();
    return {};
  }
  const PriceLists prices = prices_in(items_of(entry, "price"), {"qFrom", "price"}, record, facts);
  return add_priced(std::move(record), prices, facts, answer, into);
}

Result<void> read_product(const Tree& product, const Answer& answer, OfferCollection& into) {
  OfferRecord record = record_of("LCSC", product.text_of("number"));
  Place place = into.place(answer.row);
  place.text = record.sku;
  OfferFacts facts(into.findings(), place);
  record.place = answer.where;
  record.manufacturer = squeeze_spaces(text_at(product, {"manufacturer", "en"}));
  record.mpn = squeeze_spaces(text_at(product, {"info", "number"}));
  record.description = squeeze_spaces(product.text_of("description"));
  record.stock = facts.stock(product.text_of("stock"));
  record.moq = facts.minimum("minimum", text_at(product, {"info", "min"}));
  record.multiple = facts.minimum("step", text_at(product, {"info", "step"}));
  record.packaging = text_at(product, {"info", "packaging"});
  // The reel that the pieces are cut from; a whole one only where the minimum is one.
  record.pack_quantity = facts.minimum("pack", text_at(product, {"info", "pre_unit"}));
  record.pack = pack_form_of(record.packaging);
  if (record.pack == PackForm::full_reel && record.moq.value_or(1) < record.pack_quantity) {
    record.pack = PackForm::cut_tape;
  }
  record.status = product.text_of("status");
  record.body = body_of(product.text_of("package"));
  if (record.status == "down") record.sale = Sale::closed;
  if (!facts.names_part(record)) {
    into.refuse();
    return {};
  }
  PriceLists prices;
  for (const Tree& step : items_of(product, "price")) {
    // Quantity, price in dollars, price in the currency asked for, its sign.
    prices.add_pair(facts, {record.currency}, step);
  }
  return add_priced(std::move(record), prices, facts, answer, into);
}

Result<void> read_entry(const Tree& entry, const Answer& answer, OfferCollection& into) {
  TL_CHECK(read_jlcpcb(entry, answer, into));
  const Tree* lcsc = entry.child("extra");
  if (lcsc == nullptr || !is_lcsc_product(*lcsc)) return {};
  return read_product(*lcsc, answer, into);
}

Result<void> read_library(const Answer& answer, OfferCollection& into) {
  Answer spot = answer;
  for (const Tree& category : answer.body->children) {
    for (const Tree& group : category.children) {
      for (const Tree& entry : group.children) {
        spot.where = cat(category.name, ", ", group.name, ", ", entry.name);
        if (is_entry(entry)) {
          TL_CHECK(read_entry(entry, spot, into));
        } else {
          into.refuse();
          into.findings().warn("answer_not_recognised", into.place(answer.row),
                               cat(spot.where, ": no entry of a parts library"));
        }
      }
    }
  }
  return {};
}

}  // namespace

bool is_lcsc_answer(const Tree& body) {
  return body.kind == NodeKind::object &&
         (is_entry(body) || is_lcsc_product(body) || is_library(body));
}

Result<void> read_lcsc(const Answer& answer, OfferCollection& into) {
  const Tree& body = *answer.body;
  if (is_entry(body)) return read_entry(body, answer, into);
  if (is_lcsc_product(body)) return read_product(body, answer, into);
  return read_library(answer, into);
}

}  // namespace tl::sourcing
