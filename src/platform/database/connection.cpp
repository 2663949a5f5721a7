#include "platform/database/connection.h"

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::database {

std::string_view name_of(Engine engine) {
  return engine == Engine::sqlite ? "SQLite" : "PostgreSQL";
}

Result<void> Connection::check_arguments(const Statement& statement,
                                         std::span<const Argument> arguments) {
  ENSURE(
      arguments.size() == statement.parameters,
      cat(statement.name, " takes ", statement.parameters, " arguments, not ", arguments.size()));
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Argument& argument = arguments[i];
    const auto refuse = [&](Trouble trouble) {
      std::string which = cat("parameter ", i + 1);
      if (!statement.parameter_names.empty()) which = std::string(statement.parameter_names[i]);
      return fail({.trouble = trouble, .detail = std::move(which), .constraint = {}},
                  statement.name);
    };
    if (argument.is_too_large()) return refuse(Trouble::integer_out_of_range);
    if (argument.data().size() > limits::stored_value_bytes_max) {
      return refuse(Trouble::value_too_large);
    }
    if (argument.type() == ValueType::text) {
      const std::string_view text = argument.data();
      if (text.find('\0') != text.npos || !is_valid_utf8(text))
        return refuse(Trouble::text_invalid);
    }
  }
  return {};
}

}  // namespace tl::database
