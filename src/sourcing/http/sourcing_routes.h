// The doors of the sourcing room. What suppliers are asked for an RFQ is in the quoting room's.
#pragma once

#include "platform/http/route.h"

namespace tl::sourcing {

void add_supplier_routes(http::Routes& routes);

}  // namespace tl::sourcing
