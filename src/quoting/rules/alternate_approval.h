// Whether a part that a what-if allowed may be kept for an RFQ. Two have to agree to it: our own
// number approves it, or it is no alternate; and the customer, whose list of approved parts it is.
// A person of ours may record that the customer said yes, never say it for them.
//
//   const auto uses = uses_of_alternate("Vishay CRCW060310K0FKEA", catalogue, matches);
//   TL_CHECK(check_keep(uses[0], {.customer = "Kranich", .owner = "ann"}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quoting/rules/customer_answers.h"

namespace tl::quoting {

// The lines that buy one part and could buy the alternate.
struct AlternateUse {
  ProposedFit fit;
  AskedAlternate names;
  bool is_approved = false;  // the customer agreed already: it is bought from
};

// By the part that is bought now, in the order of the lines. Spaces and case do not matter.
std::vector<AlternateUse> uses_of_alternate(std::string_view alternate,
                                            const parts::Catalogue& catalogue,
                                            const std::vector<parts::Match>& matches);

enum class ApprovalRight { none, records_for_customer };

// What is known when somebody wants to keep it.
struct ApprovalFacts {
  std::string customer;                    // "Kranich Medizintechnik"
  std::string owner;                       // who answers for the account; "": nobody
  std::string open_query;                  // "TQ4", which asks for it; "": none does
  std::optional<AlternateAnswer> refusal;  // the last word, when it was no
  std::string approved_by;                 // who of the customer said yes; "": nobody named
  ApprovalRight right = ApprovalRight::none;
};

// `alternate_not_approved` says who has to, and how that is asked; `alternate_approval_not_yours`.
Result<void> check_keep(const AlternateUse& use, const ApprovalFacts& facts);

}  // namespace tl::quoting
