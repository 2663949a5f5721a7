// throughline_bench [--once] [PART OF A NAME]: runs the benchmarks and prints one table.
#include <string_view>

#include "bench/bench.h"

int main(int argc, char** argv) {
  using tl::bench::Effort;
  tl::bench::Suite suite;
  tl::bench::add_bom(suite);
  tl::bench::add_documents(suite);
  tl::bench::add_parts(suite);
  tl::bench::add_quoting(suite);
  tl::bench::add_plans(suite);
  tl::bench::add_whole_quote(suite);
  tl::bench::add_matching(suite);
  tl::bench::add_what_if(suite);
  tl::bench::add_served_what_if(suite);
  tl::bench::add_http(suite);
  tl::bench::add_pages(suite);
  Effort effort = Effort::measure;
  std::string_view pattern;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--once") {
      effort = Effort::once;
    } else {
      pattern = argv[i];
    }
  }
  return suite.run(pattern, effort) ? 0 : 1;
}
