#include <csignal>

#include "main/program.h"

int main(int argc, char** argv) {
  // A file that reaches the user's limit is an error like a full disk, no reason to die half-way.
  std::signal(SIGXFSZ, SIG_IGN);
  const std::vector<std::string> words(argv + 1, argv + argc);
  return tl::cli::run_program(words, tl::cli::Environment::of_process());
}
