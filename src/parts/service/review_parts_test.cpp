#include "parts/service/review_parts.h"

#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "parts/rules/testing_rows.h"
#include "parts/service/customer_numberings.h"
#include "parts/service/import_parts.h"
#include "parts/service/makers.h"
#include "parts/service/match_lines.h"
#include "parts/service/part_files.h"
#include "parts/service/policies.h"
#include "parts/store/statements.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::parts {
namespace {

using database::Transaction;

const Rows some_parts = {
    {"part number", "manufacturer", "mpn", "package", "state", "msl", "rohs", "parameters"},
    {"10-00001", "Yageo", "RC0603FR-0710KL", "0603", "proposed", "1", "compliant", ""},
    {"", "Vishay", "CRCW060310K0FKEA", "0603", "", "", "", ""},
    {"20-00001", "Nobody", "NB-1", "0603", "released", "", "", "capacitor 100nF 50V X7R 0603"},
    {"", "NXP Semiconductors", "BAT54C", "", "", "", "", ""},
    {"", "Nexperia", "BAT54C", "", "", "", "", ""}};

class ReviewParts : public testing::OnBothDatabases {
 protected:
  ReviewParts()
      : OnBothDatabases(
            {&database::store_schema(), &accounts::store_schema(), &parts::store_schema()}) {}

  void SetUp() override {
    OnBothDatabases::SetUp();
    EXPECT_OK(import_parts(db(), caller, document_of_rows(some_parts)));
    acme = accounts::add_customer(db(), caller, {.name = "Acme"})->id;
  }

  std::size_t audited(std::string_view action) {
    const auto rows = db().read([](Transaction& tx) { return database::list_audit(tx, {}); });
    return static_cast<std::size_t>(std::ranges::count(*rows, action, &database::AuditRow::action));
  }

  MatchPolicy policy() {
    return db().read([&](Transaction& tx) { return policy_for(tx, acme); }).value();
  }

