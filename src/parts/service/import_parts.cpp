#include "parts/service/import_parts.h"

#include <algorithm>
#include <map>

#include "parts/service/save_audited.h"
#include "parts/store/catalogue.h"
#include "parts/store/parts.h"

namespace tl::parts {
namespace {

using database::Transaction;

// The next number of a class follows the highest that is in use, whoever gave it out.
Result<void> raise_counters(Transaction& tx, const Numbering& numbering, const ImportPlan& plan) {
  std::map<std::string, std::int64_t> highest;
  for (const PlannedPart& planned : plan.parts) {
    if (planned.step != PlanStep::insert) continue;
    const auto decoded = numbering.decode(planned.after.number);
    if (!decoded) continue;
    std::int64_t& counter = highest[decoded->class_code];
    counter = std::max(counter, decoded->counter);
  }
  for (const auto& [code, counter] : highest) TL_CHECK(raise_counter(tx, {code, counter}));
  return {};
}

}  // namespace

Result<ImportReport> import_parts(database::Database& db, const Caller& caller,
                                  const SourceDocument& document, const NumberingScheme& scheme) {
  TL_TRY(const Numbering numbering, Numbering::of(scheme));
  TL_TRY(const PartsFile file, read_parts(document));
  return db.write([&](Transaction& tx) -> Result<ImportReport> {
    TL_TRY(const PartsOnFile on_file, load_parts(tx));
    ImportPlan plan = plan_import(on_file, file);
    TL_CHECK(save_audited(tx, caller, plan));
    TL_CHECK(raise_counters(tx, numbering, plan));
    return ImportReport{plan.counts, std::move(plan.findings)};
  });
}

}  // namespace tl::parts
