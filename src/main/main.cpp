#include "main/program.h"

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  return tl::cli::run_program(words, tl::cli::Environment::of_process());
}
