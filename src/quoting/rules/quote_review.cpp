#include "quoting/rules/quote_review.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/rules/quote_words.h"

namespace tl::quoting {
namespace {

bool needs_buying(const CostingLine& line) {
  return line.fitting == Fitting::fitted;
}

// Quantities at which something holds for a demand: "10, 100".
template <class Holds>
std::string quantities_where(const Costing& costing, std::size_t demand, Holds&& holds) {
  std::vector<std::string> found;
  for (const QuantityCosting& q : costing.quantities) {
    if (holds(q.demands[demand])) found.push_back(format_grouped(q.boards, 0));
  }
  return join(found, ", ");
}

// What the lines themselves ask about already.
bool asked_by_line(std::string_view code) {
  constexpr std::string_view codes[] = {
      "part_number_missing", "part_numbers_missing", "quantity_unreadable", "quantity_negative",
      "quantity_not_whole",  "quantity_absurd",      "quantity_missing",    "unit_not_pieces"};
  return std::ranges::find(codes, code) != std::end(codes);
}

std::string sentence(std::string_view text) {
  const bool ended = !text.empty() && contains(".?!", text.substr(text.size() - 1));
  return cat(text, ended ? "" : ".");
}

class Reviewer {
 public:
  Reviewer(const CostingInput& input, const Costing& costing,
           const std::vector<LineKnowledge>& knowledge)
      : input_(input), costing_(costing), knowledge_(knowledge) {
    ENSURE(knowledge.size() == input.lines.size(), "what is known of every line");
  }

  void find_gaps();
  void ask_about_parts();
  void ask_about_findings(const std::vector<Finding>& bom_findings);
  void assume();
  void expose();
  QuoteReview take() {
    for (Question& asked : out_.questions) {
      asked.text = cat(where(asked.lines), asked.text);
    }
    out_.firm_possible = out_.gaps.empty();
    return std::move(out_);
  }

 private:
  void gap(GapKind kind, const CostingLine& line, std::string message) {
    out_.gaps.push_back({kind, line.number, line.designators, std::move(message)});
  }
  // A subject is the question without its place, so that it stays the same when lines move; the
  // second of a kind takes its line along.
  void question(std::vector<std::int64_t> lines, std::string_view code, std::string text) {
    std::string subject = cat(code, "|", text);
    if (!subjects_.insert(subject).second) {
      subject = cat(subject, "|", where(lines));
      if (!subjects_.insert(subject).second) return;  // word for word the same
    }
    out_.questions.push_back({.lines = std::move(lines),
                              .code = std::string(code),
                              .subject = std::move(subject),
                              .text = std::move(text)});
  }
  void assumption(std::string text, std::string rests_on) {
    out_.assumptions.push_back({.number = static_cast<std::int64_t>(out_.assumptions.size()) + 1,
                                .text = std::move(text),
                                .rests_on = std::move(rests_on)});
  }
  std::string where(const std::vector<std::int64_t>& lines) const;  // "Lines 3, 7 (R1 R9): "
  std::optional<std::int64_t> line_at(const Place& place) const;
  void gaps_of_demand(const CostingLine& line);
  void assume_prices();
  void assume_exchange();
  void assume_build();
  void assume_notes();
  void expose_quantity(const QuantityCosting& q);
  std::string why_unpriced(const Demand& demand, std::size_t at) const;
  std::string largest(std::string_view figure) const {
    return cat(figure, ".", costing_.quantities.back().boards);
  }

