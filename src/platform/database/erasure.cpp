#include "platform/database/erasure.h"

#include <string>

#include "platform/database/statements.h"

namespace tl::database {

Result<void> erase_facts(Transaction& tx, std::string_view reason,
                         const std::function<Result<void>()>& erase) {
  TL_CHECK(tx.execute(statements::open_erasure, std::string(reason)));
  TL_CHECK(erase());
  TL_CHECK(tx.execute(statements::close_erasure));
  return {};
}

}  // namespace tl::database
