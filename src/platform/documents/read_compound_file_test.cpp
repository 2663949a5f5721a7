#include "platform/documents/read_compound_file.h"

#include <gtest/gtest.h>

#include "platform/documents/read_test_files.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

using test_files::compound_entry;
using test_files::make_compound;
using test_files::u32;

TEST(CompoundFile, ReadsAStreamOfManySectors) {
  std::string content;
  for (int i = 0; i < 2'000; ++i) content += std::to_string(i);
  const std::string bytes = make_compound("Workbook", content);
  FindingLog log("bom.xls");
  const auto file = CompoundFile::open(bytes, log);
  ASSERT_OK(file);
  EXPECT_TRUE(file->contains("WORKBOOK"));
  EXPECT_FALSE(file->contains("Book"));
  EXPECT_EQ(file->read("Workbook", log), content);
  EXPECT_EQ(file->read("Book", log), "");
  EXPECT_TRUE(log.take().empty());
}

// Small streams live in sectors of 64 bytes inside a stream of the root.
TEST(CompoundFile, ReadsASmallStream) {
  std::string bytes = make_compound("Workbook", std::string(4'096, '.'));
  const std::string content = std::string(64, 'a') + std::string(36, 'b');
  // The root's stream takes sector 2, its table of small sectors is sector 3.
  const std::string directory = compound_entry("Root Entry", 5, 1, 2, 192) +
                                compound_entry("Workbook", 2, 0xFFFFFFFF, 0, content.size());
  bytes.replace(512 * 2, directory.size(), directory);
  bytes.replace(512 * 3, 64, content.substr(0, 64));
  bytes.replace(512 * 3 + 128, 36, content.substr(64));
  bytes.replace(512 * 4, 12, u32(2) + u32(0xFFFFFFFF) + u32(0xFFFFFFFE));
  bytes.replace(0x3C, 8, u32(3) + u32(1));
  bytes.replace(512 + 4 * 2, 8, u32(0xFFFFFFFE) + u32(0xFFFFFFFE));
  FindingLog log("bom.xls");
  const auto file = CompoundFile::open(bytes, log);
  ASSERT_OK(file);
  EXPECT_EQ(file->read("Workbook", log), content);
}

TEST(CompoundFile, PrefersTheStreamAtTheRoot) {
  std::string bytes = make_compound("Workbook", std::string(4'096, 'r'));
  // An embedded workbook's stream stands first in the directory, but in a folder.
  const std::string directory = compound_entry("Root Entry", 5, 3, 0xFFFFFFFE, 0) +
                                compound_entry("Workbook", 2, 0xFFFFFFFF, 5, 100) +
                                compound_entry("Folder", 1, 1, 0, 0) +
                                compound_entry("Workbook", 2, 0xFFFFFFFF, 2, 4'096);
  bytes.replace(512 * 2, directory.size(), directory);
  FindingLog log("bom.xls");
  const auto file = CompoundFile::open(bytes, log);
  ASSERT_OK(file);
  EXPECT_EQ(file->read("Workbook", log), std::string(4'096, 'r'));
}

TEST(CompoundFile, ReadsWhatACutFileStillHolds) {
  const std::string bytes = make_compound("Workbook", std::string(8'000, 'x'));
  FindingLog log("bom.xls");
  const std::string_view cut = std::string_view(bytes).substr(0, 512 * 3 + 5'000);
  const auto file = CompoundFile::open(cut, log);
  ASSERT_OK(file);
  EXPECT_EQ(file->read("Workbook", log), std::string(5'000, 'x'));
  EXPECT_TRUE(log.take().has_code("container_damaged"));
}

TEST(CompoundFile, RefusesWhatHasNoDirectory) {
  FindingLog log("bom.xls");
  const std::string bytes = make_compound("Workbook", "x");
  EXPECT_FAILS("container_damaged", CompoundFile::open(bytes.substr(0, 511), log));
  std::string no_directory = bytes;
  no_directory.replace(0x30, 4, u32(0xFFFFFFFE));
  EXPECT_FAILS("container_damaged", CompoundFile::open(no_directory, log));
  std::string absurd_sectors = bytes;
  absurd_sectors[0x1E] = 60;
  EXPECT_FAILS("container_damaged", CompoundFile::open(absurd_sectors, log));
}

}  // namespace
}  // namespace tl::documents
