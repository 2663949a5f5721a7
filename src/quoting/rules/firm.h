// What a firm quote still needs, line by line, each with the command that closes it (R41).
//
//   for (const Missing& one : missing_for_firm(sheet, "R12")) ... one.what, one.mend
//
// Firm means that an order can rest on it: every fitted line that we buy has an approved part, an
// offer that is valid on the quote's day, and a time by which it can be had; and no technical query
// is open: each is answered, or stands in the quote as an assumption.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/describe.h"
#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

struct Missing {
  std::int64_t line = 0;  // of the BOM; 0: about the whole
  std::string code;       // "no_price", "query_open"
  std::string what;
  std::string mend;  // what to type
};
TL_DESCRIBE(Missing, line, code, what, mend)

// The gaps by line, then the open queries by number. Of a budgetary quote: what would make it firm.
std::vector<Missing> missing_for_firm(const QuoteSheet& sheet, std::string_view rfq);

// One line each, with its command below it.
std::string missing_text(const std::vector<Missing>& missing);

}  // namespace tl::quoting
