#include "accounts/rules/agreements.h"

#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::accounts {
namespace {

const Date today = Date::parse("2026-03-02").value();
constexpr AgreementRule rule{.warning_days = 90};

Agreement frame(std::int64_t id, std::optional<std::int64_t> last_day, std::int64_t notice = 0) {
  Agreement out{.id = AgreementId(id),
                .number = id == 1 ? "A1" : "A2",
                .kind = AgreementKind::frame,
                .title = "Frame contract",
                .signed_on = today.plus_days(-400),
                .valid_from = today.plus_days(-365),
                .notice_days = notice};
  if (last_day) out.valid_until = today.plus_days(*last_day);
  return out;
}

std::string code_of(const std::vector<Agreement>& agreements, const Date& day = today) {
  const auto view = agreements_on(agreements, day, rule);
  return view.findings.empty() ? "" : view.findings.front().code;
}

TEST(Agreements, AreToComeInForceRunOutOrEndedOnADay) {
  Agreement one = frame(1, 10);
  EXPECT_EQ(state_on(one, today.plus_days(-366)), AgreementState::to_come);
  EXPECT_EQ(state_on(one, today.plus_days(10)), AgreementState::in_force);
  EXPECT_EQ(state_on(one, today.plus_days(11)), AgreementState::ran_out);
  one.ended_on = today;
  EXPECT_EQ(state_on(one, today), AgreementState::ended);
  EXPECT_EQ(state_on(one, today.plus_days(-1)), AgreementState::in_force);
}

TEST(Agreements, ThatRunOutAreToldBeforeTheDayOfNotice) {
  EXPECT_EQ(code_of({frame(1, 91)}), "");
  EXPECT_EQ(code_of({frame(1, 90)}), "agreement_runs_out");
  EXPECT_EQ(code_of({frame(1, 150, 59)}), "") << "notice is due in 91 days";
  EXPECT_EQ(code_of({frame(1, 150, 60)}), "agreement_runs_out");
  EXPECT_EQ(code_of({frame(1, std::nullopt, 90)}), "") << "it runs until notice is given";
  EXPECT_EQ(agreements_on(std::vector{frame(1, 150, 60)}, today, rule).agreements[0].notice_by,
            today.plus_days(90));
}

TEST(Agreements, ThatRanOutAreToldUntilAnotherTakesTheirPlace) {
  EXPECT_EQ(code_of({frame(1, -1)}), "agreement_ran_out");
  EXPECT_EQ(code_of({frame(1, -1), frame(2, std::nullopt)}), "");
  Agreement other = frame(2, std::nullopt);
  other.kind = AgreementKind::nda;
  EXPECT_EQ(code_of({frame(1, -1), other}), "agreement_ran_out") << "another kind does not help";
  EXPECT_EQ(code_of({}), "agreement_none");
  EXPECT_EQ(code_of({frame(1, -1)}, today.plus_days(-401)), "agreement_none")
      << "it was not signed yet";
}

TEST(Agreements, AreCheckedForWhatCannotBe) {
  EXPECT_FAILS("agreement_days_invalid", checked_agreement(frame(1, -366)));
  EXPECT_OK(checked_agreement(frame(1, 0, notice_days_max)));
  EXPECT_FAILS("agreement_notice_invalid", checked_agreement(frame(1, 0, notice_days_max + 1)));
  Agreement many = frame(1, 0);
  for (std::size_t i = 0; i < clauses_max; ++i) many.clauses.push_back({cat("c", i), "x"});
  EXPECT_OK(checked_agreement(many));
  many.clauses.push_back({"one more", "x"});
  EXPECT_FAILS("clauses_too_many", checked_agreement(many));
  Agreement twice = frame(1, 0);
  twice.clauses = {{"Response hours", "24"}, {"response-hours", "8"}};
  EXPECT_FAILS("clause_repeated", checked_agreement(twice));
  twice.clauses = {{"payment", " "}};
  EXPECT_FAILS("words_missing", checked_agreement(twice));
  EXPECT_EQ(parse_clause("payment=30 days = net")->value, "30 days = net");
  EXPECT_FAILS("clause_malformed", parse_clause("payment"));
  EXPECT_EQ(*parse_agreement_kind("SLA"), AgreementKind::service_level);
  EXPECT_FAILS("agreement_kind_unknown", parse_agreement_kind("handshake"));
}

}  // namespace
}  // namespace tl::accounts
