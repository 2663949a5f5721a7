#include "quoting/service/rfq_bom.h"

#include "accounts/service/company.h"
#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "bom/store/statements.h"
#include "foundation/text.h"
#include "market/store/statements.h"
#include "parts/store/statements.h"
#include "platform/database/statements.h"
#include "platform/vault/statements.h"
#include "quoting/service/data_pack.h"
#include "quoting/service/line_supply.h"
#include "quoting/service/quotes.h"
#include "quoting/service/rates.h"
#include "quoting/service/rfqs.h"
#include "quoting/store/statements.h"
#include "sourcing/store/statements.h"
#include "stock/store/statements.h"
#include "support/databases.h"

namespace tl::quoting {
namespace {

class BomOfRfq : public testing::OnBothDatabases {
 protected:
  BomOfRfq()
      : OnBothDatabases({&database::store_schema(), &vault::store_schema(), &parts::store_schema(),
                         &accounts::store_schema(), &market::store_schema(), &bom::store_schema(),
                         &sourcing::store_schema(), &stock::store_schema(),
                         &quoting::store_schema()}) {
    EXPECT_OK(accounts::set_company(db(), caller, {.name = "Elster EMS"}));
    EXPECT_OK(accounts::add_customer(db(), caller, {.name = "Kranich"}));
    EXPECT_OK(import_rates(db(), caller,
                           "kind,code,value,minimum\ncurrency,EUR,,\nkit_overage,0402,15,20\n",
                           "rates.csv"));
    EXPECT_OK(new_rfq(db(), caller,
                      {.customer = "C1",
                       .assembly = "A-1",
                       .revision = "B",
                       .bom_file = "board.csv",
                       .bom_bytes = "Ref,Qty,Manufacturer,MPN,House code\n"
                                    "R1,1,Yageo,RC0402FR-0710KL,H-1\n"
                                    "R2,1,Yageo,RC0402FR-071KL,H-2\n"
                                    "C1,1,Murata,GRM155R61A106ME11D,H-3\n",
                       .quantities = {10}}));
  }

  Result<BomHead> read_newer(std::string_view bytes) {
    EXPECT_OK(attach_file(db(), caller, "R1",
                          {.name = "board.csv", .bytes = bytes, .kind = DataKind::bom}));
    return read_again(db(), caller, "R1", {.file = "board.csv"});
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = Date::parse("2026-03-02").value()};
  jobs::NoProgress progress;
};
TL_ON_BOTH_DATABASES(BomOfRfq);

TEST_P(BomOfRfq, WhatWasSaidOfALineFollowsItIntoTheNextReading) {
  ASSERT_OK(supply_lines(db(), caller, "R1", {.lines = {1, 3}}));
  const auto next = read_newer(
      "Ref,Qty,Manufacturer,MPN,House code\n"
      "R2,1,Yageo,RC0402FR-071KL,H-2\n"
      "R1,1,Yageo,RC0402FR-0710KL,H-1\n");
  ASSERT_OK(next);
  EXPECT_EQ(next->reading, 2);
  EXPECT_EQ(next->readings.back().not_carried,
            "who supplies line 3 (C1) must be said again: no such line is left");
  const auto supplied = supplied_lines(db(), "R1");
  ASSERT_OK(supplied);
  ASSERT_EQ(supplied->size(), 1u);
  EXPECT_EQ(supplied->front().supply.line, 2);
  EXPECT_EQ(supplied->front().designators, "R1");
  ASSERT_OK(return_to_reading(db(), caller, "R1", 1));
  EXPECT_EQ(supplied_lines(db(), "R1")->size(), 2u) << "what was said of the first reading stands";
}

TEST_P(BomOfRfq, AQuoteSaysWhichReadingItRestsOnAndIsNotIssuedOnAnEarlierOne) {
  ASSERT_OK(quote_rfq(db(), caller, "R1", {.quote_class = QuoteClass::budgetary}, progress));
  EXPECT_TRUE(show_quote(db(), "Q1", caller.today)->findings.empty());
  const auto next =
      read_again(db(), caller, "R1", {.column = 5, .role = bom::ColumnRole::customer_pn});
  ASSERT_OK(next);
  ASSERT_EQ(next->readings.size(), 2u);
  EXPECT_EQ(next->readings[0].quotes, std::vector<std::string>{"Q1"});
  const auto quote = show_quote(db(), "Q1", caller.today);
  ASSERT_OK(quote);
  ASSERT_EQ(quote->findings.size(), 1u);
  EXPECT_EQ(quote->findings.front().code, "quote_on_earlier_reading");
  EXPECT_TRUE(contains(quote->findings.front().message,
                       "rests on reading 1 of the BOM; since 2026-03-02 reading 2 counts"));
  EXPECT_FAILS("quote_on_earlier_reading", issue_quote(db(), caller, "Q1"));
  ASSERT_OK(return_to_reading(db(), caller, "R1", 1));
  EXPECT_OK(issue_quote(db(), caller, "Q1")) << "it rests on what counts again";
}

TEST_P(BomOfRfq, ANewerFileWithOtherColumnsIsReadAsInferred) {
  ASSERT_OK(read_again(db(), caller, "R1", {.column = 5, .role = bom::ColumnRole::customer_pn}));
  const auto next = read_newer(
      "Pos,Ref,Qty,Manufacturer,MPN\n"
      "1,R1,1,Yageo,RC0402FR-0710KL\n2,R2,1,Yageo,RC0402FR-071KL\n");
  ASSERT_OK(next);
  EXPECT_EQ(next->told.columns, "") << "column 5 is another one now";
  EXPECT_EQ(next->counts.lines, 2);
  EXPECT_EQ(next->counts.placements, 2);
}

TEST_P(BomOfRfq, R40_part_APastedBlockIsAFileOfTheDataPackAndReadAsOne) {
  ASSERT_OK(attach_file(db(), caller, "R1",
                        {.name = "pasted.tsv",
                         .bytes = "Ref\tQty\tMPN\nR7\t1\tRC0402FR-0710KL\n",
                         .kind = DataKind::bom}));
  const auto next = read_again(db(), caller, "R1", {.file = "pasted.tsv"});
  ASSERT_OK(next);
  EXPECT_EQ(next->file_name, "pasted.tsv");
  EXPECT_EQ(next->counts.lines, 1);
  EXPECT_EQ(next->readings.back().why, "read from pasted.tsv");
}

}  // namespace
}  // namespace tl::quoting
