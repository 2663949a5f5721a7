// What importing a parts file would change: computed from what is on file and the records of the
// file, before anything is written. Planning again after the plan was carried out plans nothing.
//
// Rules: a blank cell leaves what is on file; of rows that contradict each other the first counts.
// A manufacturer part is known by its maker and its spelling (Mpn::spelling()); another spelling
// with the same key is another part, with a warning, because dashes do tell parts apart. Approvals
// are added behind the ones on file, never removed. What is new enters the plan in the order of the
// file.
#pragma once

#include <cstdint>
#include <vector>

#include "parts/rules/manufacturers.h"
#include "parts/rules/parts_file.h"

namespace tl::parts {

struct PartsOnFile {
  std::vector<Manufacturer> manufacturers;
  std::vector<ManufacturerPart> manufacturer_parts;
  std::vector<Part> parts;
};

enum class PlanStep { keep, insert, update };

// Things point to each other by their place in the plan, because new ones have no id yet.
struct PlannedManufacturerPart {
  PlanStep step = PlanStep::keep;
  std::size_t manufacturer = 0;  // in ImportPlan::manufacturers
  ManufacturerPart before;       // as on file; not set for a new one
  ManufacturerPart after;        // `after.manufacturer` is not set for a new manufacturer
};

struct PlannedPart {
  PlanStep step = PlanStep::keep;  // of the part itself; approvals may be added to a kept one
  Part before;
  Part after;                             // `after.approved` is `before.approved`
  std::vector<std::size_t> new_approved;  // in ImportPlan::manufacturer_parts
};

struct ImportCounts {
  std::int64_t rows = 0;
  std::int64_t created = 0;    // rows that brought something new
  std::int64_t changed = 0;    // rows that changed what was on file
  std::int64_t unchanged = 0;  // rows that said nothing new
  std::int64_t refused = 0;    // rows left out, each with a finding
  std::int64_t new_manufacturers = 0;
  std::int64_t new_manufacturer_parts = 0;
  std::int64_t new_parts = 0;
  std::int64_t new_approvals = 0;

  friend bool operator==(const ImportCounts&, const ImportCounts&) = default;
};
TL_DESCRIBE(ImportCounts, rows, created, changed, unchanged, refused, new_manufacturers,
            new_manufacturer_parts, new_parts, new_approvals)

struct ImportPlan {
  std::vector<Manufacturer> manufacturers;  // those on file first; without an id: to insert
  std::vector<PlannedManufacturerPart> manufacturer_parts;
  std::vector<PlannedPart> parts;
  ImportCounts counts;
  Findings findings;
};

ImportPlan plan_import(const PartsOnFile& on_file, const PartsFile& file);

}  // namespace tl::parts
