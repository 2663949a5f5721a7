// Asking suppliers for the parts of an RFQ that nobody offers yet.
//
//   TL_TRY(const RfqRequests made, request_offers(db, caller, "R1", {.answer_by = friday}));
//   made.requests.requests[0].lines        // what that supplier is asked for
//   TL_TRY(const AnswerEffect effect, take_answer(db, caller, "R1", file, progress));
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quoting/rules/plan_matrix.h"
#include "quoting/service/rfq_list.h"
#include "sourcing/service/requests.h"

namespace tl::quoting {

struct OffersToRequest {
  std::vector<std::int64_t> lines;     // these, whether offered or not; empty: those without offers
  std::vector<std::string> suppliers;  // these alone; empty: all that are asked for the categories
  std::optional<Date> answer_by;
  sourcing::RequestsToMake::Whom whom = sourcing::RequestsToMake::Whom::by_category;
  // Writes the requests where they go. What could not be written was not asked: a failure here
  // leaves nothing recorded.
  std::function<Result<void>(const sourcing::RequestsMade&)> deliver = {};
};

struct RfqRequests {
  std::string rfq;
  sourcing::RequestsMade requests;
  std::vector<std::int64_t> without_part;  // fitted lines that nobody can be asked for yet
};
TL_DESCRIBE(RfqRequests, rfq, requests, without_part)

// What is asked for is what has to be bought at each quantity: with losses, less what stock covers.
// An offer that expired, or has no price, is none. `line_not_found`, and what make_requests() fails
// with.
Result<RfqRequests> request_offers(database::Database& db, const Caller& caller,
                                   std::string_view rfq, const OffersToRequest& wanted);

// What an answer did to the plans that are kept.
struct AnswerEffect {
  sourcing::AnswerReport report;
  std::vector<PlanRow> before;  // as the quantities of the RFQ
  std::vector<PlanRow> after;
  std::vector<Cost> money_more;  // as they; negative where it became cheaper
  std::int64_t parts_open_before = 0;
  std::int64_t parts_open_after = 0;
};
TL_DESCRIBE(AnswerEffect, report, before, after, money_more, parts_open_before, parts_open_after)

// The file of a supplier who was asked for this RFQ. `request_of_another_rfq`, and what
// sourcing::answer_request() fails with. Several steps: whoever calls it makes them one, by
// Database::write_together(), as every writing door does.
Result<AnswerEffect> take_answer(database::Database& db, const Caller& caller, std::string_view rfq,
                                 const sourcing::AnswerFile& file, jobs::Progress& progress);

// RFQs whose material is still being found: all that have no issued quote, with what suppliers owe.
struct SourcingRfq {
  RfqSummary rfq;
  std::int64_t requests_open = 0;  // without an answer
  std::int64_t requests_late = 0;  // of them, past the day that an answer was asked for by
  std::int64_t requests_answered = 0;
  std::optional<Date> next_answer_by;  // of the open ones, the earliest
};
TL_DESCRIBE(SourcingRfq, rfq, requests_open, requests_late, requests_answered, next_answer_by)

struct SourcingPage {
  std::vector<SourcingRfq> items;
  std::string next;  // "" at the end
};
TL_DESCRIBE(SourcingPage, items, next)

Result<SourcingPage> list_sourcing(database::Database& db, const Date& day, RfqFilter filter,
                                   const AccountShown& shown);

}  // namespace tl::quoting
