#include "sourcing/rules/offer_collection.h"

#include "foundation/limits.h"
#include "support/matchers.h"

namespace tl::sourcing {
namespace {

OfferRecord offer(std::int64_t stock) {
  OfferRecord record;
  record.supplier = "S";
  record.sku = "1";
  record.mpn = "A1";
  record.stock = stock;
  return record;
}

class OfferCollectionTest : public ::testing::Test {
 protected:
  SourceDocument document_{.file = "answers.jsonl", .format = DocumentFormat::json};
  OfferCollection collection_{document_, OfferLayout::answers};
};

TEST_F(OfferCollectionTest, TheLastAnswerThatHoldsAnOrderNumberCounts) {
  ASSERT_OK(collection_.add(offer(1), 1));
  ASSERT_OK(collection_.add(offer(2), 1));
  ASSERT_OK(collection_.add(offer(3), 2));
  const OfferFile file = collection_.finish();
  ASSERT_EQ(file.offers.size(), 1U);
  EXPECT_EQ(file.offers[0].stock, 3);
  EXPECT_EQ(file.repeated, 2);
}

TEST_F(OfferCollectionTest, LotsStayAndCopiesGo) {
  ASSERT_OK(collection_.add(offer(1), 1));
  ASSERT_OK(collection_.add(offer(2), 1));
  ASSERT_OK(collection_.add(offer(1), 1));
  EXPECT_EQ(collection_.finish().offers.size(), 2U);
}

TEST_F(OfferCollectionTest, KeepsTheDocumentsOwnFindings) {
  document_.findings.note("file_ending_misleads", {}, "it is JSON");
  EXPECT_TRUE(OfferCollection(document_, OfferLayout::answers)
                  .finish()
                  .findings.has_code("file_ending_misleads"));
}

TEST_F(OfferCollectionTest, StopsAtTheLimitOfOneFile) {
  const OfferRecord one = offer(1);
  for (std::size_t i = 0; i < limits::offer_rows_max; ++i) {
    ASSERT_OK(collection_.add(one, static_cast<std::int64_t>(i)));
  }
  EXPECT_FAILS("offers_too_many", collection_.add(one, 0));
}

}  // namespace
}  // namespace tl::sourcing
