#include "parts/rules/parametric_fit.h"

#include <array>
#include <vector>

#include "foundation/rounding.h"
#include "foundation/text.h"

namespace tl::parts {
namespace {

// EIA-198: degrees from and to, and how many per cent the value may fall and rise between them.
struct DielectricClass {
  Dielectric dielectric;
  int from;
  int to;
  int fall;
  int rise;
};
constexpr std::array classes = {
    DielectricClass{Dielectric::c0g, -55, 125, 1, 1},
    DielectricClass{Dielectric::c0h, -55, 125, 2, 2},
    DielectricClass{Dielectric::u2j, -55, 125, 9, 9},
    DielectricClass{Dielectric::x8g, -55, 150, 1, 1},
    DielectricClass{Dielectric::x8r, -55, 150, 15, 15},
    DielectricClass{Dielectric::x8l, -55, 150, 40, 15},
    DielectricClass{Dielectric::x7r, -55, 125, 15, 15},
    DielectricClass{Dielectric::x7s, -55, 125, 22, 22},
    DielectricClass{Dielectric::x7t, -55, 125, 33, 22},
    DielectricClass{Dielectric::x7u, -55, 125, 56, 22},
    DielectricClass{Dielectric::x6s, -55, 105, 22, 22},
    DielectricClass{Dielectric::x6t, -55, 105, 33, 22},
    DielectricClass{Dielectric::x5r, -55, 85, 15, 15},
    DielectricClass{Dielectric::x5s, -55, 85, 22, 22},
    DielectricClass{Dielectric::x5f, -55, 85, 8, 8},
    DielectricClass{Dielectric::y5v, -30, 85, 82, 22},
    DielectricClass{Dielectric::y5u, -30, 85, 56, 22},
    DielectricClass{Dielectric::z5u, 10, 85, 56, 22},
};

const DielectricClass* class_of(Dielectric dielectric) {
  for (const DielectricClass& one : classes) {
    if (one.dielectric == dielectric) return &one;
  }
  return nullptr;
}

// A tolerance in the small unit of its value, times a million.
Int128 width(std::int64_t bound, const Tolerance& tolerance, std::int64_t value) {
  return Int128{bound} * (tolerance.absolute ? 1'000'000 : value);
}

enum class Telling { nothing, reasons };

class FitCheck {
 public:
  FitCheck(const Parameters& asked, const Parameters& part, Telling telling)
      : asked_(asked), part_(part), telling_(telling) {}

  ParametricFit run() && {
    if (part_.kind != asked_.kind || part_.value != asked_.value || !asked_.value) return {};
    if (part_.elements != asked_.elements) return {};
    size();
    tolerance();
    at_least(asked_.voltage_mv, part_.voltage_mv, "voltage", &voltage_text);
    at_least(asked_.power_uw, part_.power_uw, "power", &power_text);
    at_least(asked_.current_ua, part_.current_ua, "current", &current_text);
    dielectric();
    technology();
    coefficient();
    if (unfit_) return {};
    tell();
    return std::move(fit_);
  }

 private:
  void unknown(std::string_view what) { unknown_.push_back(what); }
  template <class Text>
  void better(const Text& text) {
    ++fit_.better;
    if (telling_ == Telling::reasons) better_.push_back(text());
  }

  void size() {
    if (asked_.size.empty()) return;
    if (part_.size.empty()) unknown("size");
    unfit_ |= !part_.size.empty() && part_.size != asked_.size;
  }

  void tolerance() {
    if (!asked_.tolerance) return;
    // Of a zero-ohm link it means nothing.
    if (*asked_.value == 0) return;
    if (!part_.tolerance) return unknown("tolerance");
    const std::int64_t value = *asked_.value;
    const auto below = width(part_.tolerance->below, *part_.tolerance, value);
    const auto above = width(part_.tolerance->above, *part_.tolerance, value);
    const auto below_max = width(asked_.tolerance->below, *asked_.tolerance, value);
    const auto above_max = width(asked_.tolerance->above, *asked_.tolerance, value);
    unfit_ |= below > below_max || above > above_max;
    if (below < below_max || above < above_max) {
      better([&] {
        return cat(tolerance_text(part_.kind, *part_.tolerance), " for ",
                   tolerance_text(asked_.kind, *asked_.tolerance));
      });
    }
  }

  template <class Text>
  void at_least(const std::optional<std::int64_t>& asked, const std::optional<std::int64_t>& part,
                std::string_view what, const Text& text) {
    if (!asked) return;
    if (!part) return unknown(what);
    unfit_ |= *part < *asked;
    if (*part > *asked) better([&] { return cat(text(*part), " for ", text(*asked)); });
  }

  void dielectric() {
    if (asked_.dielectric == Dielectric::unknown) return;
    if (part_.dielectric == Dielectric::unknown) return unknown("dielectric");
    unfit_ |= !is_as_good(part_.dielectric, asked_.dielectric);
    if (part_.dielectric != asked_.dielectric) {
      better([&] {
        return cat(dielectric_text(part_.dielectric), " for ", dielectric_text(asked_.dielectric));
      });
    }
  }

  void technology() {
    if (asked_.technology == Technology::unknown) return;
    if (part_.technology == Technology::unknown) return unknown("technology");
    // A thin film is a better thick one; other ways of making are not each other.
    const bool finer =
        asked_.technology == Technology::thick_film && part_.technology == Technology::thin_film;
    unfit_ |= part_.technology != asked_.technology && !finer;
    if (finer) better([] { return std::string("thin film for thick film"); });
  }

  void coefficient() {
    if (!asked_.coefficient_ppm || *asked_.value == 0) return;
    if (!part_.coefficient_ppm) return unknown("temperature coefficient");
    unfit_ |= *part_.coefficient_ppm > *asked_.coefficient_ppm;
    if (*part_.coefficient_ppm < *asked_.coefficient_ppm) {
      better([&] {
        return cat(*part_.coefficient_ppm, "ppm/K for ", *asked_.coefficient_ppm, "ppm/K");
      });
    }
  }

  void tell() {
    fit_.outcome = unknown_.empty() ? FitOutcome::satisfied : FitOutcome::open;
    if (telling_ == Telling::nothing) return;
    fit_.why = cat("fits ", parameters_text(asked_));
    for (const std::string& one : better_) fit_.why += cat("; ", one);
    if (!unknown_.empty()) fit_.why += cat("; not known of it: ", join(unknown_, ", "));
  }

  const Parameters& asked_;
  const Parameters& part_;
  Telling telling_;
  bool unfit_ = false;
  std::vector<std::string_view> unknown_;
  std::vector<std::string> better_;
  ParametricFit fit_;
};

}  // namespace

bool is_as_good(Dielectric part, Dielectric asked) {
  const DielectricClass* have = class_of(part);
  const DielectricClass* want = class_of(asked);
  if (have == nullptr || want == nullptr) return false;
  return have->from <= want->from && have->to >= want->to && have->fall <= want->fall &&
         have->rise <= want->rise;
}

ParametricFit fit_of(const Parameters& asked, const Parameters& part) {
  return FitCheck(asked, part, Telling::reasons).run();
}

ParametricFit outcome_of(const Parameters& asked, const Parameters& part) {
  return FitCheck(asked, part, Telling::nothing).run();
}

bool can_be_looked_for(const Parameters& asked) {
  return asked.kind != PassiveKind::unknown && asked.value && !asked.size.empty();
}

}  // namespace tl::parts
