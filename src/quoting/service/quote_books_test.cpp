// What a customer gets to see of our books: nothing while they are closed, all of it once open.
#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "bom/store/statements.h"
#include "foundation/text.h"
#include "market/service/price_guides.h"
#include "market/store/statements.h"
#include "parts/service/import_parts.h"
#include "parts/store/statements.h"
#include "platform/database/statements.h"
#include "platform/documents/read_document.h"
#include "platform/vault/statements.h"
#include "quoting/service/quotes.h"
#include "quoting/service/rates.h"
#include "quoting/service/rfqs.h"
#include "quoting/store/deviation_reasons.h"
#include "quoting/store/statements.h"
#include "sourcing/service/offers.h"
#include "sourcing/store/statements.h"
#include "stock/store/statements.h"
#include "support/databases.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view parts_csv =
    "part number,manufacturer,mpn,package,state\n"
    "10-00001,Yageo,RC0402FR-0710KL,0402,released\n";
constexpr std::string_view prices_csv =
    "supplier,sku,manufacturer,mpn,currency,price 1,moq,stock,retrieved\n"
    "Alpha,A1,Yageo,RC0402FR-0710KL,EUR,0.01234,1,100000,2026-01-01\n";
constexpr std::string_view rates_csv =
    "kind,code,value,unit,group,driver,rate,labour\n"
    "currency,EUR,,,,,,\n"
    "term,valid_from,2026-01-01,,,,,\n"
    "labour_rate,bench,36,,,,,\n"
    "labour_time,place,20,s,assembly,smt_placement,bench,\n"
    "mark_up,material,17,%,,,,\n"
    "margin,profit,7,%,,,,\n"
    "turn_time,express5,5,,,,,50\n";

class QuoteBooks : public testing::OnBothDatabases {
 protected:
  QuoteBooks()
      : OnBothDatabases({&database::store_schema(), &vault::store_schema(), &parts::store_schema(),
                         &sourcing::store_schema(), &stock::store_schema(),
                         &accounts::store_schema(), &bom::store_schema(), &market::store_schema(),
                         &quoting::store_schema()}) {
    EXPECT_OK(accounts::add_customer(db(), caller, {.name = "Kranich"}));
    EXPECT_OK(parts::import_parts(db(), caller,
                                  documents::read_document(parts_csv, "parts.csv").value()));
    EXPECT_OK(sourcing::import_offers(db(), caller,
                                      {.bytes = prices_csv, .file_name = "prices.csv"}, nobody));
    EXPECT_OK(import_rates(db(), caller, rates_csv, "rates.csv"));
    EXPECT_OK(release_rates(db(), caller, std::nullopt, ""));
    EXPECT_OK(new_rfq(db(), caller,
                      {.customer = "C1",
                       .assembly = "A-1",
                       .revision = "B",
                       .bom_file = "board.csv",
                       .bom_bytes = "Ref,Qty,Description,Manufacturer,MPN,Package\n"
                                    "R1 R2,2,10k,Yageo,RC0402FR-0710KL,0402\n",
                       .quantities = {10, 100}}));
  }
  IssuedQuote issued(Disclosure disclosure) {
    const auto quote = quote_rfq(
        db(), caller, "R1",
        QuoteOptions{.quote_class = QuoteClass::budgetary,
                     .settings = {{SettingKind::books,
                                   disclosure == Disclosure::open_book ? "open" : "closed"}}},
        nobody);
    EXPECT_OK(quote);
    return issue_quote(db(), caller, quote->number).value();
  }
  // Every cell of every sheet, and the names of the sheets.
  static std::string words_of(const std::string& xlsx) {
    std::string words;
    const SourceDocument document = documents::read_document(xlsx, "quote.xlsx").value();
    for (const Grid& grid : document.sheets) {
      words += cat(grid.name, "\n");
      for (const auto& row : grid.rows) {
        for (const auto& cell : row) words += cat(cell.text, "\n");
      }
    }
    return words;
  }

  jobs::NoProgress nobody;
  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(QuoteBooks);

TEST_P(QuoteBooks, GiveNothingAwayWhileTheyAreClosed) {
  const IssuedQuote quote = issued(Disclosure::closed);
  const std::string sheets = words_of(quote.xlsx);
  for (const std::string& text : {quote.json, sheets}) {
    for (const char* secret : {"0.2468", "0.01234", "2.468", "Roll-up", "Costed BOM", "profit",
                               "mark_up", "margin", "Overhead", "Reserves"}) {
      EXPECT_THAT(text, Not(HasSubstr(secret)));
    }
  }
  EXPECT_THAT(quote.json, HasSubstr("\"split\": null"));
  EXPECT_THAT(quote.json, HasSubstr("\"build\": null"));
  EXPECT_THAT(sheets, HasSubstr("Turn times"));
}

TEST_P(QuoteBooks, ShowCostsMarkUpsAndTheCostedBomOnceOpen) {
  const IssuedQuote quote = issued(Disclosure::open_book);
  const std::string sheets = words_of(quote.xlsx);
  for (const char* open : {"Roll-up", "Costed BOM", "material, on cost", "profit, margin"}) {
    EXPECT_THAT(sheets, HasSubstr(open));
  }
  EXPECT_THAT(quote.json, HasSubstr("0.2468"));
  ASSERT_EQ(quote.quote.sheet.prices.size(), 2u);
  EXPECT_EQ(quote.quote.sheet.lines[0].costs[1].pieces, 200);
}

TEST_P(QuoteBooks, R91_part_KeepTheReasonForADeviationFromThePriceGuide) {
  ASSERT_OK(market::import_price_guide(db(), caller,
                                       "measure,value\ncurrency,EUR\nvalid_from,2026-01-01\n"
                                       "order_value_min,750\n",
                                       "guide.csv"));
  const auto quote = quote_rfq(db(), caller, "R1", {.quote_class = QuoteClass::budgetary}, nobody);
  ASSERT_OK(quote);
  ASSERT_EQ(quote->sheet.deviations.size(), 2u);
  EXPECT_EQ(quote->sheet.deviations[0].code, "price_guide_deviation");
  EXPECT_FAILS("quote_deviation_unexplained", issue_quote(db(), caller, quote->number));
  EXPECT_FAILS("quote_deviation_unexplained",
               issue_quote(db(), caller, quote->number, std::string(501, 'x')));
  const auto issued = issue_quote(db(), caller, quote->number, " first  order ");
  ASSERT_OK(issued);
  EXPECT_THAT(issued->json, Not(HasSubstr("guide.csv"))) << "the customer sees none of it";
  const auto reason = db().read([&](database::Transaction& tx) -> Result<std::string> {
    TL_TRY(const auto row, quote_by_number(tx, quote->number));
    TL_TRY(const auto said, deviation_reason_of_quote(tx, row->id));
    return said ? said->recorded_by + ": " + said->reason : std::string();
  });
  EXPECT_EQ(reason.value(), "ann: first order");
  EXPECT_OK(issue_quote(db(), caller, quote->number)) << "again, as issued";
}

}  // namespace
}  // namespace tl::quoting
