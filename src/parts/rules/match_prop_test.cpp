#include <algorithm>
#include <random>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "parts/rules/match.h"

namespace tl::parts {
namespace {

// Few letters and makers, so that keys, look-alikes and makers collide all the time.
rc::Gen<std::string> some_mpn() {
  return rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, 6), [](std::size_t length) {
    return rc::gen::map(rc::gen::container<std::string>(
                            length, rc::gen::element('A', 'a', 'O', '0', 'B', '8', '-', '+', ' ')),
                        [](const std::string& text) { return "X" + text; });
  });
}

const std::vector<std::string>& maker_names() {
  static const std::vector<std::string> names = {"NXP Semiconductors", "Freescale Semiconductor",
                                                 "Nexperia", "Texas Instruments", "Kleinwerk"};
  return names;
}

rc::Gen<std::string> some_maker_text() {
  return rc::gen::element<std::string>("", "NXP", "Freescale", "nexperia", "TI", "Kleinwerk Tech",
                                       "Nobody", "Philips");
}

struct World {
  std::vector<Manufacturer> makers;
  std::vector<ManufacturerPart> rows;

  Catalogue catalogue() const {
    CatalogueBuilder builder;
    for (const Manufacturer& maker : makers) builder.add(maker);
    for (const ManufacturerPart& row : rows) builder.add(row);
    return std::move(builder).build();
  }
};

World some_world() {
  World world;
  for (std::size_t i = 0; i < maker_names().size(); ++i) {
    world.makers.push_back(
        {ManufacturerId(static_cast<std::int64_t>(i + 1)), maker_names()[i], {}});
  }
  const auto mpns = *rc::gen::container<std::vector<std::string>>(some_mpn());
  std::vector<std::pair<std::int64_t, std::string>> seen;
  for (const std::string& text : mpns) {
    const auto mpn = Mpn::parse(text);
    const auto maker = *rc::gen::inRange<std::int64_t>(1, 6);
    const std::pair<std::int64_t, std::string> spelling(maker, mpn->spelling());
    if (std::ranges::find(seen, spelling) != seen.end()) continue;  // the store refuses it
    seen.push_back(spelling);
    const auto id = static_cast<std::int64_t>(world.rows.size() + 1);
    world.rows.push_back(
        {.id = ManufacturerPartId(id), .manufacturer = ManufacturerId(maker), .mpn = *mpn});
  }
  return world;
}

MatchRequest some_request() {
  return {.alternates =
              *rc::gen::container<std::vector<MatchAlternate>>(rc::gen::build<MatchAlternate>(
                  rc::gen::set(&MatchAlternate::manufacturer, some_maker_text()),
                  rc::gen::set(&MatchAlternate::mpn, some_mpn())))};
}

bool same(const Match& a, const Match& b) {
  const auto alike = [](const AlternateMatch& x, const AlternateMatch& y) {
    return x.grade == y.grade && x.candidates == y.candidates && x.why == y.why;
  };
  return a.state == b.state && a.grade == b.grade && a.usable == b.usable && a.part == b.part &&
         a.notes == b.notes && std::ranges::equal(a.alternates, b.alternates, alike);
}

RC_GTEST_PROP(MatchProperty, AnExactCandidateBeatsAnyOther, ()) {
  const World world = some_world();
  RC_PRE(!world.rows.empty());
  const Catalogue catalogue = world.catalogue();
  const ManufacturerPart& wanted = *rc::gen::elementOf(world.rows);
  const std::string& maker =
      world.makers[static_cast<std::size_t>(wanted.manufacturer.raw() - 1)].name;
  const Match found =
      match_line(catalogue, {.alternates = {{maker, wanted.mpn.text()}}}, MatchPolicy());
  RC_ASSERT(found.grade == MatchGrade::exact);
  RC_ASSERT(found.usable.size() == 1u);
  RC_ASSERT(found.usable[0].part == wanted.id);
}

RC_GTEST_PROP(MatchProperty, TheOrderOfTheCatalogueChangesNothing, ()) {
  World world = some_world();
  const MatchRequest request = some_request();
  const Match before = match_line(world.catalogue(), request, MatchPolicy::budgetary());
  std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
  std::ranges::shuffle(world.rows, random);
  std::ranges::shuffle(world.makers, random);
  RC_ASSERT(same(before, match_line(world.catalogue(), request, MatchPolicy::budgetary())));
}

