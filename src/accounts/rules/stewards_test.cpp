#include "accounts/rules/stewards.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

Date day(std::string_view text) {
  return Date::parse(text).value();
}

StewardFact fact(std::int64_t id, StewardRole role, std::string sign_in, std::string_view from,
                 std::string_view until = "") {
  StewardFact out{.id = StewardFactId(id),
                  .role = role,
                  .sign_in = std::move(sign_in),
                  .valid_from = day(from)};
  if (!until.empty()) out.valid_until = day(until);
  return out;
}

TEST(Stewards, AreOneOwnerOnAnyDayAndHandingOverEndsTheFormerOne) {
  const std::vector<StewardFact> facts = {fact(1, StewardRole::owner, "ann", "2026-01-10"),
                                          fact(2, StewardRole::owner, "ben", "2026-03-01"),
                                          fact(3, StewardRole::owner, "", "2026-05-01")};
  EXPECT_EQ(stewards_on(facts, day("2026-01-09")).owner, "");
  EXPECT_EQ(stewards_on(facts, day("2026-02-28")).owner, "ann");
  EXPECT_EQ(stewards_on(facts, day("2026-03-01")).owner, "ben") << "the same day";
  EXPECT_EQ(stewards_on(facts, day("2026-03-01")).owner_since, day("2026-03-01"));
  EXPECT_EQ(stewards_on(facts, day("2026-05-01")).owner, "");
  const auto terms = steward_terms(facts);
  ASSERT_EQ(terms.size(), 2u);
  EXPECT_EQ(terms[0].until, day("2026-02-28"));
  EXPECT_EQ(terms[1].until, day("2026-04-30"));
}

TEST(Stewards, GiveARoleBackAfterAStandIn) {
  const std::vector<StewardFact> facts = {
      fact(1, StewardRole::deputy, "carl", "2026-01-01"),
      fact(2, StewardRole::deputy, "dora", "2026-07-01", "2026-07-14")};
  EXPECT_EQ(stewards_on(facts, day("2026-07-14")).deputy, "dora");
  EXPECT_EQ(stewards_on(facts, day("2026-07-15")).deputy, "carl");
  EXPECT_EQ(stewards_on(facts, day("2026-07-15")).deputy_since, day("2026-07-15"));
  EXPECT_EQ(steward_terms(facts).size(), 3u);
}

TEST(Stewards, ADeputyWhoTakesOverIsNoLongerTheDeputy) {
  const std::vector<StewardFact> facts = {fact(1, StewardRole::owner, "ann", "2026-01-01"),
                                          fact(2, StewardRole::deputy, "ben", "2026-01-01"),
                                          fact(3, StewardRole::owner, "ben", "2026-02-01")};
  EXPECT_EQ(stewards_on(facts, day("2026-01-31")).deputy, "ben");
  const Stewards after = stewards_on(facts, day("2026-02-01"));
  EXPECT_EQ(after.owner, "ben");
  EXPECT_EQ(after.deputy, "");
  const Findings findings = steward_findings({.code = "C1", .name = "Acme"}, after);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings.all()[0].code, "account_without_deputy");
  EXPECT_EQ(findings.all()[0].severity, Severity::warning);
}

TEST(Stewards, R37_part_AnAccountWithoutAnOwnerBlocks) {
  const Findings findings = steward_findings({.code = "C1", .name = "Acme"}, {});
  EXPECT_TRUE(findings.has_code("account_unowned"));
  EXPECT_TRUE(findings.has(Severity::error));
  EXPECT_EQ(findings.all()[0].place.text, "C1");
  EXPECT_TRUE(
      steward_findings({.code = "C1", .name = "Acme"}, {.owner = "ann", .deputy = "ben"}).empty());
}

TEST(Stewards, RefuseADeputyWhoOwnsAndATermThatSaysNothingNew) {
  const std::vector<StewardFact> facts = {fact(1, StewardRole::owner, "ann", "2026-01-01"),
                                          fact(2, StewardRole::deputy, "ben", "2026-01-01")};
  EXPECT_FAILS("deputy_is_owner",
               check_steward(fact(0, StewardRole::deputy, "ann", "2026-02-01"), facts));
  EXPECT_FAILS("steward_already",
               check_steward(fact(0, StewardRole::owner, "ann", "2026-02-01"), facts));
  EXPECT_FAILS("steward_already",
               check_steward(fact(0, StewardRole::deputy, "ben", "2026-02-01"), facts));
  EXPECT_FAILS(
      "steward_days_invalid",
      check_steward(fact(0, StewardRole::deputy, "carl", "2026-02-02", "2026-02-01"), facts));
  EXPECT_OK(check_steward(fact(0, StewardRole::deputy, "carl", "2026-02-02", "2026-02-02"), facts));
  EXPECT_OK(check_steward(fact(0, StewardRole::owner, "ann", "2025-12-01"), facts))
      << "before their term they may begin earlier";
}

}  // namespace
}  // namespace tl::accounts
