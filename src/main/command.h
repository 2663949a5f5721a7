// The command line as data: every command declares its words, options and operands once; parsing,
// help, and the checks that each is documented and tested follow from the declaration.
//
//   Command{.path = "rfq show", .summary = "Show an RFQ and its lines", .operands = {{"RFQ", ...}},
//           .needs = Needs::database, .run = &show_rfq};
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/result.h"

namespace tl::cli {

class Invocation;

// What a process ends with. 0 and 2 are answers, the rest are failures by kind.
enum class ExitCode {
  done = 0,
  done_with_errors = 2,  // the answer is there, with findings that block
  usage = 64,
  invalid = 65,
  not_found = 66,
  unsupported = 69,
  bug = 70,
  conflict = 73,
  corrupt = 74,
  unavailable = 75,
  limit = 76,
  denied = 77,
};

ExitCode exit_code_for(ErrorKind kind);

enum class Takes { value, nothing };
enum class Times { at_most_once, once, any };

struct Option {
  std::string_view name;  // without dashes
  std::string_view value_name;
  std::string_view help;
  Takes takes = Takes::value;
  Times times = Times::at_most_once;
};

struct Operand {
  std::string_view name;
  std::string_view help;
  Times times = Times::once;  // at_most_once: may be left out; the last one only
};

enum class Needs { nothing, database };

struct Command {
  std::string_view path;
  std::string_view summary;
  std::vector<Operand> operands;
  std::vector<Option> options;
  Needs needs = Needs::database;
  Result<ExitCode> (*run)(Invocation&) = nullptr;
};

// What was said on the command line, checked against the declaration.
class Arguments {
 public:
  std::string_view operand(std::string_view name) const;
  // Of one that may be left out; "" then.
  std::string_view operand_or_none(std::string_view name) const;
  bool has(std::string_view option) const;
  std::string value_or(std::string_view option, std::string_view otherwise) const;
  std::optional<std::string> value(std::string_view option) const;
  // Of an option that must be there once; a bug otherwise.
  const std::string& required(std::string_view option) const;

  std::map<std::string, std::string, std::less<>> operands;
  std::map<std::string, std::vector<std::string>, std::less<>> options;
};

}  // namespace tl::cli
