#include "quoting/rules/quote_document.h"

#include <algorithm>

#include "foundation/text.h"
#include "quoting/rules/quote_test_sheet.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// All words of a block, in reading order, a line each.
struct Words {
  std::string out;

  void say(const std::string& text) { out += text + "\n"; }
  void operator()(const TitleBlock& b) {
    say(b.title), say(b.number), say(b.summary.plain()), say(b.badge);
  }
  void operator()(const Heading& b) { say(b.text), say(b.lead.plain()); }
  void operator()(const Paragraph& b) { say(b.text.plain()); }
  void operator()(const FactColumns& b) {
    for (const FactGroup& group : b.groups) {
      say(group.title);
      for (const Fact& fact : group.facts) say(fact.label + ": " + fact.value.plain());
    }
  }
  void operator()(const KeyFigures& b) {
    for (const KeyFigure& f : b.figures) say(f.label + ": " + f.value + " (" + f.note + ")");
  }
  void operator()(const DocumentTable& b) {
    for (const TableColumn& column : b.columns) out += column.title + " | ";
    say("");
    for (const TableRow& row : b.rows) {
      for (const TableCell& cell : row.cells) {
        out += cell.text.plain() + (cell.note.empty() ? "" : " (" + cell.note + ")") + " | ";
      }
      say("");
    }
    say(b.caption);
  }
  void operator()(const DocumentList& b) {
    for (const ListItem& item : b.items) {
      say(item.label + " " + item.text.plain() + " " + item.note);
    }
  }
  void operator()(const Callout& b) {
    say(b.title), say(b.text.plain());
    for (const RichText& point : b.points) say(point.plain());
  }
  void operator()(const AcceptanceBox& b) {
    say(b.title), say(b.text.plain());
    for (const std::string& field : b.fields) say(field);
  }
  void operator()(const BarChart& b) { say(b.title); }
  void operator()(const PageBreak&) {}
};

std::string words_of(const Document& document) {
  Words words;
  for (const Block& block : document.blocks) std::visit(words, block.content);
  return words.out;
}

template <class Kind>
std::int64_t count_of_kind(const Document& document) {
  return std::ranges::count_if(document.blocks, [](const Block& block) {
    return std::holds_alternative<Kind>(block.content);
  });
}

TEST(QuoteDocument, R41_part_SaysPriceLeadTimeExcessToolingQuestionsAndAssumptions) {
  const std::string words = words_of(quote_document(test_sheet()));
  for (const char* wanted :
       {"Quotation",
        "Q7 · revision 2",
        "Firm",
        "Aquametric Instruments Ltd",
        "Ms Priya Raman",
        "Valid until: 1 Apr 2026",
        "Your reference: RFQ 26-044",
        "Revision: C",
        "BOM: flowsense_main_revC_bom.xlsx",
        "SHA-256: 9f2c 41d8 77ab 03e1",
        "Unit price at 1,000: EUR 42.10 (EUR 42,100.00 in all)",
        "Lead time: 14 weeks (STM32F407VGT6, 86 days)",
        "One-off charges: EUR 920.00",
        "100 | 61.84 | 6,184.00 | 16 weeks (STM32F407VGT6, 100 days) | 1,204.10 |",
        "5,000 | 37.96 | 189,800.00 | 18 weeks (STM32F407VGT6, 114 days) | 0.00 |",
        "3 questions are open",
        "up to EUR 1,204.10, at 100",
        "Q2 | 31 | Line 31 (U7): end of life",
        "A1 Material prices",
        "Rests on it: Material at 5,000",
        "STM32F407VGT6 100, TPS54331DR 86",
        "40-00012 · TI TPS54331DR | 2,390 | reel of 2,500 | you | 1,185.95 |",
        "All parts |  |  |  | 1,204.10 |",
        "Stencil, both sides (framed, kept for repeat orders) | 380",
        "Total | 920.00 |",
        "To check | 2 | A line names no manufacturer.",
        "Delivery FCA Kiel, Incoterms 2020.",
        "Acceptance",
        "60 | C1 C2",
        "supplied by you",
        "not fitted"}) {
    EXPECT_THAT(words, HasSubstr(wanted));
  }
}

TEST(QuoteDocument, R43_part_MarksABudgetaryQuoteAndListsWhatItLeavesOut) {
  const Document document = quote_document(budgetary_test_sheet());
  ASSERT_TRUE(document.marking.has_value());
  EXPECT_EQ(document.marking->word, "BUDGETARY");
  EXPECT_THAT(document.marking->sentence, HasSubstr("Not an offer"));
  EXPECT_EQ(count_of_kind<AcceptanceBox>(document), 0);  // nothing to sign
  const std::string words = words_of(document);
  for (const char* wanted :
       {"Budgetary quotation", "Not an offer", "Valid until: 1 Apr 2026",
        "Left out: 3 lines without a complete figure, and 3 further points",
        "O1 Freight, duty and insurance.", "O3 Functional test",
        "14 | C14 C15 | No part known | 100 nF 0402: no manufacturer is named. |",
        "31 | U7 | No price |", "33 | L2 | No lead time |", "61.84 (without 2 lines)",
        "not known (not told for 744771133 and 1 more)", "Not told: 744771133, STM32F407VGT6",
        "To make this firm"}) {
    EXPECT_THAT(words, HasSubstr(wanted));
  }
}

