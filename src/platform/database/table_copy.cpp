#include "platform/database/table_copy.h"

#include <algorithm>

#include <sodium.h>

#include "foundation/text.h"
#include "platform/database/statements.h"

namespace tl::database {
namespace {

constexpr std::size_t batch_rows_max = 500;
constexpr std::size_t batch_bytes_max = 4u << 20;

void append_number(std::string& out, std::uint64_t value) {
  for (int shift = 56; shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift));
}

std::string in_quotes(std::string_view name) {
  return cat("\"", replace_all(name, "\"", "\"\""), "\"");
}

struct TableSql {
  std::string name;
  std::string select;
  std::string insert_sqlite;
  std::string insert_postgres;
  std::size_t columns = 0;

  Statement selecting() const { return {name, select, select, 0, {}}; }
  Statement inserting() const { return {name, insert_sqlite, insert_postgres, columns, {}}; }
};

Result<TableSql> table_sql(Transaction& tx, const std::string& table) {
  TL_TRY(const auto columns, tx.query<std::string>(statements::list_columns, table));
  std::vector<std::string> names, numbered, dollars;
  for (const std::string& column : columns) {
    names.push_back(in_quotes(column));
    numbered.push_back(cat("?", names.size()));
    dollars.push_back(cat("$", names.size()));
  }
  const std::string list = join(names, ", ");
  const std::string into = cat("insert into ", in_quotes(table), " (", list, ") ");
  return TableSql{
      .name = cat("table ", table),
      .select = cat("select ", list, " from ", in_quotes(table)),
      .insert_sqlite = cat(into, "values (", join(numbered, ", "), ")"),
      // Ids come as they were, though it is the database that gives them.
      .insert_postgres = cat(into, "overriding system value values (", join(dollars, ", "), ")"),
      .columns = columns.size()};
}

// Gathers rows and hands them over many at a time.
class Filling {
 public:
  Filling(Transaction& to, Statement statement) : to_(to), statement_(statement) {}

  Result<void> add(const Row& row) {
    for (const Cell& cell : row.cells) {
      values_.push_back(Value::of(cell));
      bytes_ += cell.data.size() + sizeof(Value);
    }
    ++rows_;
    return rows_ < batch_rows_max && bytes_ < batch_bytes_max ? Result<void>() : flush();
  }

  Result<void> flush() {
    const std::size_t width = statement_.parameters;
    TL_CHECK(to_.run_each(
        statement_, rows_,
        [&](std::size_t row, std::vector<Argument>& arguments) -> Result<void> {
          for (std::size_t i = 0; i < width; ++i) {
            arguments.push_back(values_[row * width + i].argument());
          }
          return {};
        },
        [](const Row&) -> Result<void> { return {}; }));
    values_.clear();
    rows_ = bytes_ = 0;
    return {};
  }

 private:
  Transaction& to_;
  Statement statement_;
  std::vector<Value> values_;
  std::size_t rows_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace

void TableDigest::add(const Row& row) {
  buffer_.clear();
  for (const Cell& cell : row.cells) {
    buffer_.push_back(static_cast<char>(cell.type));
    append_number(buffer_, cell.type == ValueType::integer
                               ? static_cast<std::uint64_t>(cell.integer)
                               : cell.data.size());
    buffer_.append(cell.data);
  }
  std::array<unsigned char, 32> hash{};
  crypto_generichash(hash.data(), hash.size(),
                     reinterpret_cast<const unsigned char*>(buffer_.data()), buffer_.size(),
                     nullptr, 0);
  for (std::size_t lane = 0; lane < sum_.size(); ++lane) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) value = value << 8 | hash[8 * lane + i];
    sum_[lane] += value;  // wraps
  }
  ++rows_;
}

std::string TableDigest::hex() const {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const std::uint64_t lane : sum_) {
    for (int shift = 60; shift >= 0; shift -= 4) text.push_back(digits[lane >> shift & 15]);
  }
  return text;
}

Result<std::vector<std::string>> content_tables(Transaction& tx) {
  TL_TRY(auto tables, tx.query<std::string>(statements::list_tables));
  const auto not_content = [](const std::string& name) {
    return name == "database_migration" || name.starts_with("backup_");
  };
  std::erase_if(tables, not_content);
  return tables;
}

Result<TableDigest> digest_table(Transaction& tx, const std::string& table) {
  TL_TRY(const TableSql sql, table_sql(tx, table));
  TableDigest digest;
  TL_CHECK(tx.run(sql.selecting(), {}, [&](const Row& row) -> Result<void> {
    digest.add(row);
    return {};
  }));
  return digest;
}

Result<TableDigest> copy_table(Transaction& from, Transaction& to, const std::string& table) {
  TL_TRY(const TableSql sql, table_sql(from, table));
  TableDigest digest;
  Filling filling(to, sql.inserting());
  TL_CHECK(from.run(sql.selecting(), {}, [&](const Row& row) -> Result<void> {
    digest.add(row);
    return filling.add(row);
  }));
  TL_CHECK(filling.flush());
  return digest;
}

}  // namespace tl::database
