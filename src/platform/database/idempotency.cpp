#include "platform/database/idempotency.h"

#include "foundation/limits.h"
#include "platform/database/checksum.h"
#include "platform/database/statements.h"

namespace tl::database {
namespace {

struct Answered {
  std::string request_hash;
  std::string response;
};
TL_DESCRIBE(Answered, request_hash, response)

struct NewAnswer {
  std::string idempotency_key;
  std::string request_hash;
  std::string response;
  Instant answered_at;
};
TL_DESCRIBE(NewAnswer, idempotency_key, request_hash, response, answered_at)

}  // namespace

Result<std::string> write_once(Database& db, const Request& request, const RequestBody& body) {
  if (request.key.empty() || request.key.size() > limits::idempotency_key_bytes_max) {
    return invalid("idempotency_key_invalid", cat("an idempotency key has 1 to ",
                                                  limits::idempotency_key_bytes_max, " bytes"));
  }
  const std::string hash = sha256_hex(request.content);
  const auto once = [&](Transaction& tx) -> Result<std::string> {
    TL_TRY(const auto before, tx.query_optional<Answered>(statements::find_request, request.key));
    if (before && before->request_hash != hash) {
      return conflict("idempotency_key_reused",
                      "this idempotency key stands for another request already: use a new one");
    }
    if (before) return before->response;
    TL_TRY(std::string response, body(tx));
    const NewAnswer answer{std::string(request.key), hash, response, request.at};
    TL_CHECK(tx.execute(statements::insert_request, answer));
    return response;
  };
  auto answer = db.write(once, UnknownOutcome::retry);
  // Two at once: the one that was slower finds the answer of the other.
  if (!answer && answer.error().code == "unique_violation") {
    return db.write(once, UnknownOutcome::retry);
  }
  return answer;
}

Result<std::int64_t> forget_requests(Transaction& tx, Instant before) {
  return tx.execute(statements::forget_requests, before);
}

}  // namespace tl::database
