// The ideas in a column's heading: what its words mean, in the languages that customers write in.
//
//   ideas_in("Mfr. P/N 2")   maker, part, number; index 2
//   ideas_in("Stückzahl")    quantity
//
// header_words.h makes of them what the column holds.
#pragma once

#include <cstdint>
#include <string_view>

namespace tl::bom {

enum class Idea : std::uint8_t {
  maker,
  supplier,
  part,
  number,
  quantity,
  designator,
  reference,  // "ref": a designator, or with a maker the maker's number
  describing,
  value_idea,
  package_idea,
  fitted_idea,
  negation,
  remark,
  level_idea,
  item_idea,
  price,
  unrelated,  // links, stock, dates, dimensions: none of our business
  customer,
  unit_idea,
  per_board,
  name_idea,
  kind_idea,
  alternate,
  total,
  order,
  comment,
  position,
  designation,  // the places in English, the description in French
  mpn_word,
  placement,
  model,
  extended,     // times the boards: a price, or a quantity where the heading says so
  distributor,  // a supplier by its own name: "Digikey", "LCSC"
  filler,
};

class IdeaSet {
 public:
  constexpr IdeaSet() = default;
  constexpr IdeaSet(Idea idea)
      : bits_(std::uint64_t{1} << static_cast<unsigned>(idea)) {}  // NOLINT: one of them
  constexpr bool has(Idea idea) const { return (bits_ & IdeaSet(idea).bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  friend constexpr IdeaSet operator|(IdeaSet a, IdeaSet b) {
    a.bits_ |= b.bits_;
    return a;
  }
  friend constexpr bool operator==(IdeaSet, IdeaSet) = default;

 private:
  std::uint64_t bits_ = 0;
};

constexpr IdeaSet operator|(Idea a, Idea b) {
  return IdeaSet(a) | IdeaSet(b);
}

struct HeadingIdeas {
  IdeaSet all;
  IdeaSet last;   // of the last word that is understood: "Part manufacturer" names the maker
  int words = 0;  // without fillers such as "of"
  int known = 0;
  int index = 0;  // 2 for "MPN 2"

  bool has(Idea idea) const { return all.has(idea); }
};

HeadingIdeas ideas_in(std::string_view heading);

}  // namespace tl::bom
