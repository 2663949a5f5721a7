// Passwords as Argon2id hashes. Each costs memory and time on purpose, so only a few are computed
// at once; who has to wait too long is told to try again.
//
//   const PasswordHasher hasher;                                  // once for the program
//   TL_TRY(const std::string kept, hasher.hash("correct horse battery"));
//   TL_TRY(const PasswordCheck check, hasher.verify(kept, typed));
//   if (check == PasswordCheck::right_but_weak) ...               // hash it again, and keep that
//
// verify_nobody() costs what verify() costs: for a sign-in that is not there.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <semaphore>
#include <string>
#include <string_view>

#include "foundation/result.h"

namespace tl::access {

struct HashCost {
  std::uint64_t passes = 3;
  std::size_t memory_bytes = 64u << 20;

  // As cheap as it gets: for tests and for a demonstration, never for people's passwords. A sign-in
  // at a dearer setting replaces such a hash.
  static HashCost cheapest();
};

struct HashTurns {
  std::ptrdiff_t at_once = 2;
  std::chrono::milliseconds wait_max{10'000};  // then `sign_in_busy`
};

enum class PasswordCheck { wrong, right, right_but_weak };

class PasswordHasher {
 public:
  explicit PasswordHasher(const HashCost& cost = {}, const HashTurns& turns = {});

  Result<std::string> hash(std::string_view password) const;
  Result<PasswordCheck> verify(const std::string& kept, std::string_view password) const;
  Result<void> verify_nobody(std::string_view password) const;

  std::int64_t verifications() const { return verifications_; }  // so far, for measures and tests

 private:
  HashCost cost_;
  std::string nobody_;  // the hash of a secret that was thrown away
  std::chrono::milliseconds wait_max_;
  mutable std::counting_semaphore<64> free_;
  mutable std::atomic<std::int64_t> verifications_ = 0;
};

}  // namespace tl::access
