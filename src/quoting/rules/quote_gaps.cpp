#include "quoting/rules/quote_gaps.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

constexpr std::size_t designators_shown = 30;  // bytes

class GapFinder {
 public:
  GapFinder(const CostingInput& input, const Costing& costing,
            const std::vector<LineKnowledge>& knowledge)
      : input_(input), costing_(costing), knowledge_(knowledge) {
    ENSURE(knowledge.size() == input.lines.size(), "what is known of every line");
  }

  std::vector<Gap> run() {
    for (std::size_t i = 0; i < input_.lines.size(); ++i) look_at(i);
    if (!is_released(input_.labour.standing)) {
      gaps_.push_back({.kind = GapKind::labour_not_released,
                       .message = "the labour is not released by engineering yet"});
    }
    return std::move(gaps_);
  }

 private:
  void look_at(std::size_t at);
  void look_at_demand(const CostingLine& line);
  void add(GapKind kind, const CostingLine& line, std::string message) {
    gaps_.push_back({kind, line.number, line.designators, std::move(message)});
  }
  std::string why_unpriced(const Demand& demand, std::size_t at) const;
  // Quantities at which something holds for a demand: "10, 100".
  template <class Holds>
  std::string quantities_where(std::size_t demand, Holds&& holds) const {
    std::vector<std::string> found;
    for (const QuantityCosting& q : costing_.quantities) {
      if (holds(q.demands[demand])) found.push_back(format_grouped(q.boards, 0));
    }
    return join(found, ", ");
  }

  const CostingInput& input_;
  const Costing& costing_;
  const std::vector<LineKnowledge>& knowledge_;
  std::vector<Gap> gaps_;
};

std::string GapFinder::why_unpriced(const Demand& demand, std::size_t at) const {
  if (demand.offers.empty()) return "no supplier's offer is on file";
  for (const QuantityCosting& quantity : costing_.quantities) {
    const sourcing::BuyDecision& decision = quantity.demands[at].decision;
    if (decision.chosen || decision.rejected.empty()) continue;
    return cat("no offer on file can be used: ",
               sourcing::rejected_text(decision.rejected, demand.offers));
  }
  return "no offer on file can be used";
}

void GapFinder::look_at_demand(const CostingLine& line) {
  const auto at = static_cast<std::size_t>(*line.demand);
  const Demand& demand = input_.demands[at];
  const std::string unpriced = quantities_where(
      at, [](const DemandCosting& d) { return d.base_pieces > 0 && !d.is_priced(); });
  if (!unpriced.empty()) {
    add(GapKind::no_price, line,
        cat(demand.part, " ", demand.maker, ": ", why_unpriced(demand, at), " (quantities ",
            unpriced, ")"));
    return;
  }
  const std::string unsold =
      quantities_where(at, [](const DemandCosting& d) { return d.missing_pieces > 0; });
  if (!unsold.empty()) {
    const QuantityCosting& largest = costing_.quantities.back();
    add(GapKind::no_price, line,
        cat(demand.part, " ", demand.maker, ": the offers on file do not cover the need, ",
            count_of(largest.demands[at].missing_pieces, "piece"), " short at ",
            format_grouped(largest.boards, 0), " (quantities ", unsold, ")"));
    return;
  }
  for (const bool in_stock : {false, true}) {
    const std::string undated = quantities_where(at, [&](const DemandCosting& d) {
      return d.base_pieces > 0 && !d.supply.supply_days && (d.stock.free_pieces > 0) == in_stock;
    });
    if (undated.empty()) continue;
    add(GapKind::no_lead_time, line,
        cat(demand.part, " ", demand.maker, ": ",
            in_stock ? "our stock is not reserved, and no offer tells when it could be bought "
                       "instead; reserve it with stock reserve"
                     : "the offer tells neither enough stock nor a lead time",
            " (quantities ", undated, ")"));
  }
  for (const stock::StockCover& cover : demand.stock) {
    if (cover.promised_line == line.number && !cover.promised_on)
      add(GapKind::no_supply_date, line, "the customer sends a part of it and did not say when");
  }
}

void GapFinder::look_at(std::size_t at) {
  const CostingLine& line = input_.lines[at];
  const LineKnowledge& known = knowledge_[at];
  if (line.fitting == Fitting::customer_supplied && !line.supplied_on)
    add(GapKind::no_supply_date, line, "the customer supplies it and did not say when");
  if (line.fitting != Fitting::fitted) return;
  if (!known.quantity_question.empty()) {
    add(GapKind::no_quantity, line, known.quantity_question);
  } else if (!line.demand) {
    add(GapKind::no_part, line,
        cat(known.wanted, known.wanted.empty() ? "" : ": ", known.part_question));
  } else if (known.part_blocked) {
    const Demand& demand = input_.demands[static_cast<std::size_t>(*line.demand)];
    add(GapKind::part_blocked, line, cat("our ", demand.part, " is blocked by engineering"));
  } else if (line.pieces > 0) {
    look_at_demand(line);
  }
}

}  // namespace

std::vector<Gap> find_gaps(const CostingInput& input, const Costing& costing,
                           const std::vector<LineKnowledge>& knowledge) {
  return GapFinder(input, costing, knowledge).run();
}

std::string mend_of(const Gap& gap, std::string_view rfq) {
  switch (gap.kind) {
    case GapKind::no_part:
      return cat("throughline rfq match ", rfq, " --accept ", gap.line, "=\"MAKER MPN\"");
    case GapKind::no_price: return "throughline offers import FILE --source SUPPLIER";
    case GapKind::no_lead_time:
      return "throughline offers import FILE --source SUPPLIER (with its stock or lead time)";
    case GapKind::no_quantity:
      return "throughline rfq new ... --bom FILE (a BOM that says how many are meant)";
    case GapKind::no_supply_date:
      return cat("throughline rfq supply ", rfq, " --line ", gap.line, " --by DATE");
    case GapKind::labour_not_released:
      return cat("throughline labour release ", rfq, " (or throughline rates release)");
    case GapKind::part_blocked:
      return "throughline parts import FILE (with the state released, once engineering agrees)";
  }
  return {};
}

std::string gap_text(const Gap& gap) {
  if (gap.line == 0) return gap.message;
  const std::string named = utf8_prefix(gap.designators, designators_shown);
  return cat("line ", gap.line, named.empty() ? "" : " (", named, named.empty() ? "" : ")", ": ",
             gap.message);
}

}  // namespace tl::quoting
