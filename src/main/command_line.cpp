#include "main/command_line.h"

#include <algorithm>

#include <boost/program_options.hpp>

#include "foundation/text.h"
#include "main/version.h"

namespace tl::cli {
namespace {

namespace po = boost::program_options;

constexpr Option common_options[] = {
    {"database", "FILE|URL", "database file or postgresql:// URL (else THROUGHLINE_DATABASE)"},
    {"json", "", "print one JSON value instead of text", Takes::nothing},
    {"help", "", "show this help", Takes::nothing},
};

Error usage(std::string code, std::string message) {
  return invalid("usage_" + code, std::move(message));
}

std::vector<Option> options_of(const Command& command) {
  std::vector<Option> all = command.options;
  for (const Option& option : common_options) {
    if (option.name != "database" || command.needs == Needs::database) all.push_back(option);
  }
  return all;
}

std::string synopsis(const Command& command) {
  std::string text = cat("throughline ", command.path);
  for (const Operand& operand : command.operands) {
    const bool needed = operand.times == Times::once;
    text += cat(" ", needed ? "" : "[", operand.name, needed ? "" : "]");
  }
  for (const Option& option : command.options) {
    std::string shown = cat("--", option.name);
    if (option.takes == Takes::value) shown += cat(" ", option.value_name);
    text += option.times == Times::once ? cat(" ", shown) : cat(" [", shown, "]");
  }
  return text;
}

std::string aligned(std::string_view left, std::string_view right) {
  constexpr std::size_t column = 30;
  std::string line = cat("  ", left);
  line.append(line.size() + 2 <= column ? column - line.size() : 2, ' ');
  return cat(line, right, "\n");
}

std::string help_of_command(const Command& command) {
  std::string text = cat(command.summary, "\n\nusage: ", synopsis(command), "\n\n");
  for (const Operand& operand : command.operands) text += aligned(operand.name, operand.help);
  for (const Option& option : options_of(command)) {
    std::string left = cat("--", option.name);
    if (option.takes == Takes::value) left += cat(" ", option.value_name);
    text += aligned(left, option.help);
  }
  return text;
}

// The command whose words begin the line; the longest wins ("bom read" before "bom").
const Command* find_command(std::span<const Command> commands, std::span<const std::string> words) {
  const Command* found = nullptr;
  for (const Command& command : commands) {
    const auto path = split(command.path, ' ');
    const bool matches =
        path.size() <= words.size() && std::ranges::equal(path, words.first(path.size()));
    if (matches && (found == nullptr || found->path.size() < command.path.size())) found = &command;
  }
  return found;
}

// Words before the first option: what the user may have meant as a command or a group.
std::string leading_words(std::span<const std::string> words) {
  std::vector<std::string_view> leading;
  for (const std::string& word : words) {
    if (word.starts_with('-')) break;
    leading.push_back(word);
  }
  return join(leading, " ");
}

po::options_description describe(const Command& command) {
  po::options_description description;
  for (const Option& option : options_of(command)) {
    if (option.takes == Takes::value) {
      description.add_options()(std::string(option.name).c_str(),
                                po::value<std::vector<std::string>>());
    } else {
      description.add_options()(std::string(option.name).c_str(), "");
    }
  }
  return description;
}

Result<void> check_counts(const Command& command, const Arguments& arguments) {
  for (const Option& option : command.options) {
    const auto found = arguments.options.find(option.name);
    const std::size_t count = found == arguments.options.end() ? 0 : found->second.size();
    if (option.times == Times::once && count == 0) {
      return usage("option_missing", cat("--", option.name, " ", option.value_name,
                                         " is needed\nusage: ", synopsis(command)));
    }
    if (option.times != Times::any && count > 1) {
      return usage("option_repeated",
                   cat("--", option.name, " stands ", count, " times; say it once"));
    }
  }
  return {};
}

Result<Arguments> parse_arguments(const Command& command, std::span<const std::string> words) {
  Arguments arguments;
  std::vector<std::string> operands;
  try {
    const auto description = describe(command);
    const auto parsed =
        po::command_line_parser(std::vector<std::string>(words.begin(), words.end()))
            .options(description)
            .style(po::command_line_style::unix_style & ~po::command_line_style::allow_guessing &
                   ~po::command_line_style::allow_short)
            .run();
    for (const auto& option : parsed.options) {
      if (option.position_key >= 0) {
        operands.insert(operands.end(), option.value.begin(), option.value.end());
        continue;
      }
      auto& values = arguments.options[option.string_key];
      values.insert(values.end(), option.value.begin(), option.value.end());
    }
  } catch (const po::error& error) {
    return usage("option_wrong", cat(error.what(), "\nusage: ", synopsis(command)));
  }
  if (arguments.has("help")) return arguments;
  const auto needed =
      static_cast<std::size_t>(std::ranges::count(command.operands, Times::once, &Operand::times));
  if (operands.size() < needed || operands.size() > command.operands.size()) {
    return usage("operands_wrong",
                 cat("'throughline ", command.path, "' takes ",
                     needed < command.operands.size() ? "at most " : "",
                     count_of(static_cast<std::int64_t>(command.operands.size()), "operand"),
                     ", got ", operands.size(), "\nusage: ", synopsis(command)));
  }
  for (std::size_t i = 0; i < operands.size(); ++i)
    arguments.operands.emplace(command.operands[i].name, operands[i]);
  TL_CHECK(check_counts(command, arguments));
  return arguments;
}

}  // namespace

std::string help_for(std::span<const Command> commands, std::string_view path) {
  const auto exact = std::ranges::find(commands, path, &Command::path);
  if (exact != commands.end()) return help_of_command(*exact);
  std::string text =
      "Throughline: from a customer's bill of materials to a quote.\n\nusage: throughline COMMAND "
      "...\n\n";
  for (const Command& command : commands) {
    if (path.empty() || command.path.starts_with(cat(path, " ")))
      text += aligned(command.path, command.summary);
  }
  text +=
      "\nEvery command has --help and --json. Exit codes: 0 done, 2 done but with findings that "
      "block,\n"
      "64 usage, 65 invalid input, 66 not found, 69 unsupported, 70 a fault of ours, 73 conflict,\n"
      "74 damaged data, 75 try again later, 76 too large, 77 not allowed.\n";
  return text;
}

Result<Parsed> parse(std::span<const Command> commands, std::span<const std::string> words) {
  const std::string leading = leading_words(words);
  const bool asks_help = std::ranges::find(words, "--help") != words.end();
  const Command* command = find_command(commands, words);
  if (!words.empty() && words.front() == "--version") {
    return Parsed{.help = cat("throughline ", program_version(), "\n")};
  }
  if (command == nullptr) {
    const bool known_group =
        leading.empty() || std::ranges::any_of(commands, [&](const Command& c) {
          return c.path.starts_with(leading + " ");
        });
    if (known_group && (asks_help || words.empty()))
      return Parsed{.help = help_for(commands, leading)};
    if (known_group)
      return usage("command_incomplete", cat("'throughline ", leading, "' needs a further word\n\n",
                                             help_for(commands, leading)));
    return usage("command_unknown", cat("'", utf8_prefix(leading, 60),
                                        "' is not a command; 'throughline --help' lists them"));
  }
  const std::size_t path_words = split(command->path, ' ').size();
  TL_TRY(Arguments arguments, parse_arguments(*command, words.subspan(path_words)));
  if (arguments.has("help")) return Parsed{.help = help_of_command(*command)};
  return Parsed{.command = command, .arguments = std::move(arguments)};
}

}  // namespace tl::cli
