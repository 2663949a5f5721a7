#include "platform/access/second_factor.h"

#include "foundation/text.h"
#include "platform/access/policy.h"
#include "platform/access/test_people.h"

namespace tl::access {
namespace {

using ::testing::Contains;

std::vector<std::byte> from_base32(std::string_view text) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::vector<std::byte> out;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const char c : text) {
    held = (held << 5) | static_cast<std::uint32_t>(letters.find(c));
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    out.push_back(static_cast<std::byte>((held >> bits) & 0xff));
  }
  return out;
}

class SecondFactorTest : public WithPeople {
 protected:
  std::string code() const { return totp_code(key_, totp_step(now_)); }
  // Ann, with a password and a second factor; the telephone's clock is ours.
  RecoveryCodes enrol() {
    ann_ = settled("ann", {Role::owner});
    const SignedIn me = who(enter_ann()->token);
    const TotpKey key = enrol_totp(db(), caller(), me, {"Acme"}).value();
    key_ = from_base32(key.secret);
    const TotpOn on = confirm_totp(db(), caller(), me, {code()}).value();
    session_ = on.session.token;
    wait_seconds(30);
    return on.reply;
  }
  Result<NewSession> show(const NewSession& half, std::string_view typed) {
    return verify_totp(db(), caller(), office(), who(half.token), {std::string(typed)});
  }

  Person ann_;
  std::vector<std::byte> key_;
  std::string session_;
};
TL_ON_BOTH_DATABASES(SecondFactorTest);

TEST_P(SecondFactorTest, IsAskedForOnceItIsConfirmed) {
  enrol();
  EXPECT_TRUE(who(session_).principal.may(Permission::person_edit));
  const auto half = enter_ann();
  ASSERT_OK(half);
  EXPECT_EQ(half->reply.stage, SessionStage::second_factor);
  EXPECT_TRUE(who(half->token).principal.roles.empty());
  const auto full = show(*half, code());
  ASSERT_OK(full);
  EXPECT_EQ(full->reply.stage, SessionStage::ready);
  EXPECT_NE(full->token, half->token);
  EXPECT_FAILS("not_signed_in", signed_in(half->token));
  EXPECT_TRUE(who(full->token).principal.may(Permission::person_edit));
  EXPECT_THAT(audited(), Contains("ann second_factor_shown"));
}

TEST_P(SecondFactorTest, AKeyThatWasNotConfirmedAsksForNothing) {
  settled("ann", {Role::owner});
  const SignedIn me = who(enter_ann()->token);
  ASSERT_OK(enrol_totp(db(), caller(), me, {"Acme"}));
  EXPECT_FAILS("code_wrong", confirm_totp(db(), caller(), me, {"000000"}));
  EXPECT_EQ(enter_ann()->reply.stage, SessionStage::ready);
  EXPECT_FAILS("second_factor_off", verify_totp(db(), caller(), office(), me, {"000000"}));
}

TEST_P(SecondFactorTest, ACodeIsNotTakenTwice) {
  enrol();
  const std::string used = code();
  ASSERT_OK(show(enter_ann().value(), used));
  EXPECT_FAILS("code_wrong", show(enter_ann().value(), used));
  wait_seconds(30);
  EXPECT_FAILS("code_wrong", show(enter_ann().value(), used));  // still within the window
  EXPECT_OK(show(enter_ann().value(), code()));
}

TEST_P(SecondFactorTest, TheCodeThatConfirmedIsSpent) {
  settled("ann", {Role::owner});
  const SignedIn me = who(enter_ann()->token);
  key_ = from_base32(enrol_totp(db(), caller(), me, {"Acme"})->secret);
  const std::string first = code();
  ASSERT_OK(confirm_totp(db(), caller(), me, {first}));
  EXPECT_FAILS("code_wrong", show(enter_ann().value(), first));
}

TEST_P(SecondFactorTest, WrongCodesLockTheSignInHoweverOftenThePasswordIsRight) {
  enrol();
  int tries = 0;
  std::string said;
  while (said != "sign_in_locked" && tries < 20) {
    const auto half = enter_ann();
    said = testing::error_code(half);
    if (half) said = testing::error_code(show(*half, "000000"));
    ++tries;
  }
  EXPECT_EQ(tries, 6);
  wait_minutes(1);
  EXPECT_OK(show(enter_ann().value(), code()));
}

TEST_P(SecondFactorTest, HalfASignInEndsAfterTenMinutes) {
  enrol();
  const auto half = enter_ann();
  wait_minutes(9);
  EXPECT_OK(signed_in(half->token));
  wait_minutes(1);
  EXPECT_FAILS("not_signed_in", signed_in(half->token));
}

