#include <algorithm>

#include "foundation/limits.h"
#include "parts/rules/testing_rows.h"
#include "parts/service/create_parts.h"
#include "parts/service/import_parts.h"
#include "parts/service/match_lines.h"
#include "parts/store/statements.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::parts {
namespace {

using database::Transaction;

constexpr CustomerId acme(1), other(2);

const Rows some_parts = {{"part number", "description", "manufacturer", "mpn", "package"},
                         {"10-00231", "10k 1%", "Yageo", "RC0603FR-0710KL", "0603"},
                         {"10-00231", "", "Vishay", "CRCW060310K0FKEA", "0603"},
                         {"60-00001", "op amp", "TI", "LM358DR", "SOIC-8"},
                         {"", "", "Nexperia", "BAT54C", ""}};

class PartsService : public testing::OnBothDatabases {
 protected:
  PartsService() : OnBothDatabases({&database::store_schema(), &parts::store_schema()}) {}

  ImportReport import(const Rows& rows) {
    const auto report = import_parts(db(), caller, document_of_rows(rows));
    EXPECT_OK(report);
    return report.value_or({});
  }

  Match match(const MatchRequest& line, CustomerId customer = acme) {
    const auto matched = match_lines(db(), customer, {line}, MatchPolicy());
    EXPECT_OK(matched);
    return matched->matches.at(0);
  }

  std::vector<database::AuditRow> audit(const database::AuditFilter& filter = {}) {
    return db().read([&](Transaction& tx) { return database::list_audit(tx, filter); }).value();
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(PartsService);

TEST_P(PartsService, R40_part_ImportsPartsAndMatchesLinesAgainstThem) {
  const ImportReport report = import(some_parts);
  EXPECT_EQ(report.counts, (ImportCounts{.rows = 4,
                                         .created = 4,
                                         .new_manufacturers = 4,
                                         .new_manufacturer_parts = 4,
                                         .new_parts = 2,
                                         .new_approvals = 3}));
  const auto matched = match_lines(db(), acme,
                                   {{.alternates = {{"YAGEO", "RC0603FR-0710KL"}}},
                                    {.alternates = {{"Texas Instruments", "lm358 dr"}}},
                                    {.alternates = {{"Nobody", "X-1"}}}},
                                   MatchPolicy());
  ASSERT_OK(matched);
  EXPECT_EQ(matched->matches[0].grade, MatchGrade::exact);
  EXPECT_EQ(matched->catalogue.part(*matched->matches[0].part)->number.text(), "10-00231");
  EXPECT_EQ(matched->matches[1].grade, MatchGrade::normalised);
  EXPECT_EQ(matched->matches[2].state, MatchState::unknown);
}

TEST_P(PartsService, ImportingTwiceChangesNothing) {
  import(some_parts);
  const std::size_t audited = audit().size();
  EXPECT_EQ(audited, 4u + 4u + 2u) << "one row for every maker, manufacturer part and part";
  EXPECT_EQ(audit({.entity = "manufacturer_part"}).front().action, "manufacturer_part_added");
  const ImportReport again = import(some_parts);
  EXPECT_EQ(again.counts, (ImportCounts{.rows = 4, .unchanged = 4}));
  EXPECT_EQ(audit().size(), audited);
}

TEST_P(PartsService, AChangeIsAuditedWithWhatWasBefore) {
  import(some_parts);
  caller.actor = "ben";
  caller.request_id = "r2";
  import({{"part number", "description", "manufacturer", "mpn"},
          {"10-00231", "10k thick film", "KOA", "RK73H1JTTD1002F"}});
  const auto rows = audit({.entity = "part", .who = "ben"});
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].action, "part_changed");
  EXPECT_EQ(rows[0].request_id, "r2");
  EXPECT_THAT(*rows[0].before_json, ::testing::HasSubstr("10k 1%"));
  EXPECT_THAT(*rows[0].after_json, ::testing::HasSubstr("10k thick film"));
}

TEST_P(PartsService, AFileThatCannotBeReadLeavesNothing) {
  EXPECT_FAILS("header_missing", import_parts(db(), caller, document_of_rows({{"Yageo", "RC1"}})));
  EXPECT_FAILS("numbering_pattern_invalid",
               import_parts(db(), caller, document_of_rows(some_parts), {.pattern = "x"}));
  EXPECT_TRUE(audit().empty());
}

TEST_P(PartsService, BadRowsAreToldAndTheOthersTaken) {
  const ImportReport report =
      import({{"manufacturer", "mpn"}, {"Yageo", "RC1"}, {"", "RC2"}, {"Yageo", "RC3"}});
  EXPECT_EQ(report.counts.created, 2);
  EXPECT_EQ(report.counts.refused, 1);
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings.all()[0].place.row, 3);
}

