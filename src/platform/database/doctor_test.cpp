#include "platform/database/doctor.h"

#include <array>
#include <limits>

#include <sqlite3.h>

#include "support/things.h"

namespace tl::database {
namespace {

using testing::AdHoc;

class DoctorTest : public OnThings {
 protected:
  Result<Findings> visit(DoctorOptions options = {.free_bytes_min = 0}) {
    static const std::array<const StoreSchema*, 2> stores{&store_schema(), &things_schema()};
    return doctor(db(), stores, options);
  }
};
TL_ON_BOTH_DATABASES(DoctorTest);

TEST_P(DoctorTest, FindsNothingWrongWithAFreshDatabase) {
  const auto findings = visit();
  ASSERT_OK(findings);
  EXPECT_EQ(findings->size(), 1u);
  EXPECT_TRUE(findings->has_code("database_healthy"));
}

TEST_P(DoctorTest, ReportsMissingMigrations) {
  testing::EmptyPlace elsewhere(GetParam());
  const std::array<const StoreSchema*, 1> stores{&store_schema()};
  EXPECT_TRUE(doctor(*elsewhere.open(), stores, {})->has_code("schema_outdated"));
}

TEST_P(DoctorTest, ReportsBrokenReferences) {
  if (on_sqlite()) {
    // As a program that does not switch foreign keys on would write it.
    sqlite3* raw = nullptr;
    ASSERT_EQ(sqlite3_open(place().where().c_str(), &raw), SQLITE_OK);
    EXPECT_EQ(
        sqlite3_exec(raw, "insert into thing (maker_id) values (99)", nullptr, nullptr, nullptr),
        SQLITE_OK);
    sqlite3_close(raw);
  } else {
    ASSERT_OK(db().change_schema([](Transaction& tx) {
      return tx.run_ddl(
          "alter table thing add constraint thing_other_fkey foreign key (maker_id) "
          "references thing_maker (id) not valid");
    }));
  }
  EXPECT_TRUE(visit()->has_code("reference_broken"));
}

TEST_P(DoctorTest, ReportsALowDisk) {
  const auto findings = visit({.free_bytes_min = std::numeric_limits<std::int64_t>::max()});
  EXPECT_EQ(findings->has_code("disk_space_low"), on_sqlite());
}

TEST_P(DoctorTest, AsksTheRooms) {
  const RoomCheck check = [](Transaction&, Findings& findings) -> Result<void> {
    findings.warn("room_unwell", {}, "a shelf is loose");
    return corrupt("room_damaged", "and the floor is gone");
  };
  const auto findings = visit({.checks = {check}, .free_bytes_min = 0});
  EXPECT_TRUE(findings->has_code("room_unwell"));
  EXPECT_TRUE(findings->has_code("integrity_broken"));
  EXPECT_FALSE(findings->has_code("database_healthy"));
}

}  // namespace
}  // namespace tl::database
