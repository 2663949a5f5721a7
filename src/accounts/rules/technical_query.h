// Technical queries: what must be settled before a figure or a build can be relied on, each asked
// once, with who holds it. A query is never changed: what became of it is recorded as an outcome,
// the latest of which is its state, so that its whole course can be read afterwards.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "accounts/rules/customer.h"

namespace tl::accounts {

using TechnicalQueryId = Id<struct TechnicalQueryTag>;

enum class QueryState {
  open,       // asked, or asked again; nobody may rely on what it is about
  answered,   // the customer said
  assumed,    // recorded as an assumption that stands in the quote, with the customer's knowledge
  withdrawn,  // asked by mistake
  settled,    // its cause is gone: the data answers it
};
TL_DESCRIBE_ENUM(QueryState, open, answered, assumed, withdrawn, settled)

struct TechnicalQuery {
  TechnicalQueryId id;
  std::string number;  // "TQ3"
  CustomerId customer_id;
  std::string about;    // "R12"
  std::string subject;  // what tells it from others about the same: the same subject is not asked
                        // twice
  std::string question;
  Date asked_on;
  std::string asked_by;
  QueryState state = QueryState::open;
  std::string answer;  // the answer, the assumption, why it was withdrawn
  std::optional<Date> closed_on;
  std::string closed_by;
};
TL_DESCRIBE(TechnicalQuery, id, number, customer_id, about, subject, question, asked_on, asked_by,
            state, answer, closed_on, closed_by)

// Whether `next` may follow: an open query can become anything but open, a closed one can only be
// asked again. `query_not_open` and `query_open` say so; `outcome_missing` when words are needed.
Result<void> check_outcome(const TechnicalQuery& query, QueryState next, std::string_view text);

}  // namespace tl::accounts
