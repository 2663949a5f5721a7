// The texts of one offer to facts: what every reader of price lists and answers shares. A text that
// cannot be believed leaves a finding at the offer's place, and the fact is then "not told".
//
//   OfferFacts facts(findings, {.file = "prices.csv", .row = 7});
//   record.moq = facts.minimum("MOQ", "100");
//   if (const auto price = facts.price("12.5", {eur, 1'000})) ...      // 0.0125
//   facts.settle_breaks(record.breaks);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sourcing/rules/collected_findings.h"
#include "sourcing/rules/offer.h"
#include "sourcing/rules/offer_words.h"

namespace tl::sourcing {

// Orders and breaks; stock may be larger.
inline constexpr std::int64_t order_pieces_max = 1'000'000'000;
inline constexpr std::int64_t stock_pieces_max = 1'000'000'000'000;

struct PriceTerms {
  Currency currency;
  std::int64_t per = 1;  // pieces that the stated price buys: 1, or 100 ("C"), or 1,000 ("M")
};

class OfferFacts {
 public:
  OfferFacts(CollectedFindings& findings, Place place)
      : findings_(findings), place_(std::move(place)) {}

  // Numbers in plain notation ("100", "28411.000", "0.163"); "" is not told.
  std::optional<std::int64_t> stock(std::string_view text);
  // MOQ, multiple: zero is how some sources say "none" and counts as not told.
  std::optional<std::int64_t> minimum(std::string_view what, std::string_view text);
  // In pieces; a price that buys a reel begins at so many reels.
  std::optional<std::int64_t> break_quantity(std::string_view text, std::int64_t per = 1);
  // Octopart's codes: -1 not stocked, -2 some, -3 unknown, -4 on request.
  std::optional<std::int64_t> octopart_stock(std::string_view text);
  // Of the factory; zero is how some sources say "not known" and counts as not told.
  std::optional<std::int64_t> factory_lead_time(std::string_view text, LeadTimeUnit bare);
  // "10", "22 weeks", and of a marketplace seller "Will process 1-10 days from Example Robotics":
  // the last is his dispatch, no factory's lead time.
  void tell_lead_time(OfferRecord& record, std::string_view text, LeadTimeUnit bare);
  // Positive, at 1e-8; more digits are rounded half up with a note.
  std::optional<UnitPrice> price(std::string_view text, const PriceTerms& terms);
  std::optional<Cost> fee(std::string_view text, Currency currency);  // zero: none
  std::optional<Currency> currency(std::string_view text);
  std::string origin(std::string_view text);  // "cn" -> "CN"; "" for what is no country code
  std::string commodity_code(std::string_view text);  // "8536.69.8000" -> "8536698000"

  // An offer is of a manufacturer part. Where the source tells only its own order number, that is
  // kept too, with a note: a customer's BOM may name it. False, with a warning: neither, or an MPN
  // that cannot be one.
  bool names_part(const OfferRecord& record);

  // For an offer with prices: false, with a warning, when nothing says what currency they are in.
  bool can_price(const OfferRecord& record);

  // Sorts, drops repeats, and says what a buyer should look at: contradictions (the dearer price is
  // kept, so that a quote never rests on the better of two), prices that rise with the quantity,
  // more breaks than limits::price_breaks_max.
  void settle_breaks(std::vector<PriceBreak>& breaks);

  void note(std::string_view code, std::string message) { add(Severity::note, code, message); }
  void warn(std::string_view code, std::string message) { add(Severity::warning, code, message); }

 private:
  void add(Severity severity, std::string_view code, std::string message);
  std::optional<std::int64_t> pieces(std::string_view what, std::string_view text,
                                     std::int64_t most);

  CollectedFindings& findings_;
  Place place_;
};

}  // namespace tl::sourcing
