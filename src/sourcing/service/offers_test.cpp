#include "sourcing/service/offers.h"

#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "platform/vault/statements.h"
#include "platform/vault/vault.h"
#include "sourcing/store/statements.h"
#include "support/databases.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

constexpr std::string_view price_list =
    "supplier,sku,manufacturer,mpn,currency,quantity,price,stock\n"
    "Example Parts,E-1,Acme,A-1,EUR,1,0.10,500\n"
    "Example Parts,E-1,Acme,A-1,EUR,100,0.08,500\n"
    "Example Parts,E-2,Other Works,A-1,EUR,1,0.05,\n"
    "Example Parts,,,,EUR,1,9.99,\n";

class RecordedProgress final : public jobs::Progress {
 public:
  void begin(std::string_view what, std::int64_t total) override {
    steps.emplace_back(what);
    of = total;
    done = 0;
  }
  void advance(std::int64_t more) override { done += more; }

  std::vector<std::string> steps;
  std::int64_t of = 0;
  std::int64_t done = 0;
};

class OffersService : public testing::OnBothDatabases {
 protected:
  OffersService()
      : OnBothDatabases({&database::store_schema(), &vault::store_schema(), &store_schema()}) {}

  static Date day(std::string_view iso) { return Date::parse(iso).value(); }
  static Caller caller(std::string_view today) {
    return {
        .actor = "ann", .request_id = "r-1", .now = testing::test_instant(), .today = day(today)};
  }

  Result<ImportOutcome> import(std::string_view bytes, std::string_view today,
                               std::optional<std::string_view> retrieved = {},
                               std::string source = {}) {
    OfferImport request{.bytes = bytes, .file_name = "list.csv", .source = std::move(source)};
    if (retrieved) request.retrieved = day(*retrieved);
    return import_offers(db(), caller(today), request, progress_);
  }

  std::vector<Offer> offers(std::string_view mpn, std::string_view maker, std::string_view as_of) {
    const std::vector<WantedPart> wanted = {{parts::Mpn::parse(mpn).value(), std::string(maker)}};
    auto found = db().read([&](Transaction& tx) { return offers_on(tx, wanted, day(as_of), {}); });
    EXPECT_OK(found);
    return found ? found->front() : std::vector<Offer>();
  }

  std::size_t imports() { return recent_imports(db(), 100).value().size(); }

  RecordedProgress progress_;
};
TL_ON_BOTH_DATABASES(OffersService);

TEST_P(OffersService, R41_part_APriceListBecomesOffersOfAPart) {
  const auto outcome = import(price_list, "2026-03-02", "2026-03-01", "spring list");
  ASSERT_OK(outcome);
  EXPECT_EQ(outcome->state, ImportState::imported);
  EXPECT_EQ(outcome->import.offers, 2);
  EXPECT_EQ(outcome->import.price_breaks, 3);
  EXPECT_EQ(outcome->import.refused, 1);
  EXPECT_EQ(outcome->import.source, "spring list");
  EXPECT_TRUE(outcome->findings.has_code("offer_part_missing"));
  EXPECT_FALSE(outcome->findings.has_code("retrieved_assumed"));
  const auto found = offers("a1", "ACME", "2026-03-02");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].record.sku, "E-1");
  EXPECT_EQ(found[0].record.breaks.size(), 2U);
  EXPECT_EQ(found[0].record.retrieved_on, day("2026-03-01"));
  EXPECT_EQ(offers("A-1", "", "2026-03-02").size(), 2U);
  EXPECT_TRUE(offers("A-1", "ACME", "2026-02-28").empty());
}

TEST_P(OffersService, TheSameFileTwiceChangesNothing) {
  ASSERT_OK(import(price_list, "2026-03-02"));
  const auto again = import(price_list, "2026-05-05");
  ASSERT_OK(again);
  EXPECT_EQ(again->state, ImportState::known_already);
  EXPECT_EQ(again->import.retrieved_on, day("2026-03-02"));
  EXPECT_EQ(imports(), 1U);
  EXPECT_EQ(offers("A-1", "Acme", "2026-06-01")[0].record.retrieved_on, day("2026-03-02"));
  const auto audit = db().read([](Transaction& tx) { return database::list_audit(tx, {}); });
  ASSERT_OK(audit);
  EXPECT_EQ(audit->size(), 1U);
}

