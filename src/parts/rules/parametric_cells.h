// What stands in the cells of a line, before anybody has said what kind of part it is. Internal to
// the reading of parameters.
#pragma once

#include <vector>

#include "parts/rules/parametric.h"
#include "parts/rules/parametric_text.h"
#include "parts/rules/parametric_words.h"
#include "parts/rules/quantity_scan.h"

namespace tl::parts {

struct ParametricCell {
  TextCell cell;
  ParametricText text;
  Scan scan;
  std::vector<WordMeaning> words;
  std::vector<DielectricToken> dielectrics;
};

// The cells that are not empty, in the order in which they count.
std::vector<ParametricCell> cells_of(const LineText& line);

struct KindReading {
  PassiveKind kind = PassiveKind::unknown;
  std::vector<ParameterOrigin> origins;
  std::vector<std::string> notes;
};

// Units, words, the designator and the footprint's first letter are weighed against each other.
KindReading read_kind(const LineText& line, const std::vector<ParametricCell>& cells);

// What a number of ohms, farads or henries is counted in: decimals of the small unit.
int scale_of(PassiveKind kind);
Unit unit_of(PassiveKind kind);
// "±0.5pF".
bool is_tolerance(const ScannedQuantity& one);
// "1210" alone in the cell of a resistor's value: a number that looks like a size.
std::optional<ScannedQuantity> lone_number(const ParametricCell& cell, PassiveKind kind);

void read_value(const std::vector<ParametricCell>& cells, ParametricReading& out);
// The size, and how many elements the body holds; after the technology.
void read_size(std::string_view designator, const std::vector<ParametricCell>& cells,
               ParametricReading& out);

// The cell that a parameter was read from.
TextCell origin_cell(const ParametricReading& reading, Parameter parameter);
ParameterOrigin origin_of(Parameter parameter, const ParametricCell& cell, std::size_t from,
                          std::size_t length);

}  // namespace tl::parts
