// Benchmarks of what people wait for, measured in one run and printed as one table.
//
//   void add_documents(Suite& suite) {
//     suite.add({.name = "read csv", .size = 20'000, .unit = "line"}, [] {
//       return [text = bom_csv(20'000)] { return read(text); };      // how much it did
//     });
//   }
//
// Preparing makes the input and is not measured. A run says how many units it did, and the table is
// refused when that is not `size`: a benchmark that quietly does nothing is worse than none. Each
// benchmark has a process of its own, so that the memory of one does not hide that of the next.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tl::bench {

struct Subject {
  std::string name;
  std::int64_t size = 0;  // units of one run
  std::string unit;       // "line": what the cost is given for
};

enum class Effort {
  measure,  // until the figures are steady
  once,     // one run each: does it still work?
};

using Run = std::function<std::int64_t()>;
using Prepare = std::function<Run()>;

struct Measured {
  std::int64_t runs = 0;
  std::int64_t best_nanoseconds = 0;
  std::int64_t median_nanoseconds = 0;
  std::int64_t cpu_nanoseconds = 0;  // of all threads, of a run on average: steadier than time
  std::int64_t memory_kib = 0;       // peak of the first run over what stood before it
};

class Suite {
 public:
  void add(Subject subject, Prepare prepare);

  // Runs those whose name contains `pattern` and prints the table; false when one did not do its
  // work, or none was found.
  bool run(std::string_view pattern, Effort effort) const;

 private:
  struct Entry {
    Subject subject;
    Prepare prepare;
  };
  std::vector<Entry> entries_;
};

// The rooms' benchmarks, each in its own file.
void add_documents(Suite& suite);
void add_bom(Suite& suite);
void add_parts(Suite& suite);
void add_quoting(Suite& suite);
void add_plans(Suite& suite);
void add_whole_quote(Suite& suite);
void add_matching(Suite& suite);
void add_what_if(Suite& suite);
void add_served_what_if(Suite& suite);
void add_http(Suite& suite);
void add_pages(Suite& suite);

// SplitMix64: small, seeded, the same on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  // From 0 to below `end`.
  std::int64_t below(std::int64_t end) {
    return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(end));
  }

 private:
  std::uint64_t state_;
};

}  // namespace tl::bench
