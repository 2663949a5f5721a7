#include "quoting/service/labour.h"

#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "bom/store/statements.h"
#include "parts/store/statements.h"
#include "platform/database/statements.h"
#include "platform/vault/statements.h"
#include "quoting/service/rates.h"
#include "quoting/service/rfqs.h"
#include "quoting/store/statements.h"
#include "sourcing/store/statements.h"
#include "stock/store/statements.h"
#include "support/databases.h"

namespace tl::quoting {
namespace {

constexpr std::string_view rates_csv =
    "kind,code,value,unit,group,driver,rate\n"
    "currency,EUR,,,,,\n"
    "term,valid_from,2026-01-01,,,,\n"
    "labour_rate,bench,36,,,,\n"
    "labour_time,test,1,s,assembly,test_second,bench\n"
    "labour_time,load,10,s,panel,smt_side,bench\n";

class LabourOfAnRfq : public testing::OnBothDatabases {
 protected:
  LabourOfAnRfq()
      : OnBothDatabases({&database::store_schema(), &vault::store_schema(), &parts::store_schema(),
                         &sourcing::store_schema(), &stock::store_schema(),
                         &accounts::store_schema(), &bom::store_schema(),
                         &quoting::store_schema()}) {
    EXPECT_OK(accounts::add_customer(db(), caller, {.name = "Kranich"}));
    EXPECT_OK(import_rates(db(), caller, rates_csv, "rates.csv"));
    EXPECT_OK(new_rfq(db(), caller,
                      {.customer = "C1",
                       .assembly = "A-1",
                       .revision = "B",
                       .bom_file = "board.csv",
                       .bom_bytes = "Ref,Qty,MPN,Package\nR1 R2,2,RC0402,0402\n",
                       .quantities = {8}}));
  }
  LabourState state() { return show_labour(db(), "R1", std::nullopt)->standing.state; }

  Caller caller{.actor = "eva",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(LabourOfAnRfq);

TEST_P(LabourOfAnRfq, R40_part_IsReleasedByTheModelOrForTheRfqUntilSomethingChanges) {
  EXPECT_EQ(state(), LabourState::draft);
  ASSERT_OK(release_labour(db(), caller, "R1", "checked"));
  EXPECT_EQ(state(), LabourState::rfq_released);
  EXPECT_FAILS("labour_released_already", release_labour(db(), caller, "R1", ""));

  const std::vector facts{parse_build_fact("test-minutes", "2").value()};
  ASSERT_OK(record_build(db(), caller, "R1", facts, "test specification"));
  EXPECT_EQ(state(), LabourState::draft) << "something was told after the release";

  ASSERT_OK(release_rates(db(), caller, std::nullopt, "measured"));
  EXPECT_FAILS("rates_released_already", release_rates(db(), caller, 1, ""));
  EXPECT_FAILS("rates_version_unknown", release_rates(db(), caller, 7, ""));
  EXPECT_EQ(state(), LabourState::model_released);
  EXPECT_EQ(list_rates(db())->front().released_by, "eva");

  ASSERT_OK(override_labour(db(), caller, "R1", {"test", 90'000, "timed"}));
  EXPECT_EQ(state(), LabourState::draft) << "the model does not stand behind it";
  ASSERT_OK(release_labour(db(), caller, "R1", ""));
  EXPECT_EQ(state(), LabourState::rfq_released);
  ASSERT_OK(override_labour(db(), caller, "R1", {"test", std::nullopt, "the sample was old"}));
  EXPECT_EQ(state(), LabourState::model_released);
}

TEST_P(LabourOfAnRfq, E10_KeepsTheModelsFigureAndSaysWhoTimedItAndWhy) {
  const std::vector facts{parse_build_fact("test-minutes", "2").value(),
                          parse_build_fact("boards-per-panel", "4").value()};
  ASSERT_OK(record_build(db(), caller, "R1", facts, "drawing 7"));
  const auto labour = override_labour(db(), caller, "R1", {"test", 90'000, "timed on a sample"});
  ASSERT_OK(labour);
  EXPECT_EQ(labour->steps[0].milliseconds, 8 * 90'000);
  EXPECT_EQ(labour->steps[0].model_milliseconds, 8 * 120'000);
  EXPECT_THAT(labour->steps[0].how, ::testing::HasSubstr("timed 90 s x 8 by eva on "));
  EXPECT_EQ(labour->steps[1].milliseconds, 2 * 10'000) << "two panels of four";
  EXPECT_EQ(labour->facts.front().why, "drawing 7");
}

TEST_P(LabourOfAnRfq, RefusesWhatCannotBeRecorded) {
  const std::vector facts{parse_build_fact("sides", "2").value()};
  EXPECT_FAILS("reason_missing", record_build(db(), caller, "R1", facts, " "));
  EXPECT_FAILS("rfq_not_found", record_build(db(), caller, "R7", facts, "drawing"));
  EXPECT_FAILS("labour_step_unknown", override_labour(db(), caller, "R1", {"polish", 1, "x"}));
  EXPECT_FAILS("labour_time_invalid", override_labour(db(), caller, "R1", {"test", -1, "x"}));
  EXPECT_FAILS("quantity_out_of_range", show_labour(db(), "R1", 0));
}

}  // namespace
}  // namespace tl::quoting
