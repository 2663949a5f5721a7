#include "platform/documents/write_pdf.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>

#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/write_pdf_check.h"
#include "platform/documents/write_pdf_text.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

using namespace std::string_literals;
using ::testing::HasSubstr;
using ::testing::Not;

Document plain_document() {
  Document document;
  document.info = {.title = "Quotation Q7", .author = "Example Electronics"};
  document.info.created = Instant::parse("2026-03-02T09:00:00Z").value();
  document.letterhead.company = "Example Electronics";
  document.letterhead.address = {"Harbour Road 1", "Exampletown"};
  document.letterhead.registration = {"Register court Exampletown 0000"};
  document.running_title = "Quotation Q7";
  return document;
}

// What a person sees, and what stands in the file, by the tools that ship with poppler.
class Printed {
 public:
  explicit Printed(const std::string& bytes) : file_(folder_.path() / "out.pdf") {
    std::ofstream(file_, std::ios::binary) << bytes;
  }

  static bool possible() { return std::system("pdftotext -v >/dev/null 2>&1") == 0; }

  std::string text() const { return run("pdftotext -layout " + file_.string() + " -"); }
  std::string page(int number) const {
    return run(cat("pdftotext -layout -f ", number, " -l ", number, " ", file_.string(), " -"));
  }
  std::string fonts() const { return run("pdffonts " + file_.string()); }
  std::string info() const { return run("pdfinfo " + file_.string()); }
  int pages() const {
    const std::string all = info();
    for (const std::string_view line : split(all, '\n')) {
      if (!line.starts_with("Pages:")) continue;
      return static_cast<int>(parse_decimal(trim(line.substr(6)), 0).value_or(0));
    }
    return 0;
  }

 private:
  static std::string run(const std::string& command) {
    std::string out;
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
      out.append(buffer.data(), n);
    }
    pclose(pipe);
    return out;
  }

  testing::TemporaryFolder folder_;
  std::filesystem::path file_;
};

#define REQUIRE_POPPLER() \
  if (!Printed::possible()) GTEST_SKIP() << "poppler-utils is not installed"

TEST(WritePdf, R41_part_PrintsWhatTheDocumentSays) {
  REQUIRE_POPPLER();
  Document document = plain_document();
  document.add(TitleBlock{.title = "Quotation", .number = "Q7", .badge = "Firm"});
  document.add(FactColumns{{{"For", {{"", "Customer Ltd"}, {"Reference", "RFQ 12"}}}}});
  document.add(KeyFigures{{{"Lead time", "14 weeks", "from order"}}});
  document.add(Heading{.text = "Price", .lead = "Net"});
  document.add(Paragraph{RichText().add("Prices ").add("hold", TextStyle::strong)});
  document.add(DocumentList{ListStyle::numbers, {{"First", "", "why"}, {"Second", "A2", ""}}});
  document.add(Callout{Severity::warning, "Open questions", "Two", {RichText("Q1 maker")}});
  document.add(BarChart{"Unit price", "EUR", {{"100", "12.5", "12.50"}}});
  document.add(AcceptanceBox{"Acceptance", "We order", {"Name", "Date"}});
  ASSERT_OK(write_pdf(document));
  const Printed printed(write_pdf(document).value());
  for (const char* words : {"Example Electronics",
                            "Harbour Road 1",
                            "Quotation",
                            "Q7",
                            "Firm",
                            "Customer Ltd",
                            "RFQ 12",
                            "14 weeks",
                            "Price",
                            "Net",
                            "hold",
                            "1.",
                            "First",
                            "why",
                            "A2",
                            "Second",
                            "Open questions",
                            "Q1 maker",
                            "12.50",
                            "Acceptance",
                            "Name",
                            "Register court",
                            "Page 1 of 1"}) {
    EXPECT_THAT(printed.text(), HasSubstr(words));
  }
  EXPECT_THAT(printed.info(), HasSubstr("Title:           Quotation Q7"));
  EXPECT_THAT(printed.info(), HasSubstr("2026"));
}

TEST(WritePdf, GivesTheSameBytesForTheSameDocument) {
  Document document = plain_document();
  document.add(Paragraph{"Latin, Кириллица, 日本語, עברית"});
  const std::string first = write_pdf(document).value();
  EXPECT_EQ(first, write_pdf(document).value());
  document.info.created = Instant::parse("2026-03-03T09:00:00Z").value();
  EXPECT_NE(first, write_pdf(document).value());
}

