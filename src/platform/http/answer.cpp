#include "platform/http/answer.h"

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <utility>

#include "foundation/date.h"
#include "foundation/ensure.h"
#include "foundation/text.h"
#include "platform/http/compress.h"
#include "platform/http/event_feed.h"
#include "platform/http/refusal.h"

namespace tl::http {
namespace {

bool is_token(std::string_view name) {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return !name.empty() && std::ranges::all_of(name, [&](char c) {
    return is_alnum(c) || marks.find(c) != marks.npos;
  });
}

bool is_one_line(std::string_view value) {
  return std::ranges::none_of(value, [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
  });
}

// A value with a line break would write headers of its own, and these three decide where a message
// ends: a handler that sets one is wrong.
void check_headers(const Response& response) {
  constexpr std::array<std::string_view, 3> ours{"content-length", "transfer-encoding",
                                                 "connection"};
  ENSURE(response.status >= 200 && response.status <= 599, "a handler gives a final status");
  ENSURE(is_one_line(response.media_type), "a media type is one line");
  for (const Header& header : response.headers) {
    ENSURE(is_token(header.name) && is_one_line(header.value), "a header is one line");
    const std::string name = to_lower(header.name);
    ENSURE(std::ranges::find(ours, name) == ours.end(), "the server itself says how long it is");
  }
}

std::string take_person(Response& response) {
  std::string person;
  std::erase_if(response.headers, [&](Header& header) {
    const bool found = iequals(header.name, person_header);
    if (found) person = std::move(header.value);
    return found;
  });
  return person;
}

void compress(const Request& request, Response& response) {
  if (!is_worth_compressing(response)) return;
  if (accepts_gzip(request.header("accept-encoding"))) {
    carry_gzipped(response, std::make_shared<const std::string>(gzip(response.bytes())));
  } else {
    varies_with_encoding(response);
  }
}

// "Mon, 02 Mar 2026 09:00:00 GMT" (RFC 9110, 5.6.7), made once a second.
std::string_view date_line() {
  constexpr std::array<std::string_view, 7> days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  thread_local std::int64_t second = -1;
  thread_local std::string text;
  const Instant now = SystemClock().now();
  if (now.micros() / 1'000'000 != second) {
    second = now.micros() / 1'000'000;
    const std::string iso = now.text();  // 2026-03-02T09:00:00.000000Z
    const Date day = now.utc_date();
    text =
        cat("Date: ", days.at(day.weekday() - 1), ", ", iso.substr(8, 2), " ",
            months.at(day.month() - 1), " ", iso.substr(0, 4), " ", iso.substr(11, 8), " GMT\r\n");
  }
  return text;
}

std::string head_of(const Request& request, const Answer& answer) {
  const Response& response = answer.response;
  std::string head;
  head.reserve(320);
  head.append(cat("HTTP/1.1 ", response.status, " ", reason_of(response.status), "\r\n"));
  head.append(date_line());
  if (!response.media_type.empty()) {
    head.append("Content-Type: ").append(response.media_type).append("\r\n");
  }
  if (response.feed) {
    // X-Accel-Buffering: a proxy that collects events before it passes them on defeats them.
    head.append("Cache-Control: no-store\r\nX-Accel-Buffering: no\r\n");
  } else if (response.status != 204 && response.status != 304) {
    head.append(cat("Content-Length: ", response.bytes().size(), "\r\n"));
  }
  head.append("X-Request-Id: ").append(request.id).append("\r\n");
  for (const Header& header : response.headers) {
    head.append(header.name).append(": ").append(header.value).append("\r\n");
  }
  return head;
}

Answer ready(const Request& request, Response response) {
  check_headers(response);
  if (response.feed) response.media_type = "text/event-stream";
  Answer answer;
  answer.person = take_person(response);
  compress(request, response);
  answer.response = std::move(response);
  answer.has_body = request.method != Method::head && answer.response.status != 204 &&
                    answer.response.status != 304;
  answer.head = head_of(request, answer);
  return answer;
}

Answer troubled(const Request& request, std::string what) {
  Answer answer = ready(request, incident(request.id));
  answer.trouble = std::move(what);
  return answer;
}

}  // namespace

std::string_view Answer::bytes() const {
  return has_body ? response.bytes() : std::string_view();
}

Answer answer_of(const Request& request, const Handler& handler) {
  try {
    return ready(request, handler(request));
  } catch (const std::exception& error) {
    return troubled(request, error.what());
  } catch (...) {
    return troubled(request, "something that is no std::exception was thrown");
  }
}

Answer answer_with(const Request& request, Response response) {
  return answer_of(request, [&](const Request&) { return std::move(response); });
}

}  // namespace tl::http
