// A zip container in memory, as XLSX and ODS are, read within limits: number of entries, unzipped
// size and ratio are checked in the directory first and counted again while reading, because a
// directory can lie.
//
//   TL_TRY(ZipReader zip, ZipReader::open(bytes, "bom.xlsx"));
//   if (zip.contains("xl/workbook.xml")) { TL_TRY(std::string xml, zip.read("xl/workbook.xml")); }
//
// Names are compared without regard to case, as the writers of these files do not agree on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/result.h"

struct zip;

namespace tl::documents {

class ZipReader {
 public:
  // The bytes must outlive the reader.
  static Result<ZipReader> open(std::string_view bytes, std::string_view file);

  bool contains(std::string_view name) const { return find(name) != nullptr; }
  bool contains_folder(std::string_view prefix) const;
  std::vector<std::string> names() const;  // lower case, in the order of the container

  // The whole entry. Fails with kind `corrupt` when it is missing, damaged or longer than it says.
  Result<std::string> read(std::string_view name);

 private:
  struct Entry {
    std::string name;  // lower case, '/' between folders
    std::uint64_t index = 0;
    std::uint64_t size = 0;
    bool encrypted = false;
  };
  struct Close {
    void operator()(struct ::zip* archive) const;
  };

  ZipReader(std::unique_ptr<struct ::zip, Close> archive, std::string_view file)
      : archive_(std::move(archive)), file_(file) {}
  Result<void> list(std::size_t zipped_bytes);
  const Entry* find(std::string_view name) const;

  std::unique_ptr<struct ::zip, Close> archive_;
  std::string file_;
  std::vector<Entry> entries_;
};

}  // namespace tl::documents
