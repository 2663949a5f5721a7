#include "quoting/service/line_supply.h"

#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "bom/store/statements.h"
#include "parts/store/statements.h"
#include "platform/database/audit.h"
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

using database::Transaction;

class SupplyOfRfq : public testing::OnBothDatabases {
 protected:
  SupplyOfRfq()
      : OnBothDatabases({&database::store_schema(), &vault::store_schema(), &parts::store_schema(),
                         &accounts::store_schema(), &bom::store_schema(), &sourcing::store_schema(),
                         &stock::store_schema(), &quoting::store_schema()}) {
    EXPECT_OK(accounts::add_customer(db(), caller, {.name = "Kranich"}));
    EXPECT_OK(import_rates(db(), caller,
                           "kind,code,value,minimum\ncurrency,EUR,,\nkit_overage,0402,15,20\n",
                           "rates.csv"));
    EXPECT_OK(new_rfq(db(), caller,
                      {.customer = "C1",
                       .assembly = "A-1",
                       .revision = "B",
                       .bom_file = "board.csv",
                       .bom_bytes = "Ref,Qty,Manufacturer,MPN,Package\n"
                                    "R1,1,Yageo,RC0402FR-0710KL,0402\n"
                                    "R2,1,Yageo,RC0402FR-071KL,DNP\n",
                       .quantities = {10}}));
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = Date::parse("2026-03-02").value()};
  const Date april = Date::parse("2026-04-20").value();
};
TL_ON_BOTH_DATABASES(SupplyOfRfq);

TEST_P(SupplyOfRfq, TheLatestWordOfALineCounts) {
  ASSERT_OK(supply_lines(db(), caller, "R1", {.lines = {1}, .supplied_on = april}));
  const auto kit = kit_of_rfq(db(), "r1");
  ASSERT_OK(kit);
  ASSERT_EQ(kit->items.size(), 1u);
  EXPECT_EQ(kit->items.front().amounts.front().send_pieces, 30) << "10 and at least 20 more";
  EXPECT_EQ(kit->items.front().supplied_on, april);
  ASSERT_OK(supply_lines(db(), caller, "R1", {.lines = {1}, .by = SuppliedBy::us}));
  EXPECT_EQ(supplied_lines(db(), "R1")->size(), 1u);
  EXPECT_EQ(supplied_lines(db(), "R1")->front().supply.by, SuppliedBy::us);
  EXPECT_TRUE(kit_of_rfq(db(), "R1")->items.empty());
  const auto audit = db().read(
      [](Transaction& tx) { return database::list_audit(tx, {.entity = "line_supply"}); });
  EXPECT_EQ(audit->size(), 2u);
}

TEST_P(SupplyOfRfq, RefusesWhatCannotBeMeant) {
  EXPECT_FAILS("line_not_found", supply_lines(db(), caller, "R1", {.lines = {1, 3}}));
  EXPECT_TRUE(supplied_lines(db(), "R1")->empty()) << "all or nothing";
  EXPECT_FAILS("line_not_fitted", supply_lines(db(), caller, "R1", {.lines = {2}}));
  EXPECT_FAILS(
      "supply_date_without_customer",
      supply_lines(db(), caller, "R1", {.lines = {1}, .by = SuppliedBy::us, .supplied_on = april}));
  EXPECT_FAILS("supply_pieces_invalid",
               supply_lines(db(), caller, "R1", {.lines = {1}, .pieces = 0}));
  EXPECT_FAILS("rfq_not_found", kit_of_rfq(db(), "R9"));
}

}  // namespace
}  // namespace tl::quoting
