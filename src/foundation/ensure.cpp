#include "foundation/ensure.h"

namespace tl {

void fail_ensure(std::string_view condition, std::string_view why,
                 const std::source_location& where) {
  // Only the file's own name: a build machine's folders are nobody's business.
  std::string_view file = where.file_name();
  if (const auto slash = file.rfind('/'); slash != std::string_view::npos) {
    file.remove_prefix(slash + 1);
  }
  std::string text = "broken invariant: ";
  text.append(condition).append(" (").append(why).append(") in ").append(file).append(":");
  text.append(std::to_string(where.line()));
  throw Bug(text);
}

}  // namespace tl
