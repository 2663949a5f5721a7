#include "bom/rules/column_profile.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "bom/rules/cell_kinds.h"
#include "bom/rules/designators.h"
#include "bom/rules/fitted_marks.h"
#include "bom/rules/maker_names.h"
#include "foundation/quantity.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

std::string_view first_line(std::string_view text) {
  return trim(text.substr(0, text.find('\n')));
}

// "CAP-00012" is "A-9": texts of one shape come from one numbering scheme.
std::string shape_of(std::string_view text) {
  constexpr std::size_t longest = 48;
  std::string shape;
  for (const char c : text.substr(0, longest)) {
    const char kind = is_digit(c) ? '9' : is_alpha(c) ? 'A' : c;
    if (shape.empty() || shape.back() != kind) shape.push_back(kind);
  }
  return shape;
}

// Sums while the cells are visited; divided at the end.
struct Sums {
  ColumnProfile total;
  std::unordered_set<std::string_view> texts;
  std::unordered_map<std::string, int> shapes;
  std::int64_t expected_next = 0;
  int rising = 0;

  void add(std::string_view cell) {
    const std::string_view line = first_line(cell);
    const int designators = designator_score(cell);
    total.designators += designators;
    total.lists +=
        designators >= 80 && cell.find_first_of(", ;-\n") != std::string_view::npos ? 100 : 0;
    const auto quantity = parse_quantity(cell);
    total.quantities += quantity ? 100 : 0;
    if (quantity) {
      rising += quantity->millionths == expected_next * Quantity::one ? 1 : 0;
      expected_next = quantity->millionths / Quantity::one + 1;
    }
    total.part_numbers += part_number_score(line);
    total.makers += is_known_maker(line) ? 100 : 0;
    total.distributors += is_known_distributor(line) ? 100 : 0;
    total.distributor_numbers += distributor_number_score(line);
    total.packages += package_score(line);
    total.values += value_score(line);
    total.prices += price_score(cell);
    total.links += is_link(cell) ? 100 : 0;
    total.fitted_marks += is_not_fitted_mark(cell) || says_not_fitted(cell) ? 100 : 0;
    const FittedState state = read_fitted_cell(cell, FittedHeading::fitted).state;
    total.fitted_states += state != FittedState::unknown ? 100 : 0;
    total.descriptions += description_score(line);
    if (texts.insert(cell).second) ++shapes[shape_of(line)];
  }

  ColumnProfile mean() {
    const int n = std::max(total.filled, 1);
    for (int* sum : {&total.designators, &total.quantities, &total.part_numbers, &total.makers,
                     &total.distributors, &total.distributor_numbers, &total.packages,
                     &total.values, &total.prices, &total.links, &total.fitted_marks,
                     &total.fitted_states, &total.descriptions, &total.lists}) {
      *sum /= n;
    }
    total.distinct = static_cast<int>(texts.size()) * 100 / n;
    for (const auto& [shape, count] : shapes) {
      total.alike = std::max(total.alike, count * 100 / static_cast<int>(texts.size()));
    }
    total.counts_up = total.filled >= 3 && rising * 100 >= (total.filled - 1) * 80;
    return total;
  }
};

int text_score(const ColumnProfile& p) {
  // A description is anything that reads; numbers, links and designators are not.
  const int base = p.links > 50 || p.prices > 60 ? 0 : std::max(p.descriptions, 35);
  return std::clamp(base - p.quantities / 3, 0, 100);
}

}  // namespace

ColumnProfile profile_column(const Grid& grid, std::size_t column,
                             std::span<const std::size_t> rows) {
  Sums sums;
  for (const std::size_t row : rows) {
    ++sums.total.sampled;
    const std::string_view cell = trim(grid.text(row, column));
    if (cell.empty() || (is_placeholder(cell) && cell != "0")) continue;
    ++sums.total.filled;
    sums.add(cell);
  }
  return sums.mean();
}

int content_score(const ColumnProfile& p, ColumnRole role) {
  if (p.filled == 0) return 50;
  switch (role) {
    case ColumnRole::refdes: return p.links > 50 ? 0 : p.designators;
    case ColumnRole::qty: {
      const int counts = std::max(p.quantities - p.prices / 2, 0);
      return p.counts_up && p.filled > 4 ? counts / 2 : counts;
    }
    case ColumnRole::mpn: {
      const int own = p.part_numbers * (100 - p.distributor_numbers) / 100;
      const int number_like = p.quantities > 80 && p.distinct < 60 ? own / 4 : own;
      return std::clamp(number_like - (p.lists > 20 ? p.designators / 2 : 0) - p.makers / 2, 0,
                        100);
    }
    case ColumnRole::manufacturer:
      return std::clamp(p.makers + (p.distinct < 70 && p.part_numbers < 40 ? 25 : 0) -
                            p.quantities - p.distributors,
                        0, 100);
    case ColumnRole::supplier:
      return std::clamp(p.distributors + (p.distinct < 40 ? 20 : 0) - p.makers / 2 - p.quantities,
                        0, 100);
    case ColumnRole::supplier_pn:
      return std::clamp(std::max(p.distributor_numbers, p.part_numbers / 2), 0, 100);
    case ColumnRole::customer_pn:
      return p.designators > 70 || p.links > 50 || p.counts_up
                 ? 0
                 : std::clamp(25 + p.distinct * (20 + p.alike) / 180, 0, 90);
    case ColumnRole::package: return std::clamp(std::max(p.packages, 30) - p.prices, 0, 100);
    case ColumnRole::value: return p.lists > 40 || p.links > 50 ? 0 : std::max(p.values, 45);
    case ColumnRole::description: return p.lists > 40 ? 0 : text_score(p);
    case ColumnRole::notes: return p.lists > 60 || p.prices > 60 ? 10 : 50;
    case ColumnRole::dnp:
      return p.designators > 70 && p.lists > 20 ? 0 : std::max(p.fitted_marks, p.fitted_states);
    case ColumnRole::item: return p.counts_up ? 100 : 40;
    case ColumnRole::level: return p.quantities > 80 && !p.counts_up ? 80 : 20;
    case ColumnRole::unit: return p.quantities > 50 ? 0 : 50;
    case ColumnRole::other: return 50;
  }
  return 0;
}

bool names_places(const ColumnProfile& p) {
  // LCSC's numbers look like capacitors.
  return p.designators >= 85 && p.filled * 2 > p.sampled && p.distributor_numbers < 50;
}

bool holds_part_numbers(const ColumnProfile& p) {
  return p.filled >= 3 && p.part_numbers >= 60 && p.alike < 60 && p.packages < 30 &&
         p.values < 30 && p.links < 10 && p.designators < 50 && p.makers < 30 &&
         p.distributor_numbers < 40;
}

bool holds_prose(const ColumnProfile& p) {
  return p.filled >= 3 && p.quantities < 30 && p.descriptions >= 40;
}

}  // namespace tl::bom
