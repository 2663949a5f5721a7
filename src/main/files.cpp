#include "main/write_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <unistd.h>

#include "foundation/text.h"

namespace tl::cli {

Result<void> write_file(const std::string& path, std::string_view bytes) {
  const std::string unfinished = cat(path, ".", getpid(), ".unfinished");
  const auto failed = [&]() -> Error {
    const std::string why = std::strerror(errno);
    std::remove(unfinished.c_str());
    return unavailable("file_not_written", cat("'", path, "' cannot be written: ", why));
  };
  std::FILE* file = std::fopen(unfinished.c_str(), "wb");
  if (file == nullptr) return failed();
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() &&
                       std::fflush(file) == 0 && fsync(fileno(file)) == 0;
  if (std::fclose(file) != 0 || !written) return failed();
  if (std::rename(unfinished.c_str(), path.c_str()) != 0) return failed();
  return {};
}

}  // namespace tl::cli
