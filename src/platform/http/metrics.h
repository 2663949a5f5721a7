// What the server counts, and its text for Prometheus.
//
//   throughline_http_requests_total{method="GET",class="2xx"} 1840
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

#include "platform/http/message.h"

namespace tl::http {

class Metrics {
 public:
  void count_request(Method method, int status, std::chrono::microseconds took);
  void count_refusal(int status);  // of what was no request that a handler could see

  std::atomic<std::int64_t> open_connections = 0;
  std::atomic<std::int64_t> connections = 0;           // ever accepted
  std::atomic<std::int64_t> rejected_connections = 0;  // there were too many
  std::atomic<std::int64_t> open_feeds = 0;
  std::atomic<std::int64_t> incidents = 0;
  std::atomic<std::int64_t> body_bytes = 0;  // of bodies in memory now

  struct Asked {
    std::size_t waiting_requests = 0;
    std::int64_t dropped_log_lines = 0;
  };
  std::string text(const Asked& asked) const;

 private:
  static constexpr std::array<double, 13> bounds_seconds{
      0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0};
  static constexpr std::size_t classes = 5;  // 1xx to 5xx
  static constexpr std::size_t methods = 6;

  std::array<std::array<std::atomic<std::int64_t>, classes>, methods> requests_{};
  std::array<std::atomic<std::int64_t>, classes> refusals_{};
  std::array<std::atomic<std::int64_t>, bounds_seconds.size() + 1> durations_{};
  std::atomic<std::int64_t> duration_micros_ = 0;
};

}  // namespace tl::http
