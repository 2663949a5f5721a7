// What is known about a quote beside what it says: with whom it lies, its revisions, who did what
// to it and when, what became of the technical queries that it names, how long the RFQ takes.
//
//   TL_TRY(const QuoteStory story, story_of_quote(db, caller, "Q7"));
//   TL_CHECK(check_version(db, "Q7", story.version));    // fails once somebody changed it
//
// No cost and no figure is in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/technical_query.h"
#include "foundation/caller.h"
#include "platform/database/database.h"
#include "quoting/rules/quote_holder.h"
#include "quoting/rules/quote_margin.h"
#include "quoting/rules/rfq_clock.h"

namespace tl::quoting {

struct StoryRevision {
  std::int64_t id = 0;  // as events name it
  std::string document;
  std::int64_t revision = 1;
  QuoteClass quote_class = QuoteClass::firm;
  QuoteState state = QuoteState::draft;
  std::string reason;
  Date prepared_on;
  std::string prepared_by;
  std::optional<Date> issued_on;
  Date valid_until;
};
TL_DESCRIBE(StoryRevision, id, document, revision, quote_class, state, reason, prepared_on,
            prepared_by, issued_on, valid_until)

struct StoryEvent {
  std::int64_t id = 0;
  Instant at;
  std::string who;
  std::string what;  // "quote_issued"
  std::string document;
};
TL_DESCRIBE(StoryEvent, id, at, who, what, document)

// A question of the quote as it stands today.
struct StoryQuery {
  std::string number;
  std::string text;
  std::vector<std::int64_t> lines;
  bool holds_up = true;
  accounts::QueryState state = accounts::QueryState::open;
  HeldBy held_by = HeldBy::nobody;  // nobody: it is closed
  std::string holder;               // the customer, or who of ours sees to it; "": nobody does
  std::optional<Date> held_since;
  std::optional<Instant> due_at;  // for us
  std::int64_t late_hours = 0;
  Date asked_on;
  std::string asked_by;
  std::int64_t days_open = 0;  // calendar days, until it was closed or today
  std::string answer;
  std::optional<Date> closed_on;
  std::string closed_by;
};
TL_DESCRIBE(StoryQuery, number, text, lines, holds_up, state, held_by, holder, held_since, due_at,
            late_hours, asked_on, asked_by, days_open, answer, closed_on, closed_by)

struct QuoteStory {
  std::string document;
  std::string version;  // changes with whatever is done to any revision of the number
  std::int64_t customer_id = 0;
  std::string customer;  // its code
  Date today;
  QuoteHolder holder;
  std::vector<StoryRevision> revisions;
  std::vector<StoryEvent> events;  // the newest first
  std::vector<StoryQuery> queries;
  RfqClock clock;
  std::string turnaround_holds;           // why the clock rests; "" while it runs
  std::vector<QuoteAnswer> answers = {};  // of the customer, about any revision, the newest first
};
TL_DESCRIBE(QuoteStory, document, version, customer_id, customer, today, holder, revisions, events,
            queries, clock, turnaround_holds, answers)

Result<QuoteStory> story_of_quote(database::Database& db, const Caller& caller,
                                  std::string_view number);

// `quote_changed`, with who did what since.
Result<void> check_version(database::Database& db, std::string_view number,
                           std::string_view version);

// For us alone.
struct QuoteMargins {
  std::string document;
  std::vector<PriceMargin> items;
};
TL_DESCRIBE(QuoteMargins, document, items)
Result<QuoteMargins> margins_of_quote(database::Database& db, std::string_view number);

}  // namespace tl::quoting
