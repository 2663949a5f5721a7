#include "quoting/rules/issue_stats.h"

#include <map>
#include <tuple>

namespace tl::quoting {

std::vector<IssueStat> issue_stats(const std::vector<IssueFound>& issues) {
  constexpr std::size_t month_length = 7;  // of "2026-03"
  std::map<std::tuple<std::string, std::string, QuoteClass>, IssueStat> groups;
  for (const IssueFound& issue : issues) {
    const std::string month = issue.found_on.text().substr(0, month_length);
    IssueStat& stat = groups[{month, issue.found_by, issue.quote_class}];
    stat.month = month;
    stat.found_by = issue.found_by;
    stat.quote_class = issue.quote_class;
    ++stat.found;
    if (!issue.ordered_on || issue.found_on < *issue.ordered_on) ++stat.before_order;
  }
  std::vector<IssueStat> out;
  for (auto& [key, stat] : groups) {
    const auto share = multiply_divide(stat.before_order, Rate::one, stat.found, Rounding::half_up);
    ENSURE(share.ok(), "some are at most all");
    stat.share = Rate::of_ppm(*share);
    out.push_back(std::move(stat));
  }
  return out;
}

}  // namespace tl::quoting
