#include "parts/rules/compare_part.h"

#include <gtest/gtest.h>

#include "support/matchers.h"

namespace tl::parts {
namespace {

const Manufacturers makers =
    Manufacturers::of({{.id = ManufacturerId(1), .name = "Yageo", .aliases = {"Phycomp"}},
                       {.id = ManufacturerId(2), .name = "Murata Electronics"}});

ManufacturerPart made(std::string_view mpn, ManufacturerId maker, std::string description,
                      std::string package) {
  return {.id = ManufacturerPartId(7),
          .manufacturer = maker,
          .mpn = *Mpn::parse(mpn),
          .description = std::move(description),
          .package = std::move(package)};
}

PartComparison of(const std::vector<PartComparison>& rows, std::string_view what) {
  for (const PartComparison& row : rows) {
    if (row.what == what) return row;
  }
  return {.what = "nothing"};
}

std::vector<PartComparison> compared(const MatchRequest& line, const ManufacturerPart& part,
                                     std::string_view maker) {
  return compare_part({line, line.alternates.empty() ? nullptr : &line.alternates.front()},
                      {part, maker, makers});
}

TEST(ComparePart, R40_part_SaysWhatAgreesAndWhatDiffersForWhoDecides) {
  const auto rows = compared(
      {.alternates = {{"Phycomp", "RC0603FR 0710KL"}}, .value = "10k 5%", .package = "0603"},
      made("RC0603FR-0710KL", ManufacturerId(1), "RES 10k 1% 0603", "0603"), "Yageo");
  EXPECT_EQ(of(rows, "maker"), (PartComparison{"maker", "Phycomp", "Yageo", PartAgreement::alike}));
  EXPECT_EQ(of(rows, "part number").agreement, PartAgreement::alike);
  EXPECT_EQ(of(rows, "value").agreement, PartAgreement::same);
  EXPECT_EQ(of(rows, "tolerance").agreement, PartAgreement::better);
  EXPECT_EQ(of(rows, "size"), (PartComparison{"size", "0603", "0603", PartAgreement::same}));
}

TEST(ComparePart, ALowerRatingAndAnotherMakerDiffer) {
  const auto rows =
      compared({.alternates = {{"Vishay", "RC0603FR-0710KL"}},
                .value = "100nF",
                .package = "0402",
                .description = "CAP 50V X7R",
                .designator = "C1"},
               made("GRM155R61A104KA01D", ManufacturerId(2), "CAP CER 100nF 10V X5R 0402", "0402"),
               "Murata Electronics");
  EXPECT_EQ(of(rows, "maker").agreement, PartAgreement::differs);
  EXPECT_EQ(of(rows, "part number").agreement, PartAgreement::differs);
  EXPECT_EQ(of(rows, "voltage").agreement, PartAgreement::differs);
  EXPECT_EQ(of(rows, "dielectric").agreement, PartAgreement::differs);
  EXPECT_EQ(of(rows, "value").agreement, PartAgreement::same);
}

TEST(ComparePart, WhatOnlyOneSideSaysIsNeitherAgreementNorDifference) {
  const auto rows = compared({.alternates = {{"", "LM358DR"}}},
                             made("LM358DR", ManufacturerId(1), "op amp", "SOIC-8"), "Yageo");
  EXPECT_EQ(of(rows, "maker").agreement, PartAgreement::only_part);
  EXPECT_EQ(of(rows, "part number").agreement, PartAgreement::same);
  EXPECT_EQ(of(rows, "package").agreement, PartAgreement::only_part);
  EXPECT_EQ(of(rows, "value").what, "nothing") << "what neither says is left out";
  const auto open =
      compared({.package = "SO8 wide"}, made("LM358DR", ManufacturerId(1), "op amp", ""), "Yageo");
  EXPECT_EQ(of(open, "package").agreement, PartAgreement::only_line);
}

TEST(ComparePart, PackagesMeetWithoutDashes) {
  const auto alike = compared({.alternates = {{"", "LM358DR"}}, .package = "soic8"},
                              made("LM358DR", ManufacturerId(1), "op amp", "SOIC-8"), "Yageo");
  EXPECT_EQ(of(alike, "package").agreement, PartAgreement::alike);
  const auto other = compared({.alternates = {{"", "LM358DR"}}, .package = "DIP-8"},
                              made("LM358DR", ManufacturerId(1), "op amp", "SOIC-8"), "Yageo");
  EXPECT_EQ(of(other, "package").agreement, PartAgreement::differs);
}

}  // namespace
}  // namespace tl::parts
