#include <algorithm>

#include "accounts/service/query_holding.h"
#include "accounts/service/technical_queries.h"
#include "api/on_api.h"
#include "foundation/text.h"
#include "main/server/all_routes.h"
#include "parts/service/import_parts.h"
#include "platform/documents/read_document.h"
#include "quoting/service/quotes.h"
#include "quoting/service/rates.h"
#include "quoting/service/rfqs.h"
#include "sourcing/service/offers.h"

namespace tl::testing {
namespace {

using access::Role;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view parts_csv =
    "part number,manufacturer,mpn,package,state\n"
    "10-00001,Yageo,RC0402FR-0710KL,0402,released\n"
    "70-00001,Molex,22-23-2041,THT,released\n";
constexpr std::string_view prices_csv =
    "supplier,sku,manufacturer,mpn,currency,price 1,price 1000,moq,stock,retrieved\n"
    "Alpha,A1,Yageo,RC0402FR-0710KL,EUR,0.0137,0.0053,5000,100000,2026-01-01\n"
    "Alpha,A2,Molex,22-23-2041,EUR,0.5071,,1,5000,2026-01-01\n";
constexpr std::string_view rates_csv =
    "kind,code,value,unit,group,driver,rate,setup\n"
    "currency,EUR,,,,,,\n"
    "term,valid_from,2026-01-01,,,,,\n"
    "labour_rate,smt,72,,,,,\n"
    "labour_time,place,0.5,s,assembly,smt_placement,smt,\n"
    "attrition,0402,5,%,,,,20\n"
    "mark_up,material,10,%,,,,\n"
    "one_off,stencil,200,,,,,\n";
constexpr std::string_view clear_bom =
    "Ref,Qty,Manufacturer,MPN\n"
    "R1 R2 R3 R4,4,Yageo,RC0402FR-0710KL\n"
    "J1,1,Molex,22-23-2041\n";
constexpr std::string_view unclear_bom =
    "Ref,Qty,Manufacturer,MPN\nR1 R2,3,Yageo,RC0402FR-0710KL\n";

class QuoteRoutes : public OnApi {
 protected:
  QuoteRoutes() : kranich(account("Kranich")), reiher(account("Reiher")) {
    EXPECT_OK(parts::import_parts(db(), caller(),
                                  documents::read_document(parts_csv, "parts.csv").value()));
    jobs::NoProgress nobody;
    EXPECT_OK(sourcing::import_offers(db(), caller(),
                                      {.bytes = prices_csv, .file_name = "prices.csv"}, nobody));
    EXPECT_OK(quoting::import_rates(db(), caller(), rates_csv, "rates.csv"));
    EXPECT_OK(quoting::release_rates(db(), caller(), std::nullopt, "checked"));
    as(Role::account_manager, {kranich});
  }

  void receive(std::string_view customer, std::string_view bom = clear_bom) {
    EXPECT_OK(quoting::new_rfq(db(), caller(),
                               {.customer = std::string(customer),
                                .assembly = "A-1",
                                .revision = "B",
                                .bom_file = "board.csv",
                                .bom_bytes = bom,
                                .quantities = {10, 100}}));
  }
  http::Response prepare(std::string_view rfq, std::string_view quote_class = "firm") {
    return post(cat("/api/v1/quoting/rfqs/", rfq, "/quotes"),
                cat(R"({"quote_class":")", quote_class, R"("})"));
  }
  void prepare_one() {
    receive("Kranich");
    const auto made = prepare("R1");
    ASSERT_EQ(made.status, 200) << made.body;
  }
  std::string version() { return member(get(cat(quote, "/story")), "version"); }
  http::Response issue(std::string_view seen) {
    return post(cat(quote, "/issue"), cat(R"({"version":")", seen, R"("})"));
  }

