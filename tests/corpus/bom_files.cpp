#include "corpus/bom_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "bom/rules/read_bom.h"
#include "platform/documents/read_document.h"

namespace tl::corpus {

namespace fs = std::filesystem;

Result<SourceDocument> open(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  return documents::read_document(bytes, path.filename().string());
}

Result<bom::BomReading> read(const fs::path& path) {
  TL_TRY(const SourceDocument document, open(path));
  return bom::read_bom(document);
}

std::vector<fs::path> truths_of(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().filename().string().ends_with(".truth.json")) out.push_back(entry.path());
  }
  std::ranges::sort(out);
  return out;
}

fs::path graded_file(const fs::path& truth) {
  const std::string text = truth.string();
  return text.substr(0, text.size() - std::string_view(".truth.json").size());
}

}  // namespace tl::corpus
