#include "quoting/rules/customer_answers.h"

#include <algorithm>

#include "foundation/text.h"
#include "quoting/rules/alternate_approval.h"

namespace tl::quoting {
namespace {

constexpr std::string_view alternate_subject = "alternate_offered|";

bool uses(const parts::Match& match, parts::ManufacturerPartId id) {
  return std::ranges::find(match.usable, id, &parts::Candidate::part) != match.usable.end();
}

}  // namespace

Result<void> check_answer(const AnswerFacts& facts, QuoteDecision decision) {
  const std::string& document = facts.document;
  switch (facts.state) {
    case QuoteState::draft:
      return conflict("quote_not_issued", cat(document, " was not sent yet; nobody can answer it"));
    case QuoteState::withdrawn:
      return conflict("quote_withdrawn",
                      cat(document, " was withdrawn",
                          facts.withdrawn_on ? cat(" on ", facts.withdrawn_on->pretty()) : "",
                          "; ask for a new quotation"));
    case QuoteState::superseded:
      return conflict("quote_superseded", cat(document, " was replaced by ", facts.newest,
                                              "; look at that one and answer it instead"));
    case QuoteState::expired:
      return conflict("quote_expired", cat(document, " was valid until ",
                                           facts.valid_until.pretty(), "; ask for a new one"));
    case QuoteState::broken:
    case QuoteState::issued: break;
  }
  if (facts.quote_class == QuoteClass::budgetary && decision == QuoteDecision::accepted) {
    return conflict("quote_not_binding",
                    cat(document,
                        " is budgetary: figures to plan with, no offer that can be "
                        "accepted; ask for a firm quotation"));
  }
  if (facts.before == QuoteDecision::accepted) {
    return conflict("quote_accepted_already",
                    cat(document, " was accepted already; to change that, talk to us"));
  }
  return {};
}

std::string subject_of(const AskedAlternate& asked) {
  return cat(alternate_subject, asked.instead_of, "|", asked.alternate);
}

std::optional<AskedAlternate> proposal_of_subject(std::string_view subject) {
  if (!subject.starts_with(alternate_subject)) return std::nullopt;
  const std::string_view pair = subject.substr(alternate_subject.size());
  const std::size_t bar = pair.find('|');
  if (bar == pair.npos) return std::nullopt;
  return AskedAlternate{std::string(pair.substr(0, bar)), std::string(pair.substr(bar + 1))};
}

std::optional<ProposedFit> fit_of(const AskedAlternate& asked, const parts::Catalogue& catalogue,
                                  const std::vector<parts::Match>& matches) {
  for (AlternateUse& use : uses_of_alternate(asked.alternate, catalogue, matches)) {
    if (use.names.instead_of == asked.instead_of) return std::move(use.fit);
  }
  return std::nullopt;
}

void add_approved(std::vector<parts::Match>& matches, const std::vector<ApprovedFit>& approved) {
  for (parts::Match& match : matches) {
    if (match.state != parts::MatchState::matched) continue;
    for (const ApprovedFit& fit : approved) {
      if (!uses(match, fit.instead_of) || uses(match, fit.alternate)) continue;
      match.usable.push_back(
          {.part = fit.alternate, .grade = parts::MatchGrade::decided, .why = fit.why});
    }
  }
}

}  // namespace tl::quoting
