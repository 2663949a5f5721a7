// Real price files, where they are at hand: every file that is recognised is read without an error,
// and where the same answers exist raw and as a table with one row per price break, the raw ones
// say everything that the table says.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
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
    if (ending != ".jsonl" && ending != ".json" && ending != ".csv") continue;
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

// What the table says of an offer, the raw answers say as well; they may say more (a pack form, a
// maker), and tell several pack forms under one order number.
class Offers {
 public:
  explicit Offers(const std::vector<OfferRecord>& offers) {
    for (const OfferRecord& offer : offers) by_sku_[offer.sku].push_back(&offer);
  }

  // "" when they do, else what is missing.
  std::string missing(const OfferRecord& told) const {
    const auto found = by_sku_.find(told.sku);
    if (found == by_sku_.end()) return "the order number";
    const auto has = [&](auto agrees) { return std::ranges::any_of(found->second, agrees); };
    const auto is_told = [&](auto field) {
      const auto value = std::invoke(field, told);
      return value == decltype(value){} ||
             has([&](const OfferRecord* raw) { return std::invoke(field, *raw) == value; });
    };
    if (!is_told(&OfferRecord::mpn)) return "the part number";
    if (!is_told(&OfferRecord::manufacturer)) return "the maker";
    if (!is_told(&OfferRecord::stock)) return "the stock";
    if (!is_told(&OfferRecord::moq)) return "the MOQ";
    if (!is_told(&OfferRecord::multiple)) return "the multiple";
    if (!is_told(&OfferRecord::lead_time_days)) return "the lead time";
    if (!is_told(&OfferRecord::status)) return "the status";
    for (const PriceBreak& step : told.breaks) {
      // By the figure: for some answers the table names a currency that they do not.
      const bool priced = has([&](const OfferRecord* raw) {
        return std::ranges::any_of(raw->breaks, [&](const PriceBreak& of) {
          return of.from == step.from && of.price.raw() == step.price.raw();
        });
      });
      if (!priced) return cat("the price ", step.price.text(), " from ", step.from);
    }
    return {};
  }

 private:
  std::map<std::string, std::vector<const OfferRecord*>> by_sku_;
};

// The table's rows of one source, a document for every question: so no answer replaces another.
using Sources = std::map<std::string, std::map<std::string, SourceDocument>>;

Sources by_source(const SourceDocument& table) {
  Sources sources;
  const Grid& grid = table.sheets.front();
  for (std::size_t row = 1; row < grid.rows.size(); ++row) {
    SourceDocument& part = sources[std::string(grid.text(row, 0))][std::string(grid.text(row, 1))];
    if (part.sheets.empty()) part.sheets.push_back({.rows = {grid.rows.front()}});
    part.sheets.front().rows.push_back(grid.rows[row]);
  }
  return sources;
}

// The offers of every answer by itself.
std::vector<OfferRecord> all_offers(const SourceDocument& document) {
  std::vector<OfferRecord> all;
  const auto take = [&](const SourceDocument& part) {
    const auto file = read_offers(part, {});
    if (file) all.insert(all.end(), file->offers.begin(), file->offers.end());
  };
  if (!document.tree || document.tree->kind != NodeKind::array) {
    take(document);
    return all;
  }
  for (const Tree& answer : document.tree->children) {
    SourceDocument part{.format = DocumentFormat::json};
    part.tree = Tree{.kind = NodeKind::array, .children = {answer}};
    take(part);
  }
  return all;
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

// The table's name for the file: the same, or the beginning of it.
const std::map<std::string, SourceDocument>* table_of(const Sources& sources,
                                                      const std::string& file) {
  const auto exact = sources.find(file);
  if (exact != sources.end()) return &exact->second;
  const fs::path path(file);
  for (const auto& [name, documents] : sources) {
    const fs::path source(name);
    const bool begins = path.parent_path().string().starts_with(source.parent_path().string()) &&
                        path.filename().string().starts_with(source.stem().string());
    if (begins && !source.parent_path().empty()) return &documents;
  }
  return nullptr;
}

struct Compared {
  std::size_t offers = 0;
  std::size_t differ = 0;
  std::size_t by_the_pack = 0;
};

Compared compare(const Offers& raw, const std::map<std::string, SourceDocument>& table) {
  Compared compared;
  for (const auto& [query, document] : table) {
    for (const OfferRecord& told : all_offers(document)) {
      ++compared.offers;
      // The table copies the price of a whole reel as if it bought a piece.
      if (told.packaging == "REEL OF") {
        ++compared.by_the_pack;
        continue;
      }
      const std::string missing = raw.missing(told);
      if (missing.empty()) continue;
      ++compared.differ;
      std::cout << "  " << query << ", " << told.sku << ": lacks " << missing << "\n";
    }
  }
  return compared;
}

TEST(ReadOffers, R41_part_RealAnswersSayWhatTheTableOfThemSays) {
  const auto corpus = tl::testing::corpus_dir();
  if (!corpus || !fs::exists(*corpus / "prices")) GTEST_SKIP() << "no folder of real price files";
  const std::vector<PriceFile> files = price_files(*corpus / "prices");
  const auto table = std::ranges::find_if(
      files, [](const PriceFile& file) { return file.offers.layout == OfferLayout::break_rows; });
  ASSERT_NE(table, files.end());
  const Sources sources = by_source(table->document);
  std::size_t files_compared = 0;
  for (const PriceFile& file : files) {
    print(file);
    EXPECT_GT(file.offers.offers.size(), 0U) << file.name;
    const auto* source = table_of(sources, file.name);
    if (source == nullptr) continue;
    const std::vector<OfferRecord> all = all_offers(file.document);
    const Compared compared = compare(Offers(all), *source);
    EXPECT_EQ(compared.differ, 0U) << file.name;
    EXPECT_LE(compared.by_the_pack, 2U) << file.name;
    std::cout << "  " << compared.offers << " offers in the table, " << compared.differ
              << " differ\n";
    ++files_compared;
  }
  EXPECT_GE(files_compared, 12U);
}

}  // namespace
}  // namespace tl::sourcing
