#include "sourcing/rules/read_offers.h"

#include "foundation/text.h"
#include "sourcing/rules/read_answers.h"
#include "sourcing/rules/read_break_rows.h"
#include "sourcing/rules/read_jlc_list.h"
#include "sourcing/rules/read_price_list.h"

namespace tl::sourcing {

Result<OfferFile> read_offers(const SourceDocument& document, const ReadOptions& options) {
  if (holds_answers(document)) return read_answers(document, options);
  if (is_jlc_list(document)) return read_jlc_list(document);
  // Before the price list, whose headers these rows have too.
  if (is_break_rows(document)) return read_break_rows(document);
  if (is_price_list(document)) return read_price_list(document, options);
  return invalid("offers_not_recognised",
                 cat(document.file,
                     " is neither a price list (a header row with an MPN and a price) nor an "
                     "answer of a supplier that is read here; see docs/operating/files.md"));
}

}  // namespace tl::sourcing
