#include "sourcing/rules/read_price_list.h"

#include "foundation/limits.h"
#include "sourcing/rules/documents_for_test.h"

namespace tl::sourcing {
namespace {

TEST(ReadPriceList, R41_part_ReadsPricesInColumnsWithEveryTerm) {
  const OfferFile file = offers_of(
      "Supplier,SKU,Manufacturer,MPN,Description,Currency,Price 1,Price 100,\"Price 1,000\",MOQ,"
      "Multiple,Stock,Lead time weeks,Pack form,Pack fee,Valid until,NCNR,Status,HS code,COO\n"
      "Example Parts,EP-1,Yageo,RC0603FR-0710KL,10k 1%,EUR,0.012,0.0051,0.0043,100,50,12000,8,"
      "cut tape,2.50,2026-12-31,yes,active,8533.21,cn\n",
      "list.csv");
  EXPECT_EQ(file.layout, OfferLayout::price_list);
  ASSERT_EQ(file.offers.size(), 1U);
  const OfferRecord& offer = file.offers[0];
  EXPECT_EQ(offer.supplier, "Example Parts");
  EXPECT_EQ(offer.sku, "EP-1");
  EXPECT_EQ(offer.manufacturer, "Yageo");
  EXPECT_EQ(offer.mpn, "RC0603FR-0710KL");
  EXPECT_EQ(offer.description, "10k 1%");
  EXPECT_EQ(offer.currency, Currency::eur());
  EXPECT_EQ(breaks_of(offer), "1:0.012 100:0.0051 1000:0.0043");
  EXPECT_EQ(offer.moq, 100);
  EXPECT_EQ(offer.multiple, 50);
  EXPECT_EQ(offer.stock, 12'000);
  EXPECT_EQ(offer.lead_time_days, 56);
  EXPECT_EQ(offer.pack, PackForm::cut_tape);
  EXPECT_EQ(offer.pack_fee->text(), "2.50");
  EXPECT_EQ(offer.valid_until->text(), "2026-12-31");
  EXPECT_TRUE(offer.non_cancellable);
  EXPECT_EQ(offer.lifecycle, parts::Lifecycle::active);
  EXPECT_EQ(offer.commodity_code, "853321");
  EXPECT_EQ(offer.origin, "CN");
  EXPECT_EQ(offer.place, "row 2");
  EXPECT_TRUE(file.findings.empty());
}

TEST(ReadPriceList, ReadsPricesInRowsInAnyColumnOrder) {
  const OfferFile file = offers_of(
      "Unit price;Break qty;MPN;Supplier;Currency;SKU\n"
      "0,10;1-99;A-1;Example;EUR;E1\n"
      "0,08;100+;A-1;Example;EUR;E1\n"
      "1,234;1;B-1;Example;EUR;E2\n"
      "0,09;10;A-1;Example;EUR;E1\n",
      "list.csv");
  ASSERT_EQ(file.offers.size(), 2U);
  EXPECT_EQ(breaks_of(file.offers[0]), "1:0.10 10:0.09 100:0.08");
  EXPECT_EQ(breaks_of(file.offers[1]), "1:1.234");  // the file's comma is a decimal sign
}

TEST(ReadPriceList, ARowWithOnlyQuantityAndPriceContinuesTheOneAbove) {
  const OfferFile file = offers_of(
      "supplier,sku,mpn,currency,quantity,price,moq\n"
      ",,,,5,1.00,\n"
      "Example,E1,A-1,EUR,1,0.10,1\n"
      ",,,,100,0.08,\n"
      "\n"
      "Example,E2,B-1,EUR,1,0.30,1\n"
      ",,,,50,0.25,\n",
      "list.csv");
  ASSERT_EQ(file.offers.size(), 2U);
  EXPECT_EQ(breaks_of(file.offers[0]), "1:0.10 100:0.08");
  EXPECT_EQ(breaks_of(file.offers[1]), "1:0.30 50:0.25");
  EXPECT_EQ(file.refused, 1);
  EXPECT_EQ(count_code(file, "offer_part_missing"), 1U);
}

TEST(ReadPriceList, PricesPerHundredAndPerThousandBecomePricesPerPiece) {
  const OfferFile by_row = offers_of(
      "supplier,sku,mpn,currency,price,price unit\n"
      "S,1,A-1,EUR,12.50,1000\nS,2,A-2,EUR,12.50,C\nS,3,A-3,EUR,12.50,per M\n"
      "S,4,A-4,EUR,12.50,each\nS,5,A-5,EUR,12.50,dozen\nS,6,A-6,EUR,12.50,\n",
      "list.csv");
  ASSERT_EQ(by_row.offers.size(), 6U);
  EXPECT_EQ(breaks_of(by_row.offers[0]), "1:0.0125");
  EXPECT_EQ(breaks_of(by_row.offers[1]), "1:0.125");
  EXPECT_EQ(breaks_of(by_row.offers[2]), "1:0.0125");
  EXPECT_EQ(breaks_of(by_row.offers[3]), "1:12.50");
  EXPECT_EQ(breaks_of(by_row.offers[4]), "");
  EXPECT_EQ(breaks_of(by_row.offers[5]), "1:12.50");
  EXPECT_EQ(count_code(by_row, "price_unit_unknown"), 1U);
  EXPECT_EQ(count_code(by_row, "offer_without_price"), 1U);
  const OfferFile by_header = offers_of(
      "supplier,sku,mpn,quantity,unit price per 1000 [EUR]\nS,1,A-1,5000,4.3\n", "list.csv");
  ASSERT_EQ(by_header.offers.size(), 1U);
  EXPECT_EQ(breaks_of(by_header.offers[0]), "5000:0.0043");
}

TEST(ReadPriceList, WhatStandsAboveTheHeaderHoldsForEveryRow) {
  const OfferFile file = offers_of(
      "Price list 2026/4\nSupplier:,Example Parts\nCurrency,USD\nValid until,31.12.2026\n"
      "Price date,2026-10-01\n\nMPN,Price 1,Price 10\nA-1,3.00,2.00\n",
      "list.csv");
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_EQ(file.offers[0].supplier, "Example Parts");
  EXPECT_EQ(file.offers[0].currency, Currency::usd());
  EXPECT_EQ(file.offers[0].valid_until->text(), "2026-12-31");
  EXPECT_EQ(file.offers[0].retrieved_on->text(), "2026-10-01");
  EXPECT_EQ(breaks_of(file.offers[0]), "1:3.00 10:2.00");
}

TEST(ReadPriceList, TheCallerMayNameSupplierAndCurrency) {
  constexpr std::string_view text = "mpn,price\nA-1,3.00\n";
  const OfferFile told = offers_of(text, "list.csv", {"Example", Currency::eur()});
  ASSERT_EQ(told.offers.size(), 1U);
  EXPECT_EQ(told.offers[0].supplier, "Example");
  EXPECT_EQ(breaks_of(told.offers[0]), "1:3.00");
  const OfferFile untold = offers_of(text, "list.csv");
  EXPECT_EQ(untold.refused, 1);
  EXPECT_EQ(count_code(untold, "offer_supplier_missing"), 1U);
  const OfferFile unpriced = offers_of(text, "list.csv", {"Example", {}});
  EXPECT_EQ(unpriced.breaks, 0);
  EXPECT_EQ(count_code(unpriced, "offer_currency_missing"), 1U);
}

TEST(ReadPriceList, SaysWhatItCouldNotBelieve) {
  const OfferFile file = offers_of(
      "supplier,sku,mpn,currency,quantity,price,moq,lead time days,valid until,ncnr\n"
      "S,1,A-1,EUR,1,free,many,soon,03/04/2026,perhaps\n"
      "S,2,---,EUR,1,3.00,,,,\n"
      "S,3,A-3,ERU,1,3.00,,,,\n"
      "S,4,A-4,EUR,-5,3.00,,,,\n",
      "list.csv");
  ASSERT_EQ(file.offers.size(), 3U);
  EXPECT_EQ(file.refused, 1);
  for (const char* code : {"price_malformed", "offer_number_malformed", "lead_time_unreadable",
                           "offer_date_unreadable", "ncnr_unreadable", "offer_part_missing",
                           "offer_currency_unknown", "offer_number_negative"}) {
    EXPECT_EQ(count_code(file, code), 1U) << code;
  }
  EXPECT_TRUE(file.offers[0].non_cancellable);  // the careful reading
  EXPECT_EQ(file.findings.all().front().place.row, 2);
  EXPECT_EQ(file.findings.all().front().place.file, "list.csv");
}

TEST(ReadPriceList, AnAmbiguousCommaIsSaid) {
  const OfferFile file =
      offers_of("supplier;sku;mpn;currency;price\nS;1;A-1;EUR;1,234\n", "list.csv");
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_EQ(breaks_of(file.offers[0]), "1:1234.00");
  EXPECT_EQ(count_code(file, "price_ambiguous"), 1U);
}

TEST(ReadPriceList, DifferentTermsAreDifferentOffers) {
  const OfferFile file = offers_of(
      "supplier,sku,mpn,currency,quantity,price,pack,moq\n"
      "S,1,A-1,EUR,1,0.10,cut tape,1\nS,1R,A-1,EUR,4000,0.05,reel,4000\n"
      "S,1,A-1,USD,1,0.11,cut tape,1\n",
      "list.csv");
  ASSERT_EQ(file.offers.size(), 3U);
  EXPECT_EQ(file.offers[1].pack, PackForm::full_reel);
  EXPECT_EQ(file.repeated, 0);
}

TEST(ReadPriceList, ReadsEverySheetThatHasPrices) {
  SourceDocument book{.file = "list.xlsx", .format = DocumentFormat::xlsx};
  const auto cell = [](std::string text, CellKind kind = CellKind::text) {
    return Cell{.text = std::move(text), .kind = kind};
  };
  book.sheets.push_back({.name = "Notes", .rows = {{cell("Dear customer")}}});
  for (const char* name : {"Passives", "Actives"}) {
    book.sheets.push_back({.name = name,
                           .rows = {{cell("MPN"), cell("Price 1000 (EUR)"), cell("Supplier")},
                                    {cell(name), cell("1234.5", CellKind::number), cell("S")}}});
  }
  const auto file = read_offers(book, {});
  ASSERT_OK(file);
  ASSERT_EQ(file->offers.size(), 2U);
  EXPECT_EQ(breaks_of(file->offers[1]), "1000:1234.50");
  EXPECT_EQ(file->offers[1].place, "sheet Actives, row 2");
  EXPECT_EQ(count_code(*file, "sheet_without_prices"), 1U);
}

TEST(ReadPriceList, ManyLotsOfOneOrderNumberStopAtTheLimit) {
  std::string text = "supplier,sku,mpn,currency,price,moq\n";
  for (std::size_t i = 1; i <= limits::offer_lots_max; ++i) {
    text.append(cat("S,1,A-1,EUR,1,", i, "\n"));
  }
  EXPECT_EQ(offers_of(text, "list.csv").offers.size(), limits::offer_lots_max);
  text.append("S,1,A-1,EUR,1,9999\n");
  const OfferFile file = offers_of(text, "list.csv");
  EXPECT_EQ(file.offers.size(), limits::offer_lots_max);
  EXPECT_EQ(count_code(file, "offer_lots_too_many"), 1U);
}

}  // namespace
}  // namespace tl::sourcing
