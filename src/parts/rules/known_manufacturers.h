// The makers of electronic components that the trade meets every day, the names they go by, and who
// took over whom. A starting point that every installation has; a company's own manufacturers and
// aliases are stored, and win over it.
//
//   known_manufacturer("TI")                          // "Texas Instruments"
//   known_manufacturer("Würth Elektronik GmbH")       // "Würth Elektronik"
//   known_manufacturer("Freescale")                   // "Freescale Semiconductor": see successions
//   known_manufacturer("100n")                        // "": no maker known by that name
//
// A short form, a division, a brand and a company's own former name are *other names* of one maker.
// A take-over is a *succession* between two: parts marked by the old maker are still in drawings,
// stores and approvals under the old name, so the two are kept apart and related.
//
// Several short forms are words of other kinds too ("Diodes", "IR", "ON"): one cell that matches is
// no proof that a column holds makers, many are.
#pragma once

#include <span>
#include <string_view>

#include "foundation/describe.h"

namespace tl::parts {

struct KnownManufacturer {
  std::string_view name;         // the name we use
  std::string_view other_names;  // separated by '|'; "" for none
};

enum class SuccessionKind {
  merger,    // all of the maker's parts are now sold by the other
  spin_off,  // some of the maker's parts are now sold by the other
};
TL_DESCRIBE_ENUM(SuccessionKind, merger, spin_off)

struct KnownSuccession {
  std::string_view from;  // names of KnownManufacturer
  std::string_view to;
  SuccessionKind kind = SuccessionKind::merger;
  int year = 0;
};

// The two tables, each sorted by name: makers as one meets them, and those that others took over.
std::span<const KnownManufacturer> present_manufacturers();
std::span<const KnownManufacturer> former_manufacturers();

// Both, sorted by name.
std::span<const KnownManufacturer> known_manufacturers();
std::span<const KnownSuccession> known_successions();

// The name we use for the maker that the text names, compared by manufacturer_key(); "" for none.
std::string_view known_manufacturer(std::string_view text);

}  // namespace tl::parts
