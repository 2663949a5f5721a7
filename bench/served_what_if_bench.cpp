// The same what-if over the server. Who asks for numbers that somebody asked for before is told
// from memory; the other rows ask each time for a number, or five, that nobody asked for.
#include <memory>
#include <string>

#include "bench/bench.h"
#include "bench/company.h"
#include "bench/load.h"
#include "foundation/text.h"
#include "main/server/all_routes.h"
#include "platform/http/router.h"
#include "platform/http/server.h"

namespace tl::bench {
namespace {

constexpr std::int64_t lines = 1'000;
constexpr std::int64_t numbers_typed = 20;

enum class Numbers { asked_before, one_new_each_time, all_new_each_time };

class ServedWhatIf {
 public:
  ServedWhatIf(const std::string& name, Numbers numbers, const std::string& postgres)
      : numbers_(numbers),
        company_(lines, "closed", postgres),
        rfq_(company_.rfq()),
        clock_(company_.caller().now),
        router_(server::all_routes(),
                {.db = company_.db(),
                 .clock = clock_,
                 .identify = [](const http::Request&,
                                const Caller&) -> Result<std::optional<access::Principal>> {
                   return std::optional(access::Principal{.person = access::PersonId(1),
                                                          .sign_in = "bench",
                                                          .name = "Bench",
                                                          .roles = {access::Role::procurement}});
                 },
                 .assets = {}}),
        server_(start()) {
    // Each number is asked for once before anything is measured.
    Load(cat(name, ", first"), server_->port(), [this] { return request(); }).run(numbers_typed);
    load_ = std::make_unique<Load>(name, server_->port(), [this] { return request(); });
  }

  std::int64_t run(std::int64_t requests) { return load_->run(requests); }

 private:
  std::unique_ptr<http::Server> start() {
    http::ServerOptions options;
    options.port = 0;
    return http::Server::start(
               options, [this](const http::Request& one) { return router_.answer(one); }, nullptr)
        .value();
  }

  std::string request() {
    const std::int64_t number = numbers_ == Numbers::asked_before ? typed_ % numbers_typed : typed_;
    ++typed_;
    const std::string body =
        numbers_ == Numbers::all_new_each_time
            ? cat(R"({"quantities":[)", 1'001 + number, ",", 20'001 + number, ",", 40'001 + number,
                  ",", 60'001 + number, ",", 80'001 + number, "]}")
            : cat(R"({"quantities":[10,50,100,500,)", 1'001 + number, "]}");
    return cat("POST /api/v1/quoting/rfqs/", rfq_, "/what-if HTTP/1.1\r\nHost: localhost\r\n",
               "X-Requested-With: throughline\r\nContent-Type: application/json\r\n",
               "Content-Length: ", body.size(), "\r\n\r\n", body);
  }

  Numbers numbers_;
  Company company_;
  std::string rfq_;
  FixedClock clock_;
  http::Router router_;
  std::int64_t typed_ = 0;
  std::unique_ptr<http::Server> server_;
  std::unique_ptr<Load> load_;
};

void add(Suite& suite, std::string_view numbers_asked, std::int64_t requests, Numbers numbers) {
  for (const Engine& engine : engines()) {
    const std::string name = cat("what-if, 64 connections, ", engine.name, ", ", numbers_asked);
    suite.add({.name = name, .size = requests, .unit = "request"}, [=, postgres = engine.postgres] {
      return [served = std::make_shared<ServedWhatIf>(name, numbers, postgres), requests] {
        return served->run(requests);
      };
    });
  }
}

}  // namespace

void add_served_what_if(Suite& suite) {
  add(suite, "typed before", 2'000, Numbers::asked_before);
  add(suite, "one new", 300, Numbers::one_new_each_time);
  add(suite, "all new", 300, Numbers::all_new_each_time);
}

}  // namespace tl::bench
