#include "sourcing/rules/read_digikey.h"

#include <utility>

#include "foundation/text.h"
#include "sourcing/rules/answer_fields.h"
#include "sourcing/rules/digikey_words.h"
#include "sourcing/rules/offer_words.h"
#include "sourcing/rules/part_words.h"

namespace tl::sourcing {
namespace {

// The numbers mean the same in every language that the words come in.
parts::Lifecycle lifecycle_by_number(std::string_view id) {
  if (id == "0") return parts::Lifecycle::active;
  if (id == "1") return parts::Lifecycle::obsolete;
  return parts::Lifecycle::unknown;
}

void read_state(const Tree& product, OfferRecord& record) {
  tell_status(record, text_at(product, {"ProductStatus", "Status"}));
  if (record.lifecycle == parts::Lifecycle::unknown) {
    record.lifecycle = is_true(product, "EndOfLife")
                           ? parts::Lifecycle::obsolete
                           : lifecycle_by_number(text_at(product, {"ProductStatus", "Id"}));
  }
  const bool no_more = is_true(product, "Discontinued") || is_true(product, "EndOfLife") ||
                       is_true(product, "BackOrderNotAllowed") ||
                       record.lifecycle == parts::Lifecycle::obsolete;
  if (no_more) record.sale = Sale::stock_only;
}

// The parameters keep their numbers in every language: the supplier's name for the body goes before
// the general one.
std::string body_of_product(const Tree& product) {
  std::string general;
  for (const Tree& each : items_of(product, "Parameters")) {
    const std::string_view id = each.text_of("ParameterId");
    const std::string body = body_of(each.text_of("ValueText"));
    if (id == "1291" && !body.empty()) return body;
    if (id == "16") general = body;
  }
  return general;
}

// What the product says about each of its variations.
OfferRecord record_of_product(const Tree& product, OfferFacts& facts) {
  OfferRecord record;
  record.supplier = digikey_supplier;
  record.manufacturer = squeeze_spaces(text_at(product, {"Manufacturer", "Name"}));
  record.mpn = squeeze_spaces(product.text_of("ManufacturerProductNumber"));
  record.description = squeeze_spaces(text_at(product, {"Description", "ProductDescription"}));
  read_state(product, record);
  record.non_cancellable = is_true(product, "Ncnr");
  facts.tell_lead_time(record, product.text_of("ManufacturerLeadWeeks"), LeadTimeUnit::weeks);
  record.commodity_code = facts.commodity_code(text_at(product, {"Classifications", "HtsusCode"}));
  record.rohs = rohs_of(text_at(product, {"Classifications", "RohsStatus"}));
  record.reach = reach_of(text_at(product, {"Classifications", "ReachStatus"}));
  record.moisture_level =
      moisture_of(text_at(product, {"Classifications", "MoistureSensitivityLevel"}));
  record.body = body_of_product(product);
  record.source = "Digi-Key v4 answer";
  return record;
}

PriceLists prices_of(const Tree& variation, OfferFacts& facts, const OfferRecord& record) {
  // Prices agreed with us stand in MyPricing; where there are any, they are the ones we pay.
  const auto& agreed = items_of(variation, "MyPricing");
  const auto& pricing = agreed.empty() ? items_of(variation, "StandardPricing") : agreed;
  return prices_in(pricing, {"BreakQuantity", "UnitPrice"}, record, facts);
}

void read_variation(const Tree& variation, OfferFacts& facts, OfferRecord& record) {
  record.sku = squeeze_spaces(variation.text_of("DigiKeyProductNumber"));
  record.packaging = text_at(variation, {"PackageType", "Name"});
  record.pack = digikey_pack_form({record.packaging, text_at(variation, {"PackageType", "Id"})});
  record.stock = facts.stock(variation.text_of("QuantityAvailableforPackageType"));
  record.moq = facts.minimum("MOQ", variation.text_of("MinimumOrderQuantity"));
  if (is_true(variation, "MarketPlace")) {
    record.seller = squeeze_spaces(text_at(variation, {"Supplier", "Name"}));
  } else {
    record.stock_pool = digikey_stock_pool(record);
  }
  record.pack_quantity = facts.minimum("standard package", variation.text_of("StandardPackage"));
  settle_digikey_multiple(record);
  if (record.currency.is_set()) {
    record.pack_fee = facts.fee(variation.text_of("DigiReelFee"), record.currency);
  }
}

Result<void> read_product(const Tree& product, const Answer& answer, OfferCollection& into) {
  Place place = into.place(answer.row);
  place.text = product.text_of("ManufacturerProductNumber");
  OfferFacts facts(into.findings(), place);
  OfferRecord base = record_of_product(product, facts);
  if (base.mpn.empty()) {
    into.refuse();
    facts.warn(
        "offer_part_missing",
        cat(answer.where, ": a product without its manufacturer part number; it is left out"));
    return {};
  }
  base.currency = facts.currency(text_at(*answer.body, {"SearchLocaleUsed", "Currency"}))
                      .value_or(answer.currency);
  const auto& variations = items_of(product, "ProductVariations");
  if (variations.empty()) {
    into.refuse();
    facts.note("offer_without_variations",
               cat(base.mpn, ": listed, but in no pack form that can be ordered"));
    return {};
  }
  std::size_t number = 0;
  for (const Tree& variation : variations) {
    OfferRecord record = base;
    record.place = cat(answer.where, ", variation ", ++number);
    read_variation(variation, facts, record);
    const PriceLists prices = prices_of(variation, facts, record);
    TL_CHECK(add_priced(std::move(record), prices, facts, answer, into));
  }
  return {};
}

}  // namespace

bool is_digikey_answer(const Tree& body) {
  if (body.kind != NodeKind::object) return false;
  const Tree* product = body.child("Product");
  if (product != nullptr && product->kind == NodeKind::object) {
    return product->child("ProductVariations") != nullptr ||
           product->child("ManufacturerProductNumber") != nullptr;
  }
  const Tree* products = body.child("Products");
  return products != nullptr && products->kind == NodeKind::array &&
         (body.child("ExactMatches") != nullptr || body.child("SearchLocaleUsed") != nullptr);
}

Result<void> read_digikey(const Answer& answer, OfferCollection& into) {
  if (const Tree* product = answer.body->child("Product")) {
    return read_product(*product, answer, into);
  }
  // A search may list a product twice, with two stock figures; the exact match is the fresher.
  struct List {
    std::string_view key, item;
    std::int64_t rank;
  };
  std::size_t count = 0;
  for (const List& list :
       {List{"Products", "product", 0}, List{"ExactMatches", "exact match", 1}}) {
    const auto& products = items_of(*answer.body, list.key);
    Answer spot = answer;
    spot.rank = list.rank;
    std::size_t number = 0;
    for (const Tree& product : products) {
      spot.where = cat(answer.where, ", ", list.item, " ", ++number);
      TL_CHECK(read_product(product, spot, into));
    }
    count += products.size();
  }
  if (count == 0) into.not_found(into.place(answer.row), answer.query);
  return {};
}

}  // namespace tl::sourcing
