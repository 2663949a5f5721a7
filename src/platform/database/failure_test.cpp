#include "platform/database/failure.h"

#include "support/things.h"

namespace tl::database {
namespace {

using testing::AdHoc;

class FailureTest : public OnThings {
 protected:
  // The code and the constraint of what a statement fails with.
  std::string failure_of(std::string_view sql) {
    std::string seen;
    const auto done = db().write([&](Transaction& tx) -> Result<void> {
      const AdHoc<0> statement(sql);
      const auto run = tx.execute(statement);
      if (run) return {};
      seen = cat(run.error().code, " ", tx.failure()->constraint);
      return run.error();
    });
    return done ? "ok" : seen;
  }
};
TL_ON_BOTH_DATABASES(FailureTest);

TEST_P(FailureTest, NamesTheBrokenConstraintAlikeOnBothDatabases) {
  ASSERT_EQ(failure_of("insert into thing (number, words, kind) values (1, 'a', 'round')"), "ok");
  ASSERT_EQ(failure_of("insert into thing_maker (name) values ('Acme')"), "ok");
  ASSERT_EQ(failure_of("insert into thing_counter (name, value) values ('a', 1)"), "ok");
  EXPECT_EQ(failure_of("insert into thing (number) values (1)"),
            "unique_violation thing_number_key");
  EXPECT_EQ(failure_of("insert into thing_counter (name, value) values ('a', 1)"),
            "unique_violation thing_counter_pkey");
  EXPECT_EQ(failure_of("insert into thing (words, kind) values ('a', 'round')"),
            "unique_violation thing_words");
  EXPECT_EQ(failure_of("insert into thing_maker (name) values ('Acme')"),
            "unique_violation thing_maker_name_key");
  EXPECT_EQ(failure_of("insert into thing (kind) values ('flat')"), "check_violation kind_known");
  EXPECT_EQ(failure_of("insert into thing (flag) values (2)"), "check_violation flag_is_bool");
  EXPECT_EQ(failure_of("insert into thing_maker (name) values (null)"),
            "not_null_violation thing_maker.name");
  EXPECT_EQ(failure_of("insert into thing (maker_id) values (9)").substr(0, 21),
            "foreign_key_violation");
}

TEST_P(FailureTest, KeepsFactsAsTheyWereRecorded) {
  ASSERT_EQ(failure_of("insert into thing_event (what) values ('told')"), "ok");
  EXPECT_EQ(failure_of("update thing_event set what = 'x'"), "insert_only_violation thing_event");
  EXPECT_EQ(failure_of("delete from thing_event"), "insert_only_violation thing_event");
  const auto around = db().write([&](Transaction& tx) {
    return tx.run_ddl(on_sqlite() ? "insert or replace into thing_event values (1, 'x')"
                                  : "truncate thing_event");
  });
  EXPECT_FAILS("insert_only_violation", around);
  EXPECT_EQ(read_one<std::string>(AdHoc<0>("select what from thing_event")).value(), "told");
}

TEST_P(FailureTest, TellsAMissingTableFromABadStatement) {
  EXPECT_FAILS("schema_missing", write(AdHoc<0>("insert into nowhere (a) values (1)")));
  EXPECT_FAILS("schema_missing", write(AdHoc<0>("update thing set nowhere = 1")));
  EXPECT_FAILS("statement_invalid", write(AdHoc<0>("insrt into thing (number) values (1)")));
  // SQLite, as Debian builds it, would take a misspelt column in quotes for a text.
  EXPECT_FAILS("schema_missing", read_one<std::int64_t>(AdHoc<0>("select \"nowhere\" from thing")));
}

TEST_P(FailureTest, RunsOneStatementAtATime) {
  const Statement two{"two",
                      "delete from thing; delete from thing_maker",
                      "delete from thing; delete from thing_maker",
                      0,
                      {}};
  const auto run = db().write([&](Transaction& tx) {
    return tx.run(two, {}, [](const Row&) -> Result<void> { return {}; });
  });
  EXPECT_FAILS("statement_invalid", run);
}

TEST_P(FailureTest, RefusesAnIntegerThatGrowsPast64Bits) {
  ASSERT_OK(write(AdHoc<0>("insert into thing (whole) values (9223372036854775807)")));
  const auto grown = write(AdHoc<0>("update thing set whole = whole + 1"));
  // SQLite turns the sum into a floating-point number, which the column then refuses.
  EXPECT_FAILS(on_sqlite() ? "value_refused" : "integer_out_of_range", grown);
  EXPECT_EQ(read_one<std::int64_t>(AdHoc<0>("select whole from thing")).value(), INT64_MAX);
}

TEST_P(FailureTest, SaysSoWhenTheDiskIsFull) {
  const auto fill = [&] {
    return db().write([&](Transaction& tx) -> Result<void> {
      if (!on_sqlite()) {
        return tx.run_ddl("do $$ begin raise exception 'no space' using errcode = '53100'; end $$");
      }
      TL_CHECK(tx.run_ddl("pragma max_page_count = 100"));
      const AdHoc<1> insert("insert into thing (content) values (?1)");
      TL_CHECK(tx.execute(insert, Bytes(1u << 20)));
      return {};
    });
  };
  EXPECT_FAILS("disk_full", fill());
  EXPECT_EQ(count("thing"), 0);
}

TEST_P(FailureTest, TellsWhatToDo) {
  const auto missing = write(AdHoc<0>("insert into nowhere (a) values (1)"));
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ErrorKind::unsupported);
  EXPECT_TRUE(missing.error().message.ends_with("Run `throughline migrate` on this database."));
}

// SQLSTATEs that are hard to bring about come from the server all the same.
TEST(PostgresFailureTest, MapsWhatTheServerReports) {
  testing::EmptyPlace place(Engine::postgres);
  const auto db = place.open();
  const auto code_of = [&](std::string_view state) {
    return testing::error_code(db->write([&](Transaction& tx) {
      return tx.run_ddl(
          cat("do $$ begin raise exception 'x' using errcode = '", state, "'; end $$"));
    }));
  };
  EXPECT_EQ(code_of("53400"), "disk_full");
  EXPECT_EQ(code_of("XX001"), "database_corrupt");
  EXPECT_EQ(code_of("58030"), "io_failed");
  EXPECT_EQ(code_of("42501"), "access_refused");
  EXPECT_EQ(code_of("55P03"), "database_busy");
  EXPECT_EQ(code_of("54000"), "value_too_large");
  EXPECT_EQ(code_of("22P05"), "text_invalid");
  EXPECT_EQ(code_of("P0001"), "database_failed");
}

}  // namespace
}  // namespace tl::database
