// PostgreSQL's binary values, as far as our subset of types needs them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <libpq-fe.h>

#include "platform/database/value.h"

namespace tl::database::wire {

// From the server's catalogue, where they are fixed for ever.
inline constexpr Oid oid_bool = 16, oid_bytea = 17, oid_name = 19, oid_int8 = 20, oid_int2 = 21,
                     oid_int4 = 23, oid_text = 25, oid_oid = 26, oid_bpchar = 1042,
                     oid_varchar = 1043, oid_void = 2278;

// Our type for the server's; nothing for one that is not in the subset.
std::optional<ValueType> value_type(Oid oid);

// Big-endian, as wide as the type. False when the value does not fit.
bool encode_integer(std::int64_t value, Oid oid, std::array<char, 8>& out, int& length);

// A value that is not null; nothing when its type is not in the subset.
std::optional<Cell> decode(Oid oid, std::string_view data);

}  // namespace tl::database::wire
