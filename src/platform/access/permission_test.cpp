#include "platform/access/permission.h"

#include <algorithm>
#include <map>
#include <vector>

#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::access {
namespace {

// What each role may do over all accounts, and what over its own only. Whatever a line does not
// name is refused: the test goes through every pair.
struct Golden {
  Role role;
  std::string_view all;
  std::string_view own;
};

const std::vector<Golden> golden{
    {Role::owner,
     "account_read account_edit account_assign rfq_read rfq_edit file_read file_add "
     "bom_read bom_edit match_decide alternate_approve part_read part_edit part_review "
     "offer_read offer_edit supplier_edit plan_read plan_edit labour_read labour_edit rate_read "
     "rate_edit exchange_rate_edit price_guide_read price_guide_edit quote_read "
     "quote_cost_read quote_edit quote_issue quote_accept query_read query_ask "
     "query_answer issue_read issue_edit task_read task_edit stock_read stock_edit "
     "contact_read contact_edit agreement_read agreement_edit thread_read thread_write "
     "review_read review_edit statement_read colleague_read person_read person_edit "
     "settings_read settings_edit audit_read job_read job_run backup_make metrics_read "
     "my_day_read",
     "session_own"},
    {Role::sales_manager,
     "account_read account_edit account_assign rfq_read rfq_edit file_read file_add "
     "bom_read alternate_approve part_read offer_read plan_read labour_read rate_read "
     "price_guide_read price_guide_edit quote_read quote_cost_read quote_edit "
     "quote_issue quote_accept query_read query_ask query_answer issue_read issue_edit "
     "task_read task_edit stock_read contact_read contact_edit agreement_read "
     "agreement_edit thread_read thread_write review_read review_edit statement_read "
     "colleague_read settings_read my_day_read",
     "session_own job_read job_run"},
    {Role::sales, "price_guide_read colleague_read",
     "account_read account_edit rfq_read rfq_edit file_read file_add quote_read "
     "query_read query_ask issue_read issue_edit task_read task_edit contact_read "
     "contact_edit agreement_read thread_read thread_write review_read statement_read "
     "session_own job_read job_run my_day_read"},
    {Role::independent_rep_manager, "price_guide_read colleague_read",
     "account_read rfq_read quote_read query_read issue_read task_read contact_read "
     "contact_edit agreement_read thread_read thread_write review_read statement_read "
     "session_own job_read job_run my_day_read"},
    {Role::marketing, "account_read price_guide_read contact_read statement_read colleague_read",
     "session_own job_read job_run my_day_read"},
    {Role::account_manager,
     "part_read part_edit offer_read rate_read price_guide_read stock_read "
     "colleague_read",
     "account_read account_edit rfq_read rfq_edit file_read file_add bom_read bom_edit "
     "match_decide alternate_approve plan_read plan_edit labour_read quote_read quote_cost_read "
     "quote_edit quote_issue quote_accept query_read query_ask query_answer issue_read "
     "issue_edit task_read task_edit contact_read contact_edit agreement_read "
     "agreement_edit thread_read thread_write review_read review_edit statement_read "
     "session_own job_read job_run my_day_read"},
    {Role::procurement,
     "account_read rfq_read file_read file_add bom_read bom_edit match_decide "
     "part_read part_edit offer_read offer_edit supplier_edit plan_read plan_edit labour_read "
     "query_read query_ask query_answer issue_read issue_edit task_read task_edit "
     "stock_read agreement_read thread_read thread_write colleague_read",
     "session_own job_read job_run my_day_read"},
    {Role::engineering,
     "account_read rfq_read file_read file_add bom_read bom_edit match_decide "
     "part_read part_edit part_review offer_read plan_read labour_read labour_edit "
     "query_read query_ask query_answer issue_read issue_edit task_read task_edit "
     "stock_read thread_read thread_write colleague_read",
     "session_own job_read job_run my_day_read"},
    {Role::stores_and_production,
     "account_read bom_read part_read labour_read query_read query_ask issue_read "
     "issue_edit task_read task_edit stock_read stock_edit colleague_read",
     "session_own job_read job_run my_day_read"},
    {Role::quality,
     "account_read rfq_read file_read file_add bom_read part_read query_read query_ask "
     "query_answer issue_read issue_edit task_read task_edit stock_read agreement_read "
     "thread_read thread_write review_read statement_read colleague_read",
     "session_own job_read job_run my_day_read"},
    {Role::finance,
     "account_read rfq_read offer_read plan_read labour_read rate_read rate_edit "
     "exchange_rate_edit price_guide_read price_guide_edit quote_read quote_cost_read "
     "query_read issue_read task_read task_edit stock_read agreement_read review_read "
     "statement_read colleague_read settings_read",
     "session_own job_read job_run my_day_read"},
    {Role::human_resources, "colleague_read person_read", "session_own my_day_read"},
    {Role::administrator,
     "account_read exchange_rate_edit colleague_read person_read person_edit "
     "settings_read settings_edit audit_read job_read job_run backup_make metrics_read",
     "session_own my_day_read"},
    {Role::customer, "",
     "rfq_read rfq_send file_read file_add alternate_approve quote_read quote_accept "
     "query_read query_answer statement_read session_own"},
};

std::vector<Permission> every_permission() {
  std::vector<Permission> out;
  for (std::size_t i = 0; i < permission_count; ++i) out.push_back(static_cast<Permission>(i));
  return out;
}

std::vector<Role> every_role() {
  std::vector<Role> out;
  for (std::size_t i = 0; i < role_count; ++i) out.push_back(static_cast<Role>(i));
  return out;
}

std::vector<Role> roles_with(Permission permission) {
  std::vector<Role> out;
  for (const Role role : every_role()) {
    if (reach_of(role, permission) != Reach::none) out.push_back(role);
  }
  return out;
}

TEST(PermissionTable, IsThisAndNothingElse) {
  ASSERT_EQ(golden.size(), role_count);
  for (const Golden& line : golden) {
    std::map<std::string_view, Reach> expected;
    for (const std::string_view name : words(line.all)) {
      EXPECT_TRUE(enum_from_name<Permission>(name)) << name;
      EXPECT_TRUE(expected.emplace(name, Reach::all).second) << name;
    }
    for (const std::string_view name : words(line.own)) {
      EXPECT_TRUE(enum_from_name<Permission>(name)) << name;
      EXPECT_TRUE(expected.emplace(name, Reach::own).second) << name;
    }
    for (const Permission permission : every_permission()) {
      const auto found = expected.find(enum_name(permission));
      EXPECT_EQ(reach_of(line.role, permission),
                found == expected.end() ? Reach::none : found->second)
          << enum_name(line.role) << " " << enum_name(permission);
    }
  }
}

TEST(PermissionTable, DeniesWhatItDoesNotName) {
  EXPECT_EQ(reach_of(static_cast<Role>(role_count), Permission::session_own), Reach::none);
  EXPECT_EQ(reach_of(Role::owner, static_cast<Permission>(permission_count)), Reach::none);
  EXPECT_EQ(reach_of(static_cast<Role>(-1), static_cast<Permission>(-1)), Reach::none);
}

TEST(PermissionTable, LetsACustomerReachOnlyTheirOwnAndLittleOfIt) {
  const std::vector<Permission> theirs{
      Permission::rfq_read,       Permission::rfq_send,          Permission::file_read,
      Permission::file_add,       Permission::alternate_approve, Permission::quote_read,
      Permission::quote_accept,   Permission::query_read,        Permission::query_answer,
      Permission::statement_read, Permission::session_own};
  for (const Permission permission : every_permission()) {
    const bool named = std::ranges::find(theirs, permission) != theirs.end();
    EXPECT_EQ(reach_of(Role::customer, permission), named ? Reach::own : Reach::none)
        << enum_name(permission);
  }
}

TEST(PermissionTable, ShowsNoCostToWhomItIsNotFor) {
  for (const Permission cost : {Permission::quote_cost_read, Permission::rate_read}) {
    for (const Role role : {Role::customer, Role::independent_rep_manager, Role::marketing,
                            Role::sales, Role::human_resources, Role::administrator}) {
      EXPECT_EQ(reach_of(role, cost), Reach::none) << enum_name(role);
    }
  }
}

TEST(PermissionTable, LetsOnlyTheOwnerAndAnAdministratorEditPeople) {
  EXPECT_EQ(roles_with(Permission::person_edit), (std::vector{Role::owner, Role::administrator}));
  EXPECT_EQ(roles_with(Permission::person_read),
            (std::vector{Role::owner, Role::human_resources, Role::administrator}));
}

TEST(PermissionTable, LetsEverybodyKeepTheirOwnSignInAndNobodyAnothers) {
  for (const Role role : every_role()) {
    EXPECT_EQ(reach_of(role, Permission::session_own), Reach::own) << enum_name(role);
  }
}

TEST(PermissionTable, NobodyEditsWhatTheyMayNotRead) {
  const std::vector<std::pair<Permission, Permission>> pairs{
      {Permission::account_edit, Permission::account_read},
      {Permission::account_assign, Permission::account_read},
      {Permission::rfq_edit, Permission::rfq_read},
      {Permission::rfq_send, Permission::rfq_read},
      {Permission::file_add, Permission::file_read},
      {Permission::bom_edit, Permission::bom_read},
      {Permission::match_decide, Permission::bom_read},
      {Permission::part_edit, Permission::part_read},
      {Permission::part_review, Permission::part_read},
      {Permission::offer_edit, Permission::offer_read},
      {Permission::supplier_edit, Permission::offer_read},
      {Permission::labour_edit, Permission::labour_read},
      {Permission::rate_edit, Permission::rate_read},
      {Permission::price_guide_edit, Permission::price_guide_read},
      {Permission::quote_cost_read, Permission::quote_read},
      {Permission::quote_edit, Permission::quote_cost_read},
      {Permission::quote_issue, Permission::quote_edit},
      {Permission::quote_accept, Permission::quote_read},
      {Permission::query_ask, Permission::query_read},
      {Permission::query_answer, Permission::query_read},
      {Permission::issue_edit, Permission::issue_read},
      {Permission::task_edit, Permission::task_read},
      {Permission::stock_edit, Permission::stock_read},
      {Permission::contact_edit, Permission::contact_read},
      {Permission::agreement_edit, Permission::agreement_read},
      {Permission::thread_write, Permission::thread_read},
      {Permission::review_edit, Permission::review_read},
      {Permission::person_edit, Permission::person_read},
      {Permission::settings_edit, Permission::settings_read},
      {Permission::job_run, Permission::job_read}};
  for (const auto& [edit, read] : pairs) {
    for (const Role role : every_role()) {
      EXPECT_LE(reach_of(role, edit), reach_of(role, read))
          << enum_name(role) << " " << enum_name(edit);
    }
  }
}

TEST(PermissionTable, SaysEachRowAndRoleInPlainWords) {
  for (const Permission permission : every_permission()) {
    const std::string_view text = words_of(permission);
    EXPECT_GT(text.size(), 10u) << enum_name(permission);
    EXPECT_FALSE(contains(text, "_")) << text;
    EXPECT_NE(text.back(), '.') << text;
    EXPECT_FALSE(roles_with(permission).empty()) << enum_name(permission);
  }
  for (const Role role : every_role()) {
    EXPECT_FALSE(title_of(role).empty());
    EXPECT_EQ(words_of(role).back(), '.') << enum_name(role);
  }
}

}  // namespace
}  // namespace tl::access
