#include "platform/database/postgres_wire.h"

namespace tl::database::wire {
namespace {

int width_of(Oid oid) {
  if (oid == oid_int8) return 8;
  if (oid == oid_int4) return 4;
  return oid == oid_int2 ? 2 : 0;
}

std::int64_t signed_of(std::string_view data) {
  std::uint64_t bits = 0;
  for (const char c : data) bits = bits << 8 | static_cast<unsigned char>(c);
  const int unused = 64 - 8 * static_cast<int>(data.size());
  return static_cast<std::int64_t>(bits << unused) >> unused;  // keeps the sign
}

}  // namespace

std::optional<ValueType> value_type(Oid oid) {
  switch (oid) {
    case oid_int2:
    case oid_int4:
    case oid_int8:
    case oid_oid:
    case oid_bool: return ValueType::integer;
    case oid_text:
    case oid_varchar:
    case oid_bpchar:
    case oid_name: return ValueType::text;
    case oid_bytea: return ValueType::bytes;
    case oid_void: return ValueType::null;
    default: return std::nullopt;
  }
}

bool encode_integer(std::int64_t value, Oid oid, std::array<char, 8>& out, int& length) {
  length = width_of(oid);
  if (length == 0) return false;
  const int unused = 64 - 8 * length;
  const auto bits = static_cast<std::uint64_t>(value);
  if (static_cast<std::int64_t>(bits << unused) >> unused != value) return false;
  for (int i = 0; i < length; ++i) {
    out[static_cast<std::size_t>(i)] = static_cast<char>(bits >> (8 * (length - 1 - i)));
  }
  return true;
}

std::optional<Cell> decode(Oid oid, std::string_view data) {
  const auto type = value_type(oid);
  if (!type) return std::nullopt;
  Cell cell{.type = *type, .integer = 0, .data = {}};
  if (*type == ValueType::integer) {
    if (data.empty() || data.size() > 8) return std::nullopt;
    cell.integer = signed_of(data);
    if (oid == oid_oid) cell.integer &= 0xffffffff;
  } else if (*type != ValueType::null) {
    cell.data = data;
  }
  return cell;
}

}  // namespace tl::database::wire
