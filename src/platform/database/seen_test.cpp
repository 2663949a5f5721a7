#include "platform/database/seen.h"

#include "support/things.h"

namespace tl::database {
namespace {

class SeenTest : public OnThings {
 protected:
  void change(std::string_view who, std::string_view request, std::int64_t thing) {
    EXPECT_OK(db().write([&](Transaction& tx) {
      return record_audit(tx, {.at = testing::test_instant(),
                               .who = std::string(who),
                               .action = "thing_changed",
                               .entity = "thing",
                               .entity_id = thing,
                               .request_id = std::string(request)});
    }));
  }
  Seen now() {
    return db().read([](Transaction& tx) { return seen_now(tx); }).value();
  }
  std::vector<std::string> others(const Seen& seen, std::string_view request) {
    const auto changes =
        db().read([&](Transaction& tx) { return changed_unseen(tx, seen, request); });
    std::vector<std::string> told;
    for (const AuditedChange& change : changes.value()) {
      told.push_back(cat(change.who, " ", change.entity_id));
    }
    return told;
  }
};
TL_ON_BOTH_DATABASES(SeenTest);

using Told = std::vector<std::string>;

TEST_P(SeenTest, TellsWhatOthersDidToTheSameThingSince) {
  change("ben", "r1", 1);
  const Seen seen = now();
  change("eva", "r2", 1);
  change("eva", "r3", 2);
  change("ann", "r4", 1);
  change("ann", "r4", 3);
  EXPECT_EQ(others(seen, "r4"), Told{"eva 1"});
  EXPECT_EQ(others(now(), "r4"), Told{});
}

TEST_P(SeenTest, OnesOwnOtherPageIsAnother) {
  const Seen seen = now();
  change("ann", "r1", 1);
  change("ann", "r2", 1);
  EXPECT_EQ(others(seen, "r2"), Told{"ann 1"});
}

TEST_P(SeenTest, ANumberThatWasMissingAndCameLaterWasNotSeen) {
  change("ben", "r1", 1);
  const std::int64_t late = now().newest;
  change("eva", "r2", 2);
  const Seen whole = now();
  // As if ben's had not been there yet when eva's was seen.
  const Seen holed{.newest = whole.newest, .missing = {late}};
  change("ann", "r3", 1);
  change("ann", "r3", 2);
  EXPECT_EQ(others(whole, "r3"), Told{});
  EXPECT_EQ(others(holed, "r3"), Told{"ben 1"});
}

TEST_P(SeenTest, AnAbandonedNumberIsMissing) {
  change("ben", "r1", 1);
  const Seen before = now();
  EXPECT_FAILS("no", db().write([&](Transaction& tx) -> Result<void> {
    TL_CHECK(record_audit(tx, {.at = testing::test_instant(),
                               .who = "eva",
                               .action = "thing_changed",
                               .entity = "thing",
                               .request_id = "r2"}));
    return invalid("no", "no");
  }));
  change("eva", "r3", 1);
  const Seen after = now();
  const auto missing = static_cast<std::size_t>(after.newest - before.newest - 1);
  EXPECT_EQ(after.missing.size(), missing);
  EXPECT_EQ(parse_seen(to_text(after)).value(), after);
}

TEST_P(SeenTest, AMarkIsReadStrictly) {
  EXPECT_EQ(parse_seen("4711").value(), (Seen{.newest = 4711, .missing = {}}));
  EXPECT_EQ(parse_seen("4711-4705.4702").value(), (Seen{.newest = 4711, .missing = {4705, 4702}}));
  for (const std::string_view wrong :
       {"", "-", "4711-", "x", "4711-4711", "4711-4702.4705", "4711-4662", "4711-1", "4711.4705",
        "-4", "12345678901234567890", "1 ", "4711-4705.."}) {
    EXPECT_FAILS("seen_mark_malformed", parse_seen(wrong)) << wrong;
  }
  EXPECT_OK(parse_seen("4711-4664"));
}

}  // namespace
}  // namespace tl::database
