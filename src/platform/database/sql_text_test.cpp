#include "platform/database/sql_text.h"

#include "support/matchers.h"

namespace tl::database {
namespace {

using Strings = std::vector<std::string>;

TEST(SqlStatements, SplitsAtSemicolonsOutsideQuotesAndComments) {
  const auto split = sql_statements("a ';' -- x; y\n; \"b;c\" /* ; */ d ;; 'it''s; so' ; ");
  EXPECT_EQ(split.value(), (Strings{"a ';'", "\"b;c\"  d", "'it''s; so'"}));
  EXPECT_EQ(sql_statements(" -- nothing\n").value(), Strings());
}

TEST(SqlStatements, RefusesWhatDoesNotEnd) {
  EXPECT_FAILS("sql_unterminated", sql_statements("select 'a"));
  EXPECT_FAILS("sql_unterminated", sql_statements("select \"a"));
  EXPECT_FAILS("sql_unterminated", sql_statements("select /* a"));
}

TEST(SqlParameters, AreNumberedForBothDatabases) {
  const auto sql = parameters_of("select ?2, ?1, '?3 :no' -- ?4\nfrom a where b=?1").value();
  EXPECT_EQ(sql.sqlite, "select ?2, ?1, '?3 :no' \nfrom a where b=?1");
  EXPECT_EQ(sql.postgres, "select $2, $1, '?3 :no' \nfrom a where b=$1");
  EXPECT_EQ(sql.parameters, 2u);
  EXPECT_TRUE(sql.names.empty());
}

TEST(SqlParameters, WithNamesCountInOrderOfAppearance) {
  const auto sql = parameters_of("values (:mpn, :maker_id, :mpn)").value();
  EXPECT_EQ(sql.sqlite, "values (?1, ?2, ?1)");
  EXPECT_EQ(sql.postgres, "values ($1, $2, $1)");
  EXPECT_EQ(sql.names, (Strings{"mpn", "maker_id"}));
}

TEST(SqlParameters, RefusesWhatTheDatabasesReadDifferently) {
  for (const char* sql : {"select ?", "select $1", "select @a", "select a::text", "select ?0",
                          "select ?1000", "select ?99999999999999999999"}) {
    EXPECT_FAILS("sql_parameter_unknown", parameters_of(sql)) << sql;
  }
  EXPECT_FAILS("sql_parameters_mixed", parameters_of("select ?1, :a"));
  EXPECT_FAILS("sql_parameters_sparse", parameters_of("select ?1, ?3"));
}

}  // namespace
}  // namespace tl::database
