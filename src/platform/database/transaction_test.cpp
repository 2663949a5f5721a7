#include "platform/database/transaction.h"

#include "support/things.h"

namespace tl::database {
namespace {

using testing::AdHoc;

class TransactionTest : public OnThings {
 protected:
  void SetUp() override {
    ASSERT_OK(write(AdHoc<0>("insert into thing_counter (name, value) values ('a', 10)")));
  }
  std::int64_t value() { return read_one<std::int64_t>(get_).value(); }

  const AdHoc<0> get_{"select value from thing_counter where name = 'a'"};
  const AdHoc<1> set_{"update thing_counter set value = ?1 where name = 'a'"};
};
TL_ON_BOTH_DATABASES(TransactionTest);

TEST_P(TransactionTest, SavesWhatItReturnsFrom) {
  EXPECT_EQ(write(set_, 11).value(), 1);
  EXPECT_EQ(value(), 11);
  EXPECT_EQ(place()
                .open()
                ->read([&](Transaction& tx) { return tx.query_one<std::int64_t>(get_); })
                .value(),
            11);
}

TEST_P(TransactionTest, RollsBackOnAnError) {
  const auto done = db().write([&](Transaction& tx) -> Result<void> {
    TL_CHECK(tx.execute(set_, 11));
    return conflict("changed_my_mind", "no");
  });
  EXPECT_FAILS("changed_my_mind", done);
  EXPECT_EQ(value(), 10);
}

TEST_P(TransactionTest, RollsBackOnABug) {
  const auto broken = [&](Transaction& tx) -> Result<void> {
    TL_CHECK(tx.execute(set_, 11));
    ENSURE(false, "broken on purpose");
    return {};
  };
  EXPECT_THROW((void)db().write(broken), Bug);
  EXPECT_EQ(value(), 10);
  EXPECT_OK(write(set_, 12));
}

TEST_P(TransactionTest, AnOverlookedFailureIsNotASuccess) {
  const auto done = db().write([&](Transaction& tx) -> Result<void> {
    TL_CHECK(tx.execute(set_, 11));
    const auto overlooked =
        tx.execute(AdHoc<0>("insert into thing_counter (name, value) values ('a', 1)"));
    EXPECT_FALSE(overlooked);
    // Spoilt alike on both databases, though SQLite could go on.
    EXPECT_FAILS("unique_violation", tx.execute(set_, 12));
    return {};
  });
  EXPECT_FAILS("unique_violation", done);
  EXPECT_EQ(value(), 10);
}

TEST_P(TransactionTest, TheBodysOwnWordsForAFailureReachTheCaller) {
  const auto done = db().write([&](Transaction& tx) -> Result<void> {
    const auto added =
        tx.execute(AdHoc<0>("insert into thing_counter (name, value) values ('a', 1)"));
    if (!added && tx.failure()->constraint == "thing_counter_pkey") {
      return conflict("counter_exists", "counter a exists");
    }
    return {};
  });
  EXPECT_FAILS("counter_exists", done);
}

TEST_P(TransactionTest, RefusesOneInsideAnother) {
  const auto nested = [&](Transaction&) -> Result<void> {
    return db().read([](Transaction&) -> Result<void> { return {}; });
  };
  EXPECT_THROW((void)db().write(nested), Bug);
  EXPECT_THROW((void)db().read(nested), Bug);
  EXPECT_EQ(value(), 10);
}

TEST_P(TransactionTest, WritingInsideReadIsABug) {
  EXPECT_THROW((void)db().read([&](Transaction& tx) { return tx.execute(set_, 11); }), Bug);
  EXPECT_EQ(value(), 10);
  EXPECT_OK(write(set_, 12));
}

TEST_P(TransactionTest, ReadsOneUnchangingSnapshot) {
  const auto other = place().open();
  const auto seen = db().read([&](Transaction& tx) -> Result<std::int64_t> {
    TL_CHECK(tx.query_one<std::int64_t>(get_));
    TL_CHECK(other->write([&](Transaction& theirs) { return theirs.execute(set_, 99); }));
    return tx.query_one<std::int64_t>(get_);
  });
  EXPECT_EQ(seen.value(), 10);
  EXPECT_EQ(value(), 99);
}

TEST_P(TransactionTest, AVisitorMayStopAndTheTransactionGoesOn) {
  std::vector<std::int64_t> numbers(5'000);
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<std::int64_t>(i);
  const AdHoc<1> insert("insert into thing (number) values (?1)");
  const AdHoc<0> list("select number from thing order by number");
  std::int64_t visited = 0;
  const auto done = db().write([&](Transaction& tx) -> Result<std::int64_t> {
    TL_CHECK(tx.execute_each(insert, numbers));
    const auto stopped = tx.for_each<std::int64_t>(list, [&](std::int64_t) -> Result<void> {
      if (++visited == 3) return conflict("enough", "three will do");
      return {};
    });
    EXPECT_FAILS("enough", stopped);
    return tx.execute(set_, 77);
  });
  ASSERT_OK(done);
  EXPECT_EQ(visited, 3);
  EXPECT_EQ(value(), 77);
  EXPECT_EQ(count("thing"), 5'000);
}

TEST_P(TransactionTest, AStatementInsideAVisitIsABug) {
  const auto nested = [&](Transaction& tx) -> Result<void> {
    return tx.for_each<std::int64_t>(get_, [&](std::int64_t) -> Result<void> {
      TL_CHECK(tx.execute(set_, 1));
      return {};
    });
  };
  EXPECT_THROW((void)db().write(nested), Bug);
  EXPECT_EQ(value(), 10);
}

TEST_P(TransactionTest, ABugInAVisitOrInASourceLeavesAQuietConnection) {
  std::vector<std::int64_t> numbers(2'000, 1);
  const AdHoc<1> insert("insert into thing (whole) values (?1) returning whole");
  const auto broken = [&](Transaction& tx) -> Result<void> {
    TL_CHECK(tx.run_each(
        insert, numbers.size(),
        [&](std::size_t index, std::vector<Argument>& arguments) -> Result<void> {
          ENSURE(index < 700, "broken on purpose");
          arguments = {Argument::integer(1)};
          return {};
        },
        [](const Row&) -> Result<void> { return {}; }));
    return {};
  };
  EXPECT_THROW((void)db().write(broken), Bug);
  const auto in_sink = [&](Transaction& tx) -> Result<void> {
    TL_CHECK(tx.run_each(
        insert, numbers.size(),
        [&](std::size_t, std::vector<Argument>& arguments) -> Result<void> {
          arguments = {Argument::integer(1)};
          return {};
        },
        [](const Row&) -> Result<void> { return conflict("sink_refuses", "enough"); }));
    return {};
  };
  EXPECT_FAILS("sink_refuses", db().write(in_sink));
  EXPECT_EQ(count("thing"), 0);
  EXPECT_OK(write(set_, 12));
}

TEST_P(TransactionTest, AStaleVersionIsAConflict) {
  ASSERT_OK(write(AdHoc<0>("insert into thing (number, version) values (1, 3)")));
  const AdHoc<2> update(
      "update thing set whole = 1, version = version + 1 where number = ?1 and version = ?2");
  const auto change = [&](std::int64_t version) {
    return db().write(
        [&](Transaction& tx) { return expect_current(tx.execute(update, 1, version), "thing 1"); });
  };
  EXPECT_OK(change(3));
  EXPECT_FAILS("stale_version", change(3));
  EXPECT_OK(change(4));
  EXPECT_FAILS("stale_version", change(6));
}

// PostgreSQL checks them by each statement in any case.
TEST(SqliteSchemaChangeTest, ForeignKeysAreCheckedAtItsEnd) {
  testing::FreshDatabase db(Engine::sqlite, {&store_schema(), &things_schema()});
  const AdHoc<0> insert("insert into thing (number, maker_id) values (1, 7)");
  const AdHoc<0> count("select count(*) from thing");
  const auto add = [&](Transaction& tx) { return tx.execute(insert); };
  EXPECT_FAILS("foreign_key_violation", db->change_schema(add));
  EXPECT_FAILS("foreign_key_violation", db->write(add));
  const auto counted = db->read([&](Transaction& tx) { return tx.query_one<std::int64_t>(count); });
  EXPECT_EQ(counted.value(), 0);
}

}  // namespace
}  // namespace tl::database
