#include "quoting/service/quote_story.h"

#include <algorithm>

#include "accounts/service/customers.h"
#include "accounts/service/query_holding.h"
#include "accounts/service/technical_queries.h"
#include "foundation/text.h"
#include "platform/database/audit_changes.h"
#include "quoting/service/customer_answers.h"
#include "quoting/service/held_query.h"
#include "quoting/service/quote_kept.h"
#include "quoting/service/rfq_course.h"

namespace tl::quoting {
namespace {

constexpr std::string_view audited_as = "quote";

// Of all revisions of a number, the newest first.
Result<std::vector<StoryEvent>> events_of(database::Transaction& tx,
                                          const std::vector<QuoteHeadRow>& revisions) {
  std::vector<StoryEvent> out;
  for (const QuoteHeadRow& revision : revisions) {
    TL_TRY(const auto changes, database::changes_of(tx, {audited_as, revision.id.raw()}));
    for (const database::AuditedChange& change : changes)
      out.push_back({change.id, change.at, change.who, change.action, revision.document});
  }
  std::ranges::sort(out, std::ranges::greater(), &StoryEvent::id);
  return out;
}

std::string version_of(const std::vector<QuoteHeadRow>& revisions,
                       const std::vector<StoryEvent>& events) {
  return cat(revisions.back().revision, ".", events.empty() ? 0 : events.front().id);
}

std::vector<StoryRevision> revisions_of(const KeptQuote& quote,
                                        const std::vector<CheckOutcomeRow>& checks,
                                        const Date& day) {
  std::vector<StoryRevision> out;
  for (const QuoteHeadRow& head : quote.revisions) {
    const QuoteFacts facts = facts_of_quote(head, quote.revisions, checks, day);
    out.push_back({.id = head.id.raw(),
                   .document = head.document,
                   .revision = head.revision,
                   .quote_class = head.quote_class,
                   .state = state_on(facts, day).value_or(QuoteState::draft),
                   .reason = head.reason,
                   .prepared_on = facts.prepared_on,
                   .prepared_by = head.prepared_by,
                   .issued_on = head.issued_on,
                   .valid_until = head.valid_until});
  }
  return out;
}

StoryQuery story_of(const Question& question, const accounts::TechnicalQuery& query,
                    const Date& day) {
  const bool open = query.state == accounts::QueryState::open;
  return {.number = query.number,
          .text = question.text,
          .lines = question.lines,
          .holds_up = question.holds_up,
          .state = query.state,
          .asked_on = query.asked_on,
          .asked_by = query.asked_by,
          .days_open = std::max<std::int64_t>(
              0, days_between(query.asked_on, open ? day : query.closed_on.value_or(day))),
          .answer = query.answer,
          .closed_on = query.closed_on,
          .closed_by = query.closed_by};
}

void add_holder(StoryQuery& story, const accounts::QueryHolding& held, std::string_view customer) {
  const HeldQuery query = held_query(held);
  story.held_by = query.with;
  story.holder = query.with == HeldBy::customer ? std::string(customer) : query.owner;
  story.held_since = query.since;
  story.due_at = held.due_at;
  story.late_hours = held.late_hours;
}

// What the quote asks, each with its record and with whoever holds it.
Result<std::vector<StoryQuery>> queries_of(database::Transaction& tx, const Caller& caller,
                                           const KeptQuote& quote, std::string_view customer) {
  TL_TRY(const QuoteSheet sheet, sheet_of(tx, quote.row));
  TL_TRY(const auto records, accounts::queries_on(tx, quote.head.rfq));
  TL_TRY(const auto held, accounts::query_holdings(tx, caller, {.about = quote.head.rfq}));
  std::vector<StoryQuery> out;
  for (const Question& question : sheet.questions) {
    const auto record =
        std::ranges::find(records, question.number, &accounts::TechnicalQuery::number);
    if (record == records.end()) continue;
    out.push_back(story_of(question, *record, caller.today));
    const auto holding = std::ranges::find(held, question.number, &accounts::QueryHolding::number);
    if (holding != held.end()) add_holder(out.back(), *holding, customer);
  }
  return out;
}

HolderFacts holder_facts(const KeptQuote& quote, const QuoteFacts& facts, QuoteState state,
                         const QuoteStory& story) {
  HolderFacts out{.state = state,
                  .prepared_by = quote.head.prepared_by,
                  .prepared_on = facts.prepared_on,
                  .gaps = quote.head.gaps,
                  .issued_on = quote.head.issued_on,
                  .broken_on = facts.broken_on,
                  .valid_until = quote.head.valid_until};
  for (const StoryQuery& query : story.queries) {
    if (query.state != accounts::QueryState::open) continue;
    out.queries.push_back({query.held_by, query.held_by == HeldBy::us ? query.holder : "",
                           query.held_since.value_or(query.asked_on)});
  }
  return out;
}

Result<QuoteStory> read_story(database::Transaction& tx, const Caller& caller,
                              std::string_view number) {
  const Date& day = caller.today;
  TL_TRY(const KeptQuote quote, load_quote(tx, number));
  TL_TRY(const auto checks, check_outcomes_of_number(tx, quote.head.number));
  TL_TRY(const auto customer,
         accounts::customer_of(tx, accounts::CustomerId(quote.head.customer_id)));
  QuoteStory story{.document = quote.head.document,
                   .customer_id = quote.head.customer_id,
                   .customer = customer.code,
                   .today = day};
  story.revisions = revisions_of(quote, checks, day);
  TL_TRY(story.events, events_of(tx, quote.revisions));
  story.version = version_of(quote.revisions, story.events);
  TL_TRY(story.queries, queries_of(tx, caller, quote, customer.name));
  const QuoteFacts facts = facts_of_quote(quote.head, quote.revisions, checks, day);
  HolderFacts held =
      holder_facts(quote, facts, state_on(facts, day).value_or(QuoteState::draft), story);
  held.customer = customer.name;
  TL_TRY(story.answers, answers_to_quote(tx, quote.head.number));
  for (const QuoteAnswer& answer : story.answers) {
    if (answer.document != quote.head.document) continue;
    held.decision = answer.decision;
    held.decided_on = answer.answered_on;
    break;  // the newest counts
  }
  story.holder = holder_of(held);
  return story;
}

std::string why_resting(const RfqClock& clock) {
  std::vector<std::string> reasons;
  for (const ClockPause& pause : clock.pauses) {
    if (!pause.until) reasons.push_back(cat(pause.reason, ", since ", pause.from.pretty()));
  }
  return join(reasons, "; ");
}

}  // namespace

Result<QuoteStory> story_of_quote(database::Database& db, const Caller& caller,
                                  std::string_view number) {
  std::string rfq;
  TL_TRY(QuoteStory story, db.read([&](database::Transaction& tx) -> Result<QuoteStory> {
    TL_TRY(const KeptQuote quote, load_quote(tx, number));
    rfq = quote.head.rfq;
    return read_story(tx, caller, number);
  }));
  TL_TRY(story.clock, rfq_clock(db, caller, rfq));
  story.turnaround_holds = why_resting(story.clock);
  return story;
}

Result<void> check_version(database::Database& db, std::string_view number,
                           std::string_view version) {
  return db.read([&](database::Transaction& tx) -> Result<void> {
    TL_TRY(const KeptQuote quote, load_quote(tx, number));
    TL_TRY(const auto events, events_of(tx, quote.revisions));
    if (version_of(quote.revisions, events) == version) return {};
    std::string last;
    if (!events.empty()) {
      last = cat(": ", events.front().who, " did last, ", events.front().what, " on ",
                 events.front().document);
    }
    return conflict("quote_changed", cat(quote.head.number, " was changed since you looked at it",
                                         last, "; look at it as it is now, then decide again"));
  });
}

Result<QuoteMargins> margins_of_quote(database::Database& db, std::string_view number) {
  return db.read([&](database::Transaction& tx) -> Result<QuoteMargins> {
    TL_TRY(const KeptQuote quote, load_quote(tx, number));
    TL_TRY(const QuoteSheet sheet, sheet_of(tx, quote.row));
    QuoteMargins out{.document = quote.head.document};
    TL_TRY(out.items, margins_of(sheet));
    return out;
  });
}

}  // namespace tl::quoting
