#include "platform/access/password_hasher.h"

#include <array>

#include <sodium.h>

#include "platform/access/secret.h"

namespace tl::access {
namespace {

class Turn {
 public:
  Turn(std::counting_semaphore<64>& free, std::chrono::milliseconds wait_max)
      : free_(free), taken_(free.try_acquire_for(wait_max)) {}
  ~Turn() {
    if (taken_) free_.release();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  Result<void> check() const {
    if (taken_) return {};
    return unavailable("sign_in_busy", "too many people sign in at this moment; try again");
  }

 private:
  std::counting_semaphore<64>& free_;
  bool taken_;
};

Result<std::string> hash_of(std::string_view password, const HashCost& cost) {
  std::array<char, crypto_pwhash_STRBYTES> out{};
  const int failed =
      crypto_pwhash_str_alg(out.data(), password.data(), password.size(), cost.passes,
                            cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0)
    return unavailable("sign_in_busy", "there is not enough memory to check a password now");
  return std::string(out.data());
}

}  // namespace

HashCost HashCost::cheapest() {
  return {.passes = crypto_pwhash_OPSLIMIT_MIN, .memory_bytes = crypto_pwhash_MEMLIMIT_MIN};
}

PasswordHasher::PasswordHasher(const HashCost& cost, const HashTurns& turns)
    : cost_(cost), wait_max_(turns.wait_max), free_(turns.at_once) {
  nobody_ = hash_of(random_token(), cost_).value();
}

Result<std::string> PasswordHasher::hash(std::string_view password) const {
  const Turn turn(free_, wait_max_);
  TL_CHECK(turn.check());
  return hash_of(password, cost_);
}

Result<PasswordCheck> PasswordHasher::verify(const std::string& kept,
                                             std::string_view password) const {
  const Turn turn(free_, wait_max_);
  TL_CHECK(turn.check());
  ++verifications_;
  if (crypto_pwhash_str_verify(kept.c_str(), password.data(), password.size()) != 0)
    return PasswordCheck::wrong;
  const bool weak =
      crypto_pwhash_str_needs_rehash(kept.c_str(), cost_.passes, cost_.memory_bytes) != 0;
  return weak ? PasswordCheck::right_but_weak : PasswordCheck::right;
}

Result<void> PasswordHasher::verify_nobody(std::string_view password) const {
  TL_CHECK(verify(nobody_, password));
  return {};
}

}  // namespace tl::access
