// One search over what a person may see: accounts, RFQs, quotes, technical queries.
//
//   TL_TRY(const SearchHits hits, search(db, today, {.text = "kran 200", .may = may}));
//
// Every word that is typed has to stand in the thing, whatever its case and accents.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "platform/database/database.h"

namespace tl::desk {

enum class SearchIn { accounts, rfqs, quotes, queries };
TL_DESCRIBE_ENUM(SearchIn, accounts, rfqs, quotes, queries)

struct SearchHit {
  std::string kind;    // "Account", "RFQ"
  std::string title;   // "R7 · MC-200 C"
  std::string detail;  // "Kranich Antriebe AG"
  std::string path;    // the page: "/rfqs/R7"
};
TL_DESCRIBE(SearchHit, kind, title, detail, path)

struct SearchHits {
  std::vector<SearchHit> items;  // the newest of each kind first
};
TL_DESCRIBE(SearchHits, items)

struct SearchRequest {
  std::string text;
  // Whether the person may see such a thing of an account.
  std::function<bool(SearchIn kind, std::int64_t account)> may;
};

// At most limits::search_hits_max of each kind. Nothing for less than two letters.
Result<SearchHits> search(database::Database& db, const Date& day, const SearchRequest& request);

}  // namespace tl::desk
