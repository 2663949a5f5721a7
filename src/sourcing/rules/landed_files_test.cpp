#include "sourcing/rules/landed_files.h"

#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::sourcing {
namespace {

SourceDocument document(const std::vector<std::string>& rows) {
  SourceDocument out;
  out.file = "rates.csv";
  Grid grid;
  for (const std::string& row : rows) {
    auto& cells = grid.rows.emplace_back();
    for (const auto cell : split(row, ',')) {
      cells.push_back({.text = std::string(cell), .kind = CellKind::text});
    }
  }
  out.sheets.push_back(std::move(grid));
  return out;
}

std::string code_of(const std::string& row, const Currency& home = Currency::eur()) {
  const auto file = read_exchange_file(document({"currency,rate,from,in,per", row}), home);
  EXPECT_OK(file);
  return file->findings.empty() ? std::string() : file->findings.all().front().code;
}

TEST(ExchangeFile, ReadsARateOfSeveralUnits) {
  const auto file = read_exchange_file(
      document({"Currency,Kurs,Datum,Per", "JPY,0.61,27.02.2026,100"}), Currency::eur());
  ASSERT_OK(file);
  ASSERT_EQ(file->rates.size(), 1u);
  EXPECT_EQ(file->rates[0].rate.text(), "0.0061");
  EXPECT_EQ(file->rates[0].valid_from.text(), "2026-02-27");
}

TEST(ExchangeFile, LeavesOutWhatCannotBeARate) {
  EXPECT_EQ(code_of("USD,0.9,2026-01-01,,"), "");
  EXPECT_EQ(code_of("USD,0,2026-01-01,,"), "exchange_rate_malformed");
  EXPECT_EQ(code_of("EUR,1,2026-01-01,,"), "exchange_rate_malformed");
  EXPECT_EQ(code_of("USD,1,2026-01-01,,0"), "exchange_rate_malformed");
  EXPECT_EQ(code_of("USD,0.00000001,2026-01-01,,1000"), "exchange_rate_malformed");
  EXPECT_EQ(code_of("USD,0.9,2026-01-01,,", Currency()), "exchange_home_missing");
  EXPECT_EQ(code_of("USD,0.9,2026-01-01,EUR,", Currency()), "");
  EXPECT_EQ(code_of("UDS,0.9,2026-01-01,,"), "currency_unknown");
}

TEST(DutyFile, ReadsCodesAsTheTariffWritesThem) {
  EXPECT_EQ(*parse_commodity_code(" 8536.69 8000 "), "8536698000");
  EXPECT_FAILS("commodity_code_malformed", parse_commodity_code("8"));
  EXPECT_FAILS("commodity_code_malformed", parse_commodity_code("8532a"));
  EXPECT_FAILS("commodity_code_malformed", parse_commodity_code("8532?"));
  EXPECT_FAILS("commodity_code_malformed", parse_commodity_code("1234567890123"));
  EXPECT_EQ(*parse_origin("cn"), "CN");
  EXPECT_FAILS("origin_malformed", parse_origin("China"));
}

TEST(DutyFile, LeavesOutWhatCannotBeADuty) {
  const auto file = read_duty_file(document({"code,origin,percent,from", "8532,CN,2.5,2026-01-01",
                                             "8532,CN,-1,2026-01-01", "8532,CN,1001,2026-01-01"}));
  ASSERT_OK(file);
  EXPECT_EQ(file->duties.size(), 1u);
  EXPECT_EQ(file->refused, 2);
  EXPECT_TRUE(file->findings.has_code("duty_rate_malformed"));
}

}  // namespace
}  // namespace tl::sourcing
