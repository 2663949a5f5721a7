#include <algorithm>

#include "foundation/text.h"
#include "parts/rules/parametric_cells.h"

namespace tl::parts {
namespace {

class SizeReader {
 public:
  SizeReader(std::string_view designator, const std::vector<ParametricCell>& cells,
             ParametricReading& out)
      : designator_(designator), cells_(cells), out_(out) {}

  void run() {
    read_size();
    read_elements();
  }

 private:
  Parameters& asked() { return out_.parameters; }
  void told(Parameter parameter, const ParametricCell& cell, std::size_t from, std::size_t length) {
    out_.origins.push_back(origin_of(parameter, cell, from, length));
  }
  void told(Parameter parameter, const ParametricCell& cell, const ScannedQuantity& one) {
    told(parameter, cell, one.from, one.length);
  }

  // The package says it best; a size elsewhere that differs is told.
  void read_size() {
    const auto look = [&](const ParametricCell& cell) {
      if (lone_number(cell, out_.parameters.kind)) return;  // it was taken for the value
      for (const ScannedSize& size : cell.scan.sizes) {
        if (asked().size.empty()) {
          asked().size = size.size;
          told(Parameter::size, cell, size.from, size.length);
        } else if (asked().size != size.size && origin_cell(out_, Parameter::size) != cell.cell) {
          out_.notes.push_back(cat("the ", enum_name(cell.cell), " says size '",
                                   cell.text.written(size.from, size.length), "', the ",
                                   enum_name(origin_cell(out_, Parameter::size)), " ",
                                   asked().size));
        }
        return;
      }
    };
    for (const ParametricCell& cell : cells_) {
      if (cell.cell == TextCell::package) look(cell);
    }
    if (asked().size.empty()) read_special_size();
    for (const ParametricCell& cell : cells_) {
      if (cell.cell != TextCell::package) look(cell);
    }
  }

  // A spreadsheet drops the zero of 0603; a moulded case has a letter; a can has millimetres.
  void read_special_size() {
    for (const ParametricCell& cell : cells_) {
      const std::string_view text = trim(cell.text.plain());
      if (cell.cell == TextCell::package && text.size() == 3 &&
          std::ranges::all_of(text, is_digit)) {
        const std::string whole = cat("0", text);
        if (!is_imperial_size(whole)) continue;
        asked().size = whole;
        told(Parameter::size, cell, 0, cell.text.plain().size());
        return;
      }
    }
    if (asked().kind == PassiveKind::capacitor) read_case();
  }

  void read_case() {
    const Technology made = asked().technology;
    for (const ParametricCell& cell : cells_) {
      if (cell.cell == TextCell::value) continue;
      const std::string upper = to_upper(cell.text.plain());
      if (made == Technology::electrolytic || made == Technology::polymer) {
        if (const auto can = can_size(upper)) {
          asked().size = can->text;
          told(Parameter::size, cell, can->from, can->length);
          return;
        }
      } else if (const auto size = case_size(upper); size && made != Technology::ceramic) {
        asked().size = *size;
        told(Parameter::size, cell, 0, upper.size());
        return;
      }
    }
  }

  struct CanSize {
    std::size_t from = 0;
    std::size_t length = 0;
    std::string text;
  };

  // "4x5.3", "10 x 10.0 mm", "6.3*7.7".
  static std::optional<CanSize> can_size(std::string_view upper) {
    const auto number_end = [&](std::size_t at) {
      while (at < upper.size() && (is_digit(upper[at]) || upper[at] == '.')) ++at;
      return at;
    };
    for (std::size_t at = 0; at < upper.size(); ++at) {
      if (!is_digit(upper[at]) || (at > 0 && is_alnum(upper[at - 1]))) continue;
      const std::size_t first = number_end(at);
      std::size_t next = first;
      while (next < upper.size() && upper[next] == ' ') ++next;
      if (next >= upper.size() || (upper[next] != 'X' && upper[next] != '*')) continue;
      ++next;
      while (next < upper.size() && upper[next] == ' ') ++next;
      const std::size_t last = number_end(next);
      if (last == next || first - at > 5 || last - next > 5) continue;
      return CanSize{at, last - at,
                     cat(short_number(upper.substr(at, first - at)), "x",
                         short_number(upper.substr(next, last - next)))};
    }
    return std::nullopt;
  }

  static std::string_view short_number(std::string_view text) {
    if (!text.contains('.')) return text;
    while (text.ends_with('0')) text.remove_suffix(1);
    if (text.ends_with('.')) text.remove_suffix(1);
    return text;
  }

  // "4x0603", "2x 10K", "4 R-ARRAY", "array of 4".
  void read_elements() {
    bool array = meaning_of_designator(designator_).array;
    for (const ParametricCell& cell : cells_) {
      for (const WordMeaning& word : cell.words) array |= word.array;
    }
    if (!array) return;
    asked().elements = 0;
    for (const ParametricCell& cell : cells_) {
      const std::string_view text = cell.text.plain();
      for (const ScannedQuantity& one : cell.scan.quantities) {
        const std::string_view rest = text.substr(one.from + one.length).substr(0, 18);
        const bool bare = one.prefix == '\0' && one.unit == Unit::none;
        const bool of = text.substr(0, one.from).ends_with("array of ");
        const bool counts = one.prefix == 'x' || (bare && of) ||
                            (bare && rest.starts_with(' ') && icontains(rest, "arr"));
        if (!counts || one.digits < 2 || one.digits > 16) continue;
        asked().elements = one.digits;
        told(Parameter::elements, cell, one);
        return;
      }
    }
  }

  std::string_view designator_;
  const std::vector<ParametricCell>& cells_;
  ParametricReading& out_;
};

}  // namespace

void read_size(std::string_view designator, const std::vector<ParametricCell>& cells,
               ParametricReading& out) {
  SizeReader(designator, cells, out).run();
}

}  // namespace tl::parts
