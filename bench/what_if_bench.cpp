// A what-if as a buyer waits for it: a list of 1,000 lines at five quantities, planned otherwise
// while they type. Loaded once; each question is one that was not asked before.
#include <memory>

#include "bench/bench.h"
#include "bench/company.h"
#include "foundation/text.h"
#include "quoting/service/sourcing_desk.h"

namespace tl::bench {
namespace {

constexpr std::int64_t lines = 1'000;

class Typing {
 public:
  explicit Typing(const std::string& postgres)
      : company_(lines, "closed", postgres), rfq_(company_.rfq()) {
    const auto kept = quoting::what_if(company_.db(), company_.caller().today, rfq_, {});
    ENSURE(kept, kept.error().message);
  }

  // Lines planned; 0 when it was not answered.
  std::int64_t ask(const quoting::WhatIf& said) {
    const auto answer = quoting::what_if(company_.db(), company_.caller().today, rfq_, said);
    return answer && answer->quantities.size() == 5 ? lines : 0;
  }

  // A number as it is typed, other each time.
  std::int64_t another_quantity() {
    return ask({.quantities = {{10, 50, 100, 500, 1'001 + ++asked_}}});
  }
  std::int64_t all_other_quantities() {
    ++asked_;
    return ask({.quantities = {{11 + asked_, 10'000 + asked_, 20'000 + asked_, 30'000 + asked_,
                                40'000 + asked_}}});
  }
  std::int64_t without_supplier() {
    ++asked_;
    return ask({.quantities = {{12 + asked_, 50'000 + asked_, 60'000 + asked_, 70'000 + asked_,
                                80'000 + asked_}},
                .excluded_suppliers = {{"Supplier 1"}}});
  }

 private:
  Company company_;
  std::string rfq_;
  std::int64_t asked_ = 0;
};

void add(Suite& suite, std::string_view name, std::int64_t (Typing::*question)()) {
  for (const Engine& engine : engines()) {
    suite.add({.name = cat("what-if, 1,000 lines x 5, ", engine.name, ": ", name),
               .size = lines,
               .unit = "line"},
              [question, postgres = engine.postgres] {
                return [typing = std::make_shared<Typing>(postgres), question] {
                  return ((*typing).*question)();
                };
              });
  }
}

}  // namespace

void add_what_if(Suite& suite) {
  add(suite, "one typed", &Typing::another_quantity);
  add(suite, "all five new", &Typing::all_other_quantities);
  add(suite, "a supplier less, all new", &Typing::without_supplier);
}

}  // namespace tl::bench
