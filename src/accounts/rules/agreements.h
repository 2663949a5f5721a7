// What is signed with a customer: non-disclosure, frame, quality, logistics and service-level
// agreements, with their days, the notice they need, the file in the vault and the clauses that
// matter as named values. What runs out is told before the last day on which notice can be given.
//
//   agreements_on(agreements, day, {.warning_days = 90}).findings
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "accounts/rules/customer.h"
#include "foundation/finding.h"

namespace tl::accounts {

using AgreementId = Id<struct AgreementTag>;

enum class AgreementKind { nda, frame, quality, logistics, service_level, other };
TL_DESCRIBE_ENUM(AgreementKind, nda, frame, quality, logistics, service_level, other)

struct Clause {
  std::string name;   // "payment", "incoterm", "liability", "response_hours"
  std::string value;  // "30 days net"
};
TL_DESCRIBE(Clause, name, value)

struct Agreement {
  AgreementId id;
  std::string number;  // "A3"
  CustomerId customer_id;
  AgreementKind kind = AgreementKind::frame;
  std::string title;
  Date signed_on;
  Date valid_from;
  std::optional<Date> valid_until;  // the last day; none: until somebody gives notice
  std::int64_t notice_days = 0;
  std::string file;  // its name in the vault; "" when none was kept
  std::string note;
  std::string recorded_by;
  std::optional<Date> ended_on;  // notice was given, or another took its place
  std::string ended_why;
  std::vector<Clause> clauses;
};
TL_DESCRIBE(Agreement, id, number, customer_id, kind, title, signed_on, valid_from, valid_until,
            notice_days, file, note, recorded_by, ended_on, ended_why, clauses)

enum class AgreementState { to_come, in_force, ran_out, ended };
TL_DESCRIBE_ENUM(AgreementState, to_come, in_force, ran_out, ended)

struct AgreementOnDay {
  Agreement agreement;
  AgreementState state = AgreementState::in_force;
  std::optional<Date> notice_by;  // the last day on which notice is in time
};
TL_DESCRIBE(AgreementOnDay, agreement, state, notice_by)

struct AgreementsView {
  std::vector<AgreementOnDay> agreements;  // by number
  std::vector<Finding> findings;
};
TL_DESCRIBE(AgreementsView, agreements, findings)

struct AgreementRule {
  std::int64_t warning_days = 0;
};

AgreementState state_on(const Agreement& agreement, const Date& day);

// `agreement_ran_out` (warning): nothing of its kind has taken its place.
// `agreement_runs_out` (warning): within the days of the rule, or the day of notice is within them.
// `agreement_none` (note): nothing is signed. Those signed later than the day are left out.
AgreementsView agreements_on(std::span<const Agreement> agreements, const Date& day,
                             const AgreementRule& rule);

inline constexpr std::int64_t notice_days_max = 3'660;
inline constexpr std::size_t clauses_max = 50;

// `agreement_days_invalid`, `agreement_notice_invalid`, `clause_repeated`, `clauses_too_many`.
Result<Agreement> checked_agreement(Agreement agreement);
// "payment=30 days net". `clause_malformed`.
Result<Clause> parse_clause(std::string_view text);
// `agreement_kind_unknown` names them; "sla" is a service-level agreement.
Result<AgreementKind> parse_agreement_kind(std::string_view name);

}  // namespace tl::accounts
