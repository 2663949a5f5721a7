#include "quoting/rules/alternate_approval.h"

#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;

class AlternateApproval : public ::testing::Test {
 protected:
  std::string refusal() const {
    const auto checked = check_keep(use, facts);
    return checked ? std::string() : checked.error().message;
  }
  std::string code() const {
    const auto checked = check_keep(use, facts);
    return checked ? std::string() : checked.error().code;
  }

  AlternateUse use{.fit = {.lines = {3, 7}},
                   .names = {.instead_of = "Yageo RC0603", .alternate = "Vishay CRCW0603"}};
  ApprovalFacts facts{.customer = "Kranich", .owner = "ann"};
};

TEST_F(AlternateApproval, WhatTheCustomerApprovedIsKeptByAnybody) {
  use.is_approved = true;
  EXPECT_EQ(code(), "");
}

TEST_F(AlternateApproval, WithoutTheCustomersWordItCanBeTriedAndTheRefusalSaysWhoHasToGiveIt) {
  facts.right = ApprovalRight::records_for_customer;
  EXPECT_EQ(code(), "alternate_not_approved");
  EXPECT_EQ(refusal(),
            "Vishay CRCW0603 instead of Yageo RC0603 on lines 3, 7 can be tried, and kept once "
            "Kranich approves it: nothing asks them yet; ask them, or let the next quote ask; who "
            "of them said yes may be named here");
  facts.open_query = "TQ4";
  EXPECT_THAT(refusal(), HasSubstr("TQ4 asks them, and is open"));
  facts.refusal = AlternateAnswer{.decision = AlternateDecision::refused,
                                  .answered_on = Date::parse("2026-03-03").value(),
                                  .said_by = "Petra Vogel"};
  EXPECT_THAT(refusal(), HasSubstr("Petra Vogel refused it on 3 Mar 2026"));
}

TEST_F(AlternateApproval, ThatTheCustomerAgreedIsRecordedByWhoeverMay) {
  facts.approved_by = "Petra Vogel";
  EXPECT_EQ(code(), "alternate_approval_not_yours");
  EXPECT_THAT(refusal(), HasSubstr("has to be approved by Kranich"));
  EXPECT_THAT(refusal(), HasSubstr("is recorded by ann, who answers for the account"));
  facts.owner.clear();
  EXPECT_THAT(refusal(), HasSubstr("is recorded by an account manager"));
  facts.right = ApprovalRight::records_for_customer;
  EXPECT_EQ(code(), "");
}

}  // namespace
}  // namespace tl::quoting
