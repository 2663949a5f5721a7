#include "quoting/service/stored_json.h"

#include "platform/json/write_json.h"
#include "quoting/rules/costing.h"
#include "quoting/rules/quote_sheet.h"
#include "support/matchers.h"

// What the first version of the program kept for a quote: it has to read back, and to cost the
// same, however much sheets, rate tables and costings have gained since.
namespace tl::quoting {
namespace {

constexpr std::string_view kept_sheet =
    R"({"provider":{"company":"Elster EMS GmbH","address":[],"contact":[],"registration":[]},
"customer":{"company":"Kranich Antriebe AG","contact":"","address":[],"reference":"RFQ R1"},
"number":"Q1","revision":1,"quote_class":"firm","standing":"draft","disclosure":"closed",
"date":"2026-03-02","valid_until":"2026-04-01","prepared_by":"ann","currency":"EUR","assembly":{
"name":"MC-1","revision":"B","bom_file":"board.csv",
"bom_sha256":"ecd1e11c3179ab75a669fc342b033a9c651205856015f6c2611c3ee4d1c0b1fa","lines":1,
"placements":4},"prices":[{"boards":10,"unit_price":{"amount":"5.85","currency":"EUR"},"total":{
"amount":"58.50","currency":"EUR"},"split":{"material":{"amount":"0.04","currency":"EUR"},
"labour":{"amount":"5.81","currency":"EUR"}},"lines_not_priced":0,"lead_time":{
"calendar_days":15,"days_at_least":15,"build_working_days":6,"drivers":[{
"part":"YAGEO RC0402FR-0710KL","days":7}],"unknown_parts":[],"lines_without_part":0},"excess":{
"amount":"0.23","currency":"EUR"}}],"headline_boards":10,"one_off":[{"description":"stencil",
"price":{"amount":"200.00","currency":"EUR"},"note":"once per product"},{
"description":"machine program","price":{"amount":"72.00","currency":"EUR"},
"note":"once per product"}],"questions":[{"number":"TQ1","lines":[1],"code":"quantity_differs",
"subject":"quantity_differs|the quantity is 4, but 3 designators stand on the line.",
"text":"Line 1 (R1 R2 R3): the quantity is 4, but 3 designators stand on the line."}],
"assumptions":[{"number":1,
"text":"Material prices, minimum quantities and stock are as suppliers told them on 20 Feb)"
    R"( 2026; we confirm them when the order is placed.",
"rests_on":"material.10","query":""},{"number":2,
"text":"Attrition and setup losses are included in the material; the pieces left over from)"
    R"( minimum quantities and multiples are not.",
"rests_on":"material.10","query":""},{"number":3,
"text":"Only what the BOM lists is included: no bare board unless it is a line, no device)"
    R"( programming, functional test, coating or box build.",
"rests_on":"labour.10","query":""},{"number":4,
"text":"The lead time begins when the order and complete build data (placement, stencil and)"
    R"( drawing files) are with us, and stock is still there then.",
"rests_on":"lead_time.10","query":""}],"exposures":[{"boards":10,"part":"10-00001",
"maker":"YAGEO RC0402FR-0710KL","excess_pieces":38,"value":{"amount":"0.228","currency":"EUR"},
"why":"price break at 100"}],"omissions":[],"gaps":[],"findings":[{"severity":"warning",
"count":1,"message":"the quantity is 4, but 3 designators stand on the line"}],"terms":[
"Prices in EUR, without value added tax, ex works.","Valid until 1 Apr 2026.",
"Material left over from minimum quantities is listed and becomes the customer's when it is)"
    R"( not used."],
"lines":[{"number":1,"designators":"R1 R2 R3","pieces":4,"fitting":"fitted",
"maker":"YAGEO RC0402FR-0710KL","part":"10-00001","description":"Resistor 10k","note":"",
"material":{"amount":"0.0372","currency":"EUR"}}]})";

constexpr std::string_view kept_input =
    R"({"rates":{"id":1,"name":"rates.csv","valid_from":"2026-01-01","currency":"EUR",
