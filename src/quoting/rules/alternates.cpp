#include "quoting/rules/alternates.h"

#include <algorithm>
#include <tuple>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/rules/customer_answers.h"
#include "quoting/rules/resting_figure.h"

namespace tl::quoting {
namespace {

constexpr std::int64_t percent = 100;

bool can_be_had(const sourcing::Purchase& purchase) {
  return purchase.availability != sourcing::Availability::unknown;
}

// What the approved parts cost; nullopt where they cannot be had.
Result<std::optional<Cost>> cost_now(const DemandCosting& demand, const Currency& currency) {
  const auto bought = purchases_of(demand);
  Cost sum = Cost::zero(currency);
  for (const sourcing::Purchase& purchase : bought) {
    if (!can_be_had(purchase)) return std::optional<Cost>();
    TL_TRY(sum, sum.plus(purchase.extended_cost));
  }
  return bought.empty() ? std::optional<Cost>() : std::optional<Cost>(sum);
}

class Proposer {
 public:
  Proposer(const CostingInput& input, const Costing& costing) : input_(input), costing_(costing) {}

  Result<std::vector<Proposal>> run();

 private:
  Result<std::optional<Proposal>> best_of(std::size_t at) const;
  Result<std::optional<Proposal>> weigh(std::size_t at, const Alternate& alternate) const;
  bool is_worth_asking(const std::optional<Cost>& now, const Cost& then) const;

  const CostingInput& input_;
  const Costing& costing_;
};

bool Proposer::is_worth_asking(const std::optional<Cost>& now, const Cost& then) const {
  if (!now) return true;
  const auto saved = static_cast<Int128>(now->raw()) - then.raw();
  return saved * percent >=
             static_cast<Int128>(now->raw()) * input_.rates.terms.alternate_saving_percent &&
         saved > 0;
}

// Worth asking at the largest quantity, and never dearer at another.
Result<std::optional<Proposal>> Proposer::weigh(std::size_t at, const Alternate& alternate) const {
  const Demand& demand = input_.demands[at];
  Proposal out{.part = demand.maker.empty() ? demand.part : demand.maker,
               .proposed = part_text(alternate.part)};
  for (const QuantityCosting& q : costing_.quantities) {
    const sourcing::BuyRequest need{.pieces = q.demands[at].required_pieces,
                                    .currency = input_.rates.currency,
                                    .on = input_.on,
                                    .rates = input_.rates.exchange};
    if (need.pieces == 0) return std::optional<Proposal>();
    TL_TRY(const auto decision, sourcing::buy_least_cost(need, alternate.offers));
    TL_TRY(const auto now, cost_now(q.demands[at], input_.rates.currency));
    if (!decision.chosen || !can_be_had(*decision.chosen)) return std::optional<Proposal>();
    const Cost then = decision.chosen->extended_cost;
    const bool last = q.boards == costing_.quantities.back().boards;
    if (now && now->raw() < then.raw()) return std::optional<Proposal>();
    if (last && !is_worth_asking(now, then)) return std::optional<Proposal>();
    Saving saving{.boards = q.boards};
    if (now) {
      TL_TRY(saving.saved, now->minus(then));
    }
    out.savings.push_back(saving);
  }
  return std::optional<Proposal>(std::move(out));
}

// What sorts first: what can be had at all, then the money.
std::tuple<bool, std::int64_t> worth(const Proposal& proposal) {
  const auto& saved = proposal.savings.back().saved;
  return {!saved.has_value(), saved ? saved->raw() : 0};
}

Result<std::optional<Proposal>> Proposer::best_of(std::size_t at) const {
  std::optional<Proposal> best;
  for (const Alternate& alternate : input_.demands[at].alternates) {
    TL_TRY(auto proposal, weigh(at, alternate));
    if (proposal && (!best || worth(*best) < worth(*proposal))) best = std::move(proposal);
  }
  return best;
}

Result<std::vector<Proposal>> Proposer::run() {
  std::vector<Proposal> out;
  for (std::size_t at = 0; at < input_.demands.size(); ++at) {
    TL_TRY(auto best, best_of(at));
    if (!best) continue;
    for (const CostingLine& line : input_.lines) {
      if (line.fitting == Fitting::fitted && line.demand == static_cast<std::int64_t>(at))
        best->lines.push_back(line.number);
    }
    if (!best->lines.empty()) out.push_back(*std::move(best));
  }
  std::ranges::sort(out, [](const Proposal& a, const Proposal& b) {
    return std::tuple(worth(b), a.lines.front()) < std::tuple(worth(a), b.lines.front());
  });
  if (out.size() > proposals_max) out.resize(proposals_max);
  return out;
}

}  // namespace

std::string part_text(const ApprovedPart& part) {
  return squeeze_spaces(cat(part.manufacturer, " ", part.mpn));
}

Result<std::vector<Proposal>> propose_alternates(const CostingInput& input,
                                                 const Costing& costing) {
  return Proposer(input, costing).run();
}

Question question_of(const Proposal& proposal) {
  std::vector<std::string> savings;
  for (const Saving& saving : proposal.savings) {
    const auto money =
        saving.saved ? saving.saved->to_money(Rounding::half_up) : Result<Money>(invalid("", ""));
    if (money) savings.push_back(cat(money->pretty(), " at ", format_grouped(saving.boards, 0)));
  }
  const std::string why = savings.empty() ? std::string("What is approved cannot be had.")
                                          : cat("It saves ", join(savings, ", "), ".");
  return {.lines = proposal.lines,
          .code = "alternate_offered",
          .subject = subject_of({proposal.part, proposal.proposed}),
          .text = cat("may we fit ", proposal.proposed, " instead of ", proposal.part, "? ", why),
          .holds_up = false};
}

}  // namespace tl::quoting
