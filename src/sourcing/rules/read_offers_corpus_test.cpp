// Real price files, where they are at hand: every file that is recognised is read without an error,
// and where the same answers exist raw and as a table with one row per price break, both ways lead
// to the same offers.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "foundation/text.h"
#include "platform/documents/read_document.h"
#include "sourcing/rules/offer_key.h"
#include "sourcing/rules/read_offers.h"
#include "support/matchers.h"

namespace tl::sourcing {
namespace {

namespace fs = std::filesystem;

struct PriceFile {
  std::string name;  // relative to the folder, without its ending
  SourceDocument document;
  OfferFile offers;
};

std::string bytes_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return std::move(text).str();
}

std::vector<PriceFile> price_files(const fs::path& folder) {
  std::vector<PriceFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string ending = entry.path().extension().string();
    if (ending != ".jsonl" && ending != ".csv") continue;
    auto document =
        documents::read_document(bytes_of(entry.path()), entry.path().filename().string());
    EXPECT_OK(document) << entry.path();
    if (!document) continue;
    auto offers = read_offers(*document, {.supplier = "Example Parts"});
    if (!offers && offers.error().code == "offers_not_recognised") continue;
    EXPECT_OK(offers) << entry.path();
    if (!offers) continue;
    fs::path name = fs::relative(entry.path(), folder);
    files.push_back({name.replace_extension().string(), std::move(*document), std::move(*offers)});
  }
  std::ranges::sort(files, {}, &PriceFile::name);
  return files;
}

std::string line_of(const OfferRecord& offer) {
  const auto number = [](const std::optional<std::int64_t>& told) {
    return told ? std::to_string(*told) : std::string("-");
  };
  std::string line = cat(offer.supplier, " | ", offer.sku, " | ", offer.manufacturer, " | ",
                         offer.mpn, " | ", offer.currency.code(), " | ", enum_name(offer.pack),
                         " | stock ", number(offer.stock), " moq ", number(offer.moq), " lead ",
                         number(offer.lead_time_days), " | ", enum_name(offer.lifecycle), " |");
  for (const PriceBreak& step : offer.breaks) {
    line.append(cat(" ", step.from, ":", step.price.text()));
  }
  return line;
}

std::vector<std::string> lines_of(const OfferFile& file) {
  std::vector<std::string> lines;
  for (const OfferRecord& offer : file.offers) lines.push_back(line_of(offer));
  std::ranges::sort(lines);
  return lines;
}

// The table's rows of one source, as a document of their own.
std::map<std::string, SourceDocument> by_source(const SourceDocument& table) {
  std::map<std::string, SourceDocument> documents;
  const Grid& grid = table.sheets.front();
  for (std::size_t row = 1; row < grid.rows.size(); ++row) {
    SourceDocument& part = documents[std::string(grid.text(row, 0))];
    if (part.sheets.empty()) part.sheets.push_back({.rows = {grid.rows.front()}});
    part.sheets.front().rows.push_back(grid.rows[row]);
  }
  return documents;
}

void print(const PriceFile& file) {
  std::map<std::string, int> codes;
  for (const Finding& finding : file.offers.findings.all()) ++codes[finding.code];
  std::cout << file.name << ": " << enum_name(file.offers.layout) << ", "
            << file.offers.offers.size() << " offers, " << file.offers.breaks << " breaks, "
            << file.offers.repeated << " repeated with " << file.offers.repeated_breaks
            << " breaks, " << file.offers.refused << " refused, " << file.offers.not_found
            << " not found;";
  for (const auto& [code, count] : codes) std::cout << " " << code << " " << count;
  std::cout << "\n";
}

TEST(ReadOffers, R41_part_ReadsRealFilesAlikeRawAndAsATable) {
  const auto corpus = tl::testing::corpus_dir();
  if (!corpus || !fs::exists(*corpus / "prices")) GTEST_SKIP() << "no folder of real price files";
  const std::vector<PriceFile> files = price_files(*corpus / "prices");
  const auto table = std::ranges::find_if(
      files, [](const PriceFile& file) { return file.offers.layout == OfferLayout::break_rows; });
  ASSERT_NE(table, files.end());
  const auto sources = by_source(table->document);
  std::size_t compared = 0;
  for (const PriceFile& file : files) {
    print(file);
    EXPECT_GT(file.offers.offers.size(), 0U) << file.name;
    const auto source = sources.find(file.name);
    if (source == sources.end() || file.offers.refused > 0) continue;  // partly other shapes
    const auto rows = read_offers(source->second, {});
    ASSERT_OK(rows);
    const auto raw_lines = lines_of(file.offers);
    const auto row_lines = lines_of(*rows);
    std::vector<std::string> only_raw;
    std::vector<std::string> only_rows;
    std::ranges::set_difference(raw_lines, row_lines, std::back_inserter(only_raw));
    std::ranges::set_difference(row_lines, raw_lines, std::back_inserter(only_rows));
    EXPECT_EQ(only_raw.size() + only_rows.size(), 0U) << file.name;
    for (const std::string& line : only_raw) std::cout << "  only raw:  " << line << "\n";
    for (const std::string& line : only_rows) std::cout << "  only rows: " << line << "\n";
    ++compared;
  }
  EXPECT_GE(compared, 4U);
}

}  // namespace
}  // namespace tl::sourcing