  const std::string quote = "/api/v1/quoting/quotes/Q1";
  std::int64_t kranich;
  std::int64_t reiher;
};
TL_ON_BOTH_DATABASES(QuoteRoutes);

TEST_P(QuoteRoutes, AQuoteIsPreparedFoundOnTheListAndIssued) {
  prepare_one();
  const auto list = get("/api/v1/quoting/quotes");
  EXPECT_EQ(member(list, "document"), "Q1");
  EXPECT_EQ(member(list, "customer_name"), "Kranich");
  EXPECT_EQ(member(list, "assembly"), "A-1 B");
  EXPECT_EQ(member(list, "what"), "to be issued");
  EXPECT_EQ(member(list, "who"), "ann");
  EXPECT_EQ(member(get("/api/v1/quoting/quotes?state=issued"), "document"), "");
  const auto issued = issue(version());
  ASSERT_EQ(issued.status, 200) << issued.body;
  EXPECT_EQ(member(issued, "state"), "issued");
  const auto after = get("/api/v1/quoting/quotes?state=issued&held_by=customer&rfq=r1&q=kran");
  EXPECT_EQ(member(after, "who"), "Kranich");
  EXPECT_EQ(member(get(cat(quote, "/story")), "what"), "to decide");
}

TEST_P(QuoteRoutes, TheListComesInPagesAndRefusesWhatItDoesNotKnow) {
  receive("Kranich");
  for (int i = 0; i < 3; ++i) EXPECT_EQ(prepare("R1").status, 200);
  const auto first = get("/api/v1/quoting/quotes?limit=2");
  EXPECT_EQ(member(first, "document"), "Q3");
  const auto second = get(cat("/api/v1/quoting/quotes?limit=2&after=", member(first, "next")));
  EXPECT_EQ(member(second, "document"), "Q1");
  EXPECT_EQ(member(second, "next"), "");
  EXPECT_EQ(member(get("/api/v1/quoting/quotes?limit=3"), "next"), "");
  EXPECT_EQ(code(get("/api/v1/quoting/quotes?state=lost")), "choice_unknown");
  EXPECT_EQ(code(get("/api/v1/quoting/quotes?held_by=x")), "choice_unknown");
  EXPECT_EQ(code(get("/api/v1/quoting/quotes?after=x")), "cursor_malformed");
  EXPECT_EQ(code(get("/api/v1/quoting/quotes?limit=501")), "page_too_long");
}

TEST_P(QuoteRoutes, ARevisionTakesThePlaceOfItsDraftOnTheList) {
  prepare_one();
  const auto revised = post(cat(quote, "/revisions"), R"({"reason":"they want it sooner"})");
  ASSERT_EQ(revised.status, 200) << revised.body;
  const auto list = get("/api/v1/quoting/quotes");
  EXPECT_EQ(member(list, "document"), "Q1.2");
  EXPECT_THAT(std::string(list.bytes()), Not(HasSubstr(R"("document":"Q1")")));
  const auto all = get("/api/v1/quoting/quotes?revisions=all");
  EXPECT_THAT(std::string(all.bytes()), HasSubstr(R"("state":"superseded")"));
  const auto compared = get(cat(quote, "/compare?revisions=1,2"));
  EXPECT_EQ(member(compared, "before"), "Q1 revision 1");
}

TEST_P(QuoteRoutes, WhatSomebodyElseChangedIsNotIssuedUnseen) {
  prepare_one();
  const std::string seen = version();
  ASSERT_EQ(post(cat(quote, "/revisions"), R"({"reason":"new prices"})").status, 200);
  const auto refused = issue(seen);
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(code(refused), "quote_changed");
  EXPECT_THAT(member(refused, "detail"), HasSubstr("ann did last, quote_prepared on Q1.2"));
  for (const std::string_view verb : {"withdraw", "revisions", "firm"}) {
    EXPECT_EQ(code(post(cat(quote, "/", verb), cat(R"({"reason":"x","version":")", seen, R"("})"))),
              "quote_changed")
        << verb;
  }
  EXPECT_EQ(member(get(quote), "state"), "draft");
  EXPECT_EQ(issue(version()).status, 200);
}

TEST_P(QuoteRoutes, R41_R43_ABudgetaryQuoteIsMadeFirmAndItsItemsAreAccepted) {
  receive("Kranich");
  ASSERT_EQ(prepare("R1", "budgetary").status, 200);
  const auto firm = post(cat(quote, "/firm"), "{}");
  ASSERT_EQ(firm.status, 200) << firm.body;
  EXPECT_EQ(member(firm, "document"), "Q1.2");
  EXPECT_EQ(code(post(cat(quote, "/firm"), "{}")), "quote_firm_already");
  ASSERT_EQ(issue(version()).status, 200);
  const auto accepted = post(cat(quote, "/acceptances"), R"({"items":"T1","said_by":"Ms Keller"})");
  ASSERT_EQ(accepted.status, 200) << accepted.body;
  EXPECT_EQ(member(accepted, "said_by"), "");
  EXPECT_THAT(std::string(accepted.bytes()), HasSubstr(R"("said_by":"Ms Keller")"));
  EXPECT_EQ(code(post(cat(quote, "/acceptances"), R"({"items":"T1","said_by":""})")),
            "acceptance_unsigned");
}

TEST_P(QuoteRoutes, E7_AnOpenQueryHoldsTheQuoteAndSaysWithWhomItLies) {
  receive("Kranich", unclear_bom);
  const auto made = prepare("R1");
  ASSERT_EQ(made.status, 200) << made.body;
  const auto story = get(cat(quote, "/story"));
  EXPECT_EQ(member(story, "held_by"), "us");
  EXPECT_EQ(member(story, "what"), "1 technical query to send");
  EXPECT_EQ(member(story, "number"), "TQ1");
  EXPECT_EQ(member(story, "resting"), "true");
  EXPECT_THAT(member(story, "turnaround_holds"), HasSubstr("TQ1"));
  EXPECT_EQ(code(issue(version())), "quote_not_firm");
  EXPECT_OK(accounts::send_query(db(), caller(), {.query = "TQ1"}));
  for (const auto& answer : {get(cat(quote, "/story")), get("/api/v1/quoting/quotes")}) {
    EXPECT_EQ(member(answer, "held_by"), "customer");
    EXPECT_EQ(member(answer, "who"), "Kranich");
    EXPECT_EQ(member(answer, "what"), "1 technical query to answer");
  }
  EXPECT_OK(accounts::close_query(db(), caller(), "TQ1",
                                  {accounts::QueryState::answered, "three are needed"}));
  const auto answered = get(cat(quote, "/story"));
  EXPECT_EQ(member(answered, "held_by"), "us");
  EXPECT_THAT(std::string(answered.bytes()), HasSubstr(R"("answer":"three are needed")"));
}

TEST_P(QuoteRoutes, WhatAnIssuedQuoteRestsOnIsLookedAtAgain) {
  prepare_one();
  EXPECT_EQ(code(post(cat(quote, "/checks"), "{}")), "quote_not_open");
  ASSERT_EQ(issue(version()).status, 200);
  const auto checked = post(cat(quote, "/checks"), "{}");
  ASSERT_EQ(checked.status, 200) << checked.body;
  EXPECT_EQ(member(checked, "outcome"), "whole");
}

TEST_P(QuoteRoutes, ADraftCanBeLookedAtOnPaperAndAnIssuedOneStaysAsItWentOut) {
  prepare_one();
  EXPECT_EQ(member(get(cat(quote, "/pages")), "are"), "as_they_would_be");
  const auto picture = get(cat(quote, "/pages/1.svg"));
  EXPECT_EQ(picture.media_type, "image/svg+xml");
  EXPECT_THAT(std::string(picture.bytes()), HasSubstr("<svg"));
  for (const std::string_view none : {"0.svg", "99.svg", "x.svg", "1.png", "1"}) {
    EXPECT_EQ(code(get(cat(quote, "/pages/", none))), "page_not_found") << none;
  }
  const auto draft = get(cat(quote, "/document.pdf"));
  EXPECT_TRUE(draft.bytes().starts_with("%PDF"));
  ASSERT_EQ(issue(version()).status, 200);
  const auto paper = get(cat(quote, "/pages"));
  EXPECT_EQ(member(paper, "are"), "as_issued") << paper.body;
  const std::string sent(get(cat(quote, "/document.pdf")).bytes());
  EXPECT_NE(sent, draft.bytes()) << "a draft is marked as one";
  EXPECT_EQ(get(cat(quote, "/document.xlsx")).bytes().substr(0, 2), "PK");
  EXPECT_THAT(std::string(get(cat(quote, "/document.json")).bytes()),
              HasSubstr(R"("standing": "issued")"));
  EXPECT_THAT(std::string(get(cat(quote, "/mail")).bytes()),
              HasSubstr(R"("subject":"Quotation Q1: A-1 B")"));
}

// Everything that says what the quote costs us, taken from the answer to somebody who may see it.
class CostsOfAQuote : public QuoteRoutes {
 protected:
  std::vector<std::string> secrets() {
    const auto sheet = quoting::show_quote(db(), "Q1", caller().today).value().sheet;
    std::vector<std::string> out;
    for (const quoting::QuotedPrice& price : sheet.prices) {
      out.push_back(price.build->material.text());
      out.push_back(price.build->labour.text());
      for (const quoting::RollUpItem& item : price.build->added) {
        out.push_back(item.base.text());
        out.push_back(item.amount.text());
      }
    }
    for (const quoting::QuotedLine& line : sheet.lines) {
      if (line.material) out.push_back(line.material->text());
      for (const quoting::LineCost& cost : line.costs) out.push_back(cost.cost.text());
    }
    for (const quoting::Exposure& exposure : sheet.exposures) out.push_back(exposure.value.text());
    // What is short may stand anywhere by chance.
    std::erase_if(out, [](const std::string& text) { return text.size() < 5; });
    return out;
  }
  static std::string with_cells(const http::Response& response) {
    std::string text(response.bytes());
    if (!text.starts_with("PK")) return text;
    const auto book = documents::read_document(text, "quote.xlsx").value();
    for (const Grid& sheet : book.sheets) {
      for (const auto& row : sheet.rows) {
        for (const Cell& cell : row) text += cat("\n", cell.text);
      }
    }
    return text;
  }
};
TL_ON_BOTH_DATABASES(CostsOfAQuote);

TEST_P(CostsOfAQuote, StayWithThoseWhoMaySeeThemAtEveryDoor) {
  prepare_one();
  const std::vector<std::string> costs = secrets();
  ASSERT_GE(costs.size(), 5u);
  const std::string whole(get(quote).bytes());
  for (const std::string& cost : costs) {
    EXPECT_THAT(whole, HasSubstr(cost)) << "else this test looks for nothing";
  }
  as(Role::sales, {kranich});
  ASSERT_EQ(get(quote).status, 200);
  for (const http::Route& route : server::all_routes().all()) {
    const std::string& path = route.door.path;
    if (route.door.method != http::Method::get || !contains(path, "quoting/quotes")) continue;
    std::string address = path;
    for (const auto& [name, value] :
         {std::pair<std::string_view, std::string_view>{"{quote}", "Q1"}, {"{picture}", "1.svg"}}) {
      const auto at = address.find(name);
      if (at != address.npos) address.replace(at, name.size(), value);
    }
    // A picture is drawn from the customer's copy, as the PDF is; its numbers are places on paper.
    if (address.ends_with(".svg")) continue;
    const std::string text = with_cells(get(cat(address, "?path=total.10&revisions=1,1")));
    for (const std::string& cost : costs) EXPECT_THAT(text, Not(HasSubstr(cost))) << address;
  }
}

TEST_P(CostsOfAQuote, AreLeftOutFieldByField) {
  prepare_one();
  ASSERT_EQ(issue(version()).status, 200);
  ASSERT_EQ(post(cat(quote, "/checks"), "{}").status, 200);
  EXPECT_NE(member(get(quote), "last_check"), "null");
  as(Role::sales, {kranich});
  for (const std::string_view door : {"", "/document.json"}) {
    const auto answer = get(cat(quote, door));
    std::string text(answer.bytes());
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    for (const std::string_view field : {"split", "build", "material"}) {
      EXPECT_THAT(text, HasSubstr(cat("\"", field, "\":null"))) << door;
      EXPECT_THAT(text, Not(HasSubstr(cat("\"", field, "\":{")))) << door;
    }
    for (const std::string_view field : {"costs", "deviations", "settings"}) {
      EXPECT_THAT(text, HasSubstr(cat("\"", field, "\":[]"))) << door;
      EXPECT_THAT(text, Not(HasSubstr(cat("\"", field, "\":[{")))) << door;
    }
  }
  EXPECT_EQ(member(get(quote), "last_check"), "null");
  EXPECT_EQ(get(cat(quote, "/margins")).status, 403);
  EXPECT_EQ(get(cat(quote, "/explain?path=total.10")).status, 403);
}

TEST_P(CostsOfAQuote, AreShownWithMarkUpAndMarginToThoseWhoMay) {
  prepare_one();
  const auto margins = get(cat(quote, "/margins"));
  ASSERT_EQ(margins.status, 200) << margins.body;
  EXPECT_EQ(member(margins, "boards"), "10");
  EXPECT_NE(member(margins, "margin"), "null");
  EXPECT_EQ(member(get(cat(quote, "/explain?path=total.10")), "path"), "total.10");
}

TEST_P(QuoteRoutes, NoDoorOfAQuoteOpensForACustomerOrForAnotherAccount) {
  prepare_one();
  for (const http::Route& route : server::all_routes().all()) {
    const std::string& path = route.door.path;
    if (!contains(path, "quoting/quotes/{quote}")) continue;
    std::string address = path;
    address.replace(address.find("{quote}"), 7, "Q1");
    http::Request request{.method = route.door.method, .path = address, .id = "r"};
    request.headers = {{"content-type", "application/json"}};
    request.body = "{}";
    if (route.door.audience == http::Audience::staff) {
      as_customer_of(kranich);
      EXPECT_EQ(send(request).status, 404) << told(request);
    }
    as(Role::account_manager, {reiher});
    EXPECT_EQ(code(send(request)), "not_your_account") << told(request);
    as_nobody();
    EXPECT_EQ(send(request).status, 401) << told(request);
  }
  as(Role::account_manager, {reiher});
  EXPECT_EQ(member(get("/api/v1/quoting/quotes"), "document"), "");
}

}  // namespace
}  // namespace tl::testing
