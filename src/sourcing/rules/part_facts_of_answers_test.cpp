#include "sourcing/rules/documents_for_test.h"

namespace tl::sourcing {
namespace {

using parts::Compliance;

// What an answer tells of the part: "exempt/compliant msl 1 in 0603".
std::string told(std::string_view answer) {
  const OfferFile file = offers_of(answer, "answer.json", {.currency = Currency::eur()});
  EXPECT_FALSE(file.offers.empty()) << answer;
  if (file.offers.empty()) return {};
  const OfferRecord& offer = file.offers.front();
  return cat(enum_name(offer.rohs), "/", enum_name(offer.reach),
             offer.moisture_level.empty() ? "" : " msl ", offer.moisture_level,
             offer.body.empty() ? "" : " in ", offer.body);
}

TEST(PartFactsOfAnswers, R40_part_DigiKeyTellsThemAmongClassificationsAndParameters) {
  EXPECT_EQ(told(R"json({"SearchLocaleUsed": {"Currency": "EUR"}, "Product": {
      "Manufacturer": {"Name": "Example"}, "ManufacturerProductNumber": "EC-1N0",
      "Parameters": [{"ParameterId": 16, "ValueText": "SC-70, SOT-323"},
                     {"ParameterId": 1291, "ValueText": "SC-70-3"}],
      "Classifications": {"ReachStatus": "REACH Affected", "RohsStatus": "ROHS3 Compliant",
                          "MoistureSensitivityLevel": "2  (1 Year)"},
      "ProductVariations": [{"DigiKeyProductNumber": "99-1-ND", "StandardPricing": [
          {"BreakQuantity": 1, "UnitPrice": 0.1}]}]}})json"),
            "compliant/not_compliant msl 2 in SC-70-3");
  EXPECT_EQ(told(R"json({"product_details": [{"digi_key_part_number": "EC1N0-ND",
      "manufacturer_part_number": "EC-1N0", "manufacturer": {"value": "Example"},
      "ro_hs_status": "RoHS non-compliant", "reach_status": "Reach unaffected",
      "moisture_sensitivity_level": "1 (ilimitado)",
      "parameters": [{"parameter_id": 16, "value": "DO-213AC", "value_id": "7"}],
      "standard_pricing": [{"break_quantity": 50, "unit_price": 0.02}]}]})json"),
            "not_compliant/compliant msl 1 in DO-213AC");
}

TEST(PartFactsOfAnswers, R40_part_Element14TellsCodesAndLabels) {
  const auto answer = [](std::string_view svhc) {
    return cat(R"json({"manufacturerPartNumberSearchReturn": {"numberOfResults": 1, "products": [
      {"sku": "123", "displayName": "EC", "rohsStatusCode": "Y-EX_YES", "brandName": "EXAMPLE",
       "translatedManufacturerPartNumber": "EC-1N0", "unitOfMeasure": "EACH",
       "attributes": [{"attributeLabel": "Ceramic Capacitor Case",
                       "attributeValue": "0603 [1608 Metric]"},
                      {"attributeLabel": "MSL", "attributeValue": "MSL 3 - 168 hours"},
                      {"attributeLabel": "SVHC", "attributeValue": ")json",
               svhc, R"json("}],
       "prices": [{"from": 1, "to": 9, "cost": 0.05}]}]}})json");
  };
  EXPECT_EQ(told(answer("No SVHC (08-Jul-2021)")), "exempt/compliant msl 3 in 0603 [1608 Metric]");
  EXPECT_EQ(told(answer("Lead (19-Jan-2021)")), "exempt/not_compliant msl 3 in 0603 [1608 Metric]");
  EXPECT_EQ(told(answer("To Be Advised")), "exempt/unknown msl 3 in 0603 [1608 Metric]");
  EXPECT_EQ(told(answer("")), "exempt/unknown msl 3 in 0603 [1608 Metric]");
}

TEST(PartFactsOfAnswers, R40_part_MouserNexarAndKitspaceTellWhatTheyKnow) {
  EXPECT_EQ(told(R"json({"SearchResults": {"NumberOfResult": 1, "Parts": [{
      "Manufacturer": "Example", "ManufacturerPartNumber": "EC-1N0", "MouserPartNumber": "9-EC",
      "ROHSStatus": "RoHS Compliant By Exemption",
      "PriceBreaks": [{"Quantity": 1, "Price": "$0.1", "Currency": "USD"}]}]}})json"),
            "exempt/unknown");
  EXPECT_EQ(told(R"json({"hits": 1, "parts": [{"mpn": "EC-1N0", "manufacturer": {"name": "E"},
      "specs": [{"attribute": {"shortname": "rohs"}, "displayValue": "Compliant"},
                {"attribute": {"shortname": "reachsvhc"}, "displayValue": "No SVHC"},
                {"attribute": {"shortname": "case_package"}, "displayValue": "SOT-23"}],
      "sellers": [{"company": {"name": "RS"}, "offers": [{"sku": "7", "inventoryLevel": 1,
          "prices": [{"quantity": 1, "price": 0.4, "currency": "USD"}]}]}]}]})json"),
            "compliant/compliant in SOT-23");
  EXPECT_EQ(told(R"json({"mpn": {"manufacturer": "Example", "part": "EC-1N0"}, "datasheet": "",
      "specs": [{"key": "rohs_status", "value": "Non-Compliant"},
                {"key": "reach_svhc_compliance", "value": "Contains SVHC"},
                {"key": "case_package", "value": "0402, 1005"}],
      "offers": [{"sku": {"vendor": "RS", "part": "67"}, "moq": 1, "in_stock_quantity": 5,
          "prices": {"GBP": [[1, 0.25]], "EUR": null, "USD": null}}]})json"),
            "not_compliant/not_compliant in 0402, 1005");
}

TEST(PartFactsOfAnswers, R40_part_TmeAndLcscTellTheBody) {
  EXPECT_EQ(told(R"json({"Symbol": "EC1N0/C", "OriginalSymbol": "EC-1N0", "Producer": "EXAMPLE",
      "Unit": "pcs", "ParameterList": [{"ParameterName": "Case - mm", "ParameterValue": "1608"},
      {"ParameterName": "Case - inch", "ParameterValue": "0603"}],
      "PriceList": [{"Amount": 1, "PriceValue": 0.1}], "Amount": 5})json"),
            "unknown/unknown in 0603");
  EXPECT_EQ(told(R"json({"symbol": "EC1N0/C", "manufacturer_symbols": ["EC-1N0"],
      "manufacturer": {"name": "EXAMPLE"}, "unit": {"id": "ST"},
      "parameters": {"elements": [{"name": "Case - inch", "values": []},
                                  {"name": "Case", "values": [{"id": 1, "value": "SOT23-6"}]}]},
      "stock_quantity": 5, "prices": {"elements": [{"amount": 1, "price": 0.2}],
      "currency": "PLN"}})json"),
            "unknown/unknown in SOT23-6");
}

}  // namespace
}  // namespace tl::sourcing
