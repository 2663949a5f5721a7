#include "desk/rules/my_day.h"

#include <algorithm>
#include <tuple>

#include "foundation/text.h"

namespace tl::desk {
namespace {

constexpr std::string_view customer = "the customer";
constexpr std::string_view us = "us";

Date after(const WorkingCalendar& calendar, const Date& from, std::int64_t working_days) {
  const auto day = calendar.add_working_days(from, working_days);
  return day ? *day : from.plus_days(working_days);
}

DayItem resting_item(const OpenRfq& rfq) {
  DayItem item = item_of(rfq.account, "rfq_resting", rfq.number);
  item.group = DayGroup::waiting;
  item.what = cat("Quote ", rfq.assembly);
  item.why = rfq.open_queries > 0
                 ? cat("its clock rests: ",
                       count_of(rfq.open_queries, "open technical query", "open technical queries"))
                 : cat("its clock rests: ", rfq.rests_for);
  item.holder = customer;
  item.since = rfq.rests_since;
  item.action = rfq.open_queries > 0 ? "See the questions" : "See why";
  item.target = cat("/rfqs/", rfq.number, rfq.open_queries > 0 ? "?tab=questions" : "");
  return item;
}

DayItem working_item(const OpenRfq& rfq, const Date& day, const WorkingCalendar& calendar,
                     const DayLimits& limits) {
  DayItem item = item_of(rfq.account, "quote_due", rfq.number);
  item.what = cat("Quote ", rfq.assembly);
  item.holder = us;
  item.since = rfq.received_on;
  set_due(item, after(calendar, rfq.received_on, limits.quote_due_working_days + rfq.paused_days),
          day, calendar);
  item.target = cat("/rfqs/", rfq.number);
  if (!rfq.quote.empty()) {
    item.about = rfq.quote;
    item.target = cat("/quotes/", rfq.quote);
    item.action = rfq.gaps > 0 ? cat("Close ", count_of(rfq.gaps, "gap")) : "Issue it";
  } else if (rfq.data_complete) {
    item.action = "Prepare the quote";
  } else {
    item.action = "Check the data pack";
    item.why += "; the data pack is not complete";
  }
  return item;
}

}  // namespace

DayItem item_of(const AccountName& account, std::string_view kind, std::string_view about) {
  return {.kind = std::string(kind),
          .account_id = account.id,
          .account = account.name,
          .about = std::string(about)};
}

void set_due(DayItem& item, const Date& due, const Date& day, const WorkingCalendar& calendar) {
  item.due = due;
  item.working_days_late =
      due < day ? std::max<std::int64_t>(1, calendar.working_days_between(due, day)) : 0;
  item.why = due_words(due, day, calendar);
}

std::string due_words(const Date& due, const Date& day, const WorkingCalendar& calendar) {
  if (due == day) return "due today";
  if (day < due) return cat("due ", due.pretty());
  const std::int64_t late = std::max<std::int64_t>(1, calendar.working_days_between(due, day));
  return cat("due ", due.pretty(), ", ", count_of(late, "working day"), " late");
}

void append(std::vector<DayItem>& all, std::vector<DayItem> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

MyDay day_page(const Date& day, std::vector<DayItem> items) {
  MyDay page{.day = day};
  const auto order = [](const DayItem& item) {
    return std::tuple(
        item.group, -item.working_days_late, item.due ? *item.due : Date::from_days(1'000'000),
        item.since ? *item.since : Date(), std::string_view(item.account),
        std::string_view(item.about), std::string_view(item.kind), std::string_view(item.what));
  };
  std::ranges::sort(items, [&](const DayItem& a, const DayItem& b) { return order(a) < order(b); });
  for (const DayGroup group : {DayGroup::due, DayGroup::waiting, DayGroup::fresh}) {
    DayCount count{.group = group};
    for (const DayItem& item : items) {
      if (item.group != group) continue;
      ++count.count;
      if (item.working_days_late > 0) ++count.late;
    }
    page.counts.push_back(count);
  }
  page.items = std::move(items);
  return page;
}

std::vector<DayItem> rfq_items(const std::vector<OpenRfq>& rfqs, const Date& day,
                               const WorkingCalendar& calendar, const DayLimits& limits) {
  std::vector<DayItem> items;
  for (const OpenRfq& rfq : rfqs) {
    items.push_back(rfq.resting ? resting_item(rfq) : working_item(rfq, day, calendar, limits));
  }
  return items;
}

std::vector<DayItem> quote_items(const std::vector<OpenQuote>& quotes, const Date& day,
                                 const DayLimits& limits) {
  std::vector<DayItem> items;
  for (const OpenQuote& quote : quotes) {
    const std::int64_t left = days_between(day, quote.valid_until);
    if (!quote.broken && left > limits.expiry_warning_days) continue;
    DayItem item =
        item_of(quote.account, quote.broken ? "quote_broken" : "quote_expires", quote.document);
    item.what = cat("Quote ", quote.assembly);
    item.holder = us;
    item.target = cat("/quotes/", quote.document);
    if (quote.broken) {
      item.why = cat("what it rests on has moved: ", quote.why_broken);
      item.action = "Revise it";
    } else {
      item.why =
          left == 0 ? "is valid until today" : cat("is valid until ", quote.valid_until.pretty());
      item.due = quote.valid_until;
      item.action = "Ask for the decision";
    }
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<DayItem> query_items(const std::vector<OpenQuery>& queries, const Date& day,
                                 const WorkingCalendar& calendar, const DayLimits& limits) {
  std::vector<DayItem> items;
  for (const OpenQuery& query : queries) {
    DayItem item = item_of(query.account, "query_open", query.number);
    item.group = query.ours ? DayGroup::due : DayGroup::waiting;
    item.what = std::string(utf8_prefix(query.question, 160));
    item.holder = query.holder;
    item.since = query.held_since ? query.held_since : query.asked_on;
    set_due(item,
            query.due ? *query.due : after(calendar, query.asked_on, limits.query_due_working_days),
            day, calendar);
    item.why = cat("about ", query.about, ", ", item.why);
    item.action = query.ours ? "Answer it" : "Ask again";
    item.target = cat("/rfqs/", query.about, "?tab=questions&query=", query.number);
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<DayItem> request_items(const std::vector<OpenRequest>& requests, const Date& day,
                                   const WorkingCalendar& calendar, const DayLimits& limits) {
  std::vector<DayItem> items;
  for (const OpenRequest& request : requests) {
    DayItem item = item_of(request.account, "supplier_asked", request.number);
    item.group = DayGroup::waiting;
    item.what = cat("Prices for ", count_of(request.lines, "line"), " of ", request.rfq);
    item.holder = request.supplier;
    item.since = request.asked_on;
    set_due(item,
            request.answer_by ? *request.answer_by
                              : after(calendar, request.asked_on, limits.supplier_due_working_days),
            day, calendar);
    item.action = "Ask again";
    item.target = cat("/rfqs/", request.rfq, "?tab=sourcing");
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace tl::desk
