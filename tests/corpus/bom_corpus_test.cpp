// Real bills of materials that nobody here wrote, where a machine has them. The score reached is
// held: a change that reads fewer lines than before fails here.
#include <filesystem>
#include <iostream>

#include "corpus/bom_files.h"
#include "corpus/bom_grade.h"
#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::corpus {
namespace {

namespace fs = std::filesystem;

BomGrade grade_folder(const fs::path& folder) {
  BomGrade total;
  for (const fs::path& path : truths_of(folder)) {
    const auto truth = open(path);
    EXPECT_OK(truth);
    if (!truth || !truth->tree) continue;
    const auto reading = read(graded_file(path));
    EXPECT_OK(reading);
    total += grade(*truth->tree, reading ? *reading : bom::BomReading{});
  }
  return total;
}

// Per thousand, so that a score is held in whole numbers.
std::int64_t share(std::int64_t part, std::int64_t of) {
  return of == 0 ? 0 : part * 1000 / of;
}

TEST(BomCorpus, R40_part_ReadsRealListsAsPeopleDo) {
  const auto corpus = testing::corpus_dir();
  if (!corpus) GTEST_SKIP() << "no corpus of real files here; set THROUGHLINE_CORPUS to its folder";
  BomGrade total;
  for (const char* name : {"bom", "quote"}) total += grade_folder(*corpus / name);
  if (total.files == 0) GTEST_SKIP() << "the corpus holds no graded bills of materials";
  std::cout << cat("files ", total.files, ", headers ", total.headers, ", columns ", total.columns,
                   ", perfect ", total.perfect, ", lines ", total.exact, " of ", total.lines, "\n")
            << total.misses;
  EXPECT_EQ(share(total.headers, total.files), 1000);
  EXPECT_GE(share(total.columns, total.files), 990);
  EXPECT_GE(share(total.perfect, total.files), 990);
  EXPECT_GE(share(total.exact, total.lines), 999);
}

TEST(BomCorpus, EveryRealFileIsReadOrRefusedWithAReason) {
  const auto corpus = testing::corpus_dir();
  if (!corpus) GTEST_SKIP() << "no corpus of real files here; set THROUGHLINE_CORPUS to its folder";
  for (const char* name : {"bom", "quote", "documents"}) {
    if (!fs::is_directory(*corpus / name)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(*corpus / name)) {
      if (!entry.is_regular_file() || entry.file_size() > (8u << 20)) continue;
      const auto reading = read(entry.path());
      const std::string reason = reading ? "read" : reading.error().message;
      EXPECT_FALSE(reason.empty()) << entry.path();
    }
  }
}

}  // namespace
}  // namespace tl::corpus
