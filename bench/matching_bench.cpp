// The matching of an RFQ of 1,000 lines as its page opens: lines, suggestions with reasons, from
// the catalogue of the company as it stands.
#include <memory>

#include "bench/bench.h"
#include "bench/company.h"
#include "foundation/text.h"
#include "quoting/service/matching.h"

namespace tl::bench {
namespace {

constexpr std::int64_t lines = 1'000;

struct Received {
  explicit Received(const std::string& postgres)
      : company(lines, "closed", postgres), rfq(company.rfq()) {}

  Company company;
  std::string rfq;
};

}  // namespace

void add_matching(Suite& suite) {
  for (const Engine& engine : engines()) {
    suite.add(
        {.name = cat("match an RFQ of 1,000 lines, ", engine.name), .size = lines, .unit = "line"},
        [postgres = engine.postgres] {
          return [received = std::make_shared<Received>(postgres)]() -> std::int64_t {
            const auto page = quoting::matching_page(received->company.db(), received->rfq);
            return page ? std::ssize(page->items) : 0;
          };
        });
  }
}

}  // namespace tl::bench
