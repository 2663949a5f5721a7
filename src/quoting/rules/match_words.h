// What a line wants and how it was matched, in the words of a quote.
//
//   wanted_of(line)         "Yageo RC0402FR-0710KL or Vishay CRCW040210K0FKED"
//   part_question(match)    "the BOM names no part number."; "" where nothing is open
//   match_note(match)       "the number named is not on file; the nearest one is assumed."
#pragma once

#include <string>

#include "bom/rules/bom_reading.h"
#include "parts/rules/match.h"

namespace tl::quoting {

std::string numbers_wanted(const bom::BomLine& line);  // "" where the line names none

// The numbers or, without one, value, package and description; cut at 120 bytes.
std::string wanted_of(const bom::BomLine& line);

// Why no part can be bought for it yet; "" when one can.
std::string part_question(const parts::Match& match);

// What was read into the line and is not simply what it says; lines of one kind are told together.
std::string match_note(const parts::Match& match);

}  // namespace tl::quoting
