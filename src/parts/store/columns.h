// How the keys of the parts room stand in columns.
#pragma once

#include "parts/rules/mpn.h"
#include "platform/database/value.h"

template <>
struct tl::database::Column<tl::parts::Mpn> {
  static constexpr ValueType type = ValueType::text;
  static Argument to_argument(const parts::Mpn& mpn) { return Argument::text(mpn.text()); }
  static Result<parts::Mpn> from_cell(const Cell& cell) {
    TL_TRY(const std::string_view text, detail::text_of(cell));
    return parts::Mpn::parse(text);
  }
};

template <>
struct tl::database::Column<tl::parts::PartNumber> {
  static constexpr ValueType type = ValueType::text;
  static Argument to_argument(const parts::PartNumber& number) {
    return Argument::text(number.text());
  }
  static Result<parts::PartNumber> from_cell(const Cell& cell) {
    TL_TRY(const std::string_view text, detail::text_of(cell));
    return parts::PartNumber::parse(text);
  }
};
