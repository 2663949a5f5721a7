// The provider itself: what its letterhead says. Lists are lines.
#pragma once

#include <string>

#include "foundation/describe.h"

namespace tl::accounts {

struct Company {
  std::string name;
  std::string address;  // lines separated by newlines, as the others
  std::string contact;
  std::string registration;  // printed in the foot of every page
};
TL_DESCRIBE(Company, name, address, contact, registration)

}  // namespace tl::accounts
