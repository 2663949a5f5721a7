#include "quoting/rules/kit_list.h"

#include <map>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

// Of one part, or of one line whose part nobody knows.
struct Group {
  std::vector<const CostingLine*> lines;
  std::int64_t pieces = 0;  // on one board
};

std::vector<Group> groups_of(const CostingInput& input) {
  std::vector<Group> groups;
  std::map<std::int64_t, std::size_t> by_part;
  for (const CostingLine& line : input.lines) {
    if (line.fitting != Fitting::customer_supplied) continue;
    const std::int64_t part = line.demand.value_or(-line.number - 1);
    const auto [at, added] = by_part.try_emplace(part, groups.size());
    if (added) groups.emplace_back();
    Group& group = groups[at->second];
    group.lines.push_back(&line);
    group.pieces += line.pieces;
  }
  return groups;
}

std::string part_text(const CostingInput& input, const CostingLine& line) {
  if (!line.demand) return {};
  const Demand& demand = input.demands[static_cast<std::size_t>(*line.demand)];
  return squeeze_spaces(cat(demand.part, " ", demand.maker));
}

Result<KitItem> item_of(const CostingInput& input, const Group& group) {
  const CostingLine& first = *group.lines.front();
  const sourcing::AttritionRule rule =
      first.kit_overage.value_or(sourcing::AttritionRule{.package_class = "none"});
  KitItem item{.part = part_text(input, first),
               .description = first.description,
               .supplied_on = first.supplied_on,
               .rule = losses_text(rule)};
  std::vector<std::string_view> designators;
  for (const CostingLine* line : group.lines) {
    item.lines.push_back(line->number);
    designators.push_back(line->designators);
    if (!line->supplied_on) item.supplied_on.reset();
    if (item.supplied_on) item.supplied_on = std::max(*item.supplied_on, *line->supplied_on);
  }
  item.designators = join(designators, " ");
  for (const std::int64_t boards : input.quantities) {
    KitAmount amount{.boards = boards};
    TL_TRY(amount.build_pieces, checked_multiply(boards, group.pieces));
    TL_TRY(amount.send_pieces, sourcing::required_pieces(amount.build_pieces, rule));
    item.amounts.push_back(amount);
  }
  return item;
}

}  // namespace

std::string losses_text(const sourcing::AttritionRule& rule) {
  std::vector<std::string> parts;
  const auto pieces = [](std::int64_t count) { return cat(format_grouped(count, 0), " pcs"); };
  if (rule.rate.ppm() > 0) parts.push_back(cat(rule.rate.percent_text(), " %"));
  if (rule.setup_pieces > 0) parts.push_back(cat(pieces(rule.setup_pieces), " set-up"));
  if (rule.min_extra_pieces) parts.push_back(cat("at least ", pieces(*rule.min_extra_pieces)));
  if (rule.floor_pieces) parts.push_back(cat(pieces(*rule.floor_pieces), " in all at least"));
  if (parts.empty()) parts.emplace_back("exact count");
  if (rule.package_class == "none") return "exact count: no kit overage is set";
  std::string text = cat(join(parts, ", "), " (", rule.package_class);
  if (rule.value_class) text += cat(", class ", to_upper(enum_name(*rule.value_class)));
  return text + ")";
}

Result<std::vector<KitItem>> kit_list(const CostingInput& input) {
  std::vector<KitItem> items;
  for (const Group& group : groups_of(input)) {
    TL_TRY(KitItem item, item_of(input, group));
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace tl::quoting
