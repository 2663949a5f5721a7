// Who provides a part: how customers write that they send it themselves.
//
//   says_customer_supplied("Free issue, one reel")      true
//   says_customer_supplied("nicht beigestellt")         false
//   read_supply_heading("Supplied by")                  provider: its cells name who
//   is_customer("Kunde")                                true
#pragma once

#include <cstdint>
#include <string_view>

namespace tl::bom {

enum class SupplyHeading : std::uint8_t {
  none,      // about something else
  customer,  // "Free issue", "Beistellung": a yes below it means the customer
  provider,  // "Supplied by": the cell names who
};

SupplyHeading read_supply_heading(std::string_view heading);

// A cell that says so among other words.
bool says_customer_supplied(std::string_view text);

// A cell that names who provides, and names the customer.
bool is_customer(std::string_view text);

}  // namespace tl::bom
