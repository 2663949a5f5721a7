#include "parts/rules/packing.h"

#include <algorithm>

#include "foundation/text.h"
#include "parts/rules/known_manufacturers.h"
#include "support/matchers.h"

namespace tl::parts {
namespace {

OrderingCode read(std::string_view maker, std::string_view mpn) {
  return read_ordering_code(packing_rules_of(maker), mpn);
}

struct Pair {
  std::string_view maker;
  std::string_view one;
  std::string_view other;
};

TEST(Packing, R40_part_NumbersThatDifferInPackingHaveOneBase) {
  const Pair pairs[] = {
      {"Texas Instruments", "LM358DR", "LM358D"},
      {"Texas Instruments", "TLV70033DDCR", "TLV70033DDCT"},
      {"Texas Instruments", "TPS7A1601QDGNRQ1", "TPS7A1601QDGNQ1"},
      {"Texas Instruments", "OPA2340UA/2K5", "OPA2340UA"},
      {"Texas Instruments", "LM358MX/NOPB", "LM358M/NOPB"},
      {"YAGEO", "RC0603FR-0710KL", "RC0603FR-1310KL"},
      {"YAGEO", "CC0603KRX7R9BB104", "CC0603KPX7R9BB104"},
      {"Vishay", "CRCW060310K0FKEA", "CRCW060310K0FKEB"},
      {"Vishay", "1N4148W-E3-08", "1N4148W-E3-18"},
      {"Panasonic", "ERJ-3EKF1002V", "ERJ-3EKF1002U"},
      {"KOA Speer", "RK73H1JTTD1002F", "RK73H1JTTE1002F"},
      {"Susumu", "RG1608P-103-B-T5", "RG1608P-103-B-T10"},
      {"Murata", "GRM188R71H104KA93D", "GRM188R71H104KA93J"},
      {"Murata", "BLM18PG121SN1D", "BLM18PG121SN1J"},
      {"Samsung Electro-Mechanics", "CL10B104KB8NNNC", "CL10B104KB8NNND"},
      {"KEMET", "C0603C104K5RACTU", "C0603C104K5RAC7867"},
      {"KYOCERA AVX", "06035C104KAT2A", "06035C104KAT4A"},
      {"TAIYO YUDEN", "EMK107B7104KA-T", "EMK107B7104KA-TR"},
      {"Analog Devices", "AD8221ARZ-R7", "AD8221ARZ-RL"},
      {"Analog Devices", "LT1763CS8-3.3#TRPBF", "LT1763CS8-3.3#PBF"},
      {"Analog Devices", "MAX232CPE+T", "MAX232CPE+"},
      {"Microchip Technology", "PIC16F877AT-I/PT", "PIC16F877A-I/PT"},
      {"Microchip Technology", "MCP1700T-3302E/TT", "MCP1700-3302E/TT"},
      {"Microchip Technology", "ATMEGA328P-AUR", "ATMEGA328P-AU"},
      {"STMicroelectronics", "STM32F103C8T6TR", "STM32F103C8T6"},
      {"onsemi", "MMBT3904LT1G", "MMBT3904LT3G"},
      {"onsemi", "LM358DR2G", "LM358DG"},
      {"Nexperia", "BAV99,215", "BAV99,235"},
      {"Infineon Technologies", "IRLML6402TRPBF", "IRLML6402PBF"},
      {"Infineon Technologies", "BSC014N04LSATMA1", "BSC014N04LSXTMA1"},
      {"Diodes Incorporated", "BAV99-7-F", "BAV99-13-F"},
      {"Renesas Electronics", "ISL83485IBZ-T", "ISL83485IBZ"},
      {"Winbond", "W25Q128JVSIQTR", "W25Q128JVSIQ"},
  };
  for (const auto& [maker, one, other] : pairs) {
    const OrderingCode a = read(maker, one);
    const OrderingCode b = read(maker, other);
    EXPECT_EQ(a.base, b.base) << one << " and " << other;
    EXPECT_EQ(a.finish, b.finish) << one << " and " << other;
    EXPECT_NE(a.packing, b.packing) << one << " and " << other;
  }
}

TEST(Packing, ALeadFreeMarkIsAFinishAndNoPacking) {
  const Pair pairs[] = {
      {"Texas Instruments", "LM358DRG4", "LM358DR"},
      {"Texas Instruments", "LM358M/NOPB", "LM358M"},
      {"Analog Devices", "MAX232CPE+", "MAX232CPE"},
      {"Analog Devices", "LT1763CS8-3.3#PBF", "LT1763CS8-3.3"},
      {"Infineon Technologies", "IRF540NPBF", "IRF540N"},
      {"onsemi", "MMBT3904LT1G", "MMBT3904LT1"},
      {"JST", "B2B-XH-A(LF)(SN)", "B2B-XH-A"},
  };
  for (const auto& [maker, one, other] : pairs) {
    const OrderingCode a = read(maker, one);
    const OrderingCode b = read(maker, other);
    EXPECT_EQ(a.base, b.base) << one << " and " << other;
    EXPECT_NE(a.finish, b.finish) << one << " and " << other;
    EXPECT_EQ(a.packing, b.packing) << one << " and " << other;
  }
}

TEST(Packing, KeepsPartsApartThatDifferInMoreThanPacking) {
  const Pair pairs[] = {
      {"YAGEO", "RC0603FR-0710KL", "RC0603FR-0711KL"},
      {"YAGEO", "RC0603FR-0710KL", "RC0603JR-0710KL"},
      {"Texas Instruments", "LM358DR", "LM358PWR"},
      {"Texas Instruments", "LM317T", "LM317"},
      {"Texas Instruments", "TPS62130RGTR", "TPS62130RGER"},
      {"Murata", "GRM188R71H104KA93D", "GRM188R71H104KA94D"},
      {"STMicroelectronics", "STM32F103C8T6", "STM32F103C8T7"},
      {"Nexperia", "BAV99,215", "BAV99W,115"},
      {"Analog Devices", "LT1763CS8-3.3#PBF", "LT1763CS8-5#PBF"},
      {"KEMET", "C0603C104K5RACTU", "C0603C104K5RACAUTO"},
      {"Kleinwerk", "ABC-TR", "ABC"},
  };
  for (const auto& [maker, one, other] : pairs) {
    EXPECT_NE(read(maker, one).base, read(maker, other).base) << one << " and " << other;
  }
}

TEST(Packing, SaysWhatEachCodeMeans) {
  EXPECT_THAT(read("Texas Instruments", "lm358 drg4").told,
              ::testing::ElementsAre("R: tape and reel", "G4: lead-free finish"));
  EXPECT_EQ(read("Texas Instruments", "").base, "");
  EXPECT_EQ(read("", "LM358DR").base, "LM358DR");
}

TEST(Packing, TakesOffWhatDistributorsAndPeopleAdd) {
  for (const char* text : {"RC1-ND", "RC1CT-ND", "RC1 T&R", "RC1/TR", "RC1 (RoHS)", "rc1-dkr"}) {
    std::string without;
    ASSERT_NE(added_suffix(text, without), nullptr) << text;
    EXPECT_EQ(without, "RC1") << text;
  }
  std::string without = "untouched";
  EXPECT_EQ(added_suffix("RC1", without), nullptr);
  EXPECT_EQ(added_suffix("TR", without), nullptr) << "something must be left";
  EXPECT_EQ(without, "untouched");
}

TEST(Packing, EveryRuleNamesMakersThatWeKnow) {
  for (const PackingRule& rule : packing_rules()) {
    for (const std::string_view maker : split(rule.makers, '|')) {
      EXPECT_EQ(known_manufacturer(maker), maker);
    }
    EXPECT_FALSE(rule.codes.empty()) << rule.makers;
    EXPECT_FALSE(rule.meaning.empty()) << rule.makers;
    // Of two codes that begin alike the longer one is tried first.
    const auto codes = split(rule.codes, '|');
    for (std::size_t i = 0; i < codes.size(); ++i) {
      for (std::size_t k = i + 1; k < codes.size(); ++k) {
        EXPECT_FALSE(codes[k].starts_with(codes[i])) << rule.makers << ' ' << codes[k];
      }
    }
  }
}

}  // namespace
}  // namespace tl::parts
