#include "platform/access/acting.h"

#include <utility>

namespace tl::access {

Acting operator_of(const Caller& caller) {
  return {.caller = caller,
          .who = {.sign_in = caller.actor, .name = caller.actor, .roles = {Role::owner}}};
}

Acting acting_for(Caller caller, const Principal& who) {
  caller.actor = who.sign_in;
  return {.caller = std::move(caller), .who = who};
}

Result<void> require(const Principal& who, Permission permission) {
  if (who.may(permission)) return {};
  return refused(who, permission);
}

}  // namespace tl::access
