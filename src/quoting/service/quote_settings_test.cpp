// What a quote takes from what is agreed with its customer, and what its revisions keep.
#include "accounts/service/customer_settings.h"
#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "bom/store/statements.h"
#include "market/service/price_guides.h"
#include "market/store/statements.h"
#include "parts/service/import_parts.h"
#include "parts/store/statements.h"
#include "platform/database/statements.h"
#include "platform/documents/read_document.h"
#include "platform/vault/statements.h"
#include "quoting/service/quote_course.h"
#include "quoting/service/rates.h"
#include "quoting/service/rfq_plan.h"
#include "quoting/service/rfqs.h"
#include "quoting/store/statements.h"
#include "sourcing/service/offers.h"
#include "sourcing/store/statements.h"
#include "stock/store/statements.h"
#include "support/databases.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view parts_csv =
    "part number,manufacturer,mpn,package,state\n"
    "10-00001,Yageo,RC0402FR-0710KL,0402,released\n";
// The cheapest way leaves most over; the other leaves nothing.
constexpr std::string_view prices_csv =
    "supplier,sku,manufacturer,mpn,currency,price 1,price 5000,moq,stock,retrieved\n"
    "Alpha,A1,Yageo,RC0402FR-0710KL,EUR,0.50,0.001,1,100000,2026-01-01\n"
    "Beta,B1,Yageo,RC0402FR-0710KL,EUR,0.40,,1,100000,2026-01-01\n";
constexpr std::string_view rates_csv =
    "kind,code,value\ncurrency,EUR,\nterm,valid_from,2026-01-01\nmark_up,material,10\n";
constexpr std::string_view dollar_rates_csv =
    "kind,code,value\ncurrency,USD,\nterm,valid_from,2026-01-02\nmark_up,material,10\n"
    "exchange,EUR,1.10\n";
constexpr std::string_view guide_csv =
    "measure,value,segment\ncurrency,EUR,\nvalid_from,2026-01-01,\n"
    "order_value_min,500,medical\n";

class QuoteTerms : public testing::OnBothDatabases {
 protected:
  QuoteTerms()
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
    EXPECT_OK(new_rfq(db(), caller,
                      {.customer = "C1",
                       .assembly = "A-1",
                       .revision = "B",
                       .bom_file = "board.csv",
                       .bom_bytes = "Ref,Qty,Description,Manufacturer,MPN,Package\n"
                                    "R1 R2,2,10k,Yageo,RC0402FR-0710KL,0402\n",
                       .quantities = {10}}));
  }
  void agree(std::vector<accounts::SettingChange> changes) {
    EXPECT_OK(accounts::set_customer_settings(
        db(), caller, {.customer = "C1", .changes = std::move(changes), .said_by = "Ms Keller"}));
  }
  QuoteView quote(QuoteOptions options = {}) {
    const auto made = quote_rfq(db(), caller, "R1", options, nobody);
    EXPECT_OK(made);
    return made.value();
  }
  QuoteView revise(ReviseRequest request = {}) {
    const auto made = revise_quote(db(), caller, "Q1", request, nobody);
    EXPECT_OK(made);
    return made.value();
  }
  static std::string of(const QuoteView& quote, SettingKind kind) {
    return std::string(setting_value(quote.sheet.settings, kind));
  }
  std::string strategy_of(std::string_view quote) {
    const std::string rule = explain_quote(db(), quote, "plan.10").value().rule;
    return rule.substr(0, rule.find(':'));
  }

  jobs::NoProgress nobody;
  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(QuoteTerms);

TEST_P(QuoteTerms, AreThoseAgreedUnlessTheQuoteSaysOtherwise) {
  EXPECT_EQ(of(quote(), SettingKind::books), "closed");
  agree({{SettingKind::books, "open"},
         {SettingKind::excess, "us"},
         {SettingKind::payment, "30 days net"},
         {SettingKind::incoterm, "DAP Munich"}});
  const QuoteView agreed = quote();
  EXPECT_EQ(agreed.sheet.disclosure, Disclosure::open_book);
  EXPECT_EQ(agreed.sheet.exposures.at(0).carrier, ExcessCarrier::us);
  EXPECT_THAT(agreed.sheet.terms[0], HasSubstr("DAP Munich"));
  EXPECT_EQ(agreed.sheet.terms[2], "Payment: 30 days net.");
  ASSERT_EQ(agreed.findings.size(), 1u);
  EXPECT_EQ(agreed.findings[0].code, "quote_carriage_not_priced");
  const auto why = explain_quote(db(), agreed.number, "settings");
  ASSERT_OK(why);
  EXPECT_THAT(why->inputs[1].source, HasSubstr("C1's setting since 2026-"));
  EXPECT_THAT(why->inputs[1].source, HasSubstr("said by Ms Keller"));
  const QuoteView said = quote({.settings = {{SettingKind::books, "closed"},
                                             {SettingKind::excess, "absorbed"},
                                             {SettingKind::incoterm, ""}}});
  EXPECT_EQ(said.sheet.disclosure, Disclosure::closed);
  EXPECT_EQ(said.sheet.exposures.at(0).carrier, ExcessCarrier::absorbed);
  EXPECT_THAT(said.sheet.terms[0], HasSubstr("ex works"));
  EXPECT_EQ(said.sheet.terms[2], "Payment: 30 days net.");
}