"labour_rates":[
{"code":"smt","per_hour":{"amount":"72.00","currency":"EUR"},"description":"SMT line"},{
"code":"bench","per_hour":{"amount":"36.00","currency":"EUR"},"description":"bench work"}],
"labour_steps":[{"code":"place","group":"assembly","driver":"smt_placement","milliseconds":500,
"rate":"smt","description":"pick and place"},{"code":"insert","group":"assembly",
"driver":"through_hole_part","milliseconds":10000,"rate":"bench",
"description":"hand soldering"},{"code":"setup","group":"batch","driver":"once",
"milliseconds":1800000,"rate":"smt","description":"line set-up"},{"code":"order","group":"job",
"driver":"once","milliseconds":1200000,"rate":"bench","description":"order entry"},{
"code":"program","group":"one_off","driver":"once","milliseconds":3600000,"rate":"smt",
"description":"machine program"}],"one_off_charges":[{"code":"stencil","amount":{
"amount":"200.00","currency":"EUR"},"description":"stencil"}],"mark_ups":{"material":"10",
"labour":"20","one_off":"0"},"attrition":[{"package_class":"0402","rate":"5",
"setup_pieces":20}],"exchange":[],"terms":{"validity_days":30,"dispatch_days":3,
"transit_days":2,"goods_in_days":2,"build_days_base":5,"build_minutes_per_day":420,
"batch_boards_max":0}},"on":"2026-03-02","quantities":[10],"lines":[{"number":1,
"designators":"R1 R2 R3","description":"Resistor 10k","fitting":"fitted","pieces":4,"demand":0,
"build":{"mounting":"surface_mount","package_class":"0402","reason":"package: chip 0402"}}],
"demands":[{"part":"10-00001","maker":"YAGEO RC0402FR-0710KL","offers":[{
"supplier":"Alpha Parts","seller":"","sku":"A-1","manufacturer":"Yageo","mpn":"RC0402FR-0710KL",
"description":"","currency":"EUR","breaks":[{"from":1,"price":{"amount":"0.01",
"currency":"EUR"}},{"from":100,"price":{"amount":"0.006","currency":"EUR"}}],"stock":40000,
"stock_pool":"","moq":10,"multiple":10,"lead_time_days":56,"dispatch_days":null,
"pack":"cut_tape","packaging":"cut tape","pack_quantity":null,"pack_fee":null,
"lifecycle":"unknown","status":"","sale":"open","origin":"","commodity_code":"",
"non_cancellable":false,"retrieved_on":"2026-02-20","valid_until":null,"source":"price list",
"place":"row 2"},{"supplier":"Alpha Parts","seller":"","sku":"A-1R","manufacturer":"Yageo",
"mpn":"RC0402FR-0710KL","description":"","currency":"EUR","breaks":[{"from":5000,"price":{
"amount":"0.002","currency":"EUR"}}],"stock":90000,"stock_pool":"","moq":5000,"multiple":5000,
"lead_time_days":56,"dispatch_days":null,"pack":"full_reel","packaging":"reel",
"pack_quantity":null,"pack_fee":null,"lifecycle":"unknown","status":"","sale":"open",
"origin":"","commodity_code":"","non_cancellable":false,"retrieved_on":"2026-02-20",
"valid_until":null,"source":"price list","place":"row 3"}],"attrition":{"package_class":"0402",
"rate":"5","setup_pieces":20}}]})";

TEST(StoredJson, ReadsTheSheetOfTheFirstVersion) {
  const auto sheet = from_stored_json<QuoteSheet>(kept_sheet);
  ASSERT_OK(sheet);
  EXPECT_EQ(sheet->number, "Q1");
  ASSERT_EQ(sheet->prices.size(), 1u);
  EXPECT_EQ(sheet->prices[0].total.text(), "58.50");
  EXPECT_EQ(sheet->questions[0].number, "TQ1");
  EXPECT_EQ(sheet->exposures[0].excess_pieces, 38);
  EXPECT_EQ(sheet->lines[0].part, "10-00001");
}

TEST(StoredJson, E10_part_CostsTheInputOfTheFirstVersionAsItWasQuoted) {
  const auto input = from_stored_json<CostingInput>(kept_input);
  ASSERT_OK(input);
  EXPECT_EQ(input->rates.name, "rates.csv");
  EXPECT_EQ(input->demands[0].offers.size(), 2u);
  const auto costing = cost(*input, WorkingCalendar());
  ASSERT_OK(costing);
  const QuoteSheet sheet = from_stored_json<QuoteSheet>(kept_sheet).value();
  EXPECT_EQ(costing->quantities[0].unit_price.text(), sheet.prices[0].unit_price.text());
  EXPECT_EQ(costing->quantities[0].lead_time.total_days, sheet.prices[0].lead_time.calendar_days);
}

TEST(StoredJson, LeavesAMemberThatDidNotExistYetAtItsDefault) {
  std::string older(kept_input);
  const std::string_view newer = R"("batch_boards_max":0)";
  ASSERT_NE(older.find(newer), std::string::npos);
  older.replace(older.find(newer), newer.size(), R"("not_known_any_more":0)");
  const auto input = from_stored_json<CostingInput>(older);
  ASSERT_OK(input);
  EXPECT_EQ(json::to_json(*input), json::to_json(*from_stored_json<CostingInput>(kept_input)));
}

TEST(StoredJson, ThatDoesNotReadBackIsDamage) {
  EXPECT_FAILS("stored_json_damaged", from_stored_json<RateTable>("[]"));
  EXPECT_FAILS("stored_json_damaged", from_stored_json<RateTable>("{}"));
  EXPECT_FAILS("stored_json_damaged", from_stored_json<RateTable>("a,b\n1,2\n"));
}

}  // namespace
}  // namespace tl::quoting
