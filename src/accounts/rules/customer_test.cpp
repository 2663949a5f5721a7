#include "accounts/rules/customer.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

TEST(Customer, NamesMeetWithoutCaseAccentsAndSpaces) {
  EXPECT_EQ(customer_name_key(" Müller  Motoren "), customer_name_key("MULLER MOTOREN"));
  EXPECT_NE(customer_name_key("Alpha"), customer_name_key("Beta"));
}

TEST(Customer, NeedsANameOfUsefulLength) {
  EXPECT_FAILS("customer_name_missing", check_new({.name = "  "}));
  EXPECT_OK(check_new({.name = std::string(200, 'x')}));
  EXPECT_FAILS("customer_name_too_long", check_new({.name = std::string(201, 'x')}));
}

}  // namespace
}  // namespace tl::accounts
