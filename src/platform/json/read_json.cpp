#include "platform/json/read_json.h"

namespace tl::json {
namespace {

std::string_view kind_name(NodeKind kind) {
  switch (kind) {
    case NodeKind::element: return "an element";
    case NodeKind::object: return "an object";
    case NodeKind::array: return "an array";
    case NodeKind::text: return "text";
    case NodeKind::number: return "a number";
    case NodeKind::boolean: return "true or false";
    case NodeKind::null: return "null";
  }
  return "something else";
}

struct Amount {
  std::string amount;
  Currency currency;
};

Result<Amount> read_amount(const Tree& tree, const ReadAt& at) {
  if (tree.kind != NodeKind::object) return type_error(at, "an amount with its currency", tree);
  const Tree* currency = tree.child("currency");
  const Tree* amount = tree.child("amount");
  if (currency == nullptr || amount == nullptr || amount->kind != NodeKind::text) {
    return type_error(at, "an amount as text with its currency", tree);
  }
  Amount out{amount->text, {}};
  TL_CHECK(read_value(*currency, at.under("currency"), out.currency));
  return out;
}

template <class T>
Result<void> assign(T& out, Result<T> parsed, const ReadAt& at) {
  if (!parsed) return with_context(parsed.error(), at.path);
  out = std::move(parsed).value();
  return {};
}

}  // namespace

Error type_error(const ReadAt& at, std::string_view expected, const Tree& found) {
  std::string shown = cat(at.path.empty() ? "/" : at.path, ": ", expected, " expected, found ",
                          kind_name(found.kind));
  if (!found.text.empty()) shown += cat(" '", utf8_prefix(found.text, 40), "'");
  return invalid("json_type", shown);
}

Result<void> read_value(const Tree& tree, const ReadAt& at, std::string& out) {
  if (tree.kind != NodeKind::text) return type_error(at, "text", tree);
  out = tree.text;
  return {};
}

Result<void> read_value(const Tree& tree, const ReadAt& at, bool& out) {
  if (tree.kind != NodeKind::boolean) return type_error(at, "true or false", tree);
  out = tree.text == "true";
  return {};
}

Result<void> read_value(const Tree& tree, const ReadAt& at, std::int64_t& out) {
  if (tree.kind != NodeKind::number) return type_error(at, "an integer", tree);
  const auto parsed = parse_decimal(tree.text, 0);
  if (!parsed) return type_error(at, "an integer", tree);
  out = *parsed;
  return {};
}

Result<void> read_value(const Tree& tree, const ReadAt& at, Money& out) {
  TL_TRY(const Amount parts, read_amount(tree, at));
  return assign(out, Money::parse(parts.amount, parts.currency), at);
}

Result<void> read_value(const Tree& tree, const ReadAt& at, Cost& out) {
  TL_TRY(const Amount parts, read_amount(tree, at));
  return assign(out, Cost::parse(parts.amount, parts.currency), at);
}

Result<void> read_value(const Tree& tree, const ReadAt& at, UnitPrice& out) {
  TL_TRY(const Amount parts, read_amount(tree, at));
  return assign(out, UnitPrice::parse(parts.amount, parts.currency), at);
}

Result<void> read_value(const Tree& tree, const ReadAt& at, Quantity& out) {
  if (tree.kind == NodeKind::text) return assign(out, Quantity::parse(tree.text), at);
  const Tree* amount = tree.child("quantity");
  const Tree* unit = tree.child("unit");
  if (amount == nullptr || unit == nullptr) return type_error(at, "a quantity", tree);
  Unit parsed_unit = Unit::piece;
  TL_CHECK(read_value(*unit, at.under("unit"), parsed_unit));
  return assign(out, Quantity::parse(amount->text, parsed_unit), at);
}

Result<void> read_value(const Tree& tree, const ReadAt& at, Currency& out) {
  if (tree.kind != NodeKind::text) return type_error(at, "a currency code", tree);
  if (tree.text == Currency().code()) {
    out = Currency();
    return {};
  }
  return assign(out, Currency::parse(tree.text), at);
}

Result<void> read_value(const Tree& tree, const ReadAt& at, Rate& out) {
  if (tree.kind != NodeKind::text) return type_error(at, "a percentage as text", tree);
  return assign(out, Rate::parse_percent(tree.text), at);
}

Result<void> read_value(const Tree& tree, const ReadAt& at, Findings& out) {
  std::vector<Finding> all;
  TL_CHECK(read_value(tree, at, all));
  out = Findings();
  for (Finding& finding : all) out.add(std::move(finding));
  return {};
}

}  // namespace tl::json
