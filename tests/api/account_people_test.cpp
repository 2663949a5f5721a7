#include "api/on_api.h"
#include "foundation/text.h"

namespace tl::testing {
namespace {

using access::Role;

class AccountPeopleRoutes : public OnApi {
 protected:
  AccountPeopleRoutes() : kranich(account("Kranich")), reiher(account("Reiher")) {
    as(Role::account_manager, {kranich});
  }
  http::Response add_keller() {
    return post("/api/v1/accounts/Kranich/contacts",
                R"({"name":"Ms Keller","role":"buyer","email":"keller@kranich.example"})");
  }

  std::int64_t kranich;
  std::int64_t reiher;
};
TL_ON_BOTH_DATABASES(AccountPeopleRoutes);

TEST_P(AccountPeopleRoutes, R39_part_ContactsAreAddedChangedAndStayWhenTheyLeave) {
  const auto added = add_keller();
  ASSERT_EQ(added.status, 200) << added.body;
  EXPECT_EQ(member(added, "number"), "P1");
  http::Request change{.method = http::Method::patch,
                       .path = "/api/v1/accounts/contacts/P1",
                       .headers = {{"content-type", "application/json"}},
                       .body = R"({"decides":"suppliers of boards"})",
                       .id = "change"};
  EXPECT_EQ(member(send(change), "decides"), "suppliers of boards");
  EXPECT_EQ(post("/api/v1/accounts/contacts/P1/departure", R"({"note":"retired"})").status, 200);
  const auto list = get("/api/v1/accounts/Kranich/contacts");
  EXPECT_EQ(member(list, "name"), "Ms Keller");
  EXPECT_NE(member(list, "until"), "null");
  EXPECT_EQ(code(post("/api/v1/accounts/contacts/P1/departure", "{}")), "contact_left_already");
}

TEST_P(AccountPeopleRoutes, APersonOfAnothersAccountIsNotChangedByItsNumber) {
  as(Role::account_manager, {reiher});
  ASSERT_EQ(code(add_keller()), "not_your_account");
  as(Role::account_manager, {kranich});
  ASSERT_EQ(add_keller().status, 200);
  as(Role::account_manager, {reiher});
  EXPECT_EQ(code(post("/api/v1/accounts/contacts/P1/departure", "{}")), "not_your_account");
  EXPECT_EQ(code(post("/api/v1/accounts/contacts/P9/departure", "{}")), "contact_not_found");
  as(Role::engineering);
  EXPECT_EQ(get("/api/v1/accounts/Kranich/contacts").status, 403);
}

TEST_P(AccountPeopleRoutes, WhatIsWrongWithAContactIsSaid) {
  EXPECT_EQ(code(post("/api/v1/accounts/Kranich/contacts",
                      R"({"name":"Ms Keller","role":"buyer","email":"nowhere"})")),
            "email_malformed");
  EXPECT_EQ(code(post("/api/v1/accounts/Kranich/contacts", R"({"name":" ","role":"buyer"})")),
            "words_missing");
}

TEST_P(AccountPeopleRoutes, R40_part_TheTeamHasAMatrixThatCanBePrinted) {
  const auto joined =
      post("/api/v1/accounts/Kranich/team", R"({"role":"engineer","sign_in":"eva"})");
  ASSERT_EQ(joined.status, 200) << joined.body;
  const auto team = get("/api/v1/accounts/Kranich/team");
  EXPECT_TRUE(contains(team.body, R"("sign_in":"eva")"));
  EXPECT_TRUE(contains(team.body, R"("responsibility":"quote")"));
  const auto changed = post("/api/v1/accounts/Kranich/duties",
                            R"({"responsibility":"quote","role":"engineer","letter":"C"})");
  EXPECT_EQ(changed.status, 200) << changed.body;
  const auto pdf = get("/api/v1/accounts/Kranich/matrix.pdf");
  EXPECT_EQ(pdf.status, 200);
  EXPECT_TRUE(pdf.bytes().starts_with("%PDF-"));
  EXPECT_EQ(
      code(post("/api/v1/accounts/Kranich/team", R"({"role":"account_manager","sign_in":"eva"})")),
      "team_role_is_steward");
}

TEST_P(AccountPeopleRoutes, SkillsAreRatedByThoseWhoHandOutAccounts) {
  const std::string rating = R"({"sign_in":"eva","skill":"technical","level":3})";
  EXPECT_EQ(post("/api/v1/accounts/skills", rating).status, 403);
  as(Role::sales_manager);
  EXPECT_EQ(post("/api/v1/accounts/skills", rating).status, 200);
  EXPECT_EQ(
      code(post("/api/v1/accounts/skills", R"({"sign_in":"ann","skill":"technical","level":3})")),
      "skill_rated_by_oneself");
}

}  // namespace
}  // namespace tl::testing
