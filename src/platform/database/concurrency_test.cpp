// Several writers at once: on SQLite they wait for each other, on PostgreSQL they collide and try
// again. Either way the outcome is that of one after the other.
#include <atomic>
#include <thread>

#include "platform/database/idempotency.h"
#include "platform/database/series.h"
#include "support/things.h"

namespace tl::database {
namespace {

using testing::AdHoc;
using namespace std::chrono_literals;

class ConcurrencyTest : public OnThings {
 protected:
  void SetUp() override {
    ASSERT_OK(write(AdHoc<0>("insert into thing_counter (name, value) values ('a', 0), ('b', 0)")));
  }
  std::int64_t sum() {
    return read_one<std::int64_t>(AdHoc<0>("select cast(sum(value) as bigint) from thing_counter"))
        .value();
  }
  // Reads, then writes what it read plus one.
  Result<void> increment(Transaction& tx) {
    TL_TRY(const std::int64_t seen, tx.query_one<std::int64_t>(get_, "a"));
    TL_CHECK(tx.execute(set_, "a", seen + 1));
    return {};
  }
  std::unique_ptr<Database> impatient() const {
    auto options = testing::EmptyPlace::quick();
    options.busy_timeout = 50ms;
    options.retry_for = 200ms;
    options.connections_max = 1;
    return place().open(options);
  }

