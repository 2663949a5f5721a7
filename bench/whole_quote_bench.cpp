// A whole quote as a user waits for it: the customer's file read and stored, its lines matched and
// priced at five quantities, the quote frozen, its PDF, workbook and JSON made. On SQLite, through
// the services, every commit on the disk.
#include <memory>
#include <tuple>
#include <utility>

#include "bench/bench.h"
#include "bench/company.h"

namespace tl::bench {

void add_whole_quote(Suite& suite) {
  for (const auto& [name, lines, books] :
       {std::tuple("a whole quote, file to PDF", std::int64_t{200}, "closed"),
        std::tuple("a firm quote of 5 quantities", std::int64_t{500}, "closed"),
        std::tuple("the same with its costed BOM", std::int64_t{500}, "open")}) {
    suite.add({.name = name, .size = lines, .unit = "line"}, [lines, books] {
      return [company = std::make_shared<Company>(lines, std::string(books))] {
        return company->quote().value_or(0);
      };
    });
  }
}

}  // namespace tl::bench
