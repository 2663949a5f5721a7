// What a quote looks like on paper, before and after it is issued: its pages as pictures, and its
// files. Nothing that the customer may not read is in any of them.
//
//   TL_TRY(const QuotePages paper, pages_of_quote(db, "Q7"));
//   TL_TRY(const std::string svg, picture_of_quote(db, "Q7", 1));
//   TL_TRY(const QuoteFile pdf, file_of_quote(db, "Q7.2", QuoteFileKind::pdf));
#pragma once

#include <string>
#include <string_view>

#include "foundation/describe.h"
#include "platform/database/database.h"

namespace tl::quoting {

// Whether the pictures are what went out. A later program may lay the same words out otherwise, and
// then the file is the one that counts.
enum class PagesAre { as_issued, drawn_anew, as_they_would_be };
TL_DESCRIBE_ENUM(PagesAre, as_issued, drawn_anew, as_they_would_be)

struct QuotePages {
  std::string document;  // "Q7.2"
  std::int64_t pages = 0;
  std::int64_t width = 0;  // points
  std::int64_t height = 0;
  PagesAre are = PagesAre::as_they_would_be;
};
TL_DESCRIBE(QuotePages, document, pages, width, height, are)

Result<QuotePages> pages_of_quote(database::Database& db, std::string_view number);
// As SVG, from page 1; `page_not_found`.
Result<std::string> picture_of_quote(database::Database& db, std::string_view number,
                                     std::int64_t page);

enum class QuoteFileKind { pdf, xlsx, json };
TL_DESCRIBE_ENUM(QuoteFileKind, pdf, xlsx, json)

struct QuoteFile {
  std::string name;  // "Q7.2.pdf", "Q7.2-draft.pdf"
  std::string media_type;
  std::string bytes;
};
// Of an issued quote the very bytes that went out; else as they would be today.
Result<QuoteFile> file_of_quote(database::Database& db, std::string_view number,
                                QuoteFileKind kind);

}  // namespace tl::quoting
