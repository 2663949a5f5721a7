// Takes a parts file (rules/parts_file.h) into the database, in one transaction: all of it or none.
//
//   TL_TRY(const SourceDocument document, documents::read_document(bytes, "parts.csv"));
//   TL_TRY(const ImportReport report, import_parts(db, caller, document, {}));
//   report.counts.created, report.counts.refused, report.findings
//
// Importing the same file again changes nothing and writes no audit row. Rows that cannot be read
// are left out and told; the others are taken. Numbers of our own scheme push its counters on.
#pragma once

#include "foundation/caller.h"
#include "foundation/source_document.h"
#include "parts/rules/import_plan.h"
#include "parts/rules/numbering.h"
#include "platform/database/database.h"

namespace tl::parts {

struct ImportReport {
  ImportCounts counts;
  Findings findings;
};
TL_DESCRIBE(ImportReport, counts, findings)

Result<ImportReport> import_parts(database::Database& db, const Caller& caller,
                                  const SourceDocument& document,
                                  const NumberingScheme& scheme = standard_numbering());

}  // namespace tl::parts
