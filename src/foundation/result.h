// Failures: one expected trouble that stops an operation.
//
//   Result<Money> parse_amount(std::string_view text);
//   TL_TRY(const Money price, parse_amount(cell));        // returns the error to the caller
//   if (auto saved = store(price); !saved) { ... saved.error() ... }
//
// What kind of trouble it is decides the exit code and the HTTP status, in one place each. The
// message says what is wrong, where, and what to do. Many troubles at once are Findings, not this.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>

#include "foundation/ensure.h"

namespace tl {

enum class ErrorKind {
  invalid,      // the input is wrong; saying it again will not help
  not_found,    // nothing by that name
  conflict,     // somebody else changed it, or it exists already
  denied,       // not allowed
  limit,        // larger than a named limit
  unavailable,  // try again later: busy, disk full, server away
  unsupported,  // understood, but not something we do
  corrupt,      // stored data or a file is damaged
};

std::string_view name_of(ErrorKind kind);

struct Error {
  ErrorKind kind = ErrorKind::invalid;
  std::string code;     // stable, snake_case: "offer_currency_unknown"
  std::string message;  // for people: what, where, what to do

  friend bool operator==(const Error&, const Error&) = default;
};

Error invalid(std::string code, std::string message);
Error not_found(std::string code, std::string message);
Error conflict(std::string code, std::string message);
Error denied(std::string code, std::string message);
Error limit_exceeded(std::string code, std::string message);
Error unavailable(std::string code, std::string message);
Error unsupported(std::string code, std::string message);
Error corrupt(std::string code, std::string message);

// Puts where in front of what: "prices.csv, row 7: unit price: ...".
Error with_context(Error error, std::string_view where);

// std::expected of g++ 12 is neither [[nodiscard]] nor monadic; this is the thin class that is.
template <class T>
class [[nodiscard]] Result {
 public:
  using value_type = T;

  // Implicit on purpose: a value is a success, an error a failure.
  // NOLINTBEGIN(google-explicit-constructor)
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::unexpected(std::move(error))) {}
  // NOLINTEND(google-explicit-constructor)

  explicit operator bool() const { return state_.has_value(); }
  bool ok() const { return state_.has_value(); }

  const T& value() const& {
    check();
    return *state_;
  }
  T& value() & {
    check();
    return *state_;
  }
  T&& value() && {
    check();
    return std::move(*state_);
  }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  const Error& error() const {
    ENSURE(!state_.has_value(), "a success has no error");
    return state_.error();
  }

  T value_or(T other) const& { return state_ ? *state_ : std::move(other); }

 private:
  void check() const {
    ENSURE(state_.has_value(), state_.has_value() ? "" : state_.error().message);
  }

  std::expected<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  using value_type = void;

  Result() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): an error is a failure
  Result(Error error) : state_(std::unexpected(std::move(error))) {}

  explicit operator bool() const { return state_.has_value(); }
  bool ok() const { return state_.has_value(); }
  void value() const {
    ENSURE(state_.has_value(), state_.has_value() ? "" : state_.error().message);
  }
  const Error& error() const {
    ENSURE(!state_.has_value(), "a success has no error");
    return state_.error();
  }

 private:
  std::expected<void, Error> state_;
};

}  // namespace tl

#define TL_CONCAT_INNER(a, b) a##b
#define TL_CONCAT(a, b) TL_CONCAT_INNER(a, b)

// TL_TRY(declaration, expression): unpacks a Result or returns its error. The counter keeps the
// name apart from those of a lambda inside the expression.
#define TL_TRY(declaration, ...) \
  TL_TRY_AS(TL_CONCAT(tl_result_, __COUNTER__), declaration, __VA_ARGS__)
#define TL_TRY_AS(result, declaration, ...)          \
  auto result = (__VA_ARGS__);                       \
  if (!result) return ::tl::Error((result).error()); \
  declaration = std::move(result).value()

// TL_CHECK(expression): for a Result whose value is not needed.
#define TL_CHECK(...) TL_CHECK_AS(TL_CONCAT(tl_checked_, __COUNTER__), __VA_ARGS__)
#define TL_CHECK_AS(result, ...)                                                  \
  do {                                                                            \
    if (auto result = (__VA_ARGS__); !result) return ::tl::Error(result.error()); \
  } while (false)
