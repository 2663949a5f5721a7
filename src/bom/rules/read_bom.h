// Reads a customer's bill of materials from a file that was opened.
//
//   TL_TRY(const SourceDocument document, documents::read_document(bytes, "board.xlsx"));
//   TL_TRY(const BomReading reading, bom::read_bom(document));
//
// Sheet, header, columns and lines are inferred from headings and from what the cells look like.
// A file without a list gives `bom_not_found`; everything short of that gives lines and findings.
// What a person told about the file is taken as given: reading_choices.h.
#pragma once

#include "bom/rules/bom_reading.h"
#include "bom/rules/reading_choices.h"
#include "foundation/result.h"
#include "foundation/source_document.h"

namespace tl::bom {

Result<BomReading> read_bom(const SourceDocument& document, const ReadingChoices& choices = {});

}  // namespace tl::bom
