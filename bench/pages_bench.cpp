// What stands behind a page at 64 connections, from the socket to the database: the list of quotes,
// a quote of 1,000 lines, and the same while somebody saves in between, so that nothing can be
// given again. On SQLite, and on the PostgreSQL that THROUGHLINE_BENCH_POSTGRES names.
#include <memory>
#include <string>

#include "bench/bench.h"
#include "bench/company.h"
#include "bench/load.h"
#include "foundation/text.h"
#include "main/server/serve.h"
#include "platform/access/api_tokens.h"
#include "platform/access/people.h"
#include "platform/database/audit.h"

namespace tl::bench {
namespace {

constexpr std::int64_t lines_of_the_quote = 1'000;
constexpr std::int64_t quotes_listed = 50;
constexpr std::int64_t lines_of_a_listed_one = 20;

// The clock of the server is the machine's: whoever signs in does so today.
Caller caller_now() {
  const Instant now = SystemClock().now();
  return {.actor = "bench", .request_id = "bench", .now = now, .today = now.utc_date()};
}

std::string token_of_an_owner(database::Database& db) {
  const Caller caller = caller_now();
  const access::PasswordHasher hasher(access::HashCost{});
  const auto person =
      access::add_person(db, hasher, access::operator_of(caller),
                         {.sign_in = "olga", .name = "Olga", .roles = {access::Role::owner}})
          .value()
          .person;
  const access::SignedIn me{.session = {},
                            .stage = access::SessionStage::ready,
                            .principal = {.person = person.id,
                                          .sign_in = person.sign_in,
                                          .name = person.name,
                                          .roles = person.roles}};
  return access::create_api_token(db, caller, me,
                                  {.name = "bench", .scopes = {"quote_read"}, .days = 1})
      .value()
      .token;
}

class Pages {
 public:
  Pages(std::int64_t quotes, std::int64_t lines, const std::string& postgres)
      : company_(lines, "closed", postgres) {
    for (std::int64_t i = 0; i < quotes; ++i) {
      ENSURE(company_.quote().value_or(0) == lines, "a quote is made");
    }
    token_ = token_of_an_owner(company_.db());
    server_ = server::Running::start(company_.db(), {.server = {.port = 0}}, nullptr).value();
  }

  std::unique_ptr<Load> asking(const std::string& name, std::string_view path) const {
    return std::make_unique<Load>(
        name, server_->port(),
        [request = cat("GET ", path, " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n",
                       "Accept-Encoding: gzip\r\nAuthorization: Bearer ", token_, "\r\n\r\n")] {
          return request;
        });
  }
  void somebody_saves() {
    const auto saved = company_.db().write([&](database::Transaction& tx) {
      return database::record_change(tx, caller_now(), "bench_saved", {"bench", 1}, "{}");
    });
    ENSURE(saved, "the change is saved");
  }

 private:
  Company company_;
  std::string token_;
  std::unique_ptr<server::Running> server_;
};

struct Asked {
  std::string name;
  std::string postgres;
  enum class What { list, quote } what = What::list;
  enum class Between { nothing, a_save } between = Between::nothing;
  std::int64_t requests = 0;
};

void add(Suite& suite, const Asked& asked) {
  suite.add({.name = asked.name, .size = asked.requests, .unit = "request"}, [asked] {
    const bool list = asked.what == Asked::What::list;
    const auto pages =
        list ? std::make_shared<Pages>(quotes_listed, lines_of_a_listed_one, asked.postgres)
             : std::make_shared<Pages>(1, lines_of_the_quote, asked.postgres);
    const std::shared_ptr<Load> load = pages->asking(
        asked.name, list ? "/api/v1/quoting/quotes?limit=50" : "/api/v1/quoting/quotes/Q1");
    return [asked, pages, load] {
      if (asked.between == Asked::Between::a_save) pages->somebody_saves();
      return load->run(asked.requests);
    };
  });
}

}  // namespace

void add_pages(Suite& suite) {
  for (const auto& [engine, where] : engines()) {
    using What = Asked::What;
    using Between = Asked::Between;
    add(suite, {cat("list of quotes, ", engine), where, What::list, Between::nothing, 5'000});
    add(suite, {cat("the same, a save each 64, ", engine), where, What::list, Between::a_save, 64});
    add(suite, {cat("quote page, ", engine), where, What::quote, Between::nothing, 5'000});
    add(suite,
        {cat("the same, a save each 64, ", engine), where, What::quote, Between::a_save, 64});
  }
}

}  // namespace tl::bench
