// Rows of threads, messages, issues and the steps of technical queries. Each function runs in the
// caller's transaction; lists come in the order in which things happened.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "accounts/rules/issues.h"
#include "accounts/rules/query_holding.h"
#include "accounts/rules/threads.h"
#include "platform/database/transaction.h"

namespace tl::accounts {

Result<ThreadId> insert_thread(database::Transaction& tx, const Thread& thread);
Result<std::vector<Thread>> threads_of_customer(database::Transaction& tx, CustomerId customer);
Result<std::optional<Thread>> thread_by_number(database::Transaction& tx, std::string_view number);
Result<MessageId> insert_message(database::Transaction& tx, const Message& message);
Result<std::vector<Message>> messages_of_thread(database::Transaction& tx, ThreadId thread);
Result<std::vector<Message>> messages_of_customer(database::Transaction& tx, CustomerId customer);
// What asks or answers, of all accounts.
Result<std::vector<Message>> question_messages(database::Transaction& tx);
Result<std::vector<Encounter>> message_encounters(database::Transaction& tx, const Date& from,
                                                  const Date& until);

Result<IssueId> insert_issue(database::Transaction& tx, const Issue& issue, const Instant& at);
Result<void> insert_issue_step(database::Transaction& tx, IssueId issue, const IssueStep& step,
                               const Instant& at);
// With their steps.
Result<std::vector<Issue>> all_issues(database::Transaction& tx);
Result<std::vector<Issue>> issues_of_customer(database::Transaction& tx, CustomerId customer);
Result<std::optional<Issue>> issue_by_number(database::Transaction& tx, std::string_view number);

Result<QueryStepId> insert_query_step(database::Transaction& tx, const QueryStep& step);
// With everything that became of it.
Result<QueryCourseFacts> course_facts(database::Transaction& tx, const TechnicalQuery& query);
Result<std::vector<TechnicalQuery>> queries_open_on(database::Transaction& tx, const Date& day);
Result<std::vector<TechnicalQuery>> queries_of_customer(database::Transaction& tx,
                                                        CustomerId customer);

}  // namespace tl::accounts
