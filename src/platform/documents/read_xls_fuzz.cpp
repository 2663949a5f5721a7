// Any bytes as an XLS file, with or without its container.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "platform/documents/read_xls.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto document = tl::documents::read_xls(bytes, "bom.xls");
  if (document && document->sheets.empty()) __builtin_trap();
  return 0;
}
