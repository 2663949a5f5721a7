// Real lines that nobody here wrote, labelled by people who read them: what kind of passive part
// each asks for, and its parameters. passive_labels.csv names the rows; the files stay where they
// are. The score reached is held.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "bom/rules/read_bom.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "parts/rules/decode_mpn.h"
#include "parts/rules/parametric.h"
#include "platform/documents/read_document.h"
#include "support/matchers.h"

namespace tl::corpus {
namespace {

namespace fs = std::filesystem;

struct Label {
  std::string file;  // the id that its name begins with
  std::string sheet;
  std::string row;
  std::string says;
};

std::string file_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<Label> labels() {
  const auto document = documents::read_document(
      file_bytes(testing::source_dir() / "tests/corpus/passive_labels.csv"), "passive_labels.csv");
  std::vector<Label> out;
  for (const auto& row : document->sheets.front().rows) {
    if (row.size() < 4 || row[0].text == "file") continue;
    out.push_back({row[0].text, row[1].text, row[2].text, row[3].text});
  }
  return out;
}

// "4.7k" in a unit of 10^-scale; read here without the reader that is on trial.
std::int64_t number(std::string_view text, int scale) {
  const std::string_view prefixes = "pnumkMG";
  const std::size_t at = text.empty() ? std::string_view::npos : prefixes.find(text.back());
  if (at != std::string_view::npos) {
    constexpr std::array exponents = {-12, -9, -6, -3, 3, 6, 9};
    text.remove_suffix(1);
    scale += exponents[at];
  }
  return parse_decimal(text, scale).value();
}

std::int64_t watts(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return parts::nominal_power(number(text, 6));
  const std::int64_t below = number(text.substr(slash + 1), 0);
  return (number(text.substr(0, slash), 6) + below / 2) / below;
}

std::string_view cut(std::string_view text, std::size_t from_end) {
  return text.substr(0, text.size() - from_end);
}

void take_word(std::string_view word, int scale, parts::Parameters& out) {
  if (word == "-") return;
  const bool chip = word.size() >= 4 && std::ranges::all_of(word, is_digit);
  const auto dielectric = enum_from_name<parts::Dielectric>(to_lower(word));
  const auto technology = enum_from_name<parts::Technology>(word);
  if (chip || (word.contains('x') && is_digit(word.front()))) {
    out.size = word;
  } else if (dielectric) {
    out.dielectric = *dielectric;
    out.technology = parts::Technology::ceramic;
  } else if (technology) {
    out.technology = *technology;
  } else if (word.starts_with('x')) {
    out.elements = number(word.substr(1), 0);
  } else if (word.ends_with("ppm")) {
    out.coefficient_ppm = number(cut(word, 3), 0);
  } else if (word.ends_with('%')) {
    const std::int64_t share = number(cut(word, 1), 4);
    out.tolerance = parts::Tolerance{share, share, false};
  } else if (word.ends_with('V')) {
    out.voltage_mv = number(cut(word, 1), 3);
  } else if (word.ends_with('W')) {
    out.power_uw = watts(cut(word, 1));
  } else if (word.ends_with('A')) {
    out.current_ua = number(cut(word, 1), 6);
  } else {
    const std::int64_t width = number(word, scale);
    out.tolerance = parts::Tolerance{width, width, true};
  }
}

parts::Parameters expected(std::string_view says) {
  parts::Parameters out;
  const std::vector<std::string_view> parts_of = words(says);
  if (parts_of.front() == "none") return out;
  int scale = 6;
  switch (parts_of.front().front()) {
    case 'R': out.kind = parts::PassiveKind::resistor; break;
    case 'C':
      out.kind = parts::PassiveKind::capacitor;
      scale = 15;
      break;
    case 'L':
      out.kind = parts::PassiveKind::inductor;
      scale = 12;
      break;
    default: out.kind = parts::PassiveKind::ferrite_bead; break;
  }
  out.value = number(parts_of[1], scale);
  for (std::size_t i = 2; i < parts_of.size(); ++i) take_word(parts_of[i], scale, out);
  return out;
}

class Files {
 public:
  explicit Files(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      const std::string name = entry.path().filename().string();
      if (!name.ends_with(".truth.json")) paths_[name.substr(0, name.find('-'))] = entry.path();
    }
  }

