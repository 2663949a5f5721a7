#include "quoting/service/quote_pages.h"

#include "accounts/service/company.h"
#include "foundation/text.h"
#include "platform/database/checksum.h"
#include "platform/documents/write_page_picture.h"
#include "platform/documents/write_pdf.h"
#include "platform/documents/write_xlsx.h"
#include "platform/json/write_json.h"
#include "quoting/service/quote_documents.h"
#include "quoting/service/quote_kept.h"

namespace tl::quoting {
namespace {

// What a document is drawn from.
struct Paper {
  std::string document;
  QuoteSheet sheet;  // the customer's copy
  std::string logo;
  std::string issued_pdf_hash;  // "" while it is a draft
};

Result<Paper> paper_of(database::Database& db, std::string_view number) {
  return db.read([&](database::Transaction& tx) -> Result<Paper> {
    TL_TRY(const KeptQuote quote, load_quote(tx, number));
    Paper paper{.document = quote.head.document};
    TL_TRY(const QuoteSheet whole, sheet_of(tx, quote.row));
    paper.sheet = customer_copy(whole);
    TL_TRY(paper.logo, accounts::our_logo(tx));
    TL_TRY(const auto issue, issue_of_quote(tx, quote.row.id));
    if (issue) paper.issued_pdf_hash = issue->pdf_hash;
    return paper;
  });
}

Document drawn(const Paper& paper) {
  return quote_document(paper.sheet, {.logo_png = paper.logo});
}

std::string_view media_type_of(QuoteFileKind kind) {
  switch (kind) {
    case QuoteFileKind::pdf: return "application/pdf";
    case QuoteFileKind::xlsx:
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case QuoteFileKind::json: break;
  }
  return "application/json";
}

Result<std::string> bytes_as_they_would_be(const Paper& paper, QuoteFileKind kind) {
  switch (kind) {
    case QuoteFileKind::pdf: return documents::write_pdf(drawn(paper));
    case QuoteFileKind::xlsx:
      return documents::write_xlsx(quote_workbook(paper.sheet, {.logo_png = paper.logo}));
    case QuoteFileKind::json: break;
  }
  return json::to_json(paper.sheet, json::Layout::indented) + "\n";
}

}  // namespace

Result<QuotePages> pages_of_quote(database::Database& db, std::string_view number) {
  TL_TRY(const Paper paper, paper_of(db, number));
  const Document document = drawn(paper);
  TL_TRY(const documents::PaperPages counted, documents::count_pages(document));
  QuotePages out{.document = paper.document,
                 .pages = counted.pages,
                 .width = counted.width,
                 .height = counted.height};
  if (paper.issued_pdf_hash.empty()) return out;
  TL_TRY(const std::string pdf, documents::write_pdf(document));
  out.are = database::sha256_hex(pdf) == paper.issued_pdf_hash ? PagesAre::as_issued
                                                               : PagesAre::drawn_anew;
  return out;
}

Result<std::string> picture_of_quote(database::Database& db, std::string_view number,
                                     std::int64_t page) {
  TL_TRY(const Paper paper, paper_of(db, number));
  return documents::write_page_svg(drawn(paper), page);
}

Result<QuoteFile> file_of_quote(database::Database& db, std::string_view number,
                                QuoteFileKind kind) {
  TL_TRY(const Paper paper, paper_of(db, number));
  const bool issued = !paper.issued_pdf_hash.empty();
  QuoteFile file{.name = cat(paper.document, issued ? "." : "-draft.", enum_name(kind)),
                 .media_type = std::string(media_type_of(kind))};
  if (!issued) {
    TL_TRY(file.bytes, bytes_as_they_would_be(paper, kind));
    return file;
  }
  TL_TRY(file.bytes, db.read([&](database::Transaction& tx) {
    return document_of(tx, quote_file(paper.document, cat("quote.", enum_name(kind))));
  }));
  return file;
}

}  // namespace tl::quoting
