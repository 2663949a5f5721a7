// Two servers on one database work as one: what is done at one holds at the other at once.
#include <chrono>

#include "accounts/service/customers.h"
#include "foundation/text.h"
#include "main/all_stores.h"
#include "main/server/serve.h"
#include "platform/access/people.h"
#include "platform/http/client_for_test.h"
#include "support/databases.h"

namespace tl::testing {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view password = "four words in a row";
constexpr std::string_view boundary = "----boundary";

// A server with a connection of its own to the database, as in another process.
struct OneServer {
  explicit OneServer(std::unique_ptr<database::Database> own) : db(std::move(own)) {
    server::RunOptions options;
    options.server.port = 0;
    options.hash_cost = access::HashCost::cheapest();
    running = server::Running::start(*db, options, [](std::string_view) {}).value();
  }

  std::unique_ptr<database::Database> db;
  std::unique_ptr<server::Running> running;
};

class ServersTogether : public OnBothDatabases {
 protected:
  ServersTogether()
      : OnBothDatabases(StoreList(all_stores().begin(), all_stores().end())),
        a(place().open()),
        b(place().open()) {
    const Caller caller{.actor = "setup",
                        .request_id = "r",
                        .now = SystemClock().now(),
                        .today = SystemClock().now().utc_date()};
    EXPECT_OK(accounts::add_customer(db(), caller, {.name = "Kranich"}));
    ann_ = signed_in(caller, "ann");
    ben_ = signed_in(caller, "ben");
  }

  struct Asked {
    std::string_view method = "GET";
    std::string_view path;
    std::string_view body = {};
    std::string_view headers = {};  // each with its end of line
    std::string_view media_type = "application/json";
  };
  http::Reply send(const OneServer& at, std::string_view cookie, const Asked& asked) const {
    return http::Client(at.running->port())
        .ask(cat(asked.method, " ", asked.path, " HTTP/1.1\r\nHost: a\r\n", "Cookie: ", cookie,
                 "\r\nX-Requested-With: throughline\r\nContent-Type: ", asked.media_type, "\r\n",
                 asked.headers, "Content-Length: ", asked.body.size(), "\r\n\r\n", asked.body));
  }
  http::Reply get(const OneServer& at, std::string_view path) const {
    return send(at, ann_, {.path = path});
  }
  http::Reply post(const OneServer& at, std::string_view path, std::string_view body) const {
    return send(at, ann_, {.method = "POST", .path = path, .body = body});
  }
  // An RFQ of one line, received by a job.
  http::Reply receive_later(const OneServer& at, std::string_view assembly) const {
    std::string form;
    const auto field = [&](std::string_view name, std::string_view value) {
      form += cat("--", boundary, "\r\nContent-Disposition: form-data; name=", name, "\r\n\r\n",
                  value, "\r\n");
    };
    field(R"("bom"; filename="board.csv")",
          "Ref,Qty,Manufacturer,MPN\nR1,1,Yageo,RC0402FR-0710KL\n");
    field(R"("assembly")", assembly);
    field(R"("revision")", "B");
    field(R"("quantities")", "10");
    form += cat("--", boundary, "--\r\n");
    const std::string media_type = cat("multipart/form-data; boundary=", boundary);
    return send(at, ann_,
                {.method = "POST",
                 .path = "/api/v1/quoting/accounts/C1/rfqs/later",
                 .body = form,
                 .media_type = media_type});
  }
  // Follows what changes at a server, from now on.
  http::Client follow(const OneServer& at) const {
    http::Client follower(at.running->port());
    follower.send(cat("GET /api/v1/events HTTP/1.1\r\nHost: a\r\nCookie: ", ben_, "\r\n\r\n"));
    follower.read_until("event: ready");
    return follower;
  }
  // The jobs' own look is a second apart; a machine under load has ten times that.
  http::Reply ended_job(const OneServer& at) const {
    http::Reply job;
    for (int i = 0; i < 200; ++i) {
      job = get(at, "/api/v1/jobs/1");
      if (contains(job.body, R"("state":"done")") || contains(job.body, R"("state":"failed")"))
        break;
      std::this_thread::sleep_for(50ms);
    }
    return job;
  }

  std::string ann() const { return ann_; }
  std::string ben() const { return ben_; }

  OneServer a;
  OneServer b;

 private:
  std::string cookie_of(const http::Reply& reply) const {
    const std::string set = reply.header("Set-Cookie");
    EXPECT_FALSE(set.empty()) << reply.body;
    return set.substr(0, set.find(';'));
  }
  std::string signed_in(const Caller& caller, std::string_view sign_in) {
    const access::PasswordHasher hasher(access::HashCost::cheapest());
    const std::string first = access::add_person(db(), hasher, access::operator_of(caller),
                                                 {.sign_in = std::string(sign_in),
                                                  .name = std::string(sign_in),
                                                  .roles = {access::Role::owner}})
                                  .value()
                                  .one_time_password;
    const std::string cookie = cookie_of(
        send(a, "",
             {.method = "POST",
              .path = "/api/v1/access/session",
              .body = cat(R"({"sign_in":")", sign_in, R"(","password":")", first, R"("})")}));
    return cookie_of(
        send(a, cookie,
             {.method = "POST",
              .path = "/api/v1/access/password",
              .body = cat(R"({"current":")", first, R"(","next":")", password, R"("})")}));
  }

