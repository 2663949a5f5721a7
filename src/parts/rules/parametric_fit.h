// Whether a part is what a line asks for by its parameters, by the trade's rule: the value equal,
// the size equal, the tolerance equal or tighter, voltage, power and current equal or higher, the
// dielectric equal or of a better class.
//
//   const ParametricFit fit = fit_of(asked, part);
//   fit.outcome;    // FitOutcome::satisfied
//   fit.why;        // "capacitor 100nF 0603; 5% for 10%; 100V for 50V"
#pragma once

#include <string>

#include "parts/rules/parameters.h"

namespace tl::parts {

enum class FitOutcome : std::uint8_t {
  satisfied,
  open,   // all that is known of the part fits, and something asked for is not known of it
  unfit,  // another value, or worse in something
};

struct ParametricFit {
  FitOutcome outcome = FitOutcome::unfit;
  int better = 0;  // parameters in which the part is better than asked
  std::string why;
};

ParametricFit fit_of(const Parameters& asked, const Parameters& part);
// The same without the sentence, for going through many.
ParametricFit outcome_of(const Parameters& asked, const Parameters& part);

// By the temperatures that a dielectric is made for and how far its value moves over them.
bool is_as_good(Dielectric part, Dielectric asked);

// Enough to look for parts: a kind, a value and a size.
bool can_be_looked_for(const Parameters& asked);

}  // namespace tl::parts
