// Who asks, when a reverse proxy stands in between: only an address that was named as a proxy is
// believed, or anybody could choose whom the log blames and whom a limit locks out.
//
//   const Origin origin = origin_of(request, options.proxies);
#pragma once

#include <span>
#include <string>

#include "platform/http/message.h"

namespace tl::http {

struct Origin {
  std::string remote;
  bool secure = false;
};

// `request.remote` is the address of the connection. X-Forwarded-For is read from its end, past the
// proxies of ours; X-Forwarded-Proto is that of the nearest one.
Origin origin_of(const Request& request, std::span<const std::string> proxies);

}  // namespace tl::http
