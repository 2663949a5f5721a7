#include "platform/http/metrics.h"

#include <algorithm>
#include <string_view>

#include "foundation/text.h"

namespace tl::http {
namespace {

constexpr auto relaxed = std::memory_order_relaxed;

std::size_t class_of(int status) {
  return static_cast<std::size_t>(std::clamp(status / 100, 1, 5) - 1);
}

void describe(std::string& out, std::string_view name, std::string_view kind,
              std::string_view what) {
  out.append(cat("# HELP throughline_http_", name, " ", what, "\n# TYPE throughline_http_", name,
                 " ", kind, "\n"));
}

void single(std::string& out, std::string_view name, std::string_view kind, std::int64_t value,
            std::string_view what) {
  describe(out, name, kind, what);
  out.append(cat("throughline_http_", name, " ", value, "\n"));
}

// 1'234'567 -> "1.234567"
std::string seconds_text(std::int64_t micros) {
  std::string fraction = std::to_string(micros % 1'000'000);
  fraction.insert(0, 6 - fraction.size(), '0');
  return cat(micros / 1'000'000, ".", fraction);
}

std::string bound_text(double seconds) {
  std::string text = seconds_text(static_cast<std::int64_t>(seconds * 1e6 + 0.5));
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace

void Metrics::count_request(Method method, int status, std::chrono::microseconds took) {
  requests_.at(static_cast<std::size_t>(method)).at(class_of(status)).fetch_add(1, relaxed);
  const double seconds = static_cast<double>(took.count()) / 1e6;
  const auto bound = std::ranges::lower_bound(bounds_seconds, seconds);
  durations_.at(static_cast<std::size_t>(bound - bounds_seconds.begin())).fetch_add(1, relaxed);
  duration_micros_.fetch_add(took.count(), relaxed);
}

void Metrics::count_refusal(int status) {
  refusals_.at(class_of(status)).fetch_add(1, relaxed);
}

std::string Metrics::text(const Asked& asked) const {
  std::string out;
  describe(out, "requests_total", "counter", "Requests answered.");
  for (std::size_t method = 0; method < methods; ++method) {
    for (std::size_t status = 0; status < classes; ++status) {
      const std::int64_t count = requests_.at(method).at(status).load(relaxed);
      if (count == 0) continue;
      out.append(cat("throughline_http_requests_total{method=\"",
                     name_of(static_cast<Method>(method)), "\",class=\"", status + 1, "xx\"} ",
                     count, "\n"));
    }
  }
  describe(out, "refusals_total", "counter",
           "Those of them that no handler saw: malformed, too large.");
  for (std::size_t status = 0; status < classes; ++status) {
    const std::int64_t count = refusals_.at(status).load(relaxed);
    if (count == 0) continue;
    out.append(cat("throughline_http_refusals_total{class=\"", status + 1, "xx\"} ", count, "\n"));
  }
  describe(out, "request_duration_seconds", "histogram",
           "From the first byte of a request to the last of its answer.");
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < durations_.size(); ++i) {
    sum += durations_.at(i).load(relaxed);
    const std::string bound =
        i < bounds_seconds.size() ? bound_text(bounds_seconds.at(i)) : std::string("+Inf");
    out.append(
        cat("throughline_http_request_duration_seconds_bucket{le=\"", bound, "\"} ", sum, "\n"));
  }
  out.append(cat("throughline_http_request_duration_seconds_sum ",
                 seconds_text(duration_micros_.load(relaxed)),
                 "\nthroughline_http_request_duration_seconds_count ", sum, "\n"));
  single(out, "open_connections", "gauge", open_connections.load(relaxed), "Connections now.");
  single(out, "connections_total", "counter", connections.load(relaxed), "Connections accepted.");
  single(out, "rejected_connections_total", "counter", rejected_connections.load(relaxed),
         "Connections turned away because there were too many.");
  single(out, "open_feeds", "gauge", open_feeds.load(relaxed), "Event feeds now.");
  single(out, "waiting_requests", "gauge", static_cast<std::int64_t>(asked.waiting_requests),
         "Requests that wait for a worker.");
  single(out, "body_bytes", "gauge", body_bytes.load(relaxed), "Bytes of bodies in memory now.");
  single(out, "incidents_total", "counter", incidents.load(relaxed),
         "Requests that ended in an incident.");
  single(out, "dropped_log_lines_total", "counter", asked.dropped_log_lines,
         "Lines of the log that were lost because its sink was too slow.");
  return out;
}

}  // namespace tl::http
