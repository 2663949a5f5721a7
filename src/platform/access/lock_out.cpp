#include "platform/access/lock_out.h"

#include <algorithm>
#include <array>

#include <arpa/inet.h>

#include "foundation/text.h"

namespace tl::access {
namespace {

constexpr std::int64_t second_micros = 1'000'000;
constexpr std::int64_t minute_micros = 60 * second_micros;

}  // namespace

std::optional<Instant> locked_until(const Failures& failures, const LockRule& rule,
                                    const Instant& now) {
  if (failures.failures < rule.failures_max) return std::nullopt;
  constexpr std::int64_t doublings_max = 20;
  const std::int64_t further = std::min(failures.failures - rule.failures_max, doublings_max);
  const std::int64_t minutes = std::min(rule.minutes_first << further, rule.minutes_max);
  const Instant until = Instant::from_micros(failures.last_at.micros() + minutes * minute_micros);
  if (until <= now) return std::nullopt;
  return until;
}

std::string wait_text(const Instant& now, const Instant& until) {
  const std::int64_t micros = std::max<std::int64_t>(until.micros() - now.micros(), 1);
  const std::int64_t seconds = (micros + second_micros - 1) / second_micros;
  if (seconds <= 90) return count_of(seconds, "second");
  return count_of((seconds + 59) / 60, "minute");
}

std::string address_key(std::string_view remote) {
  constexpr std::size_t text_max = 64;
  const std::string text(remote.substr(0, text_max));
  std::array<unsigned char, 16> bytes{};
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return text;
  const bool mapped =
      std::all_of(bytes.begin(), bytes.begin() + 10, [](auto b) { return b == 0; }) &&
      bytes[10] == 0xff && bytes[11] == 0xff;
  std::array<char, INET6_ADDRSTRLEN> out{};
  if (mapped) {
    inet_ntop(AF_INET, bytes.data() + 12, out.data(), out.size());
    return out.data();
  }
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  inet_ntop(AF_INET6, bytes.data(), out.data(), out.size());
  return cat(out.data(), "/64");
}

}  // namespace tl::access
