#include "parts/rules/mpn.h"

#include "support/matchers.h"

namespace tl::parts {
namespace {

TEST(Mpn, KeepsTheMakersTextAndMeetsByItsKey) {
  const Mpn mpn = *Mpn::parse("  RC0603FR-0710KL ");
  EXPECT_EQ(mpn.text(), "RC0603FR-0710KL");
  EXPECT_EQ(mpn.key(), Mpn::parse("rc0603fr 0710kl")->key());
  EXPECT_EQ(Mpn::parse("ＬＭ３１７")->key(), "LM317");
  EXPECT_NE(Mpn::parse("MAX232CPE+")->key(), Mpn::parse("MAX232CPE")->key())
      << "'+' is another part";
  EXPECT_FAILS("mpn_malformed", Mpn::parse(" - "));
  EXPECT_FAILS("mpn_malformed", Mpn::parse(""));
  EXPECT_OK(Mpn::parse(std::string(100, 'A')));
  EXPECT_FAILS("mpn_too_long", Mpn::parse(std::string(101, 'A')));
}

TEST(PartNumber, IsUpperCaseWithoutSpaces) {
  EXPECT_EQ(PartNumber::parse(" 10-00231a ")->text(), "10-00231A");
  EXPECT_FAILS("part_number_malformed", PartNumber::parse("10 00231"));
  EXPECT_FAILS("part_number_malformed", PartNumber::parse(""));
  EXPECT_FAILS("part_number_malformed", PartNumber::parse(std::string(41, '1')));
}

TEST(ManufacturerKey, DropsLegalFormsAccentsAndPunctuation) {
  EXPECT_EQ(manufacturer_key("Würth Elektronik GmbH & Co. KG"),
            manufacturer_key("WURTH ELEKTRONIK"));
  EXPECT_EQ(manufacturer_key("Samsung Electro-Mechanics Co., Ltd."),
            manufacturer_key("Samsung Electro Mechanics"));
  EXPECT_EQ(manufacturer_key("Co"), "co") << "a name that is only a legal form stays";
}

}  // namespace
}  // namespace tl::parts
