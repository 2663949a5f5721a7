#include "parts/rules/incomplete_number.h"

#include "parts/rules/decode_mpn.h"
#include "support/matchers.h"

namespace tl::parts {
namespace {

using ::testing::HasSubstr;

std::string told(std::string_view mpn) {
  return incomplete_number(mpn).value_or("");
}

TEST(IncompleteNumber, LacksWhatTheMakersSchemeSays) {
  EXPECT_EQ(told("GRM188R71C104K"),
            "is only the beginning of a number of Murata ceramic capacitors: it lacks the "
            "specification and the packing");
  EXPECT_EQ(told("GRM188R71C104KA01"),
            "is only the beginning of a number of Murata ceramic capacitors: it lacks the packing");
  EXPECT_THAT(told("CL10B104KB"), HasSubstr("the thickness and the product codes and the packing"));
  EXPECT_THAT(told("C1608X7R1H104K"), HasSubstr("TDK"));
  EXPECT_THAT(told("CC0603KRX7R9BB"), HasSubstr("it lacks the value"));
  EXPECT_THAT(told("RC0603FR-07"), HasSubstr("it lacks the value and the L"));
  EXPECT_THAT(told("RC0603FR-0710K"), HasSubstr("it lacks the L of the lead-free part"));
  EXPECT_THAT(told("CRCW060310K0FK"), HasSubstr("it lacks the packing"));
  EXPECT_THAT(told("ERJ-3EKF1002"), HasSubstr("it lacks the packing"));
  EXPECT_THAT(told("ERJ-3GEYJ103"), HasSubstr("it lacks the packing"));
  EXPECT_THAT(told("06035C104KAT"), HasSubstr("it lacks the packing and the special code"));
  EXPECT_THAT(told("C0603C104K5R"), HasSubstr("KEMET"));
  EXPECT_THAT(told("CRCW0603"), HasSubstr("it lacks the value, the tolerance, "));
  EXPECT_THAT(told("GRM188"), HasSubstr("it lacks the dielectric, the voltage, "));
  EXPECT_THAT(told("STM32F103"), HasSubstr("the count of pins"));
  EXPECT_EQ(told("STM32F103C8"),
            "is only the beginning of a number of STM32 controllers: it lacks the package and the "
            "temperature range");
}

TEST(IncompleteNumber, IsNoneWhereTheNumberIsWholeOrOfAnUnknownForm) {
  for (const std::string_view mpn : {"GRM188R71C104KA01D",
                                     "GRM188R60J475KE19D",
                                     "GRM32ER71K475KE14L",
                                     "GCM188R71H104KA57D",
                                     "CL10B104KB8NNNC",
                                     "CL05A106MQ5NUNC",
                                     "C1608X7R1H104K080AA",
                                     "C0603C104K5RACTU",
                                     "C0603C104K5RAC",
                                     "CC0603KRX7R9BB104",
                                     "RC0603FR-0710KL",
                                     "RC0402JR-070RL",
                                     "AC0603FR-0710KL",
                                     "CRCW060310K0FKEA",
                                     "CRCW06030000Z0EA",
                                     "CRCW040210K0FKEDC",
                                     "ERJ-3EKF1002V",
                                     "ERJ-2GE0R00X",
                                     "ERJ-3GEY0R00V",
                                     "ERJ-3GEYJ103V",
                                     "06035C104KAT2A",
                                     "0603B104K500CT",
                                     "0603WAF1002T5E",
                                     "STM32F103C8T6",
                                     "STM32F103CBT6TR",
                                     "STM32WB55CGU6",
                                     "STM32L4R5ZIT6",
                                     "RC1608F1002CS",
                                     "RL0805FR-070R1L",
                                     "LM358",
                                     "MAX232",
                                     "XC7A35T",
                                     "74HC595",
                                     "CL-SMD",
                                     "C123",
                                     "C49678",
                                     "ACS712",
                                     "RC4558D",
                                     "CC2530F256RHAR",
                                     "ACPL-217",
                                     "CC1101RGPR",
                                     "CL6202",
                                     "ERJ",
                                     "RC",
                                     "0603C",
                                     "STM32-P103",
                                     "C1005",
                                     "RC0603",
                                     ""})
    EXPECT_EQ(told(mpn), "") << mpn;
}

TEST(IncompleteNumber, HoldsSignsThatStandForAny) {
  EXPECT_EQ(told("LM78xx"), "holds 'xx', which stands for any sign");
  EXPECT_THAT(told("BC847x"), HasSubstr("'x'"));
  EXPECT_THAT(told("CRCW0603XXXXFKEA"), HasSubstr("'XXXX'"));
  EXPECT_THAT(told("RC0603FR-07*L"), HasSubstr("'*'"));
  EXPECT_THAT(told("GRM155R71C104KA88#"), HasSubstr("'#'"));
  EXPECT_THAT(told("24LC256-I/S?"), HasSubstr("'?'"));
  for (const std::string_view mpn :
       {"LTC3780EG#PBF", "LT1763CS8-5#TRPBF", "PH2x5", "PinHeader_1x04", "ATXMEGA128A1U-AU",
        "SN74LVC1G08DCKR", "box header 2x5", "xc6slx9", "M3x10", "SW-6*6*5", "MAX3232EXX", "XX1",
        "x"})
    EXPECT_EQ(told(mpn), "") << mpn;
}

TEST(IncompleteNumber, WasCutOffOrAllowsItsLike) {
  EXPECT_EQ(told("GRM188R71C10..."), "was cut off");
  EXPECT_EQ(told("GRM188R71C10…"), "was cut off");
  for (const std::string_view mpn :
       {"LM358 or equiv", "LM358 or equivalent", "LM358 oder gleichwertig", "LM358 ou équivalent",
        "LM358 or similar", "1N4148 or eq."})
    EXPECT_THAT(told(mpn), HasSubstr("allows its like")) << mpn;
}

}  // namespace
}  // namespace tl::parts
