#include "platform/database/database.h"

#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

#include "foundation/text.h"
#include "platform/database/postgres_connection.h"
#include "support/things.h"

namespace tl::database {
namespace {

using testing::AdHoc;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::string open_code(std::string_view where, const OpenOptions& options = {}) {
  return testing::error_code(Database::open(where, options));
}

TEST(OpenDatabase, SaysWhatIsWrongWithTheName) {
  testing::TemporaryFolder folder;
  const std::string missing = (folder.path() / "company.db").string();
  EXPECT_EQ(open_code(""), "database_name_invalid");
  EXPECT_EQ(open_code(std::string_view("a\0b", 3)), "database_name_invalid");
  EXPECT_EQ(open_code("mysql://host/company"), "database_url_unsupported");
  EXPECT_EQ(open_code(missing), "database_missing");
  EXPECT_EQ(open_code((folder.path() / "no" / "company.db").string()), "folder_missing");
  EXPECT_EQ(open_code(folder.path().string()), "not_a_database");
  EXPECT_EQ(open_code("/dev/null"), "not_a_database");
  EXPECT_TRUE(fs::is_empty(folder.path()));
  EXPECT_EQ(open_code(missing, {.if_missing = IfMissing::create}), "ok");
  EXPECT_EQ(open_code(missing), "ok");
}

TEST(OpenDatabase, RefusesAFileOfAnotherKind) {
  testing::TemporaryFolder folder;
  const std::string path = (folder.path() / "letter.txt").string();
  std::ofstream(path) << std::string(5'000, 'x');
  EXPECT_EQ(open_code(path), "not_a_database");
}

TEST(OpenDatabase, NoticesADamagedFile) {
  testing::EmptyPlace place(Engine::sqlite);
  const AdHoc<1> insert("insert into letter (words) values (?1)");
  const std::vector<std::string> words(2'000, std::string(100, 'w'));
  ASSERT_OK(place.open()->change_schema([&](Transaction& tx) -> Result<void> {
    TL_CHECK(tx.run_ddl("create table letter (words text) strict"));
    TL_CHECK(tx.execute_each(insert, words));
    return {};
  }));
  std::fstream file(place.where(), std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(4'096);
  const std::string garbage(40'960, '\x5a');
  file.write(garbage.data(), static_cast<std::streamsize>(garbage.size()));
  file.close();
  const AdHoc<0> all("select sum(length(words)) from letter");
  const auto read =
      place.open()->read([&](Transaction& tx) { return tx.query_one<std::int64_t>(all); });
  EXPECT_FAILS("database_corrupt", read);
}

// Root may write everywhere, so the test becomes somebody else for a moment.
class AsSomebodyElse {
 public:
  AsSomebodyElse() : became_(geteuid() == 0 && seteuid(65'534) == 0) {}
  ~AsSomebodyElse() {
    if (became_ && seteuid(0) != 0) std::abort();
  }
  AsSomebodyElse(const AsSomebodyElse&) = delete;
  AsSomebodyElse& operator=(const AsSomebodyElse&) = delete;

 private:
  bool became_;
};

TEST(OpenDatabase, RefusesAFileThatCannotBeWritten) {
  testing::TemporaryFolder folder;
  const std::string path = (folder.path() / "company.db").string();
  ASSERT_EQ(open_code(path, {.if_missing = IfMissing::create}), "ok");
  ::chmod(path.c_str(), 0444);
  ::chmod(folder.path().c_str(), 0755);
  std::string code;
  {
    const AsSomebodyElse somebody;
    code = open_code(path);
  }
  EXPECT_EQ(code, "database_read_only");
}

TEST(OpenDatabase, KeepsThePasswordToItself) {
  const auto away =
      Database::open("postgresql://ann:secret@127.0.0.1:1/company", {.connect_timeout = 2s});
  EXPECT_FAILS("connection_lost", away);
  EXPECT_FALSE(contains(away.error().message, "secret")) << away.error().message;
  const auto invalid = Database::open("postgresql://ann:sec%ret@host/company");
  EXPECT_FAILS("database_url_invalid", invalid);
  EXPECT_FALSE(contains(invalid.error().message, "sec")) << invalid.error().message;
}

std::string private_url(std::string_view user, std::string_view name) {
  const std::string url = testing::private_postgres_url();
  const auto host = url.substr(url.find("?host="));
  return cat("postgresql://", user, "@/", name, host);
}

TEST(OpenDatabase, TellsAMissingDatabaseFromARefusedUser) {
  EXPECT_EQ(open_code(private_url("throughline", "nowhere")), "database_missing");
  EXPECT_EQ(open_code(private_url("nobody_known", "test")), "access_refused");
}

TEST(OpenDatabase, WantsAServerThatKeepsUnicode) {
  EXPECT_OK(check_server(150'020, "UTF8", "here"));
  EXPECT_FAILS("database_server_old", check_server(120'000, "UTF8", "here"));
  EXPECT_FAILS("database_encoding", check_server(150'020, "LATIN1", "here"));
}

TEST(OpenDatabase, NamesItsPlaceWithTheSchemaAndNoMore) {
  testing::EmptyPlace sqlite(Engine::sqlite), postgres(Engine::postgres), other(Engine::postgres);
  EXPECT_EQ(sqlite.open()->place(), sqlite.where());
  const std::string place = postgres.open()->place();
  EXPECT_TRUE(place.starts_with("postgresql://throughline@/")) << place;
  EXPECT_NE(place.find("/test?options=-csearch_path=test_"), std::string::npos) << place;
  EXPECT_NE(place, other.open()->place());
}

// What happens to connections that stood before the server went away.
class ReconnectTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<testing::TemporaryFolder>();
    server({"start", folder(), "--owner", std::to_string(getpid())});
    std::ifstream(folder_->path() / "url") >> url_;
  }
  static void TearDownTestSuite() {
    server({"stop", folder()});
    folder_.reset();
  }
  static void server(const std::vector<std::string>& arguments) {
    testing::private_postgres(arguments);
  }
  static std::string folder() { return folder_->path().string(); }

  void SetUp() override {
    db_ = Database::open(url_, {.connect_timeout = 2s}).value();
    ASSERT_OK(db_->change_schema([](Transaction& tx) -> Result<void> {
      TL_CHECK(tx.run_ddl("drop schema public cascade; create schema public"));
      TL_CHECK(tx.run_ddl("create table counter (value bigint not null)"));
      return tx.run_ddl("insert into counter values (0)");
    }));
  }
  Result<std::int64_t> increment(Transaction& tx) {
    return tx.query_one<std::int64_t>(
        AdHoc<0>("update counter set value = value + 1 returning value"));
  }
  std::int64_t value() {
    return db_
        ->read([](Transaction& tx) {
          return tx.query_one<std::int64_t>(AdHoc<0>("select value from counter"));
        })
        .value();
  }
  std::int64_t backend(Transaction& tx) {
    return tx.query_one<std::int64_t>(AdHoc<0>("select pg_backend_pid()")).value();
  }
  void terminate(std::int64_t pid) {
    const auto other = Database::open(url_).value();
    const AdHoc<1> kill("select pg_terminate_backend(cast(?1 as integer), 5000)");
    ASSERT_OK(other->read([&](Transaction& tx) { return tx.query_one<bool>(kill, pid); }));
  }

  static inline std::unique_ptr<testing::TemporaryFolder> folder_;
  static inline std::string url_;
  std::unique_ptr<Database> db_;
};

TEST_F(ReconnectTest, AConnectionThatDiedBetweenTransactionsIsReplaced) {
  const auto pid = db_->read([&](Transaction& tx) -> Result<std::int64_t> { return backend(tx); });
  terminate(*pid);
  EXPECT_EQ(db_->write([&](Transaction& tx) { return increment(tx); }).value(), 1);
  EXPECT_EQ(value(), 1);
}

TEST_F(ReconnectTest, ABodyWhoseConnectionDiesRunsAgain) {
  int attempts = 0;
  const auto done = db_->write([&](Transaction& tx) -> Result<std::int64_t> {
    const auto pid = backend(tx);
    TL_CHECK(increment(tx));
    if (++attempts == 1) terminate(pid);
    return increment(tx);
  });
  EXPECT_EQ(done.value(), 2);
  EXPECT_EQ(attempts, 2);
  EXPECT_EQ(value(), 2);
}

TEST_F(ReconnectTest, ARestartOfTheServerIsWaitedFor) {
  ASSERT_OK(db_->write([&](Transaction& tx) { return increment(tx); }));
  server({"restart", folder()});
  EXPECT_EQ(db_->write([&](Transaction& tx) { return increment(tx); }).value(), 2);
  EXPECT_EQ(value(), 2);
}

TEST_F(ReconnectTest, AServerThatStaysAwayIsReportedInTime) {
  const auto hurried = Database::open(url_, {.connect_timeout = 2s, .retry_for = 300ms}).value();
  server({"crash", folder()});
  const auto done = hurried->write([&](Transaction& tx) { return increment(tx); });
  EXPECT_FAILS("connection_lost", done);
  EXPECT_EQ(open_code(url_), "connection_lost");
  server({"restart", folder()});
  EXPECT_EQ(value(), 0);
}

// The server loses the connection while it commits, the first time only: a sequence remembers that,
// because it counts on when a transaction is rolled back.
constexpr std::string_view die_once_in_commit = R"(
  create sequence commits;
  create function die_once() returns trigger language plpgsql as $$ begin
    if nextval('commits') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
    return null;
  end $$;
  create constraint trigger die_once after update on counter deferrable initially deferred
    for each row execute function die_once())";

TEST_F(ReconnectTest, ACommitWithoutAnAnswerIsReportedAsUnknown) {
  ASSERT_OK(db_->change_schema(
      [](Transaction& tx) { return tx.run_ddl(std::string(die_once_in_commit)); }));
  int attempts = 0;
  const auto done = db_->write([&](Transaction& tx) {
    ++attempts;
    return increment(tx);
  });
  EXPECT_FAILS("commit_outcome_unknown", done);
  EXPECT_EQ(attempts, 1);
  EXPECT_EQ(value(), 0);
}

TEST_F(ReconnectTest, ACommitWithoutAnAnswerIsRepeatedWhereThatIsSafe) {
  ASSERT_OK(db_->change_schema(
      [](Transaction& tx) { return tx.run_ddl(std::string(die_once_in_commit)); }));
  const auto done =
      db_->write([&](Transaction& tx) { return increment(tx); }, UnknownOutcome::retry);
  EXPECT_EQ(done.value(), 1);
  EXPECT_EQ(value(), 1);
}

}  // namespace
}  // namespace tl::database
