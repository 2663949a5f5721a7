#include "platform/assets/assets.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>
#include <zlib.h>

namespace tl::assets {
namespace {

std::string unzipped(std::string_view gzip, std::size_t size) {
  std::string text(size + 1, '\0');
  std::string input(gzip);
  z_stream stream{};
  EXPECT_EQ(Z_OK, inflateInit2(&stream, 15 + 16));
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  EXPECT_EQ(Z_STREAM_END, inflate(&stream, Z_FINISH));
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

TEST(Assets, TheFirstPageIsThere) {
  const Asset* page = find_asset("/index.html");
  ASSERT_NE(nullptr, page);
  EXPECT_EQ("text/html; charset=utf-8", page->media_type);
  EXPECT_TRUE(page->bytes.find("Throughline") != std::string_view::npos);
  EXPECT_FALSE(is_immutable(*page));
}

TEST(Assets, WhatTheFirstPageLoadsIsThere) {
  const std::string_view page = find_asset("/index.html")->bytes;
  for (const std::string_view mark : {"src=\"", "href=\""}) {
    for (auto at = page.find(mark); at != std::string_view::npos; at = page.find(mark, at + 1)) {
      const auto begin = at + mark.size();
      const auto path = page.substr(begin, page.find('"', begin) - begin);
      EXPECT_NE(nullptr, find_asset(path)) << path;
    }
  }
}

TEST(Assets, NothingOfThePageIsInline) {
  // What stands between script tags would not run under the Content-Security-Policy.
  const std::string_view page = find_asset("/index.html")->bytes;
  for (auto at = page.find("<script"); at != std::string_view::npos;
       at = page.find("<script", at + 1)) {
    const auto end = page.find('>', at);
    EXPECT_NE(std::string_view::npos, page.substr(at, end - at).find("src=\""));
    EXPECT_TRUE(page.substr(end + 1).starts_with("</script>"));
  }
  EXPECT_EQ(std::string_view::npos, page.find("<style"));
}

TEST(Assets, CompressedIsTheSameContent) {
  for (const Asset& asset : assets()) {
    if (asset.gzip.empty()) continue;
    EXPECT_LT(asset.gzip.size(), asset.bytes.size()) << asset.path;
    EXPECT_EQ(asset.bytes, unzipped(asset.gzip, asset.bytes.size())) << asset.path;
  }
}

TEST(Assets, EachHasAPathATypeAndATagOfItsContent) {
  ASSERT_FALSE(assets().empty());
  for (const Asset& asset : assets()) {
    EXPECT_TRUE(asset.path.starts_with("/")) << asset.path;
    EXPECT_FALSE(asset.media_type.empty()) << asset.path;
    EXPECT_GE(asset.etag.size(), 22U) << asset.path;
    EXPECT_FALSE(asset.bytes.empty()) << asset.path;
    EXPECT_EQ(&asset, find_asset(asset.path));
  }
}

TEST(Assets, WhatIsNotThereIsNull) {
  EXPECT_EQ(nullptr, find_asset("/no_such_file.js"));
  EXPECT_EQ(nullptr, find_asset(""));
  EXPECT_EQ(nullptr, find_asset("/../index.html"));
}

}  // namespace
}  // namespace tl::assets
