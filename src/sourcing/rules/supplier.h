// Suppliers as we ask them: for which kinds of parts, whom there, in which currency.
//
//   category_of("R12", "thick film 10k")           // resistors
//   TL_TRY(const auto kinds, parse_categories("resistors, capacitors"));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sourcing/rules/offer.h"

namespace tl::sourcing {

enum class PartCategory {
  resistors,
  capacitors,
  inductors,
  diodes,
  transistors,
  ics,
  connectors,
  crystals,
  electromechanical,  // switches, relays, fuses
  pcb,
  mechanical,
  other,
};
TL_DESCRIBE_ENUM(PartCategory, resistors, capacitors, inductors, diodes, transistors, ics,
                 connectors, crystals, electromechanical, pcb, mechanical, other)

// By the letters of the designator, else by the words; as our part numbers are classed.
PartCategory category_of(std::string_view designator, std::string_view description);

// "resistors, capacitors", or "all"; each once, in the order of the enumeration.
// `category_unknown` names those there are.
Result<std::vector<PartCategory>> parse_categories(std::string_view text);
std::string categories_text(const std::vector<PartCategory>& categories);

struct SupplierProfile {
  SupplierId supplier_id;
  std::string name;
  std::vector<PartCategory> categories;
  std::string contact;
  std::optional<Currency> currency;  // they quote in; nullopt: theirs to say

  bool is_asked_for(PartCategory category) const;
};
TL_DESCRIBE(SupplierProfile, supplier_id, name, categories, contact, currency)

}  // namespace tl::sourcing
