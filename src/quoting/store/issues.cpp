#include "quoting/store/issues.h"

#include "quoting/store/statements.h"

namespace tl::quoting {

Result<void> insert_issues(database::Transaction& tx, const std::vector<IssueFoundRow>& rows) {
  TL_CHECK(tx.execute_each(statements::insert_issue_found, rows));
  return {};
}

Result<std::vector<IssueFoundRow>> all_issues(database::Transaction& tx) {
  return tx.query<IssueFoundRow>(statements::all_issues);
}

}  // namespace tl::quoting
