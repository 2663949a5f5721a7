#include "main/version.h"

namespace tl::cli {

std::string_view program_version() {
  return TL_VERSION;
}

}  // namespace tl::cli
