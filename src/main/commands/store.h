// Opening the database for a command. Internal to the commands.
#pragma once

#include <memory>

#include "main/invocation.h"
#include "platform/database/database.h"

namespace tl::cli {

// The database that was named, with its tables up to date or an error that says how to get there.
Result<std::unique_ptr<database::Database>> open_current(const Invocation& invocation);
// The same, whatever state its tables are in.
Result<std::unique_ptr<database::Database>> open_any(const Invocation& invocation,
                                                     database::IfMissing if_missing);

}  // namespace tl::cli
