#include "platform/documents/read_xls.h"

#include <string>
#include <utility>

#include "foundation/text.h"
#include "platform/documents/read_compound_file.h"
#include "platform/documents/read_sheets.h"
#include "platform/documents/read_xls_workbook.h"

namespace tl::documents {
namespace {

constexpr std::string_view compound_signature = "\xD0\xCF\x11\xE0";

Result<std::string> workbook_stream(std::string_view bytes, FindingLog& log) {
  if (!bytes.starts_with(compound_signature)) return std::string(bytes);
  TL_TRY(const CompoundFile file, CompoundFile::open(bytes, log));
  // Excel 97 writes "Workbook"; a file for both versions holds the older "Book" as well.
  for (const std::string_view name : {"Workbook", "Book"}) {
    if (file.contains(name)) return file.read(name, log);
  }
  if (file.contains("EncryptedPackage")) {
    return unsupported("document_encrypted",
                       cat(log.file(), ": is protected by a password; save it without one"));
  }
  const std::string_view what = file.contains("WordDocument") ? "an old Word document"
                                : file.contains("PowerPoint Document")
                                    ? "an old presentation"
                                    : "a container without a workbook in it";
  return unsupported("document_unsupported",
                     cat(log.file(), ": is ", what, "; ask for CSV, XLSX, ODS or XLS"));
}

}  // namespace

Result<SourceDocument> read_xls(std::string_view bytes, std::string_view file_name) {
  FindingLog log(file_name);
  SourceDocument document;
  document.file = file_name;
  document.format = DocumentFormat::xls;
  TL_TRY(const std::string stream, workbook_stream(bytes, log));
  TL_TRY(const XlsWorkbook workbook, read_xls_workbook(stream, log));
  const auto read = [&](const XlsSheet& sheet, GridBuilder& grid) {
    return read_xls_sheet(stream, workbook, sheet, grid, log);
  };
  TL_CHECK(read_sheets(workbook.sheets, document, log, read));
  document.findings = log.take();
  return document;
}

}  // namespace tl::documents
