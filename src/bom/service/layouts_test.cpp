#include "bom/service/layouts.h"

#include <algorithm>

#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "bom/service/boms.h"
#include "bom/store/layouts.h"
#include "bom/store/statements.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "platform/vault/statements.h"
#include "platform/vault/vault.h"
#include "support/databases.h"

namespace tl::bom {
namespace {

using database::Transaction;

constexpr std::string_view list =
    "Pos,Ref,Count,Type,House code\n"
    "1,R1,1,10k,RC0603FR-0710KL\n"
    "2,C1,1,100nF,GRM155R61E105KA12D\n";
constexpr std::string_view next_list =
    "A title\n"
    "Pos,Ref,Count,Type,House code\n"
    "1,R7,1,22k,RC0603FR-0722KL\n"
    "2,C7,1,1uF,GRM155R61A106ME11D\n";

class Layouts : public testing::OnBothDatabases {
 protected:
  Layouts()
      : OnBothDatabases({&database::store_schema(), &vault::store_schema(),
                         &accounts::store_schema(), &bom::store_schema()}) {
    first = accounts::add_customer(db(), caller, {.name = "Kranich"}).value();
    second = accounts::add_customer(db(), caller, {.name = "Reiher"}).value();
  }

  Result<BomReading> read(std::string_view bytes, std::string_view map = "",
                          std::string_view customer = "C1") {
    ReadingChoices choices;
    if (!map.empty()) choices.columns = parse_column_map(map).value();
    return read_for(db(), caller,
                    {.customer = std::string(customer),
                     .file_name = "board.csv",
                     .bytes = bytes,
                     .choices = choices});
  }

  static bool used_memory(const Result<BomReading>& reading) {
    return std::ranges::any_of(reading->findings, [](const Finding& finding) {
      return finding.code == "mapping_remembered";
    });
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
  accounts::Customer first;
  accounts::Customer second;
};
TL_ON_BOTH_DATABASES(Layouts);

TEST_P(Layouts, R40_part_ACorrectionIsUsedForTheNextFileOfTheCustomerAndTold) {
  const auto corrected = read(list, "5=customer_pn,4=mpn");
  ASSERT_OK(corrected);
  EXPECT_FALSE(used_memory(corrected));
  const auto next = read(next_list);
  ASSERT_OK(next);
  EXPECT_TRUE(used_memory(next));
  EXPECT_EQ(next->lines.at(0).customer_pn, "RC0603FR-0722KL");
  EXPECT_EQ(next->lines.at(0).alternates.at(0).mpn, "22k");
  EXPECT_FALSE(used_memory(read(next_list, "", "C2"))) << "another customer's files are their own";
}

TEST_P(Layouts, AreListedWithWhoAndWhen) {
  ASSERT_OK(read(list, "5=customer_pn"));
  ASSERT_OK(read(list, "5=mpn", "Reiher"));
  const auto all = remembered_mappings(db(), "");
  ASSERT_OK(all);
  ASSERT_EQ(all->size(), 2u);
  EXPECT_EQ(all->at(0).number, "M1");
  EXPECT_EQ(all->at(0).customer, "C1 Kranich");
  EXPECT_EQ(all->at(0).columns, "5=customer_pn");
  EXPECT_EQ(all->at(0).headings, "Pos | Ref | Count | Type | House code");
  EXPECT_EQ(all->at(0).recorded_by, "ann");
  EXPECT_EQ(remembered_mappings(db(), "C2")->at(0).number, "M2");
}

TEST_P(Layouts, TheLatestCorrectionCountsAndKeepsItsNumber) {
  ASSERT_OK(read(list, "5=customer_pn,4=mpn"));
  ASSERT_OK(read(list, "4=description"));
  const auto known = remembered_mappings(db(), "C1");
  ASSERT_EQ(known->size(), 1u);
  EXPECT_EQ(known->at(0).number, "M1");
  EXPECT_EQ(known->at(0).columns, "4=description,5=customer_pn")
      << "what was told before stays beside it";
  ASSERT_OK(read(list, "4=description"));
  const auto rows =
      db().read([](Transaction& tx) { return database::list_audit(tx, {.entity = "bom_layout"}); });
  EXPECT_EQ(rows->size(), 2u) << "telling the same again is no new fact";
}

TEST_P(Layouts, AForgottenMappingIsNotUsedAnyMore) {
  ASSERT_OK(read(list, "5=customer_pn"));
  EXPECT_FAILS("mapping_unknown", forget_mapping(db(), caller, "M7"));
  ASSERT_OK(forget_mapping(db(), caller, "m1"));
  EXPECT_FAILS("mapping_unknown", forget_mapping(db(), caller, "M1"));
  EXPECT_FALSE(used_memory(read(next_list)));
  EXPECT_TRUE(remembered_mappings(db(), "")->empty());
  const auto latest = db().read([](Transaction& tx) { return layout_by_number(tx, "M1"); });
  EXPECT_EQ(latest->value().state, LayoutState::ended) << "the facts stay";
}

TEST_P(Layouts, WhatCannotBeKnownAgainIsUsedOnceAndSaid) {
  const auto reading = read_for(
      db(), caller,
      {.customer = "C1",
       .file_name = "board.csv",
       .bytes = list,
       .choices = {.columns = parse_column_map("2=refdes,5=mpn").value(), .header_row = 0}});
  ASSERT_OK(reading);
  EXPECT_TRUE(std::ranges::any_of(reading->findings, [](const Finding& finding) {
    return finding.code == "mapping_not_remembered";
  }));
  EXPECT_TRUE(remembered_mappings(db(), "")->empty());
}

TEST_P(Layouts, WhatIsToldForOneFileIsNotRemembered) {
  ReadingChoices choices{.columns = parse_column_map("5=customer_pn").value()};
  choices.told_for = ToldFor::this_file;
  const auto reading =
      read_for(db(), caller,
               {.customer = "C1", .file_name = "board.csv", .bytes = list, .choices = choices});
  ASSERT_OK(reading);
  EXPECT_EQ(reading->lines.at(0).customer_pn, "RC0603FR-0710KL");
  EXPECT_TRUE(remembered_mappings(db(), "")->empty());
}

TEST_P(Layouts, NothingIsRememberedOfACorrectionThatCannotBe) {
  EXPECT_FAILS("column_unknown", read(list, "9=mpn"));
  EXPECT_FAILS("customer_not_found", read(list, "5=mpn", "C9"));
  EXPECT_TRUE(remembered_mappings(db(), "")->empty());
}

TEST_P(Layouts, HoldWhenABomIsTakenIn) {
  ASSERT_OK(read(list, "5=customer_pn,4=mpn"));
  const auto taken = db().write([&](Transaction& tx) {
    return take_in(tx, caller,
                   {.customer_id = first.id.raw(),
                    .assembly = "A-1",
                    .revision = "B",
                    .file_name = "board.csv",
                    .bytes = next_list});
  });
  ASSERT_OK(taken);
  EXPECT_EQ(taken->reading.lines.at(1).customer_pn, "GRM155R61A106ME11D");
}

}  // namespace
}  // namespace tl::bom
