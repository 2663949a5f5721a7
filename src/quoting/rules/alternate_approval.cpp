#include "quoting/rules/alternate_approval.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl::quoting {
namespace {

std::string name_of(const parts::Catalogue& catalogue, parts::ManufacturerPartId id) {
  const auto row = catalogue.find(id);
  if (!row) return {};
  return squeeze_spaces(cat(catalogue.manufacturer_name(row->manufacturer), " ", row->mpn));
}

std::string lines_of(const AlternateUse& use) {
  std::vector<std::string> numbers;
  for (const std::int64_t line : use.fit.lines) numbers.push_back(std::to_string(line));
  return cat(numbers.size() == 1 ? "line " : "lines ", join(numbers, ", "));
}

// How the customer is asked, or what they said.
std::string way_to_ask(const ApprovalFacts& facts) {
  if (facts.refusal) {
    return cat(facts.refusal->said_by, " refused it on ", facts.refusal->answered_on.pretty());
  }
  if (!facts.open_query.empty()) return cat(facts.open_query, " asks them, and is open");
  return "nothing asks them yet; ask them, or let the next quote ask";
}

}  // namespace

std::vector<AlternateUse> uses_of_alternate(std::string_view alternate,
                                            const parts::Catalogue& catalogue,
                                            const std::vector<parts::Match>& matches) {
  const std::string wanted = fold(squeeze_spaces(alternate));
  std::vector<AlternateUse> uses;
  for (std::size_t at = 0; at < matches.size(); ++at) {
    const parts::Match& match = matches[at];
    if (match.state != parts::MatchState::matched || match.usable.empty() || !match.part) continue;
    const parts::Part* part = catalogue.part(*match.part);
    if (part == nullptr) continue;
    const auto id = std::ranges::find_if(part->approved, [&](parts::ManufacturerPartId one) {
      return fold(name_of(catalogue, one)) == wanted;
    });
    const parts::ManufacturerPartId first = match.usable.front().part;
    if (id == part->approved.end() || *id == first) continue;
    auto use = std::ranges::find_if(uses, [&](const AlternateUse& one) {
      return one.fit.instead_of == first && one.fit.alternate == *id;
    });
    if (use == uses.end()) {
      uses.push_back(
          {.fit = {.lines = {}, .instead_of = first, .alternate = *id},
           .names = {name_of(catalogue, first), name_of(catalogue, *id)},
           .is_approved = std::ranges::find(match.usable, *id, &parts::Candidate::part) !=
                          match.usable.end()});
      use = uses.end() - 1;
    }
    use->fit.lines.push_back(static_cast<std::int64_t>(at) + 1);
  }
  return uses;
}

Result<void> check_keep(const AlternateUse& use, const ApprovalFacts& facts) {
  if (use.is_approved) return {};
  const std::string what =
      cat(use.names.alternate, " instead of ", use.names.instead_of, " on ", lines_of(use));
  if (facts.approved_by.empty()) {
    return conflict("alternate_not_approved",
                    cat(what, " can be tried, and kept once ", facts.customer, " approves it: ",
                        way_to_ask(facts), "; who of them said yes may be named here"));
  }
  if (facts.right == ApprovalRight::none) {
    return denied("alternate_approval_not_yours",
                  cat(what, " has to be approved by ", facts.customer, ", and that ",
                      facts.approved_by, " did is recorded by ",
                      facts.owner.empty() ? std::string("an account manager")
                                          : cat(facts.owner, ", who answers for the account"),
                      ", or by themselves in their window"));
  }
  return {};
}

}  // namespace tl::quoting
