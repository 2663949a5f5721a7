#include "quoting/rules/resting_figure.h"

#include <algorithm>
#include <map>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

std::string pieces_text(std::int64_t count) {
  return cat(format_grouped(count, 0), count == 1 ? " pc" : " pcs");
}

class FigureFinder {
 public:
  FigureFinder(const CostingInput& input, const Costing& costing)
      : input_(input), costing_(costing), lines_(input.demands.size()) {
    for (const CostingLine& line : input.lines) {
      if (line.fitting != Fitting::fitted || !line.demand) continue;
      lines_[static_cast<std::size_t>(*line.demand)].push_back(line.number);
    }
  }

  std::vector<RestingFigure> run() {
    for (std::size_t at = 0; at < input_.demands.size(); ++at) look_at(at);
    look_at_exchange();
    look_at_labour();
    return std::move(figures_);
  }

 private:
  void look_at(std::size_t at);
  void look_at(std::size_t at, const QuantityCosting& q, const sourcing::Purchase& purchase);
  void look_at_exchange();
  void look_at_labour();
  RestingFigure figure(FigureKind kind, std::size_t at, const QuantityCosting& q,
                       const sourcing::Purchase& purchase) const;
  void add(RestingFigure figure);

  const CostingInput& input_;
  const Costing& costing_;
  std::vector<std::vector<std::int64_t>> lines_;  // of each demand
  std::size_t first_ = 0;                         // figure of the demand under work
  std::vector<RestingFigure> figures_;
};

RestingFigure FigureFinder::figure(FigureKind kind, std::size_t at, const QuantityCosting& q,
                                   const sourcing::Purchase& purchase) const {
  const Demand& demand = input_.demands[at];
  const sourcing::OfferRecord& offer = demand.offers[purchase.offer];
  const SupplyTime supply =
      supply_time(static_cast<std::int64_t>(at), purchase, offer, input_.rates.terms);
  return {.kind = kind,
          .boards = {q.boards},
          .lines = lines_[at],
          .part = squeeze_spaces(cat(demand.part, " ", demand.maker)),
          .supplier = offer.supplier,
          .sku = offer.sku,
          .pack = offer.pack,
          .valid_until = offer.valid_until,
          .told_on = offer.retrieved_on,
          .deal = PaperDeal{.unit_price = purchase.unit_price,
                            .supply_days = supply.supply_days,
                            .order_pieces = purchase.order_pieces}};
}

// Quantities that rest on the same thing share a figure: the largest need of it counts.
void FigureFinder::add(RestingFigure figure) {
  const auto same = [&](const RestingFigure& known) {
    const bool offer = known.kind == figure.kind && known.supplier == figure.supplier &&
                       known.sku == figure.sku && known.pack == figure.pack;
    return offer && (figure.kind != FigureKind::price || known.price == figure.price);
  };
  const auto from = figures_.begin() + static_cast<std::ptrdiff_t>(first_);
  const auto known = std::ranges::find_if(from, figures_.end(), same);
  if (known == figures_.end()) {
    figures_.push_back(std::move(figure));
    return;
  }
  known->boards.push_back(figure.boards.front());
  if (figure.kind == FigureKind::order_quantity) return;  // the smallest need feels a minimum most
  known->pieces = std::max(known->pieces, figure.pieces);
  known->deal = std::move(figure.deal);
}

void FigureFinder::look_at(std::size_t at, const QuantityCosting& q,
                           const sourcing::Purchase& purchase) {
  RestingFigure price = figure(FigureKind::price, at, q, purchase);
  price.price = purchase.offer_price;
  price.pieces = purchase.order_pieces;
  add(std::move(price));
  if (purchase.availability == sourcing::Availability::stock) {
    RestingFigure stock = figure(FigureKind::stock, at, q, purchase);
    stock.pieces = purchase.order_pieces;
    add(std::move(stock));
  } else if (purchase.availability == sourcing::Availability::lead_time) {
    RestingFigure lead = figure(FigureKind::lead_time, at, q, purchase);
    lead.days = input_.demands[at].offers[purchase.offer].lead_time_days.value_or(0);
    add(std::move(lead));
  }
  RestingFigure order = figure(FigureKind::order_quantity, at, q, purchase);
  order.pieces = purchase.order_pieces;
  add(std::move(order));
}