RC_GTEST_PROP(MatchProperty, TheIdsOfTheCatalogueChangeNoGrade, ()) {
  World world = some_world();
  const MatchRequest request = some_request();
  const Match before = match_line(world.catalogue(), request, MatchPolicy());
  for (ManufacturerPart& row : world.rows) row.id = ManufacturerPartId(1'000 - row.id.raw());
  const Match after = match_line(world.catalogue(), request, MatchPolicy());
  RC_ASSERT(before.state == after.state);
  for (std::size_t i = 0; i < before.alternates.size(); ++i) {
    const auto& a = before.alternates[i].candidates;
    const auto& b = after.alternates[i].candidates;
    RC_ASSERT(a.size() == b.size());
    for (std::size_t k = 0; k < a.size(); ++k) {
      RC_ASSERT(a[k].part.raw() == 1'000 - b[k].part.raw());
      RC_ASSERT(a[k].why == b[k].why);
    }
  }
}

RC_GTEST_PROP(MatchProperty, CandidatesAreSortedDistinctAndExplained, ()) {
  const World world = some_world();
  const Match found = match_line(world.catalogue(), some_request(), MatchPolicy());
  for (const AlternateMatch& alternate : found.alternates) {
    RC_ASSERT(std::ranges::is_sorted(alternate.candidates, {}, &Candidate::grade));
    RC_ASSERT(alternate.candidates.empty() != alternate.why.empty());
    for (std::size_t i = 0; i < alternate.candidates.size(); ++i) {
      RC_ASSERT(!alternate.candidates[i].why.empty());
      for (std::size_t k = 0; k < i; ++k) {
        RC_ASSERT(alternate.candidates[i].part != alternate.candidates[k].part);
      }
    }
    // What may be used unseen is one part, never the first of several equals.
    if (alternate.grade < MatchGrade::ambiguous && alternate.candidates.size() > 1) {
      RC_ASSERT(alternate.candidates[0].why != alternate.candidates[1].why);
    }
  }
}

RC_GTEST_PROP(MatchProperty, NothingAPolicyForbidsIsUsed, ()) {
  const World world = some_world();
  const MatchPolicy policy{
      .unseen = *rc::gen::container<std::vector<MatchGrade>>(rc::gen::element(
          MatchGrade::exact, MatchGrade::alias, MatchGrade::look_alike, MatchGrade::ambiguous))};
  const Match found = match_line(world.catalogue(), some_request(), policy);
  for (const Candidate& used : found.usable) RC_ASSERT(policy.allows(used.grade));
  RC_ASSERT(found.usable.empty() == (found.state != MatchState::matched));
}

// Any one slip in a number that is long enough leaves its part among the candidates.
RC_GTEST_PROP(MatchProperty, OneSlipNeverLosesThePart, ()) {
  const auto digits = *rc::gen::container<std::string>(12, rc::gen::element('A', 'C', '3', '7'));
  CatalogueBuilder builder;
  builder.add(Manufacturer{ManufacturerId(1), "Kleinwerk", {}});
  builder.add(ManufacturerPart{.id = ManufacturerPartId(1),
                               .manufacturer = ManufacturerId(1),
                               .mpn = *Mpn::parse("K4" + digits)});
  const Catalogue catalogue = std::move(builder).build();
  std::string slipped = "K4" + digits;
  const auto at = *rc::gen::inRange<std::size_t>(1, slipped.size());
  switch (*rc::gen::inRange(0, 4)) {
    case 0: slipped[at] = 'X'; break;
    case 1: slipped.erase(at, 1); break;
    case 2: slipped.insert(at, 1, *rc::gen::element('0', 'W', '+')); break;
    default: std::swap(slipped[at - 1], slipped[at]); break;
  }
  const Match found =
      match_line(catalogue, {.alternates = {{"Kleinwerk", slipped}}}, MatchPolicy());
  RC_ASSERT(found.alternates[0].candidates.size() == 1u);
  RC_ASSERT(found.alternates[0].candidates[0].part == ManufacturerPartId(1));
}

RC_GTEST_PROP(MpnProperty, NormalisingTwiceChangesNothing, (const std::string& bytes)) {
  const auto mpn = Mpn::parse(bytes);
  if (!mpn) return;
  RC_ASSERT(Mpn::parse(mpn->text())->text() == mpn->text());
  RC_ASSERT(Mpn::parse(mpn->key())->key() == mpn->key());
  RC_ASSERT(Mpn::parse(mpn->spelling())->spelling() == mpn->spelling());
  RC_ASSERT(Mpn::parse(mpn->spelling())->key() == mpn->key());
  RC_ASSERT(look_alike_key(look_alike_key(mpn->key())) == look_alike_key(mpn->key()));
}

RC_GTEST_PROP(ManufacturerKeyProperty, NormalisingTwiceChangesNothing, (const std::string& bytes)) {
  const std::string key = manufacturer_key(bytes);
  RC_ASSERT(manufacturer_key(key) == key);
}

RC_GTEST_PROP(LineSignatureProperty, DoesNotDependOnTheOrderOfAlternates, ()) {
  MatchRequest request = some_request();
  const std::string before = line_signature(request);
  std::ranges::reverse(request.alternates);
  RC_ASSERT(line_signature(request) == before);
}

}  // namespace
}  // namespace tl::parts
