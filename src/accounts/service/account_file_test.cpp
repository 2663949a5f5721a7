#include "accounts/service/agreements.h"
#include "accounts/service/customers.h"
#include "accounts/service/objectives.h"
#include "accounts/service/product_map.h"
#include "accounts/store/statements.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "platform/vault/statements.h"
#include "support/databases.h"

namespace tl::accounts {
namespace {

using database::Transaction;

class AccountFile : public testing::OnBothDatabases {
 protected:
  AccountFile()
      : OnBothDatabases(
            {&database::store_schema(), &vault::store_schema(), &accounts::store_schema()}) {
    EXPECT_OK(add_customer(db(), caller, {.name = "Acme"}));
  }
  Figure figure(std::string_view text) { return Figure::parse(text).value(); }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(AccountFile);

TEST_P(AccountFile, ObjectivesAreMeasuredAndEnd) {
  const Date today = caller.today;
  const auto set = set_objective(db(), caller,
                                 {.account = "C1",
                                  .what = "Less stock",
                                  .measure = "boards in stores",
                                  .unit = "pieces",
                                  .aim = Aim::at_most,
                                  .target = figure("200.5"),
                                  .agreed_with = "Ms Keller",
                                  .agreed_on = today.plus_days(-10)});
  ASSERT_OK(set);
  EXPECT_EQ(set->objective.number, "O1");
  EXPECT_EQ(set->objective.target, figure("200.5")) << "as it was written";
  const auto measure = [&](std::string_view value, std::int64_t days) {
    return measure_objective(db(), caller,
                             {.objective = "o1",
                              .value = figure(value),
                              .on = today.plus_days(days),
                              .source = "stock report"});
  };
  EXPECT_EQ(measure("340", -5)->status, ObjectiveStatus::missed);
  EXPECT_EQ(measure("180", 0)->status, ObjectiveStatus::met);
  EXPECT_FAILS("measured_day_invalid", measure("180", -11));
  EXPECT_FAILS("measured_day_invalid", measure("180", 1));
  EXPECT_FAILS("objective_not_found",
               measure_objective(db(), caller, {.objective = "O9", .source = "x"}));
  ASSERT_OK(end_objective(db(), caller, {.objective = "O1", .why = "reached"}));
  EXPECT_FAILS("objective_ended", end_objective(db(), caller, {.objective = "O1", .why = "again"}));
  EXPECT_FAILS("objective_ended", measure("180", 0));
  EXPECT_EQ(list_objectives(db(), "C1", today.plus_days(-1))->front().status,
            ObjectiveStatus::missed);
  EXPECT_EQ(list_objectives(db(), "C1", today)->front().status, ObjectiveStatus::ended);
}

TEST_P(AccountFile, ProductsAreMadeSureOfBySayingThemAgain) {
  const Date today = caller.today;
  ASSERT_OK(add_product(db(), caller,
                        {.account = "C1",
                         .name = "Drive",
                         .assemblies = "MC-1 revision B",
                         .yearly_volume = 1200,
                         .source = "Ms Keller",
                         .on = today.plus_days(-400)}));
  EXPECT_EQ(show_products(db(), "C1", today)->findings.front().code, "product_unverified");
  const auto verified =
      change_product(db(), caller, {.product = "pm1", .phase = LifePhase::end_of_life});
  ASSERT_OK(verified);
  EXPECT_TRUE(verified->findings.empty());
  EXPECT_EQ(verified->products.front().yearly_volume, 1200) << "what is not said stays";
  EXPECT_EQ(verified->products.front().verified_with, "ann");
  EXPECT_EQ(verified->products.front().phase, LifePhase::end_of_life);
  EXPECT_FAILS("product_not_found", change_product(db(), caller, {.product = "PM9"}));
  EXPECT_FAILS("product_not_found",
               change_product(db(), caller, {.product = "PM1", .on = today.plus_days(-401)}));
}

TEST_P(AccountFile, AgreementsKeepTheirCopyAndTellWhatRunsOut) {
  const Date today = caller.today;
  const auto signed_one =
      sign_agreement(db(), caller,
                     {.account = "C1",
                      .kind = AgreementKind::service_level,
                      .title = "Service levels",
                      .valid_until = today.plus_days(30),
                      .notice_days = 10,
                      .clauses = {{"Response hours", "24"}}},
                     {.file_name = "sla.pdf", .media_type = "application/pdf", .bytes = "%PDF"});
  ASSERT_OK(signed_one);
  const Agreement& kept = signed_one->agreements.front().agreement;
  EXPECT_EQ(kept.file, "agreement/A1/sla.pdf");
  EXPECT_EQ(kept.clauses.front().name, "response_hours");
  EXPECT_EQ(signed_one->findings.front().code, "agreement_runs_out");
  const auto copy = fetch_agreement(db(), caller, "a1");
  ASSERT_OK(copy);
  EXPECT_EQ(copy->bytes, "%PDF");
  EXPECT_EQ(copy->file_name, "sla.pdf");
  const auto audit =
      db().read([](Transaction& tx) { return database::list_audit(tx, {.entity = "agreement"}); });
  EXPECT_EQ(audit->front().action, "agreement_read");
  ASSERT_OK(end_agreement(db(), caller, {.agreement = "A1", .why = "notice"}));
  EXPECT_FAILS("agreement_ended", end_agreement(db(), caller, {.agreement = "A1", .why = "again"}));
  EXPECT_EQ(show_agreements(db(), "C1", today)->agreements.front().state, AgreementState::ended);
  ASSERT_OK(sign_agreement(db(), caller, {.account = "C1", .title = "Frame"}));
  EXPECT_FAILS("agreement_without_copy", fetch_agreement(db(), caller, "A2"));
  EXPECT_FAILS("agreement_not_found", fetch_agreement(db(), caller, "A9"));
}

}  // namespace
}  // namespace tl::accounts
