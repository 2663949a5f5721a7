#include "platform/http/request_reader.h"

#include <algorithm>
#include <limits>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/http/target.h"

namespace tl::http {
namespace {

namespace beast = boost::beast;
using Error = beast::http::error;
using Code = beast::error_code;
using Text = beast::string_view;

// A body is not believed to be as long as it says before it is there.
constexpr std::uint64_t reserved_at_once = 1u << 20;

std::string_view view(Text text) {
  return {text.data(), text.size()};
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 19 && std::ranges::all_of(text, is_digit);
}

bool is_folded(std::string_view head) {
  return head.find("\r\n ") != head.npos || head.find("\r\n\t") != head.npos;
}

}  // namespace

class RequestReader::Parser final : public beast::http::basic_parser<true> {
 public:
  Parser() {
    // Ours count the whole head, not a line of it, and the limit of the body comes later.
    header_limit(std::numeric_limits<std::uint32_t>::max());
    body_limit(boost::none);
  }

  std::size_t feed(std::string_view bytes);
  void refuse(int status, std::string_view code, std::string_view detail) {
    if (!refusal) refusal = Refusal{status, std::string(code), std::string(detail)};
  }

  Request request;
  std::optional<Refusal> refusal;
  bool keeps_alive = false;
  bool expects_continue = false;
  bool has_chunks = false;

 private:
  void finish_head();
  void read_error(const Code& code);
  void malformed(std::string_view what) { refuse(400, "request_malformed", what); }

  // What Beast calls. Only an error code stops it.
  void on_request_impl(beast::http::verb, Text method, Text target, int version,
                       Code& code) override;
  void on_response_impl(int, Text, int, Code&) override {}
  void on_field_impl(beast::http::field, Text name, Text value, Code& code) override;
  void on_header_impl(Code&) override {}
  void on_body_init_impl(boost::optional<std::uint64_t> const& length, Code&) override {
    request.body.reserve(std::min(length.value_or(0), reserved_at_once));
  }
  std::size_t on_body_impl(Text body, Code&) override {
    request.body.append(body.data(), body.size());
    return body.size();
  }
  void on_chunk_header_impl(std::uint64_t, Text, Code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, Text body, Code&) override {
    request.body.append(body.data(), body.size());
    return body.size();
  }
  void on_finish_impl(Code&) override {}

