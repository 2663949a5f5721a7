#include "accounts/store/talk.h"

#include "accounts/store/statements.h"
#include "accounts/store/technical_queries.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

using database::Transaction;

struct EncounterRow {
  CustomerId customer_id;
  std::string insider;
  Date on;
};
TL_DESCRIBE(EncounterRow, customer_id, insider, on)

// An issue without its steps; topics as "price, date".
struct IssueRow {
  IssueId id;
  std::string number;
  CustomerId customer_id;
  std::string about;
  std::string title;
  std::string topics;
  Date found_on;
  std::string found_by;
};
TL_DESCRIBE(IssueRow, id, number, customer_id, about, title, topics, found_on, found_by)

struct IssueStepRow {
  IssueId issue_id;
  IssueStepKind kind = IssueStepKind::tried;
  Date happened_on;
  std::string step_by;
  std::string body;
};
TL_DESCRIBE(IssueStepRow, issue_id, kind, happened_on, step_by, body)

std::string topics_of(const Issue& issue) {
  std::vector<std::string_view> names;
  for (const IssueTopic topic : issue.topics) names.push_back(enum_name(topic));
  return join(names, ", ");
}

Result<std::vector<Issue>> with_steps(std::vector<IssueRow> rows,
                                      const std::vector<IssueStepRow>& steps) {
  std::vector<Issue> out;
  for (IssueRow& row : rows) {
    Issue issue{.id = row.id,
                .number = std::move(row.number),
                .customer_id = row.customer_id,
                .about = std::move(row.about),
                .title = std::move(row.title),
                .found_on = row.found_on,
                .found_by = std::move(row.found_by)};
    TL_TRY(issue.topics, parse_topics(row.topics));
    for (const IssueStepRow& step : steps) {
      if (step.issue_id == issue.id)
        issue.steps.push_back({step.kind, step.happened_on, step.step_by, step.body});
    }
    out.push_back(std::move(issue));
  }
  return out;
}

}  // namespace

Result<ThreadId> insert_thread(Transaction& tx, const Thread& thread) {
  return tx.query_one<ThreadId>(statements::insert_thread, thread);
}

Result<std::vector<Thread>> threads_of_customer(Transaction& tx, CustomerId customer) {
  return tx.query<Thread>(statements::threads_of_customer, customer);
}

Result<std::optional<Thread>> thread_by_number(Transaction& tx, std::string_view number) {
  return tx.query_optional<Thread>(statements::thread_by_number, number);
}

Result<MessageId> insert_message(Transaction& tx, const Message& message) {
  return tx.query_one<MessageId>(statements::insert_message, message);
}

Result<std::vector<Message>> messages_of_thread(Transaction& tx, ThreadId thread) {
  return tx.query<Message>(statements::messages_of_thread, thread);
}

Result<std::vector<Message>> messages_of_customer(Transaction& tx, CustomerId customer) {
  return tx.query<Message>(statements::messages_of_customer, customer);
}

Result<std::vector<Message>> question_messages(Transaction& tx) {
  return tx.query<Message>(statements::question_messages);
}

Result<std::vector<Encounter>> message_encounters(Transaction& tx, const Date& from,
                                                  const Date& until) {
  TL_TRY(auto rows, tx.query<EncounterRow>(statements::message_encounters, from, until));
  std::vector<Encounter> out;
  for (EncounterRow& row : rows) out.push_back({row.customer_id, std::move(row.insider), row.on});
  return out;
}

Result<IssueId> insert_issue(Transaction& tx, const Issue& issue, const Instant& at) {
  const IssueRow row{.number = issue.number,
                     .customer_id = issue.customer_id,
                     .about = issue.about,
                     .title = issue.title,
                     .topics = topics_of(issue),
                     .found_on = issue.found_on,
                     .found_by = issue.found_by};
  return tx.query_one<IssueId>(statements::insert_issue, row, database::named("recorded_at", at));
}

Result<void> insert_issue_step(Transaction& tx, IssueId issue, const IssueStep& step,
                               const Instant& at) {
  const IssueStepRow row{issue, step.kind, step.on, step.by, step.text};
  TL_CHECK(tx.execute(statements::insert_issue_step, row, database::named("recorded_at", at)));
  return {};
}

Result<std::vector<Issue>> all_issues(Transaction& tx) {
  TL_TRY(auto rows, tx.query<IssueRow>(statements::all_issues));
  TL_TRY(const auto steps, tx.query<IssueStepRow>(statements::all_issue_steps));
  return with_steps(std::move(rows), steps);
}

Result<std::vector<Issue>> issues_of_customer(Transaction& tx, CustomerId customer) {
  TL_TRY(auto rows, tx.query<IssueRow>(statements::issues_of_customer, customer));
  std::vector<IssueStepRow> steps;
  for (const IssueRow& row : rows) {
    TL_TRY(const auto of_issue, tx.query<IssueStepRow>(statements::steps_of_issue, row.id));
    steps.insert(steps.end(), of_issue.begin(), of_issue.end());
  }
  return with_steps(std::move(rows), steps);
}

Result<std::optional<Issue>> issue_by_number(Transaction& tx, std::string_view number) {
  TL_TRY(auto row, tx.query_optional<IssueRow>(statements::issue_by_number, number));
  if (!row) return std::optional<Issue>();
  TL_TRY(const auto steps, tx.query<IssueStepRow>(statements::steps_of_issue, row->id));
  TL_TRY(auto issues, with_steps({*std::move(row)}, steps));
  return std::optional<Issue>(std::move(issues.front()));
}

Result<QueryStepId> insert_query_step(Transaction& tx, const QueryStep& step) {
  return tx.query_one<QueryStepId>(statements::insert_query_step, step);
}

Result<QueryCourseFacts> course_facts(Transaction& tx, const TechnicalQuery& query) {
  QueryCourseFacts course{.query = query};
  TL_TRY(const auto outcomes, query_outcomes(tx, query.id));
  for (const QueryOutcomeRow& row : outcomes)
    course.outcomes.push_back({row.outcome, row.recorded_on, row.recorded_at});
  TL_TRY(course.steps, tx.query<QueryStep>(statements::steps_of_query, query.id));
  return course;
}

Result<std::vector<TechnicalQuery>> queries_open_on(Transaction& tx, const Date& day) {
  return tx.query<TechnicalQuery>(statements::queries_open_on, day);
}

Result<std::vector<TechnicalQuery>> queries_of_customer(Transaction& tx, CustomerId customer) {
  return tx.query<TechnicalQuery>(statements::queries_of_customer, customer);
}

}  // namespace tl::accounts
