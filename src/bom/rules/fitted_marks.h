// Fitted or not: how customers mark a line, or some of its designators, that are not to be placed.
//
//   read_fitted_cell("NF(C199)", FittedHeading::unclear)   {some_not_fitted, "C199"}
//   read_fitted_cell("yes", FittedHeading::not_fitted)     {not_fitted}
//   says_not_fitted("10k DNP")                             true
#pragma once

#include <cstdint>
#include <string_view>

namespace tl::bom {

// What a yes under this heading means.
enum class FittedHeading : std::uint8_t {
  not_fitted,  // "DNP", "Do not populate"
  fitted,      // "Fitted", "Populate"
  unclear,     // "Assembly info"
};

enum class FittedState : std::uint8_t { unknown, fitted, not_fitted, some_not_fitted };

struct FittedCell {
  FittedState state = FittedState::unknown;
  std::string_view designators;  // with some_not_fitted: the list in the cell
};

// A cell of a column that is about fitting.
FittedCell read_fitted_cell(std::string_view text, FittedHeading heading);

// The whole text is one mark: "DNP", "do not fit", "nicht bestückt", "N.F.".
bool is_not_fitted_mark(std::string_view text);

// A value, a part number or a description that carries a mark among other words: "CAP DNP 0402".
// Marks that mean other things elsewhere ("NF", "NC") do not count here.
bool says_not_fitted(std::string_view text);

// A remark that says so in its first words; a long remark that merely mentions it does not count.
bool remarks_not_fitted(std::string_view text);

}  // namespace tl::bom
