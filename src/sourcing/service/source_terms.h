// Use cases about the terms of sources: recording them, and taking away what they no longer let us
// keep.
//
//   TL_CHECK(set_source_terms(db, caller, {.source = "Nexar", .use_days = 7, .keep_days = 30}));
//   TL_TRY(const ErasureReport report, erase_expired(db, caller));
#pragma once

#include <string>
#include <vector>

#include "foundation/caller.h"
#include "platform/database/database.h"
#include "sourcing/rules/source_terms.h"

namespace tl::sourcing {

// Without a day they begin today. `source_terms_malformed` for terms that say nothing, or a number
// of days that cannot be meant.
struct NewSourceTerms {
  std::string source;
  std::optional<Date> valid_from;
  std::optional<std::int64_t> use_days;
  std::optional<std::int64_t> keep_days;
  std::optional<Cost> re_reel_fee;
  std::string note;
};
Result<SourceTerms> set_source_terms(database::Database& db, const Caller& caller,
                                     const NewSourceTerms& request);

// As recorded, oldest first.
Result<std::vector<SourceTerms>> all_source_terms(database::Database& db);

struct Erased {
  std::string source;  // as the terms name it
  Date told_on;
  std::string file;
  std::int64_t offers = 0;
  std::string rule;  // the terms that ended
};
TL_DESCRIBE(Erased, source, told_on, file, offers, rule)

struct ErasureReport {
  std::int64_t offers = 0;
  std::int64_t files = 0;
  std::vector<Erased> erased;
};
TL_DESCRIBE(ErasureReport, offers, files, erased)

// Takes away the figures of offers whose term to be stored has ended by the caller's day, and the
// files that they came in, in one transaction with an audit row each. The rows stay: who told what
// for which part, on which day, in which file. Issued quotes keep the figures printed on them. A
// second run changes nothing.
Result<ErasureReport> erase_expired(database::Database& db, const Caller& caller);

}  // namespace tl::sourcing
