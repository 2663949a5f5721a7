#include "platform/access/sign_in.h"

#include <atomic>
#include <thread>

#include "foundation/text.h"
#include "platform/access/sizes.h"
#include "platform/access/test_people.h"

namespace tl::access {
namespace {

using ::testing::Contains;

class SignInTest : public WithPeople {
 protected:
  void fail(int times, const Origin& from = office()) {
    for (int i = 0; i < times; ++i)
      EXPECT_FAILS("sign_in_refused", enter("ann", "not the right one", from));
  }
};
TL_ON_BOTH_DATABASES(SignInTest);

TEST_P(SignInTest, APersonSignsInWithTheirPasswordInAnyCaseOfTheName) {
  settled("ann", {Role::account_manager});
  const auto session = enter(" ANN ", ann_password);
  ASSERT_OK(session);
  EXPECT_EQ(session->reply.stage, SessionStage::ready);
  const SignedIn me = who(session->token);
  EXPECT_EQ(me.principal.sign_in, "ann");
  EXPECT_EQ(me.principal.roles, (std::vector{Role::account_manager}));
  EXPECT_THAT(audited(), Contains("ann signed_in"));
}

TEST_P(SignInTest, AWrongPasswordAndAnUnknownNameAndAShutOutPersonGetTheSameAnswer) {
  settled("ann", {Role::owner});
  const Person bob = settled("bob", {Role::sales});
  ASSERT_OK(deactivate_person(db(), setup(), {bob.id, 1}));
  const Error wrong = enter("ann", "wrong wrong wrong").error();
  const Error unknown = enter("nobody here", "wrong wrong wrong").error();
  const Error shut_out = enter("bob", ann_password).error();
  EXPECT_EQ(wrong.code, "sign_in_refused");
  EXPECT_EQ(wrong, unknown);
  EXPECT_EQ(wrong, shut_out);
}

TEST_P(SignInTest, AnUnknownSignInCostsTheSameWork) {
  settled("ann", {Role::owner});
  const Person bob = add("bob", {Role::sales}).person;
  ASSERT_OK(deactivate_person(db(), setup(), {bob.id, 1}));
  for (const char* name : {"ann", "bob", "nobody here", "", "\xff\xfe"}) {
    const std::int64_t before = hasher_.verifications();
    EXPECT_FAILS("sign_in_refused", enter(name, "wrong wrong wrong"));
    EXPECT_EQ(hasher_.verifications(), before + 1) << name;
  }
}

TEST_P(SignInTest, APasswordLongerThanAnyIsRefusedBeforeAnyWork) {
  settled("ann", {Role::owner});
  const std::int64_t before = hasher_.verifications();
  EXPECT_FAILS("sign_in_refused", enter("ann", std::string(sizes::password_bytes_max + 1, 'x')));
  EXPECT_EQ(hasher_.verifications(), before);
  EXPECT_FAILS("sign_in_refused", enter("ann", std::string(sizes::password_bytes_max, 'x')));
  EXPECT_EQ(hasher_.verifications(), before + 1);
}

TEST_P(SignInTest, AOneTimePasswordOpensNothingButTheChangeOfItself) {
  const OneTimePassword fresh = add("ann", {Role::owner});
  const auto session = enter("ann", fresh.one_time_password);
  ASSERT_OK(session);
  EXPECT_EQ(session->reply.stage, SessionStage::change_password);
  const SignedIn me = who(session->token);
  EXPECT_EQ(me.stage, SessionStage::change_password);
  EXPECT_TRUE(me.principal.roles.empty());
  EXPECT_FALSE(me.principal.may(Permission::person_edit));
  const auto changed = change_password(db(), hasher_, caller(), me,
                                       {fresh.one_time_password, std::string(ann_password)});
  ASSERT_OK(changed);
  EXPECT_EQ(changed->reply.stage, SessionStage::ready);
  EXPECT_TRUE(who(changed->token).principal.may(Permission::person_edit));
  EXPECT_FAILS("sign_in_refused", enter("ann", fresh.one_time_password));
}

TEST_P(SignInTest, AOneTimePasswordHasItsTime) {
  const OneTimePassword fresh = add("ann", {Role::owner});
  wait_minutes(72 * 60);
  EXPECT_FAILS("one_time_password_expired", enter("ann", fresh.one_time_password));
  EXPECT_FAILS("sign_in_refused", enter("ann", "wrong wrong wrong"));
}

TEST_P(SignInTest, FiveFailuresLockTheNameForAWhileThatGrows) {
  settled("ann", {Role::owner});
  fail(5);
  EXPECT_FAILS("sign_in_locked", enter_ann());
  EXPECT_EQ(enter_ann().error().message,
            "too many tries failed; try again in 60 seconds, or ask an administrator to unlock the "
            "sign-in");
  wait_seconds(59);
  EXPECT_FAILS("sign_in_locked", enter_ann());
  wait_seconds(1);
  fail(1);
  EXPECT_TRUE(contains(enter_ann().error().message, "try again in 2 minutes"));
  wait_minutes(2);
  EXPECT_OK(enter_ann());
  fail(4);  // counted from the last time that somebody came in
  EXPECT_OK(enter_ann());
}

TEST_P(SignInTest, ALockedTryIsNoFailure) {
  settled("ann", {Role::owner});
  fail(5);
  for (int i = 0; i < 20; ++i) EXPECT_FAILS("sign_in_locked", enter_ann());
  wait_minutes(1);
  EXPECT_OK(enter_ann());
}

TEST_P(SignInTest, ManyTriesAtOnceDoNotSlipPastTheLimit) {
  settled("ann", {Role::owner});
  std::atomic<int> refused = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < 12; ++i) {
    threads.emplace_back([&] {
      if (testing::error_code(enter("ann", "a guess of many")) == "sign_in_refused") ++refused;
    });
  }
  threads.clear();
  EXPECT_EQ(refused, 5);
}

TEST_P(SignInTest, AnUnknownNameIsLockedLikeAKnownOne) {
  for (int i = 0; i < 5; ++i) EXPECT_FAILS("sign_in_refused", enter("nobody", "wrong wrong"));
  EXPECT_FAILS("sign_in_locked", enter("nobody", "wrong wrong"));
}

TEST_P(SignInTest, AnAddressThatTriesManyNamesIsLocked) {
  settled("ann", {Role::owner});
  const Origin stranger{.remote = "2001:db8::1", .user_agent = "", .previous = {}};
  for (int i = 0; i < 50; ++i)
    EXPECT_FAILS("sign_in_refused", enter(cat("name", i), "password 1 for all", stranger));
  Origin neighbour = stranger;
  neighbour.remote = "2001:db8::2";  // of the same network
  EXPECT_FAILS("sign_in_locked", enter("ann", ann_password, neighbour));
  EXPECT_OK(enter_ann());  // from the office
  wait_minutes(61);
  EXPECT_OK(enter("ann", ann_password, stranger));
}

TEST_P(SignInTest, AnAdministratorUnlocks) {
  const Person ann = settled("ann", {Role::owner});
  fail(5);
  EXPECT_FAILS("sign_in_locked", enter_ann());
  ASSERT_OK(unlock_person(db(), setup(), ann.id));
  EXPECT_OK(enter_ann());
}

TEST_P(SignInTest, WhatIsTypedAsANameIsNotKept) {
  EXPECT_FAILS("sign_in_refused", enter("my secret password", "ann"));
  const testing::AdHoc<0> all("select who from access_attempt where outcome = 'tried'");
  const auto kept =
      db().read([&](database::Transaction& tx) { return tx.query_one<std::string>(all); });
  ASSERT_OK(kept);
  EXPECT_FALSE(contains(*kept, "secret"));
  EXPECT_EQ(kept->size(), 64u);
}

TEST_P(SignInTest, TriesStayOnRecord) {
  fail(1);
  for (const char* sql : {"delete from access_attempt", "update access_attempt set at = 0"}) {
    const testing::AdHoc<0> change(sql);
    EXPECT_FAILS("insert_only_violation",
                 db().write([&](database::Transaction& tx) { return tx.execute(change); }));
  }
}

TEST_P(SignInTest, AHashWeakerThanTodayIsReplacedAtTheNextSignIn) {
  settled("ann", {Role::owner});
  const PasswordHasher dearer({.passes = 2, .memory_bytes = 1u << 20});
  ASSERT_OK(sign_in_with(dearer, "ann", ann_password, office()));
  const testing::AdHoc<0> hash("select hash from access_password");
  const auto kept =
      db().read([&](database::Transaction& tx) { return tx.query_one<std::string>(hash); });
  EXPECT_TRUE(contains(kept.value(), "$m=1024,t=2,p=1$"));
  EXPECT_OK(sign_in_with(dearer, "ann", ann_password, office()));
}

TEST_P(SignInTest, ANewPasswordEndsTheOtherSessionsAndChangesTheToken) {
  settled("ann", {Role::owner});
  const std::string here = enter_ann()->token;
  const std::string elsewhere = enter_ann()->token;
  const auto changed = change_password(db(), hasher_, caller(), who(here),
                                       {std::string(ann_password), "another row of words"});
  ASSERT_OK(changed);
  EXPECT_FAILS("not_signed_in", signed_in(elsewhere));
  EXPECT_FAILS("not_signed_in", signed_in(here));
  EXPECT_OK(signed_in(changed->token));
  EXPECT_FAILS("sign_in_refused", enter_ann());
  EXPECT_OK(enter("ann", "another row of words"));
  EXPECT_THAT(audited(), Contains("ann password_changed"));
}

TEST_P(SignInTest, APasswordIsChangedOnlyByWhoKnowsIt) {
  settled("ann", {Role::owner});
  const SignedIn me = who(enter_ann()->token);
  const auto change = [&](std::string current, std::string fresh) {
    return change_password(db(), hasher_, caller(), me, {std::move(current), std::move(fresh)});
  };
  EXPECT_FAILS("password_too_short", change(std::string(ann_password), "short"));
  EXPECT_FAILS("password_is_sign_in", change(std::string(ann_password), "annannannann"));
  EXPECT_FAILS("password_same", change(std::string(ann_password), std::string(ann_password)));
  for (int i = 0; i < 5; ++i)
    EXPECT_FAILS("password_wrong", change("a guess of a thief", "another row of words"));
  EXPECT_FAILS("sign_in_locked", change("a guess of a thief", "another row of words"));
}

TEST_P(SignInTest, NoSecretStandsInTheAudit) {
  const OneTimePassword fresh = add("ann", {Role::owner});
  const NewSession session = enter("ann", fresh.one_time_password).value();
  const NewSession changed = change_password(db(), hasher_, caller(), who(session.token),
                                             {fresh.one_time_password, std::string(ann_password)})
                                 .value();
  const std::string audit = audit_text();
  for (const std::string& secret :
       {fresh.one_time_password, session.token, changed.token, std::string(ann_password),
        secret_hash(session.token), std::string("argon2")})
    EXPECT_FALSE(contains(audit, secret)) << secret;
}

}  // namespace
}  // namespace tl::access
