#include "platform/access/api_tokens.h"

#include "foundation/text.h"
#include "platform/access/sizes.h"
#include "platform/access/test_people.h"

namespace tl::access {
namespace {

class ApiTokensTest : public WithPeople {
 protected:
  Result<MadeApiToken> make(const NewApiToken& token) {
    return create_api_token(db(), caller(), me_, token);
  }
  Result<Principal> open(std::string_view token) {
    return principal_of_api_token(db(), now_, token);
  }
  void begin(std::vector<Role> roles = {Role::procurement}) {
    ann_ = settled("ann", std::move(roles));
    me_ = who(enter_ann()->token);
  }
  Acting myself() { return acting_for(caller(), me_.principal); }

  Person ann_;
  SignedIn me_;
};
TL_ON_BOTH_DATABASES(ApiTokensTest);

TEST_P(ApiTokensTest, OpensWhatItWasCutDownTo) {
  begin();
  const auto made = make({"price import", {"offer_read", "offer_edit"}, 90});
  ASSERT_OK(made);
  EXPECT_TRUE(made->token.starts_with("tl_"));
  const auto who = open(made->token);
  ASSERT_OK(who);
  EXPECT_EQ(who->sign_in, "ann");
  EXPECT_TRUE(who->may(Permission::offer_edit));
  EXPECT_FALSE(who->may(Permission::part_read));
  EXPECT_FALSE(who->may(Permission::session_own));
  EXPECT_FAILS("api_token_invalid", open("tl_" + std::string(43, 'x')));
  EXPECT_FAILS("api_token_invalid", open(made->token.substr(3)));
  EXPECT_FAILS("api_token_invalid", open(""));
}

TEST_P(ApiTokensTest, ReachesNoFurtherThanItsPerson) {
  begin();
  const std::string token = make({"t", {"offer_edit"}, 1})->token;
  EXPECT_FAILS("scope_not_yours", make({"t", {"quote_issue"}, 1}));
  EXPECT_FAILS("scope_unknown", make({"t", {"everything"}, 1}));
  EXPECT_FAILS("scope_unknown", make({"t", {}, 1}));
  ASSERT_OK(set_roles(db(), setup(), {ann_.id, 1, {Role::quality}}));
  EXPECT_FALSE(open(token)->may(Permission::offer_edit));
}

TEST_P(ApiTokensTest, NeverReachesPeoplePasswordsOrSessions) {
  begin({Role::owner});
  for (const char* scope : {"session_own", "person_edit", "settings_edit", "backup_make"})
    EXPECT_FAILS("scope_not_for_tokens", make({"t", {scope}, 1})) << scope;
  const auto who = open(make({"t", {"person_read"}, 1})->token);
  const Acting by = acting_for(caller(), *who);
  EXPECT_FAILS("not_allowed", revoke_sessions(db(), by, {ann_.id, {}}));
  EXPECT_FAILS("not_allowed", revoke_api_tokens(db(), by, ann_.id));
  EXPECT_FAILS("not_allowed", reset_password(db(), hasher_, by, ann_.id));
}

TEST_P(ApiTokensTest, HasAnEnd) {
  begin();
  const std::string token = make({"t", {"part_read"}, 2})->token;
  wait_minutes(2 * 24 * 60 - 1);
  EXPECT_OK(open(token));
  wait_minutes(1);
  EXPECT_FAILS("api_token_invalid", open(token));
  EXPECT_FAILS("token_days_malformed", make({"t", {"part_read"}, 0}));
  EXPECT_OK(make({"t", {"part_read"}, 365}));
  EXPECT_FAILS("token_days_malformed", make({"t", {"part_read"}, 366}));
}

TEST_P(ApiTokensTest, HasANameThatSaysWhatItIsFor) {
  begin();
  EXPECT_FAILS("token_name_malformed", make({"  ", {"part_read"}, 1}));
  EXPECT_OK(make({std::string(sizes::token_name_characters_max, 'x'), {"part_read"}, 1}));
  EXPECT_FAILS("token_name_malformed",
               make({std::string(sizes::token_name_characters_max + 1, 'x'), {"part_read"}, 1}));
  EXPECT_FAILS("token_name_malformed", make({"a\x1b[2J", {"part_read"}, 1}));
}

TEST_P(ApiTokensTest, IsKeptAsAHashAndSaysWhenItWasUsedToTheHour) {
  begin();
  const auto made = make({"t", {"part_read"}, 1});
  const auto listed = [&] { return api_tokens_of(db(), myself(), ann_.id)->front(); };
  EXPECT_FALSE(listed().used_at);
  ASSERT_OK(open(made->token));
  EXPECT_EQ(listed().used_at->text(), "2026-01-02T03:00:00.000000Z");
  EXPECT_FALSE(contains(audit_text(), made->token));
  const testing::AdHoc<0> hash("select token_hash from access_api_token");
  EXPECT_EQ(
      db().read([&](database::Transaction& tx) { return tx.query_one<std::string>(hash); }).value(),
      secret_hash(made->token));
}

TEST_P(ApiTokensTest, IsRevokedByItsPersonOrAnAdministratorAndByNobodyElse) {
  begin();
  const auto made = make({"t", {"part_read"}, 1});
  settled("bob", {Role::sales});
  const Acting bob = acting(enter("bob", ann_password)->token);
  EXPECT_FAILS("not_allowed", revoke_api_token(db(), bob, {ann_.id, made->api_token.id}));
  EXPECT_FAILS("api_token_not_found",
               revoke_api_token(db(), bob, {bob.who.person, made->api_token.id}));
  EXPECT_FAILS("not_allowed", api_tokens_of(db(), bob, ann_.id));
  EXPECT_OK(open(made->token));
  const auto revoked = revoke_api_token(db(), myself(), {ann_.id, made->api_token.id});
  ASSERT_OK(revoked);
  EXPECT_EQ(revoked->revoked_by, "ann");
  EXPECT_FAILS("api_token_invalid", open(made->token));
  const std::string second = make({"t", {"part_read"}, 1})->token;
  EXPECT_EQ(revoke_api_tokens(db(), setup(), ann_.id)->revoked, 1);
  EXPECT_FAILS("api_token_invalid", open(second));
}

TEST_P(ApiTokensTest, OpensNothingWhileItsPersonIsShutOut) {
  begin();
  const std::string token = make({"t", {"part_read"}, 1})->token;
  ASSERT_OK(deactivate_person(db(), setup(), {ann_.id, 1}));
  EXPECT_FAILS("api_token_invalid", open(token));
}

}  // namespace
}  // namespace tl::access
