// How the values of this room stand in columns.
#pragma once

#include "accounts/rules/figure.h"
#include "platform/database/value.h"

template <>
struct tl::database::Column<tl::accounts::Figure> {
  static constexpr ValueType type = ValueType::integer;
  static Argument to_argument(tl::accounts::Figure value) {
    return Argument::integer(value.millionths());
  }
  static Result<tl::accounts::Figure> from_cell(const Cell& cell) {
    TL_TRY(const std::int64_t raw, detail::integer_of(cell));
    return tl::accounts::Figure::of_millionths(raw);
  }
};
