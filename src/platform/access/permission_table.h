// The table of permission.h as a value: for the page and the command that show it to people.
//
//   const PermissionTable table = permission_table();
//   table.permissions[0].reach[2];      // of the third role
#pragma once

#include <string>
#include <vector>

#include "platform/access/permission.h"

namespace tl::access {

struct RoleLine {
  Role role = Role::customer;
  std::string title;
  std::string words;
};
TL_DESCRIBE(RoleLine, role, title, words)

struct PermissionLine {
  Permission permission = Permission::session_own;
  std::string words;         // after "may"
  std::vector<Reach> reach;  // of each role, in the order of `roles`
};
TL_DESCRIBE(PermissionLine, permission, words, reach)

struct PermissionTable {
  std::vector<RoleLine> roles;
  std::vector<PermissionLine> permissions;
};
TL_DESCRIBE(PermissionTable, roles, permissions)

PermissionTable permission_table();

}  // namespace tl::access
