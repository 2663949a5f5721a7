// An OLE2 compound file: the container of XLS workbooks, and of XLSX workbooks with a password.
//
//   TL_TRY(const CompoundFile file, CompoundFile::open(bytes, log));
//   if (file.contains("Workbook")) { std::string stream = file.read("Workbook", log); }
//
// Damaged containers are usual in old files: whatever can be reached is read, and the finding
// `container_damaged` says that something could not. No chain of sectors can run in a circle.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/result.h"
#include "platform/documents/read_finding_log.h"

namespace tl::documents {

class CompoundFile {
 public:
  // The bytes must outlive the object. Fails with `container_damaged` when no directory is found.
  static Result<CompoundFile> open(std::string_view bytes, FindingLog& log);

  // Names are compared without regard to case; streams of the root come before those in folders.
  bool contains(std::string_view name) const { return find(name) != nullptr; }
  std::string read(std::string_view name, FindingLog& log) const;

 private:
  struct Entry {
    std::string name;
    std::uint8_t kind = 0;
    std::uint32_t left = 0;
    std::uint32_t right = 0;
    std::uint32_t child = 0;
    std::uint32_t start = 0;
    std::uint64_t size = 0;
    bool at_root = false;
  };
  struct Stream {
    std::string bytes;
    bool whole = true;
  };

  explicit CompoundFile(std::string_view bytes) : bytes_(bytes) {}
  bool load_tables();
  void load_directory();
  void mark_root_entries();
  const Entry* find(std::string_view name) const;
  std::string_view sector(std::uint32_t index) const;
  Stream follow(std::uint32_t start, std::uint64_t size) const;
  Stream follow_mini(std::uint32_t start, std::uint64_t size) const;
  std::uint32_t next_sector(std::uint32_t index) const;

  std::string_view bytes_;
  std::size_t sector_size_ = 512;
  std::size_t mini_sector_size_ = 64;
  std::uint64_t mini_cutoff_ = 4096;
  std::vector<std::uint32_t> fat_;
  std::vector<std::uint32_t> mini_fat_;
  std::string mini_stream_;
  std::vector<Entry> entries_;
  bool damaged_ = false;
};

}  // namespace tl::documents
