// The words and figures that the printed quote and its workbook share.
#pragma once

#include <string>
#include <string_view>

#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

std::string quote_title(const QuoteSheet& sheet);   // "Quotation", "Budgetary quotation"
std::string quote_number(const QuoteSheet& sheet);  // "Q7 · revision 2"
Instant quote_instant(const QuoteSheet& sheet);  // its day at 00:00 UTC: when the files were made
std::string amount(const Money& money);          // "1,234.50", without its currency
std::string amount(const Cost& cost);            // every digit, at least two decimals
std::string pieces(std::int64_t count);          // "1,000"

// "14 weeks" rounded up, "9 days" below two weeks, "at least 9 days" while a
// part's is not known.
std::string lead_time_words(const QuotedLeadTime& lead_time);

// "98 days", "at least 9 days", "not known".
std::string lead_time_days(const QuotedLeadTime& lead_time);

// "STM32F407VGT6, 84 days", "Standard, 25 working days"; names the parts whose lead time nobody
// told first.
std::string lead_time_reason(const QuotedLeadTime& lead_time);

// "material.1000" is a path for explain(); a buyer reads "Material at 1,000".
std::string figure_words(std::string_view path);

std::string line_numbers(const std::vector<std::int64_t>& lines);  // "3, 7, 9-14"

std::string gap_words(GapKind kind);  // "No price"

std::int64_t gaps_of(const QuoteSheet& sheet, GapKind kind);

// The price that is set large: at headline_boards, else the middle one; nullptr without prices.
const QuotedPrice* headline_price(const QuoteSheet& sheet);

Money one_off_total(const QuoteSheet& sheet);

}  // namespace tl::quoting
