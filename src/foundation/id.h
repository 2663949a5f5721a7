// Ids: a row's number with the type of the thing it numbers.
//
//   using PartId = Id<struct PartTag>;
//   PartId part{17};          // explicit in
//   part.raw();               // 17 out
//
// Ids of different things neither compare nor convert.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace tl {

template <class Tag>
class Id {
 public:
  constexpr Id() = default;
  constexpr explicit Id(std::int64_t raw) : raw_(raw) {}

  constexpr std::int64_t raw() const { return raw_; }
  constexpr bool valid() const { return raw_ > 0; }  // 0 is "not stored yet"

  friend constexpr auto operator<=>(Id, Id) = default;

 private:
  std::int64_t raw_ = 0;
};

}  // namespace tl

template <class Tag>
struct std::hash<tl::Id<Tag>> {
  std::size_t operator()(tl::Id<Tag> id) const noexcept {
    return std::hash<std::int64_t>{}(id.raw());
  }
};
