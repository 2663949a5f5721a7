#include "parts/rules/match.h"

#include <algorithm>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::parts {
namespace {

using ::testing::HasSubstr;

constexpr ManufacturerId yageo(1), ti(2), nxp(3), nexperia(4), te(5), diodes(6);
constexpr CustomerId acme(1), other(2);
constexpr ManufacturerPartId r10k(1), lm358(2), mc9s(3), bat54(4), te_a(5), te_b(6),
    bat54_diodes(7), r10k_long(8), bav99(9), lm2596(10);

ManufacturerPart row(ManufacturerPartId id, ManufacturerId maker, std::string_view mpn) {
  return {.id = id, .manufacturer = maker, .mpn = *Mpn::parse(mpn)};
}

Catalogue on_file() {
  CatalogueBuilder builder;
  builder.add(Manufacturer{yageo, "YAGEO", {"Our Resistor House"}});
  builder.add(Manufacturer{ti, "Texas Instruments", {}});
  builder.add(Manufacturer{nxp, "NXP Semiconductors", {}});
  builder.add(Manufacturer{nexperia, "Nexperia", {}});
  builder.add(Manufacturer{te, "TE Connectivity", {}});
  builder.add(Manufacturer{diodes, "Diodes Incorporated", {}});
  builder.add(row(r10k, yageo, "RC0603FR-0710KL"));
  builder.add(row(r10k_long, yageo, "RC0603FR-07100KL"));
  builder.add(row(lm358, ti, "LM358DR"));
  builder.add(row(lm2596, ti, "LM2596S-5.0/NOPB"));
  builder.add(row(mc9s, nxp, "MC9S08QG8CDTE"));
  builder.add(row(bat54, nexperia, "BAT54C"));
  builder.add(row(bat54_diodes, diodes, "BAT54C"));
  builder.add(row(bav99, nexperia, "BAV99"));
  builder.add(row(te_a, te, "1-84953-5"));
  builder.add(row(te_b, te, "184953-5"));
  builder.add(Part{PartId(1), *PartNumber::parse("10-00001"), "", PartState::released, {r10k}});
  builder.add(Part{
      PartId(2), *PartNumber::parse("40-00001"), "", PartState::released, {bat54_diodes, bat54}});
  builder.add(CustomerPartNumber{acme, "ACME 7001", PartId(2)});
  return std::move(builder).build();
}

Match match(std::string manufacturer, std::string mpn, const MatchPolicy& policy = {}) {
  const MatchRequest request{.customer = acme,
                             .alternates = {{std::move(manufacturer), std::move(mpn)}}};
  return match_line(on_file(), request, policy);
}

TEST(Match, R40_part_FindsTheExactPart) {
  const Match found = match("Yageo", "RC0603FR-0710KL");
  EXPECT_EQ(found.state, MatchState::matched);
  EXPECT_EQ(found.grade, MatchGrade::exact);
  ASSERT_EQ(found.usable.size(), 1u);
  EXPECT_EQ(found.usable[0].part, r10k);
  EXPECT_EQ(found.usable[0].why, "YAGEO RC0603FR-0710KL, as written");
  EXPECT_EQ(found.part, PartId(1));
}

TEST(Match, R40_part_FindsAPartInAnotherSpelling) {
  const Match found = match("YAGEO", "rc0603fr 0710kl");
  EXPECT_EQ(found.grade, MatchGrade::normalised);
  EXPECT_EQ(found.usable.at(0).why,
            "'rc0603fr 0710kl' is YAGEO RC0603FR-0710KL after case, dashes and spaces");
}

TEST(Match, R40_part_FindsAPartUnderAnotherNameOfItsMaker) {
  const Match found = match("TI", "LM358DR");
  EXPECT_EQ(found.grade, MatchGrade::alias);
  EXPECT_EQ(found.usable.at(0).why, "'TI' is Texas Instruments; Texas Instruments LM358DR");
  EXPECT_EQ(match("our resistor house", "RC0603FR-0710KL").grade, MatchGrade::alias);
}

TEST(Match, R40_part_FindsAPartOfAMakerThatWasTakenOver) {
  const Match found = match("Freescale", "MC9S08QG8CDTE");
  EXPECT_EQ(found.grade, MatchGrade::successor);
  EXPECT_THAT(found.usable.at(0).why, HasSubstr("went to NXP Semiconductors in 2015"));
  EXPECT_EQ(match("NXP", "BAT54C").usable.at(0).part, bat54) << "NXP's diodes went to Nexperia";
}

TEST(Match, R40_part_FindsAPartInAnotherPackingByTheRulesOfItsMaker) {
  const Match tube = match("Texas Instruments", "LM358D");
  EXPECT_EQ(tube.state, MatchState::matched);
  EXPECT_EQ(tube.grade, MatchGrade::packing);
  EXPECT_EQ(tube.usable.at(0).why,
            "'LM358D' is Texas Instruments LM358DR in other packing: asked without a packing code, "
            "on file R: tape and reel");
  EXPECT_THAT(match("TI", "LM358DT").usable.at(0).why,
              HasSubstr("asked T: tape and reel, on file R: tape and reel"));
  EXPECT_EQ(match("Yageo", "RC0603FR-1310KL").grade, MatchGrade::packing);
  EXPECT_EQ(match("Nexperia", "LM358D").state, MatchState::unknown) << "of another maker";
  EXPECT_EQ(match("", "LM358D").grade, MatchGrade::mpn_only) << "as weak as the weakest step";
}

TEST(Match, R40_part_TakesOffWhatADistributorAddedToTheNumber) {
  const Match found = match("TI", "LM358DR-ND");
  EXPECT_EQ(found.grade, MatchGrade::packing);
  EXPECT_THAT(found.usable.at(0).why,
              HasSubstr("'LM358DR-ND' without '-ND', which no maker writes, is"));
  EXPECT_EQ(match("TI", "LM358D T&R").usable.at(0).part, lm358) << "and a packing beside it";
}

TEST(Match, R40_part_ALeadFreeFinishIsAnotherPartUntilAPersonSaysSo) {
  const Match found = match("Texas Instruments", "LM2596S-5.0", MatchPolicy::budgetary());
  EXPECT_EQ(found.state, MatchState::suggested);
  EXPECT_EQ(found.grade, MatchGrade::finish);
  EXPECT_EQ(found.alternates[0].candidates.at(0).why,
            "'LM2596S-5.0' is Texas Instruments LM2596S-5.0/NOPB but for its finish: asked without "
            "a packing code, on file /NOPB: lead-free");
}

struct NearCase {
  std::string_view asked;
  ManufacturerPartId part;
  std::string_view how;
};

TEST(Match, R40_part_SuggestsTheNearestNumberAndSaysWhatDiffers) {
  const NearCase cases[] = {
      {"MC9S08QG8CDT", mc9s, "with 'E' at the end"},
      {"MC9S08QG8CDTEX", mc9s, "without 'X' at the end"},
      {"MC9S08QG8CDSTE", mc9s, "with 'S' left out"},
      {"MC9S08QG8DTE", mc9s, "with 'C' put in"},
      {"MC9S08GQ8CDTE", mc9s, "with 'GQ' turned round"},
      {"MC9S08QG8XDTE", mc9s, "with 'C' for 'X'"},
      {"MC9SO8QG8XDTE", mc9s, "with 'C' for 'X'"},
  };
  for (const auto& [asked, part, how] : cases) {
    const Match found = match("NXP Semiconductors", std::string(asked), MatchPolicy::budgetary());
    EXPECT_EQ(found.state, MatchState::suggested) << asked;
    EXPECT_EQ(found.grade, MatchGrade::fuzzy) << asked;
    ASSERT_EQ(found.alternates[0].candidates.size(), 1u) << asked;
    EXPECT_EQ(found.alternates[0].candidates[0].part, part) << asked;
    EXPECT_EQ(found.alternates[0].candidates[0].why,
              cat("'", asked, "' is NXP Semiconductors MC9S08QG8CDTE ", how));
  }
  EXPECT_EQ(match("Yageo", "MC9S08QG8CDT").state, MatchState::unknown) << "of another maker";
}

TEST(Match, WhatIsNearToSeveralNumbersIsAmbiguous) {
  const Match found = match("Yageo", "RC0603FR-07101KL");
  EXPECT_EQ(found.grade, MatchGrade::ambiguous);
  ASSERT_EQ(found.alternates[0].candidates.size(), 2u);
  EXPECT_THAT(found.alternates[0].candidates[0].why, HasSubstr("; 2 are as near"));
}

TEST(Match, R40_part_FindsANumberAmongOtherWords) {
  const Match maker = match("", "YAGEO RC0603FR-0710KL");
  EXPECT_EQ(maker.grade, MatchGrade::normalised) << "maker and number in one cell";
  EXPECT_EQ(maker.usable.at(0).part, r10k);
  const Match words = match("Yageo", "RES 10K 1% RC0603FR-0710KL 0603");
  EXPECT_EQ(words.grade, MatchGrade::fuzzy);
  EXPECT_EQ(words.alternates[0].candidates.at(0).why,
            "'RES 10K 1% RC0603FR-0710KL 0603' holds the number of YAGEO RC0603FR-0710KL");
  EXPECT_EQ(match("", "adapter for nothing").state, MatchState::unknown);
}

TEST(Match, ABeginningThatFitsTooManyNumbersSaysTooLittle) {
  for (const std::size_t numbers :
       {limits::match_beginnings_max, limits::match_beginnings_max + 1}) {
    CatalogueBuilder builder;
    builder.add(Manufacturer{yageo, "YAGEO", {}});
    for (std::size_t i = 0; i < numbers; ++i) {
      const auto id = static_cast<std::int64_t>(i);
      builder.add(row(ManufacturerPartId(id + 1), yageo, cat("ABCDEF", 1'000 + id)));
    }
    const Catalogue catalogue = std::move(builder).build();
    const Match found = match_line(catalogue, {.alternates = {{"YAGEO", "ABCDEF"}}}, {});
    EXPECT_EQ(found.alternates[0].candidates.size(),
              numbers == limits::match_beginnings_max ? limits::match_candidates_max : 0);
  }
}

TEST(Match, ASlipOfThePenIsSuggestedAndABudgetMayUseIt) {
  const Match found = match("Yageo", "RCO6O3FR-O71OKL");
  EXPECT_EQ(found.state, MatchState::suggested);
  EXPECT_EQ(found.grade, MatchGrade::look_alike);
  EXPECT_TRUE(found.usable.empty());
  EXPECT_EQ(found.alternates[0].candidates.at(0).part, r10k);
  EXPECT_EQ(match("Yageo", "RCO6O3FR-O71OKL", MatchPolicy::budgetary()).state, MatchState::matched);
}

TEST(Match, ANumberWithoutAMakerIsSuggestedWhenOneMakerHasIt) {
  const Match found = match("", "LM358DR");
  EXPECT_EQ(found.grade, MatchGrade::mpn_only);
  EXPECT_EQ(found.state, MatchState::suggested);
  EXPECT_THAT(found.alternates[0].candidates.at(0).why, HasSubstr("no manufacturer is named"));
  EXPECT_EQ(match("", "LM358DR", MatchPolicy::budgetary()).usable.at(0).part, lm358);
}

TEST(Match, ANumberOfSeveralMakersIsAmbiguousUnderEveryPolicy) {
  MatchPolicy everything = MatchPolicy::budgetary();
  everything.unseen.push_back(MatchGrade::ambiguous);
  everything.unseen.push_back(MatchGrade::other_maker);
  const Match found = match("", "BAT54C", everything);
  EXPECT_EQ(found.state, MatchState::suggested);
  EXPECT_EQ(found.grade, MatchGrade::ambiguous);
  ASSERT_EQ(found.alternates[0].candidates.size(), 2u);
  EXPECT_EQ(found.alternates[0].candidates[0].why,
            "Diodes Incorporated BAT54C is one of 2 parts on file that fit 'BAT54C'; choose one");
  EXPECT_EQ(match("", "bat54c").grade, MatchGrade::ambiguous);
  EXPECT_EQ(match("Kleinwerk", "LM358DR", everything).state, MatchState::suggested);
}

TEST(Match, DashesThatTellPartsApartAreAmbiguousUnlessWrittenOut) {
  EXPECT_EQ(match("TE Connectivity", "1-84953-5").usable.at(0).part, te_a);
  EXPECT_EQ(match("TE Connectivity", "184953-5").usable.at(0).part, te_b);
  EXPECT_EQ(match("TE Connectivity", "1849535").grade, MatchGrade::ambiguous);
  EXPECT_EQ(match("AMP", "184953-5").usable.at(0).part, te_b) << "also under an alias";
  EXPECT_EQ(match("", "184953-5").grade, MatchGrade::mpn_only) << "one maker, one exact spelling";
}

TEST(Match, ANumberOfAnotherMakerIsOnlySuggested) {
  const Match found = match("Kleinwerk", "LM358DR", MatchPolicy::budgetary());
  EXPECT_EQ(found.state, MatchState::suggested);
  EXPECT_EQ(found.grade, MatchGrade::other_maker);
  EXPECT_EQ(found.alternates[0].candidates.at(0).why,
            "Texas Instruments LM358DR; the line names 'Kleinwerk'");
}

TEST(Match, R40_part_AMakersMisspeltNameIsSuggestedAndUsedOnlyByPolicy) {
  const Match found = match("Yaego", "RC0603FR-0710KL");
  EXPECT_EQ(found.state, MatchState::suggested);
  EXPECT_EQ(found.grade, MatchGrade::fuzzy);
  ASSERT_EQ(found.alternates[0].candidates.size(), 1u);
  EXPECT_EQ(found.alternates[0].candidates[0].part, r10k);
  EXPECT_EQ(found.alternates[0].candidates[0].why,
            "'Yaego' is probably YAGEO, one slip of the pen away; YAGEO RC0603FR-0710KL");
  EXPECT_EQ(match("Yaego", "RC0603FR-0710KL", MatchPolicy::budgetary()).state,
            MatchState::suggested);
  const Match allowed = match("Yaego", "rc0603fr 0710kl", {.unseen = {MatchGrade::fuzzy}});
  EXPECT_EQ(allowed.state, MatchState::matched);
  EXPECT_THAT(allowed.usable[0].why, HasSubstr("probably YAGEO"));
  EXPECT_EQ(match("Our Resistr House", "RC0603FR-0710KL").grade, MatchGrade::fuzzy)
      << "one of our own aliases";
}

TEST(Match, AMisspeltMakerIsNoBetterThanFuzzyWhateverTheNumber) {
  EXPECT_EQ(match("Texsa Instruments", "LM358D").grade, MatchGrade::fuzzy) << "in other packing";
  EXPECT_EQ(match("Texsa Instruments", "LM3S8DR").grade, MatchGrade::fuzzy) << "a look-alike";
  EXPECT_EQ(match("Texsa Instruments", "opamp LM358DR").grade, MatchGrade::fuzzy) << "among words";
  EXPECT_EQ(match("Texsa Instruments", "LM359DR").state, MatchState::unknown)
      << "a slip in the maker and one in the number are one guess too many";
}

TEST(Match, ANewNumberOfAMisspeltMakerSaysWhoIsProbablyMeant) {
  const Match found = match("Yaego", "RC0402FR-0722KL");
  EXPECT_EQ(found.state, MatchState::unknown);
  EXPECT_EQ(found.alternates[0].probable_makers, std::vector<std::string>{"YAGEO"});
  EXPECT_EQ(found.alternates[0].why,
            "no manufacturer part on file has the number RC0402FR-0722KL; 'Yaego' is probably "
            "YAGEO");
  EXPECT_EQ(match("Murrata", "GRM1").alternates[0].probable_makers,
            std::vector<std::string>{"Murata"})
      << "one that only the trade knows";
  EXPECT_TRUE(match("TL", "X1").alternates[0].probable_makers.empty());
}

TEST(Match, R40_part_SaysWhenAPartIsUnknown) {
  const Match found = match("Yageo", "RC0402JR-0733RL");
  EXPECT_EQ(found.state, MatchState::unknown);
  EXPECT_EQ(found.alternates[0].why, "no manufacturer part on file has the number RC0402JR-0733RL");
  EXPECT_EQ(match("Yageo", "---").state, MatchState::unknown);
  EXPECT_EQ(match_line(on_file(), {.customer = acme, .value = "10k"}, {}).state,
            MatchState::nothing);
}

TEST(Match, GivesEveryAlternateItsCandidatesAndOrdersWhatIsUsable) {
  const MatchRequest request{.customer = acme,
                             .alternates = {{"NXP", "BAT54C"},
                                            {"Diodes", "BAT54C"},
                                            {"Diodes Incorporated", "bat54c"},
                                            {"Nobody", "X1"}}};
  const Match found = match_line(on_file(), request, {});
  ASSERT_EQ(found.alternates.size(), 4u);
  ASSERT_EQ(found.usable.size(), 2u) << "each part once";
  EXPECT_EQ(found.usable[0].part, bat54_diodes) << "an alias is nearer than a spin-off";
  EXPECT_EQ(found.usable[1].part, bat54);
  EXPECT_EQ(found.part, PartId(2));
}

TEST(Match, R63_part_ACustomersNumberAloneLeadsToOurPart) {
  const MatchRequest request{.customer = acme, .customer_part_number = "acme 7001"};
  const Match found = match_line(on_file(), request, {});
  EXPECT_EQ(found.grade, MatchGrade::customer_number);
  ASSERT_EQ(found.usable.size(), 2u);
  EXPECT_EQ(found.usable[0].why, "the customer's acme 7001 is our 40-00001");
  EXPECT_EQ(found.part, PartId(2));
  EXPECT_EQ(
      match_line(on_file(), {.customer = other, .customer_part_number = "acme 7001"}, {}).state,
      MatchState::unknown);
}

TEST(Match, R63_part_ACustomersNumberConfirmsACandidateAndNeverOverrulesTheLine) {
  const MatchRequest confirmed{.customer = acme,
                               .alternates = {{"Kleinwerk", "BAT54C"}},
                               .customer_part_number = "ACME 7001"};
  EXPECT_EQ(match_line(on_file(), confirmed, {}).grade, MatchGrade::customer_number);

  const MatchRequest changed{
      .customer = acme, .alternates = {{"Nexperia", "BAV99"}}, .customer_part_number = "ACME 7001"};
  const Match newer = match_line(on_file(), changed, {});
  EXPECT_EQ(newer.usable.at(0).part, bav99);
  ASSERT_EQ(newer.notes.size(), 1u);
  EXPECT_THAT(newer.notes[0], HasSubstr("does not approve what this line names"));

  const MatchRequest unknown{.customer = acme,
                             .alternates = {{"Nexperia", "BAT754"}},
                             .customer_part_number = "ACME 7001"};
  const Match unsure = match_line(on_file(), unknown, {});
  EXPECT_EQ(unsure.state, MatchState::suggested);
  EXPECT_TRUE(unsure.usable.empty());
}

MatchRequest decided(std::optional<ManufacturerPartId> part) {
  MatchRequest request{.customer = acme, .alternates = {{"Nobody", "ZZ-9"}}};
  request.decision = MatchDecision{.customer = acme,
                                   .signature = line_signature(request),
                                   .part = part,
                                   .decided_by = "ann",
                                   .decided_at = *Instant::parse("2026-03-01T09:00:00Z")};
  return request;
}

TEST(Match, R40_part_ADecisionStandsForTheSameLineOfTheSameCustomer) {
  MatchRequest request = decided(lm358);
  const Match found = match_line(on_file(), request, {.unseen = {}});
  EXPECT_EQ(found.grade, MatchGrade::decided);
  EXPECT_EQ(found.usable.at(0).part, lm358);
  EXPECT_EQ(found.usable.at(0).why, "decided by ann on 2026-03-01");

  request.customer = other;
  EXPECT_EQ(match_line(on_file(), request, {}).state, MatchState::unknown);
  request.customer = acme;
  request.alternates[0].mpn = "ZZ-8";
  EXPECT_EQ(match_line(on_file(), request, {}).state, MatchState::unknown);
}

TEST(Match, ADecisionBindsAlsoAgainstAnExactCandidate) {
  MatchRequest request = decided(std::nullopt);
  request.alternates[0] = {"Texas Instruments", "LM358DR"};
  request.decision->signature = line_signature(request);
  const Match refused = match_line(on_file(), request, {});
  EXPECT_EQ(refused.state, MatchState::refused);
  EXPECT_TRUE(refused.usable.empty());
  request.decision->part = bav99;
  EXPECT_EQ(match_line(on_file(), request, {}).usable.at(0).part, bav99);
}

TEST(Match, ADecisionForAPartThatIsGoneIsToldAndAsksAgain) {
  const Match found = match_line(on_file(), decided(ManufacturerPartId(999)), {});
  EXPECT_EQ(found.state, MatchState::unknown);
  EXPECT_THAT(found.notes.at(0), HasSubstr("no longer on file"));
}

TEST(Match, TakesAPartThatMayBeUsedAndTellsWhenNoneMay) {
  const auto with_states = [](PartState first, PartState second) {
    CatalogueBuilder builder;
    builder.add(Manufacturer{ti, "Texas Instruments", {}});
    builder.add(row(lm358, ti, "LM358DR"));
    builder.add(Part{PartId(1), *PartNumber::parse("60-00001"), "", first, {lm358}});
    builder.add(Part{PartId(2), *PartNumber::parse("60-00002"), "", second, {lm358}});
    return match_line(std::move(builder).build(), {.alternates = {{"TI", "LM358DR"}}}, {});
  };
  const Match oldest = with_states(PartState::released, PartState::released);
  EXPECT_EQ(oldest.part, PartId(1));
  EXPECT_EQ(oldest.notes.at(0), "2 of our parts approve the part of this line; 60-00001 is taken");
  EXPECT_EQ(with_states(PartState::blocked, PartState::proposed).part, PartId(2));
  EXPECT_EQ(with_states(PartState::blocked, PartState::blocked).notes.at(1),
            "our 60-00001 is blocked");
}

TEST(Match, KeepsTheBestCandidatesUpToTheLimit) {
  for (const std::size_t makers :
       {limits::match_candidates_max, limits::match_candidates_max + 1}) {
    CatalogueBuilder builder;
    for (std::size_t i = 1; i <= makers; ++i) {
      const ManufacturerId maker(static_cast<std::int64_t>(i));
      builder.add(Manufacturer{maker, "Maker " + std::to_string(i), {}});
      builder.add(row(ManufacturerPartId(maker.raw()), maker, "BAT54"));
    }
    const Catalogue catalogue = std::move(builder).build();
    const Match found = match_line(catalogue, {.alternates = {{"", "BAT54"}}}, {});
    EXPECT_EQ(found.alternates[0].candidates.size(), limits::match_candidates_max);
  }
}

TEST(LineSignature, IsTheSetOfNumbersInAnyOrderAndSpelling) {
  const MatchRequest a{.alternates = {{"Yageo", "RC0603FR-0710KL"}, {"TI", "LM358"}}};
  const MatchRequest b{.alternates = {{"ti", "lm 358"}, {"YAGEO Corp.", "rc0603fr0710kl"}},
                       .description = "words do not matter beside numbers"};
  EXPECT_EQ(line_signature(a), line_signature(b));
  EXPECT_EQ(line_signature(a), "mpn|ti|LM358|yageo|RC0603FR0710KL");
}

TEST(LineSignature, FallsBackToTheWordsAndThenToTheCustomersNumber) {
  EXPECT_EQ(line_signature({.value = " 100 nF", .package = "0603", .description = "X7R|50V"}),
            "text|100 nf|0603|x7r/50v");
  EXPECT_EQ(line_signature({.customer_part_number = "ab 7"}), "number|AB7");
  EXPECT_EQ(line_signature({}), "");
}

TEST(LineSignature, IsBoundedAndStillTellsLinesApart) {
  const MatchRequest a{.description = std::string(30'000, 'x') + "a"};
  const MatchRequest b{.description = std::string(30'000, 'x') + "b"};
  EXPECT_LE(line_signature(a).size(), 600u);
  EXPECT_NE(line_signature(a), line_signature(b));
  const MatchRequest maker_a{.alternates = {{std::string(30'000, 'y') + "a", "RC1"}}};
  const MatchRequest maker_b{.alternates = {{std::string(30'000, 'y') + "b", "RC1"}}};
  EXPECT_LE(line_signature(maker_a).size(), 600u);
  EXPECT_NE(line_signature(maker_a), line_signature(maker_b));
  EXPECT_EQ(line_signature(a), line_signature(MatchRequest(a))) << "the same line, the same text";
  const MatchRequest odd{.value = std::string("10\0k", 4), .description = "\xFF"};
  EXPECT_EQ(line_signature(odd), "text|10 k||\xEF\xBF\xBD") << "fit to be stored";
  std::string ohms;
  for (int i = 0; i < 400; ++i) ohms += "Ω";
  const std::string cut = line_signature({.description = ohms + "x"});
  EXPECT_LE(cut.size(), 600u);
  EXPECT_TRUE(is_valid_utf8(cut));
}

Match match_by_parameters(const MatchRequest& request, const MatchPolicy& policy = {}) {
  CatalogueBuilder builder;
  builder.add(Manufacturer{yageo, "YAGEO", {}});
  builder.add(row(r10k, yageo, "RC0603FR-0710KL"));
  builder.add(row(r10k_long, yageo, "RC0603JR-0710KL"));
  const Catalogue catalogue = std::move(builder).build();
  const ParametricIndex index(
      {{.id = r10k, .parameters = parameters_of(row(r10k, yageo, "RC0603FR-0710KL"))},
       {.id = r10k_long, .parameters = parameters_of(row(r10k_long, yageo, "RC0603JR-0710KL"))}});
  return match_line(catalogue, request, policy, &index);
}

TEST(Match, R40_part_OffersPartsThatSatisfyALineWithoutNumbers) {
  const MatchRequest line{.value = "10k 1%", .package = "R_0603", .designator = "R1"};
  const Match firm = match_by_parameters(line);
  EXPECT_EQ(firm.state, MatchState::suggested) << "never used unseen for a firm quote";
  EXPECT_EQ(firm.grade, MatchGrade::parametric);
  ASSERT_EQ(firm.parametric.size(), 1u) << "five per cent are not one";
  EXPECT_EQ(firm.parametric[0].part, r10k);
  EXPECT_EQ(firm.parametric[0].why, "fits resistor 10kΩ 1% 0603");

  const Match budgetary = match_by_parameters(line, MatchPolicy::budgetary());
  EXPECT_EQ(budgetary.state, MatchState::matched);
  EXPECT_EQ(budgetary.usable.at(0).grade, MatchGrade::parametric);

  const MatchRequest more{.value = "10k 1% 100V", .package = "R_0603", .designator = "R1"};
  const Match open = match_by_parameters(more, {.unseen = {MatchGrade::parametric_open}});
  EXPECT_EQ(open.grade, MatchGrade::parametric_open);
  EXPECT_EQ(open.state, MatchState::suggested) << "no setting allows what is not known to fit";

  MatchRequest named = line;
  named.alternates = {{"Yageo", "RC0603FR-0799KL"}};
  EXPECT_TRUE(match_by_parameters(named).parametric.empty())
      << "a number that is not on file is a part to be added";
  EXPECT_FALSE(asks_by_parameters(named));
}

}  // namespace
}  // namespace tl::parts
