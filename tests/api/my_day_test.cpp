#include "accounts/service/stewards.h"
#include "api/on_api.h"
#include "foundation/text.h"

namespace tl::testing {
namespace {

using access::Role;

class MyDayRoutes : public OnApi {
 protected:
  MyDayRoutes() : kranich(account("Kranich")), reiher(account("Reiher")) {
    as(Role::account_manager, {kranich});
    received_rfq("Kranich");
    received_rfq("Reiher");
  }

  std::int64_t kranich;
  std::int64_t reiher;
};
TL_ON_BOTH_DATABASES(MyDayRoutes);

TEST_P(MyDayRoutes, R36_part_ShowsTheOpenWorkOfOnesOwnAccounts) {
  const auto day = get("/api/v1/desk/my-day");
  ASSERT_EQ(day.status, 200) << day.body;
  EXPECT_TRUE(contains(day.body, R"("kind":"quote_due")"));
  EXPECT_TRUE(contains(day.body, R"("about":"R1")"));
  EXPECT_FALSE(contains(day.body, R"("about":"R2")"));
  EXPECT_TRUE(contains(day.body, R"("kind":"rfq_received")"));
  EXPECT_FALSE(contains(get("/api/v1/desk/my-day?whose=all").body, R"("about":"R2")"));
  as(Role::owner, {kranich});
  EXPECT_FALSE(contains(get("/api/v1/desk/my-day").body, R"("about":"R2")"));
  EXPECT_TRUE(contains(get("/api/v1/desk/my-day?whose=all").body, R"("about":"R2")"));
}

TEST_P(MyDayRoutes, R37_part_AnUnownedAccountIsTold) {
  const auto before = get("/api/v1/desk/my-day");
  EXPECT_TRUE(contains(before.body, R"("kind":"account_unowned")"));
  ASSERT_OK(accounts::assign_owner(db(), caller(), {.account = "Kranich", .sign_in = "ann"}));
  const auto after = get("/api/v1/desk/my-day");
  EXPECT_FALSE(contains(after.body, R"("kind":"account_unowned")"));
  EXPECT_TRUE(contains(after.body, R"("kind":"account_without_deputy")"));
}

TEST_P(MyDayRoutes, R36_part_TheLoadOfEveryOwnerIsForThoseWhoHandOutAccounts) {
  EXPECT_EQ(get("/api/v1/desk/quote-load").status, 403);
  ASSERT_OK(accounts::assign_owner(db(), caller(), {.account = "Kranich", .sign_in = "ann"}));
  as(Role::owner);
  EXPECT_EQ(get("/api/v1/desk/quote-load").body,
            R"({"items":[{"owner":"","rfqs":1,"late":0,"oldest_working_days":0},)"
            R"({"owner":"ann","rfqs":1,"late":0,"oldest_working_days":0}]})");
}

TEST_P(MyDayRoutes, ACustomersPersonHasNoSuchPage) {
  as_customer_of(kranich);
  EXPECT_EQ(code(get("/api/v1/desk/my-day")), "nothing_there");
}

}  // namespace
}  // namespace tl::testing
