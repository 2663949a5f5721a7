// How much of the score is knowledge of words, and how much is inferred from the cells: a list of
// header words that was made by looking at the files would read just these files.
#include <iostream>
#include <map>

#include "bom/rules/read_bom.h"
#include "corpus/bom_files.h"
#include "corpus/bom_grade.h"
#include "corpus/bom_mask.h"
#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::corpus {
namespace {

namespace fs = std::filesystem;

struct Case {
  SourceDocument document;
  Tree truth;
};

// Cases by repository; repositories that share their owner count as one, they share templates.
std::map<std::string, std::vector<Case>> cases_by_owner(const fs::path& folder) {
  std::map<std::string, std::string> owners;  // by file
  const auto manifest = open(folder / "MANIFEST.csv");
  EXPECT_OK(manifest);
  if (!manifest) return {};
  const Grid& rows = manifest->sheets.front();
  for (std::size_t row = 1; row < rows.rows.size(); ++row) {
    const std::string_view repository = rows.text(row, 2);
    owners[std::string(rows.text(row, 1))] = repository.substr(0, repository.find('/'));
  }
  std::map<std::string, std::vector<Case>> out;
  for (const fs::path& path : truths_of(folder)) {
    auto truth = open(path);
    auto document = open(graded_file(path));
    EXPECT_OK(truth);
    EXPECT_OK(document);
    if (!truth || !document || !truth->tree) continue;
    out[owners[document->file]].push_back({*std::move(document), *std::move(truth->tree)});
  }
  return out;
}

BomGrade grade_masked(const std::vector<Case>& cases, const Vocabulary& learned) {
  BomGrade total;
  for (Case one : cases) {
    mask(one.document, one.truth, learned);
    const auto reading = bom::read_bom(one.document);
    total += grade(one.truth, reading ? *reading : bom::BomReading{.file = one.document.file});
  }
  return total;
}

std::int64_t share(std::int64_t part, std::int64_t of) {
  return of == 0 ? 0 : part * 1000 / of;
}

void print(std::string_view what, const BomGrade& grade) {
  std::cout << cat(what, ": files ", grade.files, ", headers ", grade.headers, ", columns ",
                   grade.columns, ", perfect ", grade.perfect, ", lines ", grade.exact, " of ",
                   grade.lines, "\n")
            << grade.misses;
}

// Of the owners, sorted, every second one to each half.
TEST(BomHalves, R40_part_WordsLearnedFromOneHalfReadTheOther) {
  const auto corpus = testing::corpus_dir();
  if (!corpus) GTEST_SKIP() << "no corpus of real files here; set THROUGHLINE_CORPUS to its folder";
  std::vector<Case> halves[2];
  std::size_t next = 0;
  for (auto& [owner, cases] : cases_by_owner(*corpus / "bom")) {
    for (Case& one : cases) halves[next].push_back(std::move(one));
    next = 1 - next;
  }
  if (halves[1].empty()) GTEST_SKIP() << "the corpus holds no graded bills of materials";
  BomGrade total;
  for (const std::size_t learner : {0uz, 1uz}) {
    Vocabulary learned;
    for (const Case& one : halves[learner]) learn(learned, one.document, one.truth);
    const BomGrade grade = grade_masked(halves[1 - learner], learned);
    print(cat("learned on half ", learner + 1, ", read the other"), grade);
    total += grade;
  }
  EXPECT_EQ(share(total.headers, total.files), 1000);
  EXPECT_GE(share(total.columns, total.files), 850);
  EXPECT_GE(share(total.perfect, total.files), 945);
  EXPECT_GE(share(total.exact, total.lines), 955);
}

TEST(BomHalves, R40_part_CellsAloneTellMostOfAList) {
  const auto corpus = testing::corpus_dir();
  if (!corpus) GTEST_SKIP() << "no corpus of real files here; set THROUGHLINE_CORPUS to its folder";
  BomGrade total;
  for (const auto& [owner, cases] : cases_by_owner(*corpus / "bom")) {
    total += grade_masked(cases, Vocabulary{});
  }
  if (total.files == 0) GTEST_SKIP() << "the corpus holds no graded bills of materials";
  print("no heading and no maker known", total);
  EXPECT_GE(share(total.headers, total.files), 910);
  EXPECT_GE(share(total.perfect, total.files), 475);
  EXPECT_GE(share(total.exact, total.lines), 340);
}

}  // namespace
}  // namespace tl::corpus
