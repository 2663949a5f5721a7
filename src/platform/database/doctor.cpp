#include "platform/database/doctor.h"

#include <filesystem>

#include "foundation/text.h"
#include "platform/database/statements.h"

namespace tl::database {
namespace {

void look_at_schema(Database& db, Stores stores, Findings& findings) {
  if (const auto current = require_current_schema(db, stores); !current) {
    findings.error(current.error().code, {.file = db.place()}, current.error().message);
  }
}

void look_at_disk(const Database& db, std::int64_t free_bytes_min, Findings& findings) {
  if (db.engine() != Engine::sqlite) return;  // the server's disk is not ours to see
  std::error_code trouble;
  const auto folder = std::filesystem::absolute(db.place(), trouble).parent_path();
  const auto space = std::filesystem::space(folder, trouble);
  if (trouble || static_cast<std::int64_t>(space.available) >= free_bytes_min) return;
  findings.warn(
      "disk_space_low", {.file = db.place()},
      cat("only ", static_cast<std::int64_t>(space.available >> 20), " MiB are free on its disk"));
}

Result<void> look_inside(Transaction& tx, const std::string& place, Findings& findings) {
  TL_TRY(const auto faults, tx.query<std::string>(statements::list_integrity));
  for (const std::string& fault : faults) {
    findings.error("integrity_broken", {.file = place}, fault);
  }
  TL_TRY(const auto broken, tx.query<std::string>(statements::list_broken_references));
  for (const std::string& fault : broken) {
    findings.error("reference_broken", {.file = place}, fault);
  }
  return {};
}

// Damage is what the doctor is there to report; anything else ends the visit.
Result<void> report_damage(const Result<void>& done, const std::string& place, Findings& findings) {
  if (done) return {};
  const ErrorKind kind = done.error().kind;
  if (kind != ErrorKind::corrupt && kind != ErrorKind::unsupported) return done.error();
  findings.error("integrity_broken", {.file = place}, done.error().message);
  return {};
}

}  // namespace

Result<Findings> doctor(Database& db, Stores stores, const DoctorOptions& options) {
  Findings findings;
  look_at_schema(db, stores, findings);
  look_at_disk(db, options.free_bytes_min, findings);
  const auto inside =
      db.read([&](Transaction& tx) { return look_inside(tx, db.place(), findings); });
  TL_CHECK(report_damage(inside, db.place(), findings));
  // The rooms look at tables, so the tables must be there.
  if (!findings.has(Severity::error)) {
    for (const RoomCheck& check : options.checks) {
      const auto checked = db.read([&](Transaction& tx) { return check(tx, findings); });
      TL_CHECK(report_damage(checked, db.place(), findings));
    }
  }
  if (findings.empty()) {
    findings.note("database_healthy", {.file = db.place()},
                  cat(name_of(db.engine()), ": nothing is wrong"));
  }
  return findings;
}

}  // namespace tl::database
