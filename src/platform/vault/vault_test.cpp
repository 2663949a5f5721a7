#include "platform/vault/vault.h"

#include <cstring>

#include "foundation/limits.h"
#include "platform/database/doctor.h"
#include "platform/database/erasure.h"
#include "platform/database/statements.h"
#include "platform/vault/statements.h"
#include "support/databases.h"

namespace tl::vault {
namespace {

using testing::AdHoc;

Bytes bytes_of(std::string_view text) {
  Bytes bytes(text.size());
  if (!text.empty()) std::memcpy(bytes.data(), text.data(), text.size());
  return bytes;
}

class VaultTest : public testing::OnBothDatabases {
 protected:
  VaultTest() : OnBothDatabases({&database::store_schema(), &store_schema()}) {}

  Result<StoredFile> put_as(std::string_view name, const Bytes& data) {
    return db().write([&](Transaction& tx) {
      return put(tx, {.name = name,
                      .data = data,
                      .media_type = "text/csv",
                      .who = "ann",
                      .at = testing::test_instant()});
    });
  }
  Result<Bytes> read_back(const StoredFile& file) {
    return db().read([&](Transaction& tx) { return read(tx, file); });
  }
  std::int64_t count(std::string_view table) {
    const AdHoc<0> statement(cat("select count(*) from ", table));
    return db()
        .read([&](Transaction& tx) { return tx.query_one<std::int64_t>(statement); })
        .value();
  }
  // Past the triggers, as a broken disk would.
  void damage(std::string_view sql) {
    const auto done = db().change_schema([&](Transaction& tx) -> Result<void> {
      if (on_sqlite()) {
        TL_CHECK(tx.run_ddl("drop trigger vault_chunk_no_update"));
        TL_CHECK(tx.run_ddl("drop trigger vault_chunk_no_delete"));
      } else {
        TL_CHECK(tx.run_ddl("alter table vault_chunk disable trigger user"));
      }
      return tx.run_ddl(std::string(sql));
    });
    ASSERT_OK(done);
  }
};
TL_ON_BOTH_DATABASES(VaultTest);

TEST_P(VaultTest, GivesBackWhatWasPut) {
  for (const std::size_t size : {0u, 1u, 1u << 20, (1u << 20) + 1, 3u << 20}) {
    Bytes data(size);
    for (std::size_t i = 0; i < size; ++i) data[i] = static_cast<std::byte>(i * 31 >> 3);
    const auto stored = put_as(cat("file ", size), data);
    ASSERT_OK(stored);
    EXPECT_EQ(stored->byte_count, static_cast<std::int64_t>(size));
    EXPECT_EQ(stored->version, 1);
    EXPECT_EQ(read_back(*stored).value(), data);
  }
}

TEST_P(VaultTest, NamesAContentByItsSha256) {
  EXPECT_EQ(put_as("abc", bytes_of("abc"))->hash,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_P(VaultTest, KeepsEveryVersionOfAName) {
  const StoredFile first = put_as("bom.csv", bytes_of("R1")).value();
  const StoredFile second = put_as("bom.csv", bytes_of("R1,R2")).value();
  EXPECT_EQ(second.version, 2);
  const auto seen = db().read([&](Transaction& tx) -> Result<void> {
    EXPECT_EQ(newest(tx, "bom.csv").value(), second);
    EXPECT_EQ(version(tx, "bom.csv", 1).value(), first);
    EXPECT_EQ(versions(tx, "bom.csv").value(), (std::vector{first, second}));
    EXPECT_EQ(read(tx, first).value(), bytes_of("R1"));
    EXPECT_FAILS("file_unknown", newest(tx, "other.csv"));
    EXPECT_FAILS("file_unknown", version(tx, "bom.csv", 3));
    return {};
  });
  ASSERT_OK(seen);
}

TEST_P(VaultTest, KeepsTheSameContentOnce) {
  const StoredFile first = put_as("a", bytes_of("same")).value();
  EXPECT_EQ(put_as("b", bytes_of("same"))->hash, first.hash);
  EXPECT_EQ(put_as("a", bytes_of("same")).value(), first);
  EXPECT_EQ(count("vault_content"), 1);
  EXPECT_EQ(count("vault_chunk"), 1);
  EXPECT_EQ(count("vault_file"), 2);
}

TEST_P(VaultTest, StopsAtTheLargestFile) {
  Bytes data(limits::file_bytes_max);
  EXPECT_OK(put_as("large", data));
  data.emplace_back();
  EXPECT_FAILS("file_too_large", put_as("larger", data));
  EXPECT_EQ(count("vault_file"), 1);
}

TEST_P(VaultTest, NothingIsChangedAfterwards) {
  ASSERT_OK(put_as("a", bytes_of("x")));
  for (const char* sql : {"update vault_file set name = 'b'", "delete from vault_file",
                          "delete from vault_content", "delete from vault_chunk"}) {
    const AdHoc<0> change(sql);
    EXPECT_FAILS("insert_only_violation",
                 db().write([&](Transaction& tx) { return tx.execute(change); }));
  }
}

TEST_P(VaultTest, NoticesAlteredBytes) {
  const StoredFile file = put_as("a", bytes_of("true")).value();
  damage(on_sqlite() ? "update vault_chunk set content = x'66616c73'"
                     : "update vault_chunk set content = '\\x66616c73'");
  EXPECT_FAILS("file_damaged", read_back(file));
  const std::array<const database::StoreSchema*, 2> stores{&database::store_schema(),
                                                           &store_schema()};
  const auto findings = database::doctor(db(), stores, {.checks = {check_contents}});
  ASSERT_OK(findings);
  EXPECT_TRUE(findings->has_code("file_damaged"));
}

TEST_P(VaultTest, NoticesAMissingPart) {
  const StoredFile file = put_as("a", Bytes(3u << 20)).value();
  damage("delete from vault_chunk where position = 1");
  EXPECT_FAILS("file_damaged", read_back(file));
  const StoredFile small = put_as("b", bytes_of("b")).value();
  EXPECT_OK(read_back(small));
}

TEST_P(VaultTest, E12_part_ErasesAContentAndKeepsItsRecord) {
  const Bytes data = bytes_of("prices of somebody");
  const auto file = put_as("offers/a.csv", data);
  ASSERT_OK(file);
  ASSERT_OK(put_as("offers/shared.csv", bytes_of("kept under another name too")));
  ASSERT_OK(put_as("other.csv", bytes_of("kept under another name too")));
  const auto erase_name = [&](std::string_view name) {
    std::int64_t gone = -1;
    EXPECT_OK(db().write([&](Transaction& tx) -> Result<void> {
      return database::erase_facts(tx, "a term ended", [&]() -> Result<void> {
        TL_TRY(gone, erase(tx, name));
        return {};
      });
    }));
    return gone;
  };
  EXPECT_EQ(erase_name("offers/a.csv"), 1);
  EXPECT_EQ(erase_name("offers/a.csv"), 0);
  EXPECT_EQ(erase_name("offers/shared.csv"), 0);
  EXPECT_EQ(erase_name("never seen"), 0);
  EXPECT_FAILS("file_erased", read_back(*file));
  EXPECT_EQ(count("vault_chunk"), 1);
  Findings findings;
  EXPECT_OK(db().read([&](Transaction& tx) { return check_contents(tx, findings); }));
  EXPECT_TRUE(findings.empty());
  // The same bytes again are kept again.
  const auto again = put_as("offers/a.csv", data);
  ASSERT_OK(again);
  EXPECT_EQ(*again, *file);
  EXPECT_EQ(read_back(*again).value(), data);
}

}  // namespace
}  // namespace tl::vault