TEST_P(QuoteTerms, AreInTheCustomersCurrencyWhereARateTableIs) {
  ASSERT_OK(import_rates(db(), caller, dollar_rates_csv, "dollars.csv"));
  EXPECT_EQ(quote().sheet.currency.code(), "USD") << "the latest table, when nobody says";
  agree({{SettingKind::currency, "EUR"}});
  EXPECT_EQ(quote().sheet.currency.code(), "EUR");
  const auto plans = compare_plans(db(), caller.today, "R1", {});
  ASSERT_OK(plans);
  EXPECT_EQ(plans->rows.at(0).money.currency().code(), "EUR") << "planned as it is quoted";
  const QuoteView dollars = quote({.settings = {{SettingKind::currency, "USD"}}});
  EXPECT_EQ(dollars.sheet.currency.code(), "USD");
  agree({{SettingKind::currency, "JPY"}});
  EXPECT_FAILS("rates_currency_missing", quote_rfq(db(), caller, "R1", {}, nobody));
}

TEST_P(QuoteTerms, InAnotherCurrencyThanTheGuideAreNotComparedWithIt) {
  ASSERT_OK(market::import_price_guide(db(), caller, guide_csv, "guide.csv"));
  ASSERT_OK(import_rates(db(), caller, dollar_rates_csv, "dollars.csv"));
  const QuoteView dollars = quote();
  EXPECT_TRUE(dollars.sheet.deviations.empty());
  ASSERT_EQ(dollars.findings.size(), 1u);
  EXPECT_EQ(dollars.findings[0].code, "price_guide_other_currency");
}

TEST_P(QuoteTerms, OfARevisionKeepTheSegment) {
  ASSERT_OK(market::import_price_guide(db(), caller, guide_csv, "guide.csv"));
  EXPECT_EQ(quote({.settings = {{SettingKind::segment, "medical"}}}).sheet.deviations.size(), 1u);
  const QuoteView next = revise();
  EXPECT_EQ(of(next, SettingKind::segment), "medical");
  EXPECT_EQ(next.sheet.deviations.size(), 1u) << "held against the guide of its segment again";
  const QuoteView other = revise({.settings = {{SettingKind::segment, ""}}});
  EXPECT_TRUE(other.sheet.deviations.empty());
}

TEST_P(QuoteTerms, OfARevisionKeepWhoCarriesWhatIsLeftOver) {
  quote({.settings = {{SettingKind::excess, "us"}}});
  EXPECT_EQ(revise().sheet.exposures.at(0).carrier, ExcessCarrier::us);
  EXPECT_EQ(revise().sheet.exposures.at(0).carrier, ExcessCarrier::us) << "and so does the next";
  const QuoteView other = revise({.settings = {{SettingKind::excess, "shared"}}});
  EXPECT_EQ(other.sheet.exposures.at(0).carrier, ExcessCarrier::shared);
}

TEST_P(QuoteTerms, OfARevisionKeepTheBooks) {
  quote({.settings = {{SettingKind::books, "open"}}});
  EXPECT_EQ(revise().sheet.disclosure, Disclosure::open_book);
  EXPECT_EQ(revise({.settings = {{SettingKind::books, "closed"}}}).sheet.disclosure,
            Disclosure::closed);
}

TEST_P(QuoteTerms, OfARevisionKeepTheStrategy) {
  quote({.buying = {.strategy = sourcing::Strategy::least_excess, .suppliers_max = 3}});
  EXPECT_EQ(strategy_of("Q1"), "least-excess");
  revise();
  EXPECT_EQ(strategy_of("Q1.2"), "least-excess");
  revise({.buying = {.strategy = sourcing::Strategy::least_cost}});
  EXPECT_EQ(strategy_of("Q1.3"), "least-cost");
}

TEST_P(QuoteTerms, OfARevisionAreAskedAnewOnlyWhenThatIsSaid) {
  agree({{SettingKind::segment, "medical"}});
  quote();
  agree({{SettingKind::segment, "automotive"}});
  const QuoteView kept = revise();
  EXPECT_EQ(of(kept, SettingKind::segment), "medical");
  ASSERT_EQ(kept.findings.size(), 1u);
  EXPECT_EQ(kept.findings[0].code, "quote_setting_differs");
  const QuoteView anew = revise({.settings_from = SettingsFrom::customer});
  EXPECT_EQ(of(anew, SettingKind::segment), "automotive");
  EXPECT_TRUE(anew.findings.empty());
}

}  // namespace
}  // namespace tl::quoting
