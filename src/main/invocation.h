// One run of the program: what was asked, where answers go, and - opened only when a command wants
// it - the database. The clock and the environment are asked here and nowhere deeper.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/caller.h"
#include "foundation/date.h"
#include "main/command.h"
#include "main/console.h"
#include "platform/json/write_json.h"

namespace tl::cli {

struct Environment {
  std::map<std::string, std::string, std::less<>> variables;
  std::string user;

  static Environment of_process();
  std::string get(std::string_view name) const;  // "" when unset
};

class Invocation {
 public:
  Invocation(const Arguments& arguments, Console& console, const Environment& environment)
      : arguments_(arguments), console_(console), environment_(environment) {}

  const Arguments& arguments() const { return arguments_; }
  Console& console() { return console_; }
  const Environment& environment() const { return environment_; }

  // Who runs the command and when. THROUGHLINE_NOW fixes the moment, THROUGHLINE_ZONE the site.
  Result<Caller> caller() const;
  // --database, else THROUGHLINE_DATABASE, else an error that says so.
  Result<std::string> database_place() const;

  // Prints the value as JSON when asked for, else the text.
  template <class T>
  void answer(const T& value, std::string_view text) {
    if (console_.format() == Format::json) {
      console_.out(json::to_json(value, json::Layout::indented));
      console_.out("\n");
    } else {
      console_.out(text);
    }
  }

 private:
  const Arguments& arguments_;
  Console& console_;
  const Environment& environment_;
};

// A day said in an option, when it was said.
Result<std::optional<Date>> day_option(const Arguments& arguments, std::string_view option);

// An address is given on one line, its parts separated by semicolons; it is kept as lines.
std::string lines_of_option(std::string_view text);

// The name of a path without its folders: what a stored file is called.
std::string file_name_of(std::string_view path);

}  // namespace tl::cli
