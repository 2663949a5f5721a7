// A request that is sent again does its work once: the second time it gets the first answer.
//
//   const Request request{.key = header("Idempotency-Key"), .content = body, .at = now};
//   return write_once(*db, request, [&](Transaction& tx) -> Result<std::string> {
//     TL_TRY(const Quote quote, issue_quote(tx, ...));
//     return json_of(quote);
//   });
//
// The same key with another content is a conflict (idempotency_key_reused). A request that failed
// left nothing behind and may be sent again. As the key says whether the work was done, a commit
// whose outcome is not known is tried again here instead of being reported.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "platform/database/database.h"

namespace tl::database {

struct Request {
  std::string_view key;      // made by the client, unique per intent; 1 to 200 bytes
  std::string_view content;  // everything that decides what is done: method, path, user, body
  Instant at;
};

using RequestBody = std::function<Result<std::string>(Transaction&)>;

Result<std::string> write_once(Database& db, const Request& request, const RequestBody& body);

// Answers given before `before` are no longer repeated; returns how many were dropped.
Result<std::int64_t> forget_requests(Transaction& tx, Instant before);

}  // namespace tl::database
