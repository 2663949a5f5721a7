#include "platform/access/principal.h"

#include "support/matchers.h"

namespace tl::access {
namespace {

Principal person(std::vector<Role> roles) {
  return {.person = PersonId{7}, .sign_in = "ann", .name = "Ann", .roles = std::move(roles)};
}

TEST(Principal, MayDoNothingWithoutARole) {
  const Principal nobody = person({});
  for (std::size_t i = 0; i < permission_count; ++i) {
    EXPECT_FALSE(nobody.may(static_cast<Permission>(i)));
    EXPECT_FALSE(nobody.may(static_cast<Permission>(i), 1));
  }
}

TEST(Principal, ReachesAsFarAsTheFurthestOfItsRoles) {
  const Principal both = person({Role::account_manager, Role::engineering});
  EXPECT_EQ(both.reach(Permission::quote_edit), Reach::own);
  EXPECT_EQ(both.reach(Permission::bom_edit), Reach::all);
  EXPECT_EQ(both.reach(Permission::person_edit), Reach::none);
}

TEST(Principal, WorksOnTheAccountsItOwnsOrDeputisesOnly) {
  Principal ann = person({Role::account_manager});
  EXPECT_FALSE(ann.may(Permission::quote_edit, 3));
  ann.own_accounts = {3, 5, 8};
  EXPECT_TRUE(ann.may(Permission::quote_edit));
  EXPECT_TRUE(ann.may(Permission::quote_edit, 3));
  EXPECT_TRUE(ann.may(Permission::quote_edit, 8));
  EXPECT_FALSE(ann.may(Permission::quote_edit, 4));
  EXPECT_TRUE(ann.may(Permission::part_read, 4));  // parts are everybody's
  EXPECT_FALSE(ann.may(Permission::labour_edit, 3));
}

TEST(Principal, KeepsACustomersPeopleToTheirOneAccount) {
  Principal buyer = person({Role::customer});
  buyer.account = 3;
  buyer.own_accounts = {3, 4};  // a mistake of whoever filled it
  EXPECT_TRUE(buyer.may(Permission::quote_read, 3));
  EXPECT_FALSE(buyer.may(Permission::quote_read, 4));
  EXPECT_FALSE(buyer.may(Permission::quote_read, 0));
  EXPECT_FALSE(buyer.may(Permission::quote_cost_read, 3));
}

TEST(Principal, GivesACustomersPersonNothingOfARoleInside) {
  Principal buyer = person({Role::customer, Role::owner, Role::administrator});
  buyer.account = 3;
  EXPECT_FALSE(buyer.may(Permission::person_edit));
  EXPECT_FALSE(buyer.may(Permission::quote_cost_read, 3));
  EXPECT_EQ(buyer.reach(Permission::quote_read), Reach::own);
  buyer.roles = {Role::owner};
  EXPECT_FALSE(buyer.may(Permission::quote_read, 3));
}

TEST(Principal, GivesTheCustomersRoleNothingWithoutAnAccount) {
  const Principal nowhere = person({Role::customer});
  for (std::size_t i = 0; i < permission_count; ++i) {
    EXPECT_FALSE(nowhere.may(static_cast<Permission>(i), 0));
    EXPECT_FALSE(nowhere.may(static_cast<Permission>(i)));
  }
}

TEST(Principal, ATokenReachesNoFurtherThanItsScopes) {
  Principal token = person({Role::owner});
  token.scopes = {"part_read", "person_edit_everything"};
  EXPECT_TRUE(token.may(Permission::part_read));
  EXPECT_FALSE(token.may(Permission::part_edit));
  EXPECT_FALSE(token.may(Permission::person_edit));
  Principal small = person({Role::marketing});
  small.scopes = {"part_read"};  // a scope is no right
  EXPECT_FALSE(small.may(Permission::part_read));
}

TEST(Principal, IsToldWhatItMayNotAndNotWhatExists) {
  const Error error = refused(person({Role::sales}), Permission::quote_cost_read);
  EXPECT_EQ(error.kind, ErrorKind::denied);
  EXPECT_EQ(error.code, "not_allowed");
  EXPECT_EQ(error.message,
            "'ann' may not see cost, mark-up and margin behind a quote; whoever keeps the people "
            "here can give the role that may (quote_cost_read)");
}

}  // namespace
}  // namespace tl::access
