// Between C++ values and rows: arguments from values or from the members of described structs, and
// structs from rows by the names of their columns. Used through Transaction; see database.h.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <type_traits>
#include <vector>

#include "foundation/describe.h"
#include "foundation/text.h"
#include "platform/database/connection.h"

namespace tl::database {

// A struct with a column per member.
template <class T>
concept DescribedRow = Described<T> && !ColumnValue<T>;

template <class T>
concept RowType = DescribedRow<T> || ColumnValue<T>;

// A parameter that stands in no struct: tx.execute(insert_line, line, named("revision_id", id)).
template <class T>
struct Named {
  std::string_view name;
  const T& value;
};
template <class T>
Named<T> named(std::string_view name, const T& value) {
  return {name, value};
}

namespace detail {

template <class T>
struct IsNamed : std::false_type {};
template <class T>
struct IsNamed<Named<T>> : std::true_type {};

// Bound by name as soon as one argument is a struct or carries a name.
template <class... Args>
inline constexpr bool by_name = (... || (DescribedRow<Args> || IsNamed<Args>::value));

class NamedArguments {
 public:
  explicit NamedArguments(const Statement& statement)
      : statement_(statement), values_(statement.parameters), given_(statement.parameters) {
    ENSURE(statement.parameter_names.size() == statement.parameters,
           cat(statement.name, " numbers its parameters: give values, not structs"));
  }

  template <class T>
  void add(const Named<T>& one) {
    ENSURE(set(one.name, Column<T>::to_argument(one.value)),
           cat(statement_.name, " has no parameter :", one.name));
  }
  template <DescribedRow T>
  void add(const T& object) {
    bool used = false;
    for_each_member(object, [&](std::string_view name, const auto& value) {
      using Member = std::remove_cvref_t<decltype(value)>;
      static_assert(ColumnValue<Member>, "a member that no column can hold: specialise Column<T>");
      used |= set(name, Column<Member>::to_argument(value));
    });
    ENSURE(used, cat(statement_.name, " uses no member of the struct it is given"));
  }

  std::vector<Argument> take();

 private:
  bool set(std::string_view name, Argument argument);

  const Statement& statement_;
  std::vector<Argument> values_;
  std::vector<bool> given_;
};

template <class... Args>
std::vector<Argument> arguments_of(const Statement& statement, const Args&... args) {
  if constexpr (by_name<Args...>) {
    NamedArguments named_arguments(statement);
    (named_arguments.add(args), ...);
    return named_arguments.take();
  } else {
    static_assert((... && ColumnValue<Args>), "an argument that no column can hold");
    return {Column<Args>::to_argument(args)...};
  }
}

// Which column each member is read from; found once per query.
std::size_t column_named(const Statement& statement, const Row& row, std::string_view name);
void ensure_columns(const Statement& statement, const Row& row, std::size_t wanted);
Error in_column(const Error& error, const Statement& statement, std::string_view column);
Error null_in_column();

template <class T>
Result<T> value_of(const Cell& cell) {
  constexpr bool takes_null = requires(T value) { value.reset(); } || std::same_as<T, Value>;
  if (!takes_null && cell.type == ValueType::null) return null_in_column();
  return Column<T>::from_cell(cell);
}

template <RowType T>
class RowReader {
 public:
  explicit RowReader(const Statement& statement) : statement_(statement) {}

  Result<T> read(const Row& row) {
    if constexpr (DescribedRow<T>) {
      return read_members(row);
    } else {
      ensure_columns(statement_, row, 1);
      auto value = value_of<T>(row.cells[0]);
      if (!value) return in_column(value.error(), statement_, row.names[0]);
      return value;
    }
  }

 private:
  Result<T> read_members(const Row& row) {
    T object{};
    if (columns_.empty()) {
      for_each_member(object, [&](std::string_view name, const auto&) {
        columns_.push_back(column_named(statement_, row, name));
      });
      ensure_columns(statement_, row, columns_.size());
    }
    std::size_t next = 0;
    std::optional<Error> trouble;
    for_each_member(object, [&](std::string_view name, auto& member) {
      using Member = std::remove_cvref_t<decltype(member)>;
      static_assert(ColumnValue<Member>, "a member that no column can hold: specialise Column<T>");
      auto value = value_of<Member>(row.cells[columns_[next++]]);
      if (value) {
        member = std::move(value).value();
      } else if (!trouble) {
        trouble = in_column(value.error(), statement_, name);
      }
    });
    if (trouble) return *trouble;
    return object;
  }

  const Statement& statement_;
  std::vector<std::size_t> columns_;
};

}  // namespace detail
}  // namespace tl::database
