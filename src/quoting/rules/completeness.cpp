#include "quoting/rules/completeness.h"

#include <algorithm>
#include <set>

#include "foundation/text.h"
#include "quoting/rules/quote_words.h"
#include "quoting/rules/resting_figure.h"

namespace tl::quoting {
namespace {

class Scorer {
 public:
  Scorer(const CostingInput& input, const Costing& costing,
         const std::vector<LineKnowledge>& knowledge, const QuoteReview& reviewed)
      : input_(input), costing_(costing), knowledge_(knowledge), reviewed_(reviewed) {}

  Completeness run();

 private:
  bool is_dated(const CostingLine& line) const;
  bool tells_minimum(const CostingLine& line) const;
  ItemScore gaps_listed() const;
  // Counts the lines that an item asks about, and those of them that fulfil it.
  template <class Asks, class Fulfils>
  ItemScore count(CompletenessItem item, Asks&& asks, Fulfils&& fulfils) const {
    ItemScore out{.item = item};
    for (std::size_t i = 0; i < input_.lines.size(); ++i) {
      const CostingLine& line = input_.lines[i];
      if (line.fitting == Fitting::not_fitted || !asks(line)) continue;
      ++out.of;
      if (fulfils(i)) {
        ++out.done;
      } else {
        out.open_lines.push_back(line.number);
      }
    }
    return out;
  }
  // Whether something holds for the purchases of a line at every quantity, of which there are some.
  template <class Holds>
  bool of_every_purchase(const CostingLine& line, Holds&& holds) const {
    if (!line.demand) return false;
    const auto at = static_cast<std::size_t>(*line.demand);
    return std::ranges::all_of(costing_.quantities, [&](const QuantityCosting& q) {
      const auto bought = purchases_of(q.demands[at]);
      const bool nothing_to_buy = q.demands[at].base_pieces == 0 || q.demands[at].is_all_kept();
      return nothing_to_buy || (!bought.empty() && std::ranges::all_of(bought, holds));
    });
  }

  const CostingInput& input_;
  const Costing& costing_;
  const std::vector<LineKnowledge>& knowledge_;
  const QuoteReview& reviewed_;
};

// What is bought tells when it comes; what is kept for the RFQ in our stores is here.
bool Scorer::is_dated(const CostingLine& line) const {
  if (!line.demand) return false;
  const auto at = static_cast<std::size_t>(*line.demand);
  return std::ranges::all_of(costing_.quantities, [&](const QuantityCosting& q) {
    return q.demands[at].base_pieces == 0 || q.demands[at].supply.supply_days.has_value();
  });
}

// Nothing has to be ordered of what is kept for the RFQ, so no minimum is asked of anybody.
bool Scorer::tells_minimum(const CostingLine& line) const {
  if (!line.demand) return false;
  const Demand& demand = input_.demands[static_cast<std::size_t>(*line.demand)];
  return of_every_purchase(line, [&](const sourcing::Purchase& purchase) {
    return demand.offers[purchase.offer].moq.has_value();
  });
}

// What a line lacks or asks is listed when people can see it as a technical query: open, answered
// or assumed. What was answered stands among the assumptions.
ItemScore Scorer::gaps_listed() const {
  std::set<std::int64_t> troubled;
  std::set<std::int64_t> listed;
  for (const Gap& gap : reviewed_.gaps) {
    if (gap.line > 0) troubled.insert(gap.line);
  }
  for (const Question& question : reviewed_.questions) {
    if (!question.holds_up) continue;
    for (const std::int64_t line : question.lines) {
      troubled.insert(line);
      if (!question.number.empty()) listed.insert(line);
    }
  }
  ItemScore out{.item = CompletenessItem::gaps_listed,
                .of = static_cast<std::int64_t>(troubled.size())};
  for (const std::int64_t line : troubled) {
    if (!listed.contains(line)) out.open_lines.push_back(line);
  }
  out.done = out.of - static_cast<std::int64_t>(out.open_lines.size());
  return out;
}

Completeness Scorer::run() {
  const auto any = [](const CostingLine&) { return true; };
  const auto bought = [](const CostingLine& line) { return line.fitting == Fitting::fitted; };
  const auto fitted = [&](const CostingLine& line) { return bought(line); };
  Completeness out;
  out.items.push_back(count(CompletenessItem::parts_coded, any,
                            [&](std::size_t at) { return knowledge_[at].part_coded; }));
  out.items.push_back(count(CompletenessItem::lead_times, fitted,
                            [&](std::size_t at) { return is_dated(input_.lines[at]); }));
  out.items.push_back(count(CompletenessItem::order_quantities, bought,
                            [&](std::size_t at) { return tells_minimum(input_.lines[at]); }));
  out.items.push_back(count(CompletenessItem::alternates, bought,
                            [&](std::size_t at) { return knowledge_[at].approved_parts > 1; }));
  out.items.push_back(gaps_listed());
  std::int64_t sum = 0;
  for (const ItemScore& item : out.items) {
    const auto share = item.of == 0 ? Result<std::int64_t>(Rate::percent(100).ppm())
                                    : multiply_divide(item.done, Rate::percent(100).ppm(), item.of,
                                                      Rounding::half_up);
    ENSURE(share.ok(), "done is at most all");
    sum += *share;
  }
  const auto count = static_cast<std::int64_t>(out.items.size());
  out.score = Rate::of_ppm((sum + count / 2) / count);
  return out;
}

}  // namespace

Completeness completeness(const CostingInput& input, const Costing& costing,
                          const std::vector<LineKnowledge>& knowledge,
                          const QuoteReview& reviewed) {
  ENSURE(knowledge.size() == input.lines.size(), "what is known of every line");
  return Scorer(input, costing, knowledge, reviewed).run();
}

Explanation explain_completeness(const Completeness& done) {
  Explanation out{.path = "completeness",
                  .label = "completeness",
                  .value = cat(done.score.percent_text(), " %"),
                  .rule = "mean of the five shares; where nothing is asked for, a share is whole",
                  .source = "",
                  .inputs = {}};
  for (const ItemScore& item : done.items) {
    const std::string open = item.open_lines.empty()
                                 ? std::string("every line")
                                 : cat(item.open_lines.size() == 1 ? "open: line " : "open: lines ",
                                       line_numbers(item.open_lines));
    out.inputs.push_back({.path = "",
                          .label = item_words(item.item),
                          .value = cat(item.done, " of ", item.of),
                          .rule = "lines that have it, of those that need it",
                          .source = open,
                          .inputs = {}});
  }
  return out;
}

std::string item_words(CompletenessItem item) {
  switch (item) {
    case CompletenessItem::parts_coded: return "parts coded";
    case CompletenessItem::lead_times: return "lead times known";
    case CompletenessItem::order_quantities: return "minimum orders told";
    case CompletenessItem::alternates: return "alternates approved";
    case CompletenessItem::gaps_listed: return "gaps listed as queries";
  }
  return {};
}

}  // namespace tl::quoting
