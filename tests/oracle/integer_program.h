// A small integer program, minimised by CBC (COIN-OR branch and cut): what another solver says of a
// problem of ours. For tests alone; the program never links it.
//
//   IntegerProgram program;
//   const int open = program.add_column({.upper = 1});
//   program.add_row({{pieces, 10}, {open, -500}}, Row::at_most, 0);
//   const auto best = program.minimise({{pieces, 3}, {open, 900}});
//   best->values[open];                              // 0 or 1
//
// Everything is whole numbers. CBC computes in floating point, so callers keep what they minimise
// below `value_max`: then one unit of difference is 1e-7 of the value, a thousand times what a
// linear program of this size is off by, CBC sees that the objective is whole and only leaves a
// branch that is a whole unit worse, and the values that come back are rounded and counted again.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace tl::testing {

enum class Row { at_most, at_least };

struct Term {
  int column = 0;
  std::int64_t factor = 0;
};

using Terms = std::vector<Term>;

class IntegerProgram {
 public:
  static constexpr std::int64_t value_max = 10'000'000;

  struct Column {
    std::int64_t lower = 0;
    std::int64_t upper = 0;
  };
  struct Solution {
    std::vector<std::int64_t> values;
    std::int64_t value = 0;
  };
  enum class Outcome { optimal, infeasible, gave_up };
  struct Answer {
    Outcome outcome = Outcome::gave_up;
    Solution best;  // of an optimal one
  };

  int add_column(const Column& column);
  void fix_at_zero(int column);
  void add_row(Terms terms, Row row, std::int64_t limit);

  Answer minimise(const Terms& objective, double seconds_max) const;

 private:
  struct Constraint {
    Terms terms;
    Row row = Row::at_most;
    std::int64_t limit = 0;
  };

  bool keeps_rows(const std::vector<std::int64_t>& values) const;

  std::vector<Column> columns_;
  std::vector<Constraint> rows_;
};

std::int64_t value_of(const Terms& terms, const std::vector<std::int64_t>& values);

}  // namespace tl::testing
