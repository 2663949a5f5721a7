// The doors of the accounts room, a file for each subject.
#pragma once

#include "platform/http/route.h"

namespace tl::accounts {

void add_account_routes(http::Routes& routes);
void add_account_setting_routes(http::Routes& routes);  // what is agreed, and the timeline
void add_contact_routes(http::Routes& routes);
void add_team_routes(http::Routes& routes);
void add_objective_routes(http::Routes& routes);
void add_product_routes(http::Routes& routes);
void add_agreement_routes(http::Routes& routes);
void add_thread_routes(http::Routes& routes);
void add_issue_routes(http::Routes& routes);
void add_task_routes(http::Routes& routes);
void add_cadence_routes(http::Routes& routes);
void add_query_routes(http::Routes& routes);
void add_company_routes(http::Routes& routes);  // our own letterhead

// Whose the account, or the technical query, in the address is.
Result<std::int64_t> account_in_path(database::Transaction& tx, const http::Call& call);
Result<std::int64_t> account_of_query(database::Transaction& tx, const http::Call& call);
// The account that a code or name says; its code.
Result<std::int64_t> account_said(const http::Call& call, std::string_view code_or_name);
Result<std::string> code_of_account(const http::Call& call, std::int64_t account);
// Whose window it is: of whoever asks, or the one that one of ours names with account=.
Result<std::int64_t> window_account(const http::Call& call);
// Whose the numbered thing is that the address names: "{contact}", "{thread}" and so on.
Result<std::int64_t> account_of_contact(database::Transaction& tx, const http::Call& call);
Result<std::int64_t> account_of_objective(database::Transaction& tx, const http::Call& call);
Result<std::int64_t> account_of_product(database::Transaction& tx, const http::Call& call);
Result<std::int64_t> account_of_agreement(database::Transaction& tx, const http::Call& call);
Result<std::int64_t> account_of_thread(database::Transaction& tx, const http::Call& call);
Result<std::int64_t> account_of_issue(database::Transaction& tx, const http::Call& call);
Result<std::int64_t> account_of_meeting(database::Transaction& tx, const http::Call& call);

// What every door on one account may be asked for: as it was on another day.
inline const std::vector<http::QueryParameter> as_of_day = {
    {"as_of", "the day; today unless said"}};

// What a body may leave out, as the services take it.
std::string said(const std::optional<std::string>& text);

}  // namespace tl::accounts
