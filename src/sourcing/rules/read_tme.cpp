#include "sourcing/rules/read_tme.h"

#include <utility>
#include <vector>

#include "foundation/text.h"
#include "sourcing/rules/answer_fields.h"
#include "sourcing/rules/offer_words.h"
#include "sourcing/rules/part_words.h"

namespace tl::sourcing {
namespace {

// Where each shape keeps what both say.
struct Shape {
  std::string_view symbol, description, minimum, multiple, stock, statuses;
};
constexpr Shape old_shape{"Symbol",    "Description", "MinAmount",
                          "Multiples", "Amount",      "ProductStatusList"};
constexpr Shape new_shape{"symbol",    "description",    "minimal_amount",
                          "multiples", "stock_quantity", "product_status"};

bool is_old(const Tree& node) {
  return node.child("Symbol") != nullptr && node.child("OriginalSymbol") != nullptr;
}

bool is_newer(const Tree& node) {
  return node.child("symbol") != nullptr && node.child("manufacturer_symbols") != nullptr;
}

const Tree* prices_node(const Tree& product) {
  if (is_old(product)) return product.child("PriceList");
  return product.at({"prices", "elements"});
}

void read_maker(const Tree& product, OfferRecord& record) {
  if (is_old(product)) {
    record.manufacturer = squeeze_spaces(product.text_of("Producer"));
    record.mpn = squeeze_spaces(product.text_of("OriginalSymbol"));
    return;
  }
  record.manufacturer = squeeze_spaces(text_at(product, {"manufacturer", "name"}));
  const auto& symbols = items_of(product, "manufacturer_symbols");
  if (!symbols.empty()) record.mpn = squeeze_spaces(symbols.front().text);
}

// "RL1 4000": the pack and how many it holds. Cut from it or whole, one order number serves both,
// so the pack form is not told.
void read_packing(const Tree& product, OfferFacts& facts, OfferRecord& record) {
  const Tree* packing =
      is_old(product) ? product.child("Packing") : product.at({"packing", "elements"});
  if (packing == nullptr || packing->children.empty()) return;
  std::vector<std::string> packs;
  for (const Tree& pack : packing->children) {
    const bool old = is_old(product);
    const std::string_view amount = pack.text_of(old ? "Amount" : "amount");
    packs.push_back(cat(pack.text_of(old ? "Id" : "id"), " ", amount));
    if (!record.pack_quantity) record.pack_quantity = facts.minimum("pack", amount);
  }
  record.packaging = join(packs, ", ");
}

std::string statuses_of(const Tree& product, const Shape& shape) {
  std::vector<std::string_view> statuses;
  for (const Tree& status : items_of(product, shape.statuses)) statuses.push_back(status.text);
  return join(statuses, " ");
}

// "Case" of a semiconductor, "Case - inch" of a chip part.
std::string body_of_product(const Tree& product) {
  const bool old = is_old(product);
  const Tree* list = old ? product.child("ParameterList") : product.at({"parameters", "elements"});
  if (list == nullptr) return {};
  for (const Tree& each : list->children) {
    const std::string_view name = each.text_of(old ? "ParameterName" : "name");
    if (name != "Case" && name != "Case - inch" && name != "Package / Case") continue;
    if (old) return body_of(each.text_of("ParameterValue"));
    const auto& values = items_of(each, "values");
    if (!values.empty()) return body_of(values.front().text_of("value"));  // else the next name
  }
  return {};
}

OfferRecord record_of(const Tree& product, const Shape& shape, OfferFacts& facts) {
  OfferRecord record;
  record.supplier = "TME";
  record.sku = squeeze_spaces(product.text_of(shape.symbol));
  read_maker(product, record);
  record.description = squeeze_spaces(product.text_of(shape.description));
  record.stock = facts.stock(product.text_of(shape.stock));
  record.moq = facts.minimum("minimum", product.text_of(shape.minimum));
  record.multiple = facts.minimum("multiple", product.text_of(shape.multiple));
  read_packing(product, facts, record);
  tell_status(record, statuses_of(product, shape));
  record.body = body_of_product(product);
  record.source = "TME answer";
  return record;
}

// "pcs" and "ST"; cable by the metre and solder by the kilogram are bought in other units.
bool is_counted_in_pieces(const Tree& product) {
  const std::string_view unit =
      is_old(product) ? product.text_of("Unit") : text_at(product, {"unit", "id"});
  return unit.empty() || unit == "pcs" || unit == "ST";
}

}  // namespace

bool is_tme_answer(const Tree& body) {
  return body.kind == NodeKind::object && (is_old(body) || is_newer(body));
}

Result<void> read_tme(const Answer& answer, OfferCollection& into) {
  const Tree& product = *answer.body;
  const Shape& shape = is_old(product) ? old_shape : new_shape;
  Place place = into.place(answer.row);
  place.text = product.text_of(shape.symbol);
  OfferFacts facts(into.findings(), place);
  const Tree* pricing = prices_node(product);
  if (pricing == nullptr) {
    into.refuse();
    facts.note("answer_without_prices", cat(answer.where, ": a search found ", place.text,
                                            ", but says neither price nor stock; ask for those"));
    return {};
  }
  OfferRecord record = record_of(product, shape, facts);
  record.place = answer.where;
  if (!is_counted_in_pieces(product)) {
    into.refuse();
    facts.warn("offer_unit_not_pieces", cat(record.sku, " is not sold in pieces; it is left out"));
    return {};
  }
  if (!facts.names_part(record)) {
    into.refuse();
    return {};
  }
  record.currency =
      facts.currency(text_at(product, {"prices", "currency"})).value_or(answer.currency);
  const BreakTexts names =
      is_old(product) ? BreakTexts{"Amount", "PriceValue"} : BreakTexts{"amount", "price"};
  const PriceLists prices = prices_in(pricing->children, names, record, facts);
  return add_priced(std::move(record), prices, facts, answer, into);
}

}  // namespace tl::sourcing
