#include "platform/database/ddl.h"

#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::database {
namespace {

using Strings = std::vector<std::string>;

TEST(Ddl, WritesEachDatabasesOwnTypes) {
  constexpr std::string_view neutral =
      "-- about\ncreate table a (id {id}, n {int}, t {text} not null, b {bytes}, on_hand {bool});"
      "create index a_n on a (n);";
  EXPECT_EQ(expand_ddl(neutral, Engine::sqlite).value(),
            (Strings{"create table a (id integer primary key autoincrement, n integer, "
                     "t text not null, b blob, on_hand integer constraint on_hand_is_bool check "
                     "(on_hand in (0, 1))) strict",
                     "create index a_n on a (n)"}));
  EXPECT_EQ(
      expand_ddl(neutral, Engine::postgres).value(),
      (Strings{"create table a (id bigint generated always as identity primary key, "
               "n bigint, t text collate \"C\" not null, b bytea, on_hand smallint constraint "
               "on_hand_is_bool check (on_hand in (0, 1)))",
               "create index a_n on a (n)"}));
}

TEST(Ddl, RefusesTheTypesOfOneDatabase) {
  for (const char* type :
       {"integer", "BIGINT", "text", "blob", "boolean", "numeric", "timestamp"}) {
    EXPECT_FAILS("ddl_type_unknown",
                 expand_ddl(cat("create table a (n ", type, ")"), Engine::sqlite))
        << type;
  }
  EXPECT_FAILS("ddl_type_unknown", expand_ddl("alter table a add column n text", Engine::sqlite));
  EXPECT_OK(expand_ddl("update a set n = cast(m as bigint)", Engine::postgres));
}

TEST(Ddl, RefusesUnknownDirectives) {
  EXPECT_FAILS("ddl_directive_unknown", expand_ddl("create table a (n {money})", Engine::sqlite));
  EXPECT_FAILS("ddl_directive_unknown", expand_ddl("create table a (n {int)", Engine::sqlite));
  EXPECT_FAILS("ddl_directive_unknown", expand_ddl("{insert_only a, b}", Engine::sqlite));
  EXPECT_FAILS("ddl_directive_unknown", expand_ddl("{read_only a}", Engine::sqlite));
  EXPECT_FAILS("ddl_directive_unknown", expand_ddl("{erasable }", Engine::postgres));
}

}  // namespace
}  // namespace tl::database