  const bom::BomLine* line(const Label& label) {
    const auto path = paths_.find(label.file);
    if (path == paths_.end()) return nullptr;
    auto [at, fresh] = read_.try_emplace(label.file);
    if (fresh) {
      const auto document =
          documents::read_document(file_bytes(path->second), path->second.filename().string());
      if (document) {
        if (auto reading = bom::read_bom(*document)) at->second = std::move(*reading);
      }
    }
    for (const bom::BomLine& line : at->second.lines) {
      const bool same_sheet = label.sheet.empty() || !line.sheet || *line.sheet == label.sheet;
      if (same_sheet && std::to_string(line.row) == label.row) return &line;
    }
    return nullptr;
  }

 private:
  std::map<std::string, fs::path> paths_;
  std::map<std::string, bom::BomReading> read_;
};

TEST(PassiveCorpus, R40_part_ReadsTheParametersOfRealLines) {
  const auto corpus = testing::corpus_dir();
  if (!corpus) GTEST_SKIP() << "no corpus of real files here; set THROUGHLINE_CORPUS to its folder";
  if (!fs::is_directory(*corpus / "bom")) GTEST_SKIP() << "the corpus holds no bills of materials";
  Files files(*corpus / "bom");
  std::size_t read = 0;
  std::size_t right = 0;
  for (const Label& label : labels()) {
    const bom::BomLine* line = files.line(label);
    ASSERT_NE(line, nullptr) << label.file << " row " << label.row << " is no line";
    const auto reading = parts::read_parameters(
        {.designator = line->refdes.empty() ? std::string_view() : line->refdes.front(),
         .value = line->value,
         .description = line->description,
         .package = line->package});
    ++read;
    const parts::Parameters want = expected(label.says);
    if (reading.parameters == want) {
      ++right;
      continue;
    }
    std::cout << cat(label.file, " row ", label.row, ": wanted ", parts::parameters_text(want),
                     ", read ", parts::parameters_text(reading.parameters), " from '", line->value,
                     "' | '", line->description, "' | '", line->package, "'\n");
  }
  std::cout << cat("passive lines read rightly: ", right, " of ", read, "\n");
  EXPECT_GE(read, 300u);
  EXPECT_GE(right * 1000 / read, 960u);
}

// Two sources that know nothing of each other: what lines say, and what their part numbers mean by
// the makers' schemes. Where they differ it is the list that is wrong, as people found who looked
// at each of them; a reader or a scheme that is wrong shows as more of them.
TEST(PassiveCorpus, WhatLinesSayAgreesWithTheirPartNumbers) {
  const auto corpus = testing::corpus_dir();
  if (!corpus) GTEST_SKIP() << "no corpus of real files here; set THROUGHLINE_CORPUS to its folder";
  std::size_t compared = 0;
  std::size_t different = 0;
  for (const char* folder : {"bom", "quote"}) {
    if (!fs::is_directory(*corpus / folder)) continue;
    for (const auto& entry : fs::directory_iterator(*corpus / folder)) {
      if (!entry.is_regular_file()) continue;
      const std::string name = entry.path().filename().string();
      const auto document = documents::read_document(file_bytes(entry.path()), name);
      if (!document) continue;
      const auto reading = bom::read_bom(*document);
      if (!reading) continue;
      for (const bom::BomLine& line : reading->lines) {
        for (const bom::ApprovedPart& part : line.alternates) {
          const auto decoded = parts::decode_mpn(part.mpn);
          if (!decoded) continue;
          const parts::Parameters said =
              parts::read_parameters(
                  {.designator = line.refdes.empty() ? std::string_view() : line.refdes.front(),
                   .value = line.value,
                   .description = line.description,
                   .package = line.package})
                  .parameters;
          if (!said.value || said.kind != decoded->parameters.kind) continue;
          ++compared;
          if (said.value == decoded->parameters.value) continue;
          ++different;
          std::cout << cat(name.substr(0, 4), " row ", line.row, ": ", parts::parameters_text(said),
                           " against ", part.mpn, "\n");
        }
      }
    }
  }
  if (compared == 0) GTEST_SKIP() << "the corpus holds no such lines";
  std::cout << cat(different, " of ", compared, " part numbers differ from their lines\n");
  EXPECT_LE(different * 1000 / compared, 12u);
}

}  // namespace
}  // namespace tl::corpus
