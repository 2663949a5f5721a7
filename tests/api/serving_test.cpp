// The whole server over its sockets: pages, signing in, a write, news of it, health, stop.
#include "foundation/text.h"
#include "main/all_stores.h"
#include "main/server/serve.h"
#include "platform/access/people.h"
#include "platform/http/client_for_test.h"
#include "support/databases.h"

namespace tl::testing {
namespace {

constexpr std::string_view ann_password = "four words in a row";

class Serving : public OnBothDatabases {
 protected:
  Serving() : OnBothDatabases(StoreList(all_stores().begin(), all_stores().end())) {
    server::RunOptions options;
    options.server.port = 0;
    options.server.proxies = {"127.0.0.1"};
    options.hash_cost = access::HashCost::cheapest();
    running_ = server::Running::start(db(), options, [](std::string_view) {}).value();
    const access::PasswordHasher hasher(access::HashCost::cheapest());
    const Caller caller{.actor = "setup",
                        .request_id = "r",
                        .now = SystemClock().now(),
                        .today = SystemClock().now().utc_date()};
    first_password_ = access::add_person(db(), hasher, access::operator_of(caller),
                                         {.sign_in = "ann",
                                          .name = "Ann Keller",
                                          .email = "ann@example.com",
                                          .roles = {access::Role::owner}})
                          .value()
                          .one_time_password;
  }

  http::Client connect() const { return http::Client(running_->port()); }
  http::Reply send(std::string_view method, std::string_view path, std::string_view body = "") {
    return connect().ask(cat(method, " ", path, " HTTP/1.1\r\nHost: a\r\n",
                             "X-Requested-With: throughline\r\nContent-Type: application/json\r\n",
                             cookie_.empty() ? "" : "Cookie: ", cookie_,
                             cookie_.empty() ? "" : "\r\n", "Content-Length: ", body.size(),
                             "\r\n\r\n", body));
  }
  http::Reply sign_in(std::string_view password) {
    http::Reply reply = send("POST", "/api/v1/access/session",
                             cat(R"({"sign_in":"ann","password":")", password, R"("})"));
    keep_cookie(reply);
    return reply;
  }
  void keep_cookie(const http::Reply& reply) {
    const std::string set = reply.header("Set-Cookie");
    if (!set.empty()) cookie_ = set.substr(0, set.find(';'));
  }
  void settle() {
    sign_in(first_password_);
    keep_cookie(
        send("POST", "/api/v1/access/password",
             cat(R"({"current":")", first_password_, R"(","next":")", ann_password, R"("})")));
  }

  std::unique_ptr<server::Running> running_;
  std::string first_password_;
  std::string cookie_;
};
TL_ON_BOTH_DATABASES(Serving);

TEST_P(Serving, PagesComeFromTheProgram) {
  const http::Reply page = send("GET", "/rfqs/R7");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(contains(page.body, "<html"));
  EXPECT_TRUE(contains(page.header("Content-Security-Policy"), "script-src 'self'"));
  EXPECT_EQ(send("GET", "/quotes/Q7.2").status, 200) << "the address of a revision is a page's";
  EXPECT_EQ(send("GET", "/etc/passwd.txt").code(), "page_unknown");
  EXPECT_EQ(send("POST", "/rfqs", "{}").code(), "method_unknown");
  EXPECT_EQ(connect().get("/../../etc/passwd").status, 400);
}

TEST_P(Serving, AOneTimePasswordOpensNothingButItsOwnChange) {
  const http::Reply first = sign_in(first_password_);
  EXPECT_TRUE(contains(first.body, R"("must_change_password":true)")) << first.body;
  EXPECT_TRUE(contains(first.header("Set-Cookie"), "HttpOnly; SameSite=Strict"));
  EXPECT_EQ(send("GET", "/api/v1/accounts").status, 403);
  EXPECT_EQ(send("GET", "/api/v1/events").status, 403);
  settle();
  EXPECT_EQ(send("GET", "/api/v1/accounts").body, R"({"items":[]})");
  EXPECT_TRUE(contains(send("GET", "/api/v1/access/me").body, R"("stage":"ready")"));
  EXPECT_TRUE(contains(send("GET", "/api/v1/access/people").body, "Ann Keller"));
}

TEST_P(Serving, AWrongPasswordAndAnEndedSessionOpenNothing) {
  EXPECT_EQ(sign_in("wrong").code(), "sign_in_refused");
  EXPECT_EQ(send("GET", "/api/v1/accounts").code(), "sign_in_needed");
  settle();
  const std::string kept = cookie_;
  EXPECT_EQ(send("DELETE", "/api/v1/access/session").status, 200);
  cookie_ = kept;
  EXPECT_EQ(send("GET", "/api/v1/accounts").status, 401);
}

TEST_P(Serving, WhoFollowsHearsOfAChange) {
  settle();
  http::Client follower = connect();
  follower.send(cat("GET /api/v1/events HTTP/1.1\r\nHost: a\r\nCookie: ", cookie_, "\r\n\r\n"));
  EXPECT_TRUE(contains(follower.read_until("event: ready"), "text/event-stream"));
  // The first look sets where the news begin.
  std::this_thread::sleep_for(std::chrono::milliseconds(800));
  EXPECT_EQ(send("POST", "/api/v1/accounts", R"({"name":"Kranich"})").status, 200);
  EXPECT_TRUE(contains(follower.read_until(R"("entity":"customer")"), "customer_added"));
}

TEST_P(Serving, HealthIsForAllAndMetricsForThisMachine) {
  EXPECT_EQ(send("GET", "/healthz").status, 200);
  EXPECT_EQ(send("GET", "/readyz").status, 200);
  EXPECT_TRUE(contains(send("GET", "/metrics").body, "throughline_http_requests_total"));
  EXPECT_EQ(connect()
                .ask("GET /metrics HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 203.0.113.5\r\n\r\n")
                .code(),
            "metrics_elsewhere");
}

TEST_P(Serving, AStopEndsWhatFollows) {
  settle();
  http::Client follower = connect();
  follower.send(cat("GET /api/v1/events HTTP/1.1\r\nHost: a\r\nCookie: ", cookie_, "\r\n\r\n"));
  follower.read_until("event: ready");
  running_->stop();
  // Comes back when the other side has closed, and not before.
  EXPECT_FALSE(contains(follower.read_until("no such mark"), "no such mark"));
}

}  // namespace
}  // namespace tl::testing
