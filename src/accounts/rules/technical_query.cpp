#include "accounts/rules/technical_query.h"

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::accounts {

Result<void> check_outcome(const TechnicalQuery& query, QueryState next, std::string_view text) {
  const bool open = query.state == QueryState::open;
  if (next == QueryState::open && open)
    return conflict("query_open", cat(query.number, " is open already"));
  if (next != QueryState::open && !open) {
    return conflict("query_not_open",
                    cat(query.number, " is ", enum_name(query.state),
                        query.closed_on ? cat(" since ", query.closed_on->text()) : std::string(),
                        "; reopen it first"));
  }
  if (trim(text).empty() && next != QueryState::settled) {
    return invalid("outcome_missing", cat("say with --text what became of ", query.number,
                                          next == QueryState::answered  ? ": the answer"
                                          : next == QueryState::assumed ? ": what is assumed"
                                                                        : ": why"));
  }
  if (text.size() > limits::query_text_bytes_max) {
    return limit_exceeded("outcome_too_long",
                          cat("the text for ", query.number, " has ", text.size(),
                              " bytes, at most ", limits::query_text_bytes_max, " are kept"));
  }
  return {};
}

}  // namespace tl::accounts
