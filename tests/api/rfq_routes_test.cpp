#include <thread>

#include "api/on_api.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/jobs/job_queue.h"
#include "quoting/service/receive_rfq.h"

namespace tl::testing {
namespace {

using access::Role;

class RfqRoutes : public OnApi {
 protected:
  RfqRoutes() : kranich(account("Kranich")), reiher(account("Reiher")) {
    as(Role::account_manager, {kranich});
  }
  http::Response receive(std::string_view to, std::vector<Field> fields) {
    return post_form(cat("/api/v1/quoting/accounts/", to, "/rfqs"), fields);
  }
  static std::vector<Field> whole_request() {
    return {{"bom", "Ref,Qty,Manufacturer,MPN\nR1,1,Yageo,RC0402FR-0710KL\n", "board.csv"},
            {"assembly", "A-1"},
            {"revision", "B"},
            {"quantities", "10,100"}};
  }

  std::int64_t kranich;
  std::int64_t reiher;
};
TL_ON_BOTH_DATABASES(RfqRoutes);

TEST_P(RfqRoutes, ABomThatIsSentBecomesAnRfqOnTheList) {
  const auto received = receive("Kranich", whole_request());
  ASSERT_EQ(received.status, 200) << received.body;
  EXPECT_EQ(member(received, "number"), "R1");
  const auto list = get("/api/v1/quoting/rfqs");
  EXPECT_EQ(member(list, "customer_name"), "Kranich");
  EXPECT_EQ(member(list, "stage"), "collecting");
  EXPECT_EQ(post("/api/v1/quoting/rfqs/R1/complete", "{}").status, 200);
  EXPECT_EQ(member(get("/api/v1/quoting/rfqs"), "stage"), "preparing");
  EXPECT_EQ(post("/api/v1/quoting/rfqs/R1/pause", R"({"reason":"they decide"})").status, 200);
  EXPECT_EQ(member(get("/api/v1/quoting/rfqs"), "stage"), "resting");
  EXPECT_EQ(get("/api/v1/quoting/rfqs?stage=issued").body, R"({"items":[],"next":""})");
  EXPECT_EQ(member(get("/api/v1/quoting/rfqs?q=kran"), "number"), "R1");
  EXPECT_EQ(member(get("/api/v1/quoting/rfqs?q=other"), "number"), "");
}

TEST_P(RfqRoutes, ALargeBomIsReadAsAJob) {
  FixedClock clock(testing::test_instant());  // the day that is asked for below
  jobs::JobQueue queue(db(), clock, {.threads = 1});
  queue.add(std::string(quoting::receive_rfq_kind), {.work = quoting::receive_work()});
  queue.start();
  const auto ended = [&](const http::Response& asked) {
    EXPECT_EQ(asked.status, 200) << asked.body;
    queue.wake();
    for (int round = 0; round < 600; ++round) {
      const auto job = get(cat("/api/v1/jobs/", member(asked, "id")));
      const std::string state = member(job, "state");
      if (state != "waiting" && state != "running") return job;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return asked;
  };
  std::vector<Field> fields = whole_request();
  fields[0].value = "Ref,Qty,Manufacturer,MPN\n";
  for (int at = 1; at <= 2'000; ++at)
    fields[0].value += cat("R", at, ",1,Yageo,RC0402FR-07", at, "RL\n");
  const auto done = ended(post_form("/api/v1/quoting/accounts/Kranich/rfqs/later", fields));
  EXPECT_EQ(member(done, "state"), "done") << done.body;
  const auto result = get(cat("/api/v1/jobs/", member(done, "id"), "/result"));
  EXPECT_EQ(result.body, R"({"number":"R1","lines":2000})");
  EXPECT_EQ(member(get("/api/v1/quoting/rfqs/R1/summary"), "customer_name"), "Kranich");
  fields[0].value = "";
  const auto failed = ended(post_form("/api/v1/quoting/accounts/Kranich/rfqs/later", fields));
  EXPECT_EQ(member(failed, "state"), "failed") << "a file that is no BOM makes no RFQ";
  EXPECT_EQ(get("/api/v1/quoting/rfqs/R2/summary").status, 404);
  fields = whole_request();
  fields[1].value = "";
  EXPECT_EQ(code(post_form("/api/v1/quoting/accounts/Kranich/rfqs/later", fields)),
            "rfq_name_invalid");
  queue.stop();
}

TEST_P(RfqRoutes, WhatIsMissingInTheFormIsNamed) {
  std::vector<Field> fields = whole_request();
  fields.erase(fields.begin());
  EXPECT_EQ(code(receive("Kranich", fields)), "form_file_missing");
  EXPECT_EQ(code(receive("Nobody", whole_request())), "customer_not_found");
  EXPECT_EQ(code(receive("Reiher", whole_request())), "not_your_account");
  EXPECT_EQ(member(get("/api/v1/quoting/rfqs"), "number"), "");
}

TEST_P(RfqRoutes, OneIsShownAsTheListShowsIt) {
  received_rfq("Reiher");
  const std::string number = received_rfq("Kranich");
  const auto summary = get(cat("/api/v1/quoting/rfqs/", number, "/summary"));
  EXPECT_EQ(summary.status, 200) << summary.body;
  EXPECT_EQ(member(summary, "customer_name"), "Kranich");
  EXPECT_EQ(member(summary, "stage"), "collecting");
  EXPECT_EQ(code(get(cat("/api/v1/quoting/rfqs/", number, "/summary?as_of=2001-01-01"))),
            "rfq_not_found");
}

TEST_P(RfqRoutes, AListComesInPages) {
  for (int i = 0; i < 3; ++i) received_rfq("Kranich");
  const auto first = get("/api/v1/quoting/rfqs?limit=2");
  EXPECT_EQ(member(first, "number"), "R3");
  const auto second = get(cat("/api/v1/quoting/rfqs?limit=2&after=", member(first, "next")));
  EXPECT_EQ(member(second, "number"), "R1");
  EXPECT_EQ(member(second, "next"), "");
  EXPECT_EQ(code(get("/api/v1/quoting/rfqs?after=x")), "cursor_malformed");
  EXPECT_EQ(get(cat("/api/v1/quoting/rfqs?limit=", limits::page_rows_max)).status, 200);
  EXPECT_EQ(code(get(cat("/api/v1/quoting/rfqs?limit=", limits::page_rows_max + 1))),
            "page_too_long");
  EXPECT_EQ(code(get("/api/v1/quoting/rfqs?limit=x")), "limit_invalid");
  EXPECT_EQ(code(get("/api/v1/quoting/rfqs?stage=lost")), "rfq_stage_unknown");
}

TEST_P(RfqRoutes, FilesGoInAndOutAndBothAreRecorded) {
  received_rfq("Kranich");
  const auto kept = post_form("/api/v1/quoting/rfqs/R1/files",
                              {{"file", "G04*", "top.gbr"}, {"kind", "gerber"}, {"tags", "nda"}});
  ASSERT_EQ(kept.status, 200) << kept.body;
  EXPECT_EQ(code(get("/api/v1/quoting/rfqs/R1/files/top.gbr")), "purpose_missing");
  EXPECT_EQ(code(get("/api/v1/quoting/rfqs/R1/files/top.gbr?version=x")), "version_malformed");
  EXPECT_EQ(get("/api/v1/quoting/rfqs/R1/files/top.gbr?purpose=quote").body, "G04*");
  EXPECT_TRUE(contains(get("/api/v1/quoting/rfqs/R1/file-log").body, R"("what":"read")"));
}

TEST_P(RfqRoutes, OnesCustomersAreNotAnothers) {
  received_rfq("Reiher");
  EXPECT_EQ(code(post("/api/v1/quoting/rfqs/R1/complete", "{}")), "not_your_account");
  EXPECT_EQ(code(get("/api/v1/quoting/rfqs/R9")), "rfq_not_found");
}

}  // namespace
}  // namespace tl::testing
