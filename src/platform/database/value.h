// What crosses the border of the database: 64-bit integers, UTF-8 text, bytes, and null. Nothing is
// narrowed or converted on the way; what does not fit is an error.
//
// C++ types map to them through Column<T>: integers, bool (as 0 and 1), strings, Bytes, described
// enums (as their names), Id, Date (as "2026-12-24"), Instant (as microseconds since 1970, UTC),
// and std::optional of each. A room teaches its own type by specialising Column<T>:
//
//   template <> struct tl::database::Column<Mpn> {
//     static constexpr ValueType type = ValueType::text;
//     static Argument to_argument(const Mpn& mpn) { return Argument::text(mpn.text()); }
//     static Result<Mpn> from_cell(const Cell& cell) { return Mpn::parse(cell.data); }
//   };
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/id.h"
#include "foundation/result.h"

namespace tl::database {

using Bytes = std::vector<std::byte>;

enum class ValueType : std::uint8_t { null, integer, text, bytes };

std::string_view name_of(ValueType type);

// One value on its way in. Views what it was made from, which must outlive the call.
class Argument {
 public:
  static Argument null() { return {}; }
  static Argument integer(std::int64_t value);
  static Argument text(std::string_view value);   // views
  static Argument owned_text(std::string value);  // keeps
  static Argument bytes(std::span<const std::byte> value);
  static Argument too_large();  // an integer past int64: refused when the statement runs

  ValueType type() const { return type_; }
  bool is_too_large() const { return too_large_; }
  std::int64_t integer() const { return integer_; }
  std::string_view data() const { return owned_ ? std::string_view(*owned_) : view_; }

 private:
  ValueType type_ = ValueType::null;
  bool too_large_ = false;
  std::int64_t integer_ = 0;
  std::string_view view_;
  std::optional<std::string> owned_;
};

// One value on its way out; the data lives as long as the row stands under the cursor.
struct Cell {
  ValueType type = ValueType::null;
  std::int64_t integer = 0;
  std::string_view data;
};

// A value that outlives its row, for code that does not know the columns.
struct Value {
  ValueType type = ValueType::null;
  std::int64_t integer = 0;
  std::string data;

  static Value of(const Cell& cell) { return {cell.type, cell.integer, std::string(cell.data)}; }
  Argument argument() const;

