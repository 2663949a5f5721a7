// Bugs: conditions that can never be false unless the program itself is wrong.
//
//   ENSURE(net >= 0, "net requirement is clamped by the caller");
//
// A broken condition throws Bug, also in release: the transaction under way rolls back and the edge
// (command line, server) reports an incident. Never use it on input: that is a Finding or an Error.
#pragma once

#include <source_location>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tl {

class Bug : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void fail_ensure(std::string_view condition, std::string_view why,
                              const std::source_location& where);

}  // namespace tl

// A macro, because it must carry the text of the condition.
#define ENSURE(condition, why)                                               \
  do {                                                                       \
    if (!(condition)) {                                                      \
      ::tl::fail_ensure(#condition, (why), std::source_location::current()); \
    }                                                                        \
  } while (false)
