// Sizes of chip parts. The trade names them by their imperial code ("0603": 0.06 by 0.03 inch); a
// metric code ("1608": 1.6 by 0.8 mm) names the same parts in Japan and in the names of footprints.
//
//   imperial_of_metric("1608");     // "0603"
//   chip_size_of("C-EUC0402");      // "0402", as a cell that holds a package says it
//   chip_size_of("CAPC1608X90N");   // "0603": the standard's names are metric
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tl::parts {

bool is_imperial_size(std::string_view code);
std::string_view imperial_of_metric(std::string_view code);  // "" when it is none
// Of moulded tantalum parts: 'A' is 3216 is "1206".
std::string_view imperial_of_case(char letter);

// A size that stands at `at` in the text, where a run of digits begins.
struct SizeToken {
  std::string_view size;   // imperial
  std::size_t length = 0;  // digits, and "Metric" when it follows
  bool plain = false;      // the digits stand alone and may be a number as well
};
enum class SizeSource { text, package };
std::optional<SizeToken> size_at(std::string_view text, std::size_t at, SizeSource source);

// "Case B", "CASE-B_3528", "SMC_A", "TANT-C"; the text is in capitals.
std::optional<std::string_view> case_size(std::string_view upper);

}  // namespace tl::parts
