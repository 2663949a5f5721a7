#include "quoting/service/quote_documents.h"

#include "platform/documents/write_pdf.h"
#include "platform/documents/write_xlsx.h"
#include "platform/json/write_json.h"
#include "quoting/rules/quote_document.h"

namespace tl::quoting {

Result<QuoteDocuments> documents_of(const QuoteSheet& whole, const QuotePaper& paper) {
  const QuoteSheet sheet = customer_copy(whole);
  QuoteDocuments out;
  TL_TRY(out.pdf, documents::write_pdf(quote_document(sheet, paper)));
  TL_TRY(out.xlsx, documents::write_xlsx(quote_workbook(sheet, paper)));
  out.json = json::to_json(sheet, json::Layout::indented) + "\n";
  return out;
}

}  // namespace tl::quoting
