#include "sourcing/rules/read_tme.h"

#include "sourcing/rules/documents_for_test.h"

namespace tl::sourcing {
namespace {

constexpr std::string_view older = R"json({"Symbol": "EC1N0/C", "OriginalSymbol": "EC-1N0",
  "Producer": "EXAMPLE", "Description": "Capacitor", "MinAmount": 100, "Multiples": 50,
  "Packing": [{"Id": "RL1", "IdUnit": "ST", "Amount": 4000}], "ProductStatusList": [],
  "Unit": "pcs", "PriceList": [{"Amount": 100, "PriceValue": 0.01503},
  {"Amount": 1000, "PriceValue": 0.00425}], "Amount": 4677700})json";

constexpr std::string_view newer = R"json({"product_status": ["HARDLY_AVAILABLE"],
  "symbol": "EC1N0/C", "manufacturer_symbols": ["EC-1N0", "EC1N0"],
  "manufacturer": {"id": 8, "name": "EXAMPLE"}, "description": "Capacitor", "multiples": 1,
  "minimal_amount": 1, "unit": {"id": "ST", "short_name": "pcs"},
  "packing": {"elements": [{"id": "RL1", "translation": "Reel", "amount": 4000}]},
  "stock_quantity": 580, "prices": {"elements": [{"amount": 1, "price": 0.22627}],
  "currency": "PLN", "type": "NET"}})json";

std::string asked(std::string_view query, std::string_view response) {
  return cat(R"({"query": ")", query, R"(", "response": )", replace_all(response, "\n", " "),
             "}\n");
}

TEST(ReadTme, R41_part_ReadsBothShapes) {
  const OfferFile file = offers_of(
      cat(asked("data_EC1N0/C_PL_en_USD", older), asked("x", replace_all(newer, "N0", "N1"))),
      "answers.jsonl");
  ASSERT_EQ(file.offers.size(), 2U);
  const OfferRecord& was = file.offers[0];
  EXPECT_EQ(was.supplier, "TME");
  EXPECT_EQ(was.sku, "EC1N0/C");
  EXPECT_EQ(was.mpn, "EC-1N0");
  EXPECT_EQ(was.currency.code(), "USD");  // asked for, not told
  EXPECT_EQ(breaks_of(was), "100:0.01503 1000:0.00425");
  EXPECT_EQ(was.stock, 4'677'700);
  EXPECT_EQ(was.moq, 100);
  EXPECT_EQ(was.multiple, 50);
  EXPECT_EQ(was.pack, PackForm::unknown);  // cut or whole under one order number
  EXPECT_EQ(was.packaging, "RL1 4000");
  EXPECT_EQ(was.pack_quantity, 4'000);
  const OfferRecord& is = file.offers[1];
  EXPECT_EQ(is.mpn, "EC-1N1");
  EXPECT_EQ(is.currency.code(), "PLN");
  EXPECT_EQ(is.stock, 580);
  EXPECT_EQ(is.status, "HARDLY_AVAILABLE");
}

TEST(ReadTme, TheOldShapeWithoutACurrencyHasNoPrice) {
  const OfferFile none = offers_of(older, "answer.json");
  ASSERT_EQ(none.offers.size(), 1U);
  EXPECT_TRUE(none.offers.front().breaks.empty());
  EXPECT_EQ(count_code(none, "offer_currency_missing"), 1U);
  const OfferFile told = offers_of(older, "answer.json", {.currency = Currency::eur()});
  EXPECT_EQ(told.offers.front().currency, Currency::eur());
}

TEST(ReadTme, StatesSayWhetherOrdersAreTaken) {
  const auto sale = [](std::string_view states) {
    const OfferFile file =
        offers_of(replace_all(newer, "\"HARDLY_AVAILABLE\"", states), "answer.json");
    return file.offers.empty() ? Sale::open : file.offers.front().sale;
  };
  EXPECT_EQ(sale("\"HARDLY_AVAILABLE\""), Sale::open);
  EXPECT_EQ(sale("\"AVAILABLE_WHILE_STOCKS_LAST\", \"SALE\""), Sale::stock_only);
  EXPECT_EQ(sale("\"BLOCKED_FOR_ZBL_BACKORDERS\""), Sale::stock_only);
  EXPECT_EQ(sale("\"HARDLY_AVAILABLE\", \"CANNOT_BE_ORDERED\""), Sale::closed);
}

TEST(ReadTme, ASearchThatTellsNoPricesIsNoOfferAndReplacesNone) {
  const std::string hit = replace_all(replace_all(older, "PriceList", "Nothing"),
                                      "\"Amount\": 4677700", "\"Photo\": \"\"");
  const OfferFile file = offers_of(
      cat(asked("data_A_PL_en_USD", older), asked("search_A_PL_en_USD", cat("[", hit, "]")),
          asked("search_B_PL_en_USD", "[]")),
      "answers.jsonl");
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_EQ(breaks_of(file.offers.front()), "100:0.01503 1000:0.00425");
  EXPECT_EQ(count_code(file, "answer_without_prices"), 1U);
  EXPECT_EQ(file.not_found, 1);
}

TEST(ReadTme, WhatIsSoldByTheMetreIsLeftOut) {
  const OfferFile file = offers_of(cat("[", replace_all(newer, "\"id\": \"ST\"", "\"id\": \"MB\""),
                                       ",", replace_all(older, "EC-1N0", "EC-2"), "]"),
                                   "answers.json", {.currency = Currency::eur()});
  EXPECT_EQ(count_code(file, "offer_unit_not_pieces"), 1U);
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_EQ(file.offers.front().mpn, "EC-2");
}

TEST(ReadTme, LiesAreFindings) {
  const OfferFile file = offers_of(
      R"([{"Symbol": "", "OriginalSymbol": "", "PriceList": []},
          {"Symbol": "A", "OriginalSymbol": "A", "Multiples": -1, "Amount": 1e30,
           "PriceList": [{"Amount": 1, "PriceValue": 0}, null, {"PriceValue": 2}]}])",
      "answers.json", {.currency = Currency::eur()});
  EXPECT_EQ(file.refused, 1);
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_TRUE(file.offers.front().breaks.empty());
  EXPECT_EQ(file.offers.front().stock, std::nullopt);
  EXPECT_EQ(count_code(file, "price_not_positive"), 1U);
}

}  // namespace
}  // namespace tl::sourcing
