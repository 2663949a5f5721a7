// What a person has to do today over all their accounts (R36): each thing once, in one line, with
// who holds it, since when, and the one action that moves it on.
//
//   std::vector<DayItem> items = rfq_items(rfqs, day, calendar, limits);
//   MyDay page = day_page(day, std::move(items));         // ordered: late first
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/calendar.h"
#include "foundation/describe.h"

namespace tl::desk {

enum class DayGroup {
  due,      // ours to do, late first
  waiting,  // on the customer, a supplier, a colleague
  fresh,    // happened since yesterday
};
TL_DESCRIBE_ENUM(DayGroup, due, waiting, fresh)

struct DayItem {
  DayGroup group = DayGroup::due;
  std::string kind;  // "quote_due": stable, for filters
  std::int64_t account_id = 0;
  std::string account;  // its name
  std::string about;    // "R7"
  std::string what;     // "Quote MC-200 C"
  std::string why;      // "due 2 Dec 2026, 1 working day late"
  std::string holder;   // "us", "the customer", "Beta Electronics", a sign-in
  std::optional<Date> since;
  std::optional<Date> due;
  std::int64_t working_days_late = 0;  // above 0: late
  std::string action;                  // "Prepare the quote"
  std::string target;                  // the page where it is done: "/rfqs/R7"
};
TL_DESCRIBE(DayItem, group, kind, account_id, account, about, what, why, holder, since, due,
            working_days_late, action, target)

struct DayCount {
  DayGroup group = DayGroup::due;
  std::int64_t count = 0;
  std::int64_t late = 0;
};
TL_DESCRIBE(DayCount, group, count, late)

struct MyDay {
  Date day;
  std::vector<DayCount> counts;
  std::vector<DayItem> items;  // by group; late first, then by due day, account and number
};
TL_DESCRIBE(MyDay, day, counts, items)

void append(std::vector<DayItem>& all, std::vector<DayItem> more);
MyDay day_page(const Date& day, std::vector<DayItem> items);

struct AccountName {
  std::int64_t id = 0;
  std::string name;
};

// An RFQ without an issued quote.
struct OpenRfq {
  std::string number;
  AccountName account;
  std::string assembly;  // "MC-200 C"
  Date received_on;
  bool data_complete = false;
  bool resting = false;
  std::string rests_for;  // why, when a person said so
  std::optional<Date> rests_since;
  std::int64_t paused_days = 0;  // working days that are not ours
  std::string quote;             // the newest draft, "" before the first
  std::int64_t gaps = 0;         // of that draft
  std::int64_t open_queries = 0;
};

struct DayLimits {
  std::int64_t quote_due_working_days = 5;
  std::int64_t expiry_warning_days = 7;
  std::int64_t query_due_working_days = 1;
  std::int64_t supplier_due_working_days = 5;
};

std::vector<DayItem> rfq_items(const std::vector<OpenRfq>& rfqs, const Date& day,
                               const WorkingCalendar& calendar, const DayLimits& limits);

// A quote that was issued and can still be ordered, or no longer.
struct OpenQuote {
  std::string document;
  AccountName account;
  std::string assembly;
  Date valid_until;
  bool broken = false;
  std::string why_broken;
};
std::vector<DayItem> quote_items(const std::vector<OpenQuote>& quotes, const Date& day,
                                 const DayLimits& limits);

// A technical query that nobody answered yet.
struct OpenQuery {
  std::string number;
  AccountName account;
  std::string about;
  std::string question;
  Date asked_on;
  std::string holder;  // "the customer", "us", a sign-in
  bool ours = false;   // whether we hold it
  std::optional<Date> held_since;
  std::optional<Date> due;  // as it was said; else by the house setting
};
std::vector<DayItem> query_items(const std::vector<OpenQuery>& queries, const Date& day,
                                 const WorkingCalendar& calendar, const DayLimits& limits);

// A request for prices that a supplier did not answer yet.
struct OpenRequest {
  std::string number;
  AccountName account;
  std::string rfq;
  std::string supplier;
  std::int64_t lines = 0;
  Date asked_on;
  std::optional<Date> answer_by;
};
std::vector<DayItem> request_items(const std::vector<OpenRequest>& requests, const Date& day,
                                   const WorkingCalendar& calendar, const DayLimits& limits);

// A line of ours about something of an account, and the day by which it is due, with the words.
DayItem item_of(const AccountName& account, std::string_view kind, std::string_view about);
void set_due(DayItem& item, const Date& due, const Date& day, const WorkingCalendar& calendar);

// "2 working days late", "due today", "due 2 Dec 2026".
std::string due_words(const Date& due, const Date& day, const WorkingCalendar& calendar);

}  // namespace tl::desk
