// Whether the numbers of a file, as they are written there, are those of parts on file.
//
//   TL_TRY(const KnownNumbers known, KnownNumbers::load(tx));
//   known.has_part("10-00231"); known.has_made("RC0603FR-0710KL");
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "platform/database/transaction.h"

namespace tl::parts {

class KnownNumbers {
 public:
  static Result<KnownNumbers> load(database::Transaction& tx);

  bool has_part(std::string_view our_number) const;
  // Of any maker, whatever its case and spaces.
  bool has_made(std::string_view mpn) const;

 private:
  std::set<std::string> ours_;
  std::set<std::string> made_;  // spellings
};

}  // namespace tl::parts
