#include "platform/http/target.h"

#include <algorithm>
#include <optional>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::http {
namespace {

Error malformed(std::string_view what) {
  return invalid("target_malformed", cat("The address of the request cannot be read: ", what, "."));
}

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

enum class Plus { itself, blank };  // in a query '+' is a blank, in a path it is not

Result<std::string> decode(std::string_view text, Plus plus) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '%') {
      const auto high = i + 2 < text.size() ? hex_digit(text[i + 1]) : std::nullopt;
      const auto low = high ? hex_digit(text[i + 2]) : std::nullopt;
      if (!low) return malformed("a '%' is not followed by two hexadecimal digits");
      out.push_back(static_cast<char>(*high * 16 + *low));
      i += 2;
    } else {
      out.push_back(c == '+' && plus == Plus::blank ? ' ' : c);
    }
  }
  if (out.find('\0') != out.npos) return malformed("it holds a NUL");
  if (!is_valid_utf8(out)) return malformed("it is not UTF-8");
  return out;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

// A slash or a backslash that came encoded would be a boundary to one reader and none to another.
Result<std::string> decode_segment(std::string_view raw) {
  TL_TRY(std::string segment, decode(raw, Plus::itself));
  if (segment.find_first_of("/\\") != segment.npos) return malformed("a path part holds a slash");
  if (std::ranges::any_of(segment, is_control)) return malformed("it holds a control character");
  if (segment == "..") return malformed("it leads upwards");
  return segment;
}

Result<std::string> parse_path(std::string_view raw) {
  std::string path;
  for (const std::string_view part : split(raw, '/')) {
    TL_TRY(const std::string segment, decode_segment(part));
    if (segment.empty() || segment == ".") continue;
    path.append("/").append(segment);
  }
  return path.empty() ? "/" : path;
}

Result<std::vector<QueryValue>> parse_query(std::string_view raw) {
  std::vector<QueryValue> out;
  if (raw.empty()) return out;
  for (const std::string_view pair : split(raw, '&')) {
    if (pair.empty()) continue;
    if (out.size() == limits::query_values_max) {
      return limit_exceeded(
          "target_too_many_values",
          cat("The address has more than ", limits::query_values_max, " values behind its '?'."));
    }
    const std::size_t equals = pair.find('=');
    const std::string_view value =
        equals == pair.npos ? std::string_view() : pair.substr(equals + 1);
    QueryValue one;
    TL_TRY(one.name, decode(pair.substr(0, equals), Plus::blank));
    TL_TRY(one.value, decode(value, Plus::blank));
    out.push_back(std::move(one));
  }
  return out;
}

// A proxy may send the whole address, "http://example.com/path" (RFC 9112, 3.2.2).
Result<std::string_view> without_origin(std::string_view target) {
  if (target.starts_with('/')) return target;
  const std::size_t scheme = target.find("://");
  if (scheme == target.npos ||
      !(iequals(target.substr(0, scheme), "http") || iequals(target.substr(0, scheme), "https"))) {
    return malformed("it does not begin with a slash");
  }
  const std::size_t end = target.find_first_of("/?", scheme + 3);
  if (end == target.npos) return std::string_view("/");
  return target.substr(end);
}

}  // namespace

Result<Target> parse_target(std::string_view target) {
  if (target.size() > limits::request_target_bytes_max) {
    return limit_exceeded("target_too_long", cat("The address of the request has more than ",
                                                 limits::request_target_bytes_max, " bytes."));
  }
  if (target.find('#') != target.npos) return malformed("it holds a '#'");
  TL_TRY(const std::string_view local, without_origin(target));
  const std::size_t question = std::min(local.find('?'), local.size());
  Target out;
  TL_TRY(out.path, parse_path(local.substr(0, question)));
  TL_TRY(out.query, parse_query(local.substr(std::min(question + 1, local.size()))));
  return out;
}

}  // namespace tl::http
