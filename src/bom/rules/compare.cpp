#include "bom/rules/compare.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

#include "bom/rules/compare_pairs.h"
#include "foundation/decimal.h"
#include "foundation/quantity.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

// What a line is, for people: "2 x Yageo RC0603FR-0710KL, 10k 0603".
std::string line_text(const BomLine& line) {
  std::vector<std::string> texts;
  if (const std::string parts = parts_text(line); !parts.empty()) texts.push_back(parts);
  const std::string value = squeeze_spaces(cat(line.value, " ", line.package));
  if (!value.empty()) texts.push_back(value);
  if (texts.empty() || (line.alternates.empty() && line.value.empty()))
    texts.push_back(squeeze_spaces(line.description));
  if (texts.size() == 1 && texts.front().empty()) texts.front() = line.customer_pn;
  return cat(line.qty.value_or("?"), " x ", join(texts, ", "), line.dnp ? ", not fitted" : "");
}

std::string quantity_text(const BomLine& line) {
  if (!line.quantity) return line.qty.value_or("none");
  const std::string number = format_decimal(*line.quantity, Quantity::scale, 0);
  return line.unit.empty() ? number : cat(number, " ", line.unit);
}

bool is_fitted(const BomLine& line, const std::string& name) {
  return !line.dnp && std::ranges::find(line.dnp_refdes, name) == line.dnp_refdes.end();
}

class Comparer {
 public:
  Comparer(const ComparedBom& before, const ComparedBom& after)
      : before_(before.lines), after_(after.lines), lines_(pair_lines(before_, after_)) {
    out_.old_name = before.name;
    out_.new_name = after.name;
    out_.old_lines = static_cast<std::int64_t>(before_.size());
    out_.new_lines = static_cast<std::int64_t>(after_.size());
  }

