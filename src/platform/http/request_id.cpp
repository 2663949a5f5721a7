#include "platform/http/request_id.h"

#include <array>
#include <string_view>

#include <openssl/rand.h>

#include "foundation/ensure.h"

namespace tl::http {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr int half = 8;  // characters of six bits

void append_48_bits(std::string& out, std::uint64_t value) {
  for (int shift = 6 * (half - 1); shift >= 0; shift -= 6) {
    out.push_back(alphabet[(value >> shift) & 63]);
  }
}

}  // namespace

RequestIds::RequestIds() {
  std::array<unsigned char, 6> random{};
  ENSURE(RAND_bytes(random.data(), static_cast<int>(random.size())) == 1,
         "the system has random bytes");
  std::uint64_t value = 0;
  for (const unsigned char byte : random) value = value << 8 | byte;
  append_48_bits(prefix_, value);
}

std::string RequestIds::next() {
  std::string id;
  id.reserve(2 * half);
  id.append(prefix_);
  append_48_bits(id, count_.fetch_add(1, std::memory_order_relaxed));
  return id;
}

}  // namespace tl::http
