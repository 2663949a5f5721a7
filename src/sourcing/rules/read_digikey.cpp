#include "sourcing/rules/read_digikey.h"

#include <utility>

#include "foundation/text.h"
#include "parts/rules/lifecycle_words.h"
#include "sourcing/rules/offer_facts.h"
#include "sourcing/rules/offer_words.h"

namespace tl::sourcing {
namespace {

constexpr std::string_view supplier = "Digi-Key";

bool is_true(const Tree& node, std::string_view name) {
  const Tree* flag = node.child(name);
  return flag != nullptr && flag->kind == NodeKind::boolean && flag->text == "true";
}

std::string_view text_at(const Tree& node, std::initializer_list<std::string_view> path) {
  const Tree* found = node.at(path);
  return found == nullptr ? std::string_view() : std::string_view(found->text);
}

// The numbers mean the same in every language that the words come in.
parts::Lifecycle lifecycle_by_number(std::string_view id) {
  if (id == "0") return parts::Lifecycle::active;
  if (id == "1") return parts::Lifecycle::obsolete;
  return parts::Lifecycle::unknown;
}

parts::Lifecycle lifecycle_of_product(const Tree& product) {
  const parts::Lifecycle told = parts::lifecycle_of(text_at(product, {"ProductStatus", "Status"}))
                                    .value_or(parts::Lifecycle::unknown);
  if (told != parts::Lifecycle::unknown) return told;
  if (is_true(product, "EndOfLife")) return parts::Lifecycle::obsolete;
  return lifecycle_by_number(text_at(product, {"ProductStatus", "Id"}));
}

PackForm pack_by_number(std::string_view id) {
  if (id == "1") return PackForm::full_reel;
  if (id == "2") return PackForm::cut_tape;
  if (id == "3") return PackForm::bulk;
  if (id == "4" || id == "61") return PackForm::box;
  if (id == "6") return PackForm::tube;
  if (id == "17") return PackForm::tray;
  if (id == "62") return PackForm::bag;
  if (id == "243") return PackForm::re_reel;
  return PackForm::other;
}

PackForm pack_of_variation(const Tree& variation) {
  const PackForm told = pack_form_of(text_at(variation, {"PackageType", "Name"}));
  if (told != PackForm::unknown && told != PackForm::other) return told;
  return pack_by_number(text_at(variation, {"PackageType", "Id"}));
}

// What the product says about each of its variations.
OfferRecord record_of_product(const Tree& product, OfferFacts& facts) {
  OfferRecord record;
  record.supplier = supplier;
  record.manufacturer = squeeze_spaces(text_at(product, {"Manufacturer", "Name"}));
  record.mpn = squeeze_spaces(product.text_of("ManufacturerProductNumber"));
  record.description = squeeze_spaces(text_at(product, {"Description", "ProductDescription"}));
  record.status = text_at(product, {"ProductStatus", "Status"});
  record.lifecycle = lifecycle_of_product(product);
  record.non_cancellable = is_true(product, "Ncnr");
  const std::string_view weeks = product.text_of("ManufacturerLeadWeeks");
  record.lead_time_days = lead_time_days_of(weeks, LeadTimeUnit::weeks);
  if (!record.lead_time_days && !weeks.empty()) {
    facts.note("lead_time_unreadable",
               cat("lead time: '", utf8_prefix(weeks, 40), "' is not a number of weeks"));
  }
  record.source = "Digi-Key v4 answer";
  return record;
}

void read_breaks(const Tree& variation, OfferFacts& facts, OfferRecord& record) {
  // Prices agreed with us stand in MyPricing; where there are any, they are the ones we pay.
  const Tree* pricing = variation.child("MyPricing");
  if (pricing == nullptr || pricing->children.empty()) {
    pricing = variation.child("StandardPricing");
  }
  if (pricing == nullptr || pricing->children.empty()) return;
  if (!record.currency.is_set()) {
    facts.warn("offer_currency_missing",
               cat(record.sku, ": the answer names no currency; its prices are left out"));
    return;
  }
  for (const Tree& step : pricing->children) {
    const auto from = facts.break_quantity(step.text_of("BreakQuantity"));
    const auto price = facts.price(step.text_of("UnitPrice"), {record.currency});
    if (from && price) record.breaks.push_back({*from, *price});
  }
  facts.settle_breaks(record.breaks);
}

OfferRecord record_of_variation(const Tree& variation, OfferRecord record, OfferFacts& facts) {
  record.sku = squeeze_spaces(variation.text_of("DigiKeyProductNumber"));
  record.pack = pack_of_variation(variation);
  record.stock = facts.stock(variation.text_of("QuantityAvailableforPackageType"));
  record.moq = facts.minimum("MOQ", variation.text_of("MinimumOrderQuantity"));
  if (is_true(variation, "MarketPlace")) {
    record.seller = squeeze_spaces(text_at(variation, {"Supplier", "Name"}));
  } else {
    record.stock_pool = cat("Digi-Key ", record.manufacturer, " ", record.mpn);
  }
  // Full reels are sold whole; elsewhere the standard package only tells how the maker packs.
  const auto package = facts.minimum("standard package", variation.text_of("StandardPackage"));
  if (record.pack == PackForm::full_reel && package && record.moq && *record.moq >= *package) {
    record.multiple = package;
  }
  if (record.currency.is_set()) {
    record.pack_fee = facts.fee(variation.text_of("DigiReelFee"), record.currency);
  }
  read_breaks(variation, facts, record);
  return record;
}

// Where a product stands in the file, and as the how manieth answer it counts.
struct Spot {
  std::string where;
  std::int64_t order = 0;
};

Result<void> read_product(const Tree& product, const Answer& answer, const Spot& spot,
                          OfferCollection& into) {
  const std::string& where = spot.where;
  Place place = into.place(answer.row);
  place.text = product.text_of("ManufacturerProductNumber");
  OfferFacts facts(into.findings(), place);
  OfferRecord base = record_of_product(product, facts);
  if (base.mpn.empty()) {
    into.refuse();
    facts.warn("offer_part_missing",
               cat(where, ": a product without its manufacturer part number; it is left out"));
    return {};
  }
  base.currency =
      facts.currency(text_at(*answer.body, {"SearchLocaleUsed", "Currency"})).value_or(Currency());
  const Tree* variations = product.child("ProductVariations");
  if (variations == nullptr || variations->children.empty()) {
    into.refuse();
    facts.note("offer_without_variations",
               cat(base.mpn, ": listed, but in no pack form that can be ordered"));
    return {};
  }
  std::size_t number = 0;
  for (const Tree& variation : variations->children) {
    OfferRecord record = record_of_variation(variation, base, facts);
    record.place = cat(where, ", variation ", ++number);
    TL_CHECK(into.add(std::move(record), spot.order));
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
  const std::string line = cat("answer ", answer.number);
  // A search may list a product twice, with two stock figures; the exact match is the fresher.
  const std::int64_t order = answer.number * 2;
  if (const Tree* product = answer.body->child("Product")) {
    return read_product(*product, answer, {line, order}, into);
  }
  struct List {
    std::string_view key, item;
    std::int64_t order;
  };
  std::size_t count = 0;
  for (const List& list :
       {List{"Products", "product", order}, List{"ExactMatches", "exact match", order + 1}}) {
    const Tree* products = answer.body->child(list.key);
    if (products == nullptr) continue;
    std::size_t number = 0;
    for (const Tree& product : products->children) {
      const Spot spot{cat(line, ", ", list.item, " ", ++number), list.order};
      TL_CHECK(read_product(product, answer, spot, into));
    }
    count += products->children.size();
  }
  if (count == 0) into.not_found(into.place(answer.row), answer.query);
  return {};
}

}  // namespace tl::sourcing
