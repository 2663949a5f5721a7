#include "platform/documents/read_biff_records.h"

#include <algorithm>
#include <utility>

#include "foundation/text.h"
#include "platform/documents/read_encoding.h"
#include "platform/documents/read_little_endian.h"

namespace tl::documents {

bool BiffCursor::next() {
  // A tail too short for a record's head is padding.
  if (at_ > stream_.size() || stream_.size() - at_ < 4) return false;
  const std::size_t length = u16_at(stream_, at_ + 2);
  if (stream_.size() - at_ - 4 < length) {
    truncated_ = true;
    return false;
  }
  type_ = u16_at(stream_, at_);
  data_ = stream_.substr(at_ + 4, length);
  at_ += 4 + length;
  return true;
}

std::vector<std::string_view> BiffCursor::pieces() {
  std::vector<std::string_view> pieces{data_};
  while (u16_at(stream_, at_) == biff::continuation && next()) pieces.push_back(data_);
  return pieces;
}

std::string_view BiffStrings::rest() const {
  return piece_ < pieces_.size() ? pieces_[piece_].substr(at_) : std::string_view();
}

bool BiffStrings::next_piece() {
  if (piece_ >= pieces_.size()) return false;
  ++piece_;
  at_ = 0;
  return piece_ < pieces_.size();
}

bool BiffStrings::at_end() {
  while (piece_ < pieces_.size() && rest().empty()) next_piece();
  return piece_ >= pieces_.size();
}

std::uint8_t BiffStrings::read_u8() {
  if (at_end()) {
    cut_ = true;
    return 0;
  }
  return static_cast<std::uint8_t>(pieces_[piece_][at_++]);
}

std::uint16_t BiffStrings::read_u16() {
  const std::uint16_t low = read_u8();
  return static_cast<std::uint16_t>(low | (read_u8() << 8));
}

std::uint32_t BiffStrings::read_u32() {
  const std::uint32_t low = read_u16();
  return low | (static_cast<std::uint32_t>(read_u16()) << 16);
}

void BiffStrings::skip(std::size_t bytes) {
  while (bytes > 0) {
    if (at_end()) {
      cut_ = true;
      return;
    }
    const std::size_t step = std::min(bytes, rest().size());
    at_ += step;
    bytes -= step;
  }
}

BiffStrings::UnitSize BiffStrings::unit_size(std::uint8_t flags) {
  return (flags & 0x01) != 0 ? UnitSize::two_bytes : UnitSize::one_byte;
}

void BiffStrings::append_units(std::size_t count, UnitSize size, std::u16string& out) {
  const std::string_view bytes = rest();
  const auto width = static_cast<std::size_t>(size);
  for (std::size_t i = 0; i < count; ++i) {
    out.push_back(size == UnitSize::two_bytes ? static_cast<char16_t>(u16_at(bytes, 2 * i))
                                              : static_cast<char16_t>(u8_at(bytes, i)));
  }
  at_ += width * count;
}

std::string BiffStrings::read_wide(std::size_t length) {
  const std::uint8_t flags = read_u8();
  const std::size_t runs = (flags & 0x08) != 0 ? read_u16() : 0;
  const std::size_t extras = (flags & 0x04) != 0 ? read_u32() : 0;
  UnitSize size = unit_size(flags);
  std::u16string units;
  while (units.size() < length) {
    const std::size_t here = rest().size() / static_cast<std::size_t>(size);
    append_units(std::min(length - units.size(), here), size, units);
    if (units.size() >= length) break;
    if (!next_piece()) {
      cut_ = true;
      break;
    }
    size = unit_size(read_u8());
  }
  skip(4 * runs);
  skip(extras);
  return utf16_to_utf8(units);
}

std::string BiffStrings::read_narrow(std::size_t length, const std::string& code_page) {
  std::string bytes;
  while (bytes.size() < length) {
    if (at_end()) {
      cut_ = true;
      break;
    }
    const std::string_view here = rest().substr(0, length - bytes.size());
    bytes.append(here);
    at_ += here.size();
  }
  auto text = convert_to_utf8(bytes, code_page);
  if (!text) text = convert_to_utf8(bytes, "windows-1252");
  return text ? std::move(*text) : repair_utf8(bytes);
}

}  // namespace tl::documents