TEST(WritePdf, EmbedsEveryFont) {
  REQUIRE_POPPLER();
  Document document = plain_document();
  document.add(Paragraph{"Latin, Кириллица, 株式会社, עברית, العربية, 견적서, ใบเสนอราคา"});
  const std::string fonts = Printed(write_pdf(document).value()).fonts();
  EXPECT_THAT(fonts, HasSubstr("DejaVuSans"));
  EXPECT_THAT(fonts, HasSubstr("DroidSansFallback"));
  EXPECT_THAT(fonts, HasSubstr("NanumGothic"));
  EXPECT_THAT(fonts, HasSubstr("NotoSansThai"));
  EXPECT_THAT(fonts, Not(HasSubstr(" no  ")));  // embedded, subset, with a Unicode map
}

TEST(WritePdf, PrintsAnyScript) {
  REQUIRE_POPPLER();
  Document document = plain_document();
  document.letterhead.company = "株式会社東京精密電子製作所";
  document.add(Heading{.text = "Цена и срок поставки"});
  document.add(Paragraph{"שלום"});
  document.add(Paragraph{"部品表の見積もり"});
  document.add(Paragraph{"한국어 견적서"});
  const std::string text = Printed(write_pdf(document).value()).text();
  EXPECT_THAT(text, HasSubstr("株式会社東京精密電子製作所"));
  EXPECT_THAT(text, HasSubstr("Цена и срок поставки"));
  EXPECT_THAT(text, HasSubstr("部品表の見積もり"));
  EXPECT_THAT(text, HasSubstr("שלום"));
  EXPECT_THAT(text, HasSubstr("한국어 견적서"));
}

DocumentTable numbered_rows(int count) {
  DocumentTable table;
  table.columns = {{"Line no", Align::right, 0}, {"Part", Align::left, 1}};
  for (int i = 1; i <= count; ++i) table.add_row({std::to_string(i), cat("part-", i, "-end")});
  return table;
}

