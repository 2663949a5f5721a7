// Whole tables from one database into another, and the sum by which two copies are compared.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/database/transaction.h"

namespace tl::database {

// The same for the same rows, in whatever order and engine they are read.
class TableDigest {
 public:
  void add(const Row& row);
  std::int64_t rows() const { return rows_; }
  std::string hex() const;

 private:
  std::array<std::uint64_t, 4> sum_{};
  std::int64_t rows_ = 0;
  std::string buffer_;
};

// Every table but the history of migrations, which belongs to the database and not to its contents.
Result<std::vector<std::string>> content_tables(Transaction& tx);

Result<TableDigest> digest_table(Transaction& tx, const std::string& table);

// Both must have the same columns. Returns the digest of what was read.
Result<TableDigest> copy_table(Transaction& from, Transaction& to, const std::string& table);

}  // namespace tl::database
