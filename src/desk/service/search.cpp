#include "desk/service/search.h"

#include "accounts/service/customers.h"
#include "accounts/service/technical_queries.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "quoting/service/quote_course.h"
#include "quoting/service/rfq_list.h"

namespace tl::desk {
namespace {

class Wanted {
 public:
  explicit Wanted(std::string_view text) : folded_(fold(text)) {
    for (const std::string_view word : words(folded_)) words_.push_back(word);
  }
  bool empty() const { return folded_.size() < 2 || words_.empty(); }
  bool in(std::string_view text) const {
    const std::string all = fold(text);
    for (const std::string_view word : words_) {
      if (!contains(all, word)) return false;
    }
    return true;
  }

 private:
  std::string folded_;
  std::vector<std::string_view> words_;
};

// Takes hits until there are enough of their kind.
class Collector {
 public:
  Collector(SearchHits& hits, const Wanted& wanted) : hits_(hits), wanted_(wanted) {}
  bool full() const { return taken_ == limits::search_hits_max; }
  void offer(SearchHit hit) {
    if (full() || !wanted_.in(cat(hit.title, " ", hit.detail))) return;
    hits_.items.push_back(std::move(hit));
    ++taken_;
  }

 private:
  SearchHits& hits_;
  const Wanted& wanted_;
  std::size_t taken_ = 0;
};

Result<void> add_accounts(database::Database& db, const SearchRequest& request, Collector found) {
  TL_TRY(const auto customers, accounts::all_customers(db));
  for (const accounts::Customer& customer : customers) {
    if (!request.may(SearchIn::accounts, customer.id.raw())) continue;
    found.offer({"Account", customer.name, cat(customer.code, " ", customer.contact),
                 cat("/accounts/", customer.code)});
  }
  return {};
}

Result<void> add_rfqs(database::Database& db, const Date& day, const SearchRequest& request,
                      Collector found) {
  quoting::RfqFilter filter{.limit = static_cast<std::int64_t>(limits::page_rows_max)};
  do {
    TL_TRY(const quoting::RfqPage page, quoting::list_rfqs(db, day, filter, [&](std::int64_t id) {
             return request.may(SearchIn::rfqs, id);
           }));
    for (const quoting::RfqSummary& rfq : page.items) {
      found.offer({"RFQ", cat(rfq.number, " · ", rfq.assembly, " ", rfq.revision),
                   rfq.customer_name, cat("/rfqs/", rfq.number)});
    }
    filter.after = page.next;
  } while (!filter.after.empty() && !found.full());
  return {};
}

Result<void> add_quotes(database::Database& db, const Date& day, const SearchRequest& request,
                        Collector found) {
  TL_TRY(const auto quotes, quoting::list_quotes(db, day));
  for (auto quote = quotes.rbegin(); quote != quotes.rend(); ++quote) {
    if (!request.may(SearchIn::quotes, quote->customer_id)) continue;
    found.offer({"Quote", cat(quote->document, " · ", quote->assembly), quote->customer,
                 cat("/quotes/", quote->document)});
  }
  return {};
}

Result<void> add_queries(database::Database& db, const SearchRequest& request, Collector found) {
  TL_TRY(const auto queries, accounts::list_queries(db, ""));
  for (const accounts::TechnicalQuery& query : queries) {
    if (!request.may(SearchIn::queries, query.customer_id.raw())) continue;
    found.offer({"Technical query", cat(query.number, " · ", query.about), query.question,
                 cat("/rfqs/", query.about, "?tab=questions&query=", query.number)});
  }
  return {};
}

}  // namespace

Result<SearchHits> search(database::Database& db, const Date& day, const SearchRequest& request) {
  SearchHits hits;
  const Wanted wanted(request.text);
  if (wanted.empty()) return hits;
  TL_CHECK(add_accounts(db, request, Collector(hits, wanted)));
  TL_CHECK(add_rfqs(db, day, request, Collector(hits, wanted)));
  TL_CHECK(add_quotes(db, day, request, Collector(hits, wanted)));
  TL_CHECK(add_queries(db, request, Collector(hits, wanted)));
  return hits;
}

}  // namespace tl::desk
