#include "parts/rules/parametric_index.h"

#include <gtest/gtest.h>

#include "foundation/limits.h"
#include "parts/rules/match.h"
#include "parts/rules/parametric.h"

namespace tl::parts {
namespace {

ParametricPart part(std::int64_t id, std::string_view text) {
  return {.id = ManufacturerPartId(id),
          .parameters = read_parameters({.description = text}).parameters};
}

Parameters asked(std::string_view text) {
  return read_parameters({.description = text}).parameters;
}

std::vector<std::int64_t> ids(const ParametricIndex& index, std::string_view text) {
  std::vector<std::int64_t> out;
  for (const ParametricFound& found : index.find(asked(text))) out.push_back(found.part.raw());
  return out;
}

TEST(ParametricIndex, FindsTheBestOnesFirst) {
  std::vector<ParametricPart> parts = {
      part(1, "100nF 10% 50V X7R 0603"), part(2, "100nF 10% 25V X7R 0603"),
      part(3, "100nF 10% X7R 0603"),     part(4, "100nF 10% 16V X7R 0603"),
      part(5, "100nF 10% 50V X7R 0402"), part(6, "10k 0603 resistor"),
      part(7, "capacitor 0603")};
  EXPECT_EQ(ids(ParametricIndex(parts), "100nF 10% 25V X7R 0603"),
            (std::vector<std::int64_t>{2, 1, 3}))
      << "nearest first, and last what is not known to fit";
  parts[0].approved = true;
  EXPECT_EQ(ids(ParametricIndex(parts), "100nF 10% 25V X7R 0603").front(), 1) << "one of ours";
  parts[1].accepted = 2;
  EXPECT_EQ(ids(ParametricIndex(parts), "100nF 10% 25V X7R 0603").front(), 2) << "taken before";
  EXPECT_EQ(ParametricIndex(parts).size(), 6u) << "a part without a value is left out";
  EXPECT_TRUE(ids(ParametricIndex(parts), "100nF 25V").empty()) << "a size is needed";
}

TEST(ParametricIndex, KeepsALimitedNumber) {
  std::vector<ParametricPart> parts;
  const auto most = static_cast<std::int64_t>(limits::match_candidates_max);
  for (std::int64_t id = 1; id <= most; ++id) parts.push_back(part(id, "100nF 0603"));
  EXPECT_EQ(ids(ParametricIndex(parts), "100nF 0603").size(), limits::match_candidates_max);
  parts.push_back(part(most + 1, "100nF 0603"));
  EXPECT_EQ(ids(ParametricIndex(parts), "100nF 0603").size(), limits::match_candidates_max);
}

TEST(ParametricIndex, KnowsAPartByItsNumberAndByItsDescription) {
  const auto known = [](std::string_view mpn, std::string description, std::string package) {
    return parameters_text(parameters_of({.mpn = Mpn::parse(mpn).value(),
                                          .description = std::move(description),
                                          .package = std::move(package)}));
  };
  EXPECT_EQ(known("GRM188R71H104KA93D", "", ""), "capacitor 100nF 10% 50V X7R 0603");
  EXPECT_EQ(known("BLM18PG121SN1D", "Ferrite 120R 2A", ""), "ferrite bead 120Ω 2A 0603")
      << "the number does not say the current";
  EXPECT_EQ(known("XYZ-1", "RES 10K 1%", "0603"), "resistor 10kΩ 1% 0603");
  EXPECT_EQ(known("GRM188R71H104KA93D", "CAP 1uF 10V", ""), "capacitor 100nF 10% 50V X7R 0603")
      << "a description of another value is of another part";
  EXPECT_EQ(known("LM358DR", "op-amp", "SOIC-8"), "");
}

}  // namespace
}  // namespace tl::parts
