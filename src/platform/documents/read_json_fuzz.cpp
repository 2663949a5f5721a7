// Any bytes as JSON, JSON lines or XML: a tree or an error.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "platform/documents/read_json.h"
#include "platform/documents/read_xml.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto json = tl::documents::read_json(bytes, "answers.json");
  if (json && !json->tree) __builtin_trap();
  const auto xml = tl::documents::read_xml(bytes, "netlist.xml");
  if (xml && !xml->tree) __builtin_trap();
  return 0;
}
