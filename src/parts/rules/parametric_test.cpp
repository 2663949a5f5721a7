#include "parts/rules/parametric.h"

#include <gtest/gtest.h>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::parts {
namespace {

std::string read(const LineText& line) {
  return parameters_text(read_parameters(line).parameters);
}

std::string read_value_cell(std::string_view designator, std::string_view value) {
  return read({.designator = designator, .value = value});
}

TEST(Parametric, R40_part_ReadsWhatIsSaidInAnyOrder) {
  const std::string_view all = "capacitor 100nF 10% 50V X7R 0603";
  for (const std::string_view text :
       {"100nF 50V X7R 0603 10%", "CAP CER 0.1UF 50V 10% X7R 0603", "0603 X7R 10% 50V 0.1uF",
        "C_0603_100n_50V_X7R_10%", "100nF/50V/X7R/0603/10%", "100NF;50V;X7R;0603;+/-10%",
        "1608 Metric, 100 nF, 50 V, X7R, ± 10 %", "１００ｎＦ ５０Ｖ Ｘ７Ｒ ０６０３ １０％"}) {
    EXPECT_EQ(read({.designator = "C1", .description = text}), all) << text;
  }
  EXPECT_EQ(read({.designator = "C1",
                  .value = "0,1µF",
                  .description = "Keramikkondensator 50V X7R 10%",
                  .package = "Capacitor_SMD:C_0603_1608Metric"}),
            all);
}

TEST(Parametric, ReadsTheValuesOfResistors) {
  for (const auto& [text, told] : {std::pair<std::string_view, std::string_view>{"4k7", "4.7kΩ"},
                                   {"4K7", "4.7kΩ"},
                                   {"4,7k", "4.7kΩ"},
                                   {"4.7 kOhm", "4.7kΩ"},
                                   {"4R7", "4.7Ω"},
                                   {"4E7", "4.7Ω"},
                                   {"R010", "10mΩ"},
                                   {"0R01", "10mΩ"},
                                   {"0.01", "10mΩ"},
                                   {"10mR", "10mΩ"},
                                   {"0R", "0Ω"},
                                   {"0", "0Ω"},
                                   {"0 Ohm jumper", "0Ω"},
                                   {"0.0OHM", "0Ω"},
                                   {"0.002E", "2mΩ"},
                                   {"1M", "1MΩ"},
                                   {"1Meg", "1MΩ"},
                                   {"2M2", "2.2MΩ"},
                                   {"10 K", "10kΩ"},
                                   {"10K OHM", "10kΩ"},
                                   {"12Ω", "12Ω"},
                                   {"120R", "120Ω"},
                                   {"330", "330Ω"},
                                   {"1210", "1.21kΩ"},
                                   {"1.00K", "1kΩ"},
                                   {"22,1k", "22.1kΩ"},
                                   {"10 кОм", "10kΩ"},
                                   {"5m", "5mΩ"},
                                   {"10㏀", "10kΩ"}}) {
    EXPECT_EQ(read_value_cell("R1", text), cat("resistor ", told)) << text;
  }
}

TEST(Parametric, ReadsTheValuesOfCapacitorsAndInductors) {
  for (const auto& [text, told] : {std::pair<std::string_view, std::string_view>{"0.1UF", "100nF"},
                                   {"100NF", "100nF"},
                                   {".1uF", "100nF"},
                                   {"0.1", "100nF"},
                                   {"104", "100nF"},
                                   {"100n", "100nF"},
                                   {"2n2", "2.2nF"},
                                   {"1µ5", "1.5uF"},
                                   {"4p7", "4.7pF"},
                                   {"1,000pF", "1nF"},
                                   {"10MFD", "10uF"},
                                   {"22000n", "22uF"},
                                   {"0.000010", "10uF"}}) {
    EXPECT_EQ(read_value_cell("C1", text), cat("capacitor ", told)) << text;
  }
  for (const auto& [text, told] : {std::pair<std::string_view, std::string_view>{"10uH", "10uH"},
                                   {"10u", "10uH"},
                                   {"4R7", "4.7uH"},
                                   {"390NH", "390nH"},
                                   {"1MH", "1mH"},
                                   {"2u2", "2.2uH"}}) {
    EXPECT_EQ(read_value_cell("L1", text), cat("inductor ", told)) << text;
  }
}

TEST(Parametric, ReadsRatingsTolerancesAndHowThePartIsMade) {
  EXPECT_EQ(read({.designator = "R1", .description = "RES SMD 10K OHM 1% 1/16W 0402"}),
            "resistor 10kΩ 1% 1/16W 0402");
  EXPECT_EQ(read_value_cell("R1", "1M 5% 1/10W"), "resistor 1MΩ 5% 1/10W");
  EXPECT_EQ(read({.designator = "R1",
                  .description = "15 Ohms ±1% 0.063W, 1/16W Chip Resistor 0402 (1005 Metric) "
                                 "Thick Film ±100ppm/°C"}),
            "resistor 15Ω 1% 1/16W thick film 100ppm/K 0402");
  EXPECT_EQ(read_value_cell("C1", "10pF NP0 ±0.5pF"), "capacitor 10pF ±0.5pF C0G");
  EXPECT_EQ(read_value_cell("C1", "1uF Y5V +80/-20% 16V"), "capacitor 1uF +80/-20% 16V Y5V");
  EXPECT_EQ(read_value_cell("C1", "1uF -20%+80%"), "capacitor 1uF +80/-20%");
  EXPECT_EQ(read_value_cell("C1", "100µ/25V"), "capacitor 100uF 25V");
  EXPECT_EQ(read_value_cell("C1", "10uF50V"), "capacitor 10uF 50V");
  EXPECT_EQ(read_value_cell("R1", "43K1%"), "resistor 43kΩ 1%");
  EXPECT_EQ(read_value_cell("R1", "619,1%,0402"), "resistor 619Ω 1% 0402");
  EXPECT_EQ(read({.designator = "C1",
                  .description = "10uF ±10% 25V X7R Ceramic Capacitor -55°C ~ 125°C 1206"}),
            "capacitor 10uF 10% 25V X7R 1206");
  EXPECT_EQ(read({.designator = "L1", .description = "FIXED IND 2.2UH 4.2A 20 MOHM SMD"}),
            "inductor 2.2uH 4.2A");
  EXPECT_EQ(read({.description = "Thin Film Resistors 1.72kOhm,0402,0.5%,63mW,50V"}),
            "resistor 1.72kΩ 0.5% 50V 1/16W thin film 0402");
}

TEST(Parametric, TellsBeadsFromCoilsAndLinks) {
  EXPECT_EQ(read_value_cell("FB1", "600R@100MHz"), "ferrite bead 600Ω");
  EXPECT_EQ(read_value_cell("L1", "470R@100MHz"), "ferrite bead 470Ω");
  EXPECT_EQ(read({.designator = "L4", .description = "FB 120 OHM 500MA"}),
            "ferrite bead 120Ω 500mA");
  EXPECT_EQ(read({.description = "Ferrite 600R@100MHz 0603"}), "ferrite bead 600Ω 0603");
  EXPECT_EQ(read_value_cell("FB2", "120Ohm/3000mA/25mOhm"), "ferrite bead 120Ω 3A");
  EXPECT_EQ(read({.designator = "FR38",
                  .value = "600R, 2A",
                  .description = "FERRITE BEAD 600 OHM 0805 1LN",
                  .package = "RES0805"}),
            "ferrite bead 600Ω 2A 0805");
  EXPECT_EQ(read_value_cell("L1", "0R"), "resistor 0Ω") << "a link where a coil was drawn";
  EXPECT_EQ(read({.designator = "L1", .description = "Ferrite core inductor 10uH"}),
            "inductor 10uH");
}

TEST(Parametric, ReadsSizesFromWhereTheyStand) {
  for (const auto& [package, size] : {std::pair<std::string_view, std::string_view>{"0603", "0603"},
                                      {"603", "0603"},
                                      {"SMD1206", "1206"},
                                      {"C0603", "0603"},
                                      {"R_0603_1608Metric", "0603"},
                                      {"C_0201_0603Metric", "0201"},
                                      {"CAPC1608X90N", "0603"},
                                      {"RESC1005", "0402"},
                                      {"1608", "0603"},
                                      {"C-EUC0402", "0402"},
                                      {"SM 1206", "1206"},
                                      {"CASE-B_3528", "1411"},
                                      {"Case A", "1206"},
                                      {"CP_EIA-3216-18_Kemet-A", "1206"},
                                      {"L_Wuerth_HCI-1350", ""},
                                      {"R_Axial_DIN0204_L3.6mm", ""},
                                      {"VLCF4020", ""},
                                      {"L_Wuerth_MAPI-2512", ""}}) {
    EXPECT_EQ(
        read_parameters({.designator = "C1", .value = "1u", .package = package}).parameters.size,
        size)
        << package;
  }
  EXPECT_EQ(read({.designator = "C9", .value = "47uF", .package = "Capacitor_SMD:CP_Elec_4x5.3"}),
            "capacitor 47uF electrolytic 4x5.3");
  EXPECT_EQ(read({.designator = "R1", .value = "120", .description = "チップ抵抗 120 1608"}),
            "resistor 120Ω 0603");
}

TEST(Parametric, CountsTheElementsOfArrays) {
  EXPECT_EQ(read({.designator = "RN1", .value = "10k", .package = "R_Array_Convex_4x0603"}),
            "resistor array of 4 10kΩ 0603");
  EXPECT_EQ(read({.designator = "R14", .description = "RES ARRAY 2x 10K OHM 0.05% 0606"}),
            "resistor array of 2 10kΩ 0.05% 0606");
  EXPECT_EQ(read({.designator = "R1", .value = "2.2K", .description = "4 R-ARRAY"}),
            "resistor array of 4 2.2kΩ");
  EXPECT_EQ(read({.designator = "RN3", .value = "33R"}), "resistor array 33Ω");
}

TEST(Parametric, LeavesWhatIsNoPlainPassiveAlone) {
  EXPECT_EQ(read({.designator = "Y1", .value = "12MHz", .description = "CRYSTAL 18pF"}), "");
  EXPECT_EQ(read({.designator = "U3", .value = "LM358", .description = "OPAMP 16V 10k"}), "");
  EXPECT_EQ(read({.designator = "R5", .description = "NTC THERMISTOR 10K 1% 0402"}), "");
  EXPECT_EQ(read({.designator = "RV1", .value = "10k"}), "");
  EXPECT_EQ(read({.designator = "L2", .description = "COMMON MODE CHOKE 90 OHM 0805"}), "");
  EXPECT_EQ(read({.designator = "R7", .value = "330", .description = "LED resistor 1%"}),
            "resistor 330Ω 1%");
  EXPECT_EQ(read({.designator = "C3", .value = "DNP", .package = "C_0603"}), "capacitor 0603");
  EXPECT_EQ(read({}), "");
}

TEST(Parametric, SaysWhereEachFigureStoodAndWhereCellsDisagree) {
  const auto reading = read_parameters({.designator = "C7",
                                        .value = "0.1µF",
                                        .description = "CAP CER 0.22UF 50V",
                                        .package = "C_0402_1005Metric"});
  EXPECT_EQ(origins_text(reading),
            "kind from '0.1µF' (value), value from '0.1µF' (value), voltage from '50V' "
            "(description), technology from 'CER' (description), size from '0402' (package)");
  ASSERT_EQ(reading.notes.size(), 1u);
  EXPECT_EQ(reading.notes[0], "the description says '0.22UF' (220nF), the value 100nF");
  const auto sizes =
      read_parameters({.designator = "C1", .description = "0.1uF 1005", .package = "C_0603"});
  ASSERT_EQ(sizes.notes.size(), 1u);
  EXPECT_EQ(sizes.notes[0], "the description says size '1005', the package 0603");
  EXPECT_EQ(read_parameters({.designator = "R1", .value = "103"}).notes,
            std::vector<std::string>{"'103' is taken as a code: 10kΩ"});
}

TEST(Parametric, ReadsALimitedLengthOfText) {
  const std::string behind = cat(std::string(limits::part_text_bytes_max - 3, '='), "10%");
  EXPECT_EQ(read_value_cell("C1", behind), "capacitor 10%");
  EXPECT_EQ(read_value_cell("C1", cat("=", behind)), "capacitor") << "one past the limit";
}

}  // namespace
}  // namespace tl::parts
