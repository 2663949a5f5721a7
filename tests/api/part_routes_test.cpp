#include "api/on_api.h"
#include "foundation/text.h"
#include "parts/service/import_parts.h"
#include "parts/service/match_lines.h"
#include "parts/service/part_files.h"
#include "platform/documents/read_document.h"

namespace tl::testing {
namespace {

using access::Role;

constexpr std::string_view catalogue =
    "part number,description,manufacturer,mpn,package,state\n"
    "10-00001,Resistor 10k 1% 0402,Yageo,RC0402FR-0710KL,0402,released\n"
    "10-00002,Resistor 10k,Vishay,CRCW040210K0FKED,0402,proposed\n"
    "30-00001,Op amp 100%,Texas Instruments,LM358DR,SOIC-8,released\n";

class PartRoutes : public OnApi {
 protected:
  PartRoutes() {
    const auto document = documents::read_document(catalogue, "parts.csv");
    EXPECT_OK(document);
    EXPECT_OK(parts::import_parts(db(), caller(), *document));
    as(Role::engineering);
  }
  http::Response show(std::string_view number) {
    return get(cat("/api/v1/parts/catalogue/", number));
  }
  http::Response act(std::string_view number, std::string_view verb, std::string_view body) {
    return post(cat("/api/v1/parts/catalogue/", number, "/", verb), body);
  }
};
TL_ON_BOTH_DATABASES(PartRoutes);

TEST_P(PartRoutes, R40_part_PartsToReviewComeFirstAndAreFoundByWords) {
  const auto all = get("/api/v1/parts/catalogue");
  ASSERT_EQ(all.status, 200) << all.body;
  EXPECT_EQ(member(all, "number"), "10-00002") << "it waits for review";
  EXPECT_EQ(member(all, "waiting"), "1");
  EXPECT_EQ(member(all, "next"), "");
  const auto first = get("/api/v1/parts/catalogue?limit=1");
  EXPECT_EQ(member(first, "next"), "0|10-00002");
  const auto second = get("/api/v1/parts/catalogue?limit=1&after=0|10-00002");
  EXPECT_EQ(member(second, "number"), "10-00001");
  EXPECT_EQ(member(get("/api/v1/parts/catalogue?q=lm358"), "number"), "30-00001");
  EXPECT_EQ(member(get("/api/v1/parts/catalogue?q=OP AMP"), "number"), "30-00001");
  EXPECT_EQ(member(get("/api/v1/parts/catalogue?q=100%"), "number"), "30-00001")
      << "a sign of patterns is a sign";
  EXPECT_TRUE(contains(get("/api/v1/parts/catalogue?q=_").body, R"("items":[])"));
  EXPECT_EQ(member(get("/api/v1/parts/catalogue?state=blocked"), "number"), "");
  EXPECT_EQ(code(get("/api/v1/parts/catalogue?state=new")), "part_state_unknown");
  EXPECT_EQ(code(get("/api/v1/parts/catalogue?after=x")), "cursor_malformed");
  EXPECT_EQ(code(get("/api/v1/parts/catalogue?limit=501")), "page_too_long");
}

TEST_P(PartRoutes, R40_part_EngineeringReleasesAPartThatWasProposed) {
  const auto before = show("10-00002");
  ASSERT_EQ(before.status, 200) << before.body;
  EXPECT_EQ(member(before, "state"), "proposed");
  EXPECT_TRUE(contains(before.body, R"("parameters":"resistor 10kΩ 1%)")) << before.body;
  const auto released =
      act("10-00002", "review", R"({"state":"released","seen":1,"note":"data sheet read"})");
  ASSERT_EQ(released.status, 200) << released.body;
  EXPECT_EQ(member(released, "state"), "released");
  EXPECT_EQ(member(released, "version"), "2");
  EXPECT_TRUE(contains(released.body, R"("what":"part_released","by":"ann")"));
  EXPECT_TRUE(contains(released.body, "data sheet read"));
  const auto late = act("10-00002", "review", R"({"state":"blocked","seen":1})");
  EXPECT_EQ(code(late), "part_changed_meanwhile");
  EXPECT_TRUE(contains(late.body, "ann changed 10-00002"));
  EXPECT_EQ(code(show("10-09999")), "part_not_found");
}

TEST_P(PartRoutes, WhatIsOnFileIsCorrected) {
  const auto text = act("10-00001", "correction", R"({"seen":1,"description":"Resistor 10k"})");
  ASSERT_EQ(text.status, 200) << text.body;
  EXPECT_EQ(member(text, "description"), "Resistor 10k");
  const auto made = act("10-00001", "correction",
                        R"({"seen":2,"made":{"manufacturer":"YAGEO","mpn":"RC0402FR-0710KL",)"
                        R"("lifecycle":"obsolete","moisture_level":"MSL 1","origin":"cn"}})");
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_EQ(member(made, "lifecycle"), "obsolete");
  EXPECT_EQ(member(made, "moisture_level"), "1");
  EXPECT_EQ(member(made, "origin"), "CN");
  EXPECT_EQ(code(act("10-00001", "correction",
                     R"({"seen":3,"made":{"manufacturer":"YAGEO","mpn":"RC0402FR-0710KL",)"
                     R"("moisture_level":"high"}})")),
            "part_attribute_unknown");
  EXPECT_EQ(code(act("10-00001", "correction",
                     R"({"seen":3,"made":{"manufacturer":"YAGEO","mpn":"X1"}})")),
            "part_not_found");
  EXPECT_EQ(code(act("10-00001", "correction",
                     cat(R"({"seen":3,"description":")", std::string(2'001, 'x'), R"("})"))),
            "part_text_malformed");
}

TEST_P(PartRoutes, APartThatIsAnotherIsMergedIntoIt) {
  EXPECT_EQ(code(act("10-00002", "merge", R"({"into":"10-00002","seen":1})")), "part_merge_itself");
  const auto merged =
      act("10-00002", "merge", R"({"into":"10-00001","seen":1,"note":"same values"})");
  ASSERT_EQ(merged.status, 200) << merged.body;
  EXPECT_EQ(member(merged, "merged_into"), "10-00001");
  EXPECT_EQ(member(merged, "state"), "blocked");
  EXPECT_TRUE(contains(merged.body, R"("approved":[])"));
  EXPECT_FAILS(
      "part_merged_already",
      parts::set_part_state(db(), caller(), {"10-00002", parts::PartState::released, "back"}));
  const auto into = show("10-00001");
  EXPECT_TRUE(
      contains(into.body, R"("approved":["YAGEO RC0402FR-0710KL","Vishay CRCW040210K0FKED"])"))
      << into.body;
  EXPECT_TRUE(contains(into.body, "from 10-00002. same values"));
  EXPECT_EQ(code(act("10-00002", "review", R"({"state":"released","seen":2})")),
            "part_merged_already");
  EXPECT_EQ(code(act("30-00001", "merge", R"({"into":"10-00002","seen":1})")),
            "part_merged_already");
}

TEST_P(PartRoutes, WhoUsesAPartIsToldOfTheAccountsThatMayBeSeen) {
  const std::int64_t kranich = account("Kranich");
  const std::int64_t reiher = account("Reiher");
  const auto take = [&](std::int64_t customer) {
    const parts::CustomerId id(customer);
    const parts::MatchRequest line{.customer = id, .alternates = {{"", "LM358DR"}}};
    const auto matched = parts::match_lines(db(), id, {line}, parts::MatchPolicy());
    ASSERT_OK(matched);
    EXPECT_OK(parts::decide(db(), caller(),
                            {.line = line,
                             .part = matched->matches[0].alternates[0].candidates[0].part,
                             .note = "",
                             .about = "R1"}));
  };
  take(kranich);
  take(reiher);
  const auto all = show("30-00001");
  EXPECT_TRUE(contains(all.body, R"("customer":"Reiher")")) << all.body;
  EXPECT_TRUE(contains(all.body, R"("about":"R1")"));
  as(Role::account_manager, {kranich});
  const auto own = show("30-00001");
  EXPECT_TRUE(contains(own.body, R"("customer":"Kranich")"));
  EXPECT_FALSE(contains(own.body, "Reiher"));
  EXPECT_EQ(member(own, "uses_hidden"), "1");
}

TEST_P(PartRoutes, MakersAndTheirNamesAreToldAndAdded) {
  account("Kranich");
  EXPECT_TRUE(contains(get("/api/v1/parts/makers").body, R"("name":"YAGEO")"));
  const auto added = post("/api/v1/parts/makers/names", R"({"maker":"Yageo","name":"House of R"})");
  ASSERT_EQ(added.status, 200) << added.body;
  EXPECT_TRUE(contains(added.body, "House of R"));
  EXPECT_EQ(post("/api/v1/parts/makers", R"({"name":"Yaego"})").status, 200);
  const auto theirs =
      post("/api/v1/parts/accounts/Kranich/maker-names", R"({"maker":"Vishay","name":"VSY"})");
  ASSERT_EQ(theirs.status, 200) << theirs.body;
  EXPECT_TRUE(contains(theirs.body, "'VSY' to Kranich"));
  EXPECT_EQ(code(post("/api/v1/parts/makers/names", R"({"maker":"Nobody","name":"N"})")),
            "manufacturer_not_found");
}

TEST_P(PartRoutes, WhatIsUsedUnseenIsSetForTheCompanyAndForOneCustomer) {
  account("Kranich");
  const auto set = post("/api/v1/parts/policy", R"({"grades":"exact, alias","note":"stricter"})");
  ASSERT_EQ(set.status, 200) << set.body;
  EXPECT_EQ(member(get("/api/v1/parts/policy"), "unseen"), "exact, alias");
  EXPECT_EQ(code(post("/api/v1/parts/policy", R"({"grades":"perfect"})")), "match_grade_unknown");
  as(Role::owner);
  ASSERT_EQ(post("/api/v1/parts/accounts/Kranich/policy", R"({"grades":""})").status, 200);
  EXPECT_EQ(member(get("/api/v1/parts/accounts/Kranich/policy"), "unseen"), "");
}

TEST_P(PartRoutes, ATextIsReadForItsParameters) {
  const auto read = post("/api/v1/parts/reading", R"({"text":"CAP CER 100nF 50V X7R 0603"})");
  EXPECT_TRUE(contains(read.body, "capacitor 100nF")) << read.body;
  EXPECT_EQ(member(post("/api/v1/parts/reading", R"({"text":"screw"})"), "parameters"), "");
  EXPECT_TRUE(contains(get("/api/v1/parts/found?number=lm358dr").body, "30-00001"));
  EXPECT_EQ(code(get("/api/v1/parts/found?number=NOBODY-1")), "part_not_found");
}

TEST_P(PartRoutes, ReviewingIsEngineeringsAlone) {
  as(Role::account_manager, {account("Kranich")});
  EXPECT_EQ(show("10-00002").status, 200);
  EXPECT_EQ(act("10-00002", "review", R"({"state":"released","seen":1})").status, 403);
  EXPECT_EQ(act("10-00002", "merge", R"({"into":"10-00001","seen":1})").status, 403);
  as_customer_of(account("Kranich"));
  EXPECT_EQ(show("10-00002").status, 404);
  as_nobody();
  EXPECT_EQ(show("10-00002").status, 401);
}

}  // namespace
}  // namespace tl::testing
