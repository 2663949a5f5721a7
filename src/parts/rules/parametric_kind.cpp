#include <algorithm>
#include <array>

#include "foundation/text.h"
#include "parts/rules/parametric_cells.h"

namespace tl::parts {
namespace {

// What each kind of evidence is worth. A unit is surer than a word, a word than a designator: a
// zero-ohm link stands where L3 was, and a footprint of a resistor holds a capacitor.
constexpr int unit_weight = 8;
constexpr int word_weight = 5;
constexpr int designator_weight = 4;
constexpr int ohm_weight = 3;  // a coil has ohms too
constexpr int dielectric_weight = 3;
constexpr int package_word_weight = 2;
constexpr int package_letter_weight = 1;

constexpr std::array kinds = {PassiveKind::resistor, PassiveKind::capacitor, PassiveKind::inductor,
                              PassiveKind::ferrite_bead};

class KindReader {
 public:
  KindReader(const LineText& line, const std::vector<ParametricCell>& cells)
      : line_(line), cells_(cells), designator_(meaning_of_designator(line.designator)) {}

  KindReading run() && {
    if (refuses()) return std::move(out_);
    if (designator_.kind != PassiveKind::unknown) {
      add(designator_.kind, designator_weight,
          {Parameter::kind, TextCell::designator, 0, std::string(line_.designator)});
    }
    for (const ParametricCell& cell : cells_) {
      weigh_words(cell);
      weigh_units(cell);
      for (const DielectricToken& token : cell.dielectrics) {
        add(PassiveKind::capacitor, dielectric_weight,
            origin_of(Parameter::kind, cell, token.from, token.length));
      }
      if (cell.cell == TextCell::package) weigh_letter(cell);
    }
    decide();
    return std::move(out_);
  }

 private:
  // A thermistor, a crystal or an integrated circuit has a 10k or an 18pF that is not its value.
  bool refuses() {
    bool named = false;
    for (const ParametricCell& cell : cells_) {
      for (const WordMeaning& word : cell.words) {
        const bool bead = word.kind == PassiveKind::ferrite_bead;
        const bool counts =
            word.other_part || (word.foreign && designator_.kind == PassiveKind::unknown);
        named |= word.kind != PassiveKind::unknown && cell.cell != TextCell::package;
        if (bead) return false;
        if (!counts) continue;
        out_.notes.push_back(cat("'", cell.text.written(word.from, word.length),
                                 "' is no plain resistor, capacitor, inductor or bead"));
        return true;
      }
    }
    return designator_.other_part && !named;
  }

  void add(PassiveKind kind, int weight, const ParameterOrigin& origin) {
    const auto at = static_cast<std::size_t>(kind);
    weights_[at] += weight;
    if (weight > strongest_[at].first) strongest_[at] = {weight, origin};
  }

  void weigh_words(const ParametricCell& cell) {
    const int weight = cell.cell == TextCell::package ? package_word_weight : word_weight;
    std::array<bool, 5> seen = {};
    for (const WordMeaning& word : cell.words) {
      const auto at = static_cast<std::size_t>(word.kind);
      if (word.kind == PassiveKind::unknown || seen[at]) continue;
      seen[at] = true;
      add(word.kind, weight, origin_of(Parameter::kind, cell, word.from, word.length));
    }
  }

  void weigh_units(const ParametricCell& cell) {
    bool hertz = false;
    bool ohms_here = false;
    for (const ScannedQuantity& one : cell.scan.quantities) hertz |= one.unit == Unit::hertz;
    for (const ScannedQuantity& one : cell.scan.quantities) {
      const ParameterOrigin origin = origin_of(Parameter::kind, cell, one.from, one.length);
      // "4R7" on a coil is microhenries.
      const bool marked = one.infix && designator_.kind == PassiveKind::inductor;
      const bool plain_ohm = one.unit == Unit::none && !marked &&
                             (one.prefix == 'R' || one.prefix == 'k' || one.prefix == 'K');
      if (one.unit == Unit::farad) add(PassiveKind::capacitor, unit_weight, origin);
      if (one.unit == Unit::henry) {
        add(PassiveKind::inductor, unit_weight, origin);
        has_henry_ = true;
      }
      if (one.unit == Unit::ohm || plain_ohm) {
        has_ohm_ = true;
        zero_ |= one.digits == 0;
        if (!ohms_here) add(PassiveKind::resistor, ohm_weight, origin);
        if (!ohms_here) ohms_weight_ += ohm_weight;
        ohms_here = true;
        if (hertz) add(PassiveKind::ferrite_bead, unit_weight, origin);
      }
    }
  }

