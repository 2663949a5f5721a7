#include "quoting/rules/rate_file.h"

#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

constexpr std::string_view header =
    "kind,code,value,unit,group,driver,rate,setup,valid_from,description";

SourceDocument file(const std::vector<std::string>& rows, std::string_view more_columns = "") {
  SourceDocument out;
  out.file = "rates.csv";
  Grid grid;
  const auto add = [&](std::string_view row) {
    auto& cells = grid.rows.emplace_back();
    for (const auto cell : split(row, ','))
      cells.push_back({.text = std::string(cell), .kind = CellKind::text});
  };
  add(cat(header, more_columns));
  for (const auto& row : rows) add(row);
  out.sheets.push_back(std::move(grid));
  return out;
}

const Date march = Date::parse("2026-03-01").value();

TEST(RateFile, ReadsEveryKindOfRow) {
  const auto read =
      read_rate_file(file({"currency,EUR", "labour_rate,smt,68.00,per hour",
                           "labour_time,place,0.22,s,assembly,smt_placement,smt",
                           "labour_time,setup,1.5,min,batch,smt_line,smt", "one_off,stencil,240",
                           "mark_up,material,12,%", "mark_up,labour,15", "attrition,0402,5,%,,,,20",
                           "attrition,default,1,%", "exchange,USD,0.92,,,,,,2026-02-01,bank",
                           "term,validity_days,45"}),
                     march);
  ASSERT_OK(read);
  const RateTable& table = read->table;
  EXPECT_TRUE(read->usable());
  EXPECT_EQ(table.labour_rates.front().per_hour.text(), "68.00");
  EXPECT_EQ(table.labour_steps[0].milliseconds, 220);
  EXPECT_EQ(table.labour_steps[1].milliseconds, 90'000);
  EXPECT_EQ(table.one_off_charges.front().amount.text(), "240.00");
  EXPECT_EQ(table.mark_ups.material.percent_text(), "12");
  EXPECT_EQ(attrition_for(table, "0402").setup_pieces, 20);
  EXPECT_EQ(attrition_for(table, "bga").package_class, "default");
  EXPECT_EQ(table.exchange.front().valid_from.text(), "2026-02-01");
  EXPECT_EQ(table.terms.validity_days, 45);
  EXPECT_EQ(table.valid_from, march);
}

constexpr std::string_view model_header =
    "kind,code,value,unit,group,driver,rate,site,derate,efficiency,learning,units";

SourceDocument model_file(const std::vector<std::string>& rows) {
  SourceDocument out = file(rows);
  out.sheets.front().rows.front().clear();
  for (const auto cell : split(model_header, ','))
    out.sheets.front().rows.front().push_back({.text = std::string(cell), .kind = CellKind::text});
  return out;
}

TEST(RateFile, R40_part_ReadsTheLabourModelOfEngineering) {
  const auto read = read_rate_file(
      model_file({"currency,EUR", "labour_rate,smt,72", "labour_rate,smt,55,,,,,Brno,,80,90,100",
                  "labour_speed,place,30000,,assembly,smt_placement,smt,,45",
                  "labour_time,load,12,s,panel,smt_side,smt",
                  "labour_time,touch,4,s,assembly,parts[qfp] + 0.1*smt_joint,smt",
                  "labour_time,label,5,s,assembly,2,smt"}),
      march);
  ASSERT_OK(read);
  EXPECT_EQ(read->findings.size(), 0u);
  const RateTable& rates = read->table;
  EXPECT_EQ(find_rate(rates, "smt")->per_hour.text(), "72.00");
  const LabourRate& brno = *find_rate(rates, "smt", "Brno");
  EXPECT_EQ(brno.per_hour.text(), "55.00");
  EXPECT_EQ(brno.efficiency, Rate::percent(80));
  EXPECT_EQ(brno.learning, Rate::percent(90));
  EXPECT_EQ(brno.learning_units, 100);
  EXPECT_EQ(rates.labour_steps[0].per_hour, 30'000);
  EXPECT_EQ(rates.labour_steps[0].derate, Rate::percent(45));
  EXPECT_EQ(rates.labour_steps[1].group, LabourGroup::panel);
  EXPECT_EQ(count_kind(rates.labour_steps[2]), CountKind::formula);
  EXPECT_EQ(count_kind(rates.labour_steps[3]), CountKind::fixed);
}

TEST(RateFile, NamesWhatIsWrongInTheLabourModel) {
  const auto wrong = [](std::string row) {
    return read_rate_file(model_file({"currency,EUR", "labour_rate,smt,72", std::move(row)}), march)
        ->findings.size();
  };
  EXPECT_EQ(wrong("labour_rate,smt,60"), 1u) << "twice";
  EXPECT_EQ(wrong("labour_rate,smt,60,,,,,Brno"), 0u);
  EXPECT_EQ(wrong("labour_rate,hand,60,,,,,,,0"), 1u) << "no efficiency at all";
  EXPECT_EQ(wrong("labour_rate,hand,60,,,,,,,201"), 1u);
  EXPECT_EQ(wrong("labour_rate,hand,60,,,,,,,,90"), 1u) << "learning without its units";
  EXPECT_EQ(wrong("labour_rate,hand,60,,,,,,,,90,10000"), 0u);
  EXPECT_EQ(wrong("labour_rate,hand,60,,,,,,,,90,10001"), 2u);
  EXPECT_EQ(wrong("labour_speed,place,0,,assembly,smt_placement,smt"), 1u);
  EXPECT_EQ(wrong("labour_speed,place,10000001,,assembly,smt_placement,smt"), 1u);
  EXPECT_EQ(wrong("labour_speed,place,100,,assembly,smt_placement,smt,,101"), 1u);
  EXPECT_EQ(wrong("labour_time,x,1,s,assembly,parts[],smt"), 1u);
}

constexpr std::string_view price_header = "kind,code,value,from,labour,material,site,description";

SourceDocument price_file(const std::vector<std::string>& rows) {
  SourceDocument out = file(rows);
  out.sheets.front().rows.front().clear();
  for (const auto cell : split(price_header, ','))
    out.sheets.front().rows.front().push_back({.text = std::string(cell), .kind = CellKind::text});
  return out;
}

TEST(RateFile, ReadsMarkUpsAndMarginsByBandTurnTimesAndHolidays) {
  const auto read = read_rate_file(
      price_file({"currency,EUR", "mark_up,labour,20", "mark_up,labour,12,1000", "margin,profit,10",
                  "mark_up,freight,1.5", "turn_time,express5,5,,25,10",
                  "holiday,2026-12-24,,,,,Brno,Christmas", "holiday,2026-12-25",
                  "term,lead_time_rule,parallel", "term,lead_time_promise,soonest",
                  "term,customs_days,3"}),
      march);
  ASSERT_OK(read);
  EXPECT_EQ(read->findings.size(), 0u);
  const RateTable& rates = read->table;
  EXPECT_EQ(rates.mark_ups.labour, Rate::percent(20)) << "older readers find it where it was";
  EXPECT_EQ(rates.category_rates[1].boards_from, 1'000);
  EXPECT_EQ(rates.category_rates[2].basis, ChargeBasis::margin);
  EXPECT_EQ(rates.turn_times[0].labour_surcharge, Rate::percent(25));
  EXPECT_EQ(rates.lead_time_rule, LeadTimeRule::parallel);
  EXPECT_EQ(rates.lead_time_promise, LeadTimePromise::soonest);
  EXPECT_EQ(rates.terms.customs_days, 3);
  const Date eve = Date::parse("2026-12-24").value();
  EXPECT_TRUE(calendar_of(rates, "").is_working_day(eve));
  EXPECT_FALSE(calendar_of(rates, "Brno").is_working_day(eve));
  EXPECT_FALSE(calendar_of(rates, "").is_working_day(eve.plus_days(1)));
}

TEST(RateFile, NamesWhatIsWrongInPricesAndTimes) {
  const auto wrong = [](std::string row) {
    return read_rate_file(price_file({"currency,EUR", "mark_up,profit,5", std::move(row)}), march)
        ->findings.size();
  };
  EXPECT_EQ(wrong("mark_up,profit,6"), 1u) << "said twice";
  EXPECT_EQ(wrong("mark_up,profit,6,100"), 0u);
  EXPECT_EQ(wrong("margin,freight,6"), 1u) << "freight is no share of a price";
  EXPECT_EQ(wrong("margin,labour,95"), 0u);
  EXPECT_EQ(wrong("margin,labour,95.1"), 1u);
  EXPECT_EQ(wrong("turn_time,fast,0"), 1u);
  EXPECT_EQ(wrong("turn_time,,5"), 1u);
  EXPECT_EQ(wrong("turn_time,fast,5,,1001"), 1u);
  EXPECT_EQ(wrong("holiday,Christmas"), 1u);
  EXPECT_EQ(wrong("term,lead_time_rule,guess"), 1u);
  EXPECT_EQ(wrong("term,lead_time_promise,guess"), 1u);
  EXPECT_EQ(wrong("term,alternates_per_day,0"), 1u);
}

TEST(RateFile, R41_part_KeepsLossesOfCostingAndOverageOfKitsApart) {
  const auto read =
      read_rate_file(file({"currency,EUR", "value_class,A,5.00", "value_class,B,0.50",
                           "attrition,0402,1.5,%,,,,25,,chip", "attrition,default,0,%,,,,,,,,,A",
                           "kit_overage,0402,15,%,,,,,,,20,100", "kit_overage,default,10,%"},
                          ",minimum,floor,class"),
                     march);
  ASSERT_OK(read);
  ASSERT_TRUE(read->usable()) << read->findings.all().front().message;
  const RateTable& table = read->table;
  EXPECT_EQ(attrition_for(table, "0402").setup_pieces, 25);
  EXPECT_FALSE(attrition_for(table, "0402").min_extra_pieces);
  EXPECT_EQ(kit_overage_for(table, "0402").min_extra_pieces, 20);
  EXPECT_EQ(kit_overage_for(table, "0402").floor_pieces, 100);
  EXPECT_EQ(kit_overage_for(table, "qfp").rate, Rate::percent(10));
  const auto price = [](std::string_view text) {
    return std::optional(UnitPrice::parse(text, Currency::eur()).value());
  };
  using enum sourcing::ValueClass;
  EXPECT_EQ(value_class_of(table, price("5.00")), a);
  EXPECT_EQ(value_class_of(table, price("4.99999999")), b);
  EXPECT_EQ(value_class_of(table, price("0.49")), c);
  EXPECT_EQ(value_class_of(table, std::nullopt), std::nullopt) << "nobody offers it";
  EXPECT_EQ(value_class_of(RateTable(), price("9.00")), std::nullopt) << "no classes";
  EXPECT_EQ(attrition_for(table, "0402", a).rate, Rate());
}

TEST(RateFile, RefusesLossesThatContradictEachOther) {
  const auto read = read_rate_file(
      file({"currency,EUR", "attrition,0402,5", "attrition,0402,6", "value_class,A,0.25",
            "value_class,B,5.00", "value_class,C,1", "attrition,0603,5,,,,,,,,,,D"},
           ",minimum,floor,class"),
      march);
  ASSERT_OK(read);
  EXPECT_EQ(read->findings.size(), 4u);
}

TEST(RateFile, NamesEveryWrongFigureAtItsCell) {
  const auto read = read_rate_file(
      file({"currency,EUR", "labour_rate,smt,-3", "labour_time,x,1,fortnight,assembly,once,smt",
            "labour_time,y,1,s,daily,once,smt", "labour_time,z,1,s,assembly,moon,smt",
            "mark_up,fun,3", "mark_up,material,a lot", "exchange,USD,0", "exchange,XYZ,1",
            "term,colour,3", "rumour,a,1", "attrition,0402,5,%,,,,1.5",
            "term,build_minutes_per_day,0"}),
      march);
  ASSERT_OK(read);
  EXPECT_FALSE(read->usable());
  EXPECT_EQ(read->findings.size(), 12u);
  for (const Finding& finding : read->findings.all()) EXPECT_EQ(finding.code, "rate_row_invalid");
  EXPECT_EQ(read->findings.all().front().place, (Place{"rates.csv", "", 3, 3, "-3"}));
}

TEST(RateFile, ReadsDecimalCommasWhereOneFigureProvesThem) {
  auto rows = [](std::vector<std::vector<std::string>> cells) {
    SourceDocument out = file({});
    for (auto& row : cells) {
      auto& to = out.sheets.front().rows.emplace_back();
      for (auto& cell : row) to.push_back({.text = std::move(cell), .kind = CellKind::text});
    }
    return read_rate_file(out, march);
  };
  const auto german = rows({{"currency", "EUR"},
                            {"labour_rate", "smt", "72,50"},
                            {"one_off", "stencil", "1.240,00"},
                            {"one_off", "tooling", "1.234"},
                            {"mark_up", "material", "12.5"},
                            {"exchange", "USD", "0,915"}});
  ASSERT_OK(german);
  EXPECT_EQ(german->findings.size(), 0u);
  EXPECT_EQ(german->table.labour_rates.front().per_hour.text(), "72.50");
  EXPECT_EQ(german->table.one_off_charges[0].amount.text(), "1240.00");
  EXPECT_EQ(german->table.one_off_charges[1].amount.text(), "1234.00");
  EXPECT_EQ(german->table.mark_ups.material.percent_text(), "12.5");
  EXPECT_EQ(rows({{"currency", "EUR"}, {"one_off", "tooling", "1,234"}})->findings.size(), 1u)
      << "a thousand to some, a little over one to others";
}

TEST(RateFile, RefusesFiguresThatCannotBeMeant) {
  const auto wrong = [](std::string row) {
    return read_rate_file(file({"currency,EUR", std::move(row)}), march)->findings.size();
  };
  EXPECT_EQ(wrong("mark_up,material,1000"), 0u);
  EXPECT_EQ(wrong("mark_up,material,1000.01"), 1u);
  EXPECT_EQ(wrong("attrition,0402,100,%,,,,1000000"), 0u);
  EXPECT_EQ(wrong("attrition,0402,100.5,%,,,,20"), 1u);
  EXPECT_EQ(wrong("attrition,0402,5,%,,,,1000001"), 1u);
  EXPECT_EQ(wrong("term,validity_days,3660"), 0u);
  EXPECT_EQ(wrong("term,validity_days,3661"), 1u);
  EXPECT_EQ(wrong("term,build_days_base,3661"), 1u);
  EXPECT_EQ(wrong("term,batch_boards_max,10000000"), 0u);
  EXPECT_EQ(wrong("term,batch_boards_max,10000001"), 1u);
}

TEST(RateFile, RefusesATimeWithoutItsRateAndATableWithoutCurrency) {
  const auto read = read_rate_file(file({"labour_time,place,1,s,assembly,once,smt"}), march);
  ASSERT_OK(read);
  EXPECT_TRUE(read->findings.has_code("rate_code_unknown"));
  EXPECT_TRUE(read->findings.has_code("rate_currency_missing"));
  EXPECT_FAILS("header_missing", read_rate_file(SourceDocument{}, march));
}

}  // namespace
}  // namespace tl::quoting
