#include "parts/rules/compare_part.h"

#include <algorithm>

#include "foundation/text.h"
#include "parts/rules/parametric.h"
#include "parts/rules/parametric_fit.h"
#include "parts/rules/parametric_index.h"

namespace tl::parts {
namespace {

using enum PartAgreement;

class Comparison {
 public:
  void add(std::string_view what, std::string line, std::string part, PartAgreement if_both) {
    if (line.empty() && part.empty()) return;
    const PartAgreement agreement = part.empty() ? only_line : line.empty() ? only_part : if_both;
    rows_.push_back({std::string(what), std::move(line), std::move(part), agreement});
  }
  std::vector<PartComparison> rows() && { return std::move(rows_); }

 private:
  std::vector<PartComparison> rows_;
};

PartAgreement maker_agreement(std::string_view named, const PartSide& offered) {
  if (manufacturer_key(named) == manufacturer_key(offered.maker)) return same;
  const std::vector<NamedMaker> found = offered.makers.find(named);
  const auto known = std::ranges::find(found, offered.part.manufacturer, &NamedMaker::id);
  return known == found.end() ? differs : alike;
}

PartAgreement number_agreement(std::string_view named, const Mpn& offered) {
  if (named == offered.text()) return same;
  const auto mpn = Mpn::parse(named);
  return mpn && mpn->key() == offered.key() ? alike : differs;
}

// Letters and digits alone: "SO-8" and "so8" are one.
std::string package_key(std::string_view package) {
  std::string key;
  for (const char sign : to_upper(package)) {
    if (is_digit(sign) || (sign >= 'A' && sign <= 'Z')) key += sign;
  }
  return key;
}

PartAgreement package_agreement(std::string_view asked, std::string_view offered) {
  if (asked == offered) return same;
  const std::string a = package_key(asked);
  const std::string b = package_key(offered);
  return contains(a, b) || contains(b, a) ? alike : differs;
}

// Of figures where more is better, or less.
enum class Wish { more, less };
PartAgreement figure_agreement(std::int64_t asked, std::int64_t offered, Wish wish) {
  if (asked == offered) return same;
  return (offered > asked) == (wish == Wish::more) ? better : differs;
}

PartAgreement tolerance_agreement(const Tolerance& asked, const Tolerance& offered) {
  if (asked == offered) return same;
  const bool tighter = asked.absolute == offered.absolute && offered.below <= asked.below &&
                       offered.above <= asked.above;
  return tighter ? better : differs;
}

template <class T, class Text, class Agree>
void add_known(Comparison& to, std::string_view what, const std::optional<T>& asked,
               const std::optional<T>& offered, Text text, Agree agree) {
  to.add(what, asked ? std::string(text(*asked)) : "", offered ? std::string(text(*offered)) : "",
         asked && offered ? agree(*asked, *offered) : same);
}

void add_ratings(Comparison& to, const Parameters& asked, const Parameters& part) {
  const auto more = [](std::int64_t a, std::int64_t b) {
    return figure_agreement(a, b, Wish::more);
  };
  add_known(to, "voltage", asked.voltage_mv, part.voltage_mv, &voltage_text, more);
  add_known(to, "power", asked.power_uw, part.power_uw, &power_text,
            [](std::int64_t a, std::int64_t b) {
              return figure_agreement(nominal_power(a), nominal_power(b), Wish::more);
            });
  add_known(to, "current", asked.current_ua, part.current_ua, &current_text, more);
  add_known(
      to, "temperature coefficient", asked.coefficient_ppm, part.coefficient_ppm,
      [](std::int64_t ppm) { return cat(ppm, " ppm/K"); },
      [](std::int64_t a, std::int64_t b) { return figure_agreement(a, b, Wish::less); });
}

void add_parameters(Comparison& to, const Parameters& asked, const Parameters& part) {
  to.add("kind", asked.kind == PassiveKind::unknown ? "" : kind_text(asked.kind),
         part.kind == PassiveKind::unknown ? "" : kind_text(part.kind),
         asked.kind == part.kind ? same : differs);
  add_known(
      to, "value", asked.value, part.value,
      [&](std::int64_t value) {
        return value_text(asked.kind == PassiveKind::unknown ? part.kind : asked.kind, value);
      },
      [](std::int64_t a, std::int64_t b) { return a == b ? same : differs; });
  add_known(
      to, "tolerance", asked.tolerance, part.tolerance,
      [&](const Tolerance& tolerance) {
        return tolerance_text(asked.kind == PassiveKind::unknown ? part.kind : asked.kind,
                              tolerance);
      },
      &tolerance_agreement);
  add_ratings(to, asked, part);
  const auto dielectric = [](Dielectric one) {
    return one == Dielectric::unknown ? std::string() : std::string(dielectric_text(one));
  };
  to.add("dielectric", dielectric(asked.dielectric), dielectric(part.dielectric),
         asked.dielectric == part.dielectric             ? same
         : is_as_good(part.dielectric, asked.dielectric) ? better
                                                         : differs);
  const auto technology = [](Technology one) {
    return one == Technology::unknown ? std::string() : technology_text(one);
  };
  to.add("technology", technology(asked.technology), technology(part.technology),
         asked.technology == part.technology ? same : differs);
}

}  // namespace

std::vector<PartComparison> compare_part(const LineSide& asked, const PartSide& offered) {
  Comparison out;
  const std::string maker = asked.named ? squeeze_spaces(asked.named->manufacturer) : "";
  const std::string number = asked.named ? squeeze_spaces(asked.named->mpn) : "";
  out.add("maker", maker, std::string(offered.maker), maker_agreement(maker, offered));
  out.add("part number", number, offered.part.mpn.text(),
          number_agreement(number, offered.part.mpn));
  const Parameters wanted = read_parameters({.designator = asked.line.designator,
                                             .value = asked.line.value,
                                             .description = asked.line.description,
                                             .package = asked.line.package,
                                             .part = asked.line.decoded})
                                .parameters;
  const Parameters known = parameters_of(offered.part);
  const bool passive = wanted.kind != PassiveKind::unknown || known.kind != PassiveKind::unknown;
  if (passive) add_parameters(out, wanted, known);
  if (passive && !wanted.size.empty() && !known.size.empty()) {
    out.add("size", wanted.size, known.size, wanted.size == known.size ? same : differs);
  } else {
    out.add("package", squeeze_spaces(asked.line.package), offered.part.package,
            package_agreement(asked.line.package, offered.part.package));
  }
  return std::move(out).rows();
}

}  // namespace tl::parts
