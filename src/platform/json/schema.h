// What the JSON of a described struct looks like, as JSON Schema: the API's description and the web
// client's types follow from it, so that nobody writes down a field twice.
//
//   Schemas schemas;
//   schemas.of<QuoteView>();     // {"$ref":"#/components/schemas/QuotingQuoteView"}
//   schemas.components();        // name -> schema, of every struct that was met on the way
//
// A struct or enumeration is named after its namespaces below `tl` and itself. It follows
// write_json.h and read_json.h type by type: a kind of value with a form of its own there has its
// form here.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "platform/json/write_json.h"

namespace tl::json {

namespace detail {

// "tl::quoting::QuoteView" out of the compiler's name of this function.
template <class T>
constexpr std::string_view type_text() {
  const std::string_view whole = __PRETTY_FUNCTION__;
  const std::size_t begin = whole.find("T = ") + 4;
  return whole.substr(begin, whole.find_first_of(";]", begin) - begin);
}

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_map = false;
template <class T>
inline constexpr bool is_map<std::map<std::string, T>> = true;
template <class T>
inline constexpr bool may_be_left_out = false;
template <class T>
inline constexpr bool may_be_left_out<std::optional<T>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

}  // namespace detail

// "QuotingQuoteView" of "tl::quoting::QuoteView"; what stands in no namespace of ours keeps its own
// name. Anonymous namespaces leave no trace.
std::string schema_name(std::string_view type);

class Schemas {
 public:
  template <class T>
  std::string of() {
    if constexpr (std::same_as<T, std::string> || std::same_as<T, std::string_view>) {
      return text();
    } else if constexpr (std::same_as<T, bool>) {
      return R"({"type":"boolean"})";
    } else if constexpr (std::integral<T> || detail::is_id<T>) {
      return R"({"type":"integer","format":"int64"})";
    } else if constexpr (std::same_as<T, Money> || std::same_as<T, Cost> ||
                         std::same_as<T, UnitPrice>) {
      return amount();
    } else if constexpr (std::same_as<T, Quantity>) {
      return quantity();
    } else if constexpr (std::same_as<T, Currency>) {
      return R"({"type":"string","pattern":"^[A-Z]{3}$"})";
    } else if constexpr (std::same_as<T, Rate>) {
      return R"({"type":"string","description":"percent, as a decimal"})";
    } else if constexpr (std::same_as<T, Date>) {
      return R"({"type":"string","format":"date"})";
    } else if constexpr (std::same_as<T, Instant>) {
      return R"({"type":"string","format":"date-time"})";
    } else if constexpr (std::same_as<T, Findings>) {
      return array_of(of<Finding>());
    } else if constexpr (TextKey<T>) {
      return text();
    } else if constexpr (detail::may_be_left_out<T>) {
      return nullable(of<typename T::value_type>());
    } else if constexpr (detail::is_vector<T>) {
      return array_of(of<typename T::value_type>());
    } else if constexpr (detail::is_map<T>) {
      return map_of(of<typename T::mapped_type>());
    } else if constexpr (DescribedEnum<T>) {
      return enumeration<T>();
    } else {
      static_assert(Described<T>, "this kind of value has no JSON form");
      return object<T>();
    }
  }

  const std::map<std::string, std::string>& components() const { return components_; }

 private:
  struct Member {
    std::string_view name;
    std::string schema;
    bool required = true;
  };

  template <class T>
  std::string enumeration() {
    const std::string name = schema_name(detail::type_text<T>());
    std::vector<std::string_view> values;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
        [&](auto enumerator) { values.push_back(enumerator.name); });
    return keep(name, enumeration_of(values));
  }

  template <class T>
  std::string object() {
    const std::string name = schema_name(detail::type_text<T>());
    // Known from here on, so that a struct that holds itself ends.
    if (!components_.contains(name)) {
      components_.emplace(name, "");
      std::vector<Member> members;
      const T sample{};
      for_each_member(sample, [&](std::string_view member, const auto& value) {
        using Value = std::remove_cvref_t<decltype(value)>;
        members.push_back({member, of<Value>(), !detail::may_be_left_out<Value>});
      });
      components_[name] = object_of(members);
    }
    return reference(name);
  }

  std::string keep(const std::string& name, std::string schema);
  std::string amount();
  static std::string text();
  static std::string quantity();
  static std::string array_of(std::string_view items);
  static std::string map_of(std::string_view values);
  static std::string nullable(std::string_view schema);
  static std::string enumeration_of(const std::vector<std::string_view>& values);
  static std::string object_of(const std::vector<Member>& members);
  static std::string reference(std::string_view name);

  std::map<std::string, std::string> components_;
};

}  // namespace tl::json
