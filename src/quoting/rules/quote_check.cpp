#include "quoting/rules/quote_check.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

constexpr std::int64_t percent = 100;

// More than it was, beyond the tolerance.
bool has_risen(std::int64_t was, std::int64_t is, std::int64_t tolerance_percent) {
  return static_cast<Int128>(is) * percent >
         static_cast<Int128>(was) * (percent + tolerance_percent);
}

class Checker {
 public:
  Checker(const QuoteBasis& basis, const QuoteToday& today)
      : basis_(basis), input_(*today.input), costing_(*today.costing) {}

  QuoteCheck run();

 private:
  // What a figure is today; "" while it holds.
  std::string now(const RestingFigure& figure) const;
  std::string now_of_offer(const RestingFigure& figure) const;
  std::string now_at_offer(const RestingFigure& figure, const sourcing::OfferRecord& offer) const;
  std::string now_of_exchange(const RestingFigure& figure) const;
  std::string now_of_labour(const RestingFigure& figure) const;
  std::string covered_by(const RestingFigure& figure) const;
  bool covers(const sourcing::Purchase& purchase, const sourcing::OfferRecord& offer,
              const PaperDeal& deal) const;
  const sourcing::OfferRecord* same_offer(const Demand& demand, const RestingFigure& figure) const;
  std::optional<std::size_t> demand_of(const RestingFigure& figure) const;
  const QuantityCosting* at_boards(std::int64_t boards) const;
  void compare_prices(QuoteCheck& out) const;

  const QuoteBasis& basis_;
  const CostingInput& input_;
  const Costing& costing_;
};

// Demands are numbered anew every time; the lines of the BOM stay.
std::optional<std::size_t> Checker::demand_of(const RestingFigure& figure) const {
  for (const std::int64_t number : figure.lines) {
    const auto line = std::ranges::find(input_.lines, number, &CostingLine::number);
    if (line != input_.lines.end() && line->demand) return static_cast<std::size_t>(*line->demand);
  }
  return std::nullopt;
}

const QuantityCosting* Checker::at_boards(std::int64_t boards) const {
  const auto found = std::ranges::find(costing_.quantities, boards, &QuantityCosting::boards);
  return found == costing_.quantities.end() ? nullptr : &*found;
}

// Of several with one order number, as brokers list lots, the cheapest that can be had.
const sourcing::OfferRecord* Checker::same_offer(const Demand& demand,
                                                 const RestingFigure& figure) const {
  const sourcing::OfferRecord* best = nullptr;
  for (const sourcing::OfferRecord& offer : demand.offers) {
    if (offer.supplier != figure.supplier || offer.sku != figure.sku || offer.pack != figure.pack)
      continue;
    if (figure.price && offer.currency != figure.price->currency()) continue;
    if (best == nullptr || offer.stock.value_or(0) > best->stock.value_or(0)) best = &offer;
  }
  return best;
}

std::string Checker::now_of_exchange(const RestingFigure& figure) const {
  const auto from = Currency::parse(figure.currency);
  ENSURE(from.ok(), "kept as the code of a currency");
  const sourcing::ExchangeRate* rate =
      sourcing::rate_on(input_.rates.exchange, *from, input_.rates.currency, input_.on);
  if (rate == nullptr) return "no rate holds";
  return has_risen(figure.price->raw(), rate->rate.raw(), basis_.terms.exchange_drift_percent)
             ? rate->rate.pretty()
             : std::string();
}

std::string Checker::now_of_labour(const RestingFigure& figure) const {
  const QuantityCosting* q = at_boards(figure.boards.front());
  if (q == nullptr) return cat("the RFQ asks for ", figure.boards.front(), " boards no more");
  const auto sum = q->labour.recurring();
  ENSURE(sum.ok(), "costing added the same figures");
  return has_risen(figure.cost->raw(), sum->raw(), basis_.terms.labour_drift_percent)
             ? sum->pretty()
             : std::string();
}

std::string Checker::now_at_offer(const RestingFigure& figure,
                                  const sourcing::OfferRecord& offer) const {
  const QuoteTerms& terms = basis_.terms;
  switch (figure.kind) {
    case FigureKind::price: {
      if (offer.valid_until && *offer.valid_until < input_.on)
        return cat("expired on ", offer.valid_until->text());
      const sourcing::PriceBreak* applies = nullptr;
      for (const sourcing::PriceBreak& step : offer.breaks) {
        if (step.from <= figure.pieces || applies == nullptr) applies = &step;
      }
      if (applies == nullptr) return "without a price";
      return has_risen(figure.price->raw(), applies->price.raw(), terms.price_drift_percent)
                 ? applies->price.pretty()
                 : std::string();
    }
    case FigureKind::stock:
      if (offer.stock.value_or(0) >= figure.pieces) return {};
      return offer.stock ? cat(format_grouped(*offer.stock, 0), " pcs") : "not told";
    case FigureKind::lead_time:
      if (offer.stock.value_or(0) >= figure.deal->order_pieces) return {};
      if (!offer.lead_time_days) return "not told";
      return *offer.lead_time_days > figure.days + terms.lead_time_drift_days
                 ? count_of(*offer.lead_time_days, "day")
                 : std::string();
    case FigureKind::order_quantity: {
      // The order on paper is still allowed, or a smaller one is.
      const auto order = sourcing::order_quantity(figure.pieces, offer);
      if (order && *order <= figure.pieces) return {};
      return order ? cat(format_grouped(*order, 0), " pcs") : "too many";
    }
    case FigureKind::exchange_rate:
    case FigureKind::labour: break;
  }
  return {};
}

