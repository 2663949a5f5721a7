#include "quoting/service/suggestions.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "parts/rules/rank_suggestions.h"
#include "quoting/rules/home_price.h"
#include "quoting/rules/prepare.h"
#include "quoting/service/part_offers.h"
#include "quoting/service/quote_settings.h"

namespace tl::quoting {
namespace {

// Offers of one pool sell the same pieces, so they count once.
std::int64_t available(const std::vector<sourcing::Offer>& offers) {
  std::int64_t pieces = 0;
  std::map<std::pair<std::string, std::string>, std::int64_t> pools;
  for (const sourcing::Offer& offer : offers) {
    if (offer.record.sale == sourcing::Sale::closed) continue;
    const std::int64_t stock = std::max<std::int64_t>(0, offer.record.stock.value_or(0));
    if (offer.record.stock_pool.empty()) {
      pieces += stock;
    } else {
      std::int64_t& pool = pools[{offer.record.supplier, offer.record.stock_pool}];
      pool = std::max(pool, stock);
    }
  }
  for (const auto& [pool, stock] : pools) pieces += stock;
  return pieces;
}

// The lowest price of a piece at a quantity, in the currency of the rate table.
class Prices {
 public:
  Prices(const RateTable* rates, Date on) : rates_(rates), on_(on) {}

  std::optional<UnitPrice> lowest(const std::vector<sourcing::Offer>& offers,
                                  std::int64_t pieces) const {
    std::optional<UnitPrice> best;
    for (const sourcing::Offer& offer : offers) {
      if (offer.record.sale == sourcing::Sale::closed) continue;
      const auto asked = at(offer.record.breaks, pieces);
      if (!asked || rates_ == nullptr) continue;
      const auto price = home_price(*asked, *rates_, on_);
      if (price && (!best || price->raw() < best->raw())) best = price;
    }
    return best;
  }

 private:
  static std::optional<UnitPrice> at(const std::vector<sourcing::PriceBreak>& breaks,
                                     std::int64_t pieces) {
    if (breaks.empty()) return std::nullopt;
    UnitPrice price = breaks.front().price;
    for (const sourcing::PriceBreak& step : breaks) {
      if (step.from <= pieces) price = step.price;
    }
    return price;
  }

  const RateTable* rates_;
  Date on_;
};

Result<OffersByPart> offers_of(database::Transaction& tx, const parts::MatchedLines& matched,
                               const Date& on) {
  std::vector<parts::ManufacturerPartId> ids;
  for (const parts::Match& match : matched.matches) {
    for (const parts::Candidate& candidate : match.parametric) ids.push_back(candidate.part);
  }
  return offers_of_parts(tx, matched.catalogue, std::move(ids), on);
}

std::string figures_text(const parts::SuggestionFigures& figures,
                         const std::optional<UnitPrice>& price, std::int64_t pieces) {
  std::string text = figures.available > 0 ? cat(format_grouped(figures.available, 0), " in stock")
                                           : std::string("none in stock");
  text += price ? cat(", ", price->pretty(), " at ", format_grouped(pieces, 0))
                : std::string(", no price");
  if (figures.accepted > 0)
    text += cat("; taken for ", count_of(figures.accepted, "line"), " of this customer before");
  return text;
}

}  // namespace

Result<SuggestionTexts> rank_by_offers(database::Transaction& tx, const LoadedRfq& rfq,
                                       parts::MatchedLines& matched) {
  SuggestionTexts texts;
  TL_TRY(const OffersByPart offers, offers_of(tx, matched, rfq.row.as_of));
  if (offers.empty()) return texts;
  // Matching works without a rate table; prices are then left out.
  const auto rates = rates_for(tx, rfq.row);
  const Prices prices(rates ? &*rates : nullptr, rfq.row.as_of);
  const std::int64_t boards = std::ranges::max(quantities_of(rfq.row));
  for (std::size_t i = 0; i < matched.matches.size(); ++i) {
    std::vector<parts::Candidate>& candidates = matched.matches[i].parametric;
    if (candidates.empty()) continue;
    const std::int64_t pieces =
        boards * std::max<std::int64_t>(1, pieces_of(rfq.bom.lines[i]).pieces);
    std::vector<parts::SuggestionFigures> figures;
    for (const parts::Candidate& candidate : candidates) {
      const auto& of_part = offers.at(candidate.part);
      const auto price = prices.lowest(of_part, pieces);
      parts::SuggestionFigures told{.part = candidate.part,
                                    .available = available(of_part),
                                    .accepted = matched.times_accepted(candidate.part)};
      if (price) told.price = price->raw();
      texts[{i, candidate.part}] = figures_text(told, price, pieces);
      figures.push_back(told);
    }
    parts::rank_suggestions(candidates, figures, {pieces});
  }
  return texts;
}

}  // namespace tl::quoting
