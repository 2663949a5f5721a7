// The API's description, OpenAPI 3.1, from the routing table: nobody writes it, so it cannot drift.
#pragma once

#include <string>
#include <string_view>

#include "platform/http/route.h"

namespace tl::http {

// `version` is the program's. Sorted by path and method, so that the same routes give the same
// bytes. Beside what OpenAPI knows, an operation says `x-permission` and `x-subject`.
std::string describe_api(const Routes& routes, std::string_view version);

}  // namespace tl::http
