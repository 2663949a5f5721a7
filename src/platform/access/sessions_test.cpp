#include "platform/access/sessions.h"

#include "foundation/text.h"
#include "platform/access/session_store.h"
#include "platform/access/sizes.h"
#include "platform/access/test_people.h"

namespace tl::access {
namespace {

class SessionsTest : public WithPeople {
 protected:
  std::string seen_at() {
    const testing::AdHoc<0> statement("select max(seen_at) from access_session");
    return Instant::from_micros(db().read([&](database::Transaction& tx) {
                                      return tx.query_one<std::int64_t>(statement);
                                    })
                                    .value())
        .text();
  }
};
TL_ON_BOTH_DATABASES(SessionsTest);

TEST_P(SessionsTest, ATokenOpensASessionAndNothingElseDoes) {
  settled("ann", {Role::owner});
  const std::string token = enter_ann()->token;
  EXPECT_OK(signed_in(token));
  for (const std::string& wrong :
       {std::string(), token.substr(1), token + "x", secret_hash(token), std::string(5'000, 'x')})
    EXPECT_FAILS("not_signed_in", signed_in(wrong));
}

TEST_P(SessionsTest, OnlyAHashOfTheTokenIsStored) {
  settled("ann", {Role::owner});
  const std::string token = enter_ann()->token;
  const testing::AdHoc<0> statement("select token_hash from access_session where ended_at is null");
  const auto kept =
      db().read([&](database::Transaction& tx) { return tx.query<std::string>(statement); });
  EXPECT_THAT(kept.value(), ::testing::Contains(secret_hash(token)));
  EXPECT_THAT(kept.value(), ::testing::Not(::testing::Contains(token)));
}

TEST_P(SessionsTest, ASessionThatNobodyUsesEnds) {
  settled("ann", {Role::owner});
  const std::string token = enter_ann()->token;
  wait_minutes(479);
  EXPECT_OK(signed_in(token));
  wait_minutes(479);  // used in between
  EXPECT_OK(signed_in(token));
  wait_minutes(480);
  EXPECT_FAILS("not_signed_in", signed_in(token));
}

TEST_P(SessionsTest, ASessionEndsWhenItsTimeIsOverHoweverMuchItIsUsed) {
  settled("ann", {Role::owner});
  const std::string token = enter_ann()->token;
  for (int hour = 0; hour < 167; ++hour) {
    wait_minutes(60);
    ASSERT_OK(signed_in(token));
  }
  wait_minutes(60);
  EXPECT_FAILS("not_signed_in", signed_in(token));
}

TEST_P(SessionsTest, ThatItWasUsedIsWrittenOnceAMinuteAtMost) {
  settled("ann", {Role::owner});
  const std::string token = enter_ann()->token;
  const std::string first = seen_at();
  wait_seconds(59);
  EXPECT_OK(signed_in(token));
  EXPECT_EQ(seen_at(), first);
  wait_seconds(1);
  EXPECT_OK(signed_in(token));
  EXPECT_EQ(seen_at(), now_.text());
}

TEST_P(SessionsTest, SigningInAgainEndsTheSessionThatTheBrowserHeld) {
  settled("ann", {Role::owner});
  const std::string before = enter_ann()->token;
  Origin from = office();
  from.previous = before;
  const auto after = enter("ann", ann_password, from);
  ASSERT_OK(after);
  EXPECT_NE(after->token, before);
  EXPECT_FAILS("not_signed_in", signed_in(before));
  EXPECT_OK(signed_in(after->token));
}

TEST_P(SessionsTest, SigningOutEndsTheSession) {
  settled("ann", {Role::owner});
  const std::string token = enter_ann()->token;
  ASSERT_OK(sign_out(db(), caller("anybody"), token));
  EXPECT_FAILS("not_signed_in", signed_in(token));
  EXPECT_OK(sign_out(db(), caller("anybody"), token));
  EXPECT_OK(sign_out(db(), caller("anybody"), "never was one"));
  EXPECT_THAT(audited(), ::testing::Contains("ann signed_out"));
}

TEST_P(SessionsTest, ADeactivatedPersonsSessionEnds) {
  const Person ann = settled("ann", {Role::sales});
  const std::string token = enter_ann()->token;
  ASSERT_OK(deactivate_person(db(), setup(), {ann.id, 1}));
  EXPECT_FAILS("not_signed_in", signed_in(token));
  ASSERT_OK(activate_person(db(), setup(), {ann.id, 2}));
  EXPECT_FAILS("not_signed_in", signed_in(token));  // and does not come back
  EXPECT_OK(enter_ann());
}

TEST_P(SessionsTest, AResetPasswordEndsTheSessions) {
  const Person ann = settled("ann", {Role::sales});
  const std::string token = enter_ann()->token;
  const auto fresh = reset_password(db(), hasher_, setup(), ann.id);
  ASSERT_OK(fresh);
  EXPECT_FAILS("not_signed_in", signed_in(token));
  EXPECT_FAILS("sign_in_refused", enter_ann());
  EXPECT_EQ(enter("ann", fresh->one_time_password)->reply.stage, SessionStage::change_password);
}

TEST_P(SessionsTest, ARoleTakenAwayIsGoneAtTheNextRequest) {
  const Person ann = settled("ann", {Role::sales, Role::finance});
  const std::string token = enter_ann()->token;
  EXPECT_TRUE(who(token).principal.may(Permission::quote_cost_read));
  ASSERT_OK(set_roles(db(), setup(), {ann.id, 1, {Role::sales}}));
  EXPECT_FALSE(who(token).principal.may(Permission::quote_cost_read));
}

TEST_P(SessionsTest, APersonSeesTheirSessionsAndEndsThem) {
  const Person ann = settled("ann", {Role::sales});
  ASSERT_OK(revoke_sessions(db(), setup(), {ann.id, {}}));
  const std::string desk = enter_ann()->token;
  wait_minutes(1);
  Origin telephone = office();
  telephone.remote = "198.51.100.3";
  telephone.user_agent = std::string(sizes::user_agent_characters_max + 1, 'u') + "\x1b[2J";
  const std::string lost = enter("ann", ann_password, telephone)->token;
  const auto sessions = sessions_of(db(), acting(desk), ann.id);
  ASSERT_OK(sessions);
  ASSERT_EQ(sessions->size(), 2u);
  EXPECT_EQ(sessions->front().remote, "198.51.100.3");
  EXPECT_LE(utf8_length(sessions->front().user_agent), sizes::user_agent_characters_max + 1);
  const auto revoked = revoke_session(db(), acting(desk), {ann.id, who(lost).session});
  ASSERT_OK(revoked);
  EXPECT_FAILS("not_signed_in", signed_in(lost));
  EXPECT_OK(signed_in(desk));
  enter_ann().value();
  EXPECT_EQ(revoke_sessions(db(), acting(desk), {ann.id, who(desk).session})->revoked, 1);
  EXPECT_EQ(sessions_of(db(), acting(desk), ann.id)->size(), 1u);
}

TEST_P(SessionsTest, NobodySeesOrEndsTheSessionsOfAnother) {
  const Person ann = settled("ann", {Role::sales});
  settled("bob", {Role::sales_manager});
  const std::string token = enter_ann()->token;
  const Acting bob = acting(enter("bob", ann_password)->token);
  EXPECT_FAILS("not_allowed", sessions_of(db(), bob, ann.id));
  EXPECT_FAILS("not_allowed", revoke_session(db(), bob, {ann.id, who(token).session}));
  EXPECT_FAILS("not_allowed", revoke_sessions(db(), bob, {ann.id, {}}));
  // As one's own, which it is not.
  EXPECT_FAILS("session_not_found",
               revoke_session(db(), bob, {bob.who.person, who(token).session}));
  EXPECT_OK(signed_in(token));
}

TEST_P(SessionsTest, AskFirstForTheCodeThenForANewPasswordThenForASecondFactor) {
  EXPECT_EQ(stage_of({.second_factor_enrolled = true, .must_change_password = true}),
            SessionStage::second_factor);
  EXPECT_EQ(stage_of({.second_factor_enrolled = true,
                      .second_factor_shown = true,
                      .must_change_password = true}),
            SessionStage::change_password);
  EXPECT_EQ(stage_of({.second_factor_needed = true}), SessionStage::enrol_second_factor);
  EXPECT_EQ(stage_of({.second_factor_enrolled = true,
                      .second_factor_shown = true,
                      .second_factor_needed = true}),
            SessionStage::ready);
  EXPECT_EQ(stage_of({}), SessionStage::ready);
  // What the provider of identities asked for is not asked for again; a new password is.
  EXPECT_EQ(stage_of({.second_factor_enrolled = true,
                      .second_factor_needed = true,
                      .second_factor_at_provider = true}),
            SessionStage::ready);
  EXPECT_EQ(stage_of({.second_factor_needed = true, .second_factor_at_provider = true}),
            SessionStage::ready);
  EXPECT_EQ(stage_of({.must_change_password = true, .second_factor_at_provider = true}),
            SessionStage::change_password);
}

}  // namespace
}  // namespace tl::access
