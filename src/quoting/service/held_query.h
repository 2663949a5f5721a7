// A technical query as far as a quote lies with whoever holds it. Internal to this shelf.
#pragma once

#include "accounts/rules/query_holding.h"
#include "quoting/rules/quote_holder.h"

namespace tl::quoting {

inline HeldQuery held_query(const accounts::QueryHolding& query) {
  return {.with = query.holder == accounts::QueryHolder::customer ? HeldBy::customer : HeldBy::us,
          .owner = query.owner,
          .since = query.holder_since};
}

}  // namespace tl::quoting
