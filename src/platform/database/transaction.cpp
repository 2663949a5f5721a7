#include "platform/database/transaction.h"

namespace tl::database {

RowSink Transaction::no_rows(const Statement& statement) {
  return [&statement](const Row&) -> Result<void> {
    ENSURE(false, cat(statement.name, " gives rows: use query()"));
    return {};
  };
}

template <class T>
Result<T> Transaction::remember(Result<T> result) {
  if (result || !connection_.failure()) return result;
  failure_ = connection_.failure();
  error_ = result.error();
  return result;
}

Result<std::int64_t> Transaction::run(const Statement& statement,
                                      std::span<const Argument> arguments, const RowSink& sink) {
  if (error_) return *error_;
  connection_.forget_failure();
  return remember(connection_.run(statement, arguments, sink));
}

Result<std::int64_t> Transaction::run_each(const Statement& statement, std::size_t count,
                                           const ArgumentSource& source, const RowSink& sink) {
  if (error_) return *error_;
  connection_.forget_failure();
  return remember(connection_.run_each(statement, count, source, sink));
}

Result<void> Transaction::run_ddl(const std::string& sql) {
  if (error_) return *error_;
  connection_.forget_failure();
  return remember(connection_.run_ddl(sql));
}

Result<void> Transaction::check(const Statement& statement) {
  if (error_) return *error_;
  connection_.forget_failure();
  return remember(connection_.check(statement));
}

Result<void> expect_current(const Result<std::int64_t>& changed, std::string_view what) {
  if (!changed) return changed.error();
  if (*changed > 0) return {};
  return conflict("stale_version", cat(what,
                                       " was changed by somebody else meanwhile, or is gone. "
                                       "Look at it again, then repeat your change."));
}

}  // namespace tl::database
