// What is signed with a customer.
//
//   TL_TRY(const auto view, sign_agreement(db, caller, {.account = "C1", .kind =
//   AgreementKind::nda,
//                                                       .title = "NDA 2026", .bytes = pdf}));
//   TL_CHECK(end_agreement(db, caller, {.agreement = "A1", .why = "notice of 2026-03-01"}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/agreements.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

struct NewAgreement {
  std::string account;
  AgreementKind kind = AgreementKind::frame;
  std::string title;
  std::optional<Date> signed_on;    // today unless said
  std::optional<Date> valid_from;   // the day of signature unless said
  std::optional<Date> valid_until;  // the last day
  std::int64_t notice_days = 0;
  std::vector<Clause> clauses;
  std::string note;
};
TL_DESCRIBE(NewAgreement, account, kind, title, signed_on, valid_from, valid_until, notice_days,
            clauses, note)

// Its signed copy, which goes into the vault.
struct AgreementCopy {
  std::string file_name;   // "" for none
  std::string media_type;  // "application/pdf"
  std::string_view bytes;
};

// What checked_agreement() refuses. Gives the agreements of the account as of today.
Result<AgreementsView> sign_agreement(database::Database& db, const Caller& caller,
                                      const NewAgreement& request, const AgreementCopy& copy = {});

struct AgreementEnd {
  std::string agreement;  // "A3"
  std::string why;
  std::optional<Date> on;  // the day from which it does not hold; today unless said
};
TL_DESCRIBE(AgreementEnd, agreement, why, on)
// `agreement_not_found`, `agreement_ended`.
Result<AgreementsView> end_agreement(database::Database& db, const Caller& caller,
                                     const AgreementEnd& request);

Result<AgreementsView> agreements_of(database::Transaction& tx, CustomerId account,
                                     const Date& day);
Result<AgreementsView> show_agreements(database::Database& db, std::string_view account,
                                       const Date& day);

// The signed copy; who read it when stands in the audit. `agreement_without_copy`.
struct SignedCopy {
  std::string file_name;
  std::string bytes;
};
Result<SignedCopy> fetch_agreement(database::Database& db, const Caller& caller,
                                   std::string_view agreement);

}  // namespace tl::accounts
