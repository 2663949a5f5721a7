#include "bom/rules/piece_units.h"

#include "support/matchers.h"

namespace tl::bom {
namespace {

TEST(PieceUnits, WhatCountsPieces) {
  for (const char* unit : {"", "pcs", "EA", "each", "Stk.", "Stück", "шт", "個", " pc "})
    EXPECT_TRUE(counts_pieces(unit)) << unit;
  for (const char* unit : {"m", "cm", "kg", "ml", "cc", "roll", "reel"})
    EXPECT_FALSE(counts_pieces(unit)) << unit;
}

}  // namespace
}  // namespace tl::bom
