#include "parts/rules/part.h"

#include "foundation/text.h"

namespace tl::parts {

std::string customer_number_key(std::string_view number) {
  return replace_all(to_upper(fold(squeeze_spaces(number))), " ", "");
}

}  // namespace tl::parts
