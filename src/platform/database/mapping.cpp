#include "platform/database/mapping.h"

namespace tl::database::detail {

bool NamedArguments::set(std::string_view name, Argument argument) {
  const auto names = statement_.parameter_names;
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return false;
  const auto index = static_cast<std::size_t>(found - names.begin());
  ENSURE(!given_[index], cat(statement_.name, " is given :", name, " twice"));
  given_[index] = true;
  values_[index] = std::move(argument);
  return true;
}

std::vector<Argument> NamedArguments::take() {
  for (std::size_t i = 0; i < given_.size(); ++i) {
    ENSURE(given_[i], cat(statement_.name, " is not given :", statement_.parameter_names[i]));
  }
  return std::move(values_);
}

std::size_t column_named(const Statement& statement, const Row& row, std::string_view name) {
  const auto found = std::find(row.names.begin(), row.names.end(), name);
  ENSURE(found != row.names.end(), cat(statement.name, " gives no column ", name));
  return static_cast<std::size_t>(found - row.names.begin());
}

void ensure_columns(const Statement& statement, const Row& row, std::size_t wanted) {
  ENSURE(row.names.size() == wanted,
         cat(statement.name, " gives ", row.names.size(), " columns, ", wanted, " are read"));
}

Error in_column(const Error& error, const Statement& statement, std::string_view column) {
  return with_context(error, cat(statement.name, ": column ", column));
}

Error null_in_column() {
  return corrupt("column_value_unexpected", "holds null where a value is expected");
}

}  // namespace tl::database::detail
