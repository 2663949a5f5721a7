// Rows of the labour model's release, and of what was told, timed and released for one RFQ. Each
// function runs in the caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/database/transaction.h"
#include "quoting/rules/build_facts.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct RateReleaseRow {
  RateTableId rate_table_id;
  std::string note;
  Date released_on;
  Instant released_at;
  std::string released_by;
};
TL_DESCRIBE(RateReleaseRow, rate_table_id, note, released_on, released_at, released_by)

struct BuildFactRow {
  std::int64_t id = 0;
  RfqId rfq_id;
  BuildFactKind kind = BuildFactKind::boards_per_panel;
  std::int64_t value = 0;
  std::string said;
  std::string why;
  Date recorded_on;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(BuildFactRow, id, rfq_id, kind, value, said, why, recorded_on, recorded_at, recorded_by)

struct LabourOverrideRow {
  std::int64_t id = 0;
  RfqId rfq_id;
  std::string step;
  std::optional<std::int64_t> milliseconds;  // nullopt: the model's figure counts again
  std::string why;
  Date recorded_on;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(LabourOverrideRow, id, rfq_id, step, milliseconds, why, recorded_on, recorded_at,
            recorded_by)

struct LabourReleaseRow {
  std::int64_t id = 0;
  RfqId rfq_id;
  RateTableId rate_table_id;
  std::int64_t last_fact_id = 0;  // 0: there was none
  std::int64_t last_override_id = 0;
  std::string note;
  Date released_on;
  Instant released_at;
  std::string released_by;
};
TL_DESCRIBE(LabourReleaseRow, id, rfq_id, rate_table_id, last_fact_id, last_override_id, note,
            released_on, released_at, released_by)

// nullopt: the table was released before.
Result<std::optional<RateTableId>> insert_rate_release(database::Transaction& tx,
                                                       const RateReleaseRow& row);
Result<std::optional<RateReleaseRow>> rate_release(database::Transaction& tx, RateTableId table);

Result<void> insert_build_fact(database::Transaction& tx, const BuildFactRow& row);
Result<std::vector<BuildFactRow>> build_facts_of_rfq(database::Transaction& tx, RfqId rfq);

Result<void> insert_labour_override(database::Transaction& tx, const LabourOverrideRow& row);
Result<std::vector<LabourOverrideRow>> labour_overrides_of_rfq(database::Transaction& tx,
                                                               RfqId rfq);

Result<void> insert_labour_release(database::Transaction& tx, const LabourReleaseRow& row);
Result<std::optional<LabourReleaseRow>> last_labour_release(database::Transaction& tx, RfqId rfq);

}  // namespace tl::quoting
