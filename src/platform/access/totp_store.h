// A person's second factor in the database. Internal to this room.
#pragma once

#include <optional>

#include "platform/access/principal.h"
#include "platform/database/transaction.h"

namespace tl::access {

struct TotpRow {
  PersonId person_id;
  database::Bytes secret;
  std::optional<Instant> confirmed_at;  // none: begun, and not asked for yet
  std::int64_t last_step = 0;
};
TL_DESCRIBE(TotpRow, person_id, secret, confirmed_at, last_step)

Result<std::optional<TotpRow>> totp_of(database::Transaction& tx, PersonId person);

}  // namespace tl::access
