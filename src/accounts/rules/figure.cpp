#include "accounts/rules/figure.h"

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::accounts {

Result<Figure> Figure::parse(std::string_view text) {
  const auto raw = parse_decimal(trim(text), scale);
  if (raw) return Figure(*raw);
  return invalid("figure_malformed",
                 cat("'", utf8_prefix(visible(text), 40),
                     "' is no figure; write it as 97.5, with at most ", scale, " decimals"));
}

std::string Figure::text() const {
  return format_decimal(raw_, scale);
}

}  // namespace tl::accounts
