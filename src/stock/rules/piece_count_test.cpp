#include "stock/rules/piece_count.h"

#include <vector>

#include "support/matchers.h"

namespace tl::stock {
namespace {

using ::testing::HasSubstr;
using Cells = std::vector<std::string_view>;

Result<std::int64_t> read(std::string_view text, const Cells& costs = {}, Cells others = {}) {
  others.push_back(text);
  return read_pieces(text, style_of(others, costs));
}

TEST(PieceCount, IsReadAsStoresWriteIt) {
  for (const std::string_view text : {"4180", " 4180 ", "4 180", "4'180",
                                      "4\xC2\xA0"
                                      "180",
                                      "4\xE2\x80\xAF"
                                      "180",
                                      "4,180", "4.180", "4180.00", "4180,0", "4,180.00", "4.180,00",
                                      "4180 pcs", "4,180 Stk.", "4 180 Stück"})
    EXPECT_EQ(read(text).value_or(-1), 4'180) << text;
  EXPECT_EQ(*read("0"), 0);
  EXPECT_EQ(*read("1,234,000"), 1'234'000) << "two groups are no decimals";
  EXPECT_EQ(*read("1 000 000 000"), 1'000'000'000);
}

TEST(PieceCount, OfAThousandIsDecidedByTheRestOfTheFile) {
  EXPECT_EQ(*read("1.000", {"0,0041"}), 1'000) << "the comma is the decimal sign here";
  EXPECT_EQ(*read("1,000", {"0.0041"}), 1'000);
  EXPECT_EQ(*read("1,000", {}, {"4,180"}), 1'000) << "as another count of the file";
  EXPECT_EQ(*read("1.000", {}, {"12.000.000"}), 1'000);
  EXPECT_FAILS("stock_quantity_ambiguous", read("1.000"));
  EXPECT_FAILS("stock_quantity_ambiguous", read("1.000", {"1.234"})) << "that proves nothing";
  EXPECT_FAILS("stock_quantity_ambiguous", read("1.000", {"0.0041"}));
  EXPECT_FAILS("stock_quantity_ambiguous", read("4,180", {"0,0041"}));
  EXPECT_FAILS("stock_quantity_ambiguous", read("1,000", {"0,0041", "0.30"})) << "two minds";
  EXPECT_THAT(read("1.000").error().message, HasSubstr("may be 1 or 1000 pieces"));
  EXPECT_THAT(read("12,000").error().message, HasSubstr("write 12 or 12000"));
  EXPECT_THAT(read("4,180", {"0,0041"}).error().message, HasSubstr("would be 4180 pieces"));
}

TEST(PieceCount, IsNeverGuessed) {
  for (const std::string_view text :
       {"", "1.5", "0,5", "-1", "about 10", "10-20", "2 x 50", "1e3", "1,23,456", "4 18", "12 34",
        "1000000001", "4180 reels", "1,5.0", ".5", "5."})
    EXPECT_FAILS("stock_quantity_unreadable", read(text)) << text;
  EXPECT_THAT(read("1.5").error().message, HasSubstr("pieces are whole"));
}

}  // namespace
}  // namespace tl::stock
