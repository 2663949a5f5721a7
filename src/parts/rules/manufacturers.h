// The manufacturers on file, found by whatever name a customer, a supplier or a drawing gives them.
//
//   const Manufacturers makers = Manufacturers::of(stored);
//   for (const NamedMaker& maker : makers.find("Freescale")) ...
//     // NXP Semiconductors, successor: "Freescale Semiconductor went to NXP Semiconductors in
//     2015"
//
// Own names and aliases come first, then what known_manufacturers.h knows: other names of a maker,
// and who took over whom, in both directions, because old drawings meet new price lists and the
// other way round. An answer is a maker on file; who is not on file is not found. What a customer
// means by a name goes before everything else in that customer's lists. A name that leads nowhere
// may be a known one with a slip of the pen: misspelt() says so, and nothing else takes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parts/rules/near_names.h"
#include "parts/rules/part.h"

namespace tl::parts {

enum class MakerRelation {
  name,       // that is its name
  alias,      // another name of the same company
  successor,  // took over the maker named, or was taken over by it
  misspelt,   // the name is one slip of the pen from its own: for a person to say
};
TL_DESCRIBE_ENUM(MakerRelation, name, alias, successor, misspelt)

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
  // The spellings are those of one customer; of two for one key, the later in the order counts.
  static Manufacturers of(std::vector<Manufacturer> all,
                          const std::vector<MakerSpelling>& spellings = {});

  // Nearest first: by relation, steps, id.
  std::vector<NamedMaker> find(std::string_view text) const;
  // Where find() knows nobody: whom the text names with a slip of the pen (near_names.h), and who
  // is related to them; all with relation `misspelt`, in the same order.
  std::vector<NamedMaker> misspelt(std::string_view text) const;
  // The same makers by the names we use, also those that only the trade knows; on file first.
  std::vector<std::string> probably(std::string_view text) const;
  // The one maker that the text names by itself: relation `name` or `alias`, and only one.
  std::optional<ManufacturerId> find_one(std::string_view text) const;
  // The one maker on file under this very name, alias or name of the trade: for filing, where
  // nothing may be guessed.
  std::optional<ManufacturerId> filed_as(std::string_view text) const;
  const Manufacturer* get(ManufacturerId id) const;
  const std::vector<Manufacturer>& all() const { return all_; }  // by id

 private:
  using Index = std::vector<std::pair<std::string, std::size_t>>;  // key, place in all_
  struct Probable {
    const Manufacturer* maker = nullptr;  // nullptr: not on file
    std::string name;
  };
  struct Spelling {
    std::string key;
    std::size_t place = 0;  // in all_
    std::string why;
  };

  void add_direct(std::string_view text, std::vector<NamedMaker>& found) const;
  void add_loose(std::string_view text, std::vector<NamedMaker>& found) const;
  void add_related(std::string_view text, std::vector<NamedMaker>& found) const;
  bool add_spelling(std::string_view text, std::vector<NamedMaker>& found) const;
  std::vector<Probable> probable(std::string_view text) const;
  const Manufacturer* on_file(std::string_view known_name) const;

  std::vector<Manufacturer> all_;
  Index names_;      // own names and aliases
  Index canonical_;  // by the key of the name that known_manufacturers.h uses
  Index cores_;
  std::vector<std::pair<NameKeys, std::size_t>> slips_;  // of own names and aliases
  std::vector<Spelling> spellings_;                      // by key
};

// A name as it may be filed: one line of at most 200 bytes with a letter or a digit. Fails with
// manufacturer_name_malformed.
Result<std::string> manufacturer_name(std::string_view text);

// The name to file a maker under: the one the trade knows it by, else the text itself with single
// spaces. A maker that was taken over keeps its own name.
std::string preferred_manufacturer_name(std::string_view text);

}  // namespace tl::parts