  const CostingInput& input_;
  const Costing& costing_;
  const std::vector<LineKnowledge>& knowledge_;
  std::set<std::string> subjects_;
  QuoteReview out_;
};

std::string Reviewer::why_unpriced(const Demand& demand, std::size_t at) const {
  if (demand.offers.empty()) return "no supplier's offer is on file";
  for (const QuantityCosting& quantity : costing_.quantities) {
    const sourcing::BuyDecision& decision = quantity.demands[at].decision;
    if (decision.chosen || decision.rejected.empty()) continue;
    return cat("no offer on file can be used: ",
               sourcing::rejected_text(decision.rejected, demand.offers));
  }
  return "no offer on file can be used";
}

void Reviewer::gaps_of_demand(const CostingLine& line) {
  const auto at = static_cast<std::size_t>(*line.demand);
  const Demand& demand = input_.demands[at];
  const std::string unpriced = quantities_where(
      costing_, at, [](const DemandCosting& d) { return d.base_pieces > 0 && !d.decision.chosen; });
  if (!unpriced.empty()) {
    gap(GapKind::no_price, line,
        cat(demand.part, " ", demand.maker, ": ", why_unpriced(demand, at), " (quantities ",
            unpriced, ")"));
    return;
  }
  const std::string undated = quantities_where(costing_, at, [](const DemandCosting& d) {
    return d.decision.chosen && d.decision.chosen->availability == sourcing::Availability::unknown;
  });
  if (!undated.empty()) {
    gap(GapKind::no_lead_time, line,
        cat(demand.part, " ", demand.maker,
            ": the offer tells neither enough stock nor a lead time (quantities ", undated, ")"));
  }
}

void Reviewer::find_gaps() {
  for (std::size_t i = 0; i < input_.lines.size(); ++i) {
    const CostingLine& line = input_.lines[i];
    if (!needs_buying(line)) continue;
    if (!knowledge_[i].quantity_question.empty()) {
      gap(GapKind::no_quantity, line, knowledge_[i].quantity_question);
    } else if (!line.demand) {
      gap(GapKind::no_part, line,
          cat(knowledge_[i].wanted, knowledge_[i].wanted.empty() ? "" : ": ",
              knowledge_[i].part_question));
    } else if (line.pieces > 0) {
      gaps_of_demand(line);
    }
  }
}

std::string Reviewer::where(const std::vector<std::int64_t>& lines) const {
  std::vector<std::string> designators;
  if (lines.empty()) return {};
  for (const std::int64_t line : lines) {
    const std::string& named = input_.lines[static_cast<std::size_t>(line - 1)].designators;
    if (!named.empty()) designators.push_back(named);
  }
  const std::string all = join(designators, " ");
  return cat(lines.size() == 1 ? "Line " : "Lines ", utf8_prefix(line_numbers(lines), 60),
             all.empty() ? "" : " (", utf8_prefix(all, 40), all.size() > 40 ? " …" : "",
             all.empty() ? "" : ")", ": ");
}

// One question for all lines that ask for the same thing.
void Reviewer::ask_about_parts() {
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> asked;
  for (std::size_t i = 0; i < input_.lines.size(); ++i) {
    const CostingLine& line = input_.lines[i];
    const LineKnowledge& known = knowledge_[i];
    if (!needs_buying(line)) continue;
    if (!known.quantity_question.empty()) {
      question({line.number}, "quantity_unclear",
               cat(known.quantity_question, " How many are needed per board?"));
    }
    if (line.demand || known.part_question.empty()) continue;
    const auto [at, first] =
        asked.try_emplace({known.wanted, known.part_question}, out_.questions.size());
    if (!first) {
      out_.questions[at->second].lines.push_back(line.number);
      continue;
    }
    question({line.number}, "part_missing",
             cat(known.wanted, known.wanted.empty() ? "" : " - ", known.part_question,
                 " Which manufacturer part may we buy?"));
  }
}

std::optional<std::int64_t> Reviewer::line_at(const Place& place) const {
  for (const LineKnowledge& known : knowledge_) {
    const bool sheet = !known.sheet || place.sheet.empty() || *known.sheet == place.sheet;
    if (sheet && std::ranges::find(known.rows, place.row) != known.rows.end()) return known.line;
  }
  return std::nullopt;
}

void Reviewer::ask_about_findings(const std::vector<Finding>& bom_findings) {
  for (const Finding& finding : bom_findings) {
    if (finding.severity == Severity::note || asked_by_line(finding.code)) continue;
    const std::optional<std::int64_t> line =
        finding.place.row > 0 ? line_at(finding.place) : std::nullopt;
    if (line && !needs_buying(input_.lines[static_cast<std::size_t>(*line - 1)])) continue;
    const std::string row = finding.place.row > 0 && !line
                                ? cat("Row ", finding.place.row, " of ", finding.place.file, ": ")
                                : std::string();
    if (line) {
      question({*line}, finding.code, sentence(finding.message));
    } else {
      question({}, finding.code, cat(row, sentence(finding.message)));
    }
  }
}

void Reviewer::assume_prices() {
  std::set<Date> days;
  std::int64_t unknown = 0;
  for (std::size_t at = 0; at < input_.demands.size(); ++at) {
    std::set<std::size_t> used;
    for (const QuantityCosting& q : costing_.quantities) {
      if (q.demands[at].decision.chosen) used.insert(q.demands[at].decision.chosen->offer);
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

void Reviewer::assume_exchange() {
  std::set<std::string> rates;
  for (const QuantityCosting& q : costing_.quantities) {
    for (const DemandCosting& demand : q.demands) {
      if (demand.decision.chosen && !demand.decision.chosen->exchange.empty())
        rates.insert(demand.decision.chosen->exchange);
    }
  }
  for (const std::string& rate : rates)
    assumption(cat("Foreign prices are converted at ", rate, "."), largest("material"));
}

void Reviewer::assume_build() {
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

void Reviewer::assume_notes() {
  std::map<std::string, std::vector<std::int64_t>> lines_by_note;
  for (const LineKnowledge& line : knowledge_) {
    if (!line.note.empty()) lines_by_note[line.note].push_back(line.line);
  }
  for (const auto& [note, lines] : lines_by_note) {
    assumption(cat(lines.size() == 1 ? "Line " : "Lines ", line_numbers(lines), ": ", note),
               cat("line.", lines.front(), ".price"));
  }
}

void Reviewer::assume() {
  assume_prices();
  assume_exchange();
  assume_notes();
  assume_build();
}

void Reviewer::expose_quantity(const QuantityCosting& q) {
  const auto first = static_cast<std::ptrdiff_t>(out_.exposures.size());
  for (std::size_t at = 0; at < q.demands.size(); ++at) {
    const auto& chosen = q.demands[at].decision.chosen;
    if (!chosen || chosen->excess_pieces() == 0) continue;
    const sourcing::OfferRecord& offer = input_.demands[at].offers[chosen->offer];
    // An order beyond the smallest one allowed was made for the sake of a price break.
    const auto smallest = sourcing::order_quantity(chosen->required_pieces, offer);
    std::string why = cat("price break at ", format_grouped(chosen->break_from, 0));
    if (smallest && *smallest == chosen->order_pieces) {
      why = offer.moq.value_or(1) >= chosen->order_pieces
                ? cat("minimum ", format_grouped(*offer.moq, 0))
                : cat("multiple of ", format_grouped(offer.multiple.value_or(1), 0));
      if (offer.breaks.front().from == chosen->order_pieces) {
        why = cat("smallest price break ", format_grouped(chosen->break_from, 0));
      }
    }
    out_.exposures.push_back({.boards = q.boards,
                              .part = input_.demands[at].part,
                              .maker = input_.demands[at].maker,
                              .excess_pieces = chosen->excess_pieces(),
                              .value = chosen->excess_cost,
                              .why = std::move(why)});
  }
  std::ranges::sort(out_.exposures.begin() + first, out_.exposures.end(), {},
                    [](const Exposure& e) { return std::tuple(-e.value.raw(), e.part); });
}

void Reviewer::expose() {
  for (const QuantityCosting& q : costing_.quantities) expose_quantity(q);
}

}  // namespace

QuoteReview review(const CostingInput& input, const Costing& costing,
                   const std::vector<LineKnowledge>& knowledge,
                   const std::vector<Finding>& bom_findings) {
  Reviewer reviewer(input, costing, knowledge);
  reviewer.find_gaps();
  reviewer.ask_about_parts();
  reviewer.ask_about_findings(bom_findings);
  reviewer.assume();
  reviewer.expose();
  return reviewer.take();
}

void apply_outcomes(QuoteReview& reviewed, const std::vector<accounts::TechnicalQuery>& queries) {
  ENSURE(queries.size() == reviewed.questions.size(), "a record for every question");
  using enum accounts::QueryState;
  std::vector<Question> open_questions;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    Question& question = reviewed.questions[i];
    const accounts::TechnicalQuery& query = queries[i];
    question.number = query.number;
    if (query.state == open) {
      open_questions.push_back(std::move(question));
    } else if (query.state == answered || query.state == assumed) {
      const std::string_view how = query.state == answered ? "You answered" : "We assume";
      reviewed.assumptions.push_back(
          {.number = static_cast<std::int64_t>(reviewed.assumptions.size()) + 1,
           .text = cat(question.text, " ", how,
                       query.closed_on ? cat(" (", query.closed_on->pretty(), ")") : std::string(),
                       ": ", sentence(query.answer)),
           .query = query.number});
    }
  }
  reviewed.questions = std::move(open_questions);
}

}  // namespace tl::quoting
