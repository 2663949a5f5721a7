#include "platform/database/postgres_failure.h"

#include <string>

#include "foundation/text.h"

namespace tl::database {
namespace {

std::string field(const PGresult* result, int which) {
  const char* text = PQresultErrorField(result, which);
  return text == nullptr ? std::string() : std::string(text);
}

struct Known {
  std::string_view state;  // a whole SQLSTATE, or the first two letters of its class
  Trouble trouble;
  Recovery recovery = Recovery::none;
};

// The first that fits counts, so a state stands before its class.
constexpr Known known[] = {
    {"23505", Trouble::unique_violation},
    {"23P01", Trouble::unique_violation},
    {"23503", Trouble::foreign_key_violation},
    {"23514", Trouble::check_violation},
    {"23502", Trouble::not_null_violation},
    {"TL001", Trouble::insert_only_violation},
    {"22003", Trouble::integer_out_of_range},
    {"22021", Trouble::text_invalid},
    {"22P05", Trouble::text_invalid},
    {"22", Trouble::value_refused},
    {"25006", Trouble::database_read_only},
    {"40001", Trouble::serialization_failure, Recovery::retry},
    {"40P01", Trouble::serialization_failure, Recovery::retry},
    {"55P03", Trouble::database_busy},
    {"53100", Trouble::disk_full},
    {"53300", Trouble::too_many_connections, Recovery::reconnect},
    {"53400", Trouble::disk_full},  // a limit that the administrator set
    {"54000", Trouble::value_too_large},
    {"57P01", Trouble::connection_lost, Recovery::reconnect},
    {"57P02", Trouble::connection_lost, Recovery::reconnect},
    {"57P03", Trouble::connection_lost, Recovery::reconnect},
    {"57P05", Trouble::connection_lost, Recovery::reconnect},
    {"25P03", Trouble::connection_lost, Recovery::reconnect},
    {"26000", Trouble::connection_lost, Recovery::reconnect},  // a pooler gave us another server
    {"08", Trouble::connection_lost, Recovery::reconnect},
    {"58", Trouble::io_failed},
    {"XX001", Trouble::database_corrupt},
    {"XX002", Trouble::database_corrupt},
    {"28", Trouble::access_refused},
    {"42501", Trouble::access_refused},
    {"42P01", Trouble::schema_missing},
    {"42703", Trouble::schema_missing},
    {"42804", Trouble::value_refused},
    {"3F000", Trouble::schema_missing},
    {"42", Trouble::statement_invalid},
    {"0A", Trouble::statement_invalid},
};

}  // namespace

Failure postgres_failure(const PGconn* connection, const PGresult* result) {
  Failure failure{.trouble = Trouble::database_failed, .detail = {}, .constraint = {}};
  const std::string state = field(result, PG_DIAG_SQLSTATE);
  if (state.empty()) {
    failure.detail = squeeze_spaces(PQerrorMessage(connection));
    if (PQstatus(connection) == CONNECTION_BAD) {
      failure.trouble = Trouble::connection_lost;
      failure.recovery = Recovery::reconnect;
    }
    return failure;
  }
  failure.detail = field(result, PG_DIAG_MESSAGE_PRIMARY);
  failure.constraint = field(result, PG_DIAG_CONSTRAINT_NAME);
  for (const Known& one : known) {
    if (!std::string_view(state).starts_with(one.state)) continue;
    failure.trouble = one.trouble;
    failure.recovery = one.recovery;
    break;
  }
  if (failure.trouble == Trouble::not_null_violation) {
    failure.constraint =
        cat(field(result, PG_DIAG_TABLE_NAME), ".", field(result, PG_DIAG_COLUMN_NAME));
  }
  // A migration changed the table under a statement that was prepared before it.
  if (state == "0A000" && field(result, PG_DIAG_SOURCE_FUNCTION) == "RevalidateCachedQuery") {
    failure.trouble = Trouble::serialization_failure;
    failure.recovery = Recovery::reconnect;
  }
  const bool said_already =
      !failure.constraint.empty() || failure.trouble == Trouble::database_busy;
  if (said_already) failure.detail.clear();
  return failure;
}

Failure connect_failure(std::string_view message) {
  Failure failure{.trouble = Trouble::connection_lost,
                  .detail = squeeze_spaces(message),
                  .constraint = {},
                  .recovery = Recovery::reconnect};
  const auto says = [&](std::string_view text) { return contains(message, text); };
  if (says("authentication failed") || says("no password supplied") || says("pg_hba.conf") ||
      (says("role \"") && says("does not exist"))) {
    failure.trouble = Trouble::access_refused;
  } else if (says("database \"") && says("does not exist")) {
    failure.trouble = Trouble::database_missing;
  } else if (says("too many clients") || says("too many connections") || says("connection slots")) {
    failure.trouble = Trouble::too_many_connections;
    return failure;
  }
  if (failure.trouble != Trouble::connection_lost) failure.recovery = Recovery::none;
  return failure;
}

}  // namespace tl::database
