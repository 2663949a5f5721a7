// Where the lists of assemblies are, as a person writes it.
//
//   TL_TRY(const auto sources, parse_assembly_sources(said));   // {"B-7=power.csv",
//   "B-8=@Control"} sources[1].place    in_sheet, "Control" of the file of the whole
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "foundation/result.h"

namespace tl::bom {

enum class ListPlace : std::uint8_t { in_file, in_sheet };

struct AssemblySource {
  std::string name;  // as the lists call the assembly
  ListPlace place = ListPlace::in_file;
  std::string source;  // the file, or the sheet

  friend bool operator==(const AssemblySource&, const AssemblySource&) = default;
};

// `assembly_malformed`, `assemblies_too_many`.
Result<std::vector<AssemblySource>> parse_assembly_sources(std::span<const std::string> texts);

}  // namespace tl::bom
