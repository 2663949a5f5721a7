#include "sourcing/rules/read_mouser.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "foundation/text.h"
#include "sourcing/rules/answer_fields.h"
#include "sourcing/rules/number_text.h"
#include "sourcing/rules/offer_words.h"
#include "sourcing/rules/part_words.h"

namespace tl::sourcing {
namespace {

// "6809 In Stock", "1.234 Auf Lager"; "On Order" and "Non-Stocked" tell of none.
std::optional<std::int64_t> stock_of(const Tree& part, OfferFacts& facts) {
  const std::string_view counted = part.text_of("AvailabilityInStock");
  if (!counted.empty()) return facts.stock(counted);
  const std::string_view sentence = part.text_of("Availability");
  if (sentence.empty()) return std::nullopt;
  const std::string number = plain_pieces(sentence, DecimalSign::unknown);
  return number.empty() ? std::optional<std::int64_t>(0) : facts.stock(number);
}

struct Packs {
  std::vector<std::string_view> words;  // as they stand
  std::vector<PackForm> forms;
  std::string_view standard_quantity;

  bool has(PackForm form) const { return std::ranges::find(forms, form) != forms.end(); }
};

Packs packs_of(const Tree& part) {
  Packs packs;
  for (const Tree& attribute : items_of(part, "ProductAttributes")) {
    const std::string_view name = attribute.text_of("AttributeName");
    const std::string_view value = attribute.text_of("AttributeValue");
    if (name == "Standard Pack Qty") packs.standard_quantity = value;
    if (name != "Packaging") continue;
    packs.words.push_back(value);
    packs.forms.push_back(pack_form_of(value));
  }
  return packs;
}

// The Union's number where it is told, else any country's; the first six digits agree.
std::string_view tariff_number_of(const Tree& part) {
  std::string_view found;
  for (const Tree& each : items_of(part, "ProductCompliance")) {
    const std::string_view name = each.text_of("ComplianceName");
    if (name == "TARIC") return each.text_of("ComplianceValue");
    if (found.empty() && name.ends_with("HTS")) found = each.text_of("ComplianceValue");
  }
  return found;
}

OfferRecord record_of(const Tree& part, const Packs& packs, OfferFacts& facts) {
  OfferRecord record;
  record.supplier = "Mouser";
  record.sku = squeeze_spaces(part.text_of("MouserPartNumber"));
  record.manufacturer = squeeze_spaces(part.text_of("Manufacturer"));
  record.mpn = squeeze_spaces(part.text_of("ManufacturerPartNumber"));
  record.description = squeeze_spaces(part.text_of("Description"));
  record.stock = stock_of(part, facts);
  record.stock_pool = cat(record.supplier, " ", record.sku);
  record.moq = facts.minimum("Min", part.text_of("Min"));
  record.multiple = facts.minimum("Mult", part.text_of("Mult"));
  record.lead_time_days = facts.factory_lead_time(part.text_of("LeadTime"), LeadTimeUnit::days);
  record.packaging = join(packs.words, ", ");
  record.pack_quantity = facts.minimum("standard pack", packs.standard_quantity);
  tell_status(record, part.text_of("LifecycleStatus"));
  if (!part.text_of("RestrictionMessage").empty()) {
    record.sale = Sale::closed;
    facts.warn("offer_restricted", cat(record.sku, ": ", part.text_of("RestrictionMessage")));
  }
  record.commodity_code = facts.commodity_code(tariff_number_of(part));
  record.rohs = rohs_of(part.text_of("ROHSStatus"));
  record.source = "Mouser answer";
  return record;
}

PriceLists prices_of(const Tree& part, OfferFacts& facts) {
  PriceLists lists;
  for (const Tree& step : items_of(part, "PriceBreaks")) {
    const auto currency = facts.currency(step.text_of("Currency"));
    if (!currency) {
      facts.warn("offer_currency_missing", "a price without a known currency; it is left out");
      continue;
    }
    const std::string_view price = step.text_of("Price");
    const std::string_view list[] = {price};
    const std::string plain = plain_number(price, decimal_sign_of(list));
    lists.add(facts, {*currency},
              {step.text_of("Quantity"), plain.empty() ? price : std::string_view(plain)});
  }
  return lists;
}

constexpr std::int64_t beyond_every_break = order_pieces_max + 1;

// The quantity from which the order number means whole reels.
std::optional<std::int64_t> reels_from(const Packs& packs, const OfferRecord& record,
                                       const PriceLists& prices) {
  if (!packs.has(PackForm::cut_tape) || !packs.has(PackForm::full_reel)) return std::nullopt;
  if (!record.pack_quantity) return std::nullopt;
  const bool priced = !prices.between(*record.pack_quantity, beyond_every_break).all().empty();
  return priced ? record.pack_quantity : std::nullopt;
}

// What is bought below a whole reel: the piece of tape, or whatever else the part comes in.
PackForm smallest_form(const Packs& packs) {
  if (packs.forms.empty()) return PackForm::unknown;
  return packs.has(PackForm::cut_tape) ? PackForm::cut_tape : packs.forms.front();
}

Result<void> read_part(const Tree& part, const Answer& answer, OfferCollection& into) {
  Place place = into.place(answer.row);
  place.text = part.text_of("MouserPartNumber");
  OfferFacts facts(into.findings(), place);
  const Packs packs = packs_of(part);
  OfferRecord record = record_of(part, packs, facts);
  record.place = answer.where;
  if (!facts.names_part(record)) {
    into.refuse();
    return {};
  }
  const PriceLists prices = prices_of(part, facts);
  const auto reels = reels_from(packs, record, prices);
  const PriceLists loose = prices.between(1, reels.value_or(beyond_every_break));
  record.pack = smallest_form(packs);
  // A reel of its own kind where there is anything to cut it from.
  if (!loose.all().empty() || !reels) TL_CHECK(add_priced(record, loose, facts, answer, into));
  if (packs.has(PackForm::re_reel) && record.pack != PackForm::re_reel && !loose.all().empty()) {
    record.pack = PackForm::re_reel;
    TL_CHECK(add_priced(record, loose, facts, answer, into));
  }
  if (!reels) return {};
  record.pack = PackForm::full_reel;
  record.moq = reels;
  record.multiple = reels;
  return add_priced(record, prices.between(*reels, beyond_every_break), facts, answer, into);
}

}  // namespace

bool is_mouser_answer(const Tree& body) {
  const Tree* parts = body.at({"SearchResults", "Parts"});
  return parts != nullptr && parts->kind == NodeKind::array;
}

Result<void> read_mouser(const Answer& answer, OfferCollection& into) {
  const Tree& results = *answer.body->child("SearchResults");
  const auto& parts = items_of(results, "Parts");
  if (parts.empty()) into.not_found(into.place(answer.row), answer.query);
  Answer spot = answer;
  std::size_t number = 0;
  for (const Tree& part : parts) {
    spot.where = cat(answer.where, ", part ", ++number);
    TL_CHECK(read_part(part, spot, into));
  }
  return {};
}

}  // namespace tl::sourcing
