#include "platform/documents/read_compound_file.h"

#include <algorithm>
#include <utility>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_little_endian.h"

namespace tl::documents {
namespace {

constexpr std::uint32_t last_sector = 0xFFFFFFF9;  // from here on numbers have other meanings
constexpr std::uint32_t no_entry = 0xFFFFFFFF;
constexpr std::size_t header_size = 512;
constexpr std::size_t entry_size = 128;
constexpr std::uint8_t kind_stream = 2;
constexpr std::uint8_t kind_root = 5;

// Names that matter are ASCII; anything else becomes '?', which matches none of them.
std::string entry_name(std::string_view entry) {
  const std::size_t length = std::min<std::size_t>(u16_at(entry, 0x40), 64);
  std::string name;
  for (std::size_t i = 0; i + 2 < length + 1; i += 2) {
    const std::uint16_t unit = u16_at(entry, i);
    if (unit == 0) break;
    name.push_back(unit < 0x80 ? static_cast<char>(unit) : '?');
  }
  return name;
}

void append_table(std::string_view sector, std::vector<std::uint32_t>& table) {
  for (std::size_t at = 0; at + 4 <= sector.size(); at += 4) table.push_back(u32_at(sector, at));
}

}  // namespace

Result<CompoundFile> CompoundFile::open(std::string_view bytes, FindingLog& log) {
  const auto unreadable = [&] {
    return corrupt("container_damaged",
                   cat(log.file(),
                       ": the workbook's container is damaged beyond reading; ask for "
                       "the file again, or for it as XLSX"));
  };
  CompoundFile file(bytes);
  if (!file.load_tables()) return unreadable();
  file.load_directory();
  if (file.entries_.empty()) return unreadable();
  file.mark_root_entries();
  return file;
}

std::string_view CompoundFile::sector(std::uint32_t index) const {
  const std::uint64_t at = header_size + std::uint64_t{index} * sector_size_ +
                           (sector_size_ > header_size ? sector_size_ - header_size : 0);
  if (index > last_sector || at >= bytes_.size()) return {};
  return bytes_.substr(static_cast<std::size_t>(at), sector_size_);
}

std::uint32_t CompoundFile::next_sector(std::uint32_t index) const {
  return index < fat_.size() ? fat_[index] : no_entry;
}

bool CompoundFile::load_tables() {
  if (bytes_.size() < header_size) return false;
  const std::uint16_t shift = u16_at(bytes_, 0x1E);
  const std::uint16_t mini_shift = u16_at(bytes_, 0x20);
  if (shift < 7 || shift > 16 || mini_shift < 2 || mini_shift > shift) return false;
  sector_size_ = 1uz << shift;
  mini_sector_size_ = 1uz << mini_shift;
  mini_cutoff_ = u32_at(bytes_, 0x38);
  const std::size_t sectors = bytes_.size() / sector_size_ + 1;

  std::vector<std::uint32_t> fat_sectors;
  for (std::size_t i = 0; i < 109; ++i) fat_sectors.push_back(u32_at(bytes_, 0x4C + 4 * i));
  std::uint32_t more = u32_at(bytes_, 0x44);
  for (std::size_t i = 0; i < sectors && more <= last_sector; ++i) {
    const std::string_view table = sector(more);
    if (table.size() < sector_size_) break;
    append_table(table.substr(0, sector_size_ - 4), fat_sectors);
    more = u32_at(table, sector_size_ - 4);
  }
  for (const std::uint32_t index : fat_sectors) {
    if (index > last_sector || fat_.size() >= sectors) continue;
    const std::string_view table = sector(index);
    damaged_ = damaged_ || table.size() < sector_size_;
    append_table(table, fat_);
    // A cut sector still stands for its place, so that the ones behind it stay in theirs.
    fat_.resize((fat_.size() + sector_size_ / 4 - 1) / (sector_size_ / 4) * (sector_size_ / 4),
                no_entry);
  }
  const Stream mini = follow(u32_at(bytes_, 0x3C), bytes_.size());
  append_table(mini.bytes, mini_fat_);
  return true;
}

void CompoundFile::load_directory() {
  const Stream directory = follow(u32_at(bytes_, 0x30), bytes_.size());
  const std::string_view table = directory.bytes;
  for (std::size_t at = 0; at + entry_size <= table.size(); at += entry_size) {
    const std::string_view raw = table.substr(at, entry_size);
    Entry entry;
    entry.name = entry_name(raw);
    entry.kind = u8_at(raw, 0x42);
    entry.left = u32_at(raw, 0x44);
    entry.right = u32_at(raw, 0x48);
    entry.child = u32_at(raw, 0x4C);
    entry.start = u32_at(raw, 0x74);
    entry.size = u32_at(raw, 0x78);
    entries_.push_back(std::move(entry));
  }
  const auto root = std::ranges::find(entries_, kind_root, &Entry::kind);
  if (root != entries_.end()) mini_stream_ = follow(root->start, root->size).bytes;
}

// The streams directly under the root: a workbook may hold other workbooks in folders of their own.
void CompoundFile::mark_root_entries() {
  const auto root = std::ranges::find(entries_, kind_root, &Entry::kind);
  if (root == entries_.end()) return;
  std::vector<std::uint32_t> open{root->child};
  while (!open.empty()) {
    const std::uint32_t index = open.back();
    open.pop_back();
    if (index >= entries_.size() || entries_[index].at_root) continue;
    entries_[index].at_root = true;
    open.push_back(entries_[index].left);
    open.push_back(entries_[index].right);
  }
}

const CompoundFile::Entry* CompoundFile::find(std::string_view name) const {
  const Entry* elsewhere = nullptr;
  for (const Entry& entry : entries_) {
    if (entry.kind != kind_stream || !iequals(entry.name, name)) continue;
    if (entry.at_root) return &entry;
    if (elsewhere == nullptr) elsewhere = &entry;
  }
  return elsewhere;
}

CompoundFile::Stream CompoundFile::follow(std::uint32_t start, std::uint64_t size) const {
  Stream stream;
  const std::size_t sectors = bytes_.size() / sector_size_ + 1;
  std::uint32_t index = start;
  for (std::size_t i = 0; i < sectors && stream.bytes.size() < size; ++i) {
    const std::string_view part = sector(index);
    if (part.empty()) break;
    stream.bytes.append(part);
    index = next_sector(index);
  }
  // Directory and tables are asked for with the file's size and just end.
  stream.whole = stream.bytes.size() >= size;
  if (stream.whole) stream.bytes.resize(static_cast<std::size_t>(size));
  return stream;
}

CompoundFile::Stream CompoundFile::follow_mini(std::uint32_t start, std::uint64_t size) const {
  Stream stream;
  const std::string_view all = mini_stream_;
  const std::size_t sectors = all.size() / mini_sector_size_ + 1;
  std::uint64_t index = start;
  for (std::size_t i = 0; i < sectors && stream.bytes.size() < size; ++i) {
    const std::uint64_t at = index * mini_sector_size_;
    if (at >= all.size()) break;
    stream.bytes.append(all.substr(static_cast<std::size_t>(at), mini_sector_size_));
    index = index < mini_fat_.size() ? mini_fat_[static_cast<std::size_t>(index)] : no_entry;
  }
  stream.whole = stream.bytes.size() >= size;
  if (stream.whole) stream.bytes.resize(static_cast<std::size_t>(size));
  return stream;
}

std::string CompoundFile::read(std::string_view name, FindingLog& log) const {
  const Entry* entry = find(name);
  if (entry == nullptr) return {};
  Stream stream = entry->size < mini_cutoff_ ? follow_mini(entry->start, entry->size)
                                             : follow(entry->start, entry->size);
  if (!stream.whole || damaged_) {
    log.error("container_damaged", {},
              cat("the workbook's container is damaged; ", stream.bytes.size(), " of ", entry->size,
                  " bytes could be reached and were read"));
  }
  return std::move(stream.bytes);
}

}  // namespace tl::documents
