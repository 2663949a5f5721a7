// The customer's word on another part, recorded. Internal to this shelf.
#pragma once

#include <span>
#include <string>

#include "foundation/caller.h"
#include "platform/database/database.h"
#include "quoting/rules/alternate_approval.h"
#include "quoting/service/rfq_lines.h"

namespace tl::quoting {

struct AlternateWord {
  ProposedFit fit;
  AskedAlternate names;
  std::string query;  // that asked for it; "": nothing did
  AlternateDecision decision = AlternateDecision::approved;
  std::string said_by;
  std::string note;
};

// In the audit and among the facts of the account; the query that asked is answered.
Result<AlternateAnswer> record_alternate(database::Transaction& tx, const Caller& caller,
                                         const RfqRow& rfq, const AlternateWord& word);

struct AlternatesToKeep {
  std::vector<std::string> alternates;  // "Vishay CRCW060310K0FKEA"
  std::string approved_by;              // who of the customer said yes; "": they did before
  std::string note;
  ApprovalRight right = ApprovalRight::none;
};

// All of them or none; what is approved already is not recorded again. What check_keep() refuses,
// `alternate_unknown`, `answer_too_long`.
Result<void> keep_alternates(database::Transaction& tx, const Caller& caller, const RfqRow& rfq,
                             const AlternatesToKeep& wanted);

}  // namespace tl::quoting
