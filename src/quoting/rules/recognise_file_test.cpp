#include "quoting/rules/recognise_file.h"

#include <gtest/gtest.h>

namespace tl::quoting {
namespace {

DataKind named(std::string_view name, std::string_view head = "") {
  return recognise_kind({.name = name, .head = head});
}

TEST(RecogniseFile, R39_part_KnowsBuildDataByHowItBegins) {
  EXPECT_EQ(named("layer1.txt", "G04 Created by a CAD system*\n%FSLAX46Y46*%"), DataKind::gerber);
  EXPECT_EQ(named("holes.nc", "M48\nMETRIC\nT01C0.3\n"), DataKind::gerber);
  EXPECT_EQ(named("top.gtp", "%FSLAX46Y46*%\n%MOMM*%"), DataKind::stencil);
  EXPECT_EQ(named("parts.csv", "Designator,Mid X,Mid Y,Layer,Rotation\nR1,1,2,T,90\n"),
            DataKind::placement);
  EXPECT_EQ(named("all.xml", "<?xml version=\"1.0\"?><IPC-2581 revision=\"B\">"), DataKind::gerber);
}

TEST(RecogniseFile, KnowsAnArchiveByWhatIsInIt) {
  const auto archive = [](std::vector<std::string> entries) {
    return recognise_kind({.name = "data.zip", .head = "PK", .entries = std::move(entries)});
  };
  EXPECT_EQ(archive({"fab/top.gtl", "fab/board.drl", "readme.txt"}), DataKind::gerber);
  EXPECT_EQ(archive({"job/matrix/matrix"}), DataKind::gerber);
  EXPECT_EQ(archive({"top.gtp", "bottom.gbp"}), DataKind::stencil);
  EXPECT_EQ(archive({"readme.txt"}), DataKind::other);
}

TEST(RecogniseFile, AListThatReadsAsABomIsOneUnlessItHoldsCoordinates) {
  const auto list = [](std::string_view head) {
    return recognise_kind(
        {.name = "board.csv", .head = head, .reads_as_bom = FileSigns::ReadsAsBom::yes});
  };
  EXPECT_EQ(list("Ref,Qty,MPN\nR1,1,A\n"), DataKind::bom);
  EXPECT_EQ(list("Ref,PosX,PosY,Rot\nR1,1,2,90\n"), DataKind::placement);
}

TEST(RecogniseFile, GoesByTheNameWhereTheContentSaysNothing) {
  EXPECT_EQ(named("board.GBL"), DataKind::gerber);
  EXPECT_EQ(named("board-odb.tgz"), DataKind::gerber);
  EXPECT_EQ(named("Assembly drawing.pdf"), DataKind::drawing);
  EXPECT_EQ(named("Test specification rev C.pdf"), DataKind::test_specification);
  EXPECT_EQ(named("Workmanship spec.docx"), DataKind::specification);
  EXPECT_EQ(named("firmware_1.2.hex"), DataKind::programming);
  EXPECT_EQ(named("stencil.pdf"), DataKind::stencil);
  EXPECT_EQ(named("board.pos"), DataKind::placement);
  EXPECT_EQ(named("notes.docx"), DataKind::other);
  EXPECT_EQ(named("nothing"), DataKind::other);
}

TEST(RecogniseFile, OnlyTablesAreWorthReadingAsABom) {
  EXPECT_TRUE(may_be_list("Board.XLSX"));
  EXPECT_FALSE(may_be_list("board.zip"));
  EXPECT_FALSE(may_be_list("csv"));
}

}  // namespace
}  // namespace tl::quoting
