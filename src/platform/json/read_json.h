// A tree (JSON that was parsed, see platform/documents) into a described struct.
//
//   TL_TRY(const auto settings, json::from_tree<Settings>(tree));
//
// Every member that the struct describes must be there unless it is optional; a member that the
// struct does not know is ignored, so that newer files stay readable. Errors carry the path:
// "/lines/0/quantity: integer expected, found text".
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <vector>

#include "foundation/date.h"
#include "foundation/decimal.h"
#include "foundation/describe.h"
#include "foundation/finding.h"
#include "foundation/id.h"
#include "foundation/money.h"
#include "foundation/rate.h"
#include "foundation/result.h"
#include "foundation/text.h"
#include "foundation/tree.h"
#include "platform/json/write_json.h"

namespace tl::json {

Error type_error(const std::string& path, std::string_view expected, const Tree& found);

Result<void> read_value(const Tree& tree, const std::string& path, std::string& out);
Result<void> read_value(const Tree& tree, const std::string& path, bool& out);
Result<void> read_value(const Tree& tree, const std::string& path, std::int64_t& out);
Result<void> read_value(const Tree& tree, const std::string& path, Money& out);
Result<void> read_value(const Tree& tree, const std::string& path, Cost& out);
Result<void> read_value(const Tree& tree, const std::string& path, UnitPrice& out);
Result<void> read_value(const Tree& tree, const std::string& path, Quantity& out);
Result<void> read_value(const Tree& tree, const std::string& path, Currency& out);
Result<void> read_value(const Tree& tree, const std::string& path, Rate& out);

template <std::integral I>
  requires(!std::same_as<I, bool> && !std::same_as<I, std::int64_t>)
Result<void> read_value(const Tree& tree, const std::string& path, I& out) {
  std::int64_t wide = 0;
  TL_CHECK(read_value(tree, path, wide));
  if (!std::in_range<I>(wide)) return type_error(path, "a smaller integer", tree);
  out = static_cast<I>(wide);
  return {};
}

template <class Tag>
Result<void> read_value(const Tree& tree, const std::string& path, Id<Tag>& out) {
  std::int64_t raw = 0;
  TL_CHECK(read_value(tree, path, raw));
  out = Id<Tag>(raw);
  return {};
}

template <TextKey K>
Result<void> read_value(const Tree& tree, const std::string& path, K& out) {
  if (tree.kind != NodeKind::text) return type_error(path, "text", tree);
  auto parsed = K::parse(tree.text);
  if (!parsed) return with_context(parsed.error(), path);
  out = std::move(parsed).value();
  return {};
}

template <DescribedEnum E>
Result<void> read_value(const Tree& tree, const std::string& path, E& out) {
  const auto found = enum_from_name<E>(tree.text);
  if (!found) return type_error(path, "one of the known names", tree);
  out = *found;
  return {};
}

template <Described T>
Result<void> read_value(const Tree& tree, const std::string& path, T& out);
template <class T>
Result<void> read_value(const Tree& tree, const std::string& path, std::optional<T>& out);
Result<void> read_value(const Tree& tree, const std::string& path, Findings& out);

template <class T>
Result<void> read_value(const Tree& tree, const std::string& path, std::vector<T>& out) {
  if (tree.kind != NodeKind::array) return type_error(path, "an array", tree);
  out.clear();
  out.reserve(tree.children.size());
  for (const Tree& item : tree.children) {
    T value{};
    TL_CHECK(read_value(item, cat(path, "/", out.size()), value));
    out.push_back(std::move(value));
  }
  return {};
}

template <class T>
Result<void> read_value(const Tree& tree, const std::string& path, std::optional<T>& out) {
  out.reset();
  if (tree.kind == NodeKind::null) return {};
  return read_value(tree, path, out.emplace());
}

namespace detail {
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
}  // namespace detail

template <Described T>
Result<void> read_value(const Tree& tree, const std::string& path, T& out) {
  if (tree.kind != NodeKind::object) return type_error(path, "an object", tree);
  Result<void> first_trouble;
  for_each_member(out, [&](std::string_view name, auto& member) {
    if (!first_trouble) return;
    const Tree* found = tree.child(name);
    if (found != nullptr) {
      first_trouble = read_value(*found, cat(path, "/", name), member);
    } else if constexpr (!detail::is_optional<std::remove_reference_t<decltype(member)>>) {
      first_trouble = invalid("json_member_missing", cat(path, "/", name, ": is missing"));
    }
  });
  return first_trouble;
}

template <class T>
Result<T> from_tree(const Tree& tree) {
  T out{};
  TL_CHECK(read_value(tree, "", out));
  return out;
}

}  // namespace tl::json
