// The target of a request, as it stands in its first line, to the path and the values that handlers
// see. It is decoded once, here, and whatever could mean two things is refused: a check on the path
// and the code that follows it must never see different ones.
//
//   parse_target("/api//v1/parts/?q=4k7%20%C2%B5")  ->  "/api/v1/parts", {{"q", "4k7 µ"}}
//   parse_target("/assets/%2e%2e/secret")           ->  target_malformed
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/result.h"
#include "platform/http/message.h"

namespace tl::http {

struct Target {
  std::string path;
  std::vector<QueryValue> query;
};

// `target_malformed`, `target_too_long`, `target_too_many_values`.
Result<Target> parse_target(std::string_view target);

}  // namespace tl::http
