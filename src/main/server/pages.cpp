#include "main/server/pages.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/assets/assets.h"
#include "platform/http/problem.h"

namespace tl::server {
namespace {

// Without exceptions: decision 51 says how the pages do without them.
constexpr std::string_view page_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; frame-src 'self' blob:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'self'";

bool takes_gzip(const http::Request& request) {
  return contains(request.header("accept-encoding"), "gzip");
}

// "/etc/passwd.txt" is a file that is not there; "/quotes/Q7.2", a revision, is a page.
bool names_file(std::string_view path) {
  const std::string_view last = path.substr(path.rfind('/') + 1);
  const auto dot = last.rfind('.');
  return dot != last.npos && !std::ranges::all_of(last.substr(dot + 1), is_digit);
}

const assets::Asset* asset_for(std::string_view path) {
  const assets::Asset* found = assets::find_asset(path);
  if (found != nullptr) return found;
  return names_file(path) ? nullptr : assets::find_asset("/index.html");
}

}  // namespace

http::Response serve_page(const http::Request& request) {
  if (request.method != http::Method::get && request.method != http::Method::head) {
    return http::problem_of(unsupported("method_unknown", "a page is read only"), request.id, 405);
  }
  const assets::Asset* asset = asset_for(request.path);
  if (asset == nullptr) {
    return http::problem_of(not_found("page_unknown", "there is no such page"), request.id);
  }
  http::Response response{.media_type = std::string(asset->media_type)};
  const auto add = [&](std::string_view name, std::string value) {
    response.headers.push_back({std::string(name), std::move(value)});
  };
  const bool gzip = takes_gzip(request) && !asset->gzip.empty();
  const std::string tag = cat("\"", asset->etag, "\"");
  add("ETag", tag);
  add("Vary", "Accept-Encoding");
  add("Cache-Control",
      assets::is_immutable(*asset) ? "public, max-age=31536000, immutable" : "no-cache");
  add("Content-Security-Policy", std::string(page_policy));
  add("X-Content-Type-Options", "nosniff");
  add("Referrer-Policy", "same-origin");
  add("X-Frame-Options", "SAMEORIGIN");
  if (request.secure) add("Strict-Transport-Security", "max-age=31536000");
  if (request.header("if-none-match") == tag) {
    response.status = 304;
    return response;
  }
  if (gzip) add("Content-Encoding", "gzip");
  response.body = std::string(gzip ? asset->gzip : asset->bytes);
  return response;
}

}  // namespace tl::server
