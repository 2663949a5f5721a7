#include "platform/documents/media_type.h"

namespace tl::documents {

std::string_view media_type_of(DocumentFormat format) {
  switch (format) {
    case DocumentFormat::delimited_text: return "text/csv";
    case DocumentFormat::column_text: return "text/plain";
    case DocumentFormat::xlsx:
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case DocumentFormat::ods: return "application/vnd.oasis.opendocument.spreadsheet";
    case DocumentFormat::xls: return "application/vnd.ms-excel";
    case DocumentFormat::xml: return "application/xml";
    case DocumentFormat::json: return "application/json";
  }
  return "application/octet-stream";
}

}  // namespace tl::documents