TEST_P(PartsService, R40_part_APersonsDecisionIsRememberedForTheCustomer) {
  import(some_parts);
  const MatchRequest line{.customer = acme, .alternates = {{"", "BAT54C"}, {"Foo", "BAT 54-C"}}};
  const Match before = match(line);
  ASSERT_EQ(before.state, MatchState::suggested);
  const ManufacturerPartId chosen = before.alternates[0].candidates.at(0).part;
  ASSERT_OK(decide(db(), caller, {.line = line, .part = chosen, .note = "as last time"}));

  const MatchRequest again{.alternates = {{"foo", "bat54c"}, {"", "BAT54C"}}};
  EXPECT_EQ(match(again).grade, MatchGrade::decided);
  EXPECT_EQ(match(again).usable.at(0).part, chosen);
  EXPECT_EQ(match(again, other).state, MatchState::suggested) << "only for that customer";

  caller.actor = "ben";
  ASSERT_OK(decide(db(), caller, {.line = line, .part = std::nullopt}));
  EXPECT_EQ(match(line).state, MatchState::refused) << "a later decision supersedes";
  EXPECT_EQ(audit({.entity = "match_decision"}).size(), 2u);
}

TEST_P(PartsService, DecidingTheSameAgainRecordsNothing) {
  import(some_parts);
  const MatchRequest line{.customer = acme, .alternates = {{"", "BAT54C"}}};
  const ManufacturerPartId chosen = match(line).alternates[0].candidates.at(0).part;
  ASSERT_OK(decide(db(), caller, {.line = line, .part = chosen}));
  caller.actor = "ben";
  EXPECT_EQ(decide(db(), caller, {.line = line, .part = chosen})->decided_by, "ann");
  EXPECT_EQ(audit({.entity = "match_decision"}).size(), 1u);
}

TEST_P(PartsService, ADecisionNeedsALineAndAPart) {
  EXPECT_FAILS("decision_without_line", decide(db(), caller, {.line = {.customer = acme}}));
  const MatchRequest line{.customer = acme, .value = "10k"};
  EXPECT_FAILS("manufacturer_part_not_found",
               decide(db(), caller, {.line = line, .part = ManufacturerPartId(77)}));
  const std::string longest(limits::part_text_bytes_max, 'n');
  EXPECT_OK(decide(db(), caller, {.line = line, .note = longest}));
  EXPECT_FAILS("part_text_malformed", decide(db(), caller, {.line = line, .note = longest + "n"}));
}

