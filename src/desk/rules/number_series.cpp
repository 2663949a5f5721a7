#include "desk/rules/number_series.h"

#include <algorithm>
#include <array>

#include "foundation/text.h"

namespace tl::desk {
namespace {

constexpr std::array<NumberSeries, 15> all_series = {{
    {"customer", "C", "Accounts"},
    {"rfq", "R", "Requests for quotation"},
    {"quote", "Q", "Quotes"},
    {"query", "TQ", "Technical queries"},
    {"supplier_request", "SR", "Requests to suppliers"},
    {"contact", "P", "Contacts of customers"},
    {"thread", "TH", "Threads with customers"},
    {"question", "QN", "Questions in threads"},
    {"issue", "I", "Issues"},
    {"task", "T", "Tasks"},
    {"objective", "O", "Objectives"},
    {"product", "PM", "Products of customers"},
    {"agreement", "A", "Agreements"},
    {"meeting", "M", "Meetings"},
    {"stock_reservation", "S", "Reservations of stock"},
}};

}  // namespace

std::span<const NumberSeries> number_series() {
  return all_series;
}

Result<NumberSeries> find_series(std::string_view name) {
  const auto found = std::ranges::find(all_series, name, &NumberSeries::name);
  if (found != all_series.end()) return *found;
  return not_found("series_unknown",
                   cat("nothing is numbered as '", visible(utf8_prefix(name, 40)), "'"));
}

}  // namespace tl::desk
