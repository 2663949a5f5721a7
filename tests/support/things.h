// A small store for the tests of the database: one table with a column of every type.
#pragma once

#include <array>

#include "platform/database/database.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::database {

inline constexpr Migration things_migration{9001, "things", R"(
create table thing_maker (id {id}, name {text} not null, unique (name));
create table thing (
  id {id},
  number {int} unique,
  whole {int},
  words {text},
  content {bytes},
  flag {bool},
  maker_id {int} references thing_maker (id),
  kind {text} constraint kind_known check (kind in ('round', 'square')),
  version {int} not null default 1
);
create unique index thing_words on thing (words, kind);
create table thing_event (id {id}, what {text} not null);
{insert_only thing_event};
create table thing_counter (name {text} primary key, value {int} not null);
)"};

inline const StoreSchema& things_schema() {
  static constexpr std::array migrations{things_migration};
  static const StoreSchema schema{"test/things", {}, migrations};
  return schema;
}

class OnThings : public testing::OnBothDatabases {
 protected:
  OnThings() : OnBothDatabases({&store_schema(), &things_schema()}) {}

  template <std::size_t N, class... Args>
  Result<std::int64_t> write(const NamedStatement<N>& statement, const Args&... args) {
    return db().write([&](Transaction& tx) { return tx.execute(statement, args...); });
  }
  template <RowType T, std::size_t N, class... Args>
  Result<T> read_one(const NamedStatement<N>& statement, const Args&... args) {
    return db().read([&](Transaction& tx) { return tx.query_one<T>(statement, args...); });
  }
  std::int64_t count(std::string_view table) {
    const testing::AdHoc<0> statement(cat("select count(*) from ", table));
    return read_one<std::int64_t>(statement).value();
  }
};

}  // namespace tl::database
