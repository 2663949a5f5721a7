// LCSC's product answers, and the library of assembled parts that JLCPCB makes of them.
//
// A library entry holds two offers that differ in price: JLCPCB's, for parts that it places itself,
// and under "extra" LCSC's own with minimum, multiple and stock. An answer of LCSC may stand alone.
#pragma once

#include "foundation/result.h"
#include "sourcing/rules/read_answers.h"

namespace tl::sourcing {

bool is_lcsc_answer(const Tree& body);

Result<void> read_lcsc(const Answer& answer, OfferCollection& into);

}  // namespace tl::sourcing
