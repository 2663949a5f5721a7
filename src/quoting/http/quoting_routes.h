// The doors of the quoting room.
#pragma once

#include "platform/http/route.h"

namespace tl::quoting {

void add_rfq_routes(http::Routes& routes);
void add_bom_routes(http::Routes& routes);
void add_matching_routes(http::Routes& routes);
void add_labour_routes(http::Routes& routes);
void add_data_pack_routes(http::Routes& routes);
void add_quote_routes(http::Routes& routes);
void add_quote_page_routes(http::Routes& routes);
void add_sourcing_routes(http::Routes& routes);
void add_window_routes(http::Routes& routes);
void add_window_answer_routes(http::Routes& routes);

// Whose the RFQ, or the quote, in the address is.
Result<std::int64_t> account_of_rfq(database::Transaction& tx, const http::Call& call);
Result<std::int64_t> account_of_quote(database::Transaction& tx, const http::Call& call);

}  // namespace tl::quoting