TEST_P(OffersService, AnotherDayOfRetrievalIsAnotherFact) {
  ASSERT_OK(import(price_list, "2026-03-02", "2026-03-01"));
  const auto later = import(price_list, "2026-05-05", "2026-05-01");
  ASSERT_OK(later);
  EXPECT_EQ(later->state, ImportState::imported);
  EXPECT_EQ(imports(), 2U);
  EXPECT_EQ(offers("A-1", "Acme", "2026-06-01")[0].record.retrieved_on, day("2026-05-01"));
  EXPECT_EQ(offers("A-1", "Acme", "2026-04-01")[0].record.retrieved_on, day("2026-03-01"));
}

TEST_P(OffersService, E12_part_PricesAreWorkedWithOfflineAndKeepTheirDay) {
  constexpr std::string_view dated =
      "supplier,sku,mpn,currency,price,valid until,retrieved\n"
      "S,1,A-1,EUR,0.10,2026-04-30,2026-03-01\nS,2,A-1,EUR,0.20,,2027-01-01\n";
  const auto outcome = import(dated, "2026-03-02");
  ASSERT_OK(outcome);
  EXPECT_TRUE(outcome->findings.has_code("offer_date_in_future"));
  EXPECT_FALSE(outcome->findings.has_code("retrieved_assumed"));
  const auto found = offers("A-1", "", "2026-03-02");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].record.retrieved_on, day("2026-03-01"));
  EXPECT_EQ(found[0].record.valid_until, day("2026-04-30"));
  EXPECT_EQ(found[1].record.retrieved_on, day("2026-03-02"));
}

TEST_P(OffersService, WithoutADayTheOffersCountAsOfTodayAndItIsSaid) {
  const auto outcome = import(price_list, "2026-03-02");
  ASSERT_OK(outcome);
  EXPECT_TRUE(outcome->findings.has_code("retrieved_assumed"));
  EXPECT_EQ(outcome->import.retrieved_on, day("2026-03-02"));
}

TEST_P(OffersService, RefusesWhatCannotBeAndLeavesNothingBehind) {
  EXPECT_FAILS("retrieved_in_future", import(price_list, "2026-03-02", "2026-03-03"));
  EXPECT_FAILS("offers_not_recognised", import("name,colour\nTim,blue\n", "2026-03-02"));
  EXPECT_FAILS("offers_none_read", import("supplier,mpn,price\nS,,1\n", "2026-03-02"));
  EXPECT_FALSE(import("", "2026-03-02").ok());
  EXPECT_EQ(imports(), 0U);
}

TEST_P(OffersService, KeepsTheFileAndRecordsWhoBroughtIt) {
  const auto outcome = import(price_list, "2026-03-02");
  ASSERT_OK(outcome);
  const std::string name = cat("offers/", outcome->import.file_hash, "/list.csv");
  const auto kept = db().read([&](Transaction& tx) -> Result<std::string> {
    TL_TRY(const auto file, vault::newest(tx, name));
    TL_TRY(const auto bytes, vault::read(tx, file));
    std::string text;
    for (const std::byte each : bytes) text.push_back(static_cast<char>(each));
    return text;
  });
  ASSERT_OK(kept);
  EXPECT_EQ(*kept, price_list);
  const auto audit = db().read([](Transaction& tx) { return database::list_audit(tx, {}); });
  ASSERT_OK(audit);
  ASSERT_EQ(audit->size(), 1U);
  EXPECT_EQ(audit->front().action, "offers_imported");
  EXPECT_EQ(audit->front().who, "ann");
  EXPECT_EQ(audit->front().request_id, "r-1");
  EXPECT_EQ(audit->front().entity_id, outcome->import.id.raw());
  EXPECT_TRUE(contains(audit->front().after_json.value_or(""), "\"price_breaks\""));
}

TEST_P(OffersService, TellsHowFarItIs) {
  ASSERT_OK(import(price_list, "2026-03-02"));
  EXPECT_EQ(progress_.steps, (std::vector<std::string>{"Reading list.csv", "Storing offers"}));
  EXPECT_EQ(progress_.done, 2);
  EXPECT_EQ(progress_.of, 2);
}

TEST_P(OffersService, AnAnswerThatFoundNothingIsKeptAsOne) {
  const auto outcome = import("{\"query\": \"NOBODY-HAS-IT\", \"response\": null}\n", "2026-03-02");
  ASSERT_OK(outcome);
  EXPECT_EQ(outcome->import.not_found, 1);
  EXPECT_EQ(outcome->import.source, "answers");
  EXPECT_EQ(imports(), 1U);
}

}  // namespace
}  // namespace tl::sourcing