  const AdHoc<1> get_{"select value from thing_counter where name = ?1"};
  const AdHoc<2> set_{"update thing_counter set value = ?2 where name = ?1"};
};
TL_ON_BOTH_DATABASES(ConcurrencyTest);

TEST_P(ConcurrencyTest, NoIncrementOfFourThreadsIsLost) {
  constexpr int threads = 4, each = 25;
  std::atomic<int> failed = 0;
  {
    std::vector<std::jthread> workers;
    for (int t = 0; t < threads; ++t) {
      workers.emplace_back([&] {
        for (int i = 0; i < each; ++i) {
          if (!db().write([&](Transaction& tx) { return increment(tx); })) ++failed;
        }
      });
    }
  }
  EXPECT_EQ(failed, 0);
  EXPECT_EQ(sum(), threads * each);
}

TEST_P(ConcurrencyTest, NumbersHaveNoGapsWhenWritersFail) {
  std::atomic<int> number = 0;
  {
    std::vector<std::jthread> workers;
    for (int t = 0; t < 3; ++t) {
      workers.emplace_back([&, t] {
        for (int i = 0; i < 12; ++i) {
          (void)db().write([&](Transaction& tx) -> Result<void> {
            TL_CHECK(next_number(tx, "quote"));
            if ((i + t) % 3 == 0) return conflict("given_back", "not needed");
            return {};
          });
          ++number;
        }
      });
    }
  }
  EXPECT_EQ(db().write([](Transaction& tx) { return next_number(tx, "quote"); }).value(),
            3 * 8 + 1);
}

TEST_P(ConcurrencyTest, ALockThatIsNotFreedInTimeIsReported) {
  const auto other = impatient();
  const auto mine = db().write([&](Transaction& tx) -> Result<std::string> {
    TL_CHECK(increment(tx));
    const auto theirs = other->write([&](Transaction& late) { return late.execute(set_, "a", 5); });
    EXPECT_THAT(theirs.error().message, ::testing::StartsWith(other->place()))
        << "the database and not the statement";
    return testing::error_code(theirs);
  });
  EXPECT_EQ(mine.value(), "database_busy");
  EXPECT_EQ(sum(), 1);
}

TEST_P(ConcurrencyTest, WaitingForAConnectionEndsInTime) {
  const auto narrow = impatient();
  const auto mine = narrow->read([&](Transaction&) -> Result<std::string> {
    std::string code;
    std::jthread([&] {
      code = testing::error_code(narrow->read([](Transaction&) -> Result<void> { return {}; }));
    }).join();
    return code;
  });
  EXPECT_EQ(mine.value(), "database_busy");
}

TEST_P(ConcurrencyTest, ARequestSentTwiceAtOnceIsDoneOnce) {
  std::vector<std::string> answers(4);
  {
    std::vector<std::jthread> workers;
    for (std::string& answer : answers) {
      workers.emplace_back([&] {
        answer =
            write_once(db(), {.key = "k1", .content = "add one", .at = testing::test_instant()},
                       [&](Transaction& tx) -> Result<std::string> {
                         TL_CHECK(increment(tx));
                         return std::string("added");
                       })
                .value_or("failed");
      });
    }
  }
  EXPECT_EQ(answers, std::vector<std::string>(4, "added"));
  EXPECT_EQ(sum(), 1);
}

// What only PostgreSQL does: it lets both begin, and tells one of them at the end.
class CollisionTest : public ConcurrencyTest {};
INSTANTIATE_TEST_SUITE_P(Only, CollisionTest, ::testing::Values(Engine::postgres),
                         testing::engine_of);

TEST_P(CollisionTest, ACollisionRunsTheBodyAgain) {
  const auto other = place().open();
  int attempts = 0;
  const auto done = db().write([&](Transaction& tx) -> Result<void> {
    TL_TRY(const std::int64_t seen, tx.query_one<std::int64_t>(get_, "a"));
    if (++attempts == 1) {
      TL_CHECK(other->write([&](Transaction& theirs) { return increment(theirs); }));
    }
    TL_CHECK(tx.execute(set_, "a", seen + 1));
    return {};
  });
  ASSERT_OK(done);
  EXPECT_EQ(attempts, 2);
  EXPECT_EQ(sum(), 2);
}

TEST_P(CollisionTest, WriteSkewRunsTheBodyAgain) {
  // Each reads both rows and writes the other one: neither locks what the other writes.
  const auto other = place().open();
  int attempts = 0;
  const AdHoc<0> total("select cast(sum(value) as bigint) from thing_counter");
  const auto done = db().write([&](Transaction& tx) -> Result<void> {
    TL_TRY(const std::int64_t seen, tx.query_one<std::int64_t>(total));
    if (++attempts == 1) {
      TL_CHECK(other->write([&](Transaction& theirs) -> Result<void> {
        TL_TRY(const std::int64_t same, theirs.query_one<std::int64_t>(total));
        TL_CHECK(theirs.execute(set_, "b", same + 1));
        return {};
      }));
    }
    TL_CHECK(tx.execute(set_, "a", seen + 1));
    return {};
  });
  ASSERT_OK(done);
  EXPECT_EQ(attempts, 2);
  EXPECT_EQ(sum(), 3);
}

TEST_P(CollisionTest, GivesUpAfterTheLastAttempt) {
  auto options = testing::EmptyPlace::quick();
  options.attempts_max = 3;
  const auto stubborn = place().open(options);
  int attempts = 0;
  const auto done = stubborn->write([&](Transaction& tx) -> Result<void> {
    TL_TRY(const std::int64_t seen, tx.query_one<std::int64_t>(get_, "a"));
    ++attempts;
    TL_CHECK(db().write([&](Transaction& theirs) { return increment(theirs); }));
    TL_CHECK(tx.execute(set_, "a", seen + 100));
    return {};
  });
  EXPECT_FAILS("serialization_failure", done);
  EXPECT_EQ(attempts, 3);
  EXPECT_EQ(sum(), 3);
}

TEST_P(CollisionTest, ADeadlockIsBrokenAndRepeated) {
  std::atomic<int> arrived = 0;
  const auto cross = [&](std::string_view first, std::string_view second) {
    return db().write([&](Transaction& tx) -> Result<void> {
      TL_CHECK(tx.execute(set_, first, 1));
      ++arrived;
      for (int i = 0; i < 100 && arrived < 2; ++i) std::this_thread::sleep_for(10ms);
      TL_CHECK(tx.execute(set_, second, 1));
      return {};
    });
  };
  bool other_done = false;
  {
    std::jthread other([&] { other_done = cross("b", "a").ok(); });
    EXPECT_OK(cross("a", "b"));
  }
  EXPECT_TRUE(other_done);
  EXPECT_EQ(sum(), 2);
}

TEST_P(CollisionTest, AStatementPreparedBeforeAMigrationIsPreparedAgain) {
  const AdHoc<0> all("select * from thing_counter where name = 'a'");
  const auto columns = [&] {
    return db().read([&](Transaction& tx) -> Result<std::size_t> {
      std::size_t seen = 0;
      TL_CHECK(tx.run(all, {}, [&](const Row& row) -> Result<void> {
        seen = row.cells.size();
        return {};
      }));
      return seen;
    });
  };
  ASSERT_EQ(columns().value(), 2u);
  ASSERT_OK(place().open()->change_schema([](Transaction& tx) {
    return tx.run_ddl("alter table thing_counter add column note text");
  }));
  EXPECT_EQ(columns().value(), 3u);
}

// SQLite does not wait by itself when several make the same new file.
TEST(SqliteConcurrencyTest, SeveralMayMakeTheSameNewFileAtOnce) {
  const testing::TemporaryFolder folder;
  const std::string path = (folder.path() / "new.db").string();
  std::atomic<int> failed = 0;
  for (int round = 0; round < 5; ++round) {
    std::vector<std::jthread> makers;
    for (int i = 0; i < 6; ++i) {
      makers.emplace_back([&] {
        if (!Database::open(path + std::to_string(round), {.if_missing = IfMissing::create}))
          ++failed;
      });
    }
  }
  EXPECT_EQ(failed, 0);
}

}  // namespace
}  // namespace tl::database
