#include "quoting/rules/labour_model.h"

#include <algorithm>
#include <cmath>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

constexpr int factor_scale = 6;
constexpr std::int64_t factor_max = 1'000'000'000'000;  // a million of a driver
constexpr std::size_t selector_bytes_max = 40;

bool takes_selector(Driver driver) {
  return driver == Driver::parts_of || driver == Driver::lines_of;
}

std::string driver_names() {
  std::vector<std::string> names;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Driver>>([&](auto enumerator) {
    if (!takes_selector(enumerator.value)) names.emplace_back(enumerator.name);
  });
  return cat(join(names, ", "), ", parts[...] or lines[...]");
}

Error unknown_driver(std::string_view text) {
  return invalid("driver_unknown",
                 cat("'", utf8_prefix(text, 40), "' is not a driver; use ", driver_names()));
}

// "smt_joint", "parts[qfp]".
Result<DriverTerm> parse_driver(std::string_view text) {
  const std::size_t open = text.find('[');
  if (open == std::string_view::npos) {
    const auto driver = enum_from_name<Driver>(to_lower(text));
    if (!driver || takes_selector(*driver)) return unknown_driver(text);
    return DriverTerm{.driver = *driver};
  }
  const std::string name = to_lower(trim(text.substr(0, open)));
  const std::string_view rest = text.substr(open + 1);
  if (!rest.ends_with(']') || (name != "parts" && name != "lines")) return unknown_driver(text);
  const std::string_view selector = trim(rest.substr(0, rest.size() - 1));
  if (selector.empty() || selector.size() > selector_bytes_max) return unknown_driver(text);
  return DriverTerm{.driver = name == "parts" ? Driver::parts_of : Driver::lines_of,
                    .selector = selector.ends_with('*') ? to_upper(selector) : to_lower(selector)};
}

Result<DriverTerm> parse_term(std::string_view text) {
  const std::size_t times = text.find('*');
  const std::size_t bracket = text.find('[');
  const bool has_factor = times != std::string_view::npos && times < bracket;
  const std::string_view first = trim(text.substr(0, has_factor ? times : text.size()));
  const auto factor = parse_decimal(first, factor_scale);
  if (!has_factor && !factor) return parse_driver(first);
  if (!factor || *factor < 0 || *factor > factor_max) return unknown_driver(text);
  DriverTerm term;  // a number alone is a fixed count
  if (has_factor) {
    TL_TRY(term, parse_driver(trim(text.substr(times + 1))));
  }
  term.factor_millionths = *factor;
  return term;
}

}  // namespace

CountKind count_kind(const LabourStep& step) {
  const std::vector<DriverTerm> terms = terms_of(step);
  if (std::ranges::all_of(terms, [](const DriverTerm& t) { return t.driver == Driver::once; }))
    return CountKind::fixed;
  const bool plain = terms.size() == 1 && terms.front().factor_millionths == Rate::one &&
                     terms.front().selector.empty();
  return plain ? CountKind::recommended : CountKind::formula;
}

std::vector<DriverTerm> terms_of(const LabourStep& step) {
  if (step.formula.empty()) return {DriverTerm{.driver = step.driver}};
  return step.formula;
}

Result<std::vector<DriverTerm>> parse_formula(std::string_view text) {
  std::vector<DriverTerm> terms;
  for (const std::string_view part : split(text, '+')) {
    TL_TRY(DriverTerm term, parse_term(trim(part)));
    terms.push_back(std::move(term));
  }
  return terms;
}

std::string formula_text(const std::vector<DriverTerm>& terms) {
  std::vector<std::string> texts;
  for (const DriverTerm& term : terms) {
    const std::string factor = format_decimal(term.factor_millionths, factor_scale);
    if (term.driver == Driver::once) {
      texts.push_back(term.factor_millionths == Rate::one ? "once" : factor);
      continue;
    }
    std::string name(enum_name(term.driver));
    if (takes_selector(term.driver))
      name = cat(term.driver == Driver::parts_of ? "parts[" : "lines[", term.selector, "]");
    texts.push_back(term.factor_millionths == Rate::one ? name : cat(factor, "*", name));
  }
  return join(texts, " + ");
}

Rate learning_factor(const LabourRate& rate, std::int64_t units_before, std::int64_t boards) {
  ENSURE(boards > 0 && units_before >= 0, "an order has boards");
  const std::int64_t reference = std::min(rate.learning_units, learning_units_max);
  if (rate.learning.ppm() <= 0 || rate.learning.ppm() >= Rate::one || units_before >= reference)
    return Rate::percent(100);
  const double exponent = std::log2(static_cast<double>(rate.learning.ppm()) / Rate::one);
  const std::int64_t last = std::min(reference, units_before + boards);
  double sum = 0;
  for (std::int64_t unit = units_before + 1; unit <= last; ++unit) {
    sum += std::pow(static_cast<double>(unit) / static_cast<double>(reference), exponent);
  }
  sum += static_cast<double>(units_before + boards - last);
  return Rate::of_ppm(std::llround(sum / static_cast<double>(boards) * Rate::one));
}

}  // namespace tl::quoting
