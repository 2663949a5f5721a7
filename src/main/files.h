// The files that a user names on the command line.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "foundation/result.h"

namespace tl::cli {

// All of a file, up to limits::file_bytes_max. A pipe is read to its end too, so that
// `throughline bom read <(unzip -p mail.zip bom.csv)` works; one that nobody writes into is
// refused.
Result<std::string> read_file(std::string_view path);

// With the folders above it; one that is there has to take files.
Result<void> make_folder(const std::string& path);

struct FileToWrite {
  std::string path;
  std::string_view bytes;
};

// All of them complete under their names, or none: each is written beside its place and gets its
// name once all are on the disk.
Result<void> write_files(std::span<const FileToWrite> files);

}  // namespace tl::cli
