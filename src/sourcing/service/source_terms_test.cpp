#include "sourcing/service/source_terms.h"

#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "platform/vault/statements.h"
#include "platform/vault/vault.h"
#include "sourcing/service/offers.h"
#include "sourcing/store/statements.h"
#include "support/databases.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

class Nobody final : public jobs::Progress {
 public:
  void begin(std::string_view, std::int64_t) override {}
  void advance(std::int64_t) override {}
};

class SourceTermsService : public testing::OnBothDatabases {
 protected:
  SourceTermsService()
      : OnBothDatabases({&database::store_schema(), &vault::store_schema(), &store_schema()}) {}

  static Date day(std::string_view iso) { return Date::parse(iso).value(); }
  static Caller caller(std::string_view today) {
    return {
        .actor = "ann", .request_id = "r-1", .now = testing::test_instant(), .today = day(today)};
  }
  void take_in(std::string_view supplier, std::string_view told_on) {
    const std::string bytes =
        cat("supplier,sku,manufacturer,mpn,currency,price\n", supplier, ",S-1,Acme,A-1,EUR,0.10\n");
    const std::string name = cat(supplier, ".csv");
    ASSERT_OK(import_offers(db(), caller("2026-05-01"),
                            {.bytes = bytes, .file_name = name, .retrieved = day(told_on)},
                            progress_));
  }
  std::vector<Offer> offers(std::string_view as_of) {
    auto found = offers_of_number(db(), "A-1", day(as_of));
    EXPECT_OK(found);
    return found ? *found : std::vector<Offer>();
  }
  ErasureReport erase_on(std::string_view today) {
    const auto report = erase_expired(db(), caller(today));
    EXPECT_OK(report);
    return report ? *report : ErasureReport{};
  }

  Nobody progress_;
};
TL_ON_BOTH_DATABASES(SourceTermsService);

TEST_P(SourceTermsService, E12_PricesAreUsedAndKeptAsLongAsTheirSourceAllows) {
  take_in("Strict Parts", "2026-01-01");
  take_in("Free Parts", "2026-01-01");
  ASSERT_OK(set_source_terms(
      db(), caller("2026-01-01"),
      {.source = "strict parts", .valid_from = day("2026-01-01"), .use_days = 7, .keep_days = 30}));
  ASSERT_EQ(offers("2026-01-08").size(), 2U);
  EXPECT_EQ(offers("2026-01-08")[0].record.valid_until, day("2026-01-08"));
  EXPECT_EQ(offers("2026-01-08")[1].record.valid_until, std::nullopt);
  EXPECT_EQ(erase_on("2026-01-31").offers, 0);
  const ErasureReport report = erase_on("2026-02-01");
  EXPECT_EQ(report.offers, 1);
  EXPECT_EQ(report.files, 1);
  ASSERT_EQ(report.erased.size(), 1U);
  EXPECT_EQ(report.erased[0].rule, "strict parts: kept for 30 days, terms of 2026-01-01");
  EXPECT_EQ(erase_on("2026-02-01").erased.size(), 0U) << "a second run changes nothing";
  ASSERT_EQ(offers("2026-01-08").size(), 1U);
  EXPECT_EQ(offers("2026-01-08")[0].record.supplier, "Free Parts");
  const auto audit = db().read(
      [](Transaction& tx) { return database::list_audit(tx, {.entity = "offer_import"}); });
  ASSERT_OK(audit);
  EXPECT_EQ(audit->front().action, "offers_erased");
}

TEST_P(SourceTermsService, TheFileGoesWithItsOffers) {
  take_in("Strict Parts", "2026-01-01");
  const auto import = recent_imports(db(), 1);
  ASSERT_OK(import);
  const std::string name = cat("offers/", import->front().file_hash, "/Strict Parts.csv");
  const auto read_file = [&] {
    return db().read([&](Transaction& tx) -> Result<std::string> {
      TL_TRY(const auto file, vault::newest(tx, name));
      return vault::read_text(tx, file);
    });
  };
  EXPECT_OK(read_file());
  ASSERT_OK(
      set_source_terms(db(), caller("2026-02-01"), {.source = "Strict Parts", .keep_days = 0}));
  EXPECT_EQ(erase_on("2026-02-01").files, 1);
  EXPECT_FAILS("file_erased", read_file());
}

TEST_P(SourceTermsService, LaterTermsReplaceEarlierOnesFromTheirDayOn) {
  take_in("Strict Parts", "2026-01-01");
  ASSERT_OK(
      set_source_terms(db(), caller("2026-01-01"), {.source = "Strict Parts", .use_days = 7}));
  ASSERT_OK(
      set_source_terms(db(), caller("2026-02-01"), {.source = "Strict Parts", .use_days = 90}));
  EXPECT_EQ(offers("2026-01-31")[0].record.valid_until, day("2026-01-08"));
  EXPECT_EQ(offers("2026-02-01")[0].record.valid_until, day("2026-04-01"));
  EXPECT_EQ(all_source_terms(db()).value().size(), 2U);
}

TEST_P(SourceTermsService, RefusesTermsThatCannotBeMeant) {
  const Caller ann = caller("2026-01-01");
  EXPECT_FAILS("source_terms_malformed",
               set_source_terms(db(), ann, {.source = " ", .use_days = 7}));
  EXPECT_FAILS("source_terms_malformed", set_source_terms(db(), ann, {.source = "A"}));
  EXPECT_FAILS("source_terms_malformed",
               set_source_terms(db(), ann, {.source = "A", .use_days = -1}));
  EXPECT_FAILS("source_terms_malformed",
               set_source_terms(db(), ann, {.source = "A", .keep_days = term_days_max + 1}));
  EXPECT_OK(set_source_terms(db(), ann, {.source = "A", .keep_days = term_days_max}));
  EXPECT_FAILS("source_terms_malformed",
               set_source_terms(db(), ann,
                                {.source = "A", .re_reel_fee = Cost::of_raw(-1, Currency::eur())}));
}

}  // namespace
}  // namespace tl::sourcing
