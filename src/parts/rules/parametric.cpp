#include "parts/rules/parametric.h"

#include <algorithm>

#include "foundation/text.h"
#include "parts/rules/parametric_cells.h"

namespace tl::parts {
namespace {

class ParameterReader {
 public:
  explicit ParameterReader(const LineText& line) : line_(line), cells_(cells_of(line)) {}

  ParametricReading run() && {
    KindReading kind = read_kind(line_, cells_);
    out_.notes = std::move(kind.notes);
    if (kind.kind == PassiveKind::unknown) return std::move(out_);
    out_.origins = std::move(kind.origins);
    asked().kind = kind.kind;
    parts::read_value(cells_, out_);
    read_tolerance();
    read_ratings();
    read_dielectric();
    read_technology();
    parts::read_size(line_.designator, cells_, out_);
    return std::move(out_);
  }

 private:
  Parameters& asked() { return out_.parameters; }
  void told(Parameter parameter, const ParametricCell& cell, std::size_t from, std::size_t length) {
    out_.origins.push_back(origin_of(parameter, cell, from, length));
  }
  void told(Parameter parameter, const ParametricCell& cell, const ScannedQuantity& one) {
    told(parameter, cell, one.from, one.length);
  }

  void read_tolerance() {
    for (const ParametricCell& cell : cells_) {
      const auto& all = cell.scan.quantities;
      for (std::size_t i = 0; i < all.size(); ++i) {
        const ScannedQuantity& one = all[i];
        if (is_tolerance(one)) {
          const auto value = scaled(one, scale_of(asked().kind));
          if (one.unit != unit_of(asked().kind) || !value) continue;
          asked().tolerance = Tolerance{*value, *value, true};
        } else if (one.unit == Unit::percent) {
          asked().tolerance = percent(all, i);
        } else {
          continue;
        }
        told(Parameter::tolerance, cell, one);
        return;
      }
    }
    read_listed_tolerance();
  }

  // "0.4pF; 0.1pF; 50V": a second, much smaller figure of the same unit behind the value.
  void read_listed_tolerance() {
    for (const ParametricCell& cell : cells_) {
      const ScannedQuantity* first = nullptr;
      for (const ScannedQuantity& one : cell.scan.quantities) {
        if (one.unit != unit_of(asked().kind) || one.unit == Unit::ohm) continue;
        const auto value = scaled(one, scale_of(asked().kind));
        if (first == nullptr) {
          if (value != asked().value) break;
          first = &one;
          continue;
        }
        if (!value || *value == 0 || *value > *asked().value / 2) return;
        asked().tolerance = Tolerance{*value, *value, true};
        told(Parameter::tolerance, cell, one);
        return;
      }
    }
  }

  // "+80/-20%", "-20%+80%": two shares side by side.
  static Tolerance percent(const std::vector<ScannedQuantity>& all, std::size_t at) {
    const std::int64_t share = scaled(all[at], 4).value_or(0);
    Tolerance tolerance{share, share, false};
    const auto other_sign = [&](std::size_t i) {
      return (all[i].sign == '+' && all[at].sign == '-') ||
             (all[i].sign == '-' && all[at].sign == '+');
    };
    for (const std::size_t i : {at - 1, at + 1}) {
      if (i >= all.size() || !other_sign(i)) continue;
      if (all[i].unit != Unit::none && all[i].unit != Unit::percent) continue;
      const std::int64_t second = scaled(all[i], 4).value_or(0);
      const bool up = all[at].sign == '+';
      tolerance = {up ? second : share, up ? share : second, false};
    }
    return tolerance;
  }

  void read_ratings() {
    read_rating(Unit::volt, 3, Parameter::voltage, asked().voltage_mv);
    read_power();
    read_rating(Unit::ampere, 6, Parameter::current, asked().current_ua);
    read_rating(Unit::ppm, 0, Parameter::coefficient, asked().coefficient_ppm);
  }

  void read_rating(Unit unit, int scale, Parameter parameter, std::optional<std::int64_t>& into) {
    for (const ParametricCell& cell : cells_) {
      for (const ScannedQuantity& one : cell.scan.quantities) {
        if (one.unit != unit) continue;
        const auto value = scaled(one, scale);
        if (!value || *value == 0) continue;
        into = value;
        told(parameter, cell, one);
        return;
      }
    }
  }

  // "0.063W, 1/16W": the fraction is what the rounded figure stands for.
  void read_power() {
    const ParametricCell* where = nullptr;
    const ScannedQuantity* best = nullptr;
    for (const ParametricCell& cell : cells_) {
      for (const ScannedQuantity& one : cell.scan.quantities) {
        if (one.unit != Unit::watt || scaled(one, 6).value_or(0) == 0) continue;
        if (best != nullptr && (where != &cell || one.divisor == 1 || best->divisor > 1)) continue;
        best = &one;
        where = &cell;
      }
    }
    if (best == nullptr) return;
    asked().power_uw = nominal_power(*scaled(*best, 6));
    told(Parameter::power, *where, *best);
  }

  void read_dielectric() {
    if (asked().kind != PassiveKind::capacitor) return;
    for (const ParametricCell& cell : cells_) {
      if (cell.dielectrics.empty()) continue;
      const DielectricToken& token = cell.dielectrics.front();
      asked().dielectric = token.dielectric;
      asked().technology = Technology::ceramic;
      told(Parameter::dielectric, cell, token.from, token.length);
      return;
    }
  }

  bool may_be_made_so(Technology technology) const {
    const bool film =
        technology == Technology::thick_film || technology == Technology::metal_film ||
        technology == Technology::carbon_film || technology == Technology::metal_strip;
    switch (out_.parameters.kind) {
      case PassiveKind::capacitor: return !film && technology != Technology::wirewound;
      case PassiveKind::resistor:
        return film || technology == Technology::thin_film || technology == Technology::wirewound;
      case PassiveKind::inductor:
        return technology == Technology::wirewound || technology == Technology::thin_film;
      default: return false;
    }
  }

  void read_technology() {
    if (asked().technology != Technology::unknown) return;
    for (const ParametricCell& cell : cells_) {
      for (const WordMeaning& word : cell.words) {
        if (word.technology == Technology::unknown || !may_be_made_so(word.technology)) continue;
        asked().technology = word.technology;
        told(Parameter::technology, cell, word.from, word.length);
        return;
      }
    }
  }

  const LineText& line_;
  std::vector<ParametricCell> cells_;
  ParametricReading out_;
};

}  // namespace

ParametricReading read_parameters(const LineText& line) {
  return ParameterReader(line).run();
}

std::string origins_text(const ParametricReading& reading) {
  std::vector<std::string> parts;
  for (const ParameterOrigin& origin : reading.origins) {
    parts.push_back(cat(enum_name(origin.parameter), " from '", origin.text, "' (",
                        enum_name(origin.cell), ")"));
  }
  return join(parts, ", ");
}

}  // namespace tl::parts