TEST(QuoteDocument, MarksADraftAndLetsNobodySignIt) {
  QuoteSheet sheet = test_sheet();
  EXPECT_FALSE(quote_document(sheet).marking.has_value());
  EXPECT_EQ(count_of_kind<AcceptanceBox>(quote_document(sheet)), 1);
  sheet.standing = QuoteStanding::draft;
  EXPECT_EQ(quote_document(sheet).marking->word, "DRAFT");
  EXPECT_EQ(count_of_kind<AcceptanceBox>(quote_document(sheet)), 0);
  sheet.quote_class = QuoteClass::budgetary;
  EXPECT_EQ(quote_document(sheet).marking->word, "BUDGETARY DRAFT");
}

TEST(QuoteDocument, ShowsCostsOnlyWithOpenBooks) {
  QuoteSheet sheet = test_sheet();
  std::string words = words_of(quote_document(sheet));
  EXPECT_THAT(words, Not(HasSubstr("What a board pays for")));
  EXPECT_THAT(words, Not(HasSubstr("43.28")));
  EXPECT_THAT(words, Not(HasSubstr("Costed BOM")));
  sheet.disclosure = Disclosure::open_book;
  words = words_of(quote_document(sheet));
  EXPECT_THAT(words, HasSubstr("Quantity | Material | Labour | Overhead | Reserves | Profit"));
  EXPECT_THAT(words, HasSubstr("100 | 43.28 | 18.55 | 0.00 | 0.00 | 0.01 | 61.84 |"));
  EXPECT_THAT(words, HasSubstr("Costed BOM at 1,000"));
  EXPECT_THAT(words, HasSubstr("7,000 | 0.006143 | 43.001"));
}

TEST(QuoteDocument, DrawsPricesAndSaysWhatATurnTimeIsLimitedBy) {
  const Document document = quote_document(test_sheet());
  EXPECT_EQ(count_of_kind<BarChart>(document), 1);
  EXPECT_THAT(words_of(document), HasSubstr("Quantity | Express, 5 working days |"));
  EXPECT_THAT(words_of(document), HasSubstr("100 | 92.76 (112 days, limited by material) |"));
  QuoteSheet one = test_sheet();
  one.prices.resize(1);
  EXPECT_EQ(count_of_kind<BarChart>(quote_document(one)), 0) << "nothing to compare";
}

TEST(QuoteDocument, R44_part_TellsABudgetaryCustomerWhatIsLeftForAfterTheOrder) {
  QuoteSheet sheet = budgetary_test_sheet();
  sheet.deferred = {{DeferredKind::labour_not_released, 1, 2, "labour to be released: 2 days"}};
  sheet.prices[3].lead_time.net_days = 96;
  EXPECT_THAT(words_of(quote_document(sheet)), HasSubstr("of 98 days at 1,000 it leaves 96."));
  sheet.quote_class = QuoteClass::firm;
  EXPECT_THAT(words_of(quote_document(sheet)), Not(HasSubstr("Left for after the order")));
}

TEST(QuoteDocument, ShortensALongListOfExposuresAndSaysSo) {
  QuoteSheet sheet = test_sheet();
  sheet.exposures.clear();
  const auto add = [&](std::int64_t boards, int count) {
    for (int i = 0; i < count; ++i) {
      sheet.exposures.push_back({boards, cat("P", boards, "-", i), "", 1,
                                 Cost::of_raw(100'000'000, Currency::eur()), "minimum 2"});
    }
  };
  add(100, 9);
  add(250, 8);
  const std::string words = words_of(quote_document(sheet));
  EXPECT_THAT(words, HasSubstr("P100-7"));
  EXPECT_THAT(words, Not(HasSubstr("P100-8")));
  EXPECT_THAT(words, HasSubstr("All parts, with 1 more in the workbook"));
  EXPECT_THAT(words, HasSubstr("P250-7"));
}

TEST(QuoteDocument, SaysOnlyWhatThereIsToSay) {
  QuoteSheet sheet;
  sheet.currency = Currency::eur();
  const Document document = quote_document(sheet);
  EXPECT_EQ(count_of_kind<Callout>(document), 0);
  EXPECT_EQ(count_of_kind<Heading>(document), 1);  // the prices, of which there are none
  EXPECT_EQ(count_of_kind<KeyFigures>(document), 0);
}

TEST(QuoteDocument, IsTheSameForTheSameSheetWhateverThePaper) {
  const QuoteSheet sheet = test_sheet();
  const Document plain = quote_document(sheet);
  const Document letter = quote_document(sheet, {.accent = 0x335500, .size = PaperSize::letter});
  EXPECT_EQ(words_of(plain), words_of(letter));
  EXPECT_EQ(letter.letterhead.accent, 0x335500u);
  EXPECT_EQ(plain.info.created.text(), "2026-03-02T00:00:00.000000Z");
}

}  // namespace
}  // namespace tl::quoting
