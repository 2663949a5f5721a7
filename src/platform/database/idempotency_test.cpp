#include "platform/database/idempotency.h"

#include "foundation/limits.h"
#include "platform/database/audit.h"
#include "support/things.h"

namespace tl::database {
namespace {

using testing::AdHoc;

class IdempotencyTest : public OnThings {
 protected:
  // Every run that is done leaves one maker behind.
  Result<std::string> send(std::string_view key, std::string_view content,
                           std::string_view answer = "done") {
    return write_once(db(), {.key = key, .content = content, .at = testing::test_instant()},
                      [&](Transaction& tx) -> Result<std::string> {
                        const AdHoc<1> insert("insert into thing_maker (name) values (?1)");
                        TL_CHECK(tx.execute(insert, cat("maker ", ++runs_)));
                        if (answer == "refuse") return invalid("refused", "no");
                        return std::string(answer);
                      });
  }
  int runs_ = 0;
};
TL_ON_BOTH_DATABASES(IdempotencyTest);

TEST_P(IdempotencyTest, TheSameRequestIsAnsweredAlikeAndDoneOnce) {
  EXPECT_EQ(send("k1", "issue Q7", "first").value(), "first");
  EXPECT_EQ(send("k1", "issue Q7", "second").value(), "first");
  EXPECT_EQ(send("k2", "issue Q7", "second").value(), "second");
  EXPECT_EQ(runs_, 2);
  EXPECT_EQ(count("thing_maker"), 2);
}

TEST_P(IdempotencyTest, AKeyStandsForOneRequest) {
  ASSERT_OK(send("k1", "issue Q7"));
  EXPECT_FAILS("idempotency_key_reused", send("k1", "issue Q8"));
  EXPECT_EQ(runs_, 1);
}

TEST_P(IdempotencyTest, ARequestThatFailedMayBeSentAgain) {
  EXPECT_FAILS("refused", send("k1", "issue Q7", "refuse"));
  EXPECT_EQ(count("thing_maker"), 0);
  EXPECT_EQ(send("k1", "issue Q7", "now").value(), "now");
}

TEST_P(IdempotencyTest, AKeyHasItsLimits) {
  EXPECT_FAILS("idempotency_key_invalid", send("", "x"));
  EXPECT_OK(send(std::string(limits::idempotency_key_bytes_max, 'k'), "x"));
  EXPECT_FAILS("idempotency_key_invalid",
               send(std::string(limits::idempotency_key_bytes_max + 1, 'k'), "x"));
}

TEST_P(IdempotencyTest, OldAnswersAreForgotten) {
  ASSERT_OK(send("k1", "x"));
  const auto forget = [&](std::int64_t later) {
    return db().write([&](Transaction& tx) {
      return forget_requests(tx, Instant::from_micros(testing::test_instant().micros() + later));
    });
  };
  EXPECT_EQ(forget(0).value(), 0);
  EXPECT_EQ(forget(1).value(), 1);
  ASSERT_OK(send("k1", "y"));
}

class AuditTest : public OnThings {
 protected:
  Result<void> record(const AuditEntry& entry) {
    return db().write([&](Transaction& tx) { return record_audit(tx, entry); });
  }
  std::vector<std::int64_t> ids(const AuditFilter& filter) {
    const auto rows = db().read([&](Transaction& tx) { return list_audit(tx, filter); });
    std::vector<std::int64_t> found;
    for (const AuditRow& row : rows.value()) found.push_back(row.id);
    return found;
  }
  static AuditEntry entry(std::string who, std::string entity, std::int64_t id) {
    return {.at = testing::test_instant(),
            .who = std::move(who),
            .action = "changed",
            .entity = std::move(entity),
            .entity_id = id,
            .request_id = "r1",
            .before_json = std::nullopt,
            .after_json = "{\"id\":1}"};
  }
};
TL_ON_BOTH_DATABASES(AuditTest);

TEST_P(AuditTest, KeepsWhoDidWhatToWhichThing) {
  ASSERT_OK(record(entry("ann", "quote", 7)));
  const auto rows = db().read([](Transaction& tx) { return list_audit(tx, {}); });
  ASSERT_EQ(rows->size(), 1u);
  const AuditRow& row = rows->front();
  EXPECT_EQ(row.who, "ann");
  EXPECT_EQ(row.entity_id, 7);
  EXPECT_EQ(row.at, testing::test_instant());
  EXPECT_EQ(row.before_json, std::nullopt);
  EXPECT_EQ(row.after_json, "{\"id\":1}");
}

TEST_P(AuditTest, IsListedNewestFirstByPages) {
  ASSERT_OK(record(entry("ann", "quote", 7)));
  ASSERT_OK(record(entry("bob", "quote", 7)));
  ASSERT_OK(record(entry("ann", "quote", 8)));
  ASSERT_OK(record(entry("ann", "part", 7)));
  using Ids = std::vector<std::int64_t>;
  EXPECT_EQ(ids({}), (Ids{4, 3, 2, 1}));
  EXPECT_EQ(ids({.entity = "quote", .entity_id = 7}), (Ids{2, 1}));
  EXPECT_EQ(ids({.who = "ann"}), (Ids{4, 3, 1}));
  EXPECT_EQ(ids({.limit = 2}), (Ids{4, 3}));
  EXPECT_EQ(ids({.before_id = 3, .limit = 2}), (Ids{2, 1}));
  EXPECT_EQ(ids({.since = Instant::from_micros(testing::test_instant().micros() + 1)}), Ids{});
}

TEST_P(AuditTest, IsNeverAltered) {
  ASSERT_OK(record(entry("ann", "quote", 7)));
  EXPECT_FAILS("insert_only_violation", write(AdHoc<0>("update database_audit set who = 'bob'")));
  EXPECT_FAILS("insert_only_violation", write(AdHoc<0>("delete from database_audit")));
  EXPECT_THROW((void)record(entry("", "quote", 7)), Bug);
}

}  // namespace
}  // namespace tl::database
