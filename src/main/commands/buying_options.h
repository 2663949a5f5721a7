// The options that say how material is bought, the same for rfq quote and rfq plan.
#pragma once

#include <vector>

#include "main/command.h"
#include "quoting/service/buying.h"

namespace tl::cli {

std::vector<Option> with_buying_options(std::vector<Option> options);
Result<quoting::BuyingRequest> buying_options(const Arguments& said);

}  // namespace tl::cli
