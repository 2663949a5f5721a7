#include "sourcing/rules/read_digikey_v3.h"

#include <utility>

#include "foundation/text.h"
#include "sourcing/rules/answer_fields.h"
#include "sourcing/rules/digikey_words.h"
#include "sourcing/rules/offer_words.h"
#include "sourcing/rules/part_words.h"

namespace tl::sourcing {
namespace {

// "standard_pricing" -> "StandardPricing"
std::string on_the_wire(std::string_view name) {
  std::string wire;
  for (const std::string_view word : split(name, '_')) {
    wire.append(to_upper(word.substr(0, 1))).append(word.substr(1));
  }
  return wire;
}

const Tree* field(const Tree& node, std::string_view name) {
  const Tree* found = node.child(name);
  return found != nullptr ? found : node.child(on_the_wire(name));
}

std::string_view text_of(const Tree& node, std::string_view name) {
  const Tree* found = field(node, name);
  return found == nullptr ? std::string_view() : std::string_view(found->text);
}

const std::vector<Tree>& list_of(const Tree& node, std::string_view name) {
  return node.child(name) != nullptr ? items_of(node, name) : items_of(node, on_the_wire(name));
}

bool flag(const Tree& node, std::string_view name) {
  return is_true(node, name) || is_true(node, on_the_wire(name));
}

// Maker and pack form are fields of a full answer, and parameters of a short one.
struct Parameter {
  std::string_view value;
  std::string_view id;
};

Parameter parameter(const Tree& product, std::string_view name, std::string_view number) {
  if (const Tree* told = field(product, name); told != nullptr && !told->children.empty()) {
    return {text_of(*told, "value"), text_of(*told, "value_id")};
  }
  for (const Tree& each : list_of(product, "parameters")) {
    if (text_of(each, "parameter_id") == number) {
      return {text_of(each, "value"), text_of(each, "value_id")};
    }
  }
  return {};
}

constexpr std::string_view packaging_parameter = "7";
constexpr std::string_view maker_parameter = "-1";
constexpr std::string_view body_parameter = "16";

void read_state(const Tree& product, OfferRecord& record) {
  tell_status(record, text_of(product, "product_status"));
  if (record.lifecycle == parts::Lifecycle::unknown && flag(product, "obsolete")) {
    record.lifecycle = parts::Lifecycle::obsolete;
  }
  if (record.lifecycle == parts::Lifecycle::obsolete) record.sale = Sale::stock_only;
}

OfferRecord record_of(const Tree& product, OfferFacts& facts) {
  OfferRecord record;
  record.supplier = digikey_supplier;
  record.sku = squeeze_spaces(text_of(product, "digi_key_part_number"));
  record.manufacturer = squeeze_spaces(parameter(product, "manufacturer", maker_parameter).value);
  record.mpn = squeeze_spaces(text_of(product, "manufacturer_part_number"));
  record.description = squeeze_spaces(text_of(product, "product_description"));
  const Parameter packaging = parameter(product, "packaging", packaging_parameter);
  record.packaging = packaging.value;
  record.pack = digikey_pack_form({packaging.value, packaging.id});
  record.stock = facts.stock(text_of(product, "quantity_available"));
  record.moq = facts.minimum("MOQ", text_of(product, "minimum_order_quantity"));
  record.pack_quantity = facts.minimum("standard package", text_of(product, "standard_package"));
  settle_digikey_multiple(record);
  record.stock_pool = digikey_stock_pool(record);
  facts.tell_lead_time(record, text_of(product, "manufacturer_lead_weeks"), LeadTimeUnit::weeks);
  read_state(product, record);
  record.commodity_code = facts.commodity_code(text_of(product, "htsus_code"));
  record.rohs = rohs_of(text_of(product, "ro_hs_status"));
  record.reach = reach_of(text_of(product, "reach_status"));
  record.moisture_level = moisture_of(text_of(product, "moisture_sensitivity_level"));
  record.body = body_of(parameter(product, "package", body_parameter).value);
  record.source = "Digi-Key v3 answer";
  return record;
}

// The locale stands with the product, or with the list that it is in.
Currency currency_of(const Tree& product, const Answer& answer, OfferFacts& facts) {
  for (const Tree* node : {&product, answer.body}) {
    const Tree* locale = field(*node, "search_locale_used");
    if (locale == nullptr) continue;
    if (const auto told = facts.currency(text_of(*locale, "currency"))) return *told;
  }
  return answer.currency;
}

Result<void> read_product(const Tree& product, const Answer& answer, OfferCollection& into) {
  Place place = into.place(answer.row);
  place.text = text_of(product, "digi_key_part_number");
  OfferFacts facts(into.findings(), place);
  OfferRecord record = record_of(product, facts);
  if (!facts.names_part(record)) {
    into.refuse();
    return {};
  }
  record.place = answer.where;
  record.currency = currency_of(product, answer, facts);
  if (record.currency.is_set()) {
    record.pack_fee = facts.fee(text_of(product, "additional_value_fee"), record.currency);
  }
  const auto& agreed = list_of(product, "my_pricing");
  const auto& pricing = agreed.empty() ? list_of(product, "standard_pricing") : agreed;
  PriceLists prices;
  if (!pricing.empty() && facts.can_price(record)) {
    for (const Tree& step : pricing) {
      prices.add(facts, {record.currency},
                 {text_of(step, "break_quantity"), text_of(step, "unit_price")});
    }
  }
  return add_priced(std::move(record), prices, facts, answer, into);
}

bool is_product(const Tree& node) {
  return field(node, "digi_key_part_number") != nullptr &&
         field(node, "standard_pricing") != nullptr;
}

bool is_search(const Tree& node) {
  return field(node, "exact_manufacturer_products") != nullptr;
}

bool is_details(const Tree& node) {
  const Tree* details = field(node, "product_details");
  return details != nullptr && details->kind == NodeKind::array;
}

}  // namespace

bool is_digikey_v3_answer(const Tree& body) {
  return body.kind == NodeKind::object && (is_product(body) || is_search(body) || is_details(body));
}

Result<void> read_digikey_v3(const Answer& answer, OfferCollection& into) {
  const Tree& body = *answer.body;
  if (is_product(body)) return read_product(body, answer, into);
  // What matches the question exactly stands beside the list and is the fresher.
  struct List {
    std::string_view key, item;
    std::int64_t rank;
  };
  Answer spot = answer;
  std::size_t count = 0;
  for (const List& list : {List{"product_details", "product", 0}, List{"products", "product", 0},
                           List{"exact_manufacturer_products", "exact match", 1}}) {
    spot.rank = list.rank;
    std::size_t number = 0;
    for (const Tree& product : list_of(body, list.key)) {
      spot.where = cat(answer.where, ", ", list.item, " ", ++number);
      TL_CHECK(read_product(product, spot, into));
      ++count;
    }
  }
  const Tree* exact = field(body, "exact_digi_key_product");
  if (exact != nullptr && is_product(*exact)) {
    spot.rank = 1;
    spot.where = cat(answer.where, ", exact match");
    TL_CHECK(read_product(*exact, spot, into));
    ++count;
  }
  if (count == 0) into.not_found(into.place(answer.row), answer.query);
  return {};
}

}  // namespace tl::sourcing
