// Search, audit, jobs.
#include "api/on_api.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/jobs/jobs.h"

namespace tl::testing {
namespace {

using access::Role;

class DeskRoutes : public OnApi {
 protected:
  DeskRoutes() : kranich(account("Kranich Antriebe")), reiher(account("Reiher")) {
    received_rfq("Kranich Antriebe");
    as(Role::account_manager, {kranich});
  }
  static std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
  }

  std::int64_t kranich;
  std::int64_t reiher;
};
TL_ON_BOTH_DATABASES(DeskRoutes);

TEST_P(DeskRoutes, TheSearchFindsWhatHasEveryWord) {
  const auto found = get("/api/v1/desk/search?q=KRAN");
  EXPECT_TRUE(contains(found.body, R"("path":"/accounts/C1")"));
  EXPECT_TRUE(contains(found.body, R"("path":"/rfqs/R1")"));
  const auto both = get("/api/v1/desk/search?q=kran a-1");
  EXPECT_FALSE(contains(both.body, R"("path":"/accounts/C1")"));
  EXPECT_TRUE(contains(both.body, R"("path":"/rfqs/R1")"));
  EXPECT_EQ(get("/api/v1/desk/search?q=k").body, R"({"items":[]})");
  EXPECT_EQ(get("/api/v1/desk/search").body, R"({"items":[]})");
}

TEST_P(DeskRoutes, TheSearchHidesWhatARoleMayNotSee) {
  as(Role::human_resources);
  EXPECT_FALSE(contains(get("/api/v1/desk/search?q=kran").body, "Kranich"));
  as_customer_of(reiher);
  EXPECT_EQ(code(get("/api/v1/desk/search?q=kran")), "nothing_there");
}

TEST_P(DeskRoutes, TheSearchGivesSomeOfEachKind) {
  for (std::size_t i = 1; i < limits::search_hits_max; ++i) received_rfq("Kranich Antriebe");
  EXPECT_EQ(count(get("/api/v1/desk/search?q=a-1").body, R"("kind":"RFQ")"),
            limits::search_hits_max);
  received_rfq("Kranich Antriebe");  // search_hits_max + 1
  EXPECT_EQ(count(get("/api/v1/desk/search?q=a-1").body, R"("kind":"RFQ")"),
            limits::search_hits_max);
}

TEST_P(DeskRoutes, TheAuditIsForTheAdministrator) {
  EXPECT_EQ(get("/api/v1/desk/audit").status, 403);
  as(Role::administrator);
  const auto rows = get("/api/v1/desk/audit?entity=rfq");
  EXPECT_TRUE(contains(rows.body, R"("action":"rfq_created")"));
  EXPECT_FALSE(contains(rows.body, R"("entity":"customer")"));
  EXPECT_EQ(get("/api/v1/desk/audit?who=nobody").body, R"({"items":[],"next":""})");
  EXPECT_EQ(code(get("/api/v1/desk/audit?id=x")), "number_malformed");
}

TEST_P(DeskRoutes, AJobIsTheirsWhoAskedForIt) {
  const auto job = jobs::enqueue(db(), caller(), {.kind = "sample", .input = "{}"});
  ASSERT_OK(job);
  const std::string address = cat("/api/v1/jobs/", job->id.raw());
  EXPECT_EQ(member(get(address), "state"), "waiting");
  EXPECT_EQ(member(get("/api/v1/jobs"), "kind"), "sample");
  EXPECT_EQ(code(get("/api/v1/jobs/999")), "job_unknown");
  EXPECT_EQ(code(get("/api/v1/jobs/x")), "job_unknown");
  const auto stopped = send({.method = http::Method::post, .path = cat(address, "/cancel")});
  EXPECT_EQ(member(stopped, "state"), "cancelled");
}

}  // namespace
}  // namespace tl::testing
