#include "desk/service/statement.h"

#include <algorithm>
#include <set>

#include "accounts/service/agreements.h"
#include "accounts/service/company.h"
#include "accounts/service/customers.h"
#include "accounts/service/issues.h"
#include "accounts/service/query_holding.h"
#include "accounts/service/settings.h"
#include "accounts/service/technical_queries.h"
#include "accounts/service/threads.h"
#include "desk/rules/desk_settings.h"
#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/write_pdf.h"
#include "quoting/service/rfq_course.h"
#include "quoting/service/rfq_list.h"
#include "quoting/service/window.h"

namespace tl::desk {
namespace {

constexpr std::int64_t days_max = 3'660;
constexpr std::string_view agreed_clause = "quote_working_days";

struct Ground {
  database::Database& db;
  const Caller& caller;
  accounts::Customer customer;
  StatementFacts facts;

  bool in_period(const Date& day) const { return !(day < facts.from) && !(facts.until < day); }
  void add_open(std::string about, std::string what, HeldFor held_by, const Date& since) {
    facts.open.push_back({.about = std::move(about),
                          .what = std::move(what),
                          .held_by = held_by,
                          .since = since,
                          .days = std::max<std::int64_t>(0, days_between(since, facts.until))});
  }
};

// By the service-level agreement in force, else by the house.
Result<void> add_agreed(Ground& ground) {
  return ground.db.read([&](database::Transaction& tx) -> Result<void> {
    TL_TRY(ground.facts.agreed_working_days,
           accounts::house_setting_on(tx, quote_due_working_days, ground.caller.today));
    ground.facts.agreed_in = "our own standard";
    TL_TRY(const auto signed_ones,
           accounts::agreements_of(tx, ground.customer.id, ground.caller.today));
    for (const accounts::AgreementOnDay& one : signed_ones.agreements) {
      if (one.state != accounts::AgreementState::in_force) continue;
      for (const accounts::Clause& clause : one.agreement.clauses) {
        const auto days = parse_decimal(clause.value, 0);
        if (clause.name != agreed_clause || !days || *days < 1) continue;
        ground.facts.agreed_working_days = *days;
        ground.facts.agreed_in = cat(one.agreement.title, " (", one.agreement.number, ")");
      }
    }
    return {};
  });
}

Result<void> add_rfq(Ground& ground, const quoting::RfqSummary& rfq) {
  const std::string title = squeeze_spaces(cat(rfq.assembly, " ", rfq.revision));
  if (!rfq.issued_on) {
    ground.add_open(rfq.number, cat("quotation for ", title), HeldFor::us, rfq.received_on);
  } else if (ground.in_period(*rfq.issued_on)) {
    TL_TRY(const quoting::RfqClock clock, quoting::rfq_clock(ground.db, ground.caller, rfq.number));
    ground.facts.turnaround_days.push_back(clock.turnaround_days);
  }
  TL_TRY(const auto queries, accounts::list_queries(ground.db, rfq.number));
  for (const accounts::TechnicalQuery& query : queries) {
    if (!ground.in_period(query.asked_on) || query.state == accounts::QueryState::withdrawn)
      continue;
    ground.facts.queries.push_back({query.asked_on, query.closed_on});
  }
  return {};
}

Result<void> add_rfqs(Ground& ground) {
  quoting::RfqFilter filter{.customer_id = ground.customer.id.raw(),
                            .limit = static_cast<std::int64_t>(limits::page_rows_max)};
  const auto all = [](std::int64_t) { return true; };
  do {
    TL_TRY(const quoting::RfqPage page,
           quoting::list_rfqs(ground.db, ground.caller.today, filter, all));
    for (const quoting::RfqSummary& rfq : page.items) TL_CHECK(add_rfq(ground, rfq));
    filter.after = page.next;
  } while (!filter.after.empty());
  return {};
}

// Who holds what, as the customer's own window says it: theirs is what waits for them there.
Result<void> add_open(Ground& ground) {
  TL_TRY(const quoting::WindowHome window,
         quoting::window_home(ground.db, ground.caller, ground.customer.id.raw()));
  std::set<std::string, std::less<>> theirs;
  for (const quoting::WindowItem& item : window.items) {
    if (item.group != quoting::WindowGroup::needs_answer) continue;
    theirs.insert(item.about);
    const bool query =
        item.kind == quoting::WindowKind::query || item.kind == quoting::WindowKind::alternate;
    const std::string what = query ? "technical query on "
                             : item.kind == quoting::WindowKind::quote
                                 ? "to decide: "
                                 : "to send what is missing: ";
    ground.add_open(item.about, cat(what, query ? item.rfq : item.title), HeldFor::you, item.since);
  }
  TL_TRY(const auto held,
         accounts::query_holdings(ground.db, ground.caller, {.account = ground.customer.code}));
  for (const accounts::QueryHolding& query : held) {
    if (theirs.contains(query.number)) continue;
    // Its number leads nowhere in their window while it is with us.
    ground.add_open(query.about, "a technical question that we look into", HeldFor::us,
                    query.holder_since);
  }
  return {};
}

Result<void> add_talk(Ground& ground, std::int64_t days) {
  TL_TRY(const auto questions,
         accounts::question_queue(ground.db, ground.caller,
                                  {.account = ground.customer.code, .days = days}));
  for (const accounts::AnswerStats& stats : questions.stats) {
    if (stats.side != accounts::QuestionSide::outside) continue;
    ground.facts.asked_us = stats.counted;
    ground.facts.same_day = stats.same_day;
    ground.facts.median_minutes = stats.median_minutes;
  }
  TL_TRY(const auto issues, accounts::list_issues(ground.db, ground.caller,
                                                  {.account = ground.customer.code, .days = days}));
  for (const accounts::IssueOnDay& issue : issues.issues) {
    const bool settled = issue.state == accounts::IssueState::settled;
    if (!settled && issue.state != accounts::IssueState::raised) continue;
    ++ground.facts.issues_raised;
    if (settled) ++ground.facts.issues_settled;
  }
  return {};
}

Result<Letterhead> letterhead_of(database::Database& db) {
  return db.read([](database::Transaction& tx) -> Result<Letterhead> {
    TL_TRY(const accounts::Company company, accounts::our_company(tx));
    Letterhead head{.company = company.name,
                    .address = accounts::text_lines(company.address),
                    .contact = accounts::text_lines(company.contact),
                    .registration = accounts::foot_lines(company)};
    TL_TRY(head.logo_png, accounts::our_logo(tx));
    return head;
  });
}

}  // namespace

Result<ServiceStatement> service_statement(database::Database& db, const Caller& caller,
                                           std::int64_t account, std::int64_t days) {
  if (days < 1 || days > days_max) {
    return invalid("statement_days_invalid", cat("a statement covers 1 to ", days_max, " days"));
  }
  TL_TRY(const accounts::Customer customer, db.read([&](database::Transaction& tx) {
    return accounts::customer_of(tx, accounts::CustomerId(account));
  }));
  Ground ground{.db = db,
                .caller = caller,
                .customer = customer,
                .facts = {.account = customer.name,
                          .from = caller.today.plus_days(1 - days),
                          .until = caller.today}};
  TL_CHECK(add_agreed(ground));
  TL_CHECK(add_rfqs(ground));
  TL_CHECK(add_open(ground));
  TL_CHECK(add_talk(ground, days));
  return statement_of(ground.facts);
}

Result<std::string> statement_pdf(database::Database& db, const Caller& caller,
                                  std::int64_t account, std::int64_t days) {
  TL_TRY(const ServiceStatement statement, service_statement(db, caller, account, days));
  TL_TRY(const Letterhead head, letterhead_of(db));
  return documents::write_pdf(statement_document(statement, head));
}

}  // namespace tl::desk