std::string Checker::now_of_offer(const RestingFigure& figure) const {
  const auto at = demand_of(figure);
  if (!at) return "no approved part is known for it";
  const sourcing::OfferRecord* offer = same_offer(input_.demands[*at], figure);
  // Where an offer is gone, its price says so; the rest of it would only repeat that.
  if (offer == nullptr) return figure.kind == FigureKind::price ? "offered no more" : "";
  return now_at_offer(figure, *offer);
}

std::string Checker::now(const RestingFigure& figure) const {
  if (figure.kind == FigureKind::exchange_rate) return now_of_exchange(figure);
  if (figure.kind == FigureKind::labour) return now_of_labour(figure);
  return now_of_offer(figure);
}

bool Checker::covers(const sourcing::Purchase& purchase, const sourcing::OfferRecord& offer,
                     const PaperDeal& deal) const {
  const SupplyTime supply = supply_time(0, purchase, offer, input_.rates.terms);
  if (has_risen(deal.unit_price.raw(), purchase.unit_price.raw(), basis_.terms.price_drift_percent))
    return false;
  if (purchase.order_pieces > deal.order_pieces) return false;
  if (!deal.supply_days) return true;
  return supply.supply_days &&
         *supply.supply_days <= *deal.supply_days + basis_.terms.lead_time_drift_days;
}

std::string Checker::covered_by(const RestingFigure& figure) const {
  const auto at = demand_of(figure);
  if (!at || !figure.deal) return {};
  const bool smallest = figure.kind == FigureKind::order_quantity;
  const QuantityCosting* q = at_boards(smallest ? figure.boards.front() : figure.boards.back());
  if (q == nullptr) return {};
  const auto bought = purchases_of(q->demands[*at]);
  if (bought.empty()) return {};
  std::vector<std::string> named;
  for (const sourcing::Purchase& purchase : bought) {
    const sourcing::OfferRecord& offer = input_.demands[*at].offers[purchase.offer];
    if (!covers(purchase, offer, *figure.deal)) return {};
    named.push_back(cat(offer.supplier, " ", offer.sku, " at ", purchase.unit_price.pretty()));
  }
  return join(named, ", ");
}

void Checker::compare_prices(QuoteCheck& out) const {
  for (const QuotedPrice& quoted : basis_.sheet->prices) {
    const QuantityCosting* q = at_boards(quoted.boards);
    if (q == nullptr) continue;
    std::int64_t unpriced = 0;
    for (std::size_t i = 0; i < input_.lines.size(); ++i) {
      const CostingLine& line = input_.lines[i];
      const bool nothing_to_buy = line.demand && line.pieces == 0;
      if (line.fitting == Fitting::fitted && !q->line_costs[i] && !nothing_to_buy) ++unpriced;
    }
    out.prices.push_back(
        {.boards = quoted.boards,
         .quoted = quoted.unit_price,
         .today = q->unit_price,
         .lines_not_priced = std::max<std::int64_t>(0, unpriced - quoted.lines_not_priced),
         .days_quoted = quoted.lead_time.calendar_days,
         .days_today = q->lead_time.total_days});
  }
}

QuoteCheck Checker::run() {
  QuoteCheck out{.on = input_.on, .figures = static_cast<std::int64_t>(basis_.figures.size())};
  for (const RestingFigure& figure : basis_.figures) {
    std::string is = now(figure);
    if (is.empty()) continue;
    Drift drift{.kind = figure.kind,
                .what = figure_text(figure),
                .was = figure_value(figure),
                .is = std::move(is),
                .covered_by = covered_by(figure),
                .boards = figure.boards,
                .lines = figure.lines};
    (drift.covered_by.empty() ? out.broken : out.covered).push_back(std::move(drift));
  }
  if (!out.broken.empty()) out.outcome = CheckOutcome::broken;
  compare_prices(out);
  return out;
}

}  // namespace

QuoteCheck check_figures(const QuoteBasis& basis, const QuoteToday& today) {
  ENSURE(basis.sheet != nullptr && today.input != nullptr && today.costing != nullptr,
         "a sheet, and the costing of the day");
  return Checker(basis, today).run();
}

Result<void> check_same_figures(const QuoteSheet& sheet, const Costing& costing) {
  for (const QuotedPrice& quoted : sheet.prices) {
    for (const QuantityCosting& q : costing.quantities) {
      if (q.boards != quoted.boards || q.unit_price == quoted.unit_price) continue;
      return conflict("explanation_differs",
                      cat(sheet.number, " says ", quoted.unit_price.pretty(), " at ", quoted.boards,
                          ", and its input costs ", q.unit_price.pretty(),
                          " by the rules of this version; its figures are those of its day"));
    }
  }
  return {};
}

std::string drift_text(const Drift& drift) {
  return cat(drift.what, ": was ", drift.was, ", is ", drift.is,
             drift.covered_by.empty() ? "" : cat("; as good: ", drift.covered_by));
}

}  // namespace tl::quoting
