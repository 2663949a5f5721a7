#include <algorithm>
#include <array>

#include "foundation/text.h"
#include "parts/rules/parametric_cells.h"

namespace tl::parts {
namespace {

// Values that a series of the trade holds two digits of: whether "103" may be a code for 10k.
bool is_two_digit_value(std::int64_t digits) {
  constexpr std::array<std::int64_t, 24> e24 = {10, 11, 12, 13, 15, 16, 18, 20, 22, 24, 27, 30,
                                                33, 36, 39, 43, 47, 51, 56, 62, 68, 75, 82, 91};
  return std::ranges::find(e24, digits) != e24.end();
}

// The series of one per cent, E96.
bool is_three_digit_value(std::int64_t digits) {
  constexpr std::array<std::int64_t, 96> e96 = {
      100, 102, 105, 107, 110, 113, 115, 118, 121, 124, 127, 130, 133, 137, 140, 143,
      147, 150, 154, 158, 162, 165, 169, 174, 178, 182, 187, 191, 196, 200, 205, 210,
      215, 221, 226, 232, 237, 243, 249, 255, 261, 267, 274, 280, 287, 294, 301, 309,
      316, 324, 332, 340, 348, 357, 365, 374, 383, 392, 402, 412, 422, 432, 442, 453,
      464, 475, 487, 499, 511, 523, 536, 549, 562, 576, 590, 604, 619, 634, 649, 665,
      681, 698, 715, 732, 750, 768, 787, 806, 825, 845, 866, 887, 909, 931, 953, 976};
  return std::ranges::binary_search(e96, digits);
}

class ValueReader {
 public:
  ValueReader(const std::vector<ParametricCell>& cells, ParametricReading& out)
      : cells_(cells), out_(out) {}

  void run() {
    read_value();
    read_bare_value();
  }

 private:
  Parameters& asked() { return out_.parameters; }
  void told(Parameter parameter, const ParametricCell& cell, std::size_t from, std::size_t length) {
    out_.origins.push_back(origin_of(parameter, cell, from, length));
  }
  void told(Parameter parameter, const ParametricCell& cell, const ScannedQuantity& one) {
    told(parameter, cell, one.from, one.length);
  }

  // Whether a number with its unit or prefix alone can be the value of a part of the kind.
  bool is_value(const ScannedQuantity& one, TextCell cell) const {
    const PassiveKind kind = out_.parameters.kind;
    if (is_tolerance(one)) return false;
    if (one.unit == unit_of(kind)) return true;
    if (one.unit != Unit::none || one.prefix == '\0') return false;
    const std::string_view ohms = cell == TextCell::value ? "kKMmRrEgG" : "kKMRrEgG";
    switch (kind) {
      case PassiveKind::capacitor: return std::string_view("uUnNpP").contains(one.prefix);
      case PassiveKind::inductor:
        return std::string_view("uUnNm").contains(one.prefix) || (one.infix && one.prefix == 'R');
      default:
        // R5 in a text is a place; R010 is a value.
        if (one.infix && one.prefix == 'R' && one.exponent == -1 && cell != TextCell::value &&
            written_as_designator(one, cell))
          return false;
        return ohms.contains(one.prefix);
    }
  }

  bool written_as_designator(const ScannedQuantity& one, TextCell cell) const {
    for (const ParametricCell& each : cells_) {
      if (each.cell == cell) return each.text.plain()[one.from] == 'R';
    }
    return false;
  }

  std::optional<std::int64_t> value_of(const ScannedQuantity& one) const {
    ScannedQuantity meant = one;
    const PassiveKind kind = out_.parameters.kind;
    // "4R7" on a coil is 4.7 microhenries, as its makers mark it.
    if (kind == PassiveKind::inductor && one.unit == Unit::none && one.prefix == 'R')
      meant.prefix = 'u';
    if (kind == PassiveKind::capacitor && one.prefix == 'E') return std::nullopt;
    return scaled(meant, scale_of(kind));
  }

  void read_value() {
    for (const ParametricCell& cell : cells_) {
      for (const ScannedQuantity& one : cell.scan.quantities) {
        if (!is_value(one, cell.cell)) continue;
        const auto value = value_of(one);
        if (!value) continue;
        if (!asked().value) {
          asked().value = value;
          told(Parameter::value, cell, one);
        } else if (*asked().value != *value && cell.cell != origin_cell(out_, Parameter::value) &&
                   !is_rest(one)) {
          note_conflict(cell, one, *value);
        }
        break;
      }
    }
  }

  // The ohms of a coil or a bead are its resistance.
  bool is_rest(const ScannedQuantity& one) const {
    return out_.parameters.kind == PassiveKind::ferrite_bead && one.prefix == 'm';
  }