TEST_P(PartsService, R40_part_CreatesProposedPartsByTheSchemeAndCountsThem) {
  import(some_parts);
  const std::vector<NewPartLine> lines = {
      {"R1", "22k", "0603", {{"Yageo", "RC0603FR-0722KL"}, {"KOA", "RK73H1JTTD2202F"}}},
      {"R2", "10k", "0603", {{"yageo", "rc0603fr 0710kl"}}},
      {"C1", "100n", "0603", {{"Murata", "GRM188R71C104KA01D"}}},
      {"R3", "22k", "0603", {{"KOA Speer", "RK73H1JTTD2202F"}}},
      {"D1", "", "", {{"Nexperia", "bat54c"}}},
      {"H1", "hole", "", {}},
      {"U1", "", "", {{"", "UNHEARD-OF"}}}};
  const auto made = create_parts(db(), caller, lines, standard_numbering());
  ASSERT_OK(made);
  EXPECT_EQ(made->created, 3);
  const auto number = [&](std::size_t line) { return made->lines.at(line).number->text(); };
  EXPECT_EQ(number(0), "10-00232") << "after the highest that was imported";
  EXPECT_EQ(made->lines[1].origin, PartOrigin::on_file);
  EXPECT_EQ(number(1), "10-00231");
  EXPECT_EQ(number(2), "20-00001");
  EXPECT_EQ(made->lines[3].origin, PartOrigin::earlier_line);
  EXPECT_EQ(number(3), "10-00232");
  EXPECT_EQ(number(4), "40-00001") << "the diode was on file without a number of ours";
  EXPECT_EQ(made->lines[5].origin, PartOrigin::none);
  EXPECT_TRUE(made->findings.has_code("part_without_mpn"));
  EXPECT_TRUE(made->findings.has_code("part_manufacturer_missing"));

  const Match found = match({.alternates = {{"Yageo", "RC0603FR-0722KL"}}});
  EXPECT_EQ(found.part, made->lines[0].id);
  const auto matched = match_lines(db(), acme, {}, MatchPolicy());
  const Part* part = matched->catalogue.part(*made->lines[0].id);
  EXPECT_EQ(part->state, PartState::proposed);
  EXPECT_EQ(part->approved.size(), 2u);

  const auto again = create_parts(db(), caller, lines, standard_numbering());
  EXPECT_EQ(again->created, 0);
  EXPECT_EQ(again->lines[0].origin, PartOrigin::on_file);
}

TEST_P(PartsService, HostileTextOfACustomerNeitherFailsNorGetsIn) {
  std::string phrases;
  for (int i = 0; i < 90; ++i) phrases += "\xEF\xB7\xBA";  // each folds to eighteen letters
  const std::string nul("A\0B", 3);
  const std::vector<NewPartLine> lines = {
      {nul, nul, nul, {{"Yageo", "RC1"}}},
      {"R1", std::string(30'000, 'x'), "\xFF", {{std::string(30'000, 'Y'), "RC2"}}},
      {"R2", "", "", {{"Yageo", phrases}, {phrases, "RC3"}, {nul, nul}}}};
  const auto made = create_parts(db(), caller, lines, standard_numbering());
  ASSERT_OK(made);
  EXPECT_EQ(made->lines[0].origin, PartOrigin::created);
  EXPECT_EQ(made->lines[1].origin, PartOrigin::none);
  EXPECT_EQ(made->lines[2].origin, PartOrigin::none);
  const MatchRequest odd{.customer = acme, .value = nul, .description = phrases};
  EXPECT_OK(decide(db(), caller, {.line = odd}));
  EXPECT_EQ(match(odd).state, MatchState::refused);
  EXPECT_FAILS("part_text_malformed", decide(db(), caller, {.line = odd, .note = nul}));
}

TEST_P(PartsService, NewNumbersStepOverThoseThatAreTaken) {
  import({{"part number", "manufacturer", "mpn"}, {"10-00001", "Yageo", "RC1"}});
  // Another scheme knows nothing of the number that the standard scheme pushed on.
  const NumberingScheme scheme{"{class}{counter:3}", {{"10-00", "", {}, {}}}};
  EXPECT_FAILS("numbering_class_invalid", create_parts(db(), caller, {}, scheme));
  const NumberingScheme wide{"10-{class}{counter:2}", {{"000", "", {}, {}}}};
  const auto made = create_parts(db(), caller, {{"R1", "", "", {{"Yageo", "RC2"}}}}, wide);
  ASSERT_OK(made);
  EXPECT_EQ(made->lines[0].number->text(), "10-00002");
}

