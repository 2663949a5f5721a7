#include "desk/service/talk_items.h"

#include "accounts/service/agreements.h"
#include "accounts/service/cadence.h"
#include "accounts/service/issues.h"
#include "accounts/service/tasks.h"
#include "accounts/service/threads.h"
#include "desk/rules/talk_items.h"
#include "foundation/text.h"

namespace tl::desk {
namespace {

struct Scene {
  database::Database& db;
  const Caller& caller;
  const TalkScope& scope;

  DayAccount account(std::int64_t id) const {
    const auto found = scope.accounts.find(id);
    if (found == scope.accounts.end()) return {};
    return {id, found->second.code, found->second.name};
  }
};

OpenTask open_task(const Scene& scene, const accounts::TaskOnDay& task, bool mine) {
  OpenTask open{.number = task.task.number,
                .about = task.task.about,
                .what = task.task.what,
                .holder = !task.taken_by.empty()         ? task.taken_by
                          : !task.task.to_person.empty() ? task.task.to_person
                                                         : replace_all(task.task.to_role, "_", " "),
                .asked_by = task.task.asked_by,
                .asked_on = task.task.asked_on,
                .late_hours = task.late_hours,
                .mine = mine,
                .subject = task.task.subject};
  if (task.task.customer_id) open.account = scene.account(task.task.customer_id->raw());
  if (task.task.due_at) open.due = task.task.due_at->utc_date();
  return open;
}

// What stands in the person's queue, whatever the account; what they asked of others; and what
// others have to do on the accounts that are shown.
Result<std::vector<OpenTask>> open_tasks(const Scene& scene) {
  const TalkScope& scope = scene.scope;
  TL_TRY(const auto tasks, accounts::list_tasks(scene.db, scene.caller, {}));
  std::vector<OpenTask> open;
  for (const accounts::TaskOnDay& task : tasks) {
    const bool mine = !scope.person.empty() && accounts::is_for(task, scope.person, scope.roles);
    const bool asked = !scope.person.empty() && task.task.asked_by == scope.person;
    const bool shown = task.task.customer_id && scope.shown(task.task.customer_id->raw());
    if (mine || asked || shown) open.push_back(open_task(scene, task, mine));
  }
  return open;
}

Result<std::vector<OpenQuestion>> open_questions(const Scene& scene) {
  TL_TRY(const auto queue, accounts::question_queue(scene.db, scene.caller, {}));
  std::vector<OpenQuestion> open;
  for (const accounts::Question& question : queue.open) {
    const std::int64_t account = question.customer_id.raw();
    if (scene.scope.shown(account)) open.push_back({question, scene.account(account)});
  }
  return open;
}

Result<std::vector<OpenIssue>> open_issues(const Scene& scene) {
  TL_TRY(const auto list, accounts::list_issues(scene.db, scene.caller, {.days = 1}));
  std::vector<OpenIssue> open;
  for (const accounts::IssueOnDay& issue : list.issues) {
    const std::int64_t account = issue.issue.customer_id.raw();
    if (scene.scope.shown(account)) open.push_back({issue, scene.account(account)});
  }
  return open;
}

Result<std::vector<AccountTalk>> talks(const Scene& scene) {
  TL_TRY(const auto board, accounts::cadence_board(scene.db, scene.caller, {}));
  TL_TRY(const auto meetings, accounts::list_meetings(scene.db, ""));
  std::vector<AccountTalk> out;
  for (const accounts::AccountCadence& one : board.accounts) {
    const std::int64_t account = one.customer.id.raw();
    if (!scene.scope.shown(account)) continue;
    AccountTalk talk{.account = scene.account(account), .kinds = one.kinds};
    for (const accounts::Meeting& meeting : meetings) {
      if (meeting.customer_id == one.customer.id) talk.meetings.push_back(meeting);
    }
    out.push_back(std::move(talk));
  }
  return out;
}

Result<std::vector<AccountAgreements>> agreements(const Scene& scene) {
  return scene.db.read([&](database::Transaction& tx) -> Result<std::vector<AccountAgreements>> {
    std::vector<AccountAgreements> out;
    for (const auto& [id, customer] : scene.scope.accounts) {
      if (!scene.scope.shown(id)) continue;
      TL_TRY(auto view, accounts::agreements_of(tx, customer.id, scene.caller.today));
      out.push_back({scene.account(id), std::move(view)});
    }
    return out;
  });
}

}  // namespace

Result<std::vector<DayItem>> talk_items(database::Database& db, const Caller& caller,
                                        const TalkScope& scope) {
  const Scene scene{db, caller, scope};
  const WorkingCalendar calendar;
  const Date& day = caller.today;
  TL_TRY(const auto tasks, open_tasks(scene));
  TL_TRY(const auto questions, open_questions(scene));
  TL_TRY(const auto issues, open_issues(scene));
  TL_TRY(const auto spoken, talks(scene));
  TL_TRY(const auto signed_ones, agreements(scene));
  std::vector<DayItem> items = task_items(tasks, day, calendar);
  append(items, question_items(questions, scope.person, day, calendar));
  append(items, issue_items(issues));
  append(items, cadence_items(spoken, day, calendar));
  append(items, agreement_items(signed_ones));
  return items;
}

}  // namespace tl::desk
