// When too many tries failed: for how long nobody is let try again. A pure rule over the tries on
// record, so that no counter can be lost and a second server counts the same.
//
//   const LockOut lock = lock_out({.failures = 6, .last_at = last}, {.failures_max = 5, ...}, now);
//   if (lock.locked) ... lock.until ...
//
// The first lock is short; each further failure doubles it up to the longest.
#pragma once

#include <optional>
#include <string>

#include "foundation/date.h"

namespace tl::access {

struct Failures {
  std::int64_t failures = 0;
  Instant last_at;
};

struct LockRule {
  std::int64_t failures_max = 5;
  std::int64_t minutes_first = 1;
  std::int64_t minutes_max = 60;
};

// Until when; nothing when a try is free now.
std::optional<Instant> locked_until(const Failures& failures, const LockRule& rule,
                                    const Instant& now);

// "2 minutes", "40 seconds": rounded up, so that who waits as long gets in.
std::string wait_text(const Instant& now, const Instant& until);

// What one address is, for counting: of IPv6 the first 64 bits, which one customer of a provider
// has for themselves; anything else as it stands.
std::string address_key(std::string_view remote);

}  // namespace tl::access
