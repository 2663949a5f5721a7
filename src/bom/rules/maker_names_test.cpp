#include "bom/rules/maker_names.h"

#include "support/matchers.h"

namespace tl::bom {
namespace {

TEST(MakerNames, AreFoundHoweverTheFirmIsWritten) {
  for (const char* text :
       {"Murata", "MURATA", "Murata Electronics", "TI", "Texas Instruments", "Würth Elektronik",
        "Wurth Elektronik GmbH & Co. KG", "STMicroelectronics", "Vishay Dale", "Kemet Corp.",
        "TDK Corporation", "Diodes Inc.", "ON Semiconductor", "onsemi", "C&K", "3M"}) {
    EXPECT_TRUE(is_known_maker(text)) << text;
  }
  for (const char* text : {"", "X", "GRM188R61A106ME9D", "100nF", "capacitor", "Digi-Key"}) {
    EXPECT_FALSE(is_known_maker(text)) << text;
  }
}

TEST(MakerNames, AMakerInFrontOfAPartNumberIsSeen) {
  EXPECT_EQ(known_maker_prefix("Murata GRM155R61E105KA12D"), 6u);
  EXPECT_EQ(known_maker_prefix("Texas Instruments LM358D"), 17u);
  EXPECT_EQ(known_maker_prefix("GRM155R61E105KA12D"), 0u);
  EXPECT_EQ(known_maker_prefix(""), 0u);
}

TEST(MakerNames, DistributorsAreNoMakers) {
  for (const char* text : {"Digi-Key", "DIGIKEY", "Mouser", "Mouser Electronics", "LCSC", "Farnell",
                           "RS Components", "element14"}) {
    EXPECT_TRUE(is_known_distributor(text)) << text;
  }
  EXPECT_FALSE(is_known_distributor("Murata"));
}

TEST(MakerNames, DistributorsNumbersHaveTheirShapes) {
  EXPECT_EQ(distributor_number_score("311-1344-1-ND"), 100);
  EXPECT_GE(distributor_number_score("81-GRM188R61A106ME9D"), 80);
  EXPECT_GE(distributor_number_score("579-MCP4452-104E/ST"), 80);
  EXPECT_GE(distributor_number_score("C14663"), 90);
  EXPECT_GE(distributor_number_score("123-4567"), 80);
  EXPECT_GE(distributor_number_score("2408499"), 60);
  EXPECT_EQ(distributor_number_score("GRM188R61A106ME9D"), 0);
  EXPECT_EQ(distributor_number_score("C0805"), 0);
  EXPECT_EQ(distributor_number_score("C12"), 0);
}

}  // namespace
}  // namespace tl::bom
