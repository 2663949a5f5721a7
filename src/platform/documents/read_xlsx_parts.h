// The parts of an XLSX container that its sheets refer to: which sheets there are and where, the
// shared strings, and what the cell styles mean.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/result.h"
#include "platform/documents/read_finding_log.h"
#include "platform/documents/read_numbers.h"
#include "platform/documents/read_xml_scanner.h"
#include "platform/documents/read_zip.h"

namespace tl::documents {

struct XlsxStyle {
  NumberStyle number = NumberStyle::plain;
  bool struck = false;
};

struct XlsxSheet {
  std::string name;
  std::string part;  // "xl/worksheets/sheet1.xml"
  bool hidden = false;
};

struct XlsxWorkbook {
  std::vector<XlsxSheet> sheets;
  std::vector<std::string> strings;
  std::vector<XlsxStyle> styles;
  DateSystem dates = DateSystem::from_1900;
};

Result<XlsxWorkbook> read_xlsx_parts(ZipReader& zip, FindingLog& log);

// The text of an element <si> or <is> that was just started: its runs joined, without the reading
// aids (phonetic runs), with escapes such as _x000D_ resolved. Leaves xml at the element's end.
std::string read_rich_text(XmlScanner& xml);

// "1" or "true".
bool xml_true(std::string_view value);

}  // namespace tl::documents
