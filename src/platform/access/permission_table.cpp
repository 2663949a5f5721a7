#include "platform/access/permission_table.h"

namespace tl::access {

PermissionTable permission_table() {
  PermissionTable table;
  for (const RoleRow& row : detail::role_rows)
    table.roles.push_back({row.role, std::string(row.title), std::string(row.words)});
  for (const PermissionRow& row : detail::permission_rows) {
    PermissionLine line{row.permission, std::string(row.words), {}};
    for (const RoleLine& role : table.roles)
      line.reach.push_back(reach_of(role.role, row.permission));
    table.permissions.push_back(std::move(line));
  }
  return table;
}

}  // namespace tl::access
