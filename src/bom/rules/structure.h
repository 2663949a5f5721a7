// The structure of a BOM: which line is an assembly, what it consists of, how many of it are built.
//
// An indented list gives each line a level; a line belongs to the last line above it with a smaller
// one. Quantities are for one of the assembly that a line belongs to.
//
//   level  line                     belongs to   factor
//   1      Board A, 2 of it         -            1
//   2      R1 10k, 3                Board A      2
//
// A list whose lines all have one level is flat: no line is an assembly, every factor is 1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bom/rules/bom_reading.h"
#include "foundation/finding.h"

namespace tl::bom {

struct LineStructure {
  std::optional<std::size_t> parent;  // index of the assembly's line
  bool assembly = false;              // lines below belong to it
  std::int64_t depth = 0;             // 0: belongs to the whole
};

struct ListStructure {
  std::vector<LineStructure> lines;  // one for every line of the list
  bool indented = false;             // some line is an assembly
  std::int64_t depth = 0;            // of the deepest line
  std::int64_t assemblies = 0;
};

// `structure_too_deep`: lines below limits::bom_depth_max belong to the assembly at that depth.
// `structure_unclear`: the levels are no tree, and the list is taken as flat.
ListStructure structure_of(std::span<const BomLine> lines, Findings& findings);

// Sets `assembly` of the lines, and tells what was understood: `structure_read`.
Findings mark_assemblies(std::vector<BomLine>& lines, const std::string& file);

// The list as it is built once: quantities for one of the whole, assemblies marked as such and not
// bought, what belongs to an assembly that is not fitted not fitted either.
std::vector<BomLine> flattened(std::span<const BomLine> lines, const ListStructure& structure);

// a * b for quantities at 1e-6; nothing past 64 bits.
std::optional<std::int64_t> multiplied(std::int64_t a, std::int64_t b);

// The quantity of a line for one of its assembly: the column, else its designators; nothing when
// neither says.
std::optional<std::int64_t> quantity_of(const BomLine& line);

}  // namespace tl::bom
