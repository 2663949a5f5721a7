// multipart/form-data by RFC 7578 and RFC 2046: what browsers send for a file. Strict, because two
// readers that guess differently about a damaged form are how a file slips past a check.
#include <algorithm>
#include <array>
#include <optional>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/http/message.h"

namespace tl::http {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t boundary_bytes_max = 70;  // RFC 2046, 5.1.1

Error malformed(std::string_view what) {
  return invalid("multipart_malformed",
                 cat("The form cannot be read: ", what, ". Send it again as multipart/form-data."));
}

// "name*=..." has its own encoding; browsers do not send it in forms (RFC 7578, 4.2).
struct Parameter {
  std::string name;  // lower case
  std::string value;
};

// A quoted string: browsers write %22 for a quote and leave a backslash alone, other clients write
// \" ; so only \" is an escape.
std::optional<std::string> take_quoted(std::string_view& rest) {
  std::string value;
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] == '"') {
      rest.remove_prefix(i + 1);
      return value;
    }
    if (rest[i] == '\\' && i + 1 < rest.size() && rest[i + 1] == '"') ++i;
    value.push_back(rest[i]);
  }
  return std::nullopt;
}

// "; name=value; other=\"value\"", at the end or broken.
Result<std::vector<Parameter>> parameters_of(std::string_view rest) {
  std::vector<Parameter> out;
  for (rest = trim(rest); !rest.empty(); rest = trim(rest)) {
    if (rest.front() != ';') return malformed("a header has a wrong parameter");
    rest = trim(rest.substr(1));
    if (rest.empty()) break;  // "a=b;" is common and harmless
    const std::size_t equals = rest.find('=');
    if (equals == rest.npos) return malformed("a header has a parameter without a value");
    Parameter one{.name = to_lower(trim(rest.substr(0, equals))), .value = {}};
    rest = trim(rest.substr(equals + 1));
    if (!rest.empty() && rest.front() == '"') {
      auto value = take_quoted(rest);
      if (!value) return malformed("a header has a quote that does not end");
      one.value = std::move(*value);
    } else {
      const std::size_t end = std::min(rest.find(';'), rest.size());
      one.value = trim(rest.substr(0, end));
      rest.remove_prefix(end);
    }
    const auto twice = std::ranges::find(out, one.name, &Parameter::name);
    if (twice != out.end()) return malformed(cat("a header says '", one.name, "' twice"));
    out.push_back(std::move(one));
  }
  return out;
}

std::string value_of(const std::vector<Parameter>& parameters, std::string_view name) {
  const auto found = std::ranges::find(parameters, name, &Parameter::name);
  return found == parameters.end() ? std::string() : found->value;
}

std::string_view kind_of(std::string_view value) {
  return trim(value.substr(0, value.find(';')));
}

std::string_view after_kind(std::string_view value) {
  const std::size_t end = value.find(';');
  return end == value.npos ? std::string_view() : value.substr(end);
}

// The file's own name: a client may send its whole path, of either kind of system, and a path is
// nobody's business here.
std::string base_name(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  if (slash != name.npos) name.remove_prefix(slash + 1);
  std::string clean;
  for (const char c : repair_utf8(name)) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) clean.push_back(c);
  }
  if (clean == "." || clean == "..") return "";
  if (clean.size() <= limits::file_name_bytes_max) return clean;
  // The ending says what the file is: it stays.
  const std::size_t dot = clean.rfind('.');
  const std::string ending =
      dot != clean.npos && clean.size() - dot <= 16 ? clean.substr(dot) : std::string();
  std::size_t keep = limits::file_name_bytes_max - ending.size();
  while (keep > 0 && (static_cast<unsigned char>(clean[keep]) & 0xC0) == 0x80) --keep;
  return clean.substr(0, keep) + ending;
}

