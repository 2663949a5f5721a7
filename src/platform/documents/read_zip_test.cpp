#include "platform/documents/read_zip.h"

#include <gtest/gtest.h>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_test_files.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

using test_files::make_zip;
using test_files::ZipEntries;

TEST(ZipReader, FindsEntriesWhateverTheirCase) {
  const std::string bytes = make_zip({{"XL/Workbook.XML", "content"}});
  auto zip = ZipReader::open(bytes, "a.xlsx");
  ASSERT_OK(zip);
  EXPECT_TRUE(zip->contains("xl/workbook.xml"));
  EXPECT_TRUE(zip->contains_folder("xl/"));
  EXPECT_FALSE(zip->contains("xl/other.xml"));
  EXPECT_EQ(zip->read("/xl/workbook.xml").value_or(""), "content");
  EXPECT_FAILS("zip_damaged", zip->read("xl/other.xml"));
}

TEST(ZipReader, RefusesABombByItsDirectory) {
  const std::string zeros(64u << 20, '\0');
  const std::string bytes = make_zip({{"xl/workbook.xml", zeros}});
  ASSERT_LT(bytes.size() * limits::unzip_ratio_max, zeros.size());
  EXPECT_FAILS("zip_too_large", ZipReader::open(bytes, "a.xlsx"));
}

TEST(ZipReader, AllowsAnyRatioBelowTheFloor) {
  const std::string zeros(limits::unzip_ratio_floor_bytes, '\0');
  const std::string bytes = make_zip({{"xl/workbook.xml", zeros}});
  auto zip = ZipReader::open(bytes, "a.xlsx");
  ASSERT_OK(zip);
  EXPECT_EQ(zip->read("xl/workbook.xml")->size(), zeros.size());
  const std::string more = make_zip({{"xl/workbook.xml", zeros + "x"}});
  EXPECT_FAILS("zip_too_large", ZipReader::open(more, "a.xlsx"));
}

TEST(ZipReader, RefusesMoreThanItWouldEverUnpack) {
  // Noise does not shrink, so the ratio stays harmless and the size alone decides.
  std::string noise(4u << 20, '\0');
  std::uint32_t state = 1;
  for (char& c : noise) {
    state = state * 1'664'525u + 1'013'904'223u;
    c = static_cast<char>(state >> 24u);
  }
  std::string bytes = make_zip({{"xl/workbook.xml", noise}});
  const std::size_t directory = bytes.rfind("PK\x01\x02");
  ASSERT_NE(directory, std::string::npos);
  constexpr auto most = static_cast<std::uint32_t>(limits::unzipped_bytes_max);
  bytes.replace(directory + 24, 4, test_files::u32(most));
  EXPECT_OK(ZipReader::open(bytes, "a.xlsx"));
  bytes.replace(directory + 24, 4, test_files::u32(most + 1));
  EXPECT_FAILS("zip_too_large", ZipReader::open(bytes, "a.xlsx"));
}

TEST(ZipReader, RefusesADirectoryThatLies) {
  const std::string content(5'000, 'x');
  std::string bytes = make_zip({{"a", content}});
  // The size stands 24 bytes into the entry's record of the central directory.
  const std::size_t directory = bytes.rfind("PK\x01\x02");
  ASSERT_NE(directory, std::string::npos);
  for (const std::uint32_t lie : {4'999u, 5'001u, 16u << 20}) {
    std::string lying = bytes;
    lying.replace(directory + 24, 4, test_files::u32(lie));
    auto zip = ZipReader::open(lying, "a.xlsx");
    ASSERT_OK(zip);
    EXPECT_FAILS("zip_damaged", zip->read("a")) << lie;
  }
}

TEST(ZipReader, RefusesTooManyEntries) {
  ZipEntries entries;
  for (std::size_t i = 0; i < limits::zip_entries_max; ++i) entries.push_back({cat("e", i), ""});
  EXPECT_OK(ZipReader::open(make_zip(entries), "a.xlsx"));
  entries.push_back({"one more", ""});
  EXPECT_FAILS("zip_too_many_entries", ZipReader::open(make_zip(entries), "a.xlsx"));
}

TEST(ZipReader, RefusesCutAndDamagedContainers) {
  std::string content;
  for (int i = 0; i < 3'000; ++i) content += std::to_string(i * i);
  const std::string bytes = make_zip({{"a", content}});
  EXPECT_FAILS("zip_damaged", ZipReader::open(bytes.substr(0, bytes.size() / 2), "a.xlsx"));
  std::string damaged = bytes;
  for (std::size_t i = 100; i < 200; ++i) damaged[i] = static_cast<char>(~damaged[i]);
  auto zip = ZipReader::open(damaged, "a.xlsx");
  ASSERT_OK(zip);
  EXPECT_FAILS("zip_damaged", zip->read("a"));
}

}  // namespace
}  // namespace tl::documents
