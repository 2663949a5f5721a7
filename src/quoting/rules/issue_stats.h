// How much of what goes wrong is known before the order (R46): every issue counts once, on the day
// on which it was found, for who found it and for the class of the quote.
//
//   issue_stats(issues)[0];   // 2026-03, ann, firm: 14 found, 14 before the order, 100 %
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/rate.h"
#include "quoting/rules/quote_review.h"

namespace tl::quoting {

struct IssueFound {
  Date found_on;
  std::string found_by;
  QuoteClass quote_class = QuoteClass::firm;
  std::optional<Date> ordered_on;  // the day of the order; nullopt: none has come yet
};

struct IssueStat {
  std::string month;  // "2026-03"
  std::string found_by;
  QuoteClass quote_class = QuoteClass::firm;
  std::int64_t found = 0;
  std::int64_t before_order = 0;  // of these; found on the day of the order is after it
  Rate share;
};
TL_DESCRIBE(IssueStat, month, found_by, quote_class, found, before_order, share)

// By month, then who, then class.
std::vector<IssueStat> issue_stats(const std::vector<IssueFound>& issues);

}  // namespace tl::quoting
