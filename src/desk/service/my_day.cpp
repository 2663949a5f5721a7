#include "desk/service/my_day.h"

#include <algorithm>
#include <map>
#include <set>

#include "accounts/service/customers.h"
#include "accounts/service/query_holding.h"
#include "accounts/service/settings.h"
#include "accounts/service/stewards.h"
#include "desk/rules/desk_settings.h"
#include "desk/service/talk_items.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "quoting/service/quote_course.h"
#include "quoting/service/rfq_course.h"
#include "quoting/service/rfq_list.h"
#include "sourcing/service/requests.h"

namespace tl::desk {
namespace {

using Shown = std::function<bool(std::int64_t)>;

struct Ground {
  DayLimits limits;
  Accounts accounts;
  std::vector<accounts::AccountStewards> stewards;
  std::vector<accounts::Fact> facts;  // since yesterday
  std::vector<quoting::QuoteSummary> quotes;
};

Result<Ground> ground_of(database::Database& db, const Caller& caller) {
  TL_TRY(auto quotes, quoting::list_quotes(db, caller.today));
  return db.read([&](database::Transaction& tx) -> Result<Ground> {
    Ground ground{.quotes = std::move(quotes)};
    const auto setting = [&](const accounts::HouseSetting& one) {
      return accounts::house_setting_on(tx, one, caller.today);
    };
    TL_TRY(ground.limits.quote_due_working_days, setting(quote_due_working_days));
    TL_TRY(ground.limits.expiry_warning_days, setting(quote_expiry_warning_days));
    TL_TRY(ground.limits.query_due_working_days, setting(query_due_working_days));
    TL_TRY(ground.limits.supplier_due_working_days, setting(supplier_due_working_days));
    TL_TRY(ground.accounts, accounts::customers_by_id(tx));
    TL_TRY(ground.stewards, accounts::all_account_stewards(tx, caller.today));
    TL_TRY(ground.facts, accounts::facts_since(tx, caller.today.plus_days(-1)));
    return ground;
  });
}

AccountName name_of(const Ground& ground, std::int64_t account) {
  const auto found = ground.accounts.find(account);
  return {account, found == ground.accounts.end() ? std::string() : found->second.name};
}

bool is_issued(quoting::QuoteState state) {
  return state == quoting::QuoteState::issued || state == quoting::QuoteState::broken;
}

Result<std::vector<OpenRfq>> open_rfqs(database::Database& db, const Caller& caller,
                                       const Ground& ground, const Shown& shown) {
  std::map<std::string, const quoting::QuoteSummary*, std::less<>> drafts;
  for (const quoting::QuoteSummary& quote : ground.quotes) {
    if (quote.state == quoting::QuoteState::draft) drafts[quote.rfq] = &quote;
  }
  std::vector<OpenRfq> open;
  quoting::RfqFilter filter{.limit = static_cast<std::int64_t>(limits::page_rows_max)};
  do {
    TL_TRY(const quoting::RfqPage page, quoting::list_rfqs(db, caller.today, filter, shown));
    for (const quoting::RfqSummary& rfq : page.items) {
      if (rfq.stage == quoting::RfqStage::issued) continue;
      TL_TRY(const quoting::RfqClock clock, quoting::rfq_clock(db, caller, rfq.number));
      OpenRfq one{.number = rfq.number,
                  .account = name_of(ground, rfq.customer_id),
                  .assembly = cat(rfq.assembly, " ", rfq.revision),
                  .received_on = rfq.received_on,
                  .data_complete = clock.data_complete.has_value(),
                  .resting = clock.resting,
                  .paused_days = clock.paused_days,
                  .open_queries = rfq.open_queries};
      for (const quoting::ClockPause& pause : clock.pauses) {
        if (pause.until) continue;
        one.rests_for = pause.reason;
        one.rests_since = pause.from;
      }
      if (const auto draft = drafts.find(rfq.number); draft != drafts.end()) {
        one.quote = draft->second->document;
        one.gaps = draft->second->gaps;
      }
      open.push_back(std::move(one));
    }
    filter.after = page.next;
  } while (!filter.after.empty());
  return open;
}

std::vector<OpenQuote> open_quotes(const Ground& ground, const Shown& shown) {
  std::vector<OpenQuote> open;
  for (const quoting::QuoteSummary& quote : ground.quotes) {
    if (!is_issued(quote.state) || !shown(quote.customer_id)) continue;
    open.push_back({.document = quote.document,
                    .account = name_of(ground, quote.customer_id),
                    .assembly = quote.assembly,
                    .valid_until = quote.valid_until,
                    .broken = quote.state == quoting::QuoteState::broken,
                    .why_broken = quote.why});
  }
  return open;
}

Result<std::vector<OpenQuery>> open_queries(database::Database& db, const Caller& caller,
                                            const Ground& ground, const Shown& shown) {
  TL_TRY(const auto queries, accounts::query_holdings(db, caller, {}));
  std::vector<OpenQuery> open;
  for (const accounts::QueryHolding& query : queries) {
    if (!shown(query.customer_id.raw())) continue;
    const bool ours = query.holder == accounts::QueryHolder::us;
    OpenQuery one{.number = query.number,
                  .account = name_of(ground, query.customer_id.raw()),
                  .about = query.about,
                  .question = query.question,
                  .asked_on = query.holder_since,
                  .holder = !ours                 ? std::string("the customer")
                            : query.owner.empty() ? std::string("us")
                                                  : query.owner,
                  .ours = ours,
                  .held_since = query.holder_since};
    // The time that was said is for the one who sees to it; the customer has the house's.
    if (ours && query.due_at) one.due = query.due_at->utc_date();
    open.push_back(std::move(one));
  }
  return open;
}

Result<std::vector<OpenRequest>> open_requests(database::Database& db,
                                               const std::vector<OpenRfq>& rfqs) {
  TL_TRY(const auto requests, sourcing::all_requests(db));
  std::vector<OpenRequest> open;
  for (const sourcing::RequestState& request : requests) {
    if (request.answered_on) continue;
    const auto rfq = std::ranges::find(rfqs, request.rfq, &OpenRfq::number);
    if (rfq == rfqs.end()) continue;  // another's, or quoted without it
    open.push_back({.number = request.number,
                    .account = rfq->account,
                    .rfq = request.rfq,
                    .supplier = request.supplier,
                    .lines = request.lines,
                    .asked_on = request.asked_on,
                    .answer_by = request.answer_by});
  }
  return open;
}

std::string words_of(accounts::FactKind kind) {
  switch (kind) {
    case accounts::FactKind::customer_added: return "New account";
    case accounts::FactKind::rfq_received: return "RFQ received";
    case accounts::FactKind::quote_prepared: return "Quote prepared";
    case accounts::FactKind::quote_issued: return "Quote issued";
    case accounts::FactKind::quote_withdrawn: return "Quote withdrawn";
    case accounts::FactKind::quote_accepted: return "Quote accepted by the customer";
    case accounts::FactKind::quote_declined: return "Quote declined by the customer";
    case accounts::FactKind::alternate_approved: return "Alternate approved by the customer";
    case accounts::FactKind::alternate_refused: return "Alternate refused by the customer";
    case accounts::FactKind::query_answered: return "Technical query answered by the customer";
    case accounts::FactKind::files_sent: return "Files sent by the customer";
  }
  return "";
}

std::string page_of(const accounts::Fact& fact) {
  if (fact.reference.starts_with('R')) return cat("/rfqs/", fact.reference);
  if (fact.reference.starts_with('Q')) return cat("/quotes/", fact.reference);
  return cat("/accounts/", fact.reference);
}

std::vector<DayItem> fresh_items(const Ground& ground, const Shown& shown) {
  std::vector<DayItem> items;
  for (const accounts::Fact& fact : ground.facts) {
    if (!shown(fact.customer_id.raw())) continue;
    const AccountName account = name_of(ground, fact.customer_id.raw());
    items.push_back({.group = DayGroup::fresh,
                     .kind = std::string(enum_name(fact.kind)),
                     .account_id = account.id,
                     .account = account.name,
                     .about = fact.reference,
                     .what = words_of(fact.kind),
                     .why = fact.evidence,
                     .holder = fact.recorded_by,
                     .since = fact.happened_on,
                     .action = "Open",
                     .target = page_of(fact)});
  }
  return items;
}

std::vector<DayItem> steward_items(const Ground& ground, const Shown& shown) {
  std::vector<DayItem> items;
  for (const accounts::AccountStewards& account : ground.stewards) {
    if (!shown(account.customer.id.raw())) continue;
    for (const Finding& finding : account.findings) {
      const bool unowned = finding.code == "account_unowned";
      items.push_back({.kind = finding.code,
                       .account_id = account.customer.id.raw(),
                       .account = account.customer.name,
                       .about = account.customer.code,
                       .what = unowned ? "Nobody owns the account" : "The account has no deputy",
                       .why = unowned ? "what the customer asks may be missed"
                                      : "nobody stands in while its owner is away",
                       .holder = "us",
                       .action = "Say who",
                       .target = cat("/accounts/", account.customer.code, "?tab=people")});
    }
  }
  return items;
}

}  // namespace

Result<MyDay> my_day(database::Database& db, const Caller& caller, const DayRequest& request) {
  TL_TRY(const Ground ground, ground_of(db, caller));
  const std::set<std::int64_t> mine(request.mine.begin(), request.mine.end());
  const Shown shown = [&](std::int64_t account) {
    return request.shown(account) && (mine.empty() || mine.contains(account));
  };
  const WorkingCalendar calendar;
  TL_TRY(const auto rfqs, open_rfqs(db, caller, ground, shown));
  TL_TRY(const auto queries, open_queries(db, caller, ground, shown));
  TL_TRY(const auto requests, open_requests(db, rfqs));
  std::vector<DayItem> items = rfq_items(rfqs, caller.today, calendar, ground.limits);
  append(items, quote_items(open_quotes(ground, shown), caller.today, ground.limits));
  append(items, query_items(queries, caller.today, calendar, ground.limits));
  append(items, request_items(requests, caller.today, calendar, ground.limits));
  append(items, steward_items(ground, shown));
  TL_TRY(auto talk, talk_items(db, caller,
                               {.accounts = ground.accounts,
                                .shown = shown,
                                .person = request.person,
                                .roles = request.roles}));
  append(items, std::move(talk));
  append(items, fresh_items(ground, shown));
  return day_page(caller.today, std::move(items));
}

Result<std::vector<QuoteLoad>> quote_load(database::Database& db, const Caller& caller) {
  TL_TRY(const Ground ground, ground_of(db, caller));
  const Shown everything = [](std::int64_t) { return true; };
  TL_TRY(const auto rfqs, open_rfqs(db, caller, ground, everything));
  std::map<std::int64_t, std::string> owners;
  for (const accounts::AccountStewards& account : ground.stewards) {
    owners[account.customer.id.raw()] = account.stewards.owner;
  }
  const WorkingCalendar calendar;
  std::map<std::string, QuoteLoad> loads;
  for (const OpenRfq& rfq : rfqs) {
    const std::string& owner = owners[rfq.account.id];
    QuoteLoad& load = loads[owner];
    load.owner = owner;
    ++load.rfqs;
    const auto items = rfq_items({rfq}, caller.today, calendar, ground.limits);
    if (items.front().working_days_late > 0) ++load.late;
    load.oldest_working_days = std::max(
        load.oldest_working_days, calendar.working_days_between(rfq.received_on, caller.today));
  }
  std::vector<QuoteLoad> out;
  for (auto& [owner, load] : loads) out.push_back(std::move(load));
  return out;
}

}  // namespace tl::desk
