#include "parts/rules/part.h"

#include "support/matchers.h"

namespace tl::parts {
namespace {

TEST(CustomerNumberKey, R63_part_MeetsInAnyCaseAndSpacingButKeepsDashes) {
  EXPECT_EQ(customer_number_key(" ab 100-7 "), customer_number_key("AB100-7"));
  EXPECT_NE(customer_number_key("AB1-007"), customer_number_key("AB10-07"));
}

}  // namespace
}  // namespace tl::parts
