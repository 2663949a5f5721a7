// What the sources of its offers tell of one manufacturer part, each on its day, and where they
// disagree: with each other, or with what is on file.
//
//   const std::vector<PartFacts> told = part_facts(offers_of_the_part);
//   told[0]                            // Digi-Key, 2026-02-27: active, RoHS compliant, MSL 1 ...
//   disagreements(on_file, told)       // "life cycle: active on file, obsolete by Mouser
//                                      //  (2026-02-27)"
//   life_of(Lifecycle::active, offers) // the gravest that anybody says: who warns is heard
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sourcing/rules/offer.h"

namespace tl::sourcing {

struct PartFacts {
  std::string source;  // whose word it is: "Digi-Key", "Nexar"; "" for what is on file
  Date told_on;
  parts::Lifecycle lifecycle = parts::Lifecycle::unknown;
  std::string status;  // the source's own word: "Active"
  parts::Compliance rohs = parts::Compliance::unknown;
  parts::Compliance reach = parts::Compliance::unknown;
  std::string moisture_level;
  std::string origin;  // ISO 3166-1 alpha-2
  std::string body;    // package, in the source's words

  friend bool operator==(const PartFacts&, const PartFacts&) = default;
};
TL_DESCRIBE(PartFacts, source, told_on, lifecycle, status, rohs, reach, moisture_level, origin,
            body)

// Of each source what it told on its latest day, by source. Offers of one answer complete each
// other: what the first leaves open the next may tell; of several life cycles the gravest counts.
std::vector<PartFacts> part_facts(std::span<const Offer> offers);

// One sentence for each attribute that two of them tell differently. An origin differs from lot to
// lot, so it never disagrees; a body disagrees when neither text holds the other; an exemption is
// a way to comply.
std::vector<std::string> disagreements(const PartFacts& on_file, std::span<const PartFacts> told);

parts::Lifecycle life_of(parts::Lifecycle on_file, std::span<const Offer> offers);

// "obsolete, says Mouser on 2026-02-27"; "obsolete on file"; "" for a life that goes on.
std::string life_told(parts::Lifecycle on_file, std::span<const PartFacts> told);

}  // namespace tl::sourcing
