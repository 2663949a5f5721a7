#include "sourcing/store/offer_store.h"

#include <chrono>
#include <iostream>

#include "foundation/text.h"
#include "platform/database/erasure.h"
#include "platform/database/statements.h"
#include "sourcing/store/source_terms_store.h"
#include "sourcing/store/statements.h"
#include "support/databases.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

Date day(std::string_view iso) {
  return Date::parse(iso).value();
}

OfferRecord offer(std::string_view sku, std::string_view mpn, std::string_view price = "0.10") {
  OfferRecord record;
  record.supplier = "Example Parts";
  record.sku = sku;
  record.manufacturer = "Acme";
  record.mpn = mpn;
  if (!price.empty()) {
    record.currency = Currency::eur();
    record.breaks.push_back({1, UnitPrice::parse(price, Currency::eur()).value()});
  }
  return record;
}

// Everything that a record can say.
OfferRecord full_offer() {
  OfferRecord record = offer("EP-1", "RC0603FR-0710KL", "0.00000001");
  record.seller = "Somebody Else";
  record.description = "10k \xCE\xA9";
  record.breaks.push_back({1'000'000'000, UnitPrice::parse("0.00000001", record.currency).value()});
  record.stock = 0;
  record.stock_pool = "shelf 7";
  record.moq = 100;
  record.multiple = 50;
  record.lead_time_days = 56;
  record.dispatch_days = 4;
  record.pack = PackForm::re_reel;
  record.packaging = "Digi-Reel";
  record.pack_quantity = 5'000;
  record.sale = Sale::stock_only;
  record.origin = "TW";
  record.commodity_code = "853321";
  record.pack_fee = Cost::parse("6.50", record.currency).value();
  record.lifecycle = parts::Lifecycle::last_time_buy;
  record.status = "Last Time Buy";
  record.non_cancellable = true;
  record.retrieved_on = day("2026-03-02");
  record.valid_until = day("2026-12-31");
  record.source = "price list";
  record.place = "row 7";
  return record;
}

class OfferStore : public testing::OnBothDatabases {
 protected:
  OfferStore() : OnBothDatabases({&database::store_schema(), &store_schema()}) {}

  Result<void> import(const std::vector<OfferRecord>& records, std::string_view retrieved_on) {
    return db().write([&](Transaction& tx) -> Result<void> {
      TL_TRY(const ImportId id, insert_import(tx, {.source = "test",
                                                   .file_name = "list.csv",
                                                   .file_hash = "abc",
                                                   .layout = "price_list",
                                                   .retrieved_on = day(retrieved_on),
                                                   .imported_at = testing::test_instant(),
                                                   .imported_by = "ann",
                                                   .offers = 1}));
      return insert_offers(tx, id, day(retrieved_on), records);
    });
  }

  std::vector<std::vector<Offer>> current(const std::vector<std::string>& keys,
                                          std::string_view as_of) {
    auto offers = db().read([&](Transaction& tx) { return current_offers(tx, keys, day(as_of)); });
    EXPECT_OK(offers);
    return offers ? std::move(offers).value() : std::vector<std::vector<Offer>>(keys.size());
  }

  // "sku price" of each, in order.
  std::string listed(std::string_view key, std::string_view as_of) {
    std::string text;
    const auto offers = current({std::string(key)}, as_of);
    for (const Offer& one : offers.front()) {
      if (!text.empty()) text.append(", ");
      text.append(one.record.sku);
      for (const PriceBreak& step : one.record.breaks) {
        text.append(cat(" ", step.price.text(), " ", step.price.currency().code()));
      }
    }
    return text;
  }
};
TL_ON_BOTH_DATABASES(OfferStore);

TEST_P(OfferStore, R41_part_KeepsEverythingThatAnOfferSays) {
  ASSERT_OK(import({full_offer()}, "2026-04-01"));
  const auto offers = current({"RC0603FR0710KL"}, "2026-04-01");
  ASSERT_EQ(offers.front().size(), 1U);
  EXPECT_TRUE(offers.front().front().id.valid());
  EXPECT_TRUE(offers.front().front().supplier_id.valid());
  EXPECT_TRUE(offers.front().front().import_id.valid());
  EXPECT_EQ(offers.front().front().record, full_offer());
}

TEST_P(OfferStore, ALaterRetrievalReplacesAndTheEarlierStaysAskable) {
  ASSERT_OK(import({offer("1", "A-1", "0.10")}, "2026-01-01"));
  ASSERT_OK(import({offer("1", "A1", "0.20")}, "2026-02-01"));
  EXPECT_EQ(listed("A1", "2025-12-31"), "");
  EXPECT_EQ(listed("A1", "2026-01-01"), "1 0.10 EUR");
  EXPECT_EQ(listed("A1", "2026-01-31"), "1 0.10 EUR");
  EXPECT_EQ(listed("A1", "2026-02-01"), "1 0.20 EUR");
}

TEST_P(OfferStore, AFileImportedLateDoesNotReplaceWhatIsNewer) {
  ASSERT_OK(import({offer("1", "A-1", "0.20")}, "2026-02-01"));
  ASSERT_OK(import({offer("1", "A-1", "0.10")}, "2026-01-01"));
  EXPECT_EQ(listed("A1", "2026-03-01"), "1 0.20 EUR");
  EXPECT_EQ(listed("A1", "2026-01-15"), "1 0.10 EUR");
}

TEST_P(OfferStore, OfTwoFilesOfOneDayTheLaterImportCounts) {
  ASSERT_OK(import({offer("1", "A-1", "0.10")}, "2026-01-01"));
  ASSERT_OK(import({offer("1", "A-1", "0.20")}, "2026-01-01"));
  EXPECT_EQ(listed("A1", "2026-01-01"), "1 0.20 EUR");
}

TEST_P(OfferStore, LotsCurrenciesAndPackFormsStandBesideEachOther) {
  OfferRecord lot = offer("1", "A-1", "0.11");
  lot.stock = 7;
  OfferRecord reel = offer("1", "A-1", "0.05");
  reel.pack = PackForm::full_reel;
  OfferRecord pounds = offer("1", "A-1", "");
  pounds.currency = Currency::parse("GBP").value();
  pounds.breaks.push_back({1, UnitPrice::parse("0.09", pounds.currency).value()});
  ASSERT_OK(import({offer("1", "A-1", "0.10"), lot, reel}, "2026-01-01"));
  ASSERT_OK(import({pounds}, "2026-02-01"));
  EXPECT_EQ(listed("A1", "2026-03-01"), "1 0.10 EUR, 1 0.11 EUR, 1 0.05 EUR, 1 0.09 GBP");
  // Nobody prices it any more, in any currency; the reel is another order.
  ASSERT_OK(import({offer("1", "A-1", "")}, "2026-03-01"));
  EXPECT_EQ(listed("A1", "2026-03-01"), "1 0.05 EUR, 1");
}

TEST_P(OfferStore, AnswersEveryKeyInTurn) {
  ASSERT_OK(import({offer("1", "A-1"), offer("2", "B-1"), offer("3", "")}, "2026-01-01"));
  const auto offers = current({"B1", "", "NONE", "A1", "B1"}, "2026-01-01");
  ASSERT_EQ(offers.size(), 5U);
  EXPECT_EQ(offers[0].size(), 1U);
  EXPECT_TRUE(offers[1].empty());  // offers without a part number answer to no number
  EXPECT_TRUE(offers[2].empty());
  EXPECT_EQ(offers[3].front().record.sku, "1");
  EXPECT_EQ(offers[4].front().record.sku, "2");
}

TEST_P(OfferStore, FilesASupplierOnceUnderItsFirstName) {
  OfferRecord shouting = offer("2", "B-1");
  shouting.supplier = "EXAMPLE-PARTS";
  ASSERT_OK(import({offer("1", "A-1"), shouting}, "2026-01-01"));
  ASSERT_OK(import({shouting}, "2026-01-02"));
  const auto suppliers = db().read([](Transaction& tx) { return list_suppliers(tx); });
  ASSERT_OK(suppliers);
  ASSERT_EQ(suppliers->size(), 1U);
  EXPECT_EQ(suppliers->front().name, "Example Parts");
  // The offer keeps the text of its file.
  EXPECT_EQ(current({"B1"}, "2026-02-01").front().front().record.supplier, "EXAMPLE-PARTS");
}

TEST_P(OfferStore, FactsAreNeverChanged) {
  ASSERT_OK(import({offer("1", "A-1")}, "2026-01-01"));
  for (const char* sql :
       {"update sourcing_offer set stock = 5", "delete from sourcing_offer",
        "update sourcing_price_break set price = 1", "delete from sourcing_import"}) {
    const auto done =
        db().write([&](Transaction& tx) { return tx.execute(testing::AdHoc<0>(sql)); });
    EXPECT_FAILS("insert_only_violation", done) << sql;
  }
}

TEST_P(OfferStore, TheTablesRefuseWhatTheRulesRefuse) {
  OfferRecord negative = offer("1", "A-1");
  negative.stock = -1;
  EXPECT_FAILS("check_violation", import({negative}, "2026-01-01"));
  OfferRecord nameless = offer("1", "A-1");
  nameless.supplier = "";
  EXPECT_FAILS("check_violation", import({nameless}, "2026-01-01"));
  EXPECT_EQ(listed("A1", "2026-02-01"), "");
}

TEST_P(OfferStore, ImportsAreListedNewestFirst) {
  ASSERT_OK(import({}, "2026-01-01"));
  ASSERT_OK(import({}, "2026-01-02"));
  const auto both = db().read([](Transaction& tx) { return list_imports(tx, 10); });
  ASSERT_OK(both);
  ASSERT_EQ(both->size(), 2U);
  EXPECT_EQ(both->front().retrieved_on, day("2026-01-02"));
  const auto same = db().read([](Transaction& tx) { return imports_of_file(tx, "abc"); });
  ASSERT_OK(same);
  EXPECT_EQ(same->front().retrieved_on, day("2026-01-01"));
}

TEST_P(OfferStore, TermsOfSourcesAreKeptInOrder) {
  const SourceTerms first{.source = "Nexar", .valid_from = day("2026-01-01"), .use_days = 7};
  const SourceTerms second{.source = "Example Parts",
                           .valid_from = day("2026-02-01"),
                           .keep_days = 30,
                           .re_reel_fee = Cost::parse("6.50", Currency::eur()).value(),
                           .note = "clause 4"};
  const Recorded by_ann{testing::test_instant(), "ann"};
  const auto all = db().write([&](Transaction& tx) -> Result<std::vector<SourceTerms>> {
    TL_CHECK(insert_source_terms(tx, first, by_ann));
    TL_CHECK(insert_source_terms(tx, second, by_ann));
    return list_source_terms(tx);
  });
  ASSERT_OK(all);
  ASSERT_EQ(all->size(), 2U);
  EXPECT_EQ((*all)[0].use_days, 7);
  EXPECT_EQ((*all)[0].keep_days, std::nullopt);
  EXPECT_EQ((*all)[0].re_reel_fee, std::nullopt);
  EXPECT_EQ((*all)[1].re_reel_fee->pretty(), "EUR 6.50");
  EXPECT_EQ((*all)[1].note, "clause 4");
  SourceTerms absurd = first;
  absurd.use_days = -1;
  EXPECT_FAILS("check_violation", db().write([&](Transaction& tx) {
    return insert_source_terms(tx, absurd, by_ann);
  }));
}

TEST_P(OfferStore, E12_part_ErasingTakesTheFiguresAndKeepsTheRow) {
  ASSERT_OK(import({full_offer(), offer("2", "B-1")}, "2026-01-01"));
  const auto told = db().read([](Transaction& tx) { return told_offers(tx); });
  ASSERT_OK(told);
  ASSERT_EQ(told->size(), 2U);  // one of them says its own day
  EXPECT_EQ((*told)[1].retrieved_on, full_offer().retrieved_on);
  const Erasing rule{day("2026-05-01"), "kept for 30 days"};
  EXPECT_FAILS("insert_only_violation", db().write([&](Transaction& tx) {
    return erase_told_offers(tx, (*told)[1], rule);
  }));
  ASSERT_OK(db().write([&](Transaction& tx) {
    return database::erase_facts(tx, rule.rule,
                                 [&] { return erase_told_offers(tx, (*told)[1], rule); });
  }));
  EXPECT_TRUE(current({"RC0603FR0710KL"}, "2026-06-01").front().empty());
  EXPECT_EQ(listed("B1", "2026-06-01"), "2 0.10 EUR");
  const auto rows = db().read([](Transaction& tx) {
    return tx.query_one<std::int64_t>(testing::AdHoc<0>(
        "select count(*) from sourcing_offer o where o.sku = 'EP-1' and o.mpn <> '' "
        "and o.stock is null and o.description = '' and o.erased_rule = 'kept for 30 days' "
        "and not exists (select 1 from sourcing_price_break b where b.offer_id = o.id)"));
  });
  ASSERT_OK(rows);
  EXPECT_EQ(*rows, 1);
}

TEST_P(OfferStore, WhatWasErasedBringsNothingBackThatItHadReplaced) {
  OfferRecord older = offer("1", "A-1", "0.10");
  older.source = "price list";
  ASSERT_OK(import({older}, "2026-01-01"));
  OfferRecord newer = offer("1", "A-1", "0.20");
  newer.source = "Nexar answer";
  ASSERT_OK(import({newer}, "2026-02-01"));
  const auto told = db().read([](Transaction& tx) { return told_offers(tx); });
  ASSERT_OK(db().write([&](Transaction& tx) {
    return database::erase_facts(tx, "ended", [&] {
      return erase_told_offers(tx, told->back(), {day("2026-05-01"), "ended"});
    });
  }));
  EXPECT_EQ(listed("A1", "2026-01-15"), "1 0.10 EUR");
  EXPECT_EQ(listed("A1", "2026-03-01"), "");
}

TEST_P(OfferStore, EveryStatementPrepares) {
  const auto checked = db().read([](Transaction& tx) -> Result<void> {
    for (const database::Statement* statement : store_schema().statements) {
      TL_CHECK(tx.check(*statement));
    }
    return {};
  });
  EXPECT_OK(checked);
}

// 36,000 prices go in and 1,000 lines are answered while a person waits. The bounds are loose for a
// debug build on a busy machine; the figures are printed.
TEST_P(OfferStore, IsFastEnoughToWaitFor) {
  std::vector<OfferRecord> records;
  std::vector<std::string> keys;
  for (int part = 0; part < 1'000; ++part) {
    keys.push_back(cat("PART", part));
    for (int packing = 0; packing < 6; ++packing) {
      OfferRecord record = offer(cat("SKU-", part, "-", packing), cat("PART-", part));
      record.breaks.clear();
      for (int step = 0; step < 6; ++step) {
        record.breaks.push_back(
            {1 + step * 100, UnitPrice::of_raw(1'000'000 - step, record.currency)});
      }
      records.push_back(std::move(record));
    }
  }
  using Clock = std::chrono::steady_clock;
  const auto seconds = [](Clock::time_point since) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - since).count();
  };
  auto start = Clock::now();
  ASSERT_OK(import(records, "2026-01-01"));
  const auto inserted = seconds(start);
  ASSERT_OK(import(records, "2026-02-01"));
  start = Clock::now();
  const auto offers = current(keys, "2026-03-01");
  const auto answered = seconds(start);
  std::cout << "36,000 prices stored in " << inserted << " ms, 1,000 parts answered in " << answered
            << " ms\n";
  EXPECT_EQ(offers.back().size(), 6U);
  EXPECT_EQ(offers.back().front().record.breaks.size(), 6U);
  EXPECT_LT(inserted, 20'000);
  EXPECT_LT(answered, 20'000);
}

}  // namespace
}  // namespace tl::sourcing
