#include "quoting/rules/supply_words.h"

#include <algorithm>
#include <map>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/rules/quote_words.h"

namespace tl::quoting {
namespace {

std::string by_day(const std::optional<Date>& day) {
  return day ? cat("here by ", day->pretty(), ".") : std::string("on a day to be named.");
}

}  // namespace

std::vector<std::string> customer_supply_words(const CostingInput& input) {
  std::vector<std::string> words;
  std::map<std::optional<Date>, std::vector<std::int64_t>> lines_by_day;
  for (const CostingLine& line : input.lines) {
    if (line.fitting == Fitting::customer_supplied)
      lines_by_day[line.supplied_on].push_back(line.number);
  }
  for (const auto& [day, lines] : lines_by_day) {
    const bool one = lines.size() == 1;
    words.push_back(cat(one ? "Line " : "Lines ", line_numbers(lines), ": you supply ",
                        one ? "it" : "them", ", with the overage of our kit list, ", by_day(day)));
  }
  for (const Demand& demand : input.demands) {
    for (const stock::StockCover& cover : demand.stock) {
      if (cover.promised_line == 0) continue;
      words.push_back(cat("Line ", cover.promised_line, ": you supply ",
                          format_grouped(cover.pieces, 0), " pieces and we buy the rest, ",
                          by_day(cover.promised_on)));
    }
  }
  return words;
}

std::string free_stock_words(const CostingInput& input, const Costing& costing) {
  std::int64_t parts = 0;
  for (std::size_t at = 0; at < input.demands.size(); ++at) {
    const bool used = std::ranges::any_of(costing.quantities, [&](const QuantityCosting& q) {
      return q.demands[at].stock.free_pieces > 0;
    });
    if (used) ++parts;
  }
  if (parts == 0) return {};
  return cat(count_of(parts, "part"), parts == 1 ? " is" : " are",
             " priced from stock that is not reserved: the price holds while it is there, and the "
             "lead time counts as if it were bought.");
}

}  // namespace tl::quoting