  void note_conflict(const ParametricCell& cell, const ScannedQuantity& one, std::int64_t value) {
    out_.notes.push_back(cat(
        "the ", enum_name(cell.cell), " says '", cell.text.written(one.from, one.length), "' (",
        value_text(asked().kind, value), "), the ", enum_name(origin_cell(out_, Parameter::value)),
        " ", value_text(asked().kind, *asked().value)));
  }

  // A number without a unit: ohms for a resistor; for a capacitor by custom, which is told.
  void read_bare_value() {
    if (asked().value) return;
    for (const ParametricCell& cell : cells_) {
      if (cell.cell != TextCell::value && cell.cell != TextCell::description) continue;
      if (const auto number = lone_number(cell, out_.parameters.kind)) {
        if (take_bare(cell, *number)) return;
      }
      for (const ScannedQuantity& one : cell.scan.quantities) {
        const bool bare =
            one.unit == Unit::none && one.prefix == '\0' && one.sign == '\0' && one.divisor == 1;
        if (bare && take_bare(cell, one)) return;
      }
    }
  }

  bool take_bare(const ParametricCell& cell, const ScannedQuantity& one) {
    ScannedQuantity meant = one;
    const std::string_view written = cell.text.written(one.from, one.length);
    std::string note;
    const bool coded = one.exponent == 0 && one.length == 3 &&
                       is_two_digit_value(one.digits / 10) && one.digits % 10 >= 1 &&
                       one.digits % 10 <= 7;
    if (asked().kind == PassiveKind::resistor) {
      if (coded && !is_three_digit_value(one.digits)) {
        meant.digits = one.digits / 10;
        meant.exponent = static_cast<int>(one.digits % 10);
        note = cat("'", written, "' is taken as a code");
      }
    } else if (asked().kind == PassiveKind::capacitor) {
      if (coded) {
        meant.digits = one.digits / 10;
        meant.exponent = static_cast<int>(one.digits % 10);
        meant.prefix = 'p';
        note = cat("'", written, "' is taken as a code in picofarads");
      } else if (one.exponent < -4) {
        note = cat("'", written, "' is taken as farads");
      } else if (one.exponent < 0 && written.starts_with('0')) {
        meant.prefix = 'u';
        note = cat("'", written, "' is taken as microfarads");
      } else {
        return false;
      }
    } else if (asked().kind != PassiveKind::ferrite_bead || cell.cell != TextCell::value) {
      return false;
    }
    const auto value = scaled(meant, scale_of(asked().kind));
    if (!value) return false;
    asked().value = value;
    told(Parameter::value, cell, one);
    if (!note.empty()) out_.notes.push_back(cat(note, ": ", value_text(asked().kind, *value)));
    return true;
  }

  const std::vector<ParametricCell>& cells_;
  ParametricReading& out_;
};

}  // namespace

// Decimals of the small unit that a kind's value is kept in.
int scale_of(PassiveKind kind) {
  switch (kind) {
    case PassiveKind::capacitor: return 15;
    case PassiveKind::inductor: return 12;
    default: return 6;
  }
}

Unit unit_of(PassiveKind kind) {
  switch (kind) {
    case PassiveKind::capacitor: return Unit::farad;
    case PassiveKind::inductor: return Unit::henry;
    default: return Unit::ohm;
  }
}

bool is_tolerance(const ScannedQuantity& one) {
  return one.sign == '~' &&
         (one.unit == Unit::farad || one.unit == Unit::henry || one.unit == Unit::ohm);
}

std::optional<ScannedQuantity> lone_number(const ParametricCell& cell, PassiveKind kind) {
  if (cell.cell != TextCell::value || cell.scan.sizes.size() != 1 ||
      !cell.scan.quantities.empty() || kind != PassiveKind::resistor)
    return std::nullopt;
  const ScannedSize& size = cell.scan.sizes.front();
  if (!size.plain || trim(cell.text.plain()).size() != size.length) return std::nullopt;
  ScannedQuantity number{.from = size.from, .length = size.length};
  for (const char c : cell.text.plain().substr(size.from, size.length))
    number.digits = number.digits * 10 + (c - '0');
  return number;
}

TextCell origin_cell(const ParametricReading& reading, Parameter parameter) {
  for (const ParameterOrigin& origin : reading.origins) {
    if (origin.parameter == parameter) return origin.cell;
  }
  return parameter == Parameter::size ? TextCell::package : TextCell::value;
}

void read_value(const std::vector<ParametricCell>& cells, ParametricReading& out) {
  ValueReader(cells, out).run();
}

}  // namespace tl::parts
