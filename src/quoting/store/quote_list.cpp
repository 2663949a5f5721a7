#include "quoting/store/quote_list.h"

#include "quoting/store/statements.h"

namespace tl::quoting {

Result<std::vector<QuoteListRow>> quote_list_rows(database::Transaction& tx,
                                                  const QuoteListSpan& span) {
  return tx.query<QuoteListRow>(statements::quote_list_rows, span);
}

}  // namespace tl::quoting
