// The series of numbers that people say and type, each with the letters before it. The letters are
// what every room knows its records by; the count can go on from a higher number, as a company does
// that had another system before.
//
//   find_series("rfq")->prefix          "R": the next is R13
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "foundation/describe.h"
#include "foundation/result.h"

namespace tl::desk {

struct NumberSeries {
  std::string_view name;    // as the database counts it
  std::string_view prefix;  // "R"
  std::string_view what;    // "Requests for quotation"
};

std::span<const NumberSeries> number_series();
// `series_unknown`.
Result<NumberSeries> find_series(std::string_view name);

// Beyond that a number cannot be read out at the telephone.
inline constexpr std::int64_t series_number_max = 99'999'999;

}  // namespace tl::desk
