#include "parts/rules/incomplete_number.h"

namespace tl::parts {
namespace {

// Sources: the part numbering pages of the makers' data sheets.
constexpr std::string_view size = "the size";
constexpr std::string_view inches =
    "0075|0100|0201|0402|0603|0805|1206|1210|1218|1812|2010|2220|2512";
constexpr std::string_view metric = "0402|0603|1005|1608|2012|3216|3225|4532|5750";
constexpr std::string_view value = "the value";
constexpr std::string_view tolerance = "the tolerance";
constexpr std::string_view dielectric = "the dielectric";
constexpr std::string_view voltage = "the voltage";
constexpr std::string_view packing = "the packing";

// GRM 188 R7 1H 104 K A93 D
constexpr NumberPart murata[] = {
    {"ddx", size},    {"xx", dielectric},           {"xx", voltage}, {"ddd|dRd|Rdd", value},
    {"a", tolerance}, {"xxx", "the specification"}, {"a", packing}};
// CL 10 B 104 K B 8NNN C
constexpr NumberPart samsung[] = {
    {"dd", size},     {"a", dielectric}, {"ddd|dRd|Rdd", value},
    {"a", tolerance}, {"a", voltage},    {"xxxx", "the thickness and the product codes"},
    {"a", packing}};
// C 1608 X7R 1H 104 K 080 AA
constexpr NumberPart tdk[] = {
    {metric, size},   {"X5R|X6S|X7R|X7S|X7T|X8R|Y5V|C0G|CH|JB", dielectric},
    {"xx", voltage},  {"ddd|dRd|Rdd", value},
    {"a", tolerance}, {"ddd|T", "the thickness"},
    {"xx", packing}};
// CC 0603 K R X7R 9 BB 104
constexpr NumberPart yageo_capacitor[] = {
    {inches, size},        {"a", tolerance},
    {"a", packing},        {"X5R|X6S|X7R|X7S|X8R|Y5V|NPO|NP0", dielectric},
    {"x", voltage},        {"aa", "the terminations"},
    {"ddd|dRd|Rdd", value}};
// RC 0603 F R 07 10K L
constexpr NumberPart yageo_resistor[] = {{inches, size}, {"a", tolerance},
                                         {"a", packing}, {"07|10|13|7W|7D|3W|3D", "the reel"},
                                         {"v", value},   {"L", "the L of the lead-free part"}};
// CRCW 0603 10K0 F K EA
constexpr NumberPart vishay_crcw[] = {{inches, size},
                                      {"xxxx", value},
                                      {"a", tolerance},
                                      {"x", "the temperature coefficient"},
                                      {"aa", packing}};
// ERJ 3EK F 1002 V
constexpr NumberPart panasonic[] = {
    {"ddN|dxx", size}, {"D|F|J", tolerance}, {"v", value}, {"a", packing}};
constexpr NumberPart panasonic_five[] = {
    {"ddY|dGEY", size}, {"J", tolerance}, {"v", value}, {"a", packing}};
// 0603 5 C 104 K A T 2 A
constexpr NumberPart avx[] = {{"x", voltage},   {"a", dielectric},         {"ddd|dRd|Rdd", value},
                              {"a", tolerance}, {"a", "the failure rate"}, {"a", "the termination"},
                              {"x", packing},   {"x", "the special code"}};
// C 0603 C 104 K 5 R AC; without a packing it comes in a bag
constexpr NumberPart kemet[] = {{inches, size},           {"C|X|S|T|F|H|J|Y|V|W", "the series"},
                                {"ddd|dRd|Rdd", value},   {"a", tolerance},
                                {"x", voltage},           {"G|R|P|U|V|H|N", dielectric},
                                {"aa", "the termination"}};
// STM32 F103 C 8 T 6
constexpr NumberPart stm32[] = {{"Fxxx|Lxxx|Gxxx|Hxxx|Wxxx|Uxxx|Cxxx", "the line"},
                                {"a", "the count of pins"},
                                {"x", "the size of the flash"},
                                {"a", "the package"},
                                {"d", "the temperature range"}};

constexpr NumberForm forms[] = {
    {"Murata ceramic capacitors", "GRM|GCM|GRT|GCJ|GJM|GQM", 1, murata},
    {"Samsung ceramic capacitors", "CL", 3, samsung},
    {"TDK ceramic capacitors", "C", 2, tdk},
    {"KEMET ceramic capacitors", "C", 3, kemet},
    {"Yageo ceramic capacitors", "CC", 2, yageo_capacitor},
    {"Yageo chip resistors", "RC|AC|RL", 2, yageo_resistor},
    {"Vishay chip resistors", "CRCW", 1, vishay_crcw},
    {"Panasonic chip resistors", "ERJ", 2, panasonic_five},
    {"Panasonic chip resistors", "ERJ", 2, panasonic},
    {"AVX ceramic capacitors", "0402|0603|0805|1206|1210|1812", 4, avx},
    {"STM32 controllers", "STM32", 1, stm32},
};

}  // namespace

std::span<const NumberForm> number_forms() {
  return forms;
}

}  // namespace tl::parts
