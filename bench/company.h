// A company with 5,000 parts and three suppliers' prices, in a database file of its own that goes
// with it, or in a schema of a PostgreSQL: what the benchmarks of quoting begin with.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "foundation/caller.h"
#include "platform/database/database.h"
#include "platform/jobs/progress.h"

namespace tl::bench {

// SQLite, and the PostgreSQL that THROUGHLINE_BENCH_POSTGRES names, where it does.
struct Engine {
  std::string name;
  std::string postgres;  // "" for SQLite
};
std::vector<Engine> engines();

class Company {
 public:
  // Our books are "open" or "closed" to the customer.
  Company(std::int64_t lines, std::string books, const std::string& postgres = {});
  ~Company();
  Company(const Company&) = delete;
  Company& operator=(const Company&) = delete;

  // Lines of the BOM in a firm quote whose documents were made; 0 when one step failed.
  Result<std::int64_t> quote();

  // Received, with its lines read; at 10, 50, 100, 500 and 1,000.
  std::string rfq();

  database::Database& db() { return *db_; }
  const Caller& caller() const { return caller_; }

 private:
  std::filesystem::path path_;
  std::string postgres_;  // "" on SQLite
  std::unique_ptr<database::Database> db_;
  std::string books_;
  jobs::NoProgress nobody_;
  Caller caller_{.actor = "bench",
                 .request_id = "bench",
                 .now = Instant::parse("2026-03-02T09:00:00Z").value(),
                 .today = Date::parse("2026-03-02").value()};
  std::string bom_;
};

}  // namespace tl::bench
