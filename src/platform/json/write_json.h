// Described structs to JSON text.
//
//   std::string text = json::to_json(reading);             // one line
//   std::string text = json::to_json(quote, json::Layout::indented);
//
// Members come in the order of their description, so the same value gives the same bytes. Amounts
// and quantities are decimal strings beside their currency or unit, never JSON numbers.
#pragma once

#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/finding.h"
#include "foundation/id.h"
#include "foundation/money.h"
#include "foundation/rate.h"

namespace tl::json {

enum class Layout { compact, indented };

// Writes tokens in the right places; knows nothing of our types.
class Writer {
 public:
  explicit Writer(Layout layout) : layout_(layout) {}

  void begin_object();
  void key(std::string_view name);
  void end_object();
  void begin_array();
  void end_array();
  void text(std::string_view value);
  void integer(std::int64_t value);
  void boolean(bool value);  // a JSON boolean is what it is for
  void null();

  std::string take() { return std::move(out_); }

 private:
  void before_value();
  void new_line();

  Layout layout_;
  std::string out_;
  std::vector<bool> has_items_;  // one per open object or array
  bool after_key_ = false;
};

// A key with a form of its own, read through parse() and shown by text(): Date, Mpn, PartNumber.
template <class T>
concept TextKey = requires(const T& value) {
  { value.text() } -> std::convertible_to<std::string_view>;
  { T::parse(std::string_view()) } -> std::same_as<Result<T>>;
};

// How each kind of value is written. A type with a form of its own overloads write_value() in its
// own namespace, found by argument-dependent lookup.
inline void write_value(Writer& out, std::string_view value) {
  out.text(value);
}
inline void write_value(Writer& out, const std::string& value) {
  out.text(value);
}
inline void write_value(Writer& out, const char* value) {
  out.text(value);
}
template <std::integral I>
void write_value(Writer& out, I value) {
  if constexpr (std::same_as<I, bool>) {
    out.boolean(value);
  } else {
    out.integer(static_cast<std::int64_t>(value));
  }
}
void write_value(Writer& out, const Money& value);
void write_value(Writer& out, const Cost& value);
void write_value(Writer& out, const UnitPrice& value);
void write_value(Writer& out, const Quantity& value);
void write_value(Writer& out, const Currency& value);
void write_value(Writer& out, const Rate& value);
void write_value(Writer& out, const Findings& value);
template <class Tag>
void write_value(Writer& out, Id<Tag> id) {
  out.integer(id.raw());
}
template <TextKey K>
void write_value(Writer& out, const K& value) {
  out.text(value.text());
}
template <DescribedEnum E>
void write_value(Writer& out, E value) {
  out.text(enum_name(value));
}
template <Described T>
void write_value(Writer& out, const T& value);
template <class T>
void write_value(Writer& out, const std::optional<T>& value);
template <class T>
void write_value(Writer& out, const std::vector<T>& values);
template <class T>
void write_value(Writer& out, const std::map<std::string, T>& values);

template <Described T>
void write_value(Writer& out, const T& value) {
  out.begin_object();
  for_each_member(value, [&](std::string_view name, const auto& member) {
    out.key(name);
    write_value(out, member);
  });
  out.end_object();
}

template <class T>
void write_value(Writer& out, const std::optional<T>& value) {
  if (value) {
    write_value(out, *value);
  } else {
    out.null();
  }
}

template <class T>
void write_value(Writer& out, const std::vector<T>& values) {
  out.begin_array();
  for (const auto& value : values) write_value(out, value);
  out.end_array();
}

template <class T>
void write_value(Writer& out, const std::map<std::string, T>& values) {
  out.begin_object();
  for (const auto& [name, value] : values) {
    out.key(name);
    write_value(out, value);
  }
  out.end_object();
}

template <class T>
std::string to_json(const T& value, Layout layout = Layout::compact) {
  Writer out(layout);
  write_value(out, value);
  return out.take();
}

}  // namespace tl::json
