#include "sourcing/rules/part_facts.h"

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

using parts::Compliance;
using parts::Lifecycle;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Offer offer(std::string source, std::string_view day, Lifecycle lifecycle) {
  OfferRecord record;
  record.supplier = source;
  record.source = source + " answer";
  record.retrieved_on = Date::parse(day).value();
  record.lifecycle = lifecycle;
  record.status = enum_name(lifecycle);
  return {.record = record};
}

TEST(PartFacts, R40_part_AreTheLatestWordOfEachSourceCompletedOverItsOffers) {
  Offer old = offer("Digi-Key", "2026-01-05", Lifecycle::active);
  old.record.moisture_level = "3";
  Offer reel = offer("Digi-Key", "2026-02-27", Lifecycle::unknown);
  reel.record.rohs = Compliance::compliant;
  Offer tape = offer("Digi-Key", "2026-02-27", Lifecycle::last_time_buy);
  tape.record.rohs = Compliance::exempt;
  tape.record.body = "0603 (1608 Metric)";
  Offer mute = offer("TME", "2026-02-27", Lifecycle::unknown);
  const std::vector<PartFacts> told = part_facts(std::vector{old, reel, tape, mute});
  ASSERT_EQ(told.size(), 1u) << "TME tells nothing of the part";
  EXPECT_EQ(told[0].source, "Digi-Key");
  EXPECT_EQ(told[0].told_on.text(), "2026-02-27");
  EXPECT_EQ(told[0].lifecycle, Lifecycle::last_time_buy);
  EXPECT_EQ(told[0].status, "last_time_buy");
  EXPECT_EQ(told[0].rohs, Compliance::compliant);
  EXPECT_EQ(told[0].body, "0603 (1608 Metric)");
  EXPECT_EQ(told[0].moisture_level, "") << "an earlier day is over";
}

PartFacts facts(std::string source, Lifecycle lifecycle = Lifecycle::unknown) {
  return {.source = std::move(source),
          .told_on = Date::parse("2026-02-27").value(),
          .lifecycle = lifecycle};
}

TEST(PartFacts, R40_part_SayWhereSourcesDisagree) {
  PartFacts on_file = facts("", Lifecycle::active);
  PartFacts digikey = facts("Digi-Key", Lifecycle::active);
  PartFacts mouser = facts("Mouser", Lifecycle::obsolete);
  digikey.rohs = Compliance::exempt;
  mouser.rohs = Compliance::compliant;
  digikey.moisture_level = "1";
  mouser.moisture_level = "3";
  on_file.body = "0603";
  digikey.body = "0603 (1608 Metric)";
  mouser.origin = "CN";
  digikey.origin = "JP";
  EXPECT_THAT(disagreements(on_file, std::vector{digikey, mouser}),
              ElementsAre("life cycle: active on file, active by Digi-Key (2026-02-27), obsolete "
                          "by Mouser (2026-02-27)",
                          "moisture level: 1 by Digi-Key (2026-02-27), 3 by Mouser (2026-02-27)"))
      << "an exemption complies, the body is the same, and an origin differs from lot to lot";
  mouser.rohs = Compliance::not_compliant;
  mouser.reach = Compliance::not_compliant;
  mouser.body = "0402";
  EXPECT_EQ(disagreements(on_file, std::vector{digikey, mouser}).size(), 4u);
  EXPECT_THAT(disagreements(on_file, {}), IsEmpty());
}

TEST(PartFacts, TheGravestWordOfALifeIsHeard) {
  const std::vector offers = {offer("Digi-Key", "2026-02-27", Lifecycle::active),
                              offer("Mouser", "2026-02-27", Lifecycle::not_recommended)};
  EXPECT_EQ(life_of(Lifecycle::unknown, offers), Lifecycle::not_recommended);
  EXPECT_EQ(life_of(Lifecycle::obsolete, offers), Lifecycle::obsolete);
  EXPECT_EQ(life_told(Lifecycle::active, part_facts(offers)),
            "not recommended, says Mouser on 2026-02-27");
  EXPECT_EQ(life_told(Lifecycle::obsolete, part_facts(offers)), "obsolete on file");
  EXPECT_EQ(life_told(Lifecycle::unknown, {}), "");
  EXPECT_EQ(life_told(Lifecycle::unknown, std::vector{facts("TME", Lifecycle::active)}), "");
}

}  // namespace
}  // namespace tl::sourcing
