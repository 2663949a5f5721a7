// A list compared with itself does not differ, and comparing the other way round tells the same
// changes turned round, whatever the lists hold.
#include <algorithm>
#include <tuple>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "bom/rules/compare.h"
#include "foundation/quantity.h"

namespace tl::bom {
namespace {

// Few names and parts, so that lines share, lose, repeat and exchange places all the time.
std::vector<BomLine> some_list() {
  std::vector<BomLine> lines;
  const auto count = *rc::gen::inRange<std::int64_t>(0, 7);
  for (std::int64_t i = 0; i < count; ++i) {
    BomLine line{.row = i + 2};
    line.refdes = *rc::gen::resize(
        4, rc::gen::container<std::vector<std::string>>(
               rc::gen::element<std::string>("R1", "R2", "R3", "R4", "R5", "C1", "C2")));
    const auto quantity = *rc::gen::inRange<std::int64_t>(0, 4);
    line.qty = std::to_string(quantity);
    line.quantity = quantity * Quantity::one;
    line.alternates =
        *rc::gen::resize(2, rc::gen::container<std::vector<ApprovedPart>>(rc::gen::element(
                                ApprovedPart{"Yageo", "RC0603"}, ApprovedPart{"", "GRM155"})));
    line.value = *rc::gen::element<std::string>("", "10k", "1uF");
    line.customer_pn = *rc::gen::element<std::string>("", "", "K-1");
    line.dnp = *rc::gen::arbitrary<bool>();
    if (!line.dnp && !line.refdes.empty() && *rc::gen::arbitrary<bool>())
      line.dnp_refdes = {line.refdes.front()};
    lines.push_back(std::move(line));
  }
  return lines;
}

ChangeKind turned(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added: return ChangeKind::removed;
    case ChangeKind::removed: return ChangeKind::added;
    case ChangeKind::places_added: return ChangeKind::places_removed;
    case ChangeKind::places_removed: return ChangeKind::places_added;
    default: return kind;
  }
}

using Told = std::tuple<ChangeKind, std::int64_t, std::int64_t, std::string, std::string>;

std::vector<Told> told(const BomComparison& what, bool turn_round) {
  std::vector<Told> out;
  for (const BomChange& c : what.changes) {
    out.push_back(turn_round ? Told(turned(c.kind), c.new_row, c.old_row, c.after, c.before)
                             : Told(c.kind, c.old_row, c.new_row, c.before, c.after));
  }
  std::ranges::sort(out);
  return out;
}

RC_GTEST_PROP(CompareBomsProperty, AListDoesNotDifferFromItself, ()) {
  const std::vector<BomLine> lines = some_list();
  RC_ASSERT(compare({"a", lines}, {"a", lines}).equal());
}

RC_GTEST_PROP(CompareBomsProperty, TheOtherWayRoundIsTheSameTurnedRound, ()) {
  const std::vector<BomLine> a = some_list();
  const std::vector<BomLine> b = some_list();
  RC_ASSERT(told(compare({"a", a}, {"b", b}), false) == told(compare({"b", b}, {"a", a}), true));
}

RC_GTEST_PROP(CompareBomsProperty, EveryPlaceOnOneSideOnlyIsTold, ()) {
  const std::vector<BomLine> a = some_list();
  const std::vector<BomLine> b = some_list();
  const BomComparison what = compare({"a", a}, {"b", b});
  std::vector<std::string> named;
  for (const BomChange& change : what.changes) {
    named.insert(named.end(), change.designators.begin(), change.designators.end());
    named.insert(named.end(), change.were.begin(), change.were.end());
  }
  const auto stands = [](const std::vector<BomLine>& lines, const std::string& name) {
    return std::ranges::any_of(lines, [&](const BomLine& line) {
      return std::ranges::find(line.refdes, name) != line.refdes.end();
    });
  };
  for (const BomLine& line : a) {
    for (const std::string& name : line.refdes) {
      if (!stands(b, name)) RC_ASSERT(std::ranges::find(named, name) != named.end());
    }
  }
}

}  // namespace
}  // namespace tl::bom
