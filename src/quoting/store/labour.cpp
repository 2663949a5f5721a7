#include "quoting/store/labour.h"

#include "quoting/store/statements.h"

namespace tl::quoting {

Result<std::optional<RateTableId>> insert_rate_release(database::Transaction& tx,
                                                       const RateReleaseRow& row) {
  return tx.query_optional<RateTableId>(statements::insert_rate_release, row);
}

Result<std::optional<RateReleaseRow>> rate_release(database::Transaction& tx, RateTableId table) {
  return tx.query_optional<RateReleaseRow>(statements::rate_release, table);
}

Result<void> insert_build_fact(database::Transaction& tx, const BuildFactRow& row) {
  TL_CHECK(tx.query_one<std::int64_t>(statements::insert_build_fact, row));
  return {};
}

Result<std::vector<BuildFactRow>> build_facts_of_rfq(database::Transaction& tx, RfqId rfq) {
  return tx.query<BuildFactRow>(statements::build_facts_of_rfq, rfq);
}

Result<void> insert_labour_override(database::Transaction& tx, const LabourOverrideRow& row) {
  TL_CHECK(tx.query_one<std::int64_t>(statements::insert_labour_override, row));
  return {};
}

Result<std::vector<LabourOverrideRow>> labour_overrides_of_rfq(database::Transaction& tx,
                                                               RfqId rfq) {
  return tx.query<LabourOverrideRow>(statements::labour_overrides_of_rfq, rfq);
}

Result<void> insert_labour_release(database::Transaction& tx, const LabourReleaseRow& row) {
  TL_CHECK(tx.query_one<std::int64_t>(statements::insert_labour_release, row));
  return {};
}

Result<std::optional<LabourReleaseRow>> last_labour_release(database::Transaction& tx, RfqId rfq) {
  return tx.query_optional<LabourReleaseRow>(statements::last_labour_release, rfq);
}

}  // namespace tl::quoting
