#include "bom/rules/explode.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "bom/rules/compare_pairs.h"
#include "bom/rules/structure.h"
#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/quantity.h"
#include "foundation/rounding.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

std::string shown(std::int64_t quantity, std::string_view unit) {
  const std::string number = format_decimal(quantity, Quantity::scale, 0);
  return unit.empty() ? number : cat(number, " ", unit);
}

// A list on the way down: where in it, how many of it are built.
struct Step {
  std::size_t list = 0;
  std::size_t next = 0;     // line
  std::int64_t factor = 0;  // at 1e-6
  std::string path;
};

class Exploder {
 public:
  explicit Exploder(const ExplodeInput& input) : input_(input) {
    for (std::size_t i = 0; i < input.assemblies.size(); ++i) {
      const AssemblyList& list = input.assemblies[i];
      Findings found;
      structures_.push_back(structure_of(list.lines, found));
      flat_.push_back(flattened(list.lines, structures_.back()));
      for (Finding finding : found.all()) {
        finding.place.file = list.file;
        findings_.add(std::move(finding));
      }
      by_name_.try_emplace(compared_text(list.name), i);
    }
    used_.resize(input.assemblies.size());
  }

  Exploded run() {
    out_.quantity = input_.quantity;
    if (!input_.assemblies.empty()) {
      const auto factor = checked_multiply(input_.quantity, Quantity::one);
      if (factor) enter(0, *factor, {});
    }
    while (!way_.empty()) {
      Step& here = way_.back();
      if (here.next == flat_[here.list].size() || out_of_bounds_) {
        way_.pop_back();
      } else {
        take(here.list, here.next++);
      }
    }
    unused_lists();
    out_.findings = findings_.capped().all();
    return std::move(out_);
  }

 private:
  Place place(std::size_t list, const BomLine& line) const {
    return {input_.assemblies[list].file, line.sheet.value_or(""), line.row, 0, {}};
  }

  void enter(std::size_t list, std::int64_t factor, std::string path) {
    used_[list] = true;
    path += cat(path.empty() ? "" : " > ", input_.assemblies[list].name);
    out_.assemblies.push_back({path, input_.assemblies[list].file, 0, shown(factor, "")});
    way_.push_back({list, 0, factor, std::move(path)});
  }

  // The list that a line stands for.
  std::optional<std::size_t> list_of(const BomLine& line) const {
    const auto named = [&](const std::string& text) -> std::optional<std::size_t> {
      if (text.empty()) return std::nullopt;
      const auto found = by_name_.find(compared_text(text));
      return found == by_name_.end() ? std::nullopt : std::optional(found->second);
    };
    std::optional<std::size_t> found = named(line.customer_pn);
    for (const ApprovedPart& part : line.alternates) {
      if (!found) found = named(part.mpn);
    }
    if (!found) found = named(line.value);
    return found ? found : named(line.description);
  }

  void take(std::size_t list, std::size_t at) {
    if (++visited_ > limits::bom_exploded_lines_max) {
      out_of_bounds_ = true;
      findings_.error("structure_too_large", {input_.assemblies[list].file, {}, 0, 0, {}},
                      cat("more than ", limits::bom_exploded_lines_max,
                          " lines result when every assembly is taken apart; what is beyond is "
                          "left out"));
      return;
    }
    const BomLine& line = flat_[list][at];
    if (line.dnp) return;
    const std::int64_t factor = way_.back().factor;
    const std::string path = way_.back().path;
    const std::optional<std::int64_t> own = quantity_of(line);
    const auto unfitted = static_cast<std::int64_t>(line.dnp_refdes.size()) * Quantity::one;
    const auto total =
        own ? multiplied(std::max<std::int64_t>(*own - unfitted, 0), factor) : std::nullopt;
    if (!total || *own < 0) {
      findings_.error(
          "structure_quantity_missing", place(list, line),
          cat("no quantity can be told for ", one_line(line), " in ", path, "; it is left out"));
      return;
    }
    const std::string full = cat(path, levels_above(list, at));
    if (structures_[list].lines[at].assembly) {
      out_.assemblies.push_back({cat(full, " > ", one_line(line)), input_.assemblies[list].file,
                                 line.row, shown(*total, "")});
      return;
    }
    const std::optional<std::size_t> below = list_of(line);
    if (below) {
      go_below(list, line, *below, *total, full);
    } else {
      // What its own assembly takes, as the list has it; the total is multiplied all the way.
      const BomLine& written = input_.assemblies[list].lines[at];
      use(line, quantity_of(written).value_or(0) - unfitted, *total, full);
    }
  }

