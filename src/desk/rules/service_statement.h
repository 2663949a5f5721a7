// The one-page statement of how an account was served (R65): what was measured over a period, each
// figure with how many cases it rests on, and what is open today with whom. What was not measured
// is not guessed: it is named as such.
//
//   statement_of(facts).rows[0]    "Quotations within the agreed 5 working days", "5 of 6", n = 6
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/document.h"

namespace tl::desk {

enum class HeldFor { you, us };
TL_DESCRIBE_ENUM(HeldFor, you, us)

// Something that is open on the day.
struct OpenPoint {
  std::string about;  // "TQ3", "R12", "Q7.2"
  std::string what;   // "technical query on R12"
  HeldFor held_by = HeldFor::us;
  Date since;
  std::int64_t days = 0;  // calendar days since
};
TL_DESCRIBE(OpenPoint, about, what, held_by, since, days)

struct StatementRow {
  std::string name;
  std::string figure;
  std::int64_t n = 0;  // cases that the figure rests on
  std::string how;     // how it was measured
};
TL_DESCRIBE(StatementRow, name, figure, n, how)

struct QuestionCase {
  Date asked_on;
  std::optional<Date> answered_on;
};

struct StatementFacts {
  std::string account;  // the customer's name
  Date from;
  Date until;  // the day of the statement
  std::int64_t agreed_working_days = 5;
  std::string agreed_in;                      // "service-level agreement A2", "our standard"
  std::vector<std::int64_t> turnaround_days;  // of the RFQs that were quoted in the period
  std::vector<QuestionCase> queries;          // that we asked in the period
  // What they asked us in the period: those whose day is over, of these answered on the day.
  std::int64_t asked_us = 0;
  std::int64_t same_day = 0;
  std::optional<std::int64_t> median_minutes;
  std::int64_t issues_raised = 0;  // that they were told of
  std::int64_t issues_settled = 0;
  std::vector<OpenPoint> open;
};

struct ServiceStatement {
  std::string account;
  Date from;
  Date until;
  std::vector<StatementRow> rows;  // only what was measured
  std::vector<OpenPoint> open;     // theirs first, the oldest first
  std::vector<std::string> not_measured;
};
TL_DESCRIBE(ServiceStatement, account, from, until, rows, open, not_measured)

ServiceStatement statement_of(const StatementFacts& facts);

Document statement_document(const ServiceStatement& statement, const Letterhead& head);

}  // namespace tl::desk
