// Making a revision of a quote from its RFQ as it stands. Internal to this shelf.
#pragma once

#include <string>
#include <string_view>

#include "foundation/caller.h"
#include "platform/jobs/progress.h"
#include "quoting/rules/costing.h"
#include "quoting/service/quote_settings.h"
#include "quoting/service/quotes.h"
#include "quoting/service/rfq_lines.h"

namespace tl::quoting {

// Which document is made: a first revision gets the next number of all.
struct NewRevision {
  std::string number;  // "" for a new quote
  std::int64_t revision = 1;
  std::string reason;
  KeptSettings before = {};
};

Result<QuoteView> make_quote(database::Transaction& tx, const Caller& caller, std::string_view rfq,
                             const QuoteOptions& request, const NewRevision& document,
                             jobs::Progress& progress);

// The day whose offers and rates count for an RFQ, unless another is said.
Date quote_day(const RfqRow& rfq, const std::optional<Date>& said, const Date& today);

// A budgetary quote may rest on a part that a person has yet to confirm, and says so.
Result<parts::MatchPolicy> policy_of(database::Transaction& tx, const RfqRow& rfq,
                                     QuoteClass quote_class);

// What the RFQ would cost on a day when it is bought in that way, with nothing written.
struct CostedRfq {
  CostingInput input;
  Costing costing;
};
struct CostingWay {
  QuoteClass quote_class = QuoteClass::firm;
  std::optional<Buying> buying;
  std::optional<Currency> currency = {};  // the customer's unless said
};
// What it is computed from alone, which is far quicker. The offers count as of the day of `rfq`.
Result<CostingInput> costing_input_of(database::Transaction& tx, const LoadedRfq& rfq,
                                      const RateTable& rates, QuoteClass quote_class);
Result<CostedRfq> cost_rfq_on(database::Transaction& tx, std::string_view rfq, const Date& day,
                              const CostingWay& way);

}  // namespace tl::quoting
