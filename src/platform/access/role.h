// What a person is in the company: the roles that the work of an EMS provider is shared out to. A
// person has one or several; what each may do stands in permission.h, in one table.
//
//   title_of(Role::account_manager);    // "Account manager"
//   words_of(Role::account_manager);    // what they answer for, in one line
#pragma once

#include <array>
#include <string_view>

#include "foundation/describe.h"

namespace tl::access {

enum class Role {
  owner,
  sales_manager,
  sales,
  independent_rep_manager,
  marketing,
  account_manager,
  procurement,
  engineering,
  stores_and_production,
  quality,
  finance,
  human_resources,
  administrator,
  customer,
};
TL_DESCRIBE_ENUM(Role, owner, sales_manager, sales, independent_rep_manager, marketing,
                 account_manager, procurement, engineering, stores_and_production, quality, finance,
                 human_resources, administrator, customer)

inline constexpr std::size_t role_count = 14;

struct RoleRow {
  Role role = Role::customer;
  std::string_view title;
  std::string_view words;
};

namespace detail {
using enum Role;
inline constexpr std::array<RoleRow, role_count> role_rows{{
    {owner, "Owner", "Runs the company: sees and does everything, costs and people included."},
    {sales_manager, "Sales manager",
     "Leads sales: all accounts and who looks after them, all prices and the costs behind them."},
    {sales, "Sales",
     "Wins business: works on the accounts they own or deputise, sees prices and never costs."},
    {independent_rep_manager, "Manager of independent reps",
     "Looks after representatives who are not staff: the accounts they own, and never a cost."},
    {marketing, "Marketing",
     "Reads who the customers are and how they are served: no files, no quotes, no costs."},
    {account_manager, "Account manager",
     "The customer's one contact: everything about the accounts they own or deputise, costs too."},
    {procurement, "Procurement",
     "Finds and prices material for every account: offers, suppliers, parts, purchase plans."},
    {engineering, "Engineering",
     "Reads build data of every account, reviews new parts, gives the labour and its times."},
    {stores_and_production, "Stores and production",
     "Counts the stock and builds: lists, times and stock of every account, no prices."},
    {quality, "Quality", "Reads issues and build data of every account, and answers queries."},
    {finance, "Finance",
     "Reads every quote with its cost, agreements and rates; keeps rates and exchange rates."},
    {human_resources, "Human resources", "Sees the people and what they are, not the business."},
    {administrator, "Administrator",
     "Keeps people, settings, jobs, backups and the audit, which holds values; opens no quote."},
    {customer, "Customer",
     "Somebody at a customer: what they sent, what is asked of them, what was quoted to them."},
}};

consteval bool one_row_for_each_role() {
  for (std::size_t i = 0; i < role_rows.size(); ++i) {
    if (static_cast<std::size_t>(role_rows[i].role) != i) return false;
  }
  return true;
}
static_assert(one_row_for_each_role());
}  // namespace detail

constexpr std::string_view title_of(Role role) {
  return detail::role_rows[static_cast<std::size_t>(role)].title;
}
constexpr std::string_view words_of(Role role) {
  return detail::role_rows[static_cast<std::size_t>(role)].words;
}

}  // namespace tl::access
