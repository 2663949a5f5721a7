// people settings, table: how signing in is set, and what each role may do.
#include <algorithm>
#include <array>

#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/people_options.h"
#include "main/commands/store.h"
#include "platform/access/permission_table.h"
#include "platform/access/policy.h"

namespace tl::cli {
namespace {

using access::Reach;
using access::Role;

Result<ExitCode> settings(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const std::string_view change = invocation.arguments().operand_or_none("SETTING=VALUE");
  if (!change.empty()) {
    const std::size_t equals = change.find('=');
    if (equals == std::string_view::npos)
      return invalid("access_setting_malformed",
                     "say a setting and its value with = between, such as failures_max=10");
    TL_CHECK(access::set_policy(*db, access::operator_of(caller),
                                {std::string(trim(change.substr(0, equals))),
                                 std::string(trim(change.substr(equals + 1)))}));
  }
  TL_TRY(const auto lines, access::list_policy(*db));
  TextTable table;
  for (const std::string_view heading : {"setting", "is", "since (UTC)", "what it is"})
    table.column(heading);
  for (const access::PolicyLine& line : lines) {
    table.row({line.setting, line.value.empty() ? "none" : line.value,
               line.set_at ? cat(minute_text(*line.set_at), " by ", line.set_by) : "default",
               line.words});
  }
  invocation.answer(lines, table.text());
  return ExitCode::done;
}

constexpr std::array<std::string_view, access::role_count> short_names{
    "OW", "SM", "SA", "IR", "MK", "AM", "PR", "EN", "ST", "QU", "FI", "HR", "AD", "CU"};

std::string reach_text(Reach reach) {
  return reach == Reach::all ? "all" : reach == Reach::own ? "own" : "-";
}

std::string whole_table_text(const access::PermissionTable& table) {
  TextTable roles;
  for (const std::string_view heading : {"", "role", "name", "what they do"}) roles.column(heading);
  for (std::size_t i = 0; i < table.roles.size(); ++i) {
    const access::RoleLine& role = table.roles[i];
    roles.row(
        {std::string(short_names[i]), std::string(enum_name(role.role)), role.title, role.words});
  }
  TextTable grid;
  grid.column("permission");
  for (const std::string_view name : short_names) grid.column(name);
  grid.column("may");
  for (const access::PermissionLine& line : table.permissions) {
    std::vector<std::string> cells{std::string(enum_name(line.permission))};
    for (const Reach reach : line.reach) cells.push_back(reach_text(reach));
    cells.push_back(line.words);
    grid.row(std::move(cells));
  }
  return cat(
      roles.text(),
      "\nall: everywhere. own: the accounts that a person owns or deputises; of what belongs "
      "to no\naccount, what they began themselves; for a customer, their own account.\n\n",
      grid.text());
}

std::string role_table_text(const access::PermissionTable& table, const access::RoleLine& role) {
  TextTable grid;
  for (const std::string_view heading : {"permission", "reach", "may"}) grid.column(heading);
  for (const access::PermissionLine& line : table.permissions) {
    const Reach reach = access::reach_of(role.role, line.permission);
    if (reach == Reach::none) continue;
    grid.row({std::string(enum_name(line.permission)), reach_text(reach), line.words});
  }
  return cat(role.title, ": ", role.words, "\n", grid.text());
}

Result<ExitCode> show_table(Invocation& invocation) {
  const access::PermissionTable table = access::permission_table();
  TL_TRY(const std::vector<Role> roles, roles_said(invocation.arguments()));
  std::string text;
  for (const access::RoleLine& role : table.roles) {
    if (std::ranges::find(roles, role.role) == roles.end()) continue;
    text += cat(text.empty() ? "" : "\n", role_table_text(table, role));
  }
  invocation.answer(table, roles.empty() ? whole_table_text(table) : text);
  return ExitCode::done;
}

}  // namespace

Result<std::vector<Role>> roles_said(const Arguments& said) {
  std::vector<Role> roles;
  const auto given = said.options.find("role");
  if (given == said.options.end()) return roles;
  for (const std::string& name : given->second) {
    const auto role = enum_from_name<Role>(to_lower(replace_all(trim(name), "-", "_")));
    if (!role)
      return invalid("role_unknown", cat("there is no role '", utf8_prefix(name, 40),
                                         "'; 'throughline people table' shows the roles"));
    roles.push_back(*role);
  }
  return roles;
}

std::string minute_text(const Instant& instant) {
  const std::string text = instant.text();  // 2026-03-02T09:00:00.000000Z
  return cat(text.substr(0, 10), " ", text.substr(11, 5));
}

std::vector<Command> people_settings_commands() {
  return {
      {.path = "people settings",
       .summary = "Show how signing in is set, or change a setting",
       .operands = {{"SETTING=VALUE", "such as failures_max=10", Times::at_most_once}},
       .run = &settings},
      {.path = "people table",
       .summary = "Show what each role may do, and how far",
       .options = {{"role", "ROLE", "only this one", Takes::value, Times::any}},
       .needs = Needs::nothing,
       .run = &show_table},
  };
}

}  // namespace tl::cli
