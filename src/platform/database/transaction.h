// What the body of Database::read() and write() works with.
//
//   struct Part { PartId id; Mpn mpn; PartState state; std::optional<std::string> note; };
//   TL_DESCRIBE(Part, id, mpn, state, note)
//
//   TL_CHECK(tx.execute(statements::rename_part, id, "new name"));           // rows changed
//   TL_TRY(const PartId id, tx.query_one<PartId>(statements::insert_part, part));  // returning id
//   TL_TRY(const auto parts, tx.query<Part>(statements::list_parts, customer));
//   TL_CHECK(tx.for_each<Part>(statements::list_parts, [&](Part part) -> Result<void> {...},
//   customer)); TL_CHECK(tx.execute_each(statements::insert_offer, offers, named("source",
//   source)));
//
// Arguments are values in the order of the parameters, or described structs and named() values that
// fill the parameters of their names. A struct read has a member for every column, by name; a
// scalar is read from the only column.
//
// A statement that fails spoils the transaction on both databases: what follows it is refused and
// nothing is saved. Where a conflict is expected, write `on conflict do nothing` into the
// statement.
#pragma once

#include <optional>
#include <vector>

#include "platform/database/connection.h"
#include "platform/database/mapping.h"

namespace tl::database {

class Transaction {
 public:
  explicit Transaction(Connection& connection, Access access)
      : connection_(connection), access_(access) {}
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  Engine engine() const { return connection_.engine(); }
  Access access() const { return access_; }

  // Changes rows; returns how many.
  template <std::size_t N, class... Args>
  Result<std::int64_t> execute(const NamedStatement<N>& statement, const Args&... args) {
    check_count<N, Args...>();
    return run(statement, detail::arguments_of(statement, args...), no_rows(statement));
  }

  // All rows, each a described struct or the value of the only column.
  template <RowType T, std::size_t N, class... Args>
  Result<std::vector<T>> query(const NamedStatement<N>& statement, const Args&... args) {
    std::vector<T> rows;
    TL_CHECK(for_each<T>(
        statement,
        [&](T row) -> Result<void> {
          rows.push_back(std::move(row));
          return {};
        },
        args...));
    return rows;
  }

  // At most one row.
  template <RowType T, std::size_t N, class... Args>
  Result<std::optional<T>> query_optional(const NamedStatement<N>& statement, const Args&... args) {
    TL_TRY(auto rows, query<T>(statement, args...));
    ENSURE(rows.size() <= 1, cat(statement.name, " gives more than one row"));
    if (rows.empty()) return std::optional<T>();
    return std::optional<T>(std::move(rows.front()));
  }

  // Exactly one row; none is `row_not_found`, for the store to say in words of its own.
  template <RowType T, std::size_t N, class... Args>
  Result<T> query_one(const NamedStatement<N>& statement, const Args&... args) {
    TL_TRY(auto row, query_optional<T>(statement, args...));
    if (!row) return not_found("row_not_found", cat(statement.name, ": there is no such row"));
    return std::move(*row);
  }

  // Row by row, in constant memory. The visitor runs no statements.
  template <RowType T, class Visit, std::size_t N, class... Args>
  Result<void> for_each(const NamedStatement<N>& statement, Visit&& visit, const Args&... args) {
    check_count<N, Args...>();
    detail::RowReader<T> reader(statement);
    TL_CHECK(run(statement, detail::arguments_of(statement, args...),
                 [&](const Row& row) -> Result<void> {
                   TL_TRY(T value, reader.read(row));
                   return visit(std::move(value));
                 }));
    return {};
  }

  // Runs the statement for every struct of a range, fast; `shared` values are the same for all.
  template <std::size_t N, class Range, class... Shared>
  Result<std::int64_t> execute_each(const NamedStatement<N>& statement, const Range& rows,
                                    const Shared&... shared) {
    return run_each(statement, rows.size(), source_of(statement, rows, shared...),
                    no_rows(statement));
  }

  // The same with `returning`: one T for every struct, in their order.
  template <RowType T, std::size_t N, class Range, class... Shared>
  Result<std::vector<T>> query_each(const NamedStatement<N>& statement, const Range& rows,
                                    const Shared&... shared) {
    std::vector<T> out;
    out.reserve(rows.size());
    detail::RowReader<T> reader(statement);
    TL_CHECK(run_each(statement, rows.size(), source_of(statement, rows, shared...),
                      [&](const Row& row) -> Result<void> {
                        TL_TRY(T value, reader.read(row));
                        out.push_back(std::move(value));
                        return {};
                      }));
    return out;
  }

  // Why the last statement failed; nothing while all is well.
  const std::optional<Failure>& failure() const { return failure_; }

  // For code that makes its SQL itself (backup, doctor); stores use named statements.
  Result<std::int64_t> run(const Statement& statement, std::span<const Argument> arguments,
                           const RowSink& sink);
  Result<std::int64_t> run_each(const Statement& statement, std::size_t count,
                                const ArgumentSource& source, const RowSink& sink);
  Result<void> run_ddl(const std::string& sql);
  Result<void> check(const Statement& statement);

  // For Database.
  const std::optional<Error>& error() const { return error_; }

 private:
  template <std::size_t N, class... Args>
  static constexpr void check_count() {
    static_assert(detail::by_name<Args...> || sizeof...(Args) == N,
                  "the statement has another number of parameters");
  }

  template <class Range, class... Shared>
  static ArgumentSource source_of(const Statement& statement, const Range& rows,
                                  const Shared&... shared) {
    return [&](std::size_t index, std::vector<Argument>& arguments) -> Result<void> {
      arguments = detail::arguments_of(statement, rows[index], shared...);
      return {};
    };
  }

  static RowSink no_rows(const Statement& statement);
  template <class T>
  Result<T> remember(Result<T> result);

  Connection& connection_;
  Access access_;
  std::optional<Failure> failure_;
  std::optional<Error> error_;  // of the statement that failed
};

// For the update of a row that people edit: `update part set ..., version=version+1 where id=?1 and
// version=?2` changed no row, so somebody else was faster, or the row is gone.
//
//   TL_CHECK(expect_current(tx.execute(statements::update_part, part), "part 17"));
Result<void> expect_current(const Result<std::int64_t>& changed, std::string_view what);

}  // namespace tl::database
