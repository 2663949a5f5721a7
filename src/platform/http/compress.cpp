#include "platform/http/compress.h"

#include <algorithm>
#include <array>
#include <utility>

#include <zlib.h>

#include "foundation/ensure.h"
#include "foundation/text.h"

namespace tl::http {
namespace {

constexpr int level = 5;              // within 3 % of the smallest, at twice the speed
constexpr int gzip_window = 15 + 16;  // zlib: the largest window, with the head of gzip
constexpr int memory = 8;

bool is_refused(std::string_view parameters) {
  // "q=0", "q=0.0", "q=0.000"
  const std::size_t equals = parameters.find('=');
  if (equals == parameters.npos || !iequals(trim(parameters.substr(0, equals)), "q")) return false;
  const std::string_view weight = trim(parameters.substr(equals + 1));
  return weight.find_first_not_of("0.") == weight.npos;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
  for (const std::string_view one : split(accept_encoding, ',')) {
    const std::size_t end = std::min(one.find(';'), one.size());
    if (!iequals(trim(one.substr(0, end)), "gzip")) continue;
    return !is_refused(one.substr(std::min(end + 1, one.size())));
  }
  return false;
}

bool is_text_like(std::string_view media_type) {
  const std::string kind = to_lower(trim(media_type.substr(0, media_type.find(';'))));
  if (kind == "text/event-stream") return false;
  constexpr std::array<std::string_view, 4> others{"application/json", "application/javascript",
                                                   "application/xml", "image/svg+xml"};
  return kind.starts_with("text/") || kind.ends_with("+json") || kind.ends_with("+xml") ||
         std::ranges::find(others, kind) != others.end();
}

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  ENSURE(deflateInit2(&stream, level, Z_DEFLATED, gzip_window, memory, Z_DEFAULT_STRATEGY) == Z_OK,
         "zlib takes its own constants");
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  ENSURE(bytes.size() <= 0xffff'ffffu && out.size() <= 0xffff'ffffu, "zlib counts in 32 bits");
  std::string input(bytes);  // zlib takes it as not const, and we never cast that away
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int result = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  ENSURE(result == Z_STREAM_END, "the output has room for the worst case");
  return out;
}

bool is_worth_compressing(const Response& response) {
  return !response.feed && response.status != 206 &&
         response.bytes().size() >= compressed_from_bytes && is_text_like(response.media_type) &&
         !response.has_header("Content-Encoding");
}

void carry_gzipped(Response& response, std::shared_ptr<const std::string> gzipped) {
  response.body.clear();
  response.shared_body = std::move(gzipped);
  varies_with_encoding(response);
  response.headers.push_back({"Content-Encoding", "gzip"});
}

// A second header of the name adds to the first.
void varies_with_encoding(Response& response) {
  response.headers.push_back({"Vary", "Accept-Encoding"});
}

}  // namespace tl::http