  // "C_0603", "R0402", "L-US": the letter that a footprint begins with, or one behind a colon.
  void weigh_letter(const ParametricCell& cell) {
    const std::string_view text = cell.text.plain();
    const std::size_t colon = text.rfind(':');
    const std::size_t at = colon == std::string_view::npos ? 0 : colon + 1;
    if (at + 1 >= text.size() || is_alpha(text[at + 1])) return;
    const auto is = [&](char c) { return text[at] == c || text[at] == c - 'A' + 'a'; };
    const ParameterOrigin origin = origin_of(Parameter::kind, cell, at, 1);
    if (is('R')) add(PassiveKind::resistor, package_letter_weight, origin);
    if (is('C')) add(PassiveKind::capacitor, package_letter_weight, origin);
    if (is('L')) add(PassiveKind::inductor, package_letter_weight, origin);
  }

  int weight(PassiveKind kind) const { return weights_[static_cast<std::size_t>(kind)]; }

  void decide() {
    // A ferrite core makes an inductor, when the value is in henry; the ohms of what is called a
    // bead are its own.
    int& bead = weights_[static_cast<std::size_t>(PassiveKind::ferrite_bead)];
    if (bead > 0) bead = has_henry_ ? 0 : bead + ohms_weight_;
    PassiveKind best = PassiveKind::unknown;
    for (const PassiveKind kind : kinds) {
      if (weight(kind) > (best == PassiveKind::unknown ? 0 : weight(best))) best = kind;
    }
    if (best == PassiveKind::unknown) return;
    const PassiveKind by_name = designator_.kind;
    const bool coil = best == PassiveKind::inductor ||
                      (best == PassiveKind::resistor && by_name == PassiveKind::inductor);
    // Where a coil is drawn and only ohms are said, it is a bead; with none of them, a link.
    if (coil && !has_henry_ && has_ohm_) best = PassiveKind::ferrite_bead;
    if (zero_ && has_ohm_ && !has_henry_ && best == PassiveKind::ferrite_bead)
      best = PassiveKind::resistor;
    out_.kind = best;
    out_.origins.push_back(strongest_of(best));
    if (by_name != PassiveKind::unknown && by_name != best &&
        !(by_name == PassiveKind::inductor && best == PassiveKind::ferrite_bead)) {
      out_.notes.push_back(
          cat(line_.designator, " says ", kind_text(by_name), ", the text ", kind_text(best)));
    }
  }

  ParameterOrigin strongest_of(PassiveKind kind) const {
    const auto& strongest = strongest_[static_cast<std::size_t>(kind)];
    if (strongest.first > 0) return strongest.second;
    const bool coil = kind == PassiveKind::ferrite_bead;
    return strongest_[static_cast<std::size_t>(coil ? PassiveKind::inductor
                                                    : PassiveKind::ferrite_bead)]
        .second;
  }

  const LineText& line_;
  const std::vector<ParametricCell>& cells_;
  DesignatorMeaning designator_;
  std::array<int, 5> weights_ = {};
  std::array<std::pair<int, ParameterOrigin>, 5> strongest_ = {};
  int ohms_weight_ = 0;
  bool has_henry_ = false;
  bool has_ohm_ = false;
  bool zero_ = false;
  KindReading out_;
};

}  // namespace

ParameterOrigin origin_of(Parameter parameter, const ParametricCell& cell, std::size_t from,
                          std::size_t length) {
  return {parameter, cell.cell, static_cast<std::int64_t>(cell.text.place(from)),
          std::string(cell.text.written(from, length))};
}

KindReading read_kind(const LineText& line, const std::vector<ParametricCell>& cells) {
  return KindReader(line, cells).run();
}

std::vector<ParametricCell> cells_of(const LineText& line) {
  std::vector<ParametricCell> cells;
  for (const auto& [cell, text] :
       {std::pair{TextCell::value, line.value}, std::pair{TextCell::description, line.description},
        std::pair{TextCell::part, line.part}, std::pair{TextCell::package, line.package}}) {
    if (trim(text).empty()) continue;
    ParametricCell made{
        .cell = cell, .text = ParametricText(text), .scan = {}, .words = {}, .dielectrics = {}};
    const auto source = cell == TextCell::package ? SizeSource::package : SizeSource::text;
    made.scan = scan_quantities(made.text.plain(), source);
    made.words = word_meanings(made.text);
    made.dielectrics = dielectrics_in(made.text.plain());
    cells.push_back(std::move(made));
  }
  return cells;
}

}  // namespace tl::parts
