#include "platform/database/backup.h"

#include <array>
#include <atomic>
#include <fstream>
#include <thread>

#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "support/things.h"

namespace tl::database {
namespace {

using testing::AdHoc;
namespace fs = std::filesystem;

const std::array<const StoreSchema*, 2>& stores() {
  static const std::array<const StoreSchema*, 2> both{&store_schema(), &things_schema()};
  return both;
}

class BackupTest : public OnThings {
 protected:
  void SetUp() override {
    const AdHoc<0> maker("insert into thing_maker (name) values ('Acme'), ('Bolt'), ('Ümläut')");
    const AdHoc<0> thing(
        "insert into thing (number, whole, words, flag, maker_id, kind) values "
        "(1, 9223372036854775807, 'Ω', 1, 2, 'round'), (2, null, '', null, null, null)");
    const AdHoc<0> event("insert into thing_event (what) values ('told'), ('told again')");
    const AdHoc<1> content("insert into thing (number, content) values (3, ?1)");
    ASSERT_OK(write(maker));
    ASSERT_OK(write(thing));
    ASSERT_OK(write(event));
    ASSERT_OK(write(content, Bytes(70'000, std::byte{0})));
    ASSERT_OK(db().write([](Transaction& tx) { return next_number(tx, "quote"); }));
  }
  Result<BackupReport> back_up() { return backup(db(), stores(), file_, testing::test_instant()); }
  Result<BackupReport> restore_to(Database& target) {
    return restore(file_, stores(), target, testing::test_instant());
  }

  testing::TemporaryFolder folder_;
  fs::path file_ = folder_.path() / "company.backup";
};
TL_ON_BOTH_DATABASES(BackupTest);

// What a table holds, as sorted text.
std::vector<std::string> dump(Database& db, std::string_view sql) {
  const AdHoc<0> statement(sql);
  std::vector<std::string> lines;
  const auto done = db.read([&](Transaction& tx) {
    return tx.run(statement, {}, [&](const Row& row) -> Result<void> {
      std::string line;
      for (const Cell& cell : row.cells) {
        line.append(cat(name_of(cell.type), " ", cell.integer, " ", cell.data, "|"));
      }
      lines.push_back(line);
      return {};
    });
  });
  EXPECT_OK(done);
  return lines;
}

TEST_P(BackupTest, RestoresIntoEitherDatabase) {
  const auto made = back_up();
  ASSERT_OK(made);
  EXPECT_EQ(made->rows, 3 + 3 + 2 + 1);
  EXPECT_EQ(made->made_from, name_of(GetParam()));
  for (const Engine engine : {Engine::sqlite, Engine::postgres}) {
    testing::EmptyPlace elsewhere(engine);
    const auto target = elsewhere.open();
    const auto restored = restore_to(*target);
    ASSERT_OK(restored);
    EXPECT_EQ(restored->rows, made->rows);
    for (const char* sql : {"select number, whole, words, content, flag, maker_id, kind from thing "
                            "order by number",
                            "select id, name from thing_maker order by id",
                            "select id, what from thing_event order by id"}) {
      EXPECT_EQ(dump(*target, sql), dump(db(), sql)) << sql;
    }
    // The database goes on where the other stopped.
    EXPECT_OK(require_current_schema(*target, stores()));
    const auto next = target->write([](Transaction& tx) -> Result<std::int64_t> {
      EXPECT_EQ(next_number(tx, "quote").value(), 2);
      return tx.query_one<std::int64_t>(
          AdHoc<0>("insert into thing_maker (name) values ('Next') returning id"));
    });
    EXPECT_EQ(next.value(), 4);
    const auto dangling = target->write([](Transaction& tx) {
      return tx.execute(AdHoc<0>("insert into thing (maker_id) values (99)"));
    });
    EXPECT_FAILS("foreign_key_violation", dangling);
  }
}

TEST_P(BackupTest, IsOneFileThatNothingOverwrites) {
  ASSERT_OK(back_up());
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder_.path())) {
    names.push_back(entry.path().filename().string());
  }
  EXPECT_EQ(names, std::vector<std::string>{"company.backup"});
  EXPECT_FAILS("backup_exists", back_up());
}

TEST_P(BackupTest, LeavesNothingBehindWhenItFails) {
  file_ = folder_.path() / "missing" / "company.backup";
  EXPECT_FAILS("folder_missing", back_up());
  file_ = "";
  EXPECT_FAILS("backup_not_named", back_up());
  EXPECT_TRUE(fs::is_empty(folder_.path()));
}

TEST_P(BackupTest, SeesOneMomentWhileOthersWrite) {
  // Every change writes both tables, so a mixture of two moments shows.
  std::atomic<bool> stop = false;
  std::atomic<int> written = 0;
  std::jthread writer([&] {
    const AdHoc<1> event("insert into thing_event (what) values (?1)");
    const AdHoc<1> maker("insert into thing_maker (name) values (?1)");
    for (int i = 0; !stop; ++i) {
      const auto done = db().write([&](Transaction& tx) -> Result<void> {
        TL_CHECK(tx.execute(event, cat("w", i)));
        TL_CHECK(tx.execute(maker, cat("w", i)));
        return {};
      });
      if (done) ++written;
    }
  });
  while (written < 5) std::this_thread::yield();
  const auto made = back_up();
  const int while_backing_up = written;
  stop = true;
  writer.join();
  ASSERT_OK(made);
  EXPECT_GT(while_backing_up, 5);
  testing::EmptyPlace elsewhere(Engine::sqlite);
  const auto target = elsewhere.open();
  ASSERT_OK(restore_to(*target));
  EXPECT_EQ(dump(*target, "select name from thing_maker where name like 'w%' order by name"),
            dump(*target, "select what from thing_event where what like 'w%' order by what"));
}

TEST_P(BackupTest, IsNotRestoredOverSomething) {
  ASSERT_OK(back_up());
  EXPECT_FAILS("restore_target_not_empty", restore_to(db()));
  testing::FreshDatabase migrated(GetParam(), {&store_schema()});
  EXPECT_FAILS("restore_target_not_empty", restore_to(*migrated));
}

TEST_P(BackupTest, ACutFileIsRefusedWhereverItIsCut) {
  ASSERT_OK(back_up());
  const auto whole = fs::file_size(file_);
  testing::EmptyPlace elsewhere(GetParam());
  const auto target = elsewhere.open();
  for (const auto size : {whole - 1, whole / 2, std::uintmax_t{5'000}, std::uintmax_t{50}}) {
    fs::resize_file(file_, size);
    EXPECT_FAILS("backup_damaged", restore_to(*target)) << size;
  }
  fs::resize_file(file_, 0);
  EXPECT_FAILS("backup_invalid", restore_to(*target));
  EXPECT_EQ(schema_state(*target, stores())->version, 0);
}

TEST_P(BackupTest, AnAlteredRowIsRefused) {
  ASSERT_OK(back_up());
  {
    auto options = testing::EmptyPlace::quick();
    options.file_mode = FileMode::one_file;
    const auto altered = Database::open(file_.string(), options).value();
    ASSERT_OK(altered->write([](Transaction& tx) {
      return tx.execute(AdHoc<0>("update thing set whole = 8 where number = 1"));
    }));
  }
  testing::EmptyPlace elsewhere(GetParam());
  const auto target = elsewhere.open();
  EXPECT_FAILS("backup_damaged", restore_to(*target));
  EXPECT_FAILS("backup_damaged", verify_backup(file_, stores()));
  EXPECT_EQ(schema_state(*target, stores())->version, 0);
}

TEST_P(BackupTest, OnlyABackupIsRestored) {
  testing::EmptyPlace elsewhere(GetParam());
  const auto target = elsewhere.open();
  EXPECT_FAILS("backup_missing", restore_to(*target));
  std::ofstream(file_) << "Dear customer, please find attached a text of more than 100 bytes, so "
                          "that it could be a database by its size, which it is not.";
  EXPECT_FAILS("backup_invalid", restore_to(*target));
  testing::FreshDatabase ordinary(Engine::sqlite, {&store_schema()});
  file_ = ordinary.place().where();
  EXPECT_FAILS("backup_invalid", restore_to(*target));
}

TEST_P(BackupTest, OfAnotherFormatOrANewerProgramIsRefused) {
  ASSERT_OK(back_up());
  const std::array<const StoreSchema*, 1> older{&store_schema()};
  EXPECT_FAILS("schema_newer", verify_backup(file_, older));
  auto options = testing::EmptyPlace::quick();
  options.file_mode = FileMode::one_file;
  ASSERT_OK(Database::open(file_.string(), options).value()->write([](Transaction& tx) {
    return tx.execute(AdHoc<0>("update backup_info set format = 2"));
  }));
  EXPECT_FAILS("backup_format", verify_backup(file_, stores()));
}

TEST_P(BackupTest, AnEmptyDatabaseHasNothingToBackUp) {
  testing::EmptyPlace elsewhere(GetParam());
  EXPECT_FAILS("schema_outdated",
               backup(*elsewhere.open(), stores(), file_, testing::test_instant()));
  EXPECT_TRUE(fs::is_empty(folder_.path()));
}

}  // namespace
}  // namespace tl::database
