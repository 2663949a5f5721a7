#include <algorithm>

#include "foundation/text.h"
#include "quoting/rules/quote_words.h"
#include "quoting/service/window.h"
#include "quoting/service/window_parts.h"

namespace tl::quoting {
namespace {

using database::Transaction;

Error not_sent(std::string_view number) {
  return not_found("quote_not_found",
                   cat("there is no quotation '", utf8_prefix(number, 30), "' for you"));
}

// The revisions of the number that were sent, and which of them is meant.
struct Sent {
  std::vector<SentRevision> revisions;
  SentRevision meant;
};

Result<Sent> find_sent(Transaction& tx, const Date& day, std::string_view number) {
  const auto kept = load_quote_heads(tx, number);
  if (!kept) return not_sent(number);
  TL_TRY(auto revisions, sent_revisions(tx, kept->head.customer_id, day));
  std::erase_if(revisions,
                [&](const SentRevision& one) { return one.head.number != kept->head.number; });
  if (revisions.empty()) return not_sent(number);
  if (!contains(number, ".")) return Sent{revisions, revisions.back()};
  const auto found = std::ranges::find_if(
      revisions, [&](const SentRevision& one) { return one.head.id == kept->head.id; });
  if (found == revisions.end()) return not_sent(number);
  return Sent{revisions, *found};
}

std::string lead_of(const QuotedTurn& turn) {
  if (!turn.calendar_days) return cat("at least ", count_of(turn.days_at_least, "day"));
  return count_of(*turn.calendar_days, "day");
}

void add_prices(const QuoteSheet& sheet, WindowQuote& out) {
  for (const QuotedPrice& price : sheet.prices) {
    WindowPrice shown{.boards = price.boards,
                      .unit_price = price.unit_price,
                      .total = price.total,
                      .lead_time = lead_time_words(price.lead_time)};
    for (const QuotedTurn& turn : price.turns) {
      shown.turns.push_back({turn.description.empty() ? turn.code : turn.description,
                             turn.unit_price, turn.total, lead_of(turn)});
    }
    out.prices.push_back(std::move(shown));
  }
  for (const QuotedCharge& charge : sheet.one_off)
    out.one_off.push_back({charge.description, charge.price});
}

void add_words(const QuoteSheet& sheet, WindowQuote& out) {
  for (const Question& question : sheet.questions)
    out.open_points.push_back(cat(question.number, ": ", question.text));
  for (const Assumption& assumption : sheet.assumptions) out.assumptions.push_back(assumption.text);
  out.terms = sheet.terms;
}

Result<void> add_answer(Transaction& tx, const Sent& sent, WindowQuote& out) {
  TL_TRY(const auto answers, answers_to_quote(tx, sent.meant.head.number));
  for (const QuoteAnswer& answer : answers) {
    if (answer.document != sent.meant.head.document || out.answer) continue;
    out.answer = WindowAnswer{.decision = answer.decision,
                              .answered_on = answer.answered_on,
                              .said_by = answer.said_by,
                              .pdf_sha256 = answer.pdf_sha256,
                              .reference = answer.reference,
                              .note = answer.note};
  }
  const auto may = check_answer({.document = out.shown_as,
                                 .quote_class = sent.meant.head.quote_class,
                                 .state = sent.meant.state,
                                 .valid_until = sent.meant.head.valid_until,
                                 .withdrawn_on = sent.meant.head.withdrawn_on,
                                 .newest = out.newest,
                                 .before = sent.meant.decision},
                                QuoteDecision::accepted);
  if (!may) out.why_not = may.error().message;
  return {};
}

}  // namespace

Result<std::string> window_document(database::Database& db, std::string_view number) {
  return db.read([&](Transaction& tx) -> Result<std::string> {
    const auto kept = load_quote_heads(tx, number);
    if (!kept) return not_sent(number);
    if (contains(number, ".") && kept->head.issued_on) return window_name(kept->head);
    if (contains(number, ".")) return not_sent(number);
    for (auto head = kept->revisions.rbegin(); head != kept->revisions.rend(); ++head) {
      if (head->issued_on) return window_name(*head);
    }
    return not_sent(number);
  });
}

Result<WindowQuote> window_quote(database::Database& db, const Date& day, std::string_view number) {
  return db.read([&](Transaction& tx) -> Result<WindowQuote> {
    TL_TRY(const Sent sent, find_sent(tx, day, number));
    const QuoteHeadRow& head = sent.meant.head;
    TL_TRY(const auto row, quote_by_number(tx, head.document));
    TL_TRY(const auto issue, issue_of_quote(tx, row->id));
    TL_TRY(const QuoteSheet whole, sheet_of(tx, *row));
    const QuoteSheet sheet = customer_copy(whole);
    const QuoteHeadRow& newest = sent.revisions.back().head;
    WindowQuote out{.document = window_name(head),
                    .shown_as = revision_words(head.number, head.revision),
                    .rfq = head.rfq,
                    .assembly = head.assembly,
                    .assembly_revision = head.assembly_revision,
                    .quote_class = head.quote_class,
                    .state = sent.meant.shown(),
                    .issued_on = *head.issued_on,
                    .valid_until = head.valid_until,
                    .pdf_sha256 = issue->pdf_hash,
                    .newest = revision_words(newest.number, newest.revision)};
    add_prices(sheet, out);
    add_words(sheet, out);
    TL_CHECK(add_answer(tx, sent, out));
    for (const SentRevision& one : sent.revisions) out.revisions.push_back(head_of(one));
    std::ranges::reverse(out.revisions);
    return out;
  });
}

}  // namespace tl::quoting
