#include "platform/http/router.h"

#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/idempotency.h"
#include "platform/database/statements.h"
#include "platform/http/openapi.h"
#include "platform/http/problem.h"
#include "support/databases.h"

namespace tl::http {
namespace {

using access::Permission;
using access::Principal;
using access::Role;

struct Note {
  std::int64_t account = 0;
  std::string says;
};
TL_DESCRIBE(Note, account, says)

struct NewNote {
  std::string says;
  std::optional<std::string> fault;
};
TL_DESCRIBE(NewNote, says, fault)

struct NoteList {
  std::vector<Note> items;
};
TL_DESCRIBE(NoteList, items)

Result<std::int64_t> account_of(database::Transaction&, const Call& call) {
  const std::string_view id = call.path("account");
  if (id == "7") return 7;
  if (id == "8") return 8;
  return not_found("account_unknown", "no such account");
}

Result<Note> write_note(const Call& call, const NewNote& note) {
  TL_CHECK(call.db().write([&](database::Transaction& tx) {
    return database::record_change(tx, call.caller(), "note_written", {"note", 7},
                                   json::to_json(note));
  }));
  if (note.fault == "error") return invalid("note_refused", "no");
  ENSURE(note.fault != "bug", "asked for");
  return Note{7, note.says};
}

Routes sample_routes() {
  Routes routes;
  routes.add({.path = "/api/health", .summary = "Whether we are there", .subject = Subject::nobody},
             [](const Call&) -> Result<Note> { return Note{0, "well"}; });
  routes.add({.path = "/api/v1/sample/notes",
              .summary = "All notes",
              .permission = Permission::rfq_read,
              .subject = Subject::filtered,
              .audience = Audience::customers_too},
             [](const Call& call) -> Result<NoteList> {
               NoteList list;
               for (const std::int64_t account : {7, 8}) {
                 if (call.sees(account)) list.items.push_back({account, "n"});
               }
               return list;
             });
  routes.add({.path = "/api/v1/sample/accounts/{account}",
              .summary = "One account",
              .permission = Permission::rfq_read,
              .account = account_of,
              .audience = Audience::customers_too,
              .query = {{"as_of", "a day"}}},
             [](const Call& call) -> Result<Note> {
               TL_TRY(const Date day, call.day());
               return Note{7, day.text()};
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/sample/accounts/{account}",
              .summary = "Write a note",
              .permission = Permission::rfq_edit,
              .account = account_of},
             &write_note);
  routes.add({.path = "/api/v1/sample/rates",
              .summary = "What belongs to no account",
              .permission = Permission::rfq_read,
              .audience = Audience::customers_too},
             [](const Call&) -> Result<Note> { return Note{0, "rates"}; });
  routes.add({.path = "/api/v1/sample/counted",
              .summary = "How often it was worked out",
              .permission = Permission::rfq_read,
              .subject = Subject::filtered,
              .audience = Audience::customers_too,
              .kept = Kept::for_reach},
             [](const Call& call) -> Result<Note> {
               static std::int64_t times = 0;
               return Note{++times, call.sees(8) ? "8" : "7"};
             });
  routes.add({.path = "/api/v1/sample/accounts/{account}/file",
              .summary = "A file",
              .permission = Permission::file_read,
              .account = account_of},
             [](const Call&) -> Result<WholeResponse> {
               return file_reply(
                   {.name = "a\"b\r\n.svg", .media_type = "image/svg+xml", .bytes = "<svg/>"});
             });
  return routes;
}

class RouterTest : public testing::OnBothDatabases {
 protected:
  RouterTest()
      : OnBothDatabases({&database::store_schema()}),
        routes_(sample_routes()),
        router_(routes_, {.db = db(),
                          .clock = clock_,
                          .zone = "Europe/Berlin",
                          .identify = [this](const Request&, const Caller&) { return who_; },
                          .assets = {},
                          .written = [this] { ++written_; }}) {
    staff(Role::account_manager, {7});
  }

  void staff(Role role, std::vector<std::int64_t> own) {
    who_ = std::optional(Principal{.person = access::PersonId(1),
                                   .sign_in = "ann",
                                   .name = "Ann",
                                   .roles = {role},
                                   .own_accounts = std::move(own)});
  }
  void customer_of(std::int64_t account) {
    who_ = std::optional(Principal{.person = access::PersonId(2),
                                   .sign_in = "carl",
                                   .name = "Carl",
                                   .roles = {Role::customer},
                                   .account = account});
  }