void FigureFinder::look_at(std::size_t at) {
  first_ = figures_.size();
  for (const QuantityCosting& q : costing_.quantities) {
    for (const sourcing::Purchase& purchase : purchases_of(q.demands[at])) look_at(at, q, purchase);
  }
  std::ranges::stable_sort(figures_.begin() + static_cast<std::ptrdiff_t>(first_), figures_.end(),
                           {}, &RestingFigure::kind);
}

void FigureFinder::look_at_exchange() {
  std::map<std::string, RestingFigure> rates;
  for (const QuantityCosting& q : costing_.quantities) {
    for (std::size_t at = 0; at < q.demands.size(); ++at) {
      for (const sourcing::Purchase& purchase : purchases_of(q.demands[at])) {
        const Currency from = input_.demands[at].offers[purchase.offer].currency;
        if (from == input_.rates.currency) continue;
        const sourcing::ExchangeRate* rate =
            sourcing::rate_on(input_.rates.exchange, from, input_.rates.currency, input_.on);
        if (rate == nullptr) continue;
        auto [known, first] = rates.try_emplace(std::string(from.code()));
        RestingFigure& figure = known->second;
        if (first) {
          figure.kind = FigureKind::exchange_rate;
          figure.currency = known->first;
          figure.price = rate->rate;
          figure.told_on = rate->valid_from;
        }
        if (figure.boards.empty() || figure.boards.back() != q.boards)
          figure.boards.push_back(q.boards);
      }
    }
  }
  for (auto& [code, figure] : rates) figures_.push_back(std::move(figure));
}

void FigureFinder::look_at_labour() {
  for (const QuantityCosting& q : costing_.quantities) {
    const auto sum = q.labour.recurring();
    ENSURE(sum.ok(), "costing added the same figures");
    figures_.push_back({.kind = FigureKind::labour,
                        .boards = {q.boards},
                        .cost = *sum,
                        .told_on = input_.rates.valid_from});
  }
}

}  // namespace

std::vector<RestingFigure> resting_figures(const CostingInput& input, const Costing& costing) {
  return FigureFinder(input, costing).run();
}

std::string figure_text(const RestingFigure& figure) {
  const std::string offer = cat(", ", figure.supplier, " ", figure.sku);
  switch (figure.kind) {
    case FigureKind::price:
      return cat("price of ", figure.part, " at ", pieces_text(figure.pieces), offer);
    case FigureKind::stock: return cat("stock of ", figure.part, offer);
    case FigureKind::lead_time: return cat("lead time of ", figure.part, offer);
    case FigureKind::order_quantity: return cat("smallest order of ", figure.part, offer);
    case FigureKind::exchange_rate: return cat("exchange rate of ", figure.currency);
    case FigureKind::labour:
      return cat("labour for ", format_grouped(figure.boards.front(), 0), " boards");
  }
  return {};
}

std::string figure_value(const RestingFigure& figure) {
  const std::string until =
      figure.valid_until ? cat(", valid until ", figure.valid_until->text()) : std::string();
  switch (figure.kind) {
    case FigureKind::price: return cat("at most ", figure.price->pretty(), until);
    case FigureKind::stock: return cat("at least ", pieces_text(figure.pieces));
    case FigureKind::lead_time: return cat("at most ", count_of(figure.days, "day"));
    case FigureKind::order_quantity: return cat("at most ", pieces_text(figure.pieces));
    case FigureKind::exchange_rate: return cat("at most ", figure.price->pretty());
    case FigureKind::labour: return cat("at most ", figure.cost->pretty());
  }
  return {};
}

}  // namespace tl::quoting
