#include "parts/rules/decode_mpn.h"

#include <gtest/gtest.h>

#include "foundation/text.h"

namespace tl::parts {
namespace {

std::string decoded(std::string_view mpn) {
  const auto part = decode_mpn(mpn);
  return part ? cat(part->series, ": ", parameters_text(part->parameters)) : "";
}

struct Example {
  std::string_view mpn;
  std::string_view told;
};

TEST(DecodeMpn, ReadsCeramicCapacitorsOfTheCommonSeries) {
  for (const auto& [mpn, told] :
       {Example{"GRM188R71H104KA93D", "Murata GRM: capacitor 100nF 10% 50V X7R 0603"},
        Example{"GRM1555C1H8R2CA01D", "Murata GRM: capacitor 8.2pF ±0.25pF 50V C0G 0402"},
        Example{"GCM155R71C104KA55D", "Murata GCM: capacitor 100nF 10% 16V X7R 0402"},
        Example{"CL10B104KB8NNNC", "Samsung CL: capacitor 100nF 10% 50V X7R 0603"},
        Example{"CL21A226MQQNNNE", "Samsung CL: capacitor 22uF 20% 6.3V X5R 0805"},
        Example{"C1608X7R1H104K080AA", "TDK C: capacitor 100nF 10% 50V X7R 0603"},
        Example{"C1005C0G1H040B050BA", "TDK C: capacitor 4pF ±0.1pF 50V C0G 0402"},
        Example{"CGA3E2X7R1H104K080AA", "TDK CGA: capacitor 100nF 10% 50V X7R 0603"},
        Example{"CC0603KRX7R9BB104", "Yageo CC: capacitor 100nF 10% 50V X7R 0603"},
        Example{"CC0603JRNPO9BN150", "Yageo CC: capacitor 15pF 5% 50V C0G 0603"},
        Example{"C0603C104K5RACTU", "KEMET C: capacitor 100nF 10% 50V X7R 0603"},
        Example{"C0402C109C5GACTU", "KEMET C: capacitor 1pF ±0.25pF 50V C0G 0402"},
        Example{"06035C104KAT2A", "AVX: capacitor 100nF 10% 50V X7R 0603"},
        Example{"0603YD105KAT2A", "AVX: capacitor 1uF 10% 16V X5R 0603"},
        Example{"0603B104K500CT", "Walsin chip capacitor: capacitor 100nF 10% 50V X7R 0603"},
        Example{"UMK107B7104KA-T", "Taiyo Yuden MK: capacitor 100nF 10% 50V X7R 0603"},
        Example{"EMK107ABJ475MA-T", "Taiyo Yuden MK: capacitor 4.7uF 20% 16V X5R 0603"},
        Example{"T491X108K006AT", "KEMET T49x: capacitor 1000uF 10% 6.3V tantalum 2917"},
        Example{"TAJA106K010RNJ", "AVX TAJ/TPS: capacitor 10uF 10% 10V tantalum 1206"}}) {
    EXPECT_EQ(decoded(mpn), told) << mpn;
  }
}

TEST(DecodeMpn, ReadsChipResistorsOfTheCommonSeries) {
  for (const auto& [mpn, told] :
       {Example{"RC0603FR-0710KL", "Yageo RC: resistor 10kΩ 1% 1/10W thick film 0603"},
        Example{"RC0402JR-070RL", "Yageo RC: resistor 0Ω 1/16W thick film 0402"},
        Example{"RT0603BRD0710KL", "Yageo RT: resistor 10kΩ 0.1% thin film 25ppm/K 0603"},
        Example{"CRCW060310K0FKEA", "Vishay CRCW: resistor 10kΩ 1% 1/10W thick film 100ppm/K 0603"},
        Example{"CRCW04020000Z0ED", "Vishay CRCW: resistor 0Ω 1/16W thick film 0402"},
        Example{"CRCW0603100RFKEAHP", "Vishay CRCW: resistor 100Ω 1% thick film 100ppm/K 0603"},
        Example{"WSL2512R0100FEA", "Vishay WSL: resistor 10mΩ 1% metal strip 2512"},
        Example{"WSL25124L000FEA", "Vishay WSL: resistor 4mΩ 1% metal strip 2512"},
        Example{"ERJ-3EKF1002V", "Panasonic ERJ: resistor 10kΩ 1% thick film 0603"},
        Example{"ERJ-2GEJ103X", "Panasonic ERJ: resistor 10kΩ 5% thick film 0402"},
        Example{"ERJ-3GEY0R00V", "Panasonic ERJ: resistor 0Ω thick film 0603"},
        Example{"ERA-3AEB103V", "Panasonic ERA: resistor 10kΩ 0.1% thin film 25ppm/K 0603"},
        Example{"MCR03EZPFX1002", "ROHM MCR: resistor 10kΩ 1% thick film 0603"},
        Example{"MCR01MZPJ103", "ROHM MCR: resistor 10kΩ 5% thick film 0402"},
        Example{"RK73H1JTTD1002F", "KOA RK73: resistor 10kΩ 1% thick film 0603"},
        Example{"RK73B1ETTP103J", "KOA RK73: resistor 10kΩ 5% thick film 0402"},
        Example{"WR06X1002FTL", "Walsin WR: resistor 10kΩ 1% thick film 0603"},
        Example{"CR0603-FX-1002ELF", "Bourns CR: resistor 10kΩ 1% thick film 0603"},
        Example{"RR0816P-103-D", "Susumu RR: resistor 10kΩ 0.5% thin film 25ppm/K 0603"},
        Example{"RMCF0603FT10K0", "Stackpole RMCF: resistor 10kΩ 1% thick film 0603"},
        Example{"0603WAF1002T5E",
                "UNI-ROYAL chip resistor: resistor 10kΩ 1% 1/10W thick film 0603"},
        Example{"0603WAF220KT5E",
                "UNI-ROYAL chip resistor: resistor 2.2Ω 1% 1/10W thick film 0603"},
        Example{"0402WGJ0103TCE",
                "UNI-ROYAL chip resistor: resistor 10kΩ 5% 1/16W thick film 0402"},
        Example{"RC1608F1002CS", "Samsung RC: resistor 10kΩ 1% thick film 0603"}}) {
    EXPECT_EQ(decoded(mpn), told) << mpn;
  }
}

TEST(DecodeMpn, ReadsBeadsAndInductors) {
  for (const auto& [mpn, told] :
       {Example{"BLM18PG121SN1D", "Murata BLM: ferrite bead 120Ω 0603"},
        Example{"MPZ2012S102AT000", "TDK MPZ: ferrite bead 1kΩ 0805"},
        Example{"MMZ1005S102CT000", "TDK MMZ: ferrite bead 1kΩ 0402"},
        Example{"LQG15HS10NJ02D", "Murata LQ: inductor 10nH 5% 0402"},
        Example{"LQW15AN4N7C00D", "Murata LQ: inductor 4.7nH ±0.2nH 0402"},
        Example{"LQM21PN1R0MC0D", "Murata LQ: inductor 1uH 20% 0805"},
        Example{"LQH32CN100K23L", "Murata LQ: inductor 10uH 10% 1210"}}) {
    EXPECT_EQ(decoded(mpn), told) << mpn;
  }
}

TEST(DecodeMpn, GuessesNothing) {
  for (const std::string_view mpn :
       {"LM358DR", "STM32F103C8T6", "GRM188R71H", "GRM188Q91H104KA93D", "C0603X104", "RC0603FR-07",
        "RC0603FR-0710QL", "CL10B104KW8NNNC", "CRCW0603ABCDFKEA", "06035C104", "BLM18PG1R1SN1D",
        "RMCF0603FT", "", "10k 1% 0603 thick film resistor"}) {
    EXPECT_EQ(decoded(mpn), "") << mpn;
  }
  EXPECT_EQ(decoded(" crcw0603 10k0fkea "), decoded("CRCW060310K0FKEA")) << "case and spaces";
}

}  // namespace
}  // namespace tl::parts
