// The pages of the front end, from the program itself.
#pragma once

#include "platform/http/message.h"

namespace tl::server {

// A file of the front end; for an address that is a page's own ("/rfqs/R7"), the page that knows
// what to show there. Nothing outside of the program is ever read.
http::Response serve_page(const http::Request& request);

}  // namespace tl::server
