// How many small answers the server itself gives, without a database behind it.
#include <memory>
#include <string>

#include "bench/bench.h"
#include "bench/load.h"
#include "platform/http/server.h"

namespace tl::bench {
namespace {

constexpr std::int64_t requests_per_run = 20'000;

struct PlainServer {
  std::unique_ptr<http::Server> server;
  Load load;

  PlainServer()
      : server(start()), load("HTTP answers", server->port(), [] {
          return "GET /api/v1/parts/17 HTTP/1.1\r\nHost: localhost\r\n"
                 "Accept: application/json\r\n\r\n";
        }) {}

  static std::unique_ptr<http::Server> start() {
    http::ServerOptions options;
    options.port = 0;
    const auto handler = [body = std::string(240, 'x')](const http::Request&) {
      return http::Response{.media_type = "application/json", .body = body};
    };
    return http::Server::start(options, handler, nullptr).value();
  }
};

}  // namespace

void add_http(Suite& suite) {
  suite.add({.name = "HTTP, 64 connections", .size = requests_per_run, .unit = "request"}, [] {
    return
        [server = std::make_shared<PlainServer>()] { return server->load.run(requests_per_run); };
  });
}

}  // namespace tl::bench
