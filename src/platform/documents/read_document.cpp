#include "platform/documents/read_document.h"

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_text.h"
#include "platform/documents/read_xlsx.h"
#include "platform/documents/read_zip.h"

namespace tl::documents {

Result<SourceDocument> read_document(std::string_view bytes, std::string_view file_name) {
  if (bytes.size() > limits::file_bytes_max) {
    return limit_exceeded("document_too_large",
                          cat(file_name, ": has ", bytes.size(), " bytes, more than the ",
                              limits::file_bytes_max, " that are read"));
  }
  if (bytes.empty()) return invalid("document_empty", cat(file_name, ": the file is empty"));
  if (bytes.starts_with("PK\x03\x04")) {
    TL_TRY(ZipReader zip, ZipReader::open(bytes, file_name));
    return read_xlsx(zip, file_name);
  }
  return read_text(bytes, file_name);
}

}  // namespace tl::documents
