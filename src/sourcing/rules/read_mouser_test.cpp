#include "sourcing/rules/read_mouser.h"

#include "sourcing/rules/documents_for_test.h"

namespace tl::sourcing {
namespace {

constexpr std::string_view part = R"json({
  "Availability": "31,500 In Stock", "Description": "A capacitor", "FactoryStock": "0",
  "LeadTime": "178 Days", "LifecycleStatus": null, "Manufacturer": "Example Capacitors",
  "ManufacturerPartNumber": "EC-1N0", "Min": "1", "Mult": "1", "MouserPartNumber": "999-EC-1N0",
  "ProductAttributes": [
    {"AttributeName": "Packaging", "AttributeValue": "Reel"},
    {"AttributeName": "Packaging", "AttributeValue": "Cut Tape"},
    {"AttributeName": "Packaging", "AttributeValue": "MouseReel"},
    {"AttributeName": "Standard Pack Qty", "AttributeValue": "4000"}],
  "PriceBreaks": [
    {"Quantity": 1, "Price": "$0.10", "Currency": "USD"},
    {"Quantity": 100, "Price": "$0.015", "Currency": "USD"},
    {"Quantity": 4000, "Price": "$0.007", "Currency": "USD"},
    {"Quantity": 8000, "Price": "$0.006", "Currency": "USD"}],
  "ProductCompliance": [{"ComplianceName": "CNHTS", "ComplianceValue": "8532241000"},
                        {"ComplianceName": "TARIC", "ComplianceValue": "8532240000"}]})json";

std::string answer(std::string_view parts) {
  return cat(R"({"Errors": [], "SearchResults": {"NumberOfResult": 1, "Parts": [)", parts, "]}}");
}

TEST(ReadMouser, E11_part_OneOrderNumberIsAnOfferForEachPackForm) {
  const OfferFile file = offers_of(answer(part), "answer.json");
  ASSERT_EQ(file.offers.size(), 3U);
  const auto& [cut, re_reel, reel] = std::tie(file.offers[0], file.offers[1], file.offers[2]);
  EXPECT_EQ(cut.pack, PackForm::cut_tape);
  EXPECT_EQ(breaks_of(cut), "1:0.10 100:0.015");
  EXPECT_EQ(cut.moq, 1);
  EXPECT_EQ(re_reel.pack, PackForm::re_reel);
  EXPECT_EQ(breaks_of(re_reel), "1:0.10 100:0.015");
  EXPECT_EQ(re_reel.pack_fee, std::nullopt);  // it is charged, and the answer does not say what
  EXPECT_EQ(reel.pack, PackForm::full_reel);
  EXPECT_EQ(breaks_of(reel), "4000:0.007 8000:0.006");
  EXPECT_EQ(reel.moq, 4'000);
  EXPECT_EQ(reel.multiple, 4'000);
  for (const OfferRecord& offer : file.offers) {
    EXPECT_EQ(offer.sku, "999-EC-1N0");
    EXPECT_EQ(offer.stock_pool, cut.stock_pool);
    EXPECT_EQ(offer.pack_quantity, 4'000);
    EXPECT_EQ(offer.packaging, "Reel, Cut Tape, MouseReel");
  }
}

TEST(ReadMouser, R41_part_ReadsSentencesAsFacts) {
  const OfferFile file = offers_of(answer(part), "answer.json");
  ASSERT_FALSE(file.offers.empty());
  const OfferRecord& offer = file.offers.front();
  EXPECT_EQ(offer.supplier, "Mouser");
  EXPECT_EQ(offer.mpn, "EC-1N0");
  EXPECT_EQ(offer.stock, 31'500);
  EXPECT_EQ(offer.lead_time_days, 178);
  EXPECT_EQ(offer.currency.code(), "USD");
  EXPECT_EQ(offer.commodity_code, "8532240000");
  const auto stock = [](std::string_view sentence) {
    const std::string text = replace_all(part, R"("Availability": "31,500 In Stock")",
                                         cat("\"Availability\": ", sentence));
    const OfferFile read = offers_of(answer(text), "answer.json");
    return read.offers.empty() ? std::optional<std::int64_t>(-1) : read.offers.front().stock;
  };
  EXPECT_EQ(stock("\"Non-Stocked\""), 0);
  EXPECT_EQ(stock("null"), std::nullopt);
  EXPECT_EQ(stock("\"None\", \"AvailabilityInStock\": \"12\""), 12);
}

TEST(ReadMouser, PricesComeInTheWritingOfTheCountry) {
  const std::string euros = replace_all(
      replace_all(replace_all(part, "$0.015", "0,015 \xE2\x82\xAC"), "$0.10", "0,10 \xE2\x82\xAC"),
      "USD", "EUR");
  const OfferFile file = offers_of(answer(euros), "answer.json");
  ASSERT_FALSE(file.offers.empty());
  EXPECT_EQ(breaks_of(file.offers.front()), "1:0.10 100:0.015");
}

TEST(ReadMouser, WithoutAStandardPackThereIsOneOffer) {
  const std::string loose = replace_all(part, "Standard Pack Qty", "Colour");
  const OfferFile file = offers_of(answer(loose), "answer.json");
  ASSERT_EQ(file.offers.size(), 2U);
  EXPECT_EQ(file.offers[0].pack, PackForm::cut_tape);
  EXPECT_EQ(breaks_of(file.offers[0]), "1:0.10 100:0.015 4000:0.007 8000:0.006");
  EXPECT_EQ(file.offers[1].pack, PackForm::re_reel);
}

TEST(ReadMouser, WhatIsNotSoldToUsIsClosed) {
  const OfferFile file = offers_of(
      answer(R"({"MouserPartNumber": "9-X", "ManufacturerPartNumber": "X", "LeadTime": "0 Days",
                 "LifecycleStatus": "Obsolete", "Min": "1", "Mult": "1", "PriceBreaks": [],
                 "RestrictionMessage": "not sold in your region"})"),
      "answer.json");
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_EQ(file.offers[0].sale, Sale::closed);
  EXPECT_EQ(file.offers[0].lead_time_days, std::nullopt);
  EXPECT_EQ(file.offers[0].lifecycle, parts::Lifecycle::obsolete);
  EXPECT_EQ(count_code(file, "offer_restricted"), 1U);
}

TEST(ReadMouser, NothingFoundRefusedAndLies) {
  const OfferFile file = offers_of(
      cat("{\"query\": \"Q1\", \"response\": ", answer(""), "}\n",
          R"({"query": "Q2", "response": {"Errors": [{"Code": "Invalid",)",
          R"( "Message": "Invalid unique identifier."}], "SearchResults": null}})", "\n",
          "{\"query\": \"Q3\", \"response\": ",
          answer(R"({"MouserPartNumber": "9-Y", "ManufacturerPartNumber": "Y", "Min": "-3",
                     "Availability": "many In Stock", "PriceBreaks": [
                     {"Quantity": 1, "Price": "call", "Currency": "USD"},
                     {"Quantity": 1, "Price": "$2.00", "Currency": ""}]}, {}, 7)"),
          "}\n"),
      "answers.jsonl");
  EXPECT_EQ(file.not_found, 1);
  EXPECT_EQ(file.refused, 3);
  EXPECT_EQ(count_code(file, "answer_is_refusal"), 1U);
  EXPECT_EQ(count_code(file, "price_malformed"), 1U);
  EXPECT_EQ(count_code(file, "offer_currency_missing"), 1U);
  EXPECT_EQ(count_code(file, "offer_number_negative"), 1U);
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_TRUE(file.offers[0].breaks.empty());
}

}  // namespace
}  // namespace tl::sourcing