  std::size_t head_bytes_ = 0;
  bool head_read_ = false;
  int lengths_ = 0;
  int hosts_ = 0;
  int codings_ = 0;
  int version_ = 11;
};

std::size_t RequestReader::Parser::feed(std::string_view bytes) {
  std::size_t taken = 0;
  while (!refusal && !is_done() && taken < bytes.size()) {
    const bool in_head = !is_header_done();
    const std::string_view rest = bytes.substr(taken);
    Code code;
    const std::size_t n = put(boost::asio::const_buffer(rest.data(), rest.size()), code);
    if (in_head) {
      head_bytes_ += n;
      const std::size_t pending = is_header_done() ? 0 : rest.size() - n;
      if (head_bytes_ + pending > limits::request_head_bytes_max) {
        refuse(431, "request_head_too_large",
               cat("The head of the request has more than ", limits::request_head_bytes_max,
                   " bytes."));
      }
      if (is_folded(rest.substr(0, n))) malformed("A header goes on in a second line.");
    }
    taken += n;
    if (code && code != Error::need_more) read_error(code);
    if (is_header_done() && !head_read_ && !refusal) {
      head_read_ = true;
      finish_head();
      break;
    }
    if (n > 0) continue;
    // The line that tells how long a chunk is, or the trailer.
    if (!in_head && rest.size() > limits::request_head_bytes_max) {
      malformed("A chunk's first line is too long.");
    }
    break;
  }
  return taken;
}

void RequestReader::Parser::on_request_impl(beast::http::verb, Text method, Text target,
                                            int version, Code& code) {
  version_ = version;
  if (version != 10 && version != 11) {
    refuse(505, "http_version_unsupported", "The server speaks HTTP/1.1.");
  }
  const auto known = method_from_name(view(method));
  if (known) {
    request.method = *known;
  } else {
    refuse(501, "method_unknown", "The method of the request is none that the server knows.");
  }
  auto parsed = http::parse_target(view(target));
  if (parsed) {
    request.path = std::move(parsed->path);
    request.query = std::move(parsed->query);
  } else {
    const bool long_one = parsed.error().code == "target_too_long";
    refuse(long_one ? 414 : 400, parsed.error().code, parsed.error().message);
  }
  if (refusal) code = Error::bad_target;
}

void RequestReader::Parser::on_field_impl(beast::http::field field, Text name, Text value,
                                          Code& code) {
  if (head_read_) return;  // a trailer behind the last chunk is no header
  if (request.headers.size() == limits::request_headers_max) {
    refuse(431, "request_too_many_headers",
           cat("The request has more than ", limits::request_headers_max, " headers."));
    code = Error::bad_field;
    return;
  }
  Header header{.name = to_lower(view(name)), .value = std::string(view(value))};
  if (field == beast::http::field::content_length) {
    ++lengths_;
    if (!is_number(header.value)) malformed("The Content-Length is not one number.");
  } else if (field == beast::http::field::transfer_encoding) {
    ++codings_;
    if (!iequals(header.value, "chunked")) {
      refuse(501, "transfer_coding_unsupported", "The body may come in chunks, and no other way.");
    }
  } else if (field == beast::http::field::host) {
    ++hosts_;
  }
  request.headers.push_back(std::move(header));
  if (refusal) code = Error::bad_field;
}

void RequestReader::Parser::finish_head() {
  keeps_alive = keep_alive();
  has_chunks = chunked();
  if (lengths_ > 1) return malformed("The Content-Length stands there twice.");
  if (codings_ > 0 && lengths_ > 0) return malformed("The body has a length and chunks.");
  if (codings_ > 1) return malformed("The Transfer-Encoding stands there twice.");
  if (codings_ > 0 && version_ == 10) return malformed("HTTP/1.0 knows no chunks.");
  if (hosts_ > 1) return malformed("The Host stands there twice.");
  if (hosts_ == 0 && version_ == 11) return malformed("The Host is missing.");
  const std::string_view host = request.header("host");
  const bool odd = std::ranges::any_of(host, [](char c) {
    return is_space(c) || c == '/' || c == '\\' || c == '@' || c == '?' || c == '#' || c == ',';
  });
  if (odd || (host.empty() && version_ == 11)) return malformed("The Host is no name.");
  const std::string_view expected = request.header("expect");
  if (!expected.empty() && !iequals(expected, "100-continue")) {
    return refuse(417, "expectation_unknown", "The server knows the expectation 100-continue.");
  }
  expects_continue = !expected.empty() && version_ == 11;
}

void RequestReader::Parser::read_error(const Code& code) {
  if (code == Error::body_limit) {
    return refuse(413, "body_too_large", "The body of the request is larger than it may be.");
  }
  if (code == Error::bad_version) {
    return refuse(505, "http_version_unsupported", "The server speaks HTTP/1.1.");
  }
  if (code == Error::header_limit) {
    return refuse(431, "request_head_too_large", "The head of the request is too large.");
  }
  malformed(cat("The request is no HTTP: ", code.message(), "."));
}

RequestReader::RequestReader() : parser_(std::make_unique<Parser>()) {}
RequestReader::~RequestReader() = default;

std::size_t RequestReader::feed(std::string_view bytes) {
  return parser_->feed(bytes);
}
bool RequestReader::head_done() const {
  return parser_->is_header_done();
}
bool RequestReader::done() const {
  return parser_->is_done();
}
const std::optional<RequestReader::Refusal>& RequestReader::refusal() const {
  return parser_->refusal;
}
Request& RequestReader::request() {
  return parser_->request;
}
bool RequestReader::keeps_alive() const {
  return parser_->keeps_alive;
}
bool RequestReader::expects_continue() const {
  return parser_->expects_continue;
}
bool RequestReader::has_chunks() const {
  return parser_->has_chunks;
}
std::uint64_t RequestReader::content_length() const {
  return parser_->content_length().value_or(0);
}
void RequestReader::allow_body(std::uint64_t bytes_max) {
  parser_->body_limit(bytes_max);
  if (content_length() > bytes_max) {
    parser_->refuse(413, "body_too_large",
                    cat("The body of the request may have at most ", bytes_max, " bytes."));
  }
}

}  // namespace tl::http
