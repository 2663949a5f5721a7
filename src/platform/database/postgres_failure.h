// PostgreSQL's SQLSTATEs in our words.
#pragma once

#include <string_view>

#include <libpq-fe.h>

#include "platform/database/failure.h"

namespace tl::database {

// `result` may be null: the connection broke before an answer came.
Failure postgres_failure(const PGconn* connection, const PGresult* result);

// libpq tells of a refused connection in words only.
Failure connect_failure(std::string_view message);

}  // namespace tl::database
