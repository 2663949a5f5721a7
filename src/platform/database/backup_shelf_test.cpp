#include "platform/database/backup_shelf.h"

#include <array>
#include <fstream>

#include "support/things.h"

namespace tl::database {
namespace {

namespace fs = std::filesystem;

const std::array<const StoreSchema*, 2>& stores() {
  static const std::array<const StoreSchema*, 2> both{&store_schema(), &things_schema()};
  return both;
}

class BackupShelfTest : public OnThings {
 protected:
  testing::TemporaryFolder folder_;
  BackupShelf shelf_{folder_.path() / "backups", stores()};
};
TL_ON_BOTH_DATABASES(BackupShelfTest);

TEST_P(BackupShelfTest, KeepsEachUnderItsMomentAndListsTheNewestFirst) {
  EXPECT_TRUE(list_backups(shelf_).value().empty());
  const auto first = make_backup(db(), shelf_, testing::test_instant());
  ASSERT_OK(first);
  const auto later = Instant::from_micros(testing::test_instant().micros() + 1'000'000);
  const auto second = make_backup(db(), shelf_, later);
  ASSERT_OK(second);
  const auto all = list_backups(shelf_).value();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].name, second->name);
  EXPECT_EQ(all[1].name, first->name);
  EXPECT_GT(all[0].bytes, 0);
  const auto path = find_backup(shelf_, first->name);
  ASSERT_OK(path);
  EXPECT_OK(verify_backup(*path, stores()));
  EXPECT_FAILS("backup_exists", make_backup(db(), shelf_, later)) << "of the same second";
}

TEST_P(BackupShelfTest, LeadsToNothingButItsOwn) {
  ASSERT_OK(make_backup(db(), shelf_, testing::test_instant()));
  std::ofstream(shelf_.folder / "notes.txt") << "not a backup";
  EXPECT_EQ(list_backups(shelf_).value().size(), 1u);
  for (const std::string_view name :
       {"notes.txt", "", "../throughline.db", "/etc/passwd",
        "throughline-../../../etc/passw.backup", "throughline-2026-03-02T000000Z.backup"}) {
    EXPECT_FAILS("backup_not_found", find_backup(shelf_, name)) << name;
  }
}

TEST_P(BackupShelfTest, SaysWhenItCannotBeKept) {
  std::ofstream(folder_.path() / "backups") << "a file where the folder should be";
  EXPECT_FAILS("backup_folder_unwritable", make_backup(db(), shelf_, testing::test_instant()));
}

}  // namespace
}  // namespace tl::database
