#include "platform/documents/read_document.h"

#include <algorithm>
#include <array>
#include <utility>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_format.h"
#include "platform/documents/read_html.h"
#include "platform/documents/read_json.h"
#include "platform/documents/read_ods.h"
#include "platform/documents/read_sheet_xml.h"
#include "platform/documents/read_text.h"
#include "platform/documents/read_xls.h"
#include "platform/documents/read_xlsx.h"
#include "platform/documents/read_xml.h"
#include "platform/documents/read_zip.h"

namespace tl::documents {
namespace {

constexpr std::string_view what_is_read = "CSV, XLSX, ODS, XLS, XML or JSON";

Error not_a_table(std::string_view file_name, std::string_view what) {
  return unsupported("document_unsupported", cat(file_name, ": is ", what, "; ask for ",
                                                 what_is_read, ", or export it as one of these"));
}

Result<SourceDocument> read_container(std::string_view bytes, std::string_view file_name) {
  TL_TRY(ZipReader zip, ZipReader::open(bytes, file_name));
  if (zip.contains("xl/workbook.bin")) {
    return unsupported("document_unsupported",
                       cat(file_name,
                           ": is a binary workbook (XLSB), which is not read; open it "
                           "and save it as XLSX"));
  }
  if (zip.contains("xl/workbook.xml") || zip.contains_folder("xl/")) {
    return read_xlsx(zip, file_name);
  }
  if (zip.contains("mimetype") && zip.contains("content.xml")) {
    TL_TRY(const std::string type, zip.read("mimetype"));
    if (contains(type, "opendocument.spreadsheet")) return read_ods(zip, file_name);
    return not_a_table(file_name, "an OpenDocument file, but no spreadsheet");
  }
  if (zip.contains_folder("word/")) return not_a_table(file_name, "a Word document");
  if (zip.contains_folder("ppt/")) return not_a_table(file_name, "a presentation");
  if (zip.contains("[Content_Types].xml")) return read_xlsx(zip, file_name);
  return not_a_table(file_name, "a zip archive; unpack it and read the files in it one by one");
}

// A text that begins with a bracket need not be JSON.
Result<SourceDocument> read_json_or_text(std::string_view bytes, std::string_view file_name) {
  auto document = read_json(bytes, file_name);
  const bool meant =
      iequals(ending_of(file_name), "json") || iequals(ending_of(file_name), "jsonl");
  if (document || meant || document.error().kind != ErrorKind::corrupt) return document;
  return read_text(bytes, file_name);
}

Result<SourceDocument> read_by_format(FileFormat format, std::string_view bytes,
                                      std::string_view file_name) {
  switch (format) {
    case FileFormat::zip: return read_container(bytes, file_name);
    case FileFormat::pdf: return not_a_table(file_name, "a PDF document");
    case FileFormat::picture: return not_a_table(file_name, "a picture");
    case FileFormat::archive:
      return not_a_table(file_name, "a packed archive; unpack it and read the files in it");
    case FileFormat::html: return read_html(bytes, file_name);
    case FileFormat::spreadsheet_xml: return read_sheet_xml(bytes, file_name);
    case FileFormat::compound:
    case FileFormat::biff: return read_xls(bytes, file_name);
    case FileFormat::xml: return read_xml(bytes, file_name);
    case FileFormat::json: return read_json_or_text(bytes, file_name);
    case FileFormat::text: return read_text(bytes, file_name);
  }
  return read_text(bytes, file_name);
}

struct Ending {
  std::string_view ending;
  DocumentFormat format;
};
constexpr Ending endings[] = {
    {"xlsx", DocumentFormat::xlsx}, {"xlsm", DocumentFormat::xlsx}, {"xltx", DocumentFormat::xlsx},
    {"ods", DocumentFormat::ods},   {"xls", DocumentFormat::xls},   {"xlt", DocumentFormat::xls},
    {"json", DocumentFormat::json}, {"xml", DocumentFormat::xml},
};

std::string_view name_of(DocumentFormat format) {
  switch (format) {
    case DocumentFormat::delimited_text: return "delimited text (CSV)";
    case DocumentFormat::column_text: return "text in columns";
    case DocumentFormat::xlsx: return "an XLSX workbook";
    case DocumentFormat::ods: return "an OpenDocument spreadsheet";
    case DocumentFormat::xls: return "an old XLS workbook";
    case DocumentFormat::xml: return "XML";
    case DocumentFormat::json: return "JSON";
  }
  return "something else";
}

bool is_text(DocumentFormat format) {
  return format == DocumentFormat::delimited_text || format == DocumentFormat::column_text;
}

// A spreadsheet of Excel 2003 in XML may bear either ending. Endings of text files say nothing
// reliable, so text under any but a spreadsheet's ending is fine.
void check_ending(SourceDocument& document) {
  const std::string ending = to_lower(ending_of(document.file));
  const auto* known = std::ranges::find(endings, ending, &Ending::ending);
  const bool text_ending = ending == "csv" || ending == "tsv" || ending == "txt";
  const bool sheet_xml = ending == "xml" && document.format == DocumentFormat::xls;
  const bool misleads = known != std::end(endings) ? known->format != document.format
                                                   : text_ending && !is_text(document.format);
  if (!misleads || sheet_xml) return;
  Place place;
  place.file = document.file;
  document.findings.note("file_ending_misleads", std::move(place),
                         cat("the file is named .", ending, " but is ", name_of(document.format),
                             "; it was read as what it is"));
}

}  // namespace

Result<SourceDocument> read_document(std::string_view bytes, std::string_view file_name) {
  file_name.remove_prefix(file_name.find_last_of("/\\") + 1);
  if (bytes.size() > limits::file_bytes_max) {
    return limit_exceeded("document_too_large",
                          cat(file_name, ": has ", bytes.size(), " bytes, more than the ",
                              limits::file_bytes_max, " that are read"));
  }
  if (trim(bytes.substr(0, 4096)).empty() && trim(bytes).empty()) {
    return invalid("document_empty", cat(file_name, ": the file is empty"));
  }
  TL_TRY(SourceDocument document, read_by_format(detect_format(bytes), bytes, file_name));
  check_ending(document);
  return document;
}

}  // namespace tl::documents
