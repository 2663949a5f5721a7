// The provider itself: what its letterhead says. Lists are lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/describe.h"

namespace tl::accounts {

struct Company {
  std::string name;
  std::string address;  // lines separated by newlines, as the others
  std::string contact;
  std::string registration;  // printed in the foot of every page
  std::string bank = {};     // where to pay; beside the registration
};
TL_DESCRIBE(Company, name, address, contact, registration, bank)

// What the foot of a page says: the lines of the registration, then those of the bank.
std::vector<std::string> foot_lines(const Company& company);
// The lines of a text, without the empty ones.
std::vector<std::string> text_lines(std::string_view text);

}  // namespace tl::accounts
