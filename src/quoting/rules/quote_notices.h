// What a good account manager tells the customer before the order: parts that can be neither
// cancelled nor returned, parts that end, parts that take long, parts that one seller alone has,
// offers that end before the quote does. Each with its lines, and its money at every quantity. The
// customer reads them, so they name no seller.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/describe.h"
#include "quoting/rules/costing.h"

namespace tl::quoting {

enum class NoticeKind {
  non_cancellable,  // NCNR: once ordered, it is paid
  obsolete,
  last_time_buy,
  not_recommended,    // for new designs
  long_lead,          // longer than the term long_lead_days
  single_source,      // one approved manufacturer part, and one seller who has it
  offer_ends_before,  // the offer ends before the quote does
};
TL_DESCRIBE_ENUM(NoticeKind, non_cancellable, obsolete, last_time_buy, not_recommended, long_lead,
                 single_source, offer_ends_before)

struct NoticeValue {
  std::int64_t boards = 0;
  Cost ordered;  // of the part, at that quantity
};
TL_DESCRIBE(NoticeValue, boards, ordered)

struct Notice {
  NoticeKind kind = NoticeKind::non_cancellable;
  std::vector<std::int64_t> lines;
  std::string part;  // "10-00231 Yageo RC0603FR-0710KL"
  std::string text;  // "takes 84 days to come"
  std::vector<NoticeValue> values;
};
TL_DESCRIBE(Notice, kind, lines, part, text, values)

// By kind, then by the first line.
Result<std::vector<Notice>> find_notices(const CostingInput& input, const Costing& costing,
                                         const Date& valid_until);

std::string notice_words(NoticeKind kind);  // "Cannot be cancelled or returned"

}  // namespace tl::quoting
