#include "quoting/service/issues.h"

#include "foundation/text.h"
#include "quoting/store/issues.h"

namespace tl::quoting {

Result<void> record_issues(database::Transaction& tx, const Caller& caller, const QuoteRow& quote,
                           const QuoteReview& reviewed) {
  std::vector<IssueFoundRow> rows;
  const auto add = [&](std::string code, std::string subject) {
    rows.push_back({.rfq_id = quote.rfq_id,
                    .quote_id = quote.id,
                    .quote_class = quote.quote_class,
                    .code = std::move(code),
                    .subject = std::move(subject),
                    .found_on = caller.today,
                    .found_by = caller.actor});
  };
  for (const Gap& gap : reviewed.gaps) {
    const std::string where = gap.designators.empty() ? cat("line ", gap.line) : gap.designators;
    add(std::string(enum_name(gap.kind)), cat("gap|", enum_name(gap.kind), "|", where));
  }
  for (const Question& question : reviewed.questions) {
    // What the line says itself is a gap of it; an alternate offered is an idea, not an issue.
    const bool is_gap = question.code == "part_missing" || question.code == "quantity_unclear";
    if (!is_gap && question.holds_up) add(question.code, question.subject);
  }
  return insert_issues(tx, rows);
}

Result<std::vector<IssueStat>> issue_statistics(database::Database& db) {
  return db.read([&](database::Transaction& tx) -> Result<std::vector<IssueStat>> {
    TL_TRY(const auto rows, all_issues(tx));
    std::vector<IssueFound> issues;
    for (const IssueFoundRow& row : rows) {
      issues.push_back({.found_on = row.found_on,
                        .found_by = row.found_by,
                        .quote_class = row.quote_class,
                        .ordered_on = std::nullopt});
    }
    return issue_stats(issues);
  });
}

}  // namespace tl::quoting
