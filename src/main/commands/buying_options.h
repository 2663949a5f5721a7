// The options that say how material is bought, the same for rfq quote and rfq plan.
#pragma once

#include <vector>

#include "main/command.h"
#include "quoting/service/buying.h"

namespace tl::cli {

std::vector<Option> with_buying_options(std::vector<Option> options);
Result<quoting::BuyingRequest> buying_options(const Arguments& said);

// Of a revision, which buys as the one before unless it is said.
std::vector<Option> with_buying_changes(std::vector<Option> options);
Result<quoting::BuyingChange> buying_changes(const Arguments& said);

}  // namespace tl::cli
