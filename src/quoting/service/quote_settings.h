// What a quote is made with, gathered from all who have a word in it. Internal to this shelf.
//
//   TL_TRY(const QuoteGround basis, basis_of(tx, rfq.row, options.settings));
//   basis.rates        in the currency of the quote, with who carries what is left over
#pragma once

#include <string>
#include <vector>

#include "foundation/finding.h"
#include "platform/database/transaction.h"
#include "quoting/rules/quote_settings.h"
#include "quoting/rules/quote_sheet.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

// What the revision before a quote was made with; none for a first one.
struct KeptSettings {
  std::string document;  // "Q7.2"; "" for none
  std::vector<TakenSetting> settings;
};

// Of a quote that was made before its settings were kept, what its sheet and its rates tell.
KeptSettings kept_settings(std::string document, const QuoteSheet& sheet,
                           const CostingInput& input);

struct QuoteGround {
  std::vector<TakenSetting> settings;
  RateTable rates;
  Findings findings;
};

// As of the day of the row. `rates_missing`, `rates_currency_missing`.
Result<QuoteGround> basis_of(database::Transaction& tx, const RfqRow& rfq,
                             const std::vector<SaidSetting>& said, const KeptSettings& before = {});

// The rate table that a quote of the RFQ would take on the day of the row, when nothing is said.
Result<RateTable> rates_for(database::Transaction& tx, const RfqRow& rfq);

}  // namespace tl::quoting