  friend bool operator==(const Value&, const Value&) = default;
};

template <class T>
struct Column;  // no definition: T is not a thing that a column can hold

namespace detail {
Error wrong_type(const Cell& cell, ValueType wanted);
Error out_of_range(const Cell& cell, std::int64_t lowest, std::uint64_t highest);
Error unknown_enumerator(const Cell& cell);
Result<std::int64_t> integer_of(const Cell& cell);
Result<std::string_view> text_of(const Cell& cell);
}  // namespace detail

template <class T>
concept ColumnInteger = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> &&
                        !std::same_as<T, wchar_t> && !std::same_as<T, char8_t> &&
                        !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

template <ColumnInteger T>
struct Column<T> {
  static constexpr ValueType type = ValueType::integer;
  static Argument to_argument(T value) {
    if (!std::in_range<std::int64_t>(value)) return Argument::too_large();
    return Argument::integer(static_cast<std::int64_t>(value));
  }
  static Result<T> from_cell(const Cell& cell) {
    TL_TRY(const std::int64_t value, detail::integer_of(cell));
    if (!std::in_range<T>(value)) {
      return detail::out_of_range(cell, static_cast<std::int64_t>(std::numeric_limits<T>::min()),
                                  static_cast<std::uint64_t>(std::numeric_limits<T>::max()));
    }
    return static_cast<T>(value);
  }
};

template <>
struct Column<bool> {
  static constexpr ValueType type = ValueType::integer;
  static Argument to_argument(bool value) { return Argument::integer(value ? 1 : 0); }
  static Result<bool> from_cell(const Cell& cell) {
    TL_TRY(const std::int64_t value, detail::integer_of(cell));
    if (value != 0 && value != 1) return detail::out_of_range(cell, 0, 1);
    return value == 1;
  }
};

template <>
struct Column<std::string> {
  static constexpr ValueType type = ValueType::text;
  static Argument to_argument(const std::string& value) { return Argument::text(value); }
  static Result<std::string> from_cell(const Cell& cell) {
    TL_TRY(const std::string_view value, detail::text_of(cell));
    return std::string(value);
  }
};

// Inwards only: what comes out would view a row that is gone.
template <>
struct Column<std::string_view> {
  static constexpr ValueType type = ValueType::text;
  static Argument to_argument(std::string_view value) { return Argument::text(value); }
};
template <>
struct Column<const char*> : Column<std::string_view> {};
template <std::size_t Size>
struct Column<char[Size]> : Column<std::string_view> {};

template <>
struct Column<Bytes> {
  static constexpr ValueType type = ValueType::bytes;
  static Argument to_argument(const Bytes& value) { return Argument::bytes(value); }
  static Result<Bytes> from_cell(const Cell& cell);
};
template <>
struct Column<std::span<const std::byte>> {
  static constexpr ValueType type = ValueType::bytes;
  static Argument to_argument(std::span<const std::byte> value) { return Argument::bytes(value); }
};

template <DescribedEnum E>
struct Column<E> {
  static constexpr ValueType type = ValueType::text;
  static Argument to_argument(E value) {
    ENSURE(!enum_name(value).empty(), "an enumeration holds one of its enumerators");
    return Argument::text(enum_name(value));
  }
  static Result<E> from_cell(const Cell& cell) {
    TL_TRY(const std::string_view name, detail::text_of(cell));
    const auto found = enum_from_name<E>(name);
    if (!found) return detail::unknown_enumerator(cell);
    return *found;
  }
};

template <class Tag>
struct Column<Id<Tag>> {
  static constexpr ValueType type = ValueType::integer;
  static Argument to_argument(Id<Tag> id) { return Argument::integer(id.raw()); }
  static Result<Id<Tag>> from_cell(const Cell& cell) {
    TL_TRY(const std::int64_t raw, detail::integer_of(cell));
    return Id<Tag>(raw);
  }
};

template <>
struct Column<Date> {
  static constexpr ValueType type = ValueType::text;
  static Argument to_argument(const Date& date) { return Argument::owned_text(date.text()); }
  static Result<Date> from_cell(const Cell& cell) {
    TL_TRY(const std::string_view iso, detail::text_of(cell));
    return Date::parse(iso);
  }
};

template <>
struct Column<Instant> {
  static constexpr ValueType type = ValueType::integer;
  static Argument to_argument(const Instant& instant) {
    return Argument::integer(instant.micros());
  }
  static Result<Instant> from_cell(const Cell& cell) {
    TL_TRY(const std::int64_t micros, detail::integer_of(cell));
    return Instant::from_micros(micros);
  }
};

template <class T>
struct Column<std::optional<T>> {
  static constexpr ValueType type = Column<T>::type;
  static Argument to_argument(const std::optional<T>& value) {
    return value ? Column<T>::to_argument(*value) : Argument::null();
  }
  static Result<std::optional<T>> from_cell(const Cell& cell) {
    if (cell.type == ValueType::null) return std::optional<T>();
    TL_TRY(auto value, Column<T>::from_cell(cell));
    return std::optional<T>(std::move(value));
  }
};

template <>
struct Column<std::nullopt_t> {
  static constexpr ValueType type = ValueType::null;
  static Argument to_argument(std::nullopt_t) { return Argument::null(); }
};

template <>
struct Column<Value> {
  static constexpr ValueType type = ValueType::null;  // of any type
  static Argument to_argument(const Value& value) { return value.argument(); }
  static Result<Value> from_cell(const Cell& cell) { return Value::of(cell); }
};

template <class T>
concept ColumnValue = requires { Column<T>::type; };

}  // namespace tl::database
