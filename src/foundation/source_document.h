// A customer's or supplier's file after it was opened and before anyone understood it: its cells or
// its tree, with what opening it brought to light. platform/documents makes it, rules read it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/finding.h"
#include "foundation/grid.h"
#include "foundation/tree.h"

namespace tl {

// What the bytes are, whatever the file name's ending says.
enum class DocumentFormat : std::uint8_t {
  delimited_text,  // comma, semicolon, tab or bar; RFC 4180 quoting
  column_text,     // fixed-width or space-padded columns, and text without any delimiter
  xlsx,            // also .xlsm
  ods,
  xls,  // BIFF5/BIFF8
  xml,
  json,
};
TL_DESCRIBE_ENUM(DocumentFormat, delimited_text, column_text, xlsx, ods, xls, xml, json)

struct SourceDocument {
  std::string file;  // the name it came with, without folders
  DocumentFormat format = DocumentFormat::delimited_text;
  std::string encoding;      // "UTF-8", "windows-1252", ...; "" where the format fixes it
  char delimiter = '\0';     // delimited_text only
  std::vector<Grid> sheets;  // at least one for table-shaped formats, in file order
  std::optional<Tree> tree;  // xml and json
  Findings findings;
};

}  // namespace tl
