// A tree (JSON that was parsed, see platform/documents) into a described struct.
//
//   TL_TRY(const auto settings, json::from_tree<Settings>(tree));
//
// Every member that the struct describes must be there unless it is optional; a member that the
// struct does not know is ignored, so that newer files stay readable. Errors carry the path:
// "/lines/0/quantity: integer expected, found text".
//
// What this program kept itself was written before a struct gained its newer members:
//
//   TL_TRY(const auto kept, json::from_tree<Settings>(tree, json::Missing::keeps_default));
//
// reads it all the same. An object that holds none of the members is refused even then.
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

enum class Missing {
  refused,        // of files from outside: half a value is no value
  keeps_default,  // of what we kept: the member did not exist yet
};

// Where a value stands, and how strictly it is read.
struct ReadAt {
  std::string path;
  Missing missing = Missing::refused;

  template <class Step>
  ReadAt under(const Step& step) const {
    return {cat(path, "/", step), missing};
  }
};

Error type_error(const ReadAt& at, std::string_view expected, const Tree& found);

Result<void> read_value(const Tree& tree, const ReadAt& at, std::string& out);
Result<void> read_value(const Tree& tree, const ReadAt& at, bool& out);
Result<void> read_value(const Tree& tree, const ReadAt& at, std::int64_t& out);
Result<void> read_value(const Tree& tree, const ReadAt& at, Money& out);
Result<void> read_value(const Tree& tree, const ReadAt& at, Cost& out);
Result<void> read_value(const Tree& tree, const ReadAt& at, UnitPrice& out);
Result<void> read_value(const Tree& tree, const ReadAt& at, Quantity& out);
Result<void> read_value(const Tree& tree, const ReadAt& at, Currency& out);
Result<void> read_value(const Tree& tree, const ReadAt& at, Rate& out);

template <std::integral I>
  requires(!std::same_as<I, bool> && !std::same_as<I, std::int64_t>)
Result<void> read_value(const Tree& tree, const ReadAt& at, I& out) {
  std::int64_t wide = 0;
  TL_CHECK(read_value(tree, at, wide));
  if (!std::in_range<I>(wide)) return type_error(at, "a smaller integer", tree);
  out = static_cast<I>(wide);
  return {};
}

template <class Tag>
Result<void> read_value(const Tree& tree, const ReadAt& at, Id<Tag>& out) {
  std::int64_t raw = 0;
  TL_CHECK(read_value(tree, at, raw));
  out = Id<Tag>(raw);
  return {};
}

template <TextKey K>
Result<void> read_value(const Tree& tree, const ReadAt& at, K& out) {
  if (tree.kind != NodeKind::text) return type_error(at, "text", tree);
  auto parsed = K::parse(tree.text);
  if (!parsed) return with_context(parsed.error(), at.path);
  out = std::move(parsed).value();
  return {};
}

template <DescribedEnum E>
Result<void> read_value(const Tree& tree, const ReadAt& at, E& out) {
  const auto found = enum_from_name<E>(tree.text);
  if (!found) return type_error(at, "one of the known names", tree);
  out = *found;
  return {};
}

template <Described T>
Result<void> read_value(const Tree& tree, const ReadAt& at, T& out);
template <class T>
Result<void> read_value(const Tree& tree, const ReadAt& at, std::optional<T>& out);
Result<void> read_value(const Tree& tree, const ReadAt& at, Findings& out);

template <class T>
Result<void> read_value(const Tree& tree, const ReadAt& at, std::vector<T>& out) {
  if (tree.kind != NodeKind::array) return type_error(at, "an array", tree);
  out.clear();
  out.reserve(tree.children.size());
  for (const Tree& item : tree.children) {
    T value{};
    TL_CHECK(read_value(item, at.under(out.size()), value));
    out.push_back(std::move(value));
  }
  return {};
}

template <class T>
Result<void> read_value(const Tree& tree, const ReadAt& at, std::optional<T>& out) {
  out.reset();
  if (tree.kind == NodeKind::null) return {};
  return read_value(tree, at, out.emplace());
}

namespace detail {
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
}  // namespace detail

template <Described T>
Result<void> read_value(const Tree& tree, const ReadAt& at, T& out) {
  if (tree.kind != NodeKind::object) return type_error(at, "an object", tree);
  Result<void> first_trouble;
  std::string first_missing;
  std::size_t there = 0;
  for_each_member(out, [&](std::string_view name, auto& member) {
    if (!first_trouble) return;
    const Tree* found = tree.child(name);
    if (found != nullptr) {
      ++there;
      first_trouble = read_value(*found, at.under(name), member);
    } else if constexpr (!detail::is_optional<std::remove_reference_t<decltype(member)>>) {
      if (first_missing.empty()) first_missing = name;
    }
  });
  const bool missing_counts = at.missing == Missing::refused || there == 0;
  if (first_trouble && missing_counts && !first_missing.empty())
    return invalid("json_member_missing", cat(at.path, "/", first_missing, ": is missing"));
  return first_trouble;
}

template <class T>
Result<T> from_tree(const Tree& tree, Missing missing = Missing::refused) {
  T out{};
  TL_CHECK(read_value(tree, ReadAt{.path = "", .missing = missing}, out));
  return out;
}

}  // namespace tl::json
