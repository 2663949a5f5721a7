// Asking suppliers for the parts of an RFQ that nobody offers yet.
//
//   TL_TRY(const RfqRequests made, request_offers(db, caller, "R1", {.answer_by = friday}));
//   made.requests.requests[0].lines        // what that supplier is asked for
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sourcing/service/requests.h"

namespace tl::quoting {

struct OffersToRequest {
  std::vector<std::int64_t> lines;     // these, whether offered or not; empty: those without offers
  std::vector<std::string> suppliers;  // these alone; empty: all that are asked for the categories
  std::optional<Date> answer_by;
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

}  // namespace tl::quoting
