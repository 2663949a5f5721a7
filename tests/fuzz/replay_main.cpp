// The main of a fuzz target that is built without libFuzzer: runs the target over the files of the
// folders and over the files named on the command line, so that every finding stays a test.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

bool run(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::fprintf(stderr, "cannot read %s\n", path.c_str());
    return false;
  }
  const std::vector<std::uint8_t> bytes((std::istreambuf_iterator<char>(in)),
                                        std::istreambuf_iterator<char>());
  // Named before it runs: a crash then says which file did it.
  std::printf("%s\n", path.filename().c_str());
  std::fflush(stdout);
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t files = 0;
  for (int i = 1; i < argc; ++i) {
    const fs::path named(argv[i]);
    if (!fs::is_directory(named)) {
      if (!run(named)) return 1;
      ++files;
      continue;
    }
    for (const auto& entry : fs::directory_iterator(named)) {
      if (!entry.is_regular_file()) continue;
      if (!run(entry.path())) return 1;
      ++files;
    }
  }
  // An empty corpus proves nothing and is most likely a wrong path.
  if (files == 0) {
    std::fprintf(stderr, "no files to run: name a folder of inputs\n");
    return 1;
  }
  std::printf("%zu files run\n", files);
  return 0;
}
