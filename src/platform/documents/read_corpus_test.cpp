// Real files that nobody here wrote, where a machine has them.
#include <algorithm>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "foundation/text.h"
#include "platform/documents/read_document.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

namespace fs = std::filesystem;

std::string file_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> real_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const bool about =
        name.ends_with(".truth.json") || name.ends_with(".md") || name.starts_with("MANIFEST");
    if (entry.is_regular_file() && !about) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

// A table of parts has at least two rows of something and not one cell of everything.
bool has_content(const SourceDocument& document) {
  if (document.tree) return !document.tree->children.empty();
  return std::ranges::any_of(document.sheets, [](const Grid& grid) {
    const auto filled = std::ranges::count_if(grid.rows, [](const auto& row) {
      return std::ranges::any_of(row, [](const Cell& cell) { return !cell.text.empty(); });
    });
    return filled >= 2;
  });
}

bool is_clean(const SourceDocument& document) {
  return std::ranges::all_of(document.sheets, [](const Grid& grid) {
    return std::ranges::all_of(grid.rows, [](const auto& row) {
      return std::ranges::all_of(row, [](const Cell& cell) {
        return is_valid_utf8(cell.text) && cell.text.find('\r') == std::string::npos &&
               (cell.kind != CellKind::empty || cell.text.empty());
      });
    });
  });
}

TEST(ReadCorpus, R40_part_ReadsRealFilesWithoutLoss) {
  const auto corpus = testing::corpus_dir();
  if (!corpus) GTEST_SKIP() << "no corpus of real files here; set THROUGHLINE_CORPUS to its folder";
  std::size_t files = 0;
  std::size_t unsupported = 0;
  for (const char* part : {"bom", "quote"}) {
    for (const fs::path& path : real_files(*corpus / part)) {
      ++files;
      const auto document = read_document(file_bytes(path), path.filename().string());
      if (!document && document.error().kind == ErrorKind::unsupported) {
        ++unsupported;
        continue;
      }
      ASSERT_OK(document) << path;
      EXPECT_TRUE(has_content(*document)) << path;
      EXPECT_TRUE(is_clean(*document)) << path;
    }
  }
  std::printf("%zu real files read, %zu of them of a kind that is not supported\n", files,
              unsupported);
  // At most one file in fifty may be of a kind that is refused.
  EXPECT_LE(unsupported * 50, files);
}

}  // namespace
}  // namespace tl::documents
