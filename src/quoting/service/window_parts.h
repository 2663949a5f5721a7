// What the pages of a customer's window share. Internal to this shelf.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "accounts/rules/query_holding.h"
#include "accounts/rules/technical_query.h"
#include "quoting/service/quote_kept.h"
#include "quoting/service/window.h"
#include "quoting/store/customer_answers.h"

namespace tl::quoting {

// Every revision of an account's quotes that was sent, with the state of its day.
struct SentRevision {
  QuoteHeadRow head;
  QuoteState state = QuoteState::issued;
  std::optional<QuoteDecision> decision;
  std::optional<Date> answered_on;

  WindowQuoteState shown() const { return window_state(state, decision); }
};
Result<std::vector<SentRevision>> sent_revisions(database::Transaction& tx, std::int64_t account,
                                                 const Date& day);
WindowQuoteHead head_of(const SentRevision& sent);
// "Q7.2", also of the first: "Q7.1" names a revision, "Q7" the number.
std::string window_name(const QuoteHeadRow& head);

// Numbers of the open queries that are the customer's to answer: sent to them, or printed in a
// quotation that they have.
struct OpenForCustomer {
  std::vector<accounts::TechnicalQuery> theirs;
  std::vector<Date> since;   // as `theirs`
  std::int64_t with_us = 0;  // open, and not theirs
};
Result<OpenForCustomer> open_for_customer(database::Transaction& tx,
                                          const std::vector<accounts::QueryHolding>& held,
                                          std::string_view rfq,
                                          const std::vector<SentRevision>& sent);

// Kinds of data that we asked for and that are not here.
struct DataWanted {
  std::vector<std::string> words;
  std::optional<Date> since;
};
DataWanted data_wanted(const std::vector<DataCheck>& checks);

}  // namespace tl::quoting
