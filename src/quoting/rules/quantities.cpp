#include "quoting/rules/quantities.h"

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::quoting {

Result<void> check_quantities(std::span<const std::int64_t> quantities) {
  if (quantities.empty()) {
    return invalid("quantities_missing", "say at least one quantity, such as 100");
  }
  if (quantities.size() > limits::quote_quantities_max) {
    return limit_exceeded("quantities_too_many",
                          cat("at most ", limits::quote_quantities_max,
                              " quantities at once, these are ", quantities.size()));
  }
  for (const std::int64_t boards : quantities) {
    if (boards >= 1 && boards <= limits::quote_quantity_max) continue;
    return limit_exceeded("quantity_out_of_range", cat("quantity ", boards, " is outside 1 to ",
                                                       limits::quote_quantity_max));
  }
  return {};
}

Result<std::vector<std::int64_t>> pieces_per_board(const CostingInput& input) {
  std::vector<std::int64_t> pieces(input.demands.size());
  for (const CostingLine& line : input.lines) {
    if (line.fitting != Fitting::fitted || !line.demand) continue;
    auto& sum = pieces[static_cast<std::size_t>(*line.demand)];
    TL_TRY(sum, checked_add(sum, line.pieces));
  }
  return pieces;
}

std::string numbers_text(std::span<const std::int64_t> numbers) {
  std::vector<std::string> texts;
  for (const std::int64_t number : numbers) texts.push_back(std::to_string(number));
  return join(texts, ",");
}

}  // namespace tl::quoting
