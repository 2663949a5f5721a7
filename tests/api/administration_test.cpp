// Who keeps the house: letterhead, numbering, exchange rates, jobs and backups.
#include <atomic>

#include "api/on_api.h"
#include "desk/service/backups.h"
#include "foundation/text.h"
#include "main/all_stores.h"
#include "platform/documents/read_document.h"
#include "quoting/service/rates.h"

namespace tl::testing {
namespace {

using access::Role;
using ::testing::HasSubstr;
using ::testing::Not;

class Administration : public OnApi {
 protected:
  Administration() { as(Role::administrator); }
};
TL_ON_BOTH_DATABASES(Administration);

// 2 by 2, as any drawing program writes it.
constexpr unsigned char tiny_png[] = {
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00,
    0x00, 0x1f, 0x15, 0xc4, 0x89, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78,
    0xda, 0x63, 0x64, 0xf8, 0xcf, 0x50, 0x0f, 0x00, 0x03, 0x86, 0x01, 0x80, 0x5a, 0x34,
    0x7d, 0x6b, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};
std::string png() {
  return std::string(reinterpret_cast<const char*>(tiny_png), sizeof tiny_png);
}

TEST_P(Administration, TheLetterheadIsWhatEverybodySees) {
  const auto changed =
      post("/api/v1/company",
           R"({"name":"Elster EMS","address":"Werkstrasse 12","contact":"mail@elster.example",)"
           R"("registration":"HRB 1","bank":"IBAN DE00"})");
  ASSERT_EQ(changed.status, 200) << changed.body;
  EXPECT_EQ(code(post("/api/v1/company",
                      R"({"name":" ","address":"","contact":"","registration":"","bank":""})")),
            "company_name_missing");
  as_nobody();
  const auto face = get("/api/v1/company/face");
  EXPECT_EQ(member(face, "name"), "Elster EMS");
  EXPECT_THAT(face.body, Not(HasSubstr("IBAN"))) << "nothing more of us before the sign-in";
  EXPECT_EQ(code(get("/api/v1/company/logo.png")), "logo_missing");
  EXPECT_EQ(code(get("/api/v1/company")), "sign_in_needed");
  as(Role::account_manager);
  EXPECT_EQ(get("/api/v1/company").status, 403);
}

TEST_P(Administration, ALogoIsDrawnOnceBeforeItIsKept) {
  EXPECT_EQ(code(post_form("/api/v1/company/logo", {{"file", "<svg/>", "logo.svg"}})),
            "logo_unreadable");
  EXPECT_EQ(code(post_form("/api/v1/company/logo",
                           {{"file", std::string((512u << 10) + 1, 'x'), "logo.png"}})),
            "logo_too_large");
  EXPECT_EQ(code(post("/api/v1/company/logo/away", "{}")), "logo_missing");
  const auto set = post_form("/api/v1/company/logo", {{"file", png(), "logo.png"}});
  ASSERT_EQ(set.status, 200) << set.body;
  EXPECT_EQ(member(set, "version"), "1");
  as_nobody();
  EXPECT_EQ(get("/api/v1/company/logo.png").bytes(), png());
  as(Role::administrator);
  const auto away = post("/api/v1/company/logo/away", "{}");
  EXPECT_EQ(away.status, 200) << away.body;
  EXPECT_THAT(away.body, HasSubstr(R"("logo":null)"));
  EXPECT_EQ(code(get("/api/v1/company/logo.png")), "logo_missing");
}

TEST_P(Administration, ASeriesGoesOnFromAHigherNumberOnly) {
  received_rfq("Kranich");
  EXPECT_THAT(get("/api/v1/desk/series").body, HasSubstr(R"("next_number":"R2")"));
  EXPECT_EQ(code(post("/api/v1/desk/series/rfq", R"({"next":1,"reason":"again"})")),
            "series_number_taken");
  EXPECT_EQ(code(post("/api/v1/desk/series/rfq", R"({"next":4000,"reason":" "})")),
            "series_reason_missing");
  EXPECT_EQ(code(post("/api/v1/desk/series/rfq", R"({"next":100000000,"reason":"x"})")),
            "series_number_invalid");
  EXPECT_EQ(code(post("/api/v1/desk/series/nothing", R"({"next":4000,"reason":"x"})")),
            "series_unknown");
  const auto moved =
      post("/api/v1/desk/series/rfq", R"({"next":4000,"reason":"after the old system"})");
  EXPECT_EQ(member(moved, "next_number"), "R4000") << moved.body;
  EXPECT_EQ(received_rfq("Kranich"), "R4000");
  as(Role::account_manager);
  EXPECT_EQ(post("/api/v1/desk/series/rfq", R"({"next":9000,"reason":"x"})").status, 403);
}

TEST_P(Administration, ExchangeRatesAreEnteredAndTakenIn) {
  EXPECT_EQ(code(post("/api/v1/desk/exchange-rates", R"({"currency":"USD","rate":"0.9"})")),
            "rates_missing");
  EXPECT_OK(quoting::import_rates(db(), caller(),
                                  "kind,code,value,unit,group,driver,rate,setup\n"
                                  "currency,EUR,,,,,,\n"
                                  "term,valid_from,2026-01-01,,,,,\n"
                                  "labour_rate,smt,72,,,,,\n"
                                  "labour_time,place,0.5,s,assembly,smt_placement,smt,\n",
                                  "rates.csv"));
  const auto one = post("/api/v1/desk/exchange-rates",
                        R"({"currency":"usd","rate":"0.9154","source":"central bank"})");
  ASSERT_EQ(one.status, 200) << one.body;
  EXPECT_EQ(member(one, "home"), "EUR");
  EXPECT_THAT(one.body, HasSubstr("central bank"));
  EXPECT_EQ(code(post("/api/v1/desk/exchange-rates", R"({"currency":"USD","rate":"much"})")),
            "number_malformed");
  const auto file =
      post_form("/api/v1/desk/exchange-rates/file",
                {{"file", "currency,rate,from,source\nCHF,1.05,2026-01-01,bank\n", "rates.csv"}});
  EXPECT_EQ(member(file, "created"), "1") << file.body;
  EXPECT_THAT(get("/api/v1/desk/exchange-rates").body, HasSubstr("CHF"));
  as(Role::engineering);
  EXPECT_EQ(get("/api/v1/desk/exchange-rates").status, 403);
}

TEST_P(Administration, WithoutAFolderNoBackupIsPromised) {
  EXPECT_EQ(code(get("/api/v1/backups")), "backups_not_kept");
  EXPECT_EQ(code(post("/api/v1/backups", "{}")), "backups_not_kept");
  as(Role::account_manager);
  EXPECT_EQ(get("/api/v1/backups").status, 403);
}

TEST_P(Administration, ABackupIsAJobAndIsVerifiedAndFetched) {
  TemporaryFolder folder;
  const database::BackupShelf shelf{folder.path() / "backups", all_stores()};
  SystemClock clock;
  jobs::JobQueue queue(db(), clock, {.threads = 1});
  queue.add(std::string(desk::backup_kind),
            {.repeat = jobs::Repeat::safe, .work = desk::backup_work(shelf)});
  queue.add(std::string(desk::verify_backup_kind),
            {.repeat = jobs::Repeat::safe, .work = desk::verification_work(shelf)});
  queue.start();
  const auto ended = [&](const jobs::Job& job) {
    queue.wake();
    for (int round = 0; round < 600; ++round) {
      const auto now = jobs::job_of(db(), job.id);
      if (now && jobs::has_ended(*now)) return *now;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return job;
  };
  const auto job = ended(desk::ask_backup(db(), caller()).value());
  EXPECT_EQ(job.state, jobs::JobState::done) << job.error_message.value_or("");
  const auto all = database::list_backups(shelf).value();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_FAILS("backup_not_found",
               desk::ask_verification(db(), caller(), shelf, "../throughline.db"));
  const auto check = ended(desk::ask_verification(db(), caller(), shelf, all.front().name).value());
  EXPECT_EQ(check.state, jobs::JobState::done) << check.error_message.value_or("");
  const auto bytes = desk::fetch_backup(db(), caller(), shelf, all.front().name);
  ASSERT_OK(bytes);
  EXPECT_TRUE(bytes->starts_with("SQLite format 3"));
  EXPECT_FAILS(
      "backup_too_large",
      desk::fetch_backup(db(), caller(), {shelf.folder, shelf.stores, 100}, all.front().name));
  jobs::NoProgress unwatched;
  EXPECT_FAILS("job_input_damaged",
               desk::verification_work(shelf)(db(), caller(), "no JSON", unwatched));
  EXPECT_THAT(get(cat("/api/v1/jobs/", job.id.raw(), "/result")).body, HasSubstr(all.front().name));
  EXPECT_THAT(get("/api/v1/desk/audit?entity=backup").body, HasSubstr("backup_fetched"));
  queue.stop();
}

}  // namespace
}  // namespace tl::testing
