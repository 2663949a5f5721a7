#include "quoting/service/customer_answers.h"

#include <algorithm>

#include "accounts/service/customers.h"
#include "accounts/service/technical_queries.h"
#include "foundation/text.h"
#include "parts/service/policies.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "quoting/service/alternate_answers.h"
#include "quoting/service/quote_kept.h"
#include "quoting/service/rfq_lines.h"
#include "quoting/store/customer_answers.h"

namespace tl::quoting {
namespace {

constexpr std::size_t name_bytes_max = 100;
constexpr std::size_t reference_bytes_max = 100;
constexpr std::size_t note_bytes_max = 1'000;

struct Signed {
  std::string said_by;
  std::string reference;
  std::string note;
};

Result<Signed> checked(std::string_view said_by, std::string_view reference,
                       std::string_view note) {
  Signed out{squeeze_spaces(said_by), squeeze_spaces(reference), squeeze_spaces(note)};
  if (out.said_by.empty()) return invalid("answer_unsigned", "say who of the customer decided it");
  if (out.said_by.size() > name_bytes_max || out.reference.size() > reference_bytes_max ||
      out.note.size() > note_bytes_max) {
    return invalid("answer_too_long", cat("a name or reference has at most ", name_bytes_max,
                                          " bytes, a note ", note_bytes_max));
  }
  return out;
}

QuoteAnswer answer_of(const GivenAnswerRow& row) {
  return {.document = row.document,
          .revision = row.revision,
          .decision = row.decision,
          .answered_on = row.answered_on,
          .recorded_at = row.recorded_at,
          .said_by = row.said_by,
          .recorded_by = row.recorded_by,
          .pdf_sha256 = row.pdf_hash,
          .reference = row.reference,
          .note = row.note};
}

Result<AnswerFacts> facts_for(database::Transaction& tx, const QuoteHeads& quote, const Date& day) {
  TL_TRY(const auto checks, check_outcomes_of_number(tx, quote.head.number));
  const QuoteFacts facts = facts_of_quote(quote.head, quote.revisions, checks, day);
  AnswerFacts out{.document = quote.head.document,
                  .quote_class = quote.head.quote_class,
                  .state = state_on(facts, day).value_or(QuoteState::draft),
                  .valid_until = quote.head.valid_until,
                  .withdrawn_on = quote.head.withdrawn_on,
                  .newest = quote.head.document};
  for (const QuoteHeadRow& head : quote.revisions) {
    if (head.issued_on) out.newest = head.document;
  }
  TL_TRY(const auto given, answers_of_number(tx, quote.head.number));
  for (const GivenAnswerRow& row : given) {
    if (row.quote_id == quote.head.id) out.before = row.decision;
  }
  return out;
}

Result<void> tell_account(database::Transaction& tx, const Caller& caller, std::int64_t customer,
                          accounts::Fact fact) {
  fact.customer_id = accounts::CustomerId(customer);
  fact.happened_on = caller.today;
  return accounts::record_fact(tx, caller, std::move(fact));
}

std::string evidence_of(const Signed& said) {
  return cat(said.said_by, said.reference.empty() ? "" : cat(", ", said.reference),
             said.note.empty() ? "" : cat(": ", said.note));
}

Result<void> record_quote_answer(database::Transaction& tx, const Caller& caller,
                                 const QuoteHeads& quote, const QuoteAnswerRow& row) {
  TL_CHECK(insert_quote_answer(tx, row));
  const bool accepted = row.decision == QuoteDecision::accepted;
  TL_CHECK(tell_account(
      tx, caller, quote.head.customer_id,
      {.kind = accepted ? accounts::FactKind::quote_accepted : accounts::FactKind::quote_declined,
       .reference = quote.head.document,
       .evidence = evidence_of({row.said_by, row.reference, row.note})}));
  return database::record_change(tx, caller, accepted ? "quote_accepted" : "quote_declined",
                                 {"quote", quote.head.id.raw()}, json::to_json(row));
}

Result<accounts::TechnicalQuery> open_query(database::Transaction& tx, std::string_view number) {
  TL_TRY(accounts::TechnicalQuery query, accounts::find_query(tx, number));
  if (query.state == accounts::QueryState::open) return query;
  return conflict("query_not_open",
                  cat(query.number, " is ", enum_name(query.state),
                      query.closed_on ? cat(" since ", query.closed_on->pretty()) : std::string()));
}

}  // namespace

Result<QuoteAnswer> answer_quote(database::Database& db, const Caller& caller,
                                 std::string_view number, const NewQuoteAnswer& answer) {
  TL_TRY(const Signed said, checked(answer.said_by, answer.reference, answer.note));
  return db.write([&](database::Transaction& tx) -> Result<QuoteAnswer> {
    TL_TRY(const QuoteHeads quote, load_quote_heads(tx, number));
    TL_TRY(const AnswerFacts facts, facts_for(tx, quote, caller.today));
    if (facts.before == answer.decision) {
      TL_TRY(const auto given, answers_to_quote(tx, quote.head.number));
      return *std::ranges::find(given, quote.head.document, &QuoteAnswer::document);
    }
    TL_CHECK(check_answer(facts, answer.decision));
    TL_TRY(const auto issue, issue_of_quote(tx, quote.head.id));
    ENSURE(issue.has_value(), "what can be answered was issued");
    if (!answer.pdf_sha256.empty() && answer.pdf_sha256 != issue->pdf_hash) {
      return conflict("quote_file_differs",
                      cat("what was looked at is not the document of ", quote.head.document,
                          "; look at it again, then decide"));
    }
    TL_CHECK(record_quote_answer(tx, caller, quote,
                                 {.quote_id = quote.head.id,
                                  .decision = answer.decision,
                                  .answered_on = caller.today,
                                  .said_by = said.said_by,
                                  .pdf_hash = issue->pdf_hash,
                                  .reference = said.reference,
                                  .note = said.note,
                                  .recorded_at = caller.now,
                                  .recorded_by = caller.actor}));
    TL_TRY(const auto given, answers_to_quote(tx, quote.head.number));
    return given.front();
  });
}

Result<std::vector<QuoteAnswer>> answers_to_quote(database::Transaction& tx,
                                                  std::string_view number) {
  TL_TRY(const auto rows, answers_of_number(tx, number));
  std::vector<QuoteAnswer> out;
  for (const GivenAnswerRow& row : rows) out.push_back(answer_of(row));
  std::ranges::reverse(out);
  return out;
}

Result<AlternateAnswer> answer_alternate(database::Database& db, const Caller& caller,
                                         std::string_view number,
                                         const NewAlternateAnswer& answer) {
  TL_TRY(const Signed said, checked(answer.said_by, "", answer.note));
  return db.write([&](database::Transaction& tx) -> Result<AlternateAnswer> {
    TL_TRY(const accounts::TechnicalQuery query, open_query(tx, number));
    const auto asked = proposal_of_subject(query.subject);
    if (!asked) {
      return conflict("query_no_alternate",
                      cat(query.number, " asks no yes or no about another part; answer it"));
    }
    TL_TRY(const LoadedRfq rfq, load_rfq(tx, query.about));
    TL_TRY(const parts::MatchPolicy policy,
           parts::policy_for(tx, parts::CustomerId(rfq.row.customer_id)));
    // Whatever a quote may use: a budgetary one asks too.
    TL_TRY(const parts::MatchedLines matched, match_loaded(tx, rfq, policy.with_budgetary()));
    const auto fit = fit_of(*asked, matched.catalogue, matched.matches);
    if (!fit) {
      return conflict("alternate_gone",
                      cat("the parts that ", query.number, " is about are not those of ",
                          query.about, " any more; nothing needs to be decided"));
    }
    return record_alternate(tx, caller, rfq.row,
                            {.fit = *fit,
                             .names = *asked,
                             .query = query.number,
                             .decision = answer.decision,
                             .said_by = said.said_by,
                             .note = said.note});
  });
}

Result<accounts::TechnicalQuery> answer_query(database::Database& db, const Caller& caller,
                                              std::string_view number, std::string_view text) {
  return db.write([&](database::Transaction& tx) -> Result<accounts::TechnicalQuery> {
    TL_TRY(const accounts::TechnicalQuery query, open_query(tx, number));
    if (proposal_of_subject(query.subject)) {
      return conflict("query_is_alternate",
                      cat(query.number, " asks whether another part may be fitted; say yes or no"));
    }
    TL_TRY(accounts::TechnicalQuery answered,
           accounts::close_query(tx, caller, query.number,
                                 {accounts::QueryState::answered, std::string(text)}));
    TL_CHECK(tell_account(tx, caller, query.customer_id.raw(),
                          {.kind = accounts::FactKind::query_answered,
                           .reference = query.about,
                           .evidence = cat(query.number, ": ", answered.answer)}));
    return answered;
  });
}

}  // namespace tl::quoting
