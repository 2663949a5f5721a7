// What a handler of the server sees and gives: plain values, nothing of sockets.
//
//   Response hello(const Request& request) {
//     if (request.method != Method::get) return {.status = 405};
//     return {.media_type = "text/plain; charset=utf-8",
//             .body = cat("hello, ", request.query_value("name").value_or("you"))};
//   }
//
// Whatever the client sent was read strictly before: a path has no "..", no empty segment and no
// control character; a header has one value, trimmed; a body is whole.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/result.h"

namespace tl::http {

enum class Method { get, head, post, put, patch, delete_ };

std::string_view name_of(Method method);                        // "GET"
std::optional<Method> method_from_name(std::string_view name);  // upper case; none for the others

struct Header {
  std::string name;  // of a request: in lower case
  std::string value;

  friend bool operator==(const Header&, const Header&) = default;
};

struct QueryValue {
  std::string name;
  std::string value;

  friend bool operator==(const QueryValue&, const QueryValue&) = default;
};

struct Request {
  Method method = Method::get;
  std::string path = "/";         // decoded and normalised: starts with '/', no empty segment
  std::vector<QueryValue> query;  // decoded, in the order of the client
  std::vector<Header> headers;
  std::string body;
  std::string remote;   // "127.0.0.1"
  std::string id;       // ours, url-safe; the client gets it as X-Request-Id
  bool secure = false;  // came over TLS

  std::string_view header(std::string_view lower_name) const;  // the first of it, "" when absent
  std::optional<std::string_view> query_value(std::string_view name) const;  // the first of it
  std::string_view cookie(std::string_view name) const;                      // "" when absent
};

class EventFeed;

struct Response {
  int status = 200;
  std::string media_type;
  std::string body;
  std::vector<Header> headers;
  std::shared_ptr<const std::string> shared_body;  // instead of body: bytes that live on (assets)
  std::shared_ptr<EventFeed> feed;  // instead of a body: server-sent events until it is closed

  std::string_view bytes() const { return shared_body ? *shared_body : body; }
  std::string_view header(std::string_view name) const;  // the first of it, "" when absent
  bool has_header(std::string_view name) const;
};

// Runs on a worker thread, and may wait for the database. Several run at once.
using Handler = std::function<Response(const Request&)>;

// The header of a response that only the log of requests sees: whose request it was. The server
// takes it out before it writes.
inline constexpr std::string_view person_header = "X-Throughline-Person";

// One part of a form (RFC 7578). `bytes` points into the body that was read.
struct Part {
  std::string field;
  std::string file_name;   // without folders, "" for a value that is no file
  std::string media_type;  // "text/plain" unless told
  std::string_view bytes;
};

// multipart/form-data, read strictly: `multipart_malformed`, `multipart_too_many_parts`,
// `multipart_head_too_long`, or `media_type_unsupported` for another kind of body.
Result<std::vector<Part>> parse_multipart(std::string_view content_type, std::string_view body);

}  // namespace tl::http
