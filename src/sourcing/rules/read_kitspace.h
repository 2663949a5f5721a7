// Kitspace partinfo, which passes on what Octopart knew: {"data": {"match": [...]}} or one match by
// itself. Each distributor's offer carries its prices by currency, [[quantity, price], ...].
#pragma once

#include "foundation/result.h"
#include "sourcing/rules/read_answers.h"

namespace tl::sourcing {

bool is_kitspace_answer(const Tree& body);

Result<void> read_kitspace(const Answer& answer, OfferCollection& into);

}  // namespace tl::sourcing
