#include "parts/store/snapshot.h"

#include "parts/store/statements.h"

namespace tl::parts {

Result<void> parts_changed(database::Transaction& tx) {
  TL_CHECK(tx.execute(statements::change_stamp));
  return {};
}

Result<std::optional<std::string>> stamp_of_parts(database::Transaction& tx) {
  return tx.query_optional<std::string>(statements::stamp_of_parts);
}

}  // namespace tl::parts
