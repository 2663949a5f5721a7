#include "foundation/describe.h"

#include <string>
#include <utility>
#include <vector>

#include "support/matchers.h"

namespace tl {
namespace {

struct Reel {
  std::string lot;
  int pieces = 0;
};
TL_DESCRIBE(Reel, lot, pieces)

enum class PackForm { cut_tape, full_reel };
TL_DESCRIBE_ENUM(PackForm, cut_tape, full_reel)

struct Undescribed {
  int value = 0;
};

static_assert(Described<Reel> && !Described<Undescribed> && !Described<int>);
static_assert(DescribedEnum<PackForm> && !DescribedEnum<Reel>);

TEST(Describe, VisitsMembersInTheOrderOfTheDescription) {
  std::vector<std::string> names;
  const Reel reel{.lot = "L7", .pieces = 4000};
  for_each_member(reel, [&](std::string_view name, const auto&) { names.emplace_back(name); });
  EXPECT_EQ(names, (std::vector<std::string>{"lot", "pieces"}));
}

TEST(Describe, AVisitorMayChangeWhatItVisits) {
  Reel reel;
  for_each_member(reel, [](std::string_view, auto& value) {
    if constexpr (std::is_same_v<decltype(value), int&>) value = 12;
  });
  EXPECT_EQ(reel.pieces, 12);
}

TEST(Describe, EnumeratorsHaveTheirOwnNamesBothWays) {
  EXPECT_EQ(enum_name(PackForm::full_reel), "full_reel");
  EXPECT_EQ(enum_from_name<PackForm>("cut_tape"), PackForm::cut_tape);
  EXPECT_EQ(enum_from_name<PackForm>("tray"), std::nullopt);
  EXPECT_EQ(enum_from_name<PackForm>(""), std::nullopt);
  EXPECT_EQ(enum_name(static_cast<PackForm>(7)), "");
}

}  // namespace
}  // namespace tl
