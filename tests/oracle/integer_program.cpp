#include "oracle/integer_program.h"

#include <cmath>
#include <cstdlib>
#include <map>
#include <memory>

#include <coin/Cbc_C_Interface.h>

#include "foundation/ensure.h"

namespace tl::testing {
namespace {

struct Deleter {
  void operator()(Cbc_Model* model) const { Cbc_deleteModel(model); }
};

double factor_of(std::int64_t whole) {
  return static_cast<double>(whole);
}

}  // namespace

std::int64_t value_of(const Terms& terms, const std::vector<std::int64_t>& values) {
  std::int64_t sum = 0;
  for (const Term& term : terms) sum += term.factor * values[static_cast<std::size_t>(term.column)];
  return sum;
}

int IntegerProgram::add_column(const Column& column) {
  columns_.push_back(column);
  return static_cast<int>(columns_.size()) - 1;
}

void IntegerProgram::fix_at_zero(int column) {
  columns_[static_cast<std::size_t>(column)].upper = 0;
}

// A column may stand in a row more than once; CBC wants it once.
void IntegerProgram::add_row(Terms terms, Row row, std::int64_t limit) {
  std::map<int, std::int64_t> together;
  for (const Term& term : terms) together[term.column] += term.factor;
  terms.clear();
  for (const auto& [column, factor] : together) {
    if (factor != 0) terms.push_back({column, factor});
  }
  rows_.push_back({std::move(terms), row, limit});
}

bool IntegerProgram::keeps_rows(const std::vector<std::int64_t>& values) const {
  for (const Constraint& row : rows_) {
    const std::int64_t sum = value_of(row.terms, values);
    if (row.row == Row::at_most ? sum > row.limit : sum < row.limit) return false;
  }
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    if (values[c] < columns_[c].lower || values[c] > columns_[c].upper) return false;
  }
  return true;
}

IntegerProgram::Answer IntegerProgram::minimise(const Terms& objective, double seconds_max) const {
  const std::unique_ptr<Cbc_Model, Deleter> model(Cbc_newModel());
  Cbc_setLogLevel(model.get(), 0);
  std::vector<std::int64_t> costs(columns_.size(), 0);
  for (const Term& term : objective) costs[static_cast<std::size_t>(term.column)] += term.factor;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    Cbc_addCol(model.get(), "", factor_of(columns_[c].lower), factor_of(columns_[c].upper),
               factor_of(costs[c]), 1, 0, nullptr, nullptr);
  }
  for (const Constraint& row : rows_) {
    std::vector<int> columns;
    std::vector<double> factors;
    for (const Term& term : row.terms) {
      columns.push_back(term.column);
      factors.push_back(factor_of(term.factor));
    }
    Cbc_addRow(model.get(), "", static_cast<int>(columns.size()), columns.data(), factors.data(),
               row.row == Row::at_most ? 'L' : 'G', factor_of(row.limit));
  }
  Cbc_setObjSense(model.get(), 1);
  Cbc_setMaximumSeconds(model.get(), seconds_max);
  Cbc_setAllowableGap(model.get(), 0);
  Cbc_setAllowableFractionGap(model.get(), 0);
  // With its cutting planes after presolving, CBC 2.10.8 called optimal what is not (a plan that
  // keeps every row was cheaper); by branching alone it is right, and no slower on these.
  Cbc_setParameter(model.get(), "cuts", "off");
  Cbc_solve(model.get());
  if (Cbc_isProvenInfeasible(model.get()) != 0) return {.outcome = Outcome::infeasible};
  if (Cbc_isProvenOptimal(model.get()) == 0) return {};
  Answer out{.outcome = Outcome::optimal};
  const double* found = Cbc_getColSolution(model.get());
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    out.best.values.push_back(std::llround(found[c]));
  }
  // What floating point let pass is no answer.
  if (!keeps_rows(out.best.values)) return {};
  out.best.value = value_of(objective, out.best.values);
  ENSURE(std::abs(out.best.value) <= value_max, "an objective beyond what floats tell apart");
  return out;
}

}  // namespace tl::testing
