#include "platform/http/metrics.h"

#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::http {
namespace {

TEST(Metrics, CountsByMethodClassAndDuration) {
  Metrics metrics;
  metrics.count_request(Method::get, 200, std::chrono::microseconds(1'000));
  metrics.count_request(Method::get, 204, std::chrono::microseconds(1'001));
  metrics.count_request(Method::delete_, 503, std::chrono::seconds(60));
  metrics.count_refusal(431);
  metrics.open_feeds = 2;
  const std::string text = metrics.text({.waiting_requests = 7, .dropped_log_lines = 1});
  for (const auto* line : {
           "throughline_http_requests_total{method=\"GET\",class=\"2xx\"} 2\n",
           "throughline_http_requests_total{method=\"DELETE\",class=\"5xx\"} 1\n",
           "throughline_http_refusals_total{class=\"4xx\"} 1\n",
           "throughline_http_request_duration_seconds_bucket{le=\"0.001\"} 1\n",
           "throughline_http_request_duration_seconds_bucket{le=\"0.0025\"} 2\n",
           "throughline_http_request_duration_seconds_bucket{le=\"10\"} 2\n",
           "throughline_http_request_duration_seconds_bucket{le=\"+Inf\"} 3\n",
           "throughline_http_request_duration_seconds_sum 60.002001\n",
           "throughline_http_request_duration_seconds_count 3\n",
           "throughline_http_open_feeds 2\n",
           "throughline_http_waiting_requests 7\n",
           "throughline_http_dropped_log_lines_total 1\n",
           "# TYPE throughline_http_request_duration_seconds histogram\n",
       }) {
    EXPECT_TRUE(contains(text, line)) << line << text;
  }
}

}  // namespace
}  // namespace tl::http
