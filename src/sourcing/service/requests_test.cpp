#include "sourcing/service/requests.h"

#include "platform/database/statements.h"
#include "platform/documents/read_document.h"
#include "platform/vault/statements.h"
#include "sourcing/service/offers.h"
#include "sourcing/store/statements.h"
#include "support/databases.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

class Requests : public testing::OnBothDatabases {
 protected:
  Requests()
      : OnBothDatabases(
            {&database::store_schema(), &vault::store_schema(), &sourcing::store_schema()}) {
    EXPECT_OK(set_supplier(db(), caller, {.name = "Beta", .categories = "resistors"}));
  }

  Result<RequestsMade> make(const RequestsToMake& request) {
    return db().write([&](Transaction& tx) { return make_requests(tx, caller, request); });
  }
  static RequestsToMake asking() {
    return {.rfq = "R1",
            .company = "Elster EMS",
            .lines = {{.key = "R1-1",
                       .manufacturer = "Yageo",
                       .mpn = "RC0402",
                       .category = PartCategory::resistors,
                       .pieces = {73}}}};
  }
  Result<AnswerReport> answer(std::string_view rows, std::string request = "SR1") {
    jobs::NoProgress progress;
    const std::string bytes = cat("Line key,Manufacturer,MPN,Quantity,Unit price,Currency\n", rows);
    return answer_request(
        db(), caller, {.bytes = bytes, .file_name = "answer.csv", .request = std::move(request)},
        progress);
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = Date::parse("2026-03-02").value()};
};
TL_ON_BOTH_DATABASES(Requests);

TEST_P(Requests, TheLatestProfileOfASupplierCounts) {
  ASSERT_OK(set_supplier(db(), caller,
                         {.name = "BETA", .categories = "ics", .currency = Currency::usd()}));
  const auto suppliers = supplier_profiles(db());
  ASSERT_OK(suppliers);
  ASSERT_EQ(suppliers->size(), 1u);
  EXPECT_EQ(suppliers->front().name, "Beta") << "the name that was used first stays";
  EXPECT_EQ(categories_text(suppliers->front().categories), "ics");
  EXPECT_FAILS("supplier_malformed", set_supplier(db(), caller, {.name = " "}));
  EXPECT_FAILS("category_unknown", set_supplier(db(), caller, {.name = "X", .categories = "y"}));
}

TEST_P(Requests, AreOpenUntilTheyAreAnswered) {
  const auto made = make(asking());
  ASSERT_OK(made);
  ASSERT_EQ(made->requests.size(), 1u);
  EXPECT_EQ(made->requests[0].number, "SR1");
  EXPECT_FALSE(all_requests(db())->front().answered_on);
  const auto files = files_of(made->requests[0]);
  ASSERT_OK(files);
  EXPECT_EQ(files->name, "SR1-beta");
  EXPECT_OK(documents::read_document(files->xlsx, "SR1.xlsx"));

  const auto report = answer("R1-1,Yageo,RC0402,73,0.009,EUR\n");
  ASSERT_OK(report);
  EXPECT_EQ(report->offers, 1);
  EXPECT_EQ(report->lines.front().outcome, AnswerOutcome::answered);
  EXPECT_TRUE(report->findings.has_code("answer_without_validity"));
  EXPECT_TRUE(all_requests(db())->front().answered_on);
  EXPECT_EQ(offers_of_number(db(), "RC0402", caller.today)->front().record.supplier, "Beta");
  EXPECT_TRUE(answer("R1-1,Yageo,RC0402,73,0.009,EUR\n")->known_already);
}

TEST_P(Requests, KeepAnswersWithoutAnyPrice) {
  ASSERT_OK(make(asking()));
  const auto report = answer("R1-1,Yageo,RC0402,73,,EUR\n");
  ASSERT_OK(report);
  EXPECT_EQ(report->lines.front().outcome, AnswerOutcome::unanswered);
  EXPECT_TRUE(offers_of_number(db(), "RC0402", caller.today)->empty());
  EXPECT_TRUE(all_requests(db())->front().answered_on);
}

TEST_P(Requests, AreNotTakenForAPriceListWhenTheyComeBack) {
  jobs::NoProgress progress;
  const auto import = [&](std::string_view number) {
    const std::string bytes = cat("Request for quotation,Elster EMS\nRequest,", number,
                                  "\n\nSupplier,Manufacturer,MPN,Quantity,Unit price,Currency\n"
                                  "Beta,Yageo,RC0402,73,0.009,EUR\n");
    return import_offers(db(), caller, {.bytes = bytes, .file_name = "back.csv"}, progress);
  };
  ASSERT_OK(make(asking()));
  const auto refused = import("sr1");
  EXPECT_FAILS("offers_answer_a_request", refused);
  EXPECT_THAT(refused.error().message,
              ::testing::HasSubstr("take it in with: throughline rfq answer back.csv"));
  EXPECT_TRUE(offers_of_number(db(), "RC0402", caller.today)->empty());
  EXPECT_FALSE(all_requests(db())->front().answered_on);
  EXPECT_OK(import("SR7")) << "no request of ours";
}

TEST_P(Requests, RefuseWhatCannotBeMeant) {
  RequestsToMake late = asking();
  late.answer_by = caller.today.plus_days(-1);
  EXPECT_FAILS("answer_by_past", make(late));
  RequestsToMake unknown = asking();
  unknown.suppliers = {"Nobody"};
  EXPECT_FAILS("supplier_unknown", make(unknown));
  EXPECT_FAILS("request_not_found", answer("R1-1,Yageo,RC0402,73,1,EUR\n", "SR7"));
  EXPECT_FAILS("request_not_named", answer("R1-1,Yageo,RC0402,73,1,EUR\n", ""));
}

}  // namespace
}  // namespace tl::sourcing
