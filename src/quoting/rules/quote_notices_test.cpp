#include "quoting/rules/quote_notices.h"

#include "foundation/text.h"
#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::ElementsAre;

class Notices : public ::testing::Test {
 protected:
  std::vector<std::string> told() const {
    const Costing costing = cost(input, WorkingCalendar()).value();
    std::vector<std::string> out;
    const auto notices = find_notices(input, costing, input.on.plus_days(30)).value();
    for (const Notice& notice : notices)
      out.push_back(cat(enum_name(notice.kind), " ", notice.part, ": ", notice.text));
    return out;
  }
  sourcing::OfferRecord& connector() { return input.demands[1].offers[0]; }

  CostingInput input = testing::small_board();
};

TEST_F(Notices, R41_part_AreNoneWhereNothingBindsAndNothingEnds) {
  EXPECT_TRUE(told().empty());
}

TEST_F(Notices, R41_part_NameWhatCannotBeCancelledWithItsMoneyAtEveryQuantity) {
  connector().non_cancellable = true;
  const Costing costing = cost(input, WorkingCalendar()).value();
  const auto notices = find_notices(input, costing, input.on.plus_days(30)).value();
  ASSERT_EQ(notices.size(), 1u);
  EXPECT_EQ(notices[0].kind, NoticeKind::non_cancellable);
  EXPECT_THAT(notices[0].lines, ElementsAre(2));
  ASSERT_EQ(notices[0].values.size(), 2u);
  EXPECT_EQ(notices[0].values[0].ordered.pretty(), "EUR 5.00");
  EXPECT_EQ(notices[0].values[1].ordered.pretty(), "EUR 50.00");
}

TEST_F(Notices, NameTheLifecycleOfTheMakerOrOfTheSellerTheWorstOnce) {
  connector().lifecycle = parts::Lifecycle::not_recommended;
  EXPECT_THAT(told(), ElementsAre("not_recommended 30-00001 Maker CON-1: its maker advises against "
                                  "it in new designs"));
  input.demands[1].approved = {{"Maker", "CON-1", parts::Lifecycle::last_time_buy}, {"M2", "C2"}};
  EXPECT_THAT(told(),
              ElementsAre("last_time_buy 30-00001 Maker CON-1: its maker takes last orders"));
  connector().lifecycle = parts::Lifecycle::obsolete;
  EXPECT_THAT(told(), ElementsAre("obsolete 30-00001 Maker CON-1: its maker builds it no more"));
}

TEST_F(Notices, NameWhatTakesLongFromTheTermOn) {
  connector().lead_time_days = 59;
  EXPECT_TRUE(told().empty());
  connector().lead_time_days = 60;
  EXPECT_THAT(told(), ElementsAre("long_lead 30-00001 Maker CON-1: takes 60 days to come"));
  input.rates.terms.long_lead_days = 61;
  EXPECT_TRUE(told().empty());
}

TEST_F(Notices, NameWhatOneSellerAloneHasAndOffersThatEndBeforeTheQuote) {
  input.demands[1].approved = {{"Maker", "CON-1"}};
  EXPECT_THAT(told(), ElementsAre("single_source 30-00001 Maker CON-1: one approved part, and one "
                                  "seller who offers it"));
  input.demands[1].approved.push_back({"Other", "CON-2"});
  EXPECT_TRUE(told().empty());
  connector().valid_until = input.on.plus_days(30);
  EXPECT_TRUE(told().empty());
  connector().valid_until = input.on.plus_days(29);
  EXPECT_THAT(told(), ElementsAre("offer_ends_before 30-00001 Maker CON-1: its price may change "
                                  "after 31 Mar 2026"));
  for (int kind = 0; kind <= static_cast<int>(NoticeKind::offer_ends_before); ++kind)
    EXPECT_NE(notice_words(static_cast<NoticeKind>(kind)), "");
}

}  // namespace
}  // namespace tl::quoting
