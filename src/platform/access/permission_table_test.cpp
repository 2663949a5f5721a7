#include "platform/access/permission_table.h"

#include "support/matchers.h"

namespace tl::access {
namespace {

TEST(PermissionTable, IsShownAsItIsAsked) {
  const PermissionTable table = permission_table();
  ASSERT_EQ(table.roles.size(), role_count);
  ASSERT_EQ(table.permissions.size(), permission_count);
  for (const PermissionLine& line : table.permissions) {
    ASSERT_EQ(line.reach.size(), role_count);
    EXPECT_EQ(line.words, words_of(line.permission));
    for (std::size_t i = 0; i < role_count; ++i)
      EXPECT_EQ(line.reach[i], reach_of(table.roles[i].role, line.permission));
  }
}

}  // namespace
}  // namespace tl::access
