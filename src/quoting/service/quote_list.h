// Quotes for the list, newest first, a page at a time: one line a quote, its newest revision.
//
//   TL_TRY(const QuotePage page, page_of_quotes(db, caller, today, {.state = QuoteState::draft},
//   shown)); page.next                                   // where the next page begins; "" at the
//   end
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "foundation/caller.h"
#include "platform/database/database.h"
#include "quoting/rules/quote_holder.h"
#include "quoting/rules/quote_review.h"
#include "quoting/rules/quote_state.h"
#include "quoting/store/quote_list.h"

namespace tl::quoting {

struct QuoteListItem {
  std::string document;
  std::string number;
  std::int64_t revision = 1;
  std::int64_t revisions = 1;  // that there are
  std::string rfq;
  std::int64_t customer_id = 0;
  std::string customer;  // its code
  std::string customer_name;
  std::string assembly;  // "MC-1 B"
  QuoteClass quote_class = QuoteClass::firm;
  QuoteState state = QuoteState::draft;
  Date prepared_on;
  std::string prepared_by;
  std::optional<Date> issued_on;
  std::optional<Date> earlier_issued_on;  // of a revision that holds until this one is issued
  Date valid_until;
  std::int64_t gaps = 0;
  std::int64_t open_queries = 0;  // of its RFQ
  QuoteHolder holder;
  std::optional<QuoteDecision> decision = {};  // the customer's, about this revision
};
TL_DESCRIBE(QuoteListItem, document, number, revision, revisions, rfq, customer_id, customer,
            customer_name, assembly, quote_class, state, prepared_on, prepared_by, issued_on,
            earlier_issued_on, valid_until, gaps, open_queries, holder, decision)

struct QuotePage {
  std::vector<QuoteListItem> items;
  std::string next;  // "" at the end
};
TL_DESCRIBE(QuotePage, items, next)

struct QuoteFilter {
  std::optional<QuoteState> state = {};
  std::optional<HeldBy> held_by = {};
  std::string rfq = {};     // "R12"
  std::string text = {};    // in number, assembly, customer
  std::string after = {};   // the page's `next`
  std::int64_t limit = 50;  // up to limits::page_rows_max
  RevisionsShown revisions = RevisionsShown::newest;
};

// `cursor_malformed`, `page_too_long`.
Result<QuotePage> page_of_quotes(database::Database& db, const Caller& caller, const Date& day,
                                 const QuoteFilter& filter,
                                 const std::function<bool(std::int64_t account)>& shown);

}  // namespace tl::quoting
