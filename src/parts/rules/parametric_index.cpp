#include "parts/rules/parametric_index.h"

#include <algorithm>
#include <tuple>

#include "foundation/limits.h"
#include "parts/rules/decode_mpn.h"
#include "parts/rules/parametric.h"

namespace tl::parts {
namespace {

template <class Value>
void fill(std::optional<Value>& there, const std::optional<Value>& more) {
  if (!there) there = more;
}

// Fills what is not known with what another source says of the same kind and value.
void fill(Parameters& known, const Parameters& more) {
  if (known.kind == PassiveKind::unknown || !known.value) {
    if (more.kind != PassiveKind::unknown) known = more;
    return;
  }
  if (more.kind != known.kind || (more.value && more.value != known.value)) return;
  fill(known.tolerance, more.tolerance);
  fill(known.voltage_mv, more.voltage_mv);
  fill(known.power_uw, more.power_uw);
  fill(known.current_ua, more.current_ua);
  fill(known.coefficient_ppm, more.coefficient_ppm);
  if (known.dielectric == Dielectric::unknown) known.dielectric = more.dielectric;
  if (known.technology == Technology::unknown) known.technology = more.technology;
  if (known.size.empty()) known.size = more.size;
}

auto order_of(const ParametricPart& part) {
  return std::tuple(part.parameters.kind, part.parameters.value.value_or(0));
}

}  // namespace

Parameters parameters_of(const ManufacturerPart& part) {
  Parameters known = read_parameters({.description = part.parameters}).parameters;
  if (const auto decoded = decode_mpn(part.mpn.text())) fill(known, decoded->parameters);
  fill(known,
       read_parameters({.description = part.description, .package = part.package}).parameters);
  return known;
}

ParametricIndex::ParametricIndex(std::vector<ParametricPart> parts) : parts_(std::move(parts)) {
  std::erase_if(parts_, [](const ParametricPart& part) {
    return part.parameters.kind == PassiveKind::unknown || !part.parameters.value;
  });
  std::ranges::sort(parts_, {}, [](const ParametricPart& part) {
    return std::tuple_cat(order_of(part), std::tuple(part.id));
  });
}

std::vector<ParametricFound> ParametricIndex::find(const Parameters& asked) const {
  std::vector<ParametricFound> found;
  if (!can_be_looked_for(asked)) return found;
  struct Ranked {
    ParametricFit fit;
    const ParametricPart* part;
  };
  std::vector<Ranked> fitting;
  const auto range =
      std::ranges::equal_range(parts_, std::tuple(asked.kind, *asked.value), {}, &order_of);
  for (const ParametricPart& part : range) {
    ParametricFit fit = outcome_of(asked, part.parameters);
    if (fit.outcome != FitOutcome::unfit) fitting.push_back({std::move(fit), &part});
  }
  std::ranges::sort(fitting, {}, [](const Ranked& one) {
    return std::tuple(one.fit.outcome, -one.part->accepted, !one.part->approved, one.fit.better,
                      one.part->id);
  });
  const std::size_t kept = std::min(fitting.size(), limits::match_candidates_max);
  for (std::size_t i = 0; i < kept; ++i)
    found.push_back({fitting[i].part->id, fit_of(asked, fitting[i].part->parameters)});
  return found;
}

}  // namespace tl::parts
