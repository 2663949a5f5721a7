#include "bom/rules/structure.h"

#include <algorithm>
#include <utility>

#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/quantity.h"
#include "foundation/rounding.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

// Lists may stand in several sheets of one file; a sheet begins at the top again.
bool begins_a_sheet(std::span<const BomLine> lines, std::size_t at) {
  return at > 0 && lines[at].sheet != lines[at - 1].sheet;
}

void too_deep(const BomLine& line, Findings& findings) {
  findings.error("structure_too_deep", {{}, line.sheet.value_or(""), line.row, 0, {}},
                 cat("the list is more than ", limits::bom_depth_max,
                     " levels deep from here on; what stands deeper was taken as belonging to the "
                     "assembly at that level"));
}

// Levels that jump about, or that stand above lists of designators, mean something else.
bool is_tree(std::span<const BomLine> lines) {
  std::int64_t deeper = 0;
  std::int64_t jumps = 0;
  std::int64_t with_places = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (begins_a_sheet(lines, i) || lines[i].level <= lines[i - 1].level) continue;
    ++deeper;
    jumps += lines[i].level > lines[i - 1].level + 1 ? 1 : 0;
    with_places += lines[i - 1].refdes.size() > 1 ? 1 : 0;
  }
  return jumps * 4 <= deeper && with_places * 2 <= deeper;
}

}  // namespace

ListStructure structure_of(std::span<const BomLine> lines, Findings& findings) {
  ListStructure out;
  out.lines.resize(lines.size());
  if (!is_tree(lines)) {
    findings.warn("structure_unclear", {{}, lines.front().sheet.value_or(""), 0, 0, {}},
                  "the levels of the list are no tree of assemblies; it was taken as flat, with "
                  "quantities for one of the whole");
    return out;
  }
  std::vector<std::size_t> open;  // assemblies around the line, the outermost first
  bool told = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (begins_a_sheet(lines, i)) open.clear();
    while (!open.empty() && lines[open.back()].level >= lines[i].level) open.pop_back();
    if (open.size() > limits::bom_depth_max) {
      open.resize(limits::bom_depth_max);
      if (!std::exchange(told, true)) too_deep(lines[i], findings);
    }
    if (!open.empty()) {
      out.lines[i].parent = open.back();
      out.lines[i].depth = static_cast<std::int64_t>(open.size());
      if (!std::exchange(out.lines[open.back()].assembly, true)) ++out.assemblies;
      out.indented = true;
    }
    out.depth = std::max(out.depth, out.lines[i].depth);
    open.push_back(i);
  }
  return out;
}

Findings mark_assemblies(std::vector<BomLine>& lines, const std::string& file) {
  Findings told;
  const ListStructure structure = structure_of(lines, told);
  Findings out;
  for (Finding finding : told.all()) {
    finding.place.file = file;
    out.add(std::move(finding));
  }
  if (!structure.indented) return out;
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i].assembly = structure.lines[i].assembly;
  out.note("structure_read", {file, {}, 0, 0, {}},
           cat("an indented list: ", count_of(structure.assemblies, "assembly", "assemblies"),
               " over ", count_of(structure.depth, "level"),
               " below the top; quantities are read as for one of the assembly that a line "
               "belongs to, and are multiplied when the list is quoted"));
  return out;
}

std::optional<std::int64_t> multiplied(std::int64_t a, std::int64_t b) {
  const auto product = multiply_divide(a, b, Quantity::one, Rounding::half_up);
  return product ? std::optional(*product) : std::nullopt;
}

std::optional<std::int64_t> quantity_of(const BomLine& line) {
  if (line.quantity) return line.quantity;
  if (line.qty && !trim(*line.qty).empty()) return std::nullopt;
  if (line.refdes.empty()) return std::nullopt;
  return static_cast<std::int64_t>(line.refdes.size()) * Quantity::one;
}

std::vector<BomLine> flattened(std::span<const BomLine> lines, const ListStructure& structure) {
  std::vector<BomLine> out(lines.begin(), lines.end());
  if (!structure.indented) return out;
  // A parent stands above its lines, so its factor is known by then; without a quantity it is one.
  std::vector<std::optional<std::int64_t>> built(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineStructure& place = structure.lines[i];
    BomLine& line = out[i];
    std::optional<std::int64_t> factor = Quantity::one;
    if (place.parent) {
      factor = built[*place.parent];
      if (out[*place.parent].dnp) line.dnp = true;
    }
    if (line.dnp) line.dnp_refdes.clear();
    line.assembly = place.assembly;
    const std::optional<std::int64_t> own = quantity_of(line);
    if (place.assembly) {
      built[i] = factor ? multiplied(own.value_or(Quantity::one), *factor) : std::nullopt;
    }
    if (!own || factor == Quantity::one) continue;
    // What is not fitted is taken off the quantity later on, once: it is not multiplied.
    const std::int64_t unfitted = static_cast<std::int64_t>(line.dnp_refdes.size()) * Quantity::one;
    line.quantity = factor ? multiplied(*own - unfitted, *factor) : std::nullopt;
    if (line.quantity) line.quantity = *line.quantity + unfitted;
    // Past 64 bits the text stays, and is no quantity: the line is asked about.
    line.qty = line.quantity ? format_decimal(*line.quantity, Quantity::scale, 0)
                             : cat(line.qty.value_or(""), " (too many)");
  }
  return out;
}

}  // namespace tl::bom
