#include "parts/service/makers.h"

#include <algorithm>

#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "parts/rules/testing_rows.h"
#include "parts/service/create_parts.h"
#include "parts/service/import_parts.h"
#include "parts/service/match_lines.h"
#include "parts/store/statements.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::parts {
namespace {

using database::Transaction;
using ::testing::HasSubstr;

const Rows some_parts = {{"part number", "manufacturer", "mpn"},
                         {"10-00001", "Yageo", "RC0603FR-0710KL"}};

class Makers : public testing::OnBothDatabases {
 protected:
  Makers()
      : OnBothDatabases(
            {&database::store_schema(), &accounts::store_schema(), &parts::store_schema()}) {}

  void SetUp() override {
    OnBothDatabases::SetUp();
    EXPECT_OK(import_parts(db(), caller, document_of_rows(some_parts)));
    acme = accounts::add_customer(db(), caller, {.name = "Acme"})->id;
    other = accounts::add_customer(db(), caller, {.name = "Other"})->id;
  }

  MatchGrade grade(CustomerId customer, std::string maker, std::string mpn) {
    const auto matched = match_lines(
        db(), customer, {{.alternates = {{std::move(maker), std::move(mpn)}}}}, MatchPolicy());
    EXPECT_OK(matched);
    return matched->matches.at(0).grade;
  }

  CreatedParts create(CustomerId customer, const std::string& maker) {
    const auto made = db().write([&](Transaction& tx) {
      return create_parts(tx, caller, {{"R1", "22k", "0603", {{maker, "RC0603FR-0722KL"}}, 14}},
                          standard_numbering(), customer);
    });
    EXPECT_OK(made);
    return made.value_or({});
  }

  std::size_t audited(std::string_view action) {
    const auto rows = db().read([](Transaction& tx) { return database::list_audit(tx, {}); });
    return static_cast<std::size_t>(std::ranges::count(*rows, action, &database::AuditRow::action));
  }

  CustomerId acme, other;
  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(Makers);

TEST_P(Makers, R40_part_AMisspeltNameMakesNoNewMaker) {
  const CreatedParts made = create(acme, "Yaego");
  EXPECT_EQ(made.created, 0);
  EXPECT_EQ(made.lines[0].origin, PartOrigin::none);
  ASSERT_TRUE(made.findings.has_code("part_manufacturer_misspelt"));
  const Finding& finding = made.findings.all().front();
  EXPECT_EQ(finding.place.row, 14);
  EXPECT_THAT(finding.message, HasSubstr("parts alias \"YAGEO\" --name \"Yaego\" ("));
  EXPECT_FALSE(made.findings.has_code("part_without_mpn")) << "told once";
  EXPECT_THAT(finding.message, HasSubstr("parts maker add \"Yaego\""));
  EXPECT_EQ(list_makers(db())->size(), 1u);
}

TEST_P(Makers, R40_part_AnAcceptedSpellingHoldsForOneCustomerOrForAll) {
  EXPECT_EQ(grade(acme, "Yaego", "RC0603FR-0710KL"), MatchGrade::fuzzy);
  const auto told = add_maker_alias(
      db(), caller, {.maker = "YAGEO", .name = "Yaego", .customer = "C1", .note = "their ERP"});
  ASSERT_OK(told);
  EXPECT_EQ(told->of_customers, std::vector<std::string>{"'Yaego' to Acme"});
  EXPECT_TRUE(told->aliases.empty());
  EXPECT_EQ(grade(acme, "Yaego", "RC0603FR-0710KL"), MatchGrade::alias);
  EXPECT_EQ(grade(other, "Yaego", "RC0603FR-0710KL"), MatchGrade::fuzzy);
  EXPECT_OK(add_maker_alias(db(), caller, {.maker = "YAGEO", .name = "YAEGO", .customer = "Acme"}));
  EXPECT_EQ(audited("maker_spelling_told"), 1u) << "saying it again records nothing";
  EXPECT_FAILS(
      "customer_not_found",
      add_maker_alias(db(), caller, {.maker = "YAGEO", .name = "Yaego", .customer = "C9"}));

  EXPECT_OK(add_maker_alias(db(), caller, {.maker = "YAGEO", .name = "Yaego"}));
  EXPECT_EQ(grade(other, "Yaego", "RC0603FR-0710KL"), MatchGrade::alias);
}

TEST_P(Makers, R40_part_ANewPartIsFiledUnderTheMakerThatTheCustomerMeans) {
  EXPECT_OK(add_maker_alias(db(), caller, {.maker = "YAGEO", .name = "Yaego", .customer = "C1"}));
  EXPECT_EQ(create(acme, "Yaego").created, 1);
  EXPECT_EQ(list_makers(db())->size(), 1u);
  EXPECT_EQ(grade(other, "Yageo", "RC0603FR-0722KL"), MatchGrade::exact);
}

TEST_P(Makers, ALaterWordOfACustomersSpellingCounts) {
  EXPECT_OK(add_maker_alias(db(), caller, {.maker = "YAGEO", .name = "YG", .customer = "C1"}));
  EXPECT_OK(add_maker_alias(db(), caller, {.maker = "Murata", .name = "YG", .customer = "C1"}));
  EXPECT_EQ(grade(acme, "YG", "RC0603FR-0710KL"), MatchGrade::other_maker);
  const auto makers = list_makers(db());
  ASSERT_EQ(makers->size(), 2u) << "Murata was known to the trade and is on file now";
  EXPECT_EQ(makers->at(0).name, "Murata");
  EXPECT_EQ(makers->at(0).of_customers, std::vector<std::string>{"'YG' to Acme"});
  EXPECT_TRUE(makers->at(1).of_customers.empty());
}

TEST_P(Makers, AMakerOfItsOwnIsPutOnFileOnce) {
  const auto added = add_maker(db(), caller, " Yaego  Ltd ");
  ASSERT_OK(added);
  EXPECT_EQ(added->name, "Yaego Ltd");
  EXPECT_OK(add_maker(db(), caller, "YAEGO"));
  EXPECT_EQ(list_makers(db())->size(), 2u);
  EXPECT_EQ(audited("manufacturer_added"), 2u);
  EXPECT_EQ(create(acme, "Yaego").created, 1);
  EXPECT_EQ(grade(acme, "Yaego", "RC0603FR-0710KL"), MatchGrade::other_maker);
  EXPECT_FAILS("manufacturer_name_malformed", add_maker(db(), caller, "--"));
}

}  // namespace
}  // namespace tl::parts
