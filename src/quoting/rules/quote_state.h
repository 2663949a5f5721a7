// The state of one revision of a quote on a day: a function of what happened to it until then.
//
//   state_on({.prepared_on = d1, .valid_until = d30, .issued_on = d2}, d31)   // expired
//
// The first that holds: withdrawn; draft until it is issued; superseded by a later revision;
// expired after its last day of validity; broken since a check found that what it rests on has
// moved, until a later check finds it whole; issued.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "quoting/rules/quote_review.h"

namespace tl::quoting {

enum class QuoteState { draft, issued, superseded, withdrawn, expired, broken };
TL_DESCRIBE_ENUM(QuoteState, draft, issued, superseded, withdrawn, expired, broken)

struct QuoteFacts {
  Date prepared_on;
  Date valid_until;
  std::optional<Date> issued_on;
  std::optional<Date> withdrawn_on;
  std::optional<Date> superseded_on;  // a later revision was issued; of a draft: was prepared
  std::optional<Date> broken_on;      // by the last check
};

// nullopt: it was not there yet.
std::optional<QuoteState> state_on(const QuoteFacts& facts, const Date& day);

// Whether a purchase order may rest on it; "" when it may, else why not and what to do (R43).
std::string why_not_orderable(std::string_view number, QuoteClass quote_class, QuoteState state);

// "Q7" is the first revision of a quote, "Q7.2" its second.
std::string document_number(std::string_view number, std::int64_t revision);

}  // namespace tl::quoting
