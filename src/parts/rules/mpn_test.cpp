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
  EXPECT_FAILS("mpn_malformed", Mpn::parse(std::string_view("LM\0-358", 7)));
  std::string phrases;
  for (int i = 0; i < 50; ++i) phrases += "\xEF\xB7\xBA";  // U+FDFA folds to eighteen letters
  EXPECT_FAILS("mpn_too_long", Mpn::parse(phrases));
}

TEST(Mpn, IsStoredOncePerSpellingSoThatDashesMayTellPartsApart) {
  EXPECT_EQ(Mpn::parse("rc0603fr-07 10kl")->spelling(), "RC0603FR-0710KL");
  EXPECT_NE(Mpn::parse("1-84953-5")->spelling(), Mpn::parse("184953-5")->spelling());
  EXPECT_EQ(Mpn::parse("1-84953-5")->key(), Mpn::parse("184953-5")->key());
}

TEST(Mpn, FoldsTheCharactersThatLookAlike) {
  EXPECT_EQ(look_alike_key("RC06O3FRO7IOKL"), look_alike_key("RC0603FR0710KL"));
  EXPECT_EQ(look_alike_key("SB"), "58");
  EXPECT_EQ(look_alike_key(look_alike_key("OISB018")), look_alike_key("OISB018"));
  EXPECT_NE(look_alike_key("MAX232+"), look_alike_key("MAX232"));
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
  EXPECT_EQ(manufacturer_key("Nexperia USA Inc."), manufacturer_key("Nexperia"));
}

TEST(ManufacturerKey, HasACoreWithoutTheWordsOfTheTrade) {
  EXPECT_EQ(manufacturer_core_key("Infineon Technologies AG"), manufacturer_core_key("Infineon"));
  EXPECT_NE(manufacturer_key("Infineon Technologies AG"), manufacturer_key("Infineon"));
  EXPECT_EQ(manufacturer_core_key("Semiconductor"), "semiconductor");
}

}  // namespace
}  // namespace tl::parts
