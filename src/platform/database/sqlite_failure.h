// SQLite's result codes in our words.
#pragma once

#include <sqlite3.h>

#include "platform/database/failure.h"

namespace tl::database {

// `handle` is where the error happened; its message and, for a unique index, its schema are read.
Failure sqlite_failure(sqlite3* handle, int code);

}  // namespace tl::database
