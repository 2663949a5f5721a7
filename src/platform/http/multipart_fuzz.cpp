// Any bytes as a form: the parts lie within the body, in order, and no name is a path.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "platform/http/message.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  // The first line is the header, the rest the body.
  const std::size_t end = all.find('\n');
  const std::string_view type = all.substr(0, end);
  const std::string_view body = end == all.npos ? std::string_view() : all.substr(end + 1);
  const auto parts = tl::http::parse_multipart(type, body);
  if (!parts) return 0;
  const char* last = body.data();
  for (const tl::http::Part& part : *parts) {
    if (part.bytes.data() < last) __builtin_trap();
    last = part.bytes.data() + part.bytes.size();
    if (last > body.data() + body.size()) __builtin_trap();
    if (part.field.empty()) __builtin_trap();
    if (part.file_name.find_first_of("/\\") != part.file_name.npos) __builtin_trap();
    if (part.file_name == "..") __builtin_trap();
  }
  return 0;
}
