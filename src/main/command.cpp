#include "main/command.h"

namespace tl::cli {

ExitCode exit_code_for(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::invalid: return ExitCode::invalid;
    case ErrorKind::not_found: return ExitCode::not_found;
    case ErrorKind::conflict: return ExitCode::conflict;
    case ErrorKind::denied: return ExitCode::denied;
    case ErrorKind::limit: return ExitCode::limit;
    case ErrorKind::unavailable: return ExitCode::unavailable;
    case ErrorKind::unsupported: return ExitCode::unsupported;
    case ErrorKind::corrupt: return ExitCode::corrupt;
  }
  return ExitCode::bug;
}

std::string_view Arguments::operand_or_none(std::string_view name) const {
  const auto found = operands.find(name);
  return found == operands.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view Arguments::operand(std::string_view name) const {
  const auto found = operands.find(name);
  ENSURE(found != operands.end(), "a command reads the operands that it declares");
  return found->second;
}

bool Arguments::has(std::string_view option) const {
  return options.contains(option);
}

std::string Arguments::value_or(std::string_view option, std::string_view otherwise) const {
  return value(option).value_or(std::string(otherwise));
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = options.find(option);
  if (found == options.end() || found->second.empty()) return std::nullopt;
  return found->second.front();
}

const std::string& Arguments::required(std::string_view option) const {
  const auto found = options.find(option);
  ENSURE(found != options.end() && !found->second.empty(), "the parser checked required options");
  return found->second.front();
}

}  // namespace tl::cli