  BomComparison run() {
    places();
    for (const LinePair& pair : lines_.pairs) texts(pair);
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (lines_.new_of_old[i]) quantity(before_[i], after_[*lines_.new_of_old[i]]);
    }
    std::ranges::sort(out_.changes, {}, [](const BomChange& change) {
      return std::tie(change.kind, change.new_row, change.old_row, change.designators, change.were,
                      change.before, change.after);
    });
    return std::move(out_);
  }

 private:
  struct Gone {
    std::size_t line = 0;
    std::string name;
  };
  using GoneByIdentity = std::map<std::string, std::vector<Gone>>;

  void change(ChangeKind kind, std::vector<std::string> designators, const BomLine* before,
              const BomLine* after, std::pair<std::string, std::string> texts) {
    out_.changes.push_back({.kind = kind,
                            .designators = std::move(designators),
                            .were = {},
                            .old_row = before == nullptr ? 0 : before->row,
                            .new_row = after == nullptr ? 0 : after->row,
                            .before = std::move(texts.first),
                            .after = std::move(texts.second)});
  }

  // Places that stand on one side only, by what their line is.
  static GoneByIdentity missing(std::span<const BomLine> lines, const PlaceIndex& own,
                                const PlaceIndex& others) {
    GoneByIdentity out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::unordered_set<std::string_view> seen;
      for (const std::string& name : lines[i].refdes) {
        if (others.contains(name) || own.at(name) != i || !seen.insert(name).second) continue;
        out[identity_of(lines[i])].push_back({i, name});
      }
    }
    return out;
  }

  // As many places of a part are gone as are new: they got other designators.
  void renumber(GoneByIdentity& gone, GoneByIdentity& fresh) {
    for (auto& [identity, old_places] : gone) {
      const auto found = fresh.find(identity);
      if (found == fresh.end() || found->second.size() != old_places.size()) continue;
      std::map<std::pair<std::size_t, std::size_t>, BomChange> by_lines;
      for (std::size_t i = 0; i < old_places.size(); ++i) {
        const Gone& was = old_places[i];
        const Gone& is = found->second[i];
        BomChange& one = by_lines[{was.line, is.line}];
        one.kind = ChangeKind::renumbered;
        one.were.push_back(was.name);
        one.designators.push_back(is.name);
        one.old_row = before_[was.line].row;
        one.new_row = after_[is.line].row;
        renumbered_old_.insert(was.line);
        renumbered_new_.insert(is.line);
      }
      for (auto& [lines, one] : by_lines) out_.changes.push_back(std::move(one));
      old_places.clear();
      found->second.clear();
    }
  }

  void places() {
    GoneByIdentity gone = missing(before_, lines_.old_places, lines_.new_places);
    GoneByIdentity fresh = missing(after_, lines_.new_places, lines_.old_places);
    renumber(gone, fresh);
    one_sided(gone, before_, Side::before);
    one_sided(fresh, after_, Side::after);
    lines_without_partner();
  }

  enum class Side { before, after };

  // Whether the line is on the other side too, in whole or in part.
  bool goes_on(std::size_t line, Side side) const {
    const bool renumbered =
        side == Side::before ? renumbered_old_.contains(line) : renumbered_new_.contains(line);
    return renumbered || std::ranges::any_of(lines_.pairs, [&](const LinePair& pair) {
             return (side == Side::before ? pair.before : pair.after) == line;
           });
  }

  void one_sided(const GoneByIdentity& places, std::span<const BomLine> lines, Side side) {
    std::map<std::size_t, std::vector<std::string>> by_line;
    for (const auto& [identity, all] : places) {
      for (const Gone& place : all) by_line[place.line].push_back(place.name);
    }
    for (auto& [at, names] : by_line) {
      if (!goes_on(at, side)) continue;  // told as a whole line
      const BomLine& line = lines[at];
      if (side == Side::before)
        change(ChangeKind::places_removed, std::move(names), &line, nullptr, {line_text(line), ""});
      else
        change(ChangeKind::places_added, std::move(names), nullptr, &line, {"", line_text(line)});
    }
  }

  void lines_without_partner() {
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (goes_on(i, Side::before)) continue;
      change(ChangeKind::removed, before_[i].refdes, &before_[i], nullptr,
             {line_text(before_[i]), ""});
    }
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (goes_on(i, Side::after)) continue;
      change(ChangeKind::added, after_[i].refdes, nullptr, &after_[i], {"", line_text(after_[i])});
    }
  }

  void text_change(ChangeKind kind, const LinePair& pair, const std::string& before,
                   const std::string& after) {
    if (compared_text(before) == compared_text(after)) return;
    change(kind, pair.shared.empty() ? after_[pair.after].refdes : pair.shared,
           &before_[pair.before], &after_[pair.after],
           {squeeze_spaces(before), squeeze_spaces(after)});
  }

  void texts(const LinePair& pair) {
    const BomLine& before = before_[pair.before];
    const BomLine& after = after_[pair.after];
    const auto& partner = lines_.new_of_old[pair.before];
    const auto& other = lines_.old_of_new[pair.after];
    const bool moved =
        partner && other && *partner != pair.after && identity_of(before) != identity_of(after);
    if (moved) {
      change(ChangeKind::moved, pair.shared, &before, &after,
             {line_text(before), line_text(after)});
    } else {
      text_change(ChangeKind::approved_parts, pair, parts_text(before), parts_text(after));
      text_change(ChangeKind::value, pair, before.value, after.value);
      text_change(ChangeKind::package, pair, before.package, after.package);
      text_change(ChangeKind::customer_number, pair, before.customer_pn, after.customer_pn);
      text_change(ChangeKind::description, pair, before.description, after.description);
    }
    text_change(ChangeKind::supply, pair, before.customer_supplied ? "sent by the customer" : "",
                after.customer_supplied ? "sent by the customer" : "");
    fitting(pair);
  }

  void fitting(const LinePair& pair) {
    const BomLine& before = before_[pair.before];
    const BomLine& after = after_[pair.after];
    if (pair.shared.empty()) {
      if (before.dnp != after.dnp)
        change(ChangeKind::fitting, after.refdes, &before, &after, fitting_texts(after.dnp));
      return;
    }
    for (const bool now_fitted : {false, true}) {
      std::vector<std::string> names;
      for (const std::string& name : pair.shared) {
        if (is_fitted(before, name) != now_fitted && is_fitted(after, name) == now_fitted)
          names.push_back(name);
      }
      if (!names.empty())
        change(ChangeKind::fitting, std::move(names), &before, &after, fitting_texts(!now_fitted));
    }
  }

  static std::pair<std::string, std::string> fitting_texts(bool not_fitted_now) {
    if (not_fitted_now) return {"fitted", "not fitted"};
    return {"not fitted", "fitted"};
  }

  void quantity(const BomLine& before, const BomLine& after) {
    const std::string was = quantity_text(before);
    const std::string is = quantity_text(after);
    if (was == is) return;
    const auto more = static_cast<std::int64_t>(after.refdes.size()) -
                      static_cast<std::int64_t>(before.refdes.size());
    if (before.quantity && after.quantity && before.unit == after.unit && more != 0 &&
        *after.quantity - *before.quantity == more * Quantity::one)
      return;
    change(ChangeKind::quantity, after.refdes, &before, &after, {was, is});
  }

  std::span<const BomLine> before_;
  std::span<const BomLine> after_;
  LinePairs lines_;
  std::unordered_set<std::size_t> renumbered_old_;
  std::unordered_set<std::size_t> renumbered_new_;
  BomComparison out_;
};

}  // namespace

BomComparison compare(const ComparedBom& before, const ComparedBom& after) {
  return Comparer(before, after).run();
}

}  // namespace tl::bom
