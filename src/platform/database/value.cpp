#include "platform/database/value.h"

#include "foundation/text.h"

namespace tl::database {

std::string_view name_of(ValueType type) {
  switch (type) {
    case ValueType::null: return "null";
    case ValueType::integer: return "integer";
    case ValueType::text: return "text";
    case ValueType::bytes: return "bytes";
  }
  return "null";
}

Argument Argument::integer(std::int64_t value) {
  Argument argument;
  argument.type_ = ValueType::integer;
  argument.integer_ = value;
  return argument;
}

Argument Argument::text(std::string_view value) {
  Argument argument;
  argument.type_ = ValueType::text;
  argument.view_ = value;
  return argument;
}

Argument Argument::owned_text(std::string value) {
  Argument argument;
  argument.type_ = ValueType::text;
  argument.owned_ = std::move(value);
  return argument;
}

Argument Argument::bytes(std::span<const std::byte> value) {
  Argument argument;
  argument.type_ = ValueType::bytes;
  argument.view_ = {reinterpret_cast<const char*>(value.data()), value.size()};
  return argument;
}

Argument Argument::too_large() {
  Argument argument;
  argument.type_ = ValueType::integer;
  argument.too_large_ = true;
  return argument;
}

Argument Value::argument() const {
  switch (type) {
    case ValueType::null: return Argument::null();
    case ValueType::integer: return Argument::integer(integer);
    case ValueType::text: return Argument::text(data);
    case ValueType::bytes: return Argument::bytes(std::as_bytes(std::span(data)));
  }
  return Argument::null();
}

Result<Bytes> Column<Bytes>::from_cell(const Cell& cell) {
  if (cell.type != ValueType::bytes) return detail::wrong_type(cell, ValueType::bytes);
  const auto* first = reinterpret_cast<const std::byte*>(cell.data.data());
  return Bytes(first, first + cell.data.size());
}

namespace detail {

Error wrong_type(const Cell& cell, ValueType wanted) {
  return corrupt("column_type_unexpected",
                 cat("holds ", name_of(cell.type), " where ", name_of(wanted), " is expected"));
}

Error out_of_range(const Cell& cell, std::int64_t lowest, std::uint64_t highest) {
  return corrupt("column_value_unexpected",
                 cat("holds ", cell.integer, ", outside ", lowest, " to ", highest));
}

Error unknown_enumerator(const Cell& cell) {
  return corrupt("column_value_unexpected",
                 cat("holds '", utf8_prefix(cell.data, 40), "', which is none of its names"));
}

Result<std::int64_t> integer_of(const Cell& cell) {
  if (cell.type != ValueType::integer) return wrong_type(cell, ValueType::integer);
  return cell.integer;
}

Result<std::string_view> text_of(const Cell& cell) {
  if (cell.type != ValueType::text) return wrong_type(cell, ValueType::text);
  return cell.data;
}

}  // namespace detail
}  // namespace tl::database
