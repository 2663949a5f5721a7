// The records of an XLS stream (BIFF5 and BIFF8) and the strings in them.
//
//   BiffCursor records(stream);
//   while (records.next()) { switch (records.type()) ... records.data() ... }
//
// A record that claims more bytes than there are ends the walk; truncated() says so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tl::documents {

namespace biff {
inline constexpr std::uint16_t formula = 0x0006;
inline constexpr std::uint16_t end_of_part = 0x000A;
inline constexpr std::uint16_t date_mode = 0x0022;
inline constexpr std::uint16_t file_password = 0x002F;
inline constexpr std::uint16_t font = 0x0031;
inline constexpr std::uint16_t continuation = 0x003C;
inline constexpr std::uint16_t code_page = 0x0042;
inline constexpr std::uint16_t column_info = 0x007D;
inline constexpr std::uint16_t bound_sheet = 0x0085;
inline constexpr std::uint16_t multiple_rk = 0x00BD;
inline constexpr std::uint16_t rich_string = 0x00D6;
inline constexpr std::uint16_t cell_format = 0x00E0;
inline constexpr std::uint16_t merged_cells = 0x00E5;
inline constexpr std::uint16_t shared_strings = 0x00FC;
inline constexpr std::uint16_t label_shared = 0x00FD;
inline constexpr std::uint16_t number = 0x0203;
inline constexpr std::uint16_t label = 0x0204;
inline constexpr std::uint16_t boolean_or_error = 0x0205;
inline constexpr std::uint16_t formula_string = 0x0207;
inline constexpr std::uint16_t row = 0x0208;
inline constexpr std::uint16_t rk = 0x027E;
inline constexpr std::uint16_t number_format = 0x041E;
inline constexpr std::uint16_t begin_of_part = 0x0809;
}  // namespace biff

class BiffCursor {
 public:
  explicit BiffCursor(std::string_view stream, std::size_t at = 0) : stream_(stream), at_(at) {}

  bool next();
  std::uint16_t type() const { return type_; }
  std::string_view data() const { return data_; }
  bool truncated() const { return truncated_; }

  // The record's data and that of the CONTINUE records behind it, which are consumed.
  std::vector<std::string_view> pieces();

 private:
  std::string_view stream_;
  std::size_t at_;
  std::uint16_t type_ = 0;
  std::string_view data_;
  bool truncated_ = false;
};

// How the file's 8-bit strings are to be understood.
struct BiffText {
  bool wide = true;                        // BIFF8: UTF-16, or its low bytes alone
  std::string code_page = "windows-1252";  // BIFF5
};

// Reads strings and integers that may run over the borders of a record into its continuations.
class BiffStrings {
 public:
  explicit BiffStrings(std::vector<std::string_view> pieces) : pieces_(std::move(pieces)) {}

  bool at_end();
  std::uint8_t read_u8();
  std::uint16_t read_u16();
  std::uint32_t read_u32();
  void skip(std::size_t bytes);

  // A BIFF8 string after its length: flags, characters, formatting runs and extras (skipped). In a
  // continuation the characters begin with a flag byte of their own and may change their width.
  std::string read_wide(std::size_t length);
  // A BIFF5 string after its length.
  std::string read_narrow(std::size_t length, const std::string& code_page);

  bool cut() const { return cut_; }  // something was read past the end

 private:
  std::string_view rest() const;
  bool next_piece();
  enum class UnitSize : std::uint8_t { one_byte = 1, two_bytes = 2 };
  static UnitSize unit_size(std::uint8_t flags);
  void append_units(std::size_t count, UnitSize size, std::u16string& out);

  std::vector<std::string_view> pieces_;
  std::size_t piece_ = 0;
  std::size_t at_ = 0;
  bool cut_ = false;
};

}  // namespace tl::documents
