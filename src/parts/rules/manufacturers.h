// The manufacturers on file, found by whatever name a customer, a supplier or a drawing gives them.
//
//   const Manufacturers makers = Manufacturers::of(stored);
//   for (const NamedMaker& maker : makers.find("Freescale")) ...
//     // NXP Semiconductors, successor: "Freescale Semiconductor went to NXP Semiconductors in
//     2015"
//
// Own names and aliases come first, then what known_manufacturers.h knows: other names of a maker,
// and who took over whom, in both directions, because old drawings meet new price lists and the
// other way round. An answer is a maker on file; who is not on file is not found.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parts/rules/part.h"

namespace tl::parts {

enum class MakerRelation {
  name,       // that is its name
  alias,      // another name of the same company
  successor,  // took over the maker named, or was taken over by it
};
TL_DESCRIBE_ENUM(MakerRelation, name, alias, successor)

struct NamedMaker {
  ManufacturerId id;
  MakerRelation relation = MakerRelation::name;
  int steps = 0;    // take-overs in between
  std::string why;  // "" for relation `name`

  friend bool operator==(const NamedMaker&, const NamedMaker&) = default;
};
TL_DESCRIBE(NamedMaker, id, relation, steps, why)

class Manufacturers {
 public:
  Manufacturers() = default;
  // Two makers whose names or aliases share a key are a bug of the caller: the store refuses them.
  static Manufacturers of(std::vector<Manufacturer> all);

  // Nearest first: by relation, steps, id.
  std::vector<NamedMaker> find(std::string_view text) const;
  // The one maker that the text names by itself: relation `name` or `alias`, and only one.
  std::optional<ManufacturerId> find_one(std::string_view text) const;
  // The one maker on file under this very name, alias or name of the trade: for filing, where
  // nothing may be guessed.
  std::optional<ManufacturerId> filed_as(std::string_view text) const;
  const Manufacturer* get(ManufacturerId id) const;
  const std::vector<Manufacturer>& all() const { return all_; }  // by id

 private:
  using Index = std::vector<std::pair<std::string, std::size_t>>;  // key, place in all_

  void add_direct(std::string_view text, std::vector<NamedMaker>& found) const;
  void add_loose(std::string_view text, std::vector<NamedMaker>& found) const;
  void add_related(std::string_view text, std::vector<NamedMaker>& found) const;
  const Manufacturer* on_file(std::string_view known_name) const;

  std::vector<Manufacturer> all_;
  Index names_;      // own names and aliases
  Index canonical_;  // by the key of the name that known_manufacturers.h uses
  Index cores_;
};

// A name as it may be filed: one line of at most 200 bytes with a letter or a digit. Fails with
// manufacturer_name_malformed.
Result<std::string> manufacturer_name(std::string_view text);

// The name to file a maker under: the one the trade knows it by, else the text itself with single
// spaces. A maker that was taken over keeps its own name.
std::string preferred_manufacturer_name(std::string_view text);

}  // namespace tl::parts