TEST_P(PartsService, NumbersThatRunOutLeaveNothingHalfWritten) {
  const NumberingScheme tiny{"{class}-{counter:1}", {{"1", "", {}, {}}}};
  std::vector<NewPartLine> lines;
  for (int i = 1; i <= 10; ++i) {
    lines.push_back({"R1", "", "", {{"Yageo", "RC" + std::to_string(i)}}});
  }
  EXPECT_FAILS("numbering_exhausted", create_parts(db(), caller, lines, tiny));
  EXPECT_TRUE(audit().empty());
  lines.pop_back();
  EXPECT_EQ(create_parts(db(), caller, lines, tiny)->created, 9);
}

TEST_P(PartsService, R63_part_ACustomersNumberLeadsToOurPartAndCanBeSetAnew) {
  import(some_parts);
  const PartId ours = *match({.alternates = {{"TI", "LM358DR"}}}).part;
  const PartId resistor = *match({.alternates = {{"Yageo", "RC0603FR-0710KL"}}}).part;
  ASSERT_OK(set_customer_number(db(), caller, {acme, " A-100 ", ours}));
  EXPECT_EQ(match({.customer_part_number = "a-100"}).part, ours);
  EXPECT_EQ(match({.customer_part_number = "a-100"}, other).state, MatchState::unknown);
  ASSERT_OK(set_customer_number(db(), caller, {acme, "A-100", ours}));
  ASSERT_OK(set_customer_number(db(), caller, {acme, "A-100", resistor}));
  EXPECT_EQ(match({.customer_part_number = "a-100"}).part, resistor);
  EXPECT_EQ(audit({.entity = "part", .entity_id = resistor.raw()}).front().action,
            "customer_number_set");
  EXPECT_FAILS("customer_number_malformed", set_customer_number(db(), caller, {acme, " ", ours}));
  EXPECT_FAILS("customer_number_malformed",
               set_customer_number(db(), caller, {acme, std::string(101, 'A'), ours}));
  EXPECT_FAILS("part_not_found", set_customer_number(db(), caller, {acme, "A", PartId(99)}));
}

TEST_P(PartsService, AnAliasLeadsToItsMakerFromThenOn) {
  import(some_parts);
  EXPECT_EQ(match({.alternates = {{"House of R", "RC0603FR-0710KL"}}}).grade,
            MatchGrade::other_maker);
  const auto matched = match_lines(db(), acme, {}, MatchPolicy());
  const ManufacturerId yageo = *matched->catalogue.manufacturers().find_one("Yageo");
  ASSERT_OK(add_alias(db(), caller, yageo, "House  of R"));
  EXPECT_EQ(match({.alternates = {{"HOUSE OF R", "RC0603FR-0710KL"}}}).grade, MatchGrade::alias);
  EXPECT_FAILS("manufacturer_name_taken", add_alias(db(), caller, yageo, "house of r"));
  EXPECT_FAILS("manufacturer_name_malformed", add_alias(db(), caller, yageo, "-"));
  EXPECT_FAILS("manufacturer_not_found", add_alias(db(), caller, ManufacturerId(99), "Foo"));
}

TEST_P(PartsService, TakesAsManyLinesAsABomMayHave) {
  const std::vector<MatchRequest> lines(limits::bom_lines_max);
  EXPECT_OK(match_lines(db(), acme, lines, MatchPolicy()));
  std::vector<MatchRequest> more = lines;
  more.emplace_back();
  EXPECT_FAILS("match_lines_too_many", match_lines(db(), acme, more, MatchPolicy()));
  const std::vector<NewPartLine> parts(limits::bom_lines_max + 1);
  EXPECT_FAILS("part_lines_too_many", create_parts(db(), caller, parts, standard_numbering()));
}

}  // namespace
}  // namespace tl::parts
