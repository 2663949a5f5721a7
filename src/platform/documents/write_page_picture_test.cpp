#include "platform/documents/write_page_picture.h"

#include "support/matchers.h"

namespace tl::documents {
namespace {

using ::testing::HasSubstr;

Document two_pages() {
  Document document;
  document.info = {.title = "Quotation Q7"};
  document.info.created = Instant::parse("2026-03-02T09:00:00Z").value();
  document.letterhead.company = "Example Electronics";
  document.running_title = "Quotation Q7";
  for (int i = 0; i < 60; ++i) document.add(Heading{.text = "A heading", .level = 1});
  return document;
}

TEST(PagePicture, EveryPageOfTheDocumentHasOne) {
  const auto counted = count_pages(two_pages());
  ASSERT_OK(counted);
  EXPECT_GE(counted->pages, 2);
  EXPECT_EQ(counted->width, 596);
  EXPECT_EQ(counted->height, 842);
  for (std::int64_t page = 1; page <= counted->pages; ++page) {
    const auto svg = write_page_svg(two_pages(), page);
    ASSERT_OK(svg);
    EXPECT_THAT(*svg, HasSubstr("<svg"));
    EXPECT_THAT(*svg, HasSubstr("</svg>"));
  }
  EXPECT_NE(*write_page_svg(two_pages(), 1), *write_page_svg(two_pages(), 2));
}

TEST(PagePicture, APageThatIsNotThereIsAnError) {
  EXPECT_FAILS("page_not_found", write_page_svg(two_pages(), 0));
  EXPECT_FAILS("page_not_found", write_page_svg(two_pages(), 99));
}

TEST(PagePicture, HoldsNoTextThatNeedsAFont) {
  const auto svg = write_page_svg(two_pages(), 1);
  ASSERT_OK(svg);
  EXPECT_EQ(svg->find("<text"), std::string::npos);
  EXPECT_EQ(svg->find("<script"), std::string::npos);
}

TEST(PagePicture, IsOfLinesAlsoWhereThePageIsMarked) {
  Document marked = two_pages();
  marked.marking = Marking{.word = "DRAFT"};
  const auto svg = write_page_svg(marked, 1);
  ASSERT_OK(svg);
  EXPECT_EQ(svg->find("data:image"), std::string::npos) << "drawn as dots";
}

TEST(PagePicture, IsRefusedWhenItIsLargerThanAFileMayBe) {
  PdfOptions small;
  small.bytes_max = 200;
  EXPECT_FAILS("document_too_large", write_page_svg(two_pages(), 1, small));
}

}  // namespace
}  // namespace tl::documents
