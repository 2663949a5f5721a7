// The doors of the parts room.
#pragma once

#include "platform/http/route.h"

namespace tl::parts {

void add_customer_numbering_routes(http::Routes& routes);
void add_maker_routes(http::Routes& routes);
void add_catalogue_routes(http::Routes& routes);

}  // namespace tl::parts
