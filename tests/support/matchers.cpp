#include "support/matchers.h"

#include <cstdlib>
#include <stdexcept>

namespace tl::testing {

std::filesystem::path source_dir() {
  return TL_SOURCE_DIR;
}

std::filesystem::path test_data(std::string_view name) {
  return source_dir() / "tests" / "data" / name;
}

std::optional<std::filesystem::path> corpus_dir() {
  const char* named = std::getenv("THROUGHLINE_CORPUS");
  const std::filesystem::path folder = named != nullptr
                                           ? std::filesystem::path(named)
                                           : source_dir().parent_path() / "shared" / "corpus";
  if (!std::filesystem::is_directory(folder)) return std::nullopt;
  return folder;
}

TemporaryFolder::TemporaryFolder() {
  std::string pattern =
      (std::filesystem::temp_directory_path() / "throughline-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr)
    throw std::runtime_error("cannot make a temporary folder");
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace tl::testing
