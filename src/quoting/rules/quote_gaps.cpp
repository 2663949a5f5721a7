#include "quoting/rules/quote_gaps.h"

#include <algorithm>
#include <map>

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
    gaps_.push_back({.kind = kind,
                     .line = line.number,
                     .designators = line.designators,
                     .message = std::move(message)});
  }
  std::string why_unpriced(const Demand& demand, std::size_t at) const;
  static bool is_dated_once_kept(const DemandCosting& demand);
  std::vector<FreeStock> free_stock(std::size_t at) const;
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
  std::map<std::size_t, std::int64_t> first_line_to_reserve_;  // by demand
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

// Whether a day could be told if the free stock were kept for the RFQ.
bool GapFinder::is_dated_once_kept(const DemandCosting& demand) {
  if (demand.stock.free_pieces == 0 || demand.missing_pieces > 0) return false;
  const auto bought = purchases_of(demand);
  if (bought.empty()) return demand.stock.net_pieces == 0;
  return std::ranges::none_of(bought, [](const sourcing::Purchase& purchase) {
    return purchase.availability == sourcing::Availability::unknown;
  });
}

// By lot, as many pieces as the largest of the quantities that lack a day takes of it: the
// quantities are alternatives.
std::vector<FreeStock> GapFinder::free_stock(std::size_t at) const {
  std::vector<FreeStock> out;
  for (auto q = costing_.quantities.rbegin(); q != costing_.quantities.rend(); ++q) {
    const DemandCosting& demand = q->demands[at];
    if (demand.supply.supply_days || !is_dated_once_kept(demand)) continue;
    for (const stock::StockUse& use : demand.stock.uses) {
      const stock::StockCover& cover = input_.demands[at].stock[use.cover];
      if (cover.hold == stock::Hold::free) out.push_back({cover.part, cover.lot_name, use.pieces});
    }
    break;
  }
  return out;
}

void GapFinder::look_at_demand(const CostingLine& line) {
  const auto at = static_cast<std::size_t>(*line.demand);
  const Demand& demand = input_.demands[at];
  const std::string unpriced = quantities_where(
      at, [](const DemandCosting& d) { return d.base_pieces > 0 && !d.is_priced(); });
  if (!unpriced.empty()) {
    const std::string part = cat(demand.part, " ", demand.maker, ": ");
    const std::string where = cat(" (quantities ", unpriced, ")");
    add(GapKind::no_price, line, cat(part, why_unpriced(demand, at), where));
    if (!demand.offers.empty())
      gaps_.back().told_as = cat(part, "no offer on file can be used", where);
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
      return d.base_pieces > 0 && !d.supply.supply_days && is_dated_once_kept(d) == in_stock;
    });
    if (undated.empty()) continue;
    add(GapKind::no_lead_time, line,
        cat(demand.part, " ", demand.maker, ": ",
            in_stock ? "our stock is not reserved, and no offer tells when it could be bought "
                       "instead"
                     : "the offer tells neither enough stock nor a lead time",
            " (quantities ", undated, ")"));
    if (!in_stock) continue;
    const auto [told, is_first] = first_line_to_reserve_.try_emplace(at, line.number);
    if (is_first) {
      gaps_.back().reserve = free_stock(at);
    } else {
      gaps_.back().same_part_as_line = told->second;
    }
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

// A word of a command line: in quotes where a space would end it.
std::string word(std::string_view text) {
  return contains(text, " ") ? cat("\"", text, "\"") : std::string(text);
}

std::string commands_to_reserve(const std::vector<FreeStock>& lots, std::string_view rfq) {
  std::vector<std::string> commands;
  for (const FreeStock& lot : lots) {
    const std::string of_lot = lot.lot.empty() ? std::string() : cat(" --lot ", word(lot.lot));
    commands.push_back(cat("throughline stock reserve ", word(lot.part), of_lot, " --pieces ",
                           lot.pieces, " --for ", rfq));
  }
  return join(commands, " && ");
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
      if (gap.same_part_as_line > 0) return cat("closed with line ", gap.same_part_as_line);
      if (!gap.reserve.empty()) return commands_to_reserve(gap.reserve, rfq);
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
