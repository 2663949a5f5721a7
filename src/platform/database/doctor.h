// Is this database well? Looks, changes nothing, and says what it found.
//
//   TL_TRY(const Findings findings, doctor(*db, stores, {.checks = {vault::check_contents}}));
//
// Codes: database_healthy (a note, when nothing else was found), schema_outdated, schema_newer and
// the other codes of migrate.h, integrity_broken, reference_broken, disk_space_low, and what the
// checks of other rooms report.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "foundation/finding.h"
#include "platform/database/migrate.h"

namespace tl::database {

using RoomCheck = std::function<Result<void>(Transaction&, Findings&)>;

struct DoctorOptions {
  std::vector<RoomCheck> checks = {};
  std::int64_t free_bytes_min = std::int64_t{1} << 30;
};

// An Error only when the database cannot be reached at all.
Result<Findings> doctor(Database& db, Stores stores, const DoctorOptions& options);

}  // namespace tl::database
