#include "sourcing/rules/read_digikey_v3.h"

#include "sourcing/rules/documents_for_test.h"

namespace tl::sourcing {
namespace {

// As its client stores them: a short answer to an order number, and a full one.
constexpr std::string_view by_order_number = R"json({
  "search_locale_used": {"site": "US", "language": "en", "currency": "USD"},
  "additional_value_fee": 0.0, "my_pricing": null,
  "standard_pricing": [{"break_quantity": 10, "unit_price": 0.011, "total_price": 0.11},
                       {"break_quantity": 1, "unit_price": 0.1, "total_price": 0.1}],
  "parameters": [{"parameter_id": -1, "value_id": "13", "parameter": "Manufacturer",
                  "value": "Example Resistors"},
                 {"parameter_id": 7, "value_id": "2", "parameter": "Packaging",
                  "value": "Cut Tape (CT)"}],
  "product_status": "Active", "minimum_order_quantity": 1, "quantity_available": 41234,
  "manufacturer": null, "manufacturer_part_number": null, "manufacturer_lead_weeks": null,
  "digi_key_part_number": "99-ER0603-1-ND"})json";

std::string details(std::string_view changes = "") {
  return cat(
      R"({"product_details": [{"standard_pricing": [{"break_quantity": 1, "unit_price": 0.2}],
    "search_locale_used": {"currency": "EUR"}, "additional_value_fee": 5.5,
    "packaging": {"parameter_id": 7, "value_id": "243", "value": "Digi-Reel"},
    "manufacturer": {"parameter_id": -9, "value_id": "13", "value": "Example Resistors"},
    "manufacturer_part_number": "ER0603-10K", "digi_key_part_number": "99-ER0603-6-ND",
    "minimum_order_quantity": 1, "quantity_available": 7, "htsus_code": "8533.21.0030",
    "product_status": "Discontinuo en Digi-Key", "standard_package": 5000,
    "alternate_packaging": [{"digi_key_part_number": "OTHER-ND", "unit_price": 9}])",
      changes, "}]}");
}

TEST(ReadDigikeyV3, R41_part_AShortAnswerTellsMakerAndPackAmongItsParameters) {
  const OfferFile file = offers_of(by_order_number, "answer.json");
  ASSERT_EQ(file.offers.size(), 1U);
  const OfferRecord& offer = file.offers.front();
  EXPECT_EQ(offer.supplier, "Digi-Key");
  EXPECT_EQ(offer.sku, "99-ER0603-1-ND");
  EXPECT_EQ(offer.manufacturer, "Example Resistors");
  EXPECT_EQ(offer.mpn, "");
  EXPECT_EQ(offer.pack, PackForm::cut_tape);
  EXPECT_EQ(offer.currency.code(), "USD");
  EXPECT_EQ(breaks_of(offer), "1:0.10 10:0.011");
  EXPECT_EQ(offer.stock, 41'234);
  EXPECT_EQ(offer.sale, Sale::open);
  EXPECT_EQ(offer.pack_fee, std::nullopt);
  EXPECT_EQ(count_code(file, "offer_without_mpn"), 1U);
}

TEST(ReadDigikeyV3, E11_part_ADigiReelKeepsItsFee) {
  const OfferFile file = offers_of(details(), "answer.json");
  ASSERT_EQ(file.offers.size(), 1U);
  const OfferRecord& offer = file.offers.front();
  EXPECT_EQ(offer.pack, PackForm::re_reel);
  EXPECT_EQ(offer.pack_fee->pretty(), "EUR 5.50");
  EXPECT_EQ(offer.pack_quantity, 5'000);
  EXPECT_EQ(offer.multiple, std::nullopt);
  EXPECT_EQ(offer.commodity_code, "8533210030");
  // What one distributor stops is no state of the part, but he takes no more orders.
  EXPECT_EQ(offer.lifecycle, parts::Lifecycle::unknown);
  EXPECT_EQ(offer.sale, Sale::stock_only);
}

TEST(ReadDigikeyV3, AMarketplaceSellersDispatchIsNoFactoryLeadTime) {
  const auto lead = [](std::string_view text) {
    const OfferFile file =
        offers_of(details(cat(R"(, "manufacturer_lead_weeks": ")", text, "\"")), "answer.json");
    return file.offers.empty() ? OfferRecord{} : file.offers.front();
  };
  EXPECT_EQ(lead("22 weeks").lead_time_days, 154);
  EXPECT_EQ(lead("22 weeks").dispatch_days, std::nullopt);
  EXPECT_EQ(lead("Will process 1-10 days from Example Robotics.").lead_time_days, std::nullopt);
  EXPECT_EQ(lead("Will process 1-10 days from Example Robotics.").dispatch_days, 10);
  EXPECT_EQ(lead("").lead_time_days, std::nullopt);
}

TEST(ReadDigikeyV3, ReadsTheWiresOwnSpelling) {
  std::string wire(by_order_number);
  for (const auto& [snake, pascal] :
       {std::pair{"search_locale_used", "SearchLocaleUsed"},
        {"\"currency\"", "\"Currency\""},
        {"standard_pricing", "StandardPricing"},
        {"break_quantity", "BreakQuantity"},
        {"unit_price", "UnitPrice"},
        {"digi_key_part_number", "DigiKeyPartNumber"},
        {"manufacturer_part_number\": null", "ManufacturerPartNumber\": \"ER0603-10K\""},
        {"quantity_available", "QuantityAvailable"}}) {
    wire = replace_all(wire, snake, pascal);
  }
  const OfferFile file = offers_of(wire, "answer.json");
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_EQ(file.offers.front().mpn, "ER0603-10K");
  EXPECT_EQ(breaks_of(file.offers.front()), "1:0.10 10:0.011");
}

TEST(ReadDigikeyV3, InASearchTheExactMatchCounts) {
  const std::string fresh = replace_all(by_order_number, "41234", "40000");
  const std::string search =
      cat(R"({"products": [)", by_order_number, R"(], "exact_manufacturer_products": [],
      "search_locale_used": {"currency": "USD"}, "exact_digi_key_product": )",
          fresh, "}");
  const OfferFile file = offers_of(search, "answer.json");
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_EQ(file.offers.front().stock, 40'000);
  EXPECT_EQ(file.offers.front().place, "answer 1, exact match");
  EXPECT_EQ(file.repeated, 1);
}

TEST(ReadDigikeyV3, NothingFoundAndNothingUsable) {
  const OfferFile file = offers_of(
      "{\"query\": \"A1\", \"response\": {\"product_details\": []}}\n"
      "{\"query\": \"A2\", \"response\": [{\"digi_key_part_number\": \"\", "
      "\"standard_pricing\": null}]}\n"
      "{\"query\": \"A3\", \"response\": {\"products\": null, \"exact_manufacturer_products\": "
      "null}}\n",
      "answers.jsonl");
  EXPECT_TRUE(file.offers.empty());
  EXPECT_EQ(file.not_found, 2);
  EXPECT_EQ(file.refused, 1);
  EXPECT_EQ(count_code(file, "offer_part_missing"), 1U);
}

}  // namespace
}  // namespace tl::sourcing
