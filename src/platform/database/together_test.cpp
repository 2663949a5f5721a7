// Database::write_together(): one transaction for a whole request.
#include "platform/database/idempotency.h"
#include "support/things.h"

namespace tl::database {
namespace {

using testing::AdHoc;

enum class Outcome { saved, refused };

class TogetherTest : public OnThings {
 protected:
  Result<std::int64_t> add(std::string_view name, Outcome outcome = Outcome::saved) {
    return db().write([&](Transaction& tx) -> Result<std::int64_t> {
      const AdHoc<1> insert("insert into thing_maker (name) values (?1)");
      TL_TRY(const std::int64_t rows, tx.execute(insert, name));
      if (outcome == Outcome::refused) return invalid("refused", "no");
      return rows;
    });
  }
};
TL_ON_BOTH_DATABASES(TogetherTest);

TEST_P(TogetherTest, AllWritesOfARequestAreSavedOrNone) {
  ASSERT_OK(db().write_together([&]() -> Result<std::int64_t> {
    TL_CHECK(add("one"));
    return add("two");
  }));
  EXPECT_EQ(count("thing_maker"), 2);
  EXPECT_FAILS("changed_my_mind", db().write_together([&]() -> Result<std::int64_t> {
    TL_CHECK(add("three"));
    return invalid("changed_my_mind", "no");
  }));
  EXPECT_EQ(count("thing_maker"), 2);
}

TEST_P(TogetherTest, AReadSeesWhatTheRequestWroteBefore) {
  ASSERT_OK(db().write_together([&]() -> Result<std::int64_t> {
    TL_CHECK(add("one"));
    return db().read([&](Transaction& tx) -> Result<std::int64_t> {
      const AdHoc<0> rows("select count(*) from thing_maker");
      TL_TRY(const auto seen, tx.query_one<std::int64_t>(rows));
      EXPECT_EQ(seen, 1);
      return seen;
    });
  }));
}

TEST_P(TogetherTest, AFailedWriteThatIsOverlookedSpoilsTheWhole) {
  EXPECT_FAILS("refused", db().write_together([&]() -> Result<std::int64_t> {
    static_cast<void>(add("one", Outcome::refused));
    return add("two");
  }));
  EXPECT_EQ(count("thing_maker"), 0);
}

TEST_P(TogetherTest, ARequestSentAgainIsDoneOnce) {
  int runs = 0;
  const auto send = [&] {
    return db().write_together(
        [&] {
          return write_once(db(), {.key = "k1", .content = "add", .at = testing::test_instant()},
                            [&](Transaction&) -> Result<std::string> {
                              TL_CHECK(add(cat("maker ", ++runs)));
                              return std::string("added");
                            });
        },
        UnknownOutcome::retry);
  };
  EXPECT_EQ(send().value(), "added");
  EXPECT_EQ(send().value(), "added");
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(count("thing_maker"), 1);
}

}  // namespace
}  // namespace tl::database
