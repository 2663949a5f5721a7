#include "bom/service/boms.h"

#include "bom/store/statements.h"
#include "platform/database/statements.h"
#include "platform/vault/statements.h"
#include "platform/vault/vault.h"
#include "support/databases.h"

namespace tl::bom {
namespace {

using database::Transaction;

constexpr std::string_view csv =
    "Ref,Qty,Manufacturer,MPN\n"
    "R1 R2,2,Yageo,RC0603FR-0710KL\n"
    "C1,3,Murata,GRM155R61E105KA12D\n";

class Boms : public testing::OnBothDatabases {
 protected:
  Boms()
      : OnBothDatabases({&database::store_schema(), &vault::store_schema(), &bom::store_schema()}) {
  }

  Result<TakenIn> take(std::string_view bytes, const std::string& name = "board.csv") {
    return db().write([&](Transaction& tx) {
      return take_in(tx, caller,
                     {.customer_id = 3,
                      .assembly = "A-1",
                      .revision = "B",
                      .file_name = name,
                      .bytes = bytes});
    });
  }

  Caller caller{.actor = "ann", .request_id = "r1", .now = testing::test_instant()};
};
TL_ON_BOTH_DATABASES(Boms);

TEST_P(Boms, R39_part_KeepsTheFileByItsHashAndWhatItSays) {
  const auto taken = take(csv);
  ASSERT_OK(taken);
  const auto stored = db().read([&](Transaction& tx) { return stored_bom(tx, taken->id); });
  ASSERT_OK(stored);
  EXPECT_EQ(stored->lines, taken->reading.lines);
  EXPECT_EQ(stored->about.file_hash, taken->file_hash);
  EXPECT_FALSE(stored->findings.empty()) << "line 2 has 3 pieces and one designator";
  const auto bytes = db().read([&](Transaction& tx) -> Result<database::Bytes> {
    TL_TRY(const auto file, vault::newest(tx, "bom/3/A-1/B/board.csv"));
    return vault::read(tx, file);
  });
  ASSERT_OK(bytes);
  EXPECT_EQ(bytes->size(), csv.size());
}

TEST_P(Boms, LeaveNothingBehindWhenTheFileCannotBeRead) {
  EXPECT_FALSE(take(std::string_view("\x89PNG\r\n\x1a\n", 8), "board.png").ok());
  EXPECT_FAILS("file_unknown", db().read([](Transaction& tx) {
    return vault::newest(tx, "bom/3/A-1/B/board.png");
  }));
}

}  // namespace
}  // namespace tl::bom
