// The same what-if over the server. Who asks for numbers that somebody asked for before is told
// from memory; the other row asks for a number nobody asked for each time.
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

enum class Numbers { asked_before, new_each_time };

class ServedWhatIf {
 public:
  ServedWhatIf(const std::string& name, Numbers numbers)
      : numbers_(numbers),
        company_(lines, "closed"),
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
    const std::string body = cat(R"({"quantities":[10,50,100,500,)", 1'001 + number, "]}");
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

void add(Suite& suite, const std::string& name, std::int64_t requests, Numbers numbers) {
  suite.add({.name = name, .size = requests, .unit = "request"}, [=] {
    return [served = std::make_shared<ServedWhatIf>(name, numbers), requests] {
      return served->run(requests);
    };
  });
}

}  // namespace

void add_served_what_if(Suite& suite) {
  add(suite, "what-if, 64 connections, numbers typed before", 2'000, Numbers::asked_before);
  add(suite, "what-if, 64 connections, a new number each time", 300, Numbers::new_each_time);
}

}  // namespace tl::bench
