// Fresh, migrated databases for tests, of both kinds:
//
//   class PartsStore : public testing::OnBothDatabases {
//    protected:
//     PartsStore() : OnBothDatabases({&database::store_schema(), &parts::store_schema()}) {}
//   };
//   TL_ON_BOTH_DATABASES(PartsStore);
//
//   TEST_P(PartsStore, KeepsAPart) {
//     const auto id = db().write([&](database::Transaction& tx) { return insert_part(tx, ...); });
//
// SQLite is a file of its own per test, PostgreSQL a schema of its own in a server that CTest
// starts for all tests (tests/support/private_postgres.sh); a test run by hand starts its own.
// Where PostgreSQL is not installed the test fails: it is a requirement.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/database/migrate.h"
#include "platform/database/sql_text.h"
#include "support/matchers.h"

namespace tl::testing {

using StoreList = std::vector<const database::StoreSchema*>;

// The URL of the private server; starts it when nobody did. Throws when it cannot.
std::string private_postgres_url();

// Runs tests/support/private_postgres.sh, for a test that needs a server of its own. Throws.
void private_postgres(const std::vector<std::string>& arguments);

// 2026-01-02T03:04:05Z, for whatever needs an instant.
Instant test_instant();

// An empty place for a database: dropped when the object goes.
class EmptyPlace {
 public:
  explicit EmptyPlace(database::Engine engine);
  ~EmptyPlace();
  EmptyPlace(const EmptyPlace&) = delete;
  EmptyPlace& operator=(const EmptyPlace&) = delete;

  const std::string& where() const { return where_; }  // a file that is not there yet, or a URL
  const std::filesystem::path& folder() const { return folder_.path(); }

  // Another program's view of the same place. Tests do without the disk's own pace.
  std::unique_ptr<database::Database> open(database::OpenOptions options = quick()) const;
  static database::OpenOptions quick();

 private:
  TemporaryFolder folder_;
  std::string where_;
  std::string schema_;  // PostgreSQL
};

// An empty place with all tables in it.
class FreshDatabase {
 public:
  FreshDatabase(database::Engine engine, const StoreList& stores);

  database::Database& operator*() { return *db_; }
  database::Database* operator->() { return db_.get(); }
  const EmptyPlace& place() const { return place_; }

 private:
  EmptyPlace place_;
  std::unique_ptr<database::Database> db_;
};

class OnBothDatabases : public ::testing::TestWithParam<database::Engine> {
 protected:
  explicit OnBothDatabases(const StoreList& stores) : fresh_(GetParam(), stores) {}

  database::Database& db() { return *fresh_; }
  const EmptyPlace& place() const { return fresh_.place(); }
  static bool on_sqlite() { return GetParam() == database::Engine::sqlite; }

 private:
  FreshDatabase fresh_;
};

// A statement made in a test: AdHoc<1>("select name from thing where id = ?1").
template <std::size_t Parameters>
class AdHoc : public database::NamedStatement<Parameters> {
 public:
  explicit AdHoc(std::string_view neutral) : sql_(database::parameters_of(neutral).value()) {
    for (const std::string& one : sql_.names) names_.emplace_back(one);
    this->name = "ad hoc";
    this->sqlite = sql_.sqlite;
    this->postgres = sql_.postgres;
    this->parameters = sql_.parameters;
    this->parameter_names = names_;
  }
  AdHoc(const AdHoc&) = delete;
  AdHoc& operator=(const AdHoc&) = delete;

 private:
  database::ParameterisedSql sql_;
  std::vector<std::string_view> names_;
};

inline std::string engine_of(const ::testing::TestParamInfo<database::Engine>& info) {
  return std::string(database::name_of(info.param));
}

}  // namespace tl::testing

#define TL_ON_BOTH_DATABASES(Suite)                                                        \
  INSTANTIATE_TEST_SUITE_P(                                                                \
      Both, Suite,                                                                         \
      ::testing::Values(::tl::database::Engine::sqlite, ::tl::database::Engine::postgres), \
      ::tl::testing::engine_of)
