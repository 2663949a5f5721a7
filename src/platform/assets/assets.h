// The pages as they lie in the program: the files of the front end, ready to be sent.
//
//   const Asset* page = find_asset("/index.html");
//   response.headers.push_back({"ETag", cat('"', page->etag, '"')});
//
// A build with -DTL_WEB=OFF holds one page, which says that the others were left out.
#pragma once

#include <span>
#include <string_view>

namespace tl::assets {

struct Asset {
  std::string_view path;        // "/index.html", "/assets/main-5a1c.js"
  std::string_view media_type;  // with its charset: "text/css; charset=utf-8"
  std::string_view etag;        // of the content, without quotes; the same for both forms
  std::string_view bytes;
  std::string_view gzip;  // empty where compressing does not help
};

// All of them, by path.
std::span<const Asset> assets();

// The one with this path, or null.
const Asset* find_asset(std::string_view path);

// Whether the name of the file changes with its content, so that a browser may keep it for good.
bool is_immutable(const Asset& asset);

}  // namespace tl::assets
