#include "desk/rules/service_statement.h"

#include <algorithm>
#include <tuple>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::desk {
namespace {

// The upper of two middle ones.
std::int64_t median(std::vector<std::int64_t> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

std::string of_all(std::int64_t part, std::int64_t all) {
  return cat(part, " of ", all);
}

std::string time_words(std::int64_t minutes) {
  if (minutes < 120) return count_of(minutes, "minute");
  return count_of((minutes + 30) / 60, "hour");
}

void add_quotes(const StatementFacts& facts, ServiceStatement& out) {
  const std::vector<std::int64_t>& days = facts.turnaround_days;
  if (days.empty()) {
    out.not_measured.push_back("Time to a quotation: none was sent in this period.");
    return;
  }
  const auto n = static_cast<std::int64_t>(days.size());
  const auto in_time = std::ranges::count_if(
      days, [&](std::int64_t one) { return one <= facts.agreed_working_days; });
  out.rows.push_back(
      {cat("Quotations within the agreed ", count_of(facts.agreed_working_days, "working day")),
       of_all(in_time, n), n,
       cat("Working days from the request to its first quotation, without those on "
           "which we waited for you. Agreed by: ",
           facts.agreed_in, ".")});
  const auto [least, most] = std::ranges::minmax(days);
  out.rows.push_back(
      {"Time to a quotation, the middle one",
       least == most ? count_of(least, "working day")
                     : cat(count_of(median(days), "working day"), " (", least, " to ", most, ")"),
       n, "Counted in the same way; shortest and longest in brackets."});
}

void add_queries(const StatementFacts& facts, ServiceStatement& out) {
  std::vector<std::int64_t> answered;
  for (const QuestionCase& query : facts.queries) {
    if (query.answered_on) answered.push_back(days_between(query.asked_on, *query.answered_on));
  }
  const auto n = static_cast<std::int64_t>(facts.queries.size());
  if (n == 0) {
    out.not_measured.push_back("Technical queries: none was asked in this period.");
    return;
  }
  out.rows.push_back({"Technical queries settled", of_all(std::ssize(answered), n), n,
                      "Asked while your quotations were prepared."});
  if (answered.empty()) return;
  out.rows.push_back({"Time until a technical query was settled, the middle one",
                      count_of(median(answered), "day"), std::ssize(answered),
                      "Calendar days from the question to its answer, with you and with us."});
}

void add_questions(const StatementFacts& facts, ServiceStatement& out) {
  if (facts.asked_us == 0) {
    out.not_measured.push_back("Answers to your questions: none is on record in this period.");
    return;
  }
  out.rows.push_back({"Your questions answered on the day they were asked",
                      of_all(facts.same_day, facts.asked_us), facts.asked_us,
                      "Questions in your talks and messages with us."});
  if (!facts.median_minutes) return;
  out.rows.push_back({"Time until we answered, the middle one", time_words(*facts.median_minutes),
                      facts.asked_us, "Where the hours of question and answer are known."});
}

void add_issues(const StatementFacts& facts, ServiceStatement& out) {
  if (facts.issues_raised == 0) return;
  out.rows.push_back({"Problems that we told you of, settled",
                      of_all(facts.issues_settled, facts.issues_raised), facts.issues_raised,
                      "Those that were open in this period."});
}

void add_tables(const ServiceStatement& statement, Document& document) {
  document.add(Heading{.text = "What was measured"});
  DocumentTable measured;
  measured.columns = {{.title = "", .align = Align::left, .share = 5},
                      {.title = "Measured", .align = Align::right, .share = 3},
                      {.title = "n", .align = Align::right, .share = 1}};
  measured.when_empty = "Nothing was measured in this period";
  measured.caption = "n: cases that the figure rests on.";
  for (const StatementRow& row : statement.rows)
    measured.add_row({TableCell(row.name, row.how), row.figure, std::to_string(row.n)});
  document.add(std::move(measured));
  document.add(Heading{.text = "What is open, and with whom"});
  DocumentTable open;
  open.columns = {{.title = "", .align = Align::left, .share = 5},
                  {.title = "With", .align = Align::left, .share = 1},
                  {.title = "Since", .align = Align::right, .share = 2},
                  {.title = "Days", .align = Align::right, .share = 1}};
  open.when_empty = "Nothing is open";
  for (const OpenPoint& point : statement.open) {
    open.add_row({cat(point.about, ", ", point.what),
                  std::string(point.held_by == HeldFor::you ? "you" : "us"), point.since.pretty(),
                  std::to_string(point.days)});
  }
  document.add(std::move(open));
}

}  // namespace

ServiceStatement statement_of(const StatementFacts& facts) {
  ServiceStatement out{
      .account = facts.account, .from = facts.from, .until = facts.until, .open = facts.open};
  add_quotes(facts, out);
  add_queries(facts, out);
  add_questions(facts, out);
  add_issues(facts, out);
  out.not_measured.push_back("Delivery on time: deliveries are not recorded here yet.");
  std::ranges::sort(out.open, {}, [](const OpenPoint& point) {
    return std::tuple(point.held_by, point.since.days(), point.about);
  });
  return out;
}

Document statement_document(const ServiceStatement& statement, const Letterhead& head) {
  Document document;
  document.info = {.title = cat("Service statement for ", statement.account),
                   .author = head.company,
                   .subject = cat(statement.from.text(), " to ", statement.until.text()),
                   .keywords = "",
                   .created = Instant::from_micros(statement.until.days() * 86'400'000'000)};
  document.letterhead = head;
  document.running_title = document.info.title;
  document.add(
      TitleBlock{.title = "Service statement",
                 .number = "",
                 .summary = cat(statement.account, ": ", statement.from.pretty(), " to ",
                                statement.until.pretty(), ". Only what was measured is told."),
                 .badge = "",
                 .badge_tone = Severity::note});
  add_tables(statement, document);
  if (statement.not_measured.empty()) return document;
  document.add(Heading{.text = "Not measured"});
  DocumentList list;
  for (const std::string& one : statement.not_measured) list.items.push_back({.text = one});
  document.add(std::move(list));
  return document;
}

}  // namespace tl::desk
