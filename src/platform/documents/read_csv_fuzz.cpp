// Any bytes as a text file: they are read or refused, never more than that.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "platform/documents/read_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto document = tl::documents::read_text(bytes, "bom.csv");
  if (document && document->sheets.size() != 1) __builtin_trap();
  return 0;
}