Result<std::string> boundary_of(std::string_view content_type) {
  if (!iequals(kind_of(content_type), "multipart/form-data")) {
    return unsupported("media_type_unsupported",
                       "Send the form as multipart/form-data with a boundary.");
  }
  TL_TRY(const auto parameters, parameters_of(after_kind(content_type)));
  std::string boundary = value_of(parameters, "boundary");
  const bool visible_only =
      std::ranges::all_of(boundary, [](char c) { return c >= 0x20 && c < 0x7f; });
  if (boundary.empty() || boundary.size() > boundary_bytes_max || !visible_only ||
      boundary.back() == ' ') {
    return malformed("it has no proper boundary");
  }
  return boundary;
}

Result<void> read_disposition(std::string_view value, Part& part) {
  if (!iequals(kind_of(value), "form-data")) return malformed("a part is no form-data");
  TL_TRY(const auto parameters, parameters_of(after_kind(value)));
  part.field = value_of(parameters, "name");
  if (part.field.empty()) return malformed("a part has no name");
  if (!is_valid_utf8(part.field) || part.field.find('\0') != std::string::npos) {
    return malformed("the name of a part is no text");
  }
  part.file_name = base_name(value_of(parameters, "filename"));
  return {};
}

Result<Part> read_head(std::string_view head) {
  Part part{.field = {}, .file_name = {}, .media_type = "text/plain", .bytes = {}};
  bool disposed = false;
  while (!head.empty()) {
    const std::size_t end = std::min(head.find(line_end), head.size());
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(end + line_end.size(), head.size()));
    const std::size_t colon = line.find(':');
    if (colon == line.npos || colon == 0) return malformed("a part has a line that is no header");
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = trim(line.substr(colon + 1));
    if (iequals(name, "content-disposition")) {
      if (disposed) return malformed("a part says twice what it is");
      disposed = true;
      TL_CHECK(read_disposition(value, part));
    } else if (iequals(name, "content-type")) {
      part.media_type = value;
    } else if (iequals(name, "content-transfer-encoding") && !iequals(value, "binary") &&
               !iequals(value, "8bit") && !iequals(value, "7bit")) {
      return malformed("a part is encoded; send its bytes as they are");
    }
  }
  if (!disposed) return malformed("a part does not say what it is");
  return part;
}

}  // namespace

Result<std::vector<Part>> parse_multipart(std::string_view content_type, std::string_view body) {
  TL_TRY(const std::string boundary, boundary_of(content_type));
  const std::string opening = cat("--", boundary);
  const std::string between = cat(line_end, opening);
  if (!body.starts_with(opening)) return malformed("it does not begin with its boundary");
  body.remove_prefix(opening.size());
  std::vector<Part> parts;
  while (!body.starts_with("--")) {
    if (!body.starts_with(line_end)) return malformed("a boundary is followed by something else");
    if (parts.size() == limits::multipart_parts_max) {
      return limit_exceeded("multipart_too_many_parts",
                            cat("The form has more than ", limits::multipart_parts_max,
                                " parts. Send the files in several forms."));
    }
    body.remove_prefix(line_end.size());
    const std::size_t head_end = body.find("\r\n\r\n");
    if (std::min(head_end, body.size()) > limits::multipart_head_bytes_max) {
      return limit_exceeded(
          "multipart_head_too_long",
          cat("The head of a part has more than ", limits::multipart_head_bytes_max, " bytes."));
    }
    if (head_end == body.npos) return malformed("a part ends within its head");
    TL_TRY(Part part, read_head(body.substr(0, head_end)));
    body.remove_prefix(head_end + 4);
    const std::size_t end = body.find(between);
    if (end == body.npos) return malformed("a part does not end");
    part.bytes = body.substr(0, end);
    body.remove_prefix(end + between.size());
    parts.push_back(std::move(part));
  }
  body.remove_prefix(2);
  if (!trim(body).empty()) return malformed("something follows its end");
  return parts;
}

}  // namespace tl::http