TEST_P(SecondFactorTest, HalfASignInChangesNothing) {
  enrol();
  const SignedIn half = who(enter_ann()->token);
  EXPECT_FAILS("second_factor_missing",
               change_password(db(), hasher_, caller(), half,
                               {std::string(ann_password), "another row of words"}));
  EXPECT_FAILS("second_factor_missing", enrol_totp(db(), caller(), half, {"Acme"}));
  EXPECT_FAILS("second_factor_missing", confirm_totp(db(), caller(), half, {code()}));
  EXPECT_FAILS("second_factor_missing", remove_totp(db(), caller(), half, {code()}));
  EXPECT_FAILS("not_allowed", sessions_of(db(), acting_for(caller(), half.principal), ann_.id));
}

TEST_P(SecondFactorTest, ARecoveryCodeOpensOnce) {
  const RecoveryCodes codes = enrol();
  ASSERT_EQ(codes.recovery_codes.size(), recovery_code_count);
  const std::string typed = to_lower(replace_all(codes.recovery_codes[3], "-", " "));
  ASSERT_OK(show(enter_ann().value(), typed));
  EXPECT_FAILS("code_wrong", show(enter_ann().value(), typed));
  EXPECT_OK(show(enter_ann().value(), codes.recovery_codes[4]));
  EXPECT_EQ(second_factor_of(db(), who(session_))->recovery_codes_left, 6);
}

TEST_P(SecondFactorTest, IsTakenAwayByACodeAndByNothingLess) {
  enrol();
  EXPECT_FAILS("second_factor_on", enrol_totp(db(), caller(), who(session_), {"Acme"}));
  EXPECT_FAILS("code_wrong", remove_totp(db(), caller(), who(session_), {"000000"}));
  ASSERT_OK(remove_totp(db(), caller(), who(session_), {code()}));
  EXPECT_EQ(enter_ann()->reply.stage, SessionStage::ready);
  EXPECT_FAILS("second_factor_not_begun", confirm_totp(db(), caller(), who(session_), {code()}));
}

TEST_P(SecondFactorTest, AnAdministratorResetsALostOne) {
  enrol();
  ASSERT_OK(reset_totp(db(), setup(), ann_.id));
  EXPECT_FAILS("not_signed_in", signed_in(session_));
  EXPECT_EQ(enter_ann()->reply.stage, SessionStage::ready);
  EXPECT_FAILS("second_factor_off", reset_totp(db(), setup(), ann_.id));
  EXPECT_THAT(audited(), Contains("setup second_factor_reset"));
}

TEST_P(SecondFactorTest, ARoleMayHaveToHaveOne) {
  settled("ann", {Role::owner});
  settled("bob", {Role::sales});
  const std::string before = enter_ann()->token;
  ASSERT_OK(set_policy(db(), setup(), {"second_factor_roles", "administrator owner"}));
  EXPECT_EQ(who(before).stage, SessionStage::enrol_second_factor);
  EXPECT_TRUE(who(before).principal.roles.empty());
  EXPECT_EQ(enter("bob", ann_password)->reply.stage, SessionStage::ready);
  const auto session = enter_ann();
  EXPECT_EQ(session->reply.stage, SessionStage::enrol_second_factor);
  EXPECT_TRUE(second_factor_of(db(), who(session->token))->required);
  key_ = from_base32(enrol_totp(db(), caller(), who(session->token), {""})->secret);
  const auto on = confirm_totp(db(), caller(), who(session->token), {code()});
  ASSERT_OK(on);
  EXPECT_EQ(on->session.reply.stage, SessionStage::ready);
  EXPECT_EQ(who(before).stage, SessionStage::second_factor);  // the other session has to show it
  wait_seconds(30);
  EXPECT_FAILS("second_factor_required",
               remove_totp(db(), caller(), who(on->session.token), {code()}));
}

TEST_P(SecondFactorTest, NoSecretStandsInTheAudit) {
  const RecoveryCodes codes = enrol();
  ASSERT_OK(show(enter_ann().value(), codes.recovery_codes[0]));
  const std::string audit = audit_text();
  EXPECT_FALSE(contains(audit, base32(key_)));
  for (const std::string& one : codes.recovery_codes) EXPECT_FALSE(contains(audit, one));
  const testing::AdHoc<0> hashes("select code_hash from access_recovery_code");
  const auto kept =
      db().read([&](database::Transaction& tx) { return tx.query<std::string>(hashes); });
  for (const std::string& hash : kept.value())
    EXPECT_FALSE(contains(hash, typed_code(codes.recovery_codes[0])));
}

}  // namespace
}  // namespace tl::access