  CustomerId acme;
  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(ReviewParts);

TEST_P(ReviewParts, R40_part_ProposedPartsAreReleasedOrBlockedOnce) {
  ASSERT_EQ(proposed_parts(db())->size(), 1u);
  const auto released = set_part_state(db(), caller, {"10-00001", PartState::released, "checked"});
  ASSERT_OK(released);
  EXPECT_EQ(released->state, PartState::released);
  EXPECT_OK(set_part_state(db(), caller, {"10-00001", PartState::released, "again"}));
  EXPECT_EQ(audited("part_released"), 1u) << "saying it again changes nothing";
  EXPECT_TRUE(proposed_parts(db())->empty());
  EXPECT_OK(set_part_state(db(), caller, {"10-00001", PartState::blocked, ""}));
  EXPECT_EQ(audited("part_blocked"), 1u);
  EXPECT_FAILS("part_not_found", set_part_state(db(), caller, {"99-1", PartState::released, ""}));
}

TEST_P(ReviewParts, R57_part_ShowsWhatIsOnFileOfAPart) {
  const auto found = show_parts(db(), "rc0603fr 0710kl");
  ASSERT_OK(found);
  ASSERT_EQ(found->manufactured.size(), 1u);
  const ManufacturerPartView& part = found->manufactured[0];
  EXPECT_EQ(part.parameters, "resistor 10kΩ 1% 1/10W thick film 0603");
  EXPECT_EQ(part.parameters_from, "its number (Yageo RC)");
  EXPECT_EQ(part.moisture_level, "1");
  EXPECT_EQ(part.rohs, Compliance::compliant);
  EXPECT_EQ(part.numbers, std::vector<std::string>{"10-00001"});
  EXPECT_EQ(show_parts(db(), "20-00001")->manufactured.at(0).parameters_from, "what was told");
  EXPECT_FAILS("part_not_found", show_parts(db(), "X-1"));
}

TEST_P(ReviewParts, R40_part_ThePolicyOfACustomerComesBeforeTheCompanys) {
  EXPECT_TRUE(policy().allows(MatchGrade::alias)) << "as delivered";
  EXPECT_OK(set_policy(db(), caller, {.customer = "", .grades = "exact, mpn-only", .note = ""}));
  EXPECT_FALSE(policy().allows(MatchGrade::alias));
  EXPECT_TRUE(policy().allows(MatchGrade::mpn_only));
  EXPECT_OK(set_policy(db(), caller, {.customer = "C1", .grades = "", .note = "strict"}));
  EXPECT_FALSE(policy().allows(MatchGrade::exact)) << "decisions alone";
  EXPECT_OK(set_policy(db(), caller, {.customer = "C1", .grades = "", .note = "again"}));
  const auto view = show_policy(db(), "Acme");
  ASSERT_OK(view);
  EXPECT_EQ(view->history.size(), 1u) << "what holds already is not recorded twice";
  EXPECT_EQ(view->history[0].note, "strict");
  EXPECT_FAILS("match_grade_unknown", set_policy(db(), caller, {"", "perhaps", ""}));
  EXPECT_FAILS("match_grade_unknown", set_policy(db(), caller, {"", "parametric_open", ""}));
  EXPECT_FAILS("customer_not_found", set_policy(db(), caller, {"C9", "exact", ""}));
}

TEST_P(ReviewParts, R63_part_ACustomersRulesAreKeptTriedAndUsed) {
  EXPECT_FAILS("customer_numbering_missing", try_customer_numbering(db(), "C1", {"X"}));
  const CustomerNumberingRules rules{"{class:2}-{value:4}{tol:1}-{size}",
                                     {"class=RC:resistor", "value=ohms", "tol=F:1%", "size=text"}};
  EXPECT_FAILS("verified_in_future",
               set_customer_numbering(
                   db(), caller,
                   {.customer = "C1", .rules = rules, .verified_on = caller.today.plus_days(1)}));
  EXPECT_OK(set_customer_numbering(db(), caller, {.customer = "C1", .rules = rules}));
  EXPECT_OK(set_customer_numbering(db(), caller, {.customer = "C1", .rules = rules}));
  EXPECT_EQ(show_customer_numbering(db(), "C1")->versions.size(), 1u);
  const auto tried = try_customer_numbering(db(), "C1", {"RC-1002F-0603", "RC-1"});
  ASSERT_OK(tried);
  EXPECT_EQ(tried->at(0).text, "resistor 10kΩ 1% 0603");
  EXPECT_NE(tried->at(1).failure, "");
  const auto matched =
      match_lines(db(), acme, {{.customer_part_number = "RC-1002F-0603"}}, MatchPolicy());
  ASSERT_OK(matched);
  ASSERT_EQ(matched->matches[0].parametric.size(), 2u);
  const CatalogueRow first = *matched->catalogue.find(matched->matches[0].parametric[0].part);
  EXPECT_EQ(first.mpn, "RC0603FR-0710KL") << "one of our numbers stands for it";
}

TEST_P(ReviewParts, R40_part_WhatACustomerTookBeforeIsOfferedFirst) {
  const MatchRequest asked{.value = "10k 1%", .package = "0603", .designator = "R1"};
  const auto first = match_lines(db(), acme, {asked}, MatchPolicy());
  ASSERT_OK(first);
  ASSERT_EQ(first->matches[0].parametric.size(), 2u);
  MatchRequest line = asked;
  line.customer = acme;
  const ManufacturerPartId chosen = first->matches[0].parametric[1].part;
  EXPECT_OK(decide(db(), caller, {.line = line, .part = chosen, .note = ""}));
  const auto again = match_lines(db(), acme, {asked}, MatchPolicy());
  EXPECT_EQ(again->matches[0].grade, MatchGrade::decided) << "the same line of the next RFQ";
  EXPECT_EQ(again->times_accepted(chosen), 1);
  MatchRequest other = asked;
  other.value = "10K 1% 1/10W";
  const auto words = match_lines(db(), acme, {other}, MatchPolicy());
  EXPECT_EQ(words->matches[0].parametric.at(0).part, chosen) << "in other words it is habit";
}

TEST_P(ReviewParts, AManufacturerGetsAnotherName) {
  const auto added = add_maker_alias(db(), caller, {.maker = "yageo", .name = "House of R"});
  ASSERT_OK(added);
  EXPECT_EQ(added->aliases, std::vector<std::string>{"House of R"});
  EXPECT_FAILS("manufacturer_not_found",
               add_maker_alias(db(), caller, {.maker = "Unheard Of", .name = "UO"}));
  EXPECT_FAILS("manufacturer_name_taken",
               add_maker_alias(db(), caller, {.maker = "Vishay", .name = "House of R"}));
  EXPECT_FAILS("manufacturer_ambiguous",
               add_maker_alias(db(), caller, {.maker = "Philips", .name = "PH"}));
  const auto makers = list_makers(db());
  ASSERT_EQ(makers->size(), 5u);
  EXPECT_EQ(makers->at(0).name, "NXP Semiconductors");
  EXPECT_THAT(makers->at(0).successions,
              ::testing::Contains("took over Freescale Semiconductor in 2015"));
}

}  // namespace
}  // namespace tl::parts