  Response get(std::string_view path, std::vector<Header> headers = {}) {
    return router_.answer(
        {.path = std::string(path), .headers = std::move(headers), .id = request_});
  }
  Response post(std::string_view path, std::string_view body, std::vector<Header> headers = {}) {
    headers.push_back({"content-type", "application/json"});
    return router_.answer({.method = Method::post,
                           .path = std::string(path),
                           .headers = std::move(headers),
                           .body = std::string(body),
                           .id = request_});
  }
  std::int64_t notes() {
    return db()
        .read([&](database::Transaction& tx) -> Result<std::int64_t> {
          TL_TRY(const auto rows, database::list_audit(tx, {.entity = "note"}));
          return static_cast<std::int64_t>(rows.size());
        })
        .value();
  }
  static std::string body_of(const Response& response) { return std::string(response.bytes()); }
  static std::string code(const Response& response) {
    const std::string_view body = response.bytes();
    const auto at = body.find(R"("code":")");
    if (at == body.npos) return cat("status ", response.status);
    return std::string(body.substr(at + 8, body.find('"', at + 8) - at - 8));
  }
  static std::string header(const Response& response, std::string_view name) {
    return std::string(response.header(name));
  }

  FixedClock clock_{testing::test_instant()};
  Routes routes_;
  Result<std::optional<Principal>> who_ = std::optional<Principal>();
  int written_ = 0;
  std::string request_ = "r1";
  Router router_;
};
TL_ON_BOTH_DATABASES(RouterTest);

constexpr std::string_view account_7 = "/api/v1/sample/accounts/7";
constexpr std::string_view account_8 = "/api/v1/sample/accounts/8";

TEST_P(RouterTest, AnswersWhatIsDescribed) {
  const Response response = get(account_7);
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body, R"({"account":7,"says":"2026-01-02"})");
  EXPECT_EQ(response.media_type, "application/json");
  EXPECT_EQ(header(response, "Cache-Control"), "no-store");
  EXPECT_EQ(header(response, person_header), "ann");
}

TEST_P(RouterTest, SaysWhatIsNotThere) {
  EXPECT_EQ(code(get("/api/v1/sample/nothing")), "route_unknown");
  const Response wrong = router_.answer({.method = Method::put, .path = std::string(account_7)});
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(code(wrong), "method_unknown");
  EXPECT_EQ(header(wrong, "Allow"), "GET, POST");
  EXPECT_EQ(code(get("/api/v1/sample/accounts/9")), "account_unknown");
  EXPECT_EQ(code(router_.answer({.path = std::string(account_7), .query = {{"as_of", "soon"}}})),
            "day_malformed");
}

TEST_P(RouterTest, NobodyGetsPastTheDoor) {
  who_ = std::optional<Principal>();
  EXPECT_EQ(get("/api/health").status, 200);
  const Response response = get(account_7);
  EXPECT_EQ(response.status, 401);
  EXPECT_EQ(code(response), "sign_in_needed");
  who_ = denied("session_ended", "sign in again");
  EXPECT_EQ(get(account_7).status, 401);
  EXPECT_EQ(code(post(account_7, R"({"says":"x"})")), "session_ended");
  EXPECT_EQ(notes(), 0);
}

TEST_P(RouterTest, ARoleWithoutThePermissionIsRefused) {
  staff(Role::human_resources, {7});
  EXPECT_EQ(get(account_7).status, 403);
  EXPECT_EQ(post(account_7, R"({"says":"x"})").status, 403);
}

TEST_P(RouterTest, AnotherOnesAccountIsNotWritten) {
  EXPECT_EQ(post(account_7, R"({"says":"x"})").status, 200);
  EXPECT_EQ(code(post(account_8, R"({"says":"x"})")), "not_your_account");
  EXPECT_EQ(notes(), 1);
}

TEST_P(RouterTest, ACustomersPeopleLearnNothingOfOthers) {
  customer_of(7);
  EXPECT_EQ(get(account_7).status, 200);
  const std::string foreign = get(account_8).body;
  EXPECT_EQ(foreign, get("/api/v1/sample/accounts/999").body);
  EXPECT_EQ(get(account_8).status, 404);
  EXPECT_EQ(code(get(account_8)), "nothing_there");
  EXPECT_EQ(get("/api/v1/sample/rates").status, 404);
  EXPECT_EQ(get("/api/v1/sample/accounts/7/file").status, 404);  // a door for staff
  EXPECT_EQ(get("/api/v1/sample/notes").body, R"({"items":[{"account":7,"says":"n"}]})");
  EXPECT_EQ(post(account_7, R"({"says":"x"})").status, 404);  // rfq_edit is not theirs
}

TEST_P(RouterTest, AnotherSiteCannotWriteInOnesName) {
  const auto write = [&](std::vector<Header> headers) {
    headers.push_back({"cookie", "s=1"});
    headers.push_back({"host", "a.example"});
    return code(post(account_7, R"({"says":"x"})", headers));
  };
  EXPECT_EQ(write({}), "cross_site_write");
  EXPECT_EQ(write({{"x-requested-with", "throughline"}, {"origin", "https://evil.example"}}),
            "cross_site_write");
  EXPECT_EQ(write({{"x-requested-with", "throughline"}, {"sec-fetch-site", "cross-site"}}),
            "cross_site_write");
  EXPECT_EQ(notes(), 0);
  EXPECT_EQ(write({{"x-requested-with", "throughline"},
                   {"origin", "http://a.example"},
                   {"sec-fetch-site", "same-origin"}}),
            "status 200");
}

TEST_P(RouterTest, ABodyIsReadStrictly) {
  EXPECT_EQ(code(post(account_7, "{")), "json_malformed");
  EXPECT_EQ(code(post(account_7, R"({"says":1})")), "json_type");
  EXPECT_EQ(code(post(account_7, "{}")), "json_member_missing");
  EXPECT_EQ(code(post(account_7, R"({"says":"x","tpyo":1})")), "body_member_unknown");
  const Response form = router_.answer({.method = Method::post,
                                        .path = std::string(account_7),
                                        .headers = {{"content-type", "text/plain"}},
                                        .body = R"({"says":"x"})"});
  EXPECT_EQ(code(form), "media_type_unsupported");
  EXPECT_EQ(notes(), 0);
}

TEST_P(RouterTest, ABodyHasItsLimit) {
  const auto body_of = [](std::size_t bytes) {
    return cat(R"({"says":")", std::string(bytes - 11, 'x'), R"("})");
  };
  EXPECT_EQ(post(account_7, body_of(limits::json_body_bytes_max)).status, 200);
  EXPECT_EQ(code(post(account_7, body_of(limits::json_body_bytes_max + 1))), "body_too_large");
  EXPECT_EQ(router_.body_max(Method::post, account_7), limits::json_body_bytes_max);
  EXPECT_EQ(router_.body_max(Method::post, "/api/v1/sample/nothing"), 0U);
  EXPECT_EQ(notes(), 1);
}

TEST_P(RouterTest, AWriteIsSavedWholeOrNotAtAll) {
  EXPECT_EQ(code(post(account_7, R"({"says":"x","fault":"error"})")), "note_refused");
  EXPECT_EQ(notes(), 0);
  EXPECT_EQ(written_, 0);
  EXPECT_EQ(post(account_7, R"({"says":"x"})").status, 200);
  EXPECT_EQ(notes(), 1);
  EXPECT_EQ(written_, 1);
}

TEST_P(RouterTest, AFaultOfOursSavesNothing) {
  EXPECT_THROW(post(account_7, R"({"says":"x","fault":"bug"})"), Bug);
  EXPECT_EQ(notes(), 0);
}

TEST_P(RouterTest, AWriteSentAgainIsDoneOnce) {
  const std::vector<Header> key = {{"idempotency-key", "k1"}};
  EXPECT_EQ(post(account_7, R"({"says":"x"})", key).body, R"({"account":7,"says":"x"})");
  EXPECT_EQ(post(account_7, R"({"says":"x"})", key).body, R"({"account":7,"says":"x"})");
  EXPECT_EQ(notes(), 1);
  EXPECT_EQ(code(post(account_7, R"({"says":"y"})", key)), "idempotency_key_reused");
  staff(Role::owner, {});
  EXPECT_EQ(post(account_7, R"({"says":"z"})", {{"idempotency-key", "k2"}}).status, 200);
}

TEST_P(RouterTest, AChangeThatRestsOnSomethingOldIsRefused) {
  const std::string seen = header(get(account_7), "Seen-To");
  EXPECT_EQ(post(account_7, R"({"says":"theirs"})", {{"seen-to", seen}}).status, 200);
  request_ = "r2";
  const Response stale = post(account_7, R"({"says":"mine"})", {{"seen-to", seen}});
  EXPECT_EQ(stale.status, 412);
  EXPECT_EQ(code(stale), "changed_meanwhile");
  EXPECT_TRUE(contains(stale.body, R"("who":"ann","action":"note_written","entity":"note")"));
  EXPECT_EQ(notes(), 1);
  EXPECT_EQ(written_, 1);
  const std::string now = header(get(account_7), "Seen-To");
  EXPECT_EQ(post(account_7, R"({"says":"merged"})", {{"seen-to", now}}).status, 200);
  request_ = "r3";
  EXPECT_EQ(post(account_7, R"({"says":"unasked"})").status, 200);
  EXPECT_EQ(notes(), 3);
}

TEST_P(RouterTest, AStaleChangeWithAKeyIsRefusedAndMayComeAgain) {
  const std::string seen = header(get(account_7), "Seen-To");
  EXPECT_EQ(post(account_7, R"({"says":"theirs"})").status, 200);
  request_ = "r2";
  const Header key{"idempotency-key", "k1"};
  EXPECT_EQ(post(account_7, R"({"says":"mine"})", {{"seen-to", seen}, key}).status, 412);
  const std::string now = header(get(account_7), "Seen-To");
  EXPECT_EQ(post(account_7, R"({"says":"mine"})", {{"seen-to", now}, key}).status, 200);
  request_ = "r3";  // whose answer was lost: it was done, and is not stale by itself
  EXPECT_EQ(post(account_7, R"({"says":"mine"})", {{"seen-to", now}, key}).status, 200);
  EXPECT_EQ(notes(), 2);
}

TEST_P(RouterTest, AMarkThatIsNoneIsRefused) {
  EXPECT_EQ(code(post(account_7, R"({"says":"x"})", {{"seen-to", "yesterday"}})),
            "seen_mark_malformed");
  EXPECT_EQ(header(post(account_7, R"({"says":"x"})"), "Seen-To"), "");
}

TEST_P(RouterTest, AKeptAnswerIsGivenAgainToThoseOfTheSameReachUntilSomethingChanges) {
  const std::string_view counted = "/api/v1/sample/counted";
  const std::string first = body_of(get(counted));
  EXPECT_EQ(body_of(get(counted)), first);
  staff(Role::account_manager, {7, 8});
  const std::string wider = body_of(get(counted));
  EXPECT_NE(wider, first);
  customer_of(7);
  EXPECT_NE(body_of(get(counted)), first);
  staff(Role::account_manager, {7});
  EXPECT_EQ(body_of(get(counted)), first);
  EXPECT_EQ(post(account_7, R"({"says":"x"})").status, 200);
  EXPECT_NE(body_of(get(counted)), first);
}

TEST_P(RouterTest, WhatDidNotChangeIsNotSentAgain) {
  const std::string tag = header(get(account_7), "ETag");
  EXPECT_FALSE(tag.empty());
  const Response again = get(account_7, {{"if-none-match", tag}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
}

TEST_P(RouterTest, ANameOfAFileBreaksNoHeaderAndAFileRunsNothing) {
  const Response file = get("/api/v1/sample/accounts/7/file");
  EXPECT_EQ(header(file, "Content-Disposition"),
            "attachment; filename=\"a_b__.svg\"; filename*=UTF-8''a%22b%0D%0A.svg");
  EXPECT_TRUE(header(file, "Content-Security-Policy").starts_with("sandbox;"));
  EXPECT_EQ(header(file, "X-Content-Type-Options"), "nosniff");
}

TEST_P(RouterTest, TheDescriptionFollowsTheRoutes) {
  const std::string api = describe_api(routes_, "1.0");
  EXPECT_TRUE(contains(api, R"("/api/v1/sample/accounts/{account}":{"get":)"));
  EXPECT_TRUE(contains(api, R"("operationId":"post_sample_accounts_account")"));
  EXPECT_TRUE(contains(api, R"("x-permission":"rfq_edit","x-subject":"account")"));
  EXPECT_TRUE(contains(api, R"("HttpNewNote":{"type":"object")"));
  EXPECT_TRUE(contains(api, R"("HttpProblem":)"));
}

}  // namespace
}  // namespace tl::http
