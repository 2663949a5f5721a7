#include "quoting/service/rfq_course.h"

#include "accounts/service/customers.h"
#include "accounts/service/technical_queries.h"
#include "accounts/store/statements.h"
#include "bom/store/statements.h"
#include "foundation/text.h"
#include "market/store/statements.h"
#include "parts/store/statements.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "platform/vault/statements.h"
#include "quoting/service/data_pack.h"
#include "quoting/service/rfqs.h"
#include "quoting/store/statements.h"
#include "support/databases.h"

namespace tl::quoting {
namespace {

using database::Transaction;
using ::testing::ElementsAre;

Date day(std::string_view text) {
  return Date::parse(text).value();
}

class RfqCourse : public testing::OnBothDatabases {
 protected:
  RfqCourse()
      : OnBothDatabases({&database::store_schema(), &vault::store_schema(), &parts::store_schema(),
                         &accounts::store_schema(), &bom::store_schema(), &quoting::store_schema(),
                         &market::store_schema()}) {
    customer = accounts::add_customer(db(), caller, {.name = "Kranich"}).value().id;
    EXPECT_OK(new_rfq(db(), caller,
                      {.customer = "C1",
                       .assembly = "A-1",
                       .revision = "B",
                       .bom_file = "board.csv",
                       .bom_bytes = "Ref,Qty,Manufacturer,MPN\nR1,1,Yageo,RC0402FR-0710KL\n",
                       .quantities = {10}}));
    caller.today = day("2026-03-12");
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = day("2026-03-02")};
  accounts::CustomerId customer;
};
TL_ON_BOTH_DATABASES(RfqCourse);

TEST_P(RfqCourse, R39_part_KeepsEveryFileWithVersionHashTagsAndReceipt) {
  const auto first = attach_file(db(), caller, "r1",
                                 {.name = "board.zip",
                                  .bytes = "gerber",
                                  .kind = DataKind::gerber,
                                  .tags = {DataTag::nda, DataTag::export_control},
                                  .sender = "Petra Vogel"});
  ASSERT_OK(first);
  EXPECT_EQ(first->version, 1);
  EXPECT_EQ(first->sha256.size(), 64u);
  EXPECT_EQ(attach_file(db(), caller, "R1", {.name = "board.zip", .bytes = "gerber"})->version, 1)
      << "the same again";
  EXPECT_EQ(attach_file(db(), caller, "R1",
                        {.name = "board.zip", .bytes = "gerber 2", .kind = DataKind::gerber})
                ->version,
            2);
  const auto pack = data_pack(db(), "R1");
  ASSERT_OK(pack);
  ASSERT_EQ(pack->files.size(), 3u);
  EXPECT_EQ(pack->files[0].name, "board.csv") << "the BOM came with the RFQ";
  EXPECT_EQ(pack->files[0].kind, DataKind::bom);
  EXPECT_THAT(pack->files[1].tags, ElementsAre(DataTag::nda, DataTag::export_control));
  EXPECT_EQ(pack->files[1].sender, "Petra Vogel");
  EXPECT_EQ(pack->files[1].received_by, "ann");
  EXPECT_THAT(pack->missing,
              ElementsAre("placement data", "assembly drawing", "test specification"));
  EXPECT_EQ(read_pack_file(db(), caller, "R1", {.name = "board.zip"})->bytes, "gerber 2");
  const auto log =
      db().read([](Transaction& tx) { return database::list_audit(tx, {.entity = "rfq"}); });
  EXPECT_EQ(log->size(), 5u) << "created, three arrivals, one reading";
  EXPECT_FAILS("pack_file_not_found", read_pack_file(db(), caller, "R1", {.name = "other.zip"}));
  EXPECT_FAILS("pack_file_name_invalid", attach_file(db(), caller, "R1", {.name = "a/b"}));
  EXPECT_FAILS("rfq_not_found", attach_file(db(), caller, "R9", {.name = "a"}));
}

TEST_P(RfqCourse, R39_part_RecordsWhoReadWhichVersionAndForWhatWhereATagAsks) {
  const auto attach = [&](std::string_view bytes, std::vector<DataTag> tags) {
    return attach_file(db(), caller, "R1",
                       {.name = "place.csv",
                        .bytes = bytes,
                        .kind = DataKind::placement,
                        .tags = std::move(tags),
                        .note = " of May "});
  };
  ASSERT_OK(attach("R1,1,2\nR2,3,4\n", {DataTag::nda}));
  ASSERT_OK(attach("R1,1,2\nR2,3,5\nR3,6,7\n", {}));
  EXPECT_FAILS("purpose_missing",
               read_pack_file(db(), caller, "R1", {.name = "place.csv", .version = 1}));
  const auto first = read_pack_file(
      db(), caller, "R1", {.name = "place.csv", .version = 1, .purpose = "check of the panel"});
  ASSERT_OK(first);
  EXPECT_EQ(first->bytes, "R1,1,2\nR2,3,4\n");
  EXPECT_EQ(first->file.note, "of May");
  ASSERT_OK(read_pack_file(db(), caller, "R1", {.name = "place.csv"}))
      << "the newest is not marked";
  EXPECT_FAILS("pack_file_not_found",
               read_pack_file(db(), caller, "R1", {.name = "place.csv", .version = 3}));
  const auto log = pack_log(db(), "r1");
  ASSERT_OK(log);
  std::vector<std::string> told;
  for (const PackLogEntry& entry : *log)
    told.push_back(cat(entry.who, " ", entry.what, " ", entry.version, " ", entry.detail));
  EXPECT_THAT(told, ElementsAre("ann received 1 ", "ann received 1 ", "ann received 2 ",
                                "ann read 1 check of the panel", "ann read 2 "));
  const std::string longest(500, 'x');
  EXPECT_OK(read_pack_file(db(), caller, "R1", {.name = "place.csv", .purpose = longest}));
  EXPECT_FAILS("pack_file_note_too_long",
               read_pack_file(db(), caller, "R1", {.name = "place.csv", .purpose = longest + "x"}));
}

TEST_P(RfqCourse, R39_part_ComparesVersionsOfAFile) {
  for (const std::string_view bytes :
       {std::string_view("R1,1,2\nR2,3,4\n"), std::string_view("R1,1,2\nR2,3,5\nR3,6,7\n"),
        std::string_view("a\0b", 3)}) {
    ASSERT_OK(attach_file(db(), caller, "R1", {.name = "place.csv", .bytes = bytes}));
  }
  const auto what = compare_versions(db(), "R1", "place.csv", 1, 2);
  ASSERT_OK(what);
  EXPECT_FALSE(what->same_content);
  EXPECT_EQ(what->lines_added, 2);
  EXPECT_EQ(what->lines_removed, 1);
  EXPECT_EQ(what->bytes_after, 21);
  EXPECT_FALSE(compare_versions(db(), "R1", "place.csv", 2, 3)->lines_added) << "no text";
  EXPECT_TRUE(compare_versions(db(), "R1", "place.csv", 2, 2)->same_content);
  EXPECT_FAILS("pack_file_not_found", compare_versions(db(), "R1", "place.csv", 1, 4));
}

TEST_P(RfqCourse, R42_RestsForAReasonAndWhileATechnicalQueryIsOpen) {
  EXPECT_EQ(rfq_clock(db(), caller, "R1")->turnaround_days, 8);
  ASSERT_OK(pause_rfq(db(), caller, "R1", {.on = day("2026-03-04"), .reason = "finish open"}));
  EXPECT_FAILS("rfq_resting", pause_rfq(db(), caller, "R1", {.reason = "again"}));
  const auto resumed = resume_rfq(db(), caller, "R1", {.on = day("2026-03-06")});
  ASSERT_OK(resumed);
  EXPECT_EQ(resumed->paused_days, 2);
  EXPECT_FALSE(resumed->resting);
  EXPECT_FAILS("rfq_not_resting", resume_rfq(db(), caller, "R1", {}));
  ASSERT_OK(complete_data(db(), caller, "R1", {.on = day("2026-03-09")}));
  EXPECT_FAILS("data_complete_already", complete_data(db(), caller, "R1", {}));
  caller.today = day("2026-03-13");
  ASSERT_OK(db().write([&](Transaction& tx) {
    return accounts::keep_queries(tx, caller, {customer, "R1"},
                                  std::vector<accounts::RaisedQuery>{{"q", "Which finish?"}});
  }));
  caller.today = day("2026-03-17");
  const auto clock = rfq_clock(db(), caller, "R1");
  EXPECT_TRUE(clock->resting);
  EXPECT_EQ(clock->working_days, 11);
  EXPECT_EQ(clock->paused_days, 4);
  EXPECT_EQ(clock->turnaround_days, 7);
  EXPECT_EQ(clock->pauses.back().reason, "TQ1: Which finish?");
  EXPECT_EQ(clock->days_to_data_complete, 5);
}

TEST_P(RfqCourse, R42_IsNotStoppedByAnAlternateThatWeOffer) {
  ASSERT_OK(db().write([&](Transaction& tx) {
    return accounts::keep_queries(
        tx, caller, {customer, "R1"},
        std::vector<accounts::RaisedQuery>{{"alternate_offered|A|B", "May we fit B?"}});
  }));
  EXPECT_FALSE(rfq_clock(db(), caller, "R1")->resting);
}

TEST_P(RfqCourse, RefusesDaysOutOfOrderAndPausesWithoutAReason) {
  EXPECT_FAILS("event_day_invalid",
               pause_rfq(db(), caller, "R1", {.on = day("2026-03-01"), .reason = "x"}));
  EXPECT_FAILS("event_day_invalid",
               pause_rfq(db(), caller, "R1", {.on = day("2026-03-13"), .reason = "x"}));
  EXPECT_FAILS("reason_invalid", pause_rfq(db(), caller, "R1", {.reason = " "}));
  ASSERT_OK(pause_rfq(db(), caller, "R1", {.on = day("2026-03-05"), .reason = "x"}));
  EXPECT_FAILS("event_day_invalid", resume_rfq(db(), caller, "R1", {.on = day("2026-03-04")}));
  EXPECT_TRUE(turnaround(db(), caller)->empty()) << "nothing was issued";
}

}  // namespace
}  // namespace tl::quoting
