#include "quoting/rules/quote_assumptions.h"

#include <map>
#include <set>

#include "foundation/text.h"
#include "quoting/rules/quote_words.h"
#include "quoting/rules/supply_words.h"

namespace tl::quoting {
namespace {

class Assumer {
 public:
  Assumer(const CostingInput& input, const Costing& costing,
          const std::vector<LineKnowledge>& knowledge)
      : input_(input), costing_(costing), knowledge_(knowledge) {}

  void assume();
  std::vector<Assumption> take() { return std::move(assumptions_); }

 private:
  void assumption(std::string text, std::string rests_on) {
    assumptions_.push_back({.number = static_cast<std::int64_t>(assumptions_.size()) + 1,
                            .text = std::move(text),
                            .rests_on = std::move(rests_on)});
  }
  void assume_prices();
  void assume_exchange();
  void assume_notes();
  void assume_supplied();
  void assume_build();
  std::string largest(std::string_view figure) const {
    return cat(figure, ".", costing_.quantities.back().boards);
  }

  const CostingInput& input_;
  const Costing& costing_;
  const std::vector<LineKnowledge>& knowledge_;
  std::vector<Assumption> assumptions_;
};

void Assumer::assume_prices() {
  std::set<Date> days;
  std::int64_t unknown = 0;
  for (std::size_t at = 0; at < input_.demands.size(); ++at) {
    std::set<std::size_t> used;
    for (const QuantityCosting& q : costing_.quantities) {
      for (const sourcing::Purchase& bought : purchases_of(q.demands[at]))
        used.insert(bought.offer);
    }
    for (const std::size_t offer : used) {
      const auto& told = input_.demands[at].offers[offer].retrieved_on;
      if (told) {
        days.insert(*told);
      } else {
        ++unknown;
      }
    }
  }
  if (!days.empty()) {
    const std::string since = days.begin()->pretty();
    const std::string until = days.rbegin()->pretty();
    assumption(cat("Material prices, minimum quantities and stock are as suppliers told them ",
                   since == until ? "on " : "between ", since, since == until ? "" : " and ",
                   since == until ? "" : until, "; we confirm them when the order is placed."),
               largest("material"));
  }
  if (unknown > 0) {
    assumption(cat(count_of(unknown, "offer"), " used here ", unknown == 1 ? "does" : "do",
                   " not say when ", unknown == 1 ? "it was" : "they were",
                   " told; the prices may have moved."),
               largest("material"));
  }
}

void Assumer::assume_exchange() {
  std::set<std::string> rates;
  for (const QuantityCosting& q : costing_.quantities) {
    for (const DemandCosting& demand : q.demands) {
      for (const sourcing::Purchase& bought : purchases_of(demand)) {
        if (!bought.exchange.empty()) rates.insert(bought.exchange);
      }
    }
  }
  for (const std::string& rate : rates)
    assumption(cat("Foreign prices are converted at ", rate, "."), largest("material"));
}

void Assumer::assume_build() {
  std::int64_t assumed = 0;
  std::int64_t not_fitted = 0;
  for (std::size_t i = 0; i < input_.lines.size(); ++i) {
    const CostingLine& line = input_.lines[i];
    if (line.fitting == Fitting::not_fitted && !knowledge_[i].assembly) ++not_fitted;
    if (line.fitting == Fitting::fitted && contains(line.build.reason, "assumed")) ++assumed;
  }
  if (not_fitted > 0)
    assumption(cat(count_of(not_fitted, "line"), " marked as not fitted ",
                   not_fitted == 1 ? "is" : "are", " neither bought nor placed."),
               "");
  if (assumed > 0) {
    assumption(cat("How the ", assumed == 1 ? "part" : "parts", " of ", count_of(assumed, "line"),
                   " ", assumed == 1 ? "is" : "are",
                   " mounted is inferred from the designator, because the BOM names no package."),
               largest("labour"));
  }
  assumption(
      "Attrition and setup losses are included in the material; the pieces left over from minimum "
      "quantities and multiples are not.",
      largest("material"));
  for (std::string& text : labour_assumptions(input_.rates, costing_.counts, input_.labour))
    assumption(std::move(text), largest("labour"));
  assumption(
      "The lead time begins when the order and complete build data (placement, stencil and drawing "
      "files) are with us, and stock is still there then.",
      largest("lead_time"));
}

void Assumer::assume_notes() {
  std::map<std::string, std::vector<std::int64_t>> lines_by_note;
  for (const LineKnowledge& line : knowledge_) {
    if (!line.note.empty()) lines_by_note[line.note].push_back(line.line);
  }
  for (const auto& [note, lines] : lines_by_note) {
    assumption(cat(lines.size() == 1 ? "Line " : "Lines ", line_numbers(lines), ": ", note),
               cat("line.", lines.front(), ".price"));
  }
}

void Assumer::assume_supplied() {
  for (std::string& text : customer_supply_words(input_)) {
    assumption(std::move(text), largest("lead_time"));
  }
  const std::string stock = free_stock_words(input_, costing_);
  if (!stock.empty()) assumption(stock, largest("material"));
}

void Assumer::assume() {
  assume_prices();
  assume_exchange();
  assume_supplied();
  assume_notes();
  assume_build();
}

}  // namespace

std::vector<Assumption> find_assumptions(const CostingInput& input, const Costing& costing,
                                         const std::vector<LineKnowledge>& knowledge) {
  Assumer assumer(input, costing, knowledge);
  assumer.assume();
  return assumer.take();
}

}  // namespace tl::quoting
