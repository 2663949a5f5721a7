#include "accounts/rules/customer.h"

#include "foundation/text.h"

namespace tl::accounts {
namespace {

constexpr std::size_t name_length_max = 200;

}  // namespace

std::string customer_name_key(std::string_view name) {
  return squeeze_spaces(strip_accents(fold(name)));
}

Result<void> check_new(const Customer& customer) {
  if (customer_name_key(customer.name).empty()) {
    return invalid("customer_name_missing", "a customer needs a name");
  }
  if (utf8_length(customer.name) > name_length_max) {
    return invalid("customer_name_too_long",
                   cat("a customer's name has at most ", name_length_max, " characters"));
  }
  return {};
}

}  // namespace tl::accounts
