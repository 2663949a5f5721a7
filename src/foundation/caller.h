// Who asks, when, and in which request: passed into every service that changes something, and
// written into its audit row. A service never asks a clock itself.
#pragma once

#include <string>

#include "foundation/date.h"

namespace tl {

struct Caller {
  std::string actor;       // a person's sign-in, or the system user at the command line
  std::string request_id;  // one per command or HTTP request
  Instant now;
  Date today;  // the day of `now` at the site
};

}  // namespace tl