  std::string ann_;
  std::string ben_;
};
TL_ON_BOTH_DATABASES(ServersTogether);

TEST_P(ServersTogether, AJobAskedForAtOneIsDoneOnceAndBothTellOfIt) {
  http::Client at_a = follow(a);
  http::Client at_b = follow(b);
  std::this_thread::sleep_for(800ms);  // the first look sets where the news begin
  const auto asked = receive_later(a, "A-1");
  ASSERT_EQ(asked.status, 200) << asked.body;
  for (const OneServer* at : {&a, &b}) {
    const http::Reply job = ended_job(*at);
    EXPECT_TRUE(contains(job.body, R"("state":"done")")) << job.body;
    EXPECT_TRUE(contains(job.body, R"("attempt":1)")) << "one server took it: " << job.body;
    EXPECT_TRUE(contains(get(*at, "/api/v1/jobs/1/result").body, "R1"));
    const std::string rfqs = get(*at, "/api/v1/quoting/rfqs").body;
    EXPECT_TRUE(contains(rfqs, R"("number":"R1")")) << rfqs;
    EXPECT_FALSE(contains(rfqs, R"("number":"R2")")) << "received once: " << rfqs;
  }
  for (http::Client* follower : {&at_a, &at_b}) {
    EXPECT_TRUE(contains(follower->read_until(R"("entity":"rfq")"), "event: changed"));
  }
}

TEST_P(ServersTogether, ManyJobsAreTakenOnceEach) {
  constexpr int jobs = 12;
  for (int i = 0; i < jobs; ++i) {
    ASSERT_EQ(receive_later(i % 2 == 0 ? a : b, cat("A-", i)).status, 200);
  }
  std::string open;
  for (int i = 0; i < 400; ++i) {
    open = get(a, "/api/v1/jobs").body;
    if (!contains(open, "waiting") && !contains(open, "running")) break;
    std::this_thread::sleep_for(50ms);
  }
  EXPECT_FALSE(contains(open, R"("state":"failed")")) << open;
  const std::string rfqs = get(b, "/api/v1/quoting/rfqs?limit=50").body;
  for (int i = 1; i <= jobs; ++i) {
    EXPECT_TRUE(contains(rfqs, cat(R"("number":"R)", i, "\""))) << i;
  }
  EXPECT_FALSE(contains(rfqs, cat(R"("number":"R)", jobs + 1, "\""))) << rfqs;
}

TEST_P(ServersTogether, AChangeAtOneIsToldAtTheOther) {
  http::Client at_b = follow(b);
  std::this_thread::sleep_for(800ms);
  ASSERT_EQ(post(a, "/api/v1/accounts", R"({"name":"Reiher"})").status, 200);
  EXPECT_TRUE(contains(at_b.read_until(R"("entity":"customer")"), "customer_added"));
}

TEST_P(ServersTogether, ASaveThatRestsOnWhatAnotherServerChangedIsRefused) {
  ASSERT_EQ(
      post(a, "/api/v1/accounts/C1/contacts", R"({"name":"Petra Vogel","role":"other"})").status,
      200);
  const std::string seen = get(b, "/api/v1/accounts/C1/contacts").header("Seen-To");
  ASSERT_FALSE(seen.empty());
  ASSERT_EQ(send(a, ben(),
                 {.method = "PATCH",
                  .path = "/api/v1/accounts/contacts/P1",
                  .body = R"({"phone":"0241 100"})"})
                .status,
            200);
  const std::string mark = cat("Seen-To: ", seen, "\r\n");
  const auto stale = send(b, ann(),
                          {.method = "PATCH",
                           .path = "/api/v1/accounts/contacts/P1",
                           .body = R"({"phone":"0241 200"})",
                           .headers = mark});
  EXPECT_EQ(stale.status, 412) << stale.body;
  EXPECT_EQ(stale.code(), "changed_meanwhile");
  EXPECT_TRUE(contains(stale.body, "ben")) << "who it was: " << stale.body;
  EXPECT_TRUE(contains(get(a, "/api/v1/accounts/C1/contacts").body, "0241 100"));
}

TEST_P(ServersTogether, ASessionThatEndsAtOneIsOverAtTheOtherAtOnce) {
  EXPECT_EQ(send(b, ben(), {.path = "/api/v1/accounts"}).status, 200);
  EXPECT_EQ(send(a, ben(), {.method = "DELETE", .path = "/api/v1/access/session"}).status, 200);
  EXPECT_EQ(send(b, ben(), {.path = "/api/v1/accounts"}).status, 401);
  EXPECT_EQ(send(b, ann(), {.path = "/api/v1/accounts"}).status, 200) << "the other one stays";
  EXPECT_EQ(send(a, ann(), {.method = "DELETE", .path = "/api/v1/access/people/1/sessions"}).status,
            200);
  EXPECT_EQ(send(b, ann(), {.path = "/api/v1/accounts"}).status, 401) << "all of a person's";
}

TEST_P(ServersTogether, AnAnswerKeptAtOneNeverShowsWhatTheOtherChanged) {
  for (int i = 2; i <= 12; ++i) {
    ASSERT_FALSE(contains(get(b, "/api/v1/accounts").body, cat("Account ", i, "\"")));
    ASSERT_EQ(post(a, "/api/v1/accounts", cat(R"({"name":"Account )", i, R"("})")).status, 200);
    EXPECT_TRUE(contains(get(b, "/api/v1/accounts").body, cat("Account ", i, "\""))) << i;
  }
}

}  // namespace
}  // namespace tl::testing
