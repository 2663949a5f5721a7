#include "sourcing/rules/read_nexar.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "foundation/text.h"
#include "sourcing/rules/answer_fields.h"
#include "sourcing/rules/offer_words.h"
#include "sourcing/rules/part_words.h"

namespace tl::sourcing {
namespace {

// The nodes that hold "parts" or "results", wherever GraphQL's query put them.
std::vector<const Tree*> matches_of(const Tree& body) {
  const Tree* data = body.child("data");
  if (data == nullptr) return {&body};
  std::vector<const Tree*> matches;
  for (const Tree& field : data->children) {
    if (field.kind == NodeKind::array) {
      for (const Tree& item : field.children) matches.push_back(&item);
    } else if (field.kind == NodeKind::object) {
      matches.push_back(&field);
    }
  }
  return matches;
}

// A match holds its parts in "parts", or in "results" under "part", or is a part itself.
std::vector<const Tree*> parts_of(const Tree& match) {
  std::vector<const Tree*> found;
  if (const Tree* parts = match.child("parts")) {
    for (const Tree& part : parts->children) found.push_back(&part);
  } else if (const Tree* results = match.child("results")) {
    for (const Tree& result : results->children) {
      if (const Tree* part = result.child("part")) found.push_back(part);
    }
  } else if (match.child("sellers") != nullptr) {
    found.push_back(&match);
  }
  return found;
}

bool is_match(const Tree& node) {
  const Tree* parts = node.child("parts");
  if (parts == nullptr) parts = node.child("results");
  return (parts != nullptr && node.child("hits") != nullptr) ||
         (node.child("sellers") != nullptr && node.child("mpn") != nullptr);
}

// "Production (Last Updated: 2 years ago)"; Octopart's own word before the maker's.
std::string_view status_of(const Tree& part) {
  const Tree* specs = part.child("specs");
  std::string_view makers;
  if (specs == nullptr) return makers;
  for (const Tree& spec : specs->children) {
    const Tree* name = spec.at({"attribute", "shortname"});
    if (name == nullptr) continue;
    if (name->text == "lifecyclestatus") return spec.text_of("displayValue");
    if (name->text == "manufacturerlifecyclestatus") makers = spec.text_of("displayValue");
  }
  return makers;
}

void read_specs(const Tree& part, OfferRecord& record) {
  const Tree* specs = part.child("specs");
  if (specs == nullptr) return;
  for (const Tree& spec : specs->children) {
    const Tree* name = spec.at({"attribute", "shortname"});
    if (name == nullptr) continue;
    const std::string_view value = spec.text_of("displayValue");
    if (name->text == "rohs") record.rohs = rohs_of(value);
    if (name->text == "reachsvhc") record.reach = reach_of(value);
    if (name->text == "moisturesensitivitylevel") record.moisture_level = moisture_of(value);
    if (name->text == "case_package") record.body = body_of(value);
  }
}

OfferRecord record_of_part(const Tree& part) {
  OfferRecord record;
  record.mpn = squeeze_spaces(part.text_of("mpn"));
  if (const Tree* manufacturer = part.child("manufacturer")) {
    record.manufacturer = squeeze_spaces(manufacturer->text_of("name"));
  }
  record.description = squeeze_spaces(part.text_of("shortDescription"));
  tell_status(record, status_of(part));
  read_specs(part, record);
  record.source = "Nexar answer";
  return record;
}

void read_terms(const Tree& offer, OfferFacts& facts, OfferRecord& record) {
  record.sku = squeeze_spaces(offer.text_of("sku"));
  record.stock = facts.octopart_stock(offer.text_of("inventoryLevel"));
  if (const std::string_view id = offer.text_of("id"); !id.empty()) {
    record.stock_pool = cat("Nexar offer ", id);
  }
  record.moq = facts.minimum("MOQ", offer.text_of("moq"));
  record.multiple = facts.minimum("order multiple", offer.text_of("orderMultiple"));
  record.packaging = offer.text_of("packaging");
  record.pack = pack_form_of(record.packaging);
  record.lead_time_days =
      facts.factory_lead_time(offer.text_of("factoryLeadDays"), LeadTimeUnit::days);
}

PriceLists prices_of(const Tree& offer, OfferFacts& facts) {
  PriceLists lists;
  for (const Tree& step : items_of(offer, "prices")) {
    const std::string_view code = step.text_of("currency");
    if (trim(code).empty()) {
      facts.warn("offer_currency_missing", "a price without its currency; it is left out");
    } else if (const auto currency = facts.currency(code)) {
      lists.add(facts, {*currency}, {step.text_of("quantity"), step.text_of("price")});
    }
  }
  return lists;
}

Result<void> read_offer(const Tree& offer, OfferRecord record, const Answer& answer,
                        OfferCollection& into) {
  Place place = into.place(answer.row);
  place.text = cat(record.supplier, " ", offer.text_of("sku"));
  OfferFacts facts(into.findings(), place);
  read_terms(offer, facts, record);
  const PriceLists prices = prices_of(offer, facts);
  return add_priced(std::move(record), prices, facts, answer, into);
}

Result<void> read_part(const Tree& part, const Answer& answer, const std::string& where,
                       OfferCollection& into) {
  OfferRecord base = record_of_part(part);
  const Tree* sellers = part.child("sellers");
  if (base.mpn.empty()) {
    into.refuse();
    into.findings().warn("offer_part_missing", into.place(answer.row),
                         cat(where, ": a part without its manufacturer part number; left out"));
    return {};
  }
  if (sellers == nullptr) return {};
  std::size_t number = 0;
  for (const Tree& seller : sellers->children) {
    const Tree* company = seller.child("company");
    const Tree* offers = seller.child("offers");
    base.supplier = company == nullptr ? "" : squeeze_spaces(company->text_of("name"));
    if (offers == nullptr) continue;
    for (const Tree& offer : offers->children) {
      base.place = cat(where, ", offer ", ++number);
      if (base.supplier.empty()) {
        into.refuse();
        into.findings().warn("offer_supplier_missing", into.place(answer.row),
                             cat(base.place, ": an offer without its seller; left out"));
        continue;
      }
      TL_CHECK(read_offer(offer, base, answer, into));
    }
  }
  return {};
}

}  // namespace

bool is_nexar_answer(const Tree& body) {
  if (body.kind != NodeKind::object) return false;
  const auto matches = matches_of(body);
  return std::ranges::any_of(matches, [](const Tree* match) { return is_match(*match); });
}

Result<void> read_nexar(const Answer& answer, OfferCollection& into) {
  std::size_t number = 0;
  for (const Tree* match : matches_of(*answer.body)) {
    const auto parts = parts_of(*match);
    if (parts.empty()) {
      // Of several questions in one answer, "reference" is the asker's own name for this one.
      const std::string_view reference = match->text_of("reference");
      into.not_found(into.place(answer.row), answer.query.empty() ? reference : answer.query);
    }
    for (const Tree* part : parts) {
      TL_CHECK(read_part(*part, answer, cat(answer.where, ", part ", ++number), into));
    }
  }
  return {};
}

}  // namespace tl::sourcing