  void go_below(std::size_t list, const BomLine& line, std::size_t below, std::int64_t total,
                const std::string& path) {
    const bool cycle = std::ranges::find(way_, below, &Step::list) != way_.end();
    const std::string& name = input_.assemblies[below].name;
    if (cycle) {
      findings_.error(
          "structure_cycle", place(list, line),
          cat(name, " contains itself: ", path, " > ", name, "; it was not entered again"));
    } else if (way_.size() > limits::bom_depth_max) {
      findings_.error("structure_too_deep", place(list, line),
                      cat("assemblies stand more than ", limits::bom_depth_max,
                          " deep in each other: ", path, " > ", name));
    } else {
      enter(below, total, path);
    }
  }

  static std::string one_line(const BomLine& line) {
    for (const std::string* text : {&line.customer_pn, &line.description, &line.value}) {
      if (!text->empty()) return utf8_prefix(squeeze_spaces(*text), 40);
    }
    return line.alternates.empty() ? cat("row ", line.row) : line.alternates.front().mpn;
  }

  // The assemblies of an indented list that the line belongs to: " > Board A > Filter".
  std::string levels_above(std::size_t list, std::size_t at) const {
    std::string out;
    const std::vector<LineStructure>& lines = structures_[list].lines;
    for (auto parent = lines[at].parent; parent; parent = lines[*parent].parent)
      out = cat(" > ", one_line(flat_[list][*parent]), out);
    return out;
  }

  void use(const BomLine& line, std::int64_t each, std::int64_t total, const std::string& path) {
    const std::string key =
        cat(identity_of(line), "|", compared_text(line.unit), line.customer_supplied ? "|c" : "",
            line.alternates.empty() ? compared_text(line.description) : std::string());
    const auto [found, fresh] = parts_.try_emplace(key, out_.parts.size());
    if (fresh) {
      out_.parts.push_back({.alternates = line.alternates,
                            .value = line.value,
                            .package = line.package,
                            .description = line.description,
                            .customer_pn = line.customer_pn,
                            .unit = line.unit,
                            .customer_supplied = line.customer_supplied,
                            .quantity = 0,
                            .uses = {}});
    }
    ExplodedPart& part = out_.parts[found->second];
    const auto sum = checked_add(part.quantity, total);
    if (!sum) {
      findings_.error("structure_quantity_missing", {},
                      cat("the quantities of ", one_line(line), " add up to more than can be"));
      return;
    }
    part.quantity = *sum;
    part.uses.push_back(
        {path, line.row, line.refdes, shown(each, line.unit), shown(total, line.unit)});
  }

  void unused_lists() {
    for (std::size_t i = 1; i < used_.size(); ++i) {
      if (used_[i] || out_of_bounds_) continue;
      findings_.warn("structure_list_unused", {input_.assemblies[i].file, {}, 0, 0, {}},
                     cat("no line stands for ", input_.assemblies[i].name,
                         "; say the number by which the lists name it"));
    }
  }

  const ExplodeInput& input_;
  std::vector<ListStructure> structures_;
  std::vector<std::vector<BomLine>> flat_;
  std::map<std::string, std::size_t> by_name_;
  std::map<std::string, std::size_t> parts_;
  std::vector<bool> used_;
  std::vector<Step> way_;
  std::size_t visited_ = 0;
  bool out_of_bounds_ = false;
  Findings findings_;
  Exploded out_;
};

}  // namespace

Exploded explode(const ExplodeInput& input) {
  return Exploder(input).run();
}

}  // namespace tl::bom
