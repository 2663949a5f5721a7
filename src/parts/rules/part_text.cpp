#include "parts/rules/part_text.h"

#include "foundation/limits.h"
#include "foundation/text.h"
#include "parts/rules/plain_text.h"

namespace tl::parts {

Result<std::string> checked_text(std::string_view text, std::string_view what) {
  const std::string squeezed = squeeze_spaces(text);
  if (squeezed.size() <= limits::part_text_bytes_max && is_valid_utf8(squeezed) &&
      !has_control_character(squeezed))
    return squeezed;
  return invalid("part_text_malformed", cat("the ", what, " is no readable text of at most ",
                                            limits::part_text_bytes_max, " bytes"));
}

}  // namespace tl::parts
