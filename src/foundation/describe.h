// One definition of each thing: a struct is plain, and described once beside its definition. JSON,
// database rows, printed tables and (later) the API description all follow from the description.
//
//   struct Offer { std::string sku; UnitPrice price; };
//   TL_DESCRIBE(Offer, sku, price)
//
//   for_each_member(offer, [&](std::string_view name, const auto& value) { ... });
//
// Member names are the names that the outside sees, so renaming a member changes the contract.
#pragma once

#include <optional>
#include <string_view>
#include <type_traits>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

// Both macros stand in the namespace of the type, right after its definition.
#define TL_DESCRIBE(Type, ...) BOOST_DESCRIBE_STRUCT(Type, (), (__VA_ARGS__))
#define TL_DESCRIBE_ENUM(Type, ...) BOOST_DESCRIBE_ENUM(Type, __VA_ARGS__)

namespace tl {

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;

template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

// Calls visit(name, value) for every described member, in order of description.
template <class T, class Visit>
  requires Described<std::remove_const_t<T>>
void for_each_member(T& object, Visit&& visit) {
  using Members =
      boost::describe::describe_members<std::remove_const_t<T>, boost::describe::mod_public>;
  boost::mp11::mp_for_each<Members>(
      [&](auto member) { visit(std::string_view(member.name), object.*member.pointer); });
}

// The enumerator's own name, "" for a value outside the enumeration.
template <DescribedEnum E>
constexpr std::string_view enum_name(E value) {
  std::string_view found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
    if (enumerator.value == value) found = enumerator.name;
  });
  return found;
}

template <DescribedEnum E>
constexpr std::optional<E> enum_from_name(std::string_view name) {
  std::optional<E> found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
    if (name == enumerator.name) found = enumerator.value;
  });
  return found;
}

}  // namespace tl
