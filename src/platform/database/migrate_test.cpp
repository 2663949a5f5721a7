#include "platform/database/migrate.h"

#include <array>
#include <atomic>
#include <thread>

#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::database {
namespace {

using testing::AdHoc;

// A program of some version: the platform's own tables and the migrations given.
class Program {
 public:
  explicit Program(std::vector<Migration> migrations)
      : migrations_(std::move(migrations)), schema_{"test/program", {}, migrations_} {}
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  Stores stores() const { return stores_; }

 private:
  std::vector<Migration> migrations_;
  StoreSchema schema_;
  std::array<const StoreSchema*, 2> stores_{&store_schema(), &schema_};
};

const Migration first{9'001, "first",
                      "create table tried (n {int}); insert into tried values (1);"};
const Migration second{9'002, "second", "alter table tried add column note {text};"};
const Migration broken{9'002, "broken",
                       "create table more (n {int}); insert into nowhere values (1);"};

class MigrateTest : public ::testing::TestWithParam<Engine> {
 protected:
  Result<MigrationReport> run(const Program& program) {
    return migrate(*db_, program.stores(), testing::test_instant());
  }
  std::int64_t count(std::string_view from) {
    const AdHoc<0> statement(cat("select count(*) from ", from));
    return db_->read([&](Transaction& tx) { return tx.query_one<std::int64_t>(statement); })
        .value();
  }
  std::vector<std::string> tables() {
    return db_->read([](Transaction& tx) { return tx.query<std::string>(statements::list_tables); })
        .value();
  }

  testing::EmptyPlace place_{GetParam()};
  std::unique_ptr<Database> db_ = place_.open();
};
TL_ON_BOTH_DATABASES(MigrateTest);

TEST_P(MigrateTest, DoesItsWorkOnce) {
  const Program program({second, first});
  const auto report = run(program);
  ASSERT_OK(report);
  EXPECT_EQ(report->applied, (std::vector<std::string>{"0001_database", "0003_erasure",
                                                       "9001_first", "9002_second"}));
  EXPECT_EQ(report->version, 9'002);
  const auto again = run(program);
  EXPECT_TRUE(again->applied.empty());
  EXPECT_EQ(again->version, 9'002);
  EXPECT_EQ(count("tried where note is null"), 1);
}

TEST_P(MigrateTest, SaysWhatIsPending) {
  const Program old({first}), current({first, second});
  EXPECT_FAILS("schema_outdated", require_current_schema(*db_, old.stores()));
  ASSERT_OK(run(old));
  EXPECT_OK(require_current_schema(*db_, old.stores()));
  EXPECT_FAILS("schema_outdated", require_current_schema(*db_, current.stores()));
  EXPECT_EQ(schema_state(*db_, current.stores())->pending, std::vector<std::string>{"9002_second"});
}

TEST_P(MigrateTest, RunsWhatARoomBelowAddsLater) {
  const Migration below{8'001, "below", "create table below (n {int});"};
  ASSERT_OK(run(Program({first})));
  EXPECT_EQ(run(Program({below, first, second}))->applied,
            (std::vector<std::string>{"8001_below", "9002_second"}));
}

TEST_P(MigrateTest, RefusesAMigrationThatWasChanged) {
  ASSERT_OK(run(Program({first})));
  Migration changed = first;
  changed.ddl = "create table tried (n {int});";
  EXPECT_FAILS("migration_changed", run(Program({changed, second})));
  EXPECT_EQ(count("tried"), 1);
}

TEST_P(MigrateTest, RefusesADatabaseOfANewerProgram) {
  ASSERT_OK(run(Program({first, second})));
  EXPECT_FAILS("schema_newer", run(Program({first})));
  EXPECT_FAILS("schema_newer", require_current_schema(*db_, Program({first}).stores()));
}

TEST_P(MigrateTest, RefusesSomebodyElsesTables) {
  ASSERT_OK(
      db_->change_schema([](Transaction& tx) { return tx.run_ddl("create table a (b int)"); }));
  EXPECT_FAILS("database_foreign", run(Program({first})));
  EXPECT_EQ(tables(), std::vector<std::string>{"a"});
}

TEST_P(MigrateTest, RefusesANumberThatStandsTwice) {
  Migration same = second;
  same.number = 9'001;
  EXPECT_FAILS("migration_number_repeated", run(Program({first, same})));
  EXPECT_TRUE(tables().empty());
}

TEST_P(MigrateTest, AMigrationThatFailsLeavesNothingOfItself) {
  EXPECT_FAILS("schema_missing", run(Program({first, broken})));
  const auto there = tables();
  EXPECT_EQ(std::count(there.begin(), there.end(), "tried"), 1);
  EXPECT_EQ(std::count(there.begin(), there.end(), "more"), 0);
  EXPECT_EQ(run(Program({first, second}))->version, 9'002);
}

TEST_P(MigrateTest, ServersThatStartAtOnceShareTheWork) {
  const Program program({first, second});
  std::atomic<std::size_t> applied = 0;
  std::atomic<int> failed = 0;
  {
    std::vector<std::jthread> servers;
    for (int i = 0; i < 4; ++i) {
      servers.emplace_back([&] {
        const auto own = place_.open();
        const auto report = migrate(*own, program.stores(), testing::test_instant());
        if (report) applied += report->applied.size();
        if (!report) ++failed;
      });
    }
  }
  EXPECT_EQ(failed, 0);
  EXPECT_EQ(applied, 4u);
  EXPECT_EQ(count("tried"), 1);
}

}  // namespace
}  // namespace tl::database
