#include "quoting/rules/quote_review.h"

#include "foundation/text.h"
#include "quoting/rules/alternates.h"

namespace tl::quoting {

Result<QuoteReview> review(const CostingInput& input, const Costing& costing,
                           const std::vector<LineKnowledge>& knowledge,
                           const std::vector<Finding>& bom_findings) {
  QuoteReview out{.gaps = find_gaps(input, costing, knowledge),
                  .questions = ask_questions(input, knowledge, bom_findings),
                  .assumptions = find_assumptions(input, costing, knowledge),
                  .exposures = find_exposures(input, costing)};
  out.firm_possible = out.gaps.empty();
  TL_TRY(out.notices,
         find_notices(input, costing, input.on.plus_days(input.rates.terms.validity_days)));
  TL_TRY(const auto proposals, propose_alternates(input, costing));
  for (const Proposal& proposal : proposals) {
    Question question = question_of(proposal);
    question.text = cat(lines_text(input, question.lines), question.text);
    out.questions.push_back(std::move(question));
  }
  return out;
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
