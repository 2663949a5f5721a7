#include "platform/database/erasure.h"

#include "foundation/text.h"
#include "platform/database/ddl.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::database {
namespace {

using testing::AdHoc;

// A table of facts that a later migration made erasable.
class ErasureTest : public testing::OnBothDatabases {
 protected:
  ErasureTest() : OnBothDatabases({&store_schema()}) {
    const auto made = db().change_schema([&](Transaction& tx) -> Result<void> {
      TL_TRY(const auto statements,
             expand_ddl("create table test_fact (id {int} primary key, price {int});"
                        "{insert_only test_fact}; {erasable test_fact};",
                        on_sqlite() ? Engine::sqlite : Engine::postgres));
      for (const std::string& statement : statements) TL_CHECK(tx.run_ddl(statement));
      TL_CHECK(tx.run_ddl("insert into test_fact (id, price) values (1, 5)"));
      return {};
    });
    EXPECT_OK(made);
  }

  Result<void> run(Transaction& tx, std::string_view sql) {
    TL_CHECK(tx.execute(AdHoc<0>(sql)));
    return {};
  }
  std::int64_t count(std::string_view where) {
    const AdHoc<0> statement(cat("select count(*) from ", where));
    return db()
        .read([&](Transaction& tx) { return tx.query_one<std::int64_t>(statement); })
        .value();
  }
};
TL_ON_BOTH_DATABASES(ErasureTest);

TEST_P(ErasureTest, E12_part_LetsGoOnlyInsideAnErasure) {
  for (const char* sql : {"update test_fact set price = null", "delete from test_fact"}) {
    const auto outside = db().write([&](Transaction& tx) { return run(tx, sql); });
    EXPECT_FAILS("insert_only_violation", outside) << sql;
    const auto inside = db().write([&](Transaction& tx) {
      return erase_facts(tx, "a term ended", [&] { return run(tx, sql); });
    });
    EXPECT_OK(inside) << sql;
  }
  EXPECT_EQ(count("test_fact"), 0);
  EXPECT_EQ(count("database_erasure"), 0);
}

TEST_P(ErasureTest, ShutsTheDoorBehindItAlsoWhenItFails) {
  const auto after = db().write([&](Transaction& tx) -> Result<void> {
    TL_CHECK(erase_facts(tx, "a term ended", [&]() -> Result<void> { return {}; }));
    return run(tx, "delete from test_fact");
  });
  EXPECT_FAILS("insert_only_violation", after);
  const auto failed = db().write([&](Transaction& tx) {
    return erase_facts(tx, "a term ended", [&]() -> Result<void> {
      TL_CHECK(run(tx, "delete from test_fact"));
      return invalid("test_failed", "on purpose");
    });
  });
  EXPECT_FAILS("test_failed", failed);
  EXPECT_EQ(count("test_fact"), 1);
  EXPECT_EQ(count("database_erasure"), 0);
  const auto unnamed = db().write(
      [&](Transaction& tx) { return erase_facts(tx, "", [&]() -> Result<void> { return {}; }); });
  EXPECT_FAILS("check_violation", unnamed);
}

}  // namespace
}  // namespace tl::database
