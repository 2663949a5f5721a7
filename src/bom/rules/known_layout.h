// A layout of files that a customer's earlier file was corrected in: known again by the texts of
// its header row, never by a file's name or a sheet's.
//
//   const auto found = find_known_layout(document, layouts, choices);
//   if (found) choices = with_known_layout(choices, document, *found);
//
// A list without a header is known by how many columns it has and by what they look like.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bom/rules/reading_choices.h"
#include "foundation/date.h"
#include "foundation/source_document.h"

namespace tl::bom {

struct KnownLayout {
  std::string number;  // "M3"
  std::string signature;
  std::string headings;               // of the file that was corrected, for people to know it by
  std::string sheet;                  // the one that was told; "" when none was
  std::vector<ColumnChoice> columns;  // by number
  Date recorded_on;
  std::string recorded_by;
};

// The layout of a file as it was read.
struct LayoutSignature {
  std::string text;      // "" when nothing tells the layout again
  std::string headings;  // "Pos | Menge | Typ"
};
LayoutSignature signature_of(const SourceDocument& document, const BomReading& reading);

struct FoundLayout {
  std::size_t layout = 0;  // index into the known ones
  std::size_t sheet = 0;
  std::optional<std::int64_t> header_row;  // from 1
};

// The first row of a sheet that is the header of a known layout; of several sheets the one that was
// told. Where a person told a sheet or a header row now, only that is looked at.
std::optional<FoundLayout> find_known_layout(const SourceDocument& document,
                                             std::span<const KnownLayout> layouts,
                                             const ReadingChoices& choices);

// The choices with what is remembered of the layout.
ReadingChoices with_known_layout(const ReadingChoices& choices, const SourceDocument& document,
                                 const KnownLayout& layout, const FoundLayout& found);

// The note that tells whoever reads the file what was remembered, from whom and from when.
Finding known_layout_used(const KnownLayout& layout, const BomReading& reading);

}  // namespace tl::bom
