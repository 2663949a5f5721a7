// Our own price-list layout, in delimited text or a workbook; docs/operating/files.md describes it
// for the people who write such files.
//
//   Supplier,SKU,Manufacturer,MPN,Currency,Price 1,Price 100,MOQ,Lead time weeks
//   Example Parts,EP-1001,Yageo,RC0603FR-0710KL,EUR,0.012,0.0043,100,8
//
// Every sheet with a header row is read. Rows that agree in everything but quantity and price are
// the breaks of one offer; a row with nothing but a quantity and a price continues the one above.
#pragma once

#include "sourcing/rules/read_offers.h"

namespace tl::sourcing {

bool is_price_list(const SourceDocument& document);

Result<OfferFile> read_price_list(const SourceDocument& document, const ReadOptions& options);

}  // namespace tl::sourcing
