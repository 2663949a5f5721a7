#include "sourcing/rules/read_element14.h"

#include <utility>

#include "foundation/text.h"
#include "sourcing/rules/answer_fields.h"
#include "sourcing/rules/offer_words.h"
#include "sourcing/rules/part_words.h"

namespace tl::sourcing {
namespace {

struct Store {
  std::string_view id;        // in a product's id: "pf_UK1_..."
  std::string_view domain;    // in a collected question
  std::string_view supplier;  // its name in the trade
  std::string_view currency;
};

constexpr Store stores[] = {
    {"_UK1_", "uk.farnell.com", "Farnell UK", "GBP"},
    {"_US1_", "www.newark.com", "Newark", "USD"},
    {"_DE1_", "de.farnell.com", "Farnell DE", "EUR"},
    {"_FR1_", "fr.farnell.com", "Farnell FR", "EUR"},
    {"_AU1_", "au.element14.com", "element14 AU", "AUD"},
    {"_SG1_", "sg.element14.com", "element14 SG", "SGD"},
};

const Store* store_of(const Tree& product, const Answer& answer) {
  for (const Store& store : stores) {
    if (contains(product.text_of("id"), store.id)) return &store;
  }
  for (const Store& store : stores) {
    if (contains(answer.query, store.domain)) return &store;
  }
  return nullptr;
}

const Tree* list_of(const Tree& body) {
  for (const std::string_view name : {"manufacturerPartNumberSearchReturn", "keywordSearchReturn",
                                      "premierFarnellPartNumberReturn"}) {
    if (const Tree* list = body.child(name)) return list;
  }
  return nullptr;
}

// "2496834RL" is cut from the reel that "2496834" is cut from.
std::string stock_pool_of(const OfferRecord& record) {
  std::string_view shelf = record.sku;
  if (record.pack == PackForm::re_reel && shelf.ends_with("RL")) shelf.remove_suffix(2);
  return cat(record.supplier, " ", shelf);
}

// A price per reel counts in reels: minimum, breaks and stock are so many packs.
std::optional<std::int64_t> in_pieces(std::optional<std::int64_t> packs, std::int64_t per) {
  if (!packs || *packs > stock_pieces_max / per) return std::nullopt;
  return *packs * per;
}

// "REEL OF" and the pieces that one price buys. "EACH" beside a pack size prices the piece.
std::int64_t pieces_per_price(const Tree& product, OfferFacts& facts) {
  const auto size = facts.minimum("pack size", product.text_of("packSize"));
  const std::string unit = to_upper(squeeze_spaces(product.text_of("unitOfMeasure")));
  return unit.starts_with("EACH") ? 1 : size.value_or(1);
}

PackForm pack_of(const Tree& product, std::string_view packaging) {
  if (is_true(product, "reeling")) return PackForm::re_reel;
  if (iequals(packaging, "EACH")) return PackForm::unknown;  // says what is counted, not how packed
  return pack_form_of(packaging);
}

// "Ceramic Capacitor Case", "Logic Case Style": each kind of part has its own label for the body.
void read_attributes(const Tree& product, OfferRecord& record) {
  for (const Tree& attribute : items_of(product, "attributes")) {
    const std::string label = to_lower(squeeze_spaces(attribute.text_of("attributeLabel")));
    const std::string_view value = attribute.text_of("attributeValue");
    if (label == "svhc") {
      const bool told = !icontains(value, "svhc") && !icontains(value, "advised");
      record.reach = told && !value.empty() ? parts::Compliance::not_compliant : reach_of(value);
    } else if (label == "msl" || label.contains("moisture")) {
      record.moisture_level = moisture_of(value);
    } else if (label.ends_with("case") || label.ends_with("case style") ||
               label.ends_with("case size") || label.ends_with("package")) {
      if (record.body.empty()) record.body = body_of(value);
    }
  }
}

OfferRecord record_of(const Tree& product, OfferFacts& facts) {
  OfferRecord record;
  record.sku = squeeze_spaces(product.text_of("sku"));
  record.manufacturer = squeeze_spaces(product.text_of("brandName"));
  if (record.manufacturer.empty()) {
    record.manufacturer = squeeze_spaces(product.text_of("vendorName"));
  }
  record.mpn = squeeze_spaces(product.text_of("translatedManufacturerPartNumber"));
  record.description = squeeze_spaces(product.text_of("displayName"));
  record.packaging = squeeze_spaces(product.text_of("unitOfMeasure"));
  record.pack = pack_of(product, record.packaging);
  record.lead_time_days =
      facts.factory_lead_time(text_at(product, {"stock", "leastLeadTime"}), LeadTimeUnit::days);
  tell_status(record, product.text_of("productStatus"));
  record.origin = facts.origin(product.text_of("countryOfOrigin"));
  record.rohs = rohs_of(product.text_of("rohsStatusCode"));
  read_attributes(product, record);
  record.source = "element14 answer";
  return record;
}

Result<void> read_product(const Tree& product, const Answer& answer, OfferCollection& into) {
  Place place = into.place(answer.row);
  place.text = product.text_of("sku");
  OfferFacts facts(into.findings(), place);
  OfferRecord record = record_of(product, facts);
  record.place = answer.where;
  if (!facts.names_part(record)) {
    into.refuse();
    return {};
  }
  const Store* store = store_of(product, answer);
  record.supplier = store == nullptr ? "element14" : store->supplier;
  record.currency =
      store == nullptr ? answer.currency : Currency::parse(store->currency).value_or(Currency());
  const std::int64_t per = pieces_per_price(product, facts);
  if (per > 1) record.pack_quantity = record.multiple = per;
  const std::string_view level = text_at(product, {"stock", "level"});
  record.stock = in_pieces(facts.stock(level.empty() ? product.text_of("inv") : level), per);
  // So spelt by element14.
  record.moq =
      in_pieces(facts.minimum("MOQ", product.text_of("translatedMinimumOrderQuality")), per);
  record.stock_pool = stock_pool_of(record);
  const PriceLists prices =
      prices_in(items_of(product, "prices"), {"from", "cost"}, record, facts, per);
  return add_priced(std::move(record), prices, facts, answer, into);
}

}  // namespace

bool is_element14_answer(const Tree& body) {
  return body.kind == NodeKind::object && list_of(body) != nullptr;
}

Result<void> read_element14(const Answer& answer, OfferCollection& into) {
  const auto& products = items_of(*list_of(*answer.body), "products");
  if (products.empty()) into.not_found(into.place(answer.row), answer.query);
  Answer spot = answer;
  std::size_t number = 0;
  for (const Tree& product : products) {
    spot.where = cat(answer.where, ", product ", ++number);
    TL_CHECK(read_product(product, spot, into));
  }
  return {};
}

}  // namespace tl::sourcing
