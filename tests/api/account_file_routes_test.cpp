// Objectives, products, agreements, what is agreed for all quotes, and the timeline.
#include "api/on_api.h"
#include "foundation/text.h"

namespace tl::testing {
namespace {

using access::Role;

class AccountFileRoutes : public OnApi {
 protected:
  AccountFileRoutes() : kranich(account("Kranich")), reiher(account("Reiher")) {
    as(Role::account_manager, {kranich});
  }

  std::int64_t kranich;
  std::int64_t reiher;
};
TL_ON_BOTH_DATABASES(AccountFileRoutes);

TEST_P(AccountFileRoutes, R38_part_AnObjectiveShowsItsValuesAndWhereItStands) {
  const auto set =
      post("/api/v1/accounts/Kranich/objectives",
           R"({"what":"Less stock","measure":"boards in their stores",)"
           R"("unit":"pieces","aim":"at_most","target":"500","agreed_with":"Ms Keller"})");
  ASSERT_EQ(set.status, 200) << set.body;
  EXPECT_EQ(member(set, "status"), "not_measured");
  for (const std::string_view value : {"700", "450"}) {
    EXPECT_EQ(post("/api/v1/accounts/objectives/O1/values",
                   cat(R"({"value":")", value, R"(","source":"their report"})"))
                  .status,
              200);
  }
  const auto list = get("/api/v1/accounts/Kranich/objectives");
  EXPECT_EQ(member(list, "status"), "met");
  EXPECT_TRUE(contains(list.body, R"("value":"700")")) << list.body;
  EXPECT_EQ(code(post("/api/v1/accounts/objectives/O9/values", R"({"value":"1"})")),
            "objective_not_found");
  EXPECT_EQ(post("/api/v1/accounts/objectives/O1/end", R"({"why":"reached"})").status, 200);
  as(Role::account_manager, {reiher});
  EXPECT_EQ(code(post("/api/v1/accounts/objectives/O1/end", R"({"why":"x"})")), "not_your_account");
}

TEST_P(AccountFileRoutes, R63_part_TheProductMapIsKeptAndMadeSureOf) {
  const auto added =
      post("/api/v1/accounts/Kranich/products",
           R"({"name":"Drive","assemblies":"MC-1 revision B","source":"Ms Keller"})");
  ASSERT_EQ(added.status, 200) << added.body;
  http::Request change{.method = http::Method::patch,
                       .path = "/api/v1/accounts/products/PM1",
                       .headers = {{"content-type", "application/json"}},
                       .body = R"({"yearly_volume":1200,"source":"Ms Keller"})",
                       .id = "change"};
  EXPECT_EQ(member(send(change), "yearly_volume"), "1200");
  EXPECT_TRUE(contains(get("/api/v1/accounts/Kranich/products").body, "MC-1 revision B"));
  change.path = "/api/v1/accounts/products/PM9";
  EXPECT_EQ(code(send(change)), "product_not_found");
}

TEST_P(AccountFileRoutes, AnAgreementIsKeptWithItsSignedCopy) {
  const auto signed_one = post_form("/api/v1/accounts/Kranich/agreements",
                                    {{"kind", "sla"},
                                     {"title", "Service levels 2026"},
                                     {"valid_until", "2029-12-31"},
                                     {"notice_days", "90"},
                                     {"clauses", "response_hours=8\npayment=30 days net"},
                                     {"file", "%PDF-1.7 signed", "sla.pdf"}});
  ASSERT_EQ(signed_one.status, 200) << signed_one.body;
  EXPECT_EQ(member(signed_one, "kind"), "service_level");
  EXPECT_TRUE(contains(signed_one.body, R"("name":"payment")"));
  EXPECT_EQ(get("/api/v1/accounts/agreements/A1/copy").body, "%PDF-1.7 signed");
  EXPECT_EQ(code(post_form("/api/v1/accounts/Kranich/agreements",
                           {{"kind", "nda"}, {"title", "N"}, {"notice_days", "x"}})),
            "agreement_notice_invalid");
  EXPECT_EQ(code(post_form("/api/v1/accounts/Kranich/agreements",
                           {{"kind", "nda"}, {"title", "N"}, {"clauses", "nothing"}})),
            "clause_malformed");
  EXPECT_EQ(post("/api/v1/accounts/agreements/A1/end", R"({"why":"notice"})").status, 200);
  as(Role::account_manager, {reiher});
  EXPECT_EQ(code(get("/api/v1/accounts/agreements/A1/copy")), "not_your_account");
  as(Role::engineering);
  EXPECT_EQ(get("/api/v1/accounts/agreements/A1/copy").status, 403);
}

TEST_P(AccountFileRoutes, WhatIsAgreedHasItsHistoryInTheTimeline) {
  const auto set = post("/api/v1/accounts/Kranich/settings",
                        R"({"changes":[{"kind":"currency","value":"USD"}],"said_by":"Ms Keller"})");
  ASSERT_EQ(set.status, 200) << set.body;
  const auto all = get("/api/v1/accounts/Kranich/timeline");
  EXPECT_TRUE(contains(all.body, R"("kind":"agreed")"));
  EXPECT_TRUE(contains(all.body, R"("kind":"commerce")"));
  const auto some = get("/api/v1/accounts/Kranich/timeline?kinds=agreed");
  EXPECT_FALSE(contains(some.body, R"("kind":"commerce")"));
  EXPECT_EQ(get("/api/v1/accounts/Kranich/timeline?as_of=2020-01-01").body, R"({"items":[]})");
  EXPECT_EQ(code(get("/api/v1/accounts/Kranich/timeline?kinds=weather")), "timeline_kind_unknown");
  EXPECT_EQ(code(get("/api/v1/accounts/Kranich/timeline?from=then")), "date_malformed");
  EXPECT_EQ(code(post("/api/v1/accounts/Kranich/settings", R"({"changes":[]})")),
            "customer_settings_missing");
}

TEST_P(AccountFileRoutes, R63_part_NumberingRulesAreTriedBeforeTheyHold) {
  const std::string rules = R"("pattern":"{class:2}-{value:4}","fields":["class=RC:resistor",)"
                            R"("value=ohms"])";
  const std::string address = "/api/v1/parts/accounts/Kranich/numbering";
  const auto tried =
      post(cat(address, "/trial"), cat(R"({"samples":["RC-1002","XX"],)", rules, "}"));
  ASSERT_EQ(tried.status, 200) << tried.body;
  EXPECT_TRUE(contains(tried.body, "resistor"));
  EXPECT_EQ(code(post(cat(address, "/trial"), R"({"samples":["RC-1002"]})")),
            "customer_numbering_missing");
  EXPECT_EQ(code(post(cat(address, "/trial"), R"({"samples":[],"pattern":"{"})")),
            "customer_numbering_invalid");
  EXPECT_EQ(post(address, cat("{", rules, "}")).status, 200);
  EXPECT_TRUE(contains(get(address).body, "{class:2}"));
  EXPECT_EQ(
      code(post("/api/v1/parts/accounts/Kranich/numbers", R"({"number":"K-1","part":"10-00001"})")),
      "part_not_found");
  EXPECT_EQ(get("/api/v1/parts/accounts/Kranich/numbers").body, R"({"items":[]})");
}

TEST_P(AccountFileRoutes, HouseSettingsAreForThoseWhoKeepTheHouse) {
  EXPECT_EQ(get("/api/v1/desk/settings").status, 403);
  as(Role::owner);
  EXPECT_TRUE(contains(get("/api/v1/desk/settings").body, R"("name":"query_due_working_days")"));
  const std::string address = "/api/v1/desk/settings/query_due_working_days";
  EXPECT_EQ(member(post(address, R"({"value":2,"note":"holidays"})"), "value"), "2");
  EXPECT_TRUE(contains(get(address).body, "holidays"));
  EXPECT_EQ(code(post(address, R"({"value":31})")), "house_setting_out_of_range");
  EXPECT_EQ(code(get("/api/v1/desk/settings/weather")), "house_setting_unknown");
}

}  // namespace
}  // namespace tl::testing
