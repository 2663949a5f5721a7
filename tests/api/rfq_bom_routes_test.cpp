#include "api/on_api.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "quoting/service/rfqs.h"

namespace tl::testing {
namespace {

using access::Role;

// A column whose heading says nothing: a person has to say what it holds.
constexpr std::string_view board =
    "Stückliste,,,,\n"
    "Ref,Qty,Type,House code,Manufacturer\n"
    "R1,1,RC0402FR-0710KL,H-1,Yageo\n"
    "R2,1,RC0402FR-0722KL,H-2,Yageo\n"
    "C1,1,GRM155R61A106ME11D,H-3,Murata\n";

class RfqBomRoutes : public OnApi {
 protected:
  RfqBomRoutes() {
    as(Role::account_manager, {account("Kranich")});
    receive(board);
  }
  void receive(std::string_view bytes) {
    EXPECT_OK(quoting::new_rfq(db(), caller(),
                               {.customer = "Kranich",
                                .assembly = "A-1",
                                .revision = "B",
                                .bom_file = "board.csv",
                                .bom_bytes = bytes,
                                .quantities = {10}}));
  }
  http::Response read(std::string_view body) {
    return post("/api/v1/quoting/rfqs/R1/bom/read", body);
  }
  http::Response rows(std::string_view reading, std::string_view query = "") {
    return get(cat("/api/v1/quoting/rfqs/R1/bom/readings/", reading, "/rows", query));
  }
};
TL_ON_BOTH_DATABASES(RfqBomRoutes);

TEST_P(RfqBomRoutes, R40_part_ShowTheFileBesideWhatWasUnderstood) {
  const auto head = get("/api/v1/quoting/rfqs/R1/bom");
  ASSERT_EQ(head.status, 200) << head.body;
  EXPECT_EQ(member(head, "reading"), "1");
  EXPECT_EQ(member(head, "header_row"), "2");
  EXPECT_EQ(member(head, "rows"), "5");
  EXPECT_EQ(member(head, "placements"), "3");
  const auto all = rows("1");
  ASSERT_EQ(all.status, 200) << all.body;
  EXPECT_TRUE(contains(all.body, R"("cells":["Stückliste"])")) << all.body;
  EXPECT_TRUE(contains(all.body, R"("other":"header")"));
  EXPECT_TRUE(contains(all.body, R"("cells":["R1","1","RC0402FR-0710KL","H-1","Yageo"])"));
  EXPECT_TRUE(contains(all.body, R"("number":3)"));
  const auto one = rows("1", "?from=4&limit=1");
  EXPECT_EQ(member(one, "row"), "4");
  EXPECT_EQ(member(one, "number"), "2");
  EXPECT_FALSE(contains(one.body, "Murata"));
  EXPECT_TRUE(contains(rows("1", "?from=99").body, R"("items":[])")) << "past the end are none";
}

TEST_P(RfqBomRoutes, RowsComeInPagesOfASheetThatThereIs) {
  EXPECT_EQ(rows("1", cat("?limit=", limits::page_rows_max)).status, 200);
  EXPECT_EQ(code(rows("1", cat("?limit=", limits::page_rows_max + 1))), "page_too_long");
  EXPECT_EQ(code(rows("1", "?sheet=2")), "sheet_unknown");
  EXPECT_EQ(code(rows("1", "?from=x")), "number_malformed");
  EXPECT_EQ(code(rows("2")), "reading_unknown");
  EXPECT_EQ(code(rows("x")), "reading_unknown");
}

TEST_P(RfqBomRoutes, ACorrectedColumnReadsTheFileAgainAndCanBeUndone) {
  const auto next = read(R"({"column":4,"role":"customer_pn"})");
  ASSERT_EQ(next.status, 200) << next.body;
  EXPECT_EQ(member(next, "reading"), "2");
  EXPECT_TRUE(contains(next.body, "column 4 is customer_pn"));
  EXPECT_TRUE(contains(rows("2").body, R"("customer_pn":"H-1")"));
  const auto third = read(R"({"column":5,"role":"notes"})");
  EXPECT_TRUE(contains(third.body, R"("columns":"4=customer_pn,5=notes")"))
      << "what was told before stays";
  const auto back = post("/api/v1/quoting/rfqs/R1/bom/return", R"({"reading":2})");
  ASSERT_EQ(back.status, 200) << back.body;
  EXPECT_EQ(member(back, "reading"), "4") << "a reading that counts again is a fact of its own";
  EXPECT_TRUE(contains(back.body, R"("columns":"4=customer_pn")"));
  EXPECT_EQ(code(post("/api/v1/quoting/rfqs/R1/bom/return", R"({"reading":2})")),
            "reading_unchanged");
  EXPECT_TRUE(contains(rows("3").body, R"("notes":"Yageo")")) << "earlier readings stay";
}

TEST_P(RfqBomRoutes, WhatCannotBeReadSoChangesNothing) {
  EXPECT_EQ(code(read("{}")), "reading_unchanged");
  EXPECT_EQ(code(read(R"({"column":4})")), "column_role_unknown");
  EXPECT_EQ(code(read(R"({"column":9,"role":"mpn"})")), "column_unknown");
  EXPECT_EQ(code(read(R"({"header_row":99})")), "header_row_unknown");
  EXPECT_EQ(code(read(R"({"sheet":"Bottom"})")), "sheet_unknown");
  EXPECT_EQ(member(get("/api/v1/quoting/rfqs/R1/bom"), "reading"), "1");
}

TEST_P(RfqBomRoutes, ANewerVersionOfTheFileIsReadAsTheOneBefore) {
  ASSERT_EQ(read(R"({"column":4,"role":"customer_pn"})").status, 200);
  const auto kept =
      post_form("/api/v1/quoting/rfqs/R1/files",
                {{"file", cat(board, "C2,1,GRM155R61A106ME11D,H-3,Murata\n"), "board.csv"}});
  ASSERT_EQ(kept.status, 200) << kept.body;
  EXPECT_EQ(member(kept, "kind"), "bom") << "recognised";
  EXPECT_EQ(member(kept, "version"), "2") << "the first came with the RFQ";
  const auto next = read(R"({"file":"board.csv"})");
  ASSERT_EQ(next.status, 200) << next.body;
  EXPECT_EQ(member(next, "lines"), "4");
  EXPECT_TRUE(contains(next.body, R"("columns":"4=customer_pn")"))
      << "the columns are the same ones";
  EXPECT_TRUE(contains(get("/api/v1/quoting/rfqs/R1/file-log").body, "read as the BOM"));
  EXPECT_EQ(code(read(R"({"file":"other.csv"})")), "pack_file_not_found");
}

TEST_P(RfqBomRoutes, WhatWasToldCanBeRememberedForTheCustomer) {
  EXPECT_EQ(code(post("/api/v1/quoting/rfqs/R1/bom/remember", "{}")), "mapping_not_told");
  ASSERT_EQ(read(R"({"column":4,"role":"customer_pn"})").status, 200);
  const auto remembered = post("/api/v1/quoting/rfqs/R1/bom/remember", "{}");
  ASSERT_EQ(remembered.status, 200) << remembered.body;
  EXPECT_EQ(member(remembered, "columns"), "4=customer_pn");
  receive(board);
  EXPECT_TRUE(contains(get("/api/v1/quoting/rfqs/R2/bom").body, "mapping_remembered"));
}

TEST_P(RfqBomRoutes, LinesSayWhereTheyStandAndHowTheyAreMatched) {
  const auto lines = get("/api/v1/quoting/rfqs/R1/bom/lines");
  ASSERT_EQ(lines.status, 200) << lines.body;
  EXPECT_EQ(member(lines, "open"), "3");
  EXPECT_TRUE(contains(lines.body, R"("line":2,"sheet":1,"rows":[4],"fitted":true)")) << lines.body;
}

TEST_P(RfqBomRoutes, BelongToTheirAccountAndToWhoMayCorrectThem) {
  as(Role::account_manager, {account("Reiher")});
  EXPECT_EQ(code(get("/api/v1/quoting/rfqs/R1/bom")), "not_your_account");
  EXPECT_EQ(code(rows("1")), "not_your_account");
  EXPECT_EQ(code(read(R"({"column":4,"role":"customer_pn"})")), "not_your_account");
  as(Role::sales, {account("Kranich")});
  EXPECT_EQ(read(R"({"column":4,"role":"customer_pn"})").status, 403);
  as_customer_of(account("Kranich"));
  EXPECT_EQ(get("/api/v1/quoting/rfqs/R1/bom").status, 404);
  as_nobody();
  EXPECT_EQ(get("/api/v1/quoting/rfqs/R1/bom").status, 401);
}

TEST_P(RfqBomRoutes, R39_part_TheCheckListSaysWhatIsHereMissingAndAskedFor) {
  const auto pack = get("/api/v1/quoting/rfqs/R1/files");
  EXPECT_TRUE(contains(pack.body, R"("kind":"bom","words":"bill of materials",)"
                                  R"("need":"every_build","state":"present","files":1)"))
      << pack.body;
  const auto asked = post("/api/v1/quoting/rfqs/R1/data-asked",
                          R"({"kinds":["gerber","placement"],"asked_of":"Petra Vogel"})");
  ASSERT_EQ(asked.status, 200) << asked.body;
  EXPECT_TRUE(contains(asked.body, R"("state":"asked","files":0,"asked":{"kind":"gerber")"));
  ASSERT_EQ(
      post_form("/api/v1/quoting/rfqs/R1/files", {{"file", "G04 top*\n%MOMM*%", "top.txt"}}).status,
      200);
  const auto later = get("/api/v1/quoting/rfqs/R1/files");
  EXPECT_TRUE(contains(later.body, R"("state":"present","files":1,"asked":{"kind":"gerber")"));
  EXPECT_EQ(code(post("/api/v1/quoting/rfqs/R1/data-asked", R"({"kinds":[]})")),
            "data_kinds_missing");
}

TEST_P(RfqBomRoutes, AFileIsRecognisedBeforeItIsKept) {
  const auto told = [&](std::string name, std::string bytes) {
    return member(post_form("/api/v1/quoting/recognise-file", {{"file", bytes, name}}), "kind");
  };
  EXPECT_EQ(told("x.csv", std::string(board)), "bom");
  EXPECT_EQ(told("x.csv", "Designator,Mid X,Mid Y,Rotation\nR1,1,2,90\n"), "placement");
  EXPECT_EQ(told("x.pdf", "%PDF-1.7"), "drawing");
  EXPECT_EQ(told("x.csv", "only words\n"), "other");
}

TEST_P(RfqBomRoutes, VersionsOfAFileAreCompared) {
  ASSERT_EQ(post_form("/api/v1/quoting/rfqs/R1/files",
                      {{"file", cat(board, "C2,1,A,H-3,Murata\n"), "board.csv"}})
                .status,
            200);
  const auto what = get("/api/v1/quoting/rfqs/R1/files/board.csv/compare?before=1&after=2");
  ASSERT_EQ(what.status, 200) << what.body;
  EXPECT_EQ(member(what, "lines_added"), "1");
  EXPECT_EQ(code(get("/api/v1/quoting/rfqs/R1/files/board.csv/compare?before=1")),
            "version_malformed");
}

}  // namespace
}  // namespace tl::testing