TEST(WritePdf, RepeatsTheTableHeadAndLosesNoRow) {
  REQUIRE_POPPLER();
  Document document = plain_document();
  document.add(numbered_rows(200));
  const Printed printed(write_pdf(document).value());
  ASSERT_GT(printed.pages(), 3);
  for (int page = 1; page <= printed.pages(); ++page) {
    EXPECT_THAT(printed.page(page), HasSubstr("Line no")) << page;
    EXPECT_THAT(printed.page(page), HasSubstr(cat("Page ", page, " of ", printed.pages())));
  }
  const std::string text = printed.text();
  for (int i = 1; i <= 200; ++i) {
    const std::string part = cat("part-", i, "-end");
    EXPECT_EQ(text.find(part), text.rfind(part)) << part;
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST(WritePdf, KeepsAGroupWithItsFirstRowAndASumWithItsLast) {
  REQUIRE_POPPLER();
  for (int before = 30; before < 50; ++before) {
    Document document = plain_document();
    DocumentTable table = numbered_rows(before);
    table.add_row({"Group head"}, RowKind::group);
    table.add_row({"1", "first-of-group"});
    table.add_row({"", "last-before-sum"});
    table.add_row({"", "the-sum"}, RowKind::total);
    document.add(table);
    const Printed printed(write_pdf(document).value());
    for (int page = 1; page <= printed.pages(); ++page) {
      const std::string text = printed.page(page);
      EXPECT_EQ(contains(text, "Group head"), contains(text, "first-of-group")) << before;
      EXPECT_EQ(contains(text, "last-before-sum"), contains(text, "the-sum")) << before;
    }
  }
}

TEST(WritePdf, KeepsAHeadingWithWhatFollows) {
  REQUIRE_POPPLER();
  for (int lines = 40; lines < 62; ++lines) {
    Document document = plain_document();
    std::string text;
    for (int i = 0; i < lines; ++i) text += "line\n";
    document.add(Paragraph{text + "last"});
    document.add(Heading{.text = "The heading"});
    document.add(Paragraph{"its text"});
    const Printed printed(write_pdf(document).value());
    for (int page = 1; page <= printed.pages(); ++page) {
      EXPECT_EQ(contains(printed.page(page), "The heading"),
                contains(printed.page(page), "its text"))
          << lines;
    }
  }
}

TEST(WritePdf, SplitsARowThatIsTallerThanAPageAndLosesNothing) {
  REQUIRE_POPPLER();
  Document document = plain_document();
  DocumentTable table;
  table.columns = {{"No.", Align::left, 0}, {"Designators", Align::left, 1}, {"Qty", Align::right}};
  std::string designators;
  for (int i = 1; i <= 3'000; ++i) designators += cat("R", i, "x ");
  table.add_row({"1", {designators, "the note"}, "3000"});
  table.add_row({"2", "after", "1"});
  document.add(table);
  const Printed printed(write_pdf(document).value());
  ASSERT_GT(printed.pages(), 2);
  const std::string text = printed.text();
  for (int i = 1; i <= 3'000; ++i) {
    const std::string name = cat("R", i, "x");
    ASSERT_THAT(text, HasSubstr(name));
    ASSERT_EQ(text.find(name), text.rfind(name)) << name;
  }
  EXPECT_THAT(text, HasSubstr("the note"));
  EXPECT_THAT(text, HasSubstr("after"));
}

TEST(WritePdf, BreaksWordsThatAreWiderThanTheirColumn) {
  REQUIRE_POPPLER();
  Document document = plain_document();
  document.add(Paragraph{std::string(5'000, 'W') + "!"});
  const Printed printed(write_pdf(document).value());
  EXPECT_EQ(std::ranges::count(printed.text(), 'W'), 5'000);
  EXPECT_THAT(printed.text(), HasSubstr("W!"));
}

TEST(WritePdf, NeverBreaksAFigure) {
  REQUIRE_POPPLER();
  Document document = plain_document();
  DocumentTable table;
  for (int i = 0; i < 6; ++i) table.columns.push_back({"Total, EUR", Align::decimal, 1});
  table.columns.push_back({"Remarks", Align::left, 20});
  table.add_row({"1", "874,656,000.00", "3", "4", "5", "6", "as agreed"});
  document.add(table);
  EXPECT_THAT(Printed(write_pdf(document).value()).text(), HasSubstr("874,656,000.00"));
}

TEST(WritePdf, SaysThatATableIsEmpty) {
  REQUIRE_POPPLER();
  Document document = plain_document();
  document.add(DocumentTable{.columns = {{"Questions"}}, .when_empty = "No open questions"});
  document.add(DocumentTable{});  // not even columns
  EXPECT_THAT(Printed(write_pdf(document).value()).text(), HasSubstr("No open questions"));
}

TEST(WritePdf, R43_part_PrintsTheMarkingOnEveryPage) {
  REQUIRE_POPPLER();
  Document document = plain_document();
  document.marking = Marking{"BUDGETARY", "Not an offer."};
  document.add(numbered_rows(120));
  const Printed printed(write_pdf(document).value());
  ASSERT_GT(printed.pages(), 1);
  for (int page = 1; page <= printed.pages(); ++page) {
    EXPECT_THAT(printed.page(page), HasSubstr("BUDGETARY")) << page;
    EXPECT_THAT(printed.page(page), HasSubstr("Not an offer.")) << page;
  }
}

TEST(WritePdf, BreaksPagesWhereAsked) {
  REQUIRE_POPPLER();
  Document document = plain_document();
  document.add(PageBreak{});  // nothing stands before it: no empty first page
  document.add(Paragraph{"one"});
  document.add(PageBreak{});
  document.add(Paragraph{"two"});
  const Printed printed(write_pdf(document).value());
  EXPECT_EQ(printed.pages(), 2);
  EXPECT_THAT(printed.page(2), HasSubstr("two"));
}

TEST(WritePdf, PrintsAnEmptyDocument) {
  const auto printed = write_pdf(Document{});
  ASSERT_OK(printed);
  EXPECT_TRUE(printed->starts_with("%PDF-"));
}

TEST(WritePdf, PrintsBrokenTextWithoutItsBrokenBytes) {
  Document document = plain_document();
  document.add(Paragraph{"bad \xFF\xFE bytes \x01\x02, a NUL \0 inside"s});
  document.add(Heading{.text = "\xC3"});
  EXPECT_OK(write_pdf(document));
  EXPECT_EQ(pdf::printable("a\r\nb\rc\td"), "a\nb\nc d");
}

TEST(WritePdf, CutsATextThatIsTooLongAndMarksTheCut) {
  const std::string fits(limits::cell_bytes_max, 'a');
  EXPECT_EQ(pdf::printable(fits), fits);
  EXPECT_EQ(pdf::printable(fits + "b"), fits + "…");
  const std::string umlauts = "a" + replace_all(std::string(20'000, 'x'), "x", "ü");
  EXPECT_TRUE(is_valid_utf8(pdf::printable(umlauts)));
  EXPECT_THAT(pdf::printable(umlauts), Not(HasSubstr("\xEF\xBF\xBD")));
}

TEST(WritePdf, SaysWhichFontIsMissing) {
  const auto printed = write_pdf(plain_document(), {.font_families = {"No Such Family"}});
  EXPECT_FAILS("font_missing", printed);
  EXPECT_THAT(printed.error().message, HasSubstr("No Such Family"));
}

std::string square_png(int side) {
  std::string bytes;
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side, side);
  cairo_surface_write_to_png_stream(
      surface,
      [](void* out, const unsigned char* data, unsigned int length) {
        static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
        return CAIRO_STATUS_SUCCESS;
      },
      &bytes);
  cairo_surface_destroy(surface);
  return bytes;
}

TEST(WritePdf, PrintsTheLogoInPlaceOfTheName) {
  REQUIRE_POPPLER();
  Document document = plain_document();
  document.letterhead.logo_png = square_png(40);
  ASSERT_OK(write_pdf(document));
  EXPECT_THAT(write_pdf(document).value(), HasSubstr("/Width 40"));
  static_assert(limits::logo_pixels_max == std::size_t{2'000} * 2'000);
  document.letterhead.logo_png = square_png(2'000);
  EXPECT_OK(write_pdf(document));
  document.letterhead.logo_png = square_png(2'001);
  EXPECT_FAILS("logo_too_large", write_pdf(document));
}

TEST(WritePdf, StopsAtTheBytesThatAreAllowed) {
  Document document = plain_document();
  document.add(Paragraph{"text"});
  const std::size_t size = write_pdf(document)->size();
  EXPECT_OK(write_pdf(document, {.bytes_max = size}));
  EXPECT_FAILS("document_too_large", write_pdf(document, {.bytes_max = size - 1}));
}

TEST(WritePdf, RefusesALogoThatIsNoPicture) {
  Document document = plain_document();
  document.letterhead.logo_png = "GIF89a";
  EXPECT_FAILS("logo_unreadable", write_pdf(document));
  // A PNG header that promises 60,000 by 60,000 pixels, and nothing behind it.
  document.letterhead.logo_png =
      std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xEA\x60\0\0\xEA\x60\x08\x06\0\0\0", 29);
  EXPECT_FAILS("logo_too_large", write_pdf(document));
  document.letterhead.logo_png[18] = 0;
  document.letterhead.logo_png[22] = 0;
  document.letterhead.logo_png[19] = 8;
  document.letterhead.logo_png[23] = 8;
  EXPECT_FAILS("logo_unreadable", write_pdf(document));
}

TEST(WritePdfCheck, HoldsTheLimits) {
  Document document;
  document.blocks.resize(limits::document_blocks_max, Block{Paragraph{}});
  EXPECT_OK(pdf::check_printable(document));
  document.add(Paragraph{});
  EXPECT_FAILS("document_too_large", pdf::check_printable(document));

  const auto with_table = [](std::size_t columns, std::size_t rows, std::size_t bytes) {
    DocumentTable table{.when_empty = ""};
    table.columns.resize(columns);
    table.rows.resize(rows);
    if (rows > 0) table.rows[0].cells.emplace_back(std::string(bytes, 'x'));
    Document made;
    made.add(std::move(table));
    return pdf::check_printable(made);
  };
  EXPECT_OK(with_table(limits::document_columns_max, 0, 0));
  EXPECT_FAILS("document_too_large", with_table(limits::document_columns_max + 1, 0, 0));
  EXPECT_OK(with_table(1, limits::document_rows_max - 1, 0));  // the head counts too
  EXPECT_FAILS("document_too_large", with_table(1, limits::document_rows_max, 0));
  EXPECT_OK(with_table(1, 1, limits::document_text_bytes_max - 8));
  EXPECT_FAILS("document_too_large", with_table(1, 1, limits::document_text_bytes_max - 7));
}

TEST(WritePdf, StopsAtTheLastPageThatIsAllowed) {
  const auto with_pages = [](std::size_t pages) {
    Document document;
    for (std::size_t i = 0; i < pages; ++i) {
      document.add(Paragraph{"x"});
      document.add(PageBreak{});
    }
    document.blocks.pop_back();
    return write_pdf(document);
  };
  EXPECT_OK(with_pages(limits::document_pages_max));
  EXPECT_FAILS("document_too_long", with_pages(limits::document_pages_max + 1));
}

// Any content of any shape prints; a seed that fails is in the message.
class Chaos {
 public:
  explicit Chaos(std::uint32_t seed) : random_(seed) {}

  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

  std::string text() {
    static const std::array<std::string, 10> pieces = {
        " ",    "word ",   "\n",       "日本語",    "שלום ",
        "\xFF", "0.00043", "العربية ", "R1,R2,R3,", "ünïcödé "};
    std::string out;
    const int length = below(12) == 0 ? 200 : below(12);
    for (int i = 0; i < length; ++i) out += pieces[static_cast<std::size_t>(below(10))];
    return out;
  }

  DocumentTable table() {
    DocumentTable made;
    const int columns = below(20);
    for (int c = 0; c < columns; ++c) {
      made.columns.push_back({text(), static_cast<Align>(below(4)), below(4)});
    }
    for (int r = below(30); r > 0; --r) {
      TableRow row{.kind = static_cast<RowKind>(below(4))};
      for (int c = below(24); c > 0; --c) {
        row.cells.push_back(TableCell(text(), static_cast<CellTone>(below(6))));
        row.cells.back().note = below(5) == 0 ? text() : "";
      }
      made.rows.push_back(std::move(row));
    }
    made.style = static_cast<TableStyle>(below(2));
    made.density = static_cast<Density>(below(2));
    return made;
  }

  BlockContent block() {
    switch (below(11)) {
      case 0: return TitleBlock{text(), text(), text(), text(), static_cast<Severity>(below(3))};
      case 1: return Heading{text(), 1 + below(3), text()};
      case 2: return Paragraph{text()};
      case 3: return FactColumns{{{text(), {{text(), text()}, {"", text()}}, below(4)}, {}}};
      case 4: return KeyFigures{{{text(), text(), text()}, {}}};
      case 5: return table();
      case 6: return DocumentList{static_cast<ListStyle>(below(2)), {{text(), text(), text()}}};
      case 7: return Callout{static_cast<Severity>(below(3)), text(), text(), {text(), text()}};
      case 8: return AcceptanceBox{text(), text(), {text(), text(), text()}};
      case 9: return BarChart{text(), text(), {{text(), text(), text()}, {"a", "-1e6", ""}}};
      default: return PageBreak{};
    }
  }

  Document document() {
    Document made;
    made.page = {static_cast<PaperSize>(below(2)), static_cast<Orientation>(below(2))};
    made.letterhead = {.company = text(), .address = {text()}, .registration = {text(), text()}};
    made.running_title = text();
    if (below(3) == 0) made.marking = Marking{text(), text()};
    for (int i = below(14); i > 0; --i) made.add(block(), static_cast<Keep>(below(2)));
    return made;
  }

 private:
  std::mt19937 random_;
};

TEST(WritePdf, PrintsAnyContentOfAnyShape) {
  for (std::uint32_t seed = 1; seed <= 16; ++seed) {
    const auto printed = write_pdf(Chaos(seed).document());
    ASSERT_OK(printed) << "seed " << seed;
    ASSERT_TRUE(printed->ends_with("%%EOF\n")) << "seed " << seed;
  }
}

TEST(WritePdf, PrintsFiveThousandLinesInSeconds) {
  Document document = plain_document();
  document.add(numbered_rows(5'000));
  const auto start = std::chrono::steady_clock::now();
  EXPECT_OK(write_pdf(document));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
}

}  // namespace
}  // namespace tl::documents
