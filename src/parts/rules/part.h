// The nouns of the parts room: manufacturers, their parts, and our own part numbers.
//
// One internal part (our number, our stock place) is made by one or more manufacturer parts: its
// approved vendor list (AVL). A manufacturer has one name that we use and any number of aliases,
// former names among them.
#pragma once

#include <string>
#include <vector>

#include "accounts/rules/customer.h"
#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/id.h"
#include "parts/rules/mpn.h"

namespace tl::parts {

using ManufacturerId = Id<struct ManufacturerTag>;
using ManufacturerPartId = Id<struct ManufacturerPartTag>;
using PartId = Id<struct PartTag>;
using accounts::CustomerId;

enum class Lifecycle { unknown, active, not_recommended, last_time_buy, obsolete };
TL_DESCRIBE_ENUM(Lifecycle, unknown, active, not_recommended, last_time_buy, obsolete)

// A proposed part was made from a customer's BOM and waits for engineering's review.
enum class PartState { proposed, released, blocked };
TL_DESCRIBE_ENUM(PartState, proposed, released, blocked)

// What a maker says of restricted substances; `exempt` complies by an exemption.
enum class Compliance { unknown, compliant, exempt, not_compliant };
TL_DESCRIBE_ENUM(Compliance, unknown, compliant, exempt, not_compliant)

struct Manufacturer {
  ManufacturerId id;
  std::string name;
  std::vector<std::string> aliases;
};
TL_DESCRIBE(Manufacturer, id, name, aliases)

// Whom one customer means by a name, as a person said: "Yaego" is YAGEO.
struct MakerSpelling {
  std::string name;
  ManufacturerId manufacturer;
  std::string told_by;
  Instant told_at;
};
TL_DESCRIBE(MakerSpelling, name, manufacturer, told_by, told_at)

struct ManufacturerPart {
  ManufacturerPartId id;
  ManufacturerId manufacturer;
  Mpn mpn;
  std::string description;
  std::string package;  // "0603", "SOIC-8"; "" when not known
  Lifecycle lifecycle = Lifecycle::unknown;
  std::string parameters;      // of a passive part, as parameters_text() writes them; "" not told
  std::string moisture_level;  // MSL by J-STD-020: "1", "2a", "3" ...; "" not told
  Compliance rohs = Compliance::unknown;
  Compliance reach = Compliance::unknown;
  std::string origin;  // country, ISO 3166-1 alpha-2; "" not told
  std::string series;  // of the maker, such as "GRM"
};
TL_DESCRIBE(ManufacturerPart, id, manufacturer, mpn, description, package, lifecycle, parameters,
            moisture_level, rohs, reach, origin, series)

struct Part {
  PartId id;
  PartNumber number;
  std::string description;
  PartState state = PartState::proposed;
  std::vector<ManufacturerPartId> approved;  // in order of preference
};
TL_DESCRIBE(Part, id, number, description, state, approved)

// What a customer calls one of our parts.
struct CustomerPartNumber {
  CustomerId customer;
  std::string number;
  PartId part;
};
TL_DESCRIBE(CustomerPartNumber, customer, number, part)

// Customers write their numbers in any case and spacing; dashes are theirs and stay.
std::string customer_number_key(std::string_view number);

}  // namespace tl::parts
