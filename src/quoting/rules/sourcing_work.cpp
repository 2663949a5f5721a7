#include "quoting/rules/sourcing_work.h"

#include <algorithm>
#include <tuple>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

class WorkFinder {
 public:
  WorkFinder(const CostingInput& input, const sourcing::Market& market,
             std::span<const PlannedQuantity> plans, const WorkSettings& settings)
      : input_(input), market_(market), plans_(plans), settings_(settings) {}

  std::vector<WorkLine> run();

 private:
  std::vector<WorkLine> by_demand() const;
  std::optional<SupplyGap> gap_of(std::size_t at) const;
  SupplyGap why_unusable(std::size_t at) const;
  std::string words(std::size_t at, SupplyGap gap) const;
  std::string short_at(std::size_t at) const;
  std::optional<Date> newest(std::size_t at) const;
  bool is_old(std::size_t at) const;

  const CostingInput& input_;
  const sourcing::Market& market_;
  std::span<const PlannedQuantity> plans_;
  const WorkSettings& settings_;
};

// Of offers that cannot be taken, the trouble that is mended first.
SupplyGap WorkFinder::why_unusable(std::size_t at) const {
  const auto has = [&](sourcing::Unusable why) {
    return std::ranges::any_of(market_.parts[at].rejected,
                               [&](const sourcing::Rejected& one) { return one.why == why; });
  };
  if (has(sourcing::Unusable::expired)) return SupplyGap::expired;
  if (has(sourcing::Unusable::no_price)) return SupplyGap::no_price;
  return SupplyGap::unusable;
}

std::optional<SupplyGap> WorkFinder::gap_of(std::size_t at) const {
  if (plans_.empty() || (*plans_.back().needs)[at].pieces == 0) return std::nullopt;
  if (input_.demands[at].offers.empty()) return SupplyGap::no_offer;
  if (market_.parts[at].offers.empty()) return why_unusable(at);
  const auto any = [&](auto&& holds) {
    return std::ranges::any_of(plans_,
                               [&](const PlannedQuantity& q) { return holds(q.plan->parts[at]); });
  };
  if (any([](const sourcing::PartPlan& part) { return part.missing_pieces > 0; }))
    return SupplyGap::partial;
  if (any([](const sourcing::PartPlan& part) { return part.undated_pieces > 0; }))
    return SupplyGap::no_lead_time;
  if (is_old(at)) return SupplyGap::stale;
  return std::nullopt;
}

// Old is a part of which every price that can be taken is old: one fresh price is enough.
bool WorkFinder::is_old(std::size_t at) const {
  return std::ranges::all_of(market_.parts[at].offers, [&](const sourcing::Comparable& one) {
    return one.offer->retrieved_on &&
           days_between(*one.offer->retrieved_on, input_.on) > settings_.stale_after_days;
  });
}

std::optional<Date> WorkFinder::newest(std::size_t at) const {
  std::optional<Date> day;
  for (const sourcing::OfferRecord& offer : input_.demands[at].offers) {
    if (offer.retrieved_on && (!day || *day < *offer.retrieved_on)) day = offer.retrieved_on;
  }
  return day;
}

// "at 500 and 1,000, 40 pieces short at 1,000"
std::string WorkFinder::short_at(std::size_t at) const {
  std::vector<std::string> boards;
  std::int64_t most = 0;
  for (const PlannedQuantity& q : plans_) {
    const std::int64_t missing = q.plan->parts[at].missing_pieces;
    if (missing == 0) continue;
    boards.push_back(format_grouped(q.boards, 0));
    most = missing;
  }
  return cat("at ", join(boards, ", "), " boards, ", count_of(most, "piece"),
             " short at the largest");
}

std::string WorkFinder::words(std::size_t at, SupplyGap gap) const {
  const std::string rejected =
      sourcing::rejected_text(market_.parts[at].rejected, input_.demands[at].offers);
  switch (gap) {
    case SupplyGap::no_part: break;
    case SupplyGap::no_offer: return "no supplier's offer is on file";
    case SupplyGap::no_price:
    case SupplyGap::expired:
    case SupplyGap::unusable: return cat("no offer on file can be taken: ", rejected);
    case SupplyGap::partial: return cat("the offers do not cover the need ", short_at(at));
    case SupplyGap::no_lead_time: return "the offers tell neither enough stock nor a lead time";
    case SupplyGap::stale:
      return cat("every price was told more than ", settings_.stale_after_days, " days ago");
  }
  return {};
}

std::vector<WorkLine> WorkFinder::by_demand() const {
  std::vector<WorkLine> all(input_.demands.size());
  for (const CostingLine& line : input_.lines) {
    if (line.fitting != Fitting::fitted || !line.demand) continue;
    WorkLine& out = all[static_cast<std::size_t>(*line.demand)];
    if (out.lines.empty()) {
      out.designators = line.designators;
      out.description = line.description;
    }
    out.lines.push_back(line.number);
  }
  return all;
}

std::vector<WorkLine> WorkFinder::run() {
  std::vector<WorkLine> demands = by_demand();
  std::vector<WorkLine> out;
  for (std::size_t at = 0; at < demands.size(); ++at) {
    const auto gap = gap_of(at);
    if (!gap || demands[at].lines.empty()) continue;
    WorkLine line = std::move(demands[at]);
    line.gap = *gap;
    line.what = words(at, *gap);
    line.part = input_.demands[at].part;
    line.maker = input_.demands[at].maker;
    line.pieces = (*plans_.back().needs)[at].pieces;
    line.missing_pieces = plans_.back().plan->parts[at].missing_pieces;
    line.offers = static_cast<std::int64_t>(input_.demands[at].offers.size());
    line.newest_on = newest(at);
    out.push_back(std::move(line));
  }
  for (const CostingLine& line : input_.lines) {
    if (line.fitting != Fitting::fitted || line.demand) continue;
    out.push_back({.what = "no part of ours is known for it, so nobody can be asked",
                   .lines = {line.number},
                   .designators = line.designators,
                   .description = line.description});
  }
  std::ranges::sort(out, {},
                    [](const WorkLine& line) { return std::tuple(line.gap, line.lines.front()); });
  return out;
}

}  // namespace

std::vector<WorkLine> sourcing_work(const CostingInput& input, const sourcing::Market& market,
                                    std::span<const PlannedQuantity> plans,
                                    const WorkSettings& settings) {
  return WorkFinder(input, market, plans, settings).run();
}

}  // namespace tl::quoting
