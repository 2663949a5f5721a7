#include "platform/access/people.h"

#include "foundation/text.h"
#include "platform/access/test_people.h"

namespace tl::access {
namespace {

using ::testing::Contains;

class PeopleTest : public WithPeople {};
TL_ON_BOTH_DATABASES(PeopleTest);

TEST_P(PeopleTest, APersonIsAddedWithAPasswordForOneTime) {
  const auto added = add_person(db(), hasher_, setup(),
                                {.sign_in = "Ann",
                                 .name = "Ann  Miller",
                                 .email = "ann@example.com",
                                 .site = "Graz",
                                 .roles = {Role::quality, Role::sales}});
  ASSERT_OK(added);
  EXPECT_EQ(added->person.name, "Ann Miller");
  EXPECT_EQ(added->person.roles, (std::vector{Role::sales, Role::quality}));
  EXPECT_EQ(added->person.created_by, "setup");
  EXPECT_EQ(added->one_time_password.size(), 23u);
  EXPECT_EQ(days_between(now_.utc_date(), added->use_before.utc_date()), 3);
  EXPECT_FAILS(
      "person_exists",
      add_person(db(), hasher_, setup(), {.sign_in = "ANN", .name = "A", .roles = {Role::sales}}));
  EXPECT_THAT(audited(), Contains("setup person_added"));
}

TEST_P(PeopleTest, ListsThemWithWhatAnAdministratorWantsToKnow) {
  add("bob", {Role::engineering});
  settled("ANN", {Role::owner});
  enter_ann().value();
  for (int i = 0; i < 5; ++i) (void)enter("bob", "wrong wrong wrong");
  const auto people = list_people(db(), setup());
  ASSERT_OK(people);
  ASSERT_EQ(people->size(), 2u);
  const PersonView& ann = people->at(0);
  EXPECT_EQ(ann.person.sign_in, "ann");
  EXPECT_EQ(ann.password, PasswordState::own);
  EXPECT_EQ(ann.sessions, 2);
  EXPECT_EQ(ann.last_signed_in_at, now_);
  EXPECT_FALSE(ann.locked_until);
  const PersonView& bob = people->at(1);
  EXPECT_EQ(bob.password, PasswordState::one_time);
  EXPECT_EQ(bob.sessions, 0);
  EXPECT_TRUE(bob.locked_until);
  EXPECT_FALSE(bob.last_signed_in_at);
  EXPECT_EQ(show_person(db(), setup(), bob.person.id)->person.sign_in, "bob");
  EXPECT_FAILS("person_not_found", show_person(db(), setup(), PersonId{99}));
}

TEST_P(PeopleTest, AStaleSaveIsRefusedAndSaysWhatChanged) {
  const Person ann = add("ann", {Role::sales}).person;
  const auto first =
      change_person(db(), setup(), {ann.id, 1, "Ann Miller", "ann@new.example", "Graz"});
  ASSERT_OK(first);
  EXPECT_EQ(first->version, 2);
  const auto second = change_person(db(), setup(), {ann.id, 1, "Ann Smith", "ann@example.com", ""});
  EXPECT_FAILS("person_changed_meanwhile", second);
  EXPECT_EQ(second.error().kind, ErrorKind::conflict);
  EXPECT_TRUE(contains(second.error().message, "changed by setup"));
  EXPECT_TRUE(contains(second.error().message, "name Ann Miller, e-mail ann@new.example"));
  EXPECT_FAILS("person_changed_meanwhile", set_roles(db(), setup(), {ann.id, 1, {Role::quality}}));
  EXPECT_FAILS("person_changed_meanwhile", deactivate_person(db(), setup(), {ann.id, 1}));
  EXPECT_EQ(show_person(db(), setup(), ann.id)->person.name, "Ann Miller");
}

TEST_P(PeopleTest, EveryChangeIsOnRecordWithWhatWasBefore) {
  const Person ann = add("ann", {Role::sales}).person;
  ASSERT_OK(set_roles(db(), setup(), {ann.id, 1, {Role::finance}}));
  ASSERT_OK(deactivate_person(db(), setup(), {ann.id, 2}));
  ASSERT_OK(activate_person(db(), setup(), {ann.id, 3}));
  ASSERT_OK(unlock_person(db(), setup(), ann.id));
  ASSERT_OK(reset_password(db(), hasher_, setup(), ann.id));
  for (const char* action : {"person_roles_set", "person_deactivated", "person_activated",
                             "person_unlocked", "password_reset"})
    EXPECT_THAT(audited(), Contains(cat("setup ", action)));
  EXPECT_TRUE(contains(audit_text(), R"("roles":["sales"])"));
  EXPECT_TRUE(contains(audit_text(), R"("roles":["finance"])"));
}

TEST_P(PeopleTest, OnlyWhoMayEditPeopleDoes) {
  const Person ann = settled("ann", {Role::human_resources, Role::sales_manager});
  const Acting hr = acting(enter_ann()->token);
  EXPECT_OK(list_people(db(), hr));
  const auto denied_of = [&](const auto& result) { return testing::error_code(result); };
  EXPECT_EQ(denied_of(add_person(db(), hasher_, hr,
                                 {.sign_in = "eve", .name = "Eve", .roles = {Role::sales}})),
            "not_allowed");
  EXPECT_EQ(denied_of(change_person(db(), hr, {ann.id, 1, "A", "", ""})), "not_allowed");
  EXPECT_EQ(denied_of(set_roles(db(), hr, {ann.id, 1, {Role::administrator}})), "not_allowed");
  EXPECT_EQ(denied_of(deactivate_person(db(), hr, {PersonId{99}, 1})), "not_allowed");
  EXPECT_EQ(denied_of(activate_person(db(), hr, {ann.id, 1})), "not_allowed");
  EXPECT_EQ(denied_of(unlock_person(db(), hr, ann.id)), "not_allowed");
  EXPECT_EQ(denied_of(reset_password(db(), hasher_, hr, ann.id)), "not_allowed");
  EXPECT_EQ(denied_of(reset_totp(db(), hr, ann.id)), "not_allowed");
  settled("bob", {Role::sales});
  EXPECT_EQ(denied_of(list_people(db(), acting(enter("bob", ann_password)->token))), "not_allowed");
}

TEST_P(PeopleTest, AnAdministratorDoesNotBecomeAnOwnerNorTouchOne) {
  const Person owner = add("olga", {Role::owner}).person;
  const Person admin = settled("ann", {Role::administrator});
  const Acting by = acting(enter_ann()->token);
  EXPECT_FAILS("owner_protected", set_roles(db(), by, {admin.id, 1, {Role::owner}}));
  EXPECT_FAILS(
      "owner_protected",
      add_person(db(), hasher_, by, {.sign_in = "eve", .name = "Eve", .roles = {Role::owner}}));
  EXPECT_FAILS("owner_protected", reset_password(db(), hasher_, by, owner.id));
  EXPECT_FAILS("owner_protected", set_roles(db(), by, {owner.id, 1, {Role::sales}}));
  EXPECT_FAILS("owner_protected", deactivate_person(db(), by, {owner.id, 1}));
  EXPECT_FAILS("owner_protected", change_person(db(), by, {owner.id, 1, "X", "x@y", ""}));
  EXPECT_FAILS("owner_protected", reset_totp(db(), by, owner.id));
  EXPECT_OK(set_roles(db(), by, {admin.id, 1, {Role::administrator, Role::finance}}));
}

TEST_P(PeopleTest, SomebodyWhoMayEditPeopleStays) {
  const Person ann = add("ann", {Role::administrator}).person;
  EXPECT_FAILS("last_administrator", set_roles(db(), setup(), {ann.id, 1, {Role::sales}}));
  EXPECT_FAILS("last_administrator", deactivate_person(db(), setup(), {ann.id, 1}));
  add("bob", {Role::owner});
  EXPECT_OK(deactivate_person(db(), setup(), {ann.id, 1}));
}

TEST_P(PeopleTest, NobodyShutsThemselvesOut) {
  add("olga", {Role::owner});
  const Person ann = settled("ann", {Role::administrator});
  EXPECT_FAILS("own_sign_in", deactivate_person(db(), acting(enter_ann()->token), {ann.id, 1}));
}

TEST_P(PeopleTest, ACustomersPersonStaysACustomersPerson) {
  const Person cara = add("cara", {Role::customer}, 3).person;
  EXPECT_FAILS("roles_malformed", set_roles(db(), setup(), {cara.id, 1, {Role::owner}}));
  EXPECT_FAILS("roles_malformed",
               set_roles(db(), setup(), {cara.id, 1, {Role::customer, Role::finance}}));
  const Person ann = add("ann", {Role::owner}).person;
  EXPECT_FAILS("roles_malformed", set_roles(db(), setup(), {ann.id, 1, {Role::customer}}));
}

TEST_P(PeopleTest, ColleaguesAreThoseInsideWhoMaySignIn) {
  const Person bob = add("bob", {Role::sales}).person;
  add("ann", {Role::owner});
  add("cara", {Role::customer}, 3);
  ASSERT_OK(deactivate_person(db(), setup(), {bob.id, 1}));
  const auto found = colleagues(db());
  ASSERT_OK(found);
  ASSERT_EQ(found->size(), 1u);
  EXPECT_EQ(found->front().sign_in, "ann");
}

TEST_P(PeopleTest, AnUnknownPersonIsSaidSo) {
  EXPECT_FAILS("person_not_found",
               db().read([](database::Transaction& tx) { return find_person(tx, "nobody"); }));
  EXPECT_FAILS("person_not_found", unlock_person(db(), setup(), PersonId{99}));
}

TEST_P(PeopleTest, ARoleThatThisProgramDoesNotKnowIsNoGuess) {
  add("ann", {Role::owner});
  const testing::AdHoc<0> spoil("update access_person set roles = 'wizard'");
  ASSERT_OK(db().write([&](database::Transaction& tx) { return tx.execute(spoil); }));
  EXPECT_FAILS("role_unknown", list_people(db(), setup()));
}

}  // namespace
}  // namespace tl::access
