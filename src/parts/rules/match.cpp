#include "parts/rules/match.h"

#include <algorithm>

#include "foundation/text.h"
#include "parts/rules/match_alternate.h"
#include "parts/rules/parametric.h"

namespace tl::parts {
namespace {

Parameters asked_by(const MatchRequest& request) {
  return read_parameters({.designator = request.designator,
                          .value = request.value,
                          .description = request.description,
                          .package = request.package,
                          .part = request.decoded})
      .parameters;
}

// Everything but the alternates: the decision, the customer's number, what may be used, the notes.
class LineMatcher {
 public:
  LineMatcher(const Catalogue& catalogue, const MatchRequest& request, const MatchPolicy& policy,
              const ParametricIndex* parametric)
      : catalogue_(catalogue), request_(request), policy_(policy), parametric_(parametric) {}

  Match run() {
    match_.signature = line_signature(request_);
    for (const MatchAlternate& alternate : request_.alternates) {
      match_.alternates.push_back(match_alternate(catalogue_, alternate));
    }
    find_by_number();
    if (!apply_decision()) choose();
    find_part();
    return std::move(match_);
  }

 private:
  void find_by_number() {
    if (request_.customer_part_number.empty()) return;
    const auto id = catalogue_.by_customer_number(request_.customer, request_.customer_part_number);
    const Part* part = id ? catalogue_.part(*id) : nullptr;
    if (part == nullptr) return;
    for (const ManufacturerPartId approved : part->approved) {
      match_.of_number.push_back(
          {approved, MatchGrade::customer_number,
           cat("the customer's ", request_.customer_part_number, " is our ", part->number.text())});
    }
  }

  // True when a person's word stands, whatever the candidates say.
  bool apply_decision() {
    const auto& decision = request_.decision;
    if (!decision || match_.signature.empty() || decision->customer != request_.customer ||
        decision->signature != match_.signature) {
      return false;
    }
    const std::string by =
        cat("decided by ", decision->decided_by, " on ", decision->decided_at.utc_date().text());
    if (!decision->part) {
      match_.state = MatchState::refused;
      match_.grade = MatchGrade::decided;
      match_.notes.push_back(cat(by, ": none of our parts"));
      return true;
    }
    if (!catalogue_.find(*decision->part)) {
      match_.notes.push_back(cat("the part ", by, " is no longer on file; decide again"));
      return false;
    }
    match_.usable.push_back({*decision->part, MatchGrade::decided, by});
    match_.state = MatchState::matched;
    match_.grade = MatchGrade::decided;
    return true;
  }

  void choose() {
    bool any = false;
    for (const AlternateMatch& alternate : match_.alternates) {
      any |= !alternate.candidates.empty();
      match_.grade = std::min(match_.grade, alternate.grade);
      if (policy_.allows(alternate.grade)) use(alternate.candidates.front());
    }
    std::ranges::stable_sort(match_.usable, {}, &Candidate::grade);
    if (!match_.of_number.empty()) weigh_number();
    if (match_.usable.empty() && match_.of_number.empty()) find_by_parameters();
    any |= !match_.parametric.empty();
    if (!match_.usable.empty()) {
      match_.state = MatchState::matched;
    } else if (any || !match_.of_number.empty()) {
      match_.state = MatchState::suggested;
    } else if (!match_.alternates.empty() || !request_.customer_part_number.empty()) {
      match_.state = MatchState::unknown;
    }
  }

  // Only where no number is named: one that is not on file is a part to be added, not replaced.
  void find_by_parameters() {
    if (parametric_ == nullptr || !asks_by_parameters(request_)) return;
    const Parameters asked = asked_by(request_);
    for (ParametricFound& found : parametric_->find(asked)) {
      const bool satisfied = found.fit.outcome == FitOutcome::satisfied;
      const MatchGrade grade = satisfied ? MatchGrade::parametric : MatchGrade::parametric_open;
      match_.parametric.push_back({found.part, grade, std::move(found.fit.why)});
      match_.grade = std::min(match_.grade, grade);
      if (policy_.allows(grade)) use(match_.parametric.back());
    }
  }

  void use(const Candidate& candidate) {
    if (std::ranges::find(match_.usable, candidate.part, &Candidate::part) == match_.usable.end()) {
      match_.usable.push_back(candidate);
    }
  }

  // What the drawing says today comes before what the number meant when it was last used: a number
  // alone is used, beside part numbers it only confirms one of their candidates. Where the two
  // disagree, the customer may have changed the part under an old number.
  void weigh_number() {
    if (match_.usable.empty()) {
      for (const Candidate& one : match_.of_number) {
        if (!request_.alternates.empty() && !is_candidate(one.part)) continue;
        match_.grade = std::min(match_.grade, MatchGrade::customer_number);
        if (policy_.allows(MatchGrade::customer_number)) match_.usable.push_back(one);
      }
    }
    const bool agrees = std::ranges::any_of(match_.of_number, [&](const Candidate& one) {
      return std::ranges::find(match_.usable, one.part, &Candidate::part) != match_.usable.end();
    });
    if (!agrees && !request_.alternates.empty()) {
      match_.notes.push_back(
          cat(match_.of_number.front().why, ", which does not approve what this line names"));
    }
  }

  bool is_candidate(ManufacturerPartId part) const {
    return std::ranges::any_of(match_.alternates, [&](const AlternateMatch& alternate) {
      return std::ranges::find(alternate.candidates, part, &Candidate::part) !=
             alternate.candidates.end();
    });
  }

  // Of several of our parts that approve the first usable one: one that may be used, then the one
  // that approves most of what the line may use, then the oldest.
  void find_part() {
    if (match_.usable.empty()) return;
    const std::vector<PartId> ours = catalogue_.approving(match_.usable.front().part);
    if (ours.empty()) return;
    const auto fitness = [&](PartId id) {
      const Part* part = catalogue_.part(id);
      const auto approved = std::ranges::count_if(match_.usable, [&](const Candidate& one) {
        return std::ranges::find(part->approved, one.part) != part->approved.end();
      });
      return std::pair(part->state != PartState::blocked, approved);
    };
    const Part* chosen = catalogue_.part(std::ranges::max(ours, {}, fitness));
    match_.part = chosen->id;
    if (ours.size() > 1) {
      match_.notes.push_back(cat(ours.size(), " of our parts approve the part of this line; ",
                                 chosen->number.text(), " is taken"));
    }
    if (chosen->state == PartState::blocked) {
      match_.notes.push_back(cat("our ", chosen->number.text(), " is blocked"));
    }
  }

  const Catalogue& catalogue_;
  const MatchRequest& request_;
  const MatchPolicy& policy_;
  const ParametricIndex* parametric_;
  Match match_;
};

}  // namespace

bool MatchPolicy::allows(MatchGrade grade) const {
  // Nobody can allow by a setting what several parts fit, what is of another maker, or what is not
  // known to fit.
  if (grade >= MatchGrade::parametric_open) return false;
  return grade == MatchGrade::decided || std::ranges::find(unseen, grade) != unseen.end();
}

Match match_line(const Catalogue& catalogue, const MatchRequest& request, const MatchPolicy& policy,
                 const ParametricIndex* parametric) {
  return LineMatcher(catalogue, request, policy, parametric).run();
}

bool asks_by_parameters(const MatchRequest& request) {
  return request.alternates.empty() && can_be_looked_for(asked_by(request));
}

}  // namespace tl::parts
