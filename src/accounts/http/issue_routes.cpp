// Trouble on the account: what was tried inside, and whether the customer had to hear of it.
#include "accounts/http/account_routes.h"
#include "accounts/service/issues.h"

namespace tl::accounts {
namespace {

using access::Permission;
using http::Call;
using http::Method;

struct NewIssueBody {
  std::string title;
  std::vector<IssueTopic> topics;
  std::optional<std::string> about;
  std::optional<Date> on;
};
TL_DESCRIBE(NewIssueBody, title, topics, about, on)

struct IssueStepBody {
  IssueStepKind kind = IssueStepKind::tried;
  std::string text;
  std::optional<Date> on;
};
TL_DESCRIBE(IssueStepBody, kind, text, on)

Result<IssueList> list(const Call& call) {
  TL_TRY(const Date day, call.day());
  return list_issues(call.db(), call.caller(),
                     {.account = std::string(call.path("account")), .day = day});
}

Result<IssueOnDay> add(const Call& call, const NewIssueBody& body) {
  return report_issue(call.db(), call.caller(),
                      {.account = std::string(call.path("account")),
                       .about = said(body.about),
                       .title = body.title,
                       .topics = body.topics,
                       .on = body.on});
}

}  // namespace

void add_issue_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/accounts/{account}/issues",
              .summary = "Issues, what was tried inside, and which the customer heard of",
              .permission = Permission::issue_read,
              .account = account_in_path,
              .query = as_of_day},
             &list);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/issues",
              .summary = "Report an issue",
              .permission = Permission::issue_edit,
              .account = account_in_path},
             &add);
  routes.add({.path = "/api/v1/accounts/issues/{issue}",
              .summary = "An issue with every step",
              .permission = Permission::issue_read,
              .account = account_of_issue,
              .query = as_of_day},
             [](const Call& call) -> Result<IssueOnDay> {
               TL_TRY(const Date day, call.day());
               return show_issue(call.db(), call.path("issue"), day);
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/issues/{issue}/steps",
              .summary = "Record what was tried, raise the issue, close or reopen it",
              .permission = Permission::issue_edit,
              .account = account_of_issue},
             [](const Call& call, const IssueStepBody& body) {
               return step_issue(call.db(), call.caller(),
                                 {.issue = std::string(call.path("issue")),
                                  .kind = body.kind,
                                  .text = body.text,
                                  .on = body.on});
             });
}

}  // namespace tl::accounts
