#include "quoting/service/alternate_answers.h"

#include <algorithm>

#include "accounts/service/customers.h"
#include "accounts/service/stewards.h"
#include "accounts/service/technical_queries.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "parts/service/policies.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "quoting/rules/quantities.h"
#include "quoting/service/customer_answers.h"
#include "quoting/store/customer_answers.h"

namespace tl::quoting {
namespace {

constexpr std::size_t name_bytes_max = 100;
constexpr std::size_t note_bytes_max = 1'000;

std::vector<std::int64_t> numbers_of(std::string_view text) {
  std::vector<std::int64_t> out;
  for (const std::string_view one : split(text, ',')) {
    const auto number = parse_decimal(one, 0);
    ENSURE(number.ok(), "line numbers were numbers when they were stored");
    out.push_back(*number);
  }
  return out;
}

AlternateAnswer answer_of(const AlternateAnswerRow& row) {
  return {.query = row.query,
          .lines = numbers_of(row.line_numbers),
          .instead_of = row.instead_of,
          .alternate = row.alternate,
          .decision = row.decision,
          .answered_on = row.answered_on,
          .recorded_at = row.recorded_at,
          .said_by = row.said_by,
          .recorded_by = row.recorded_by,
          .note = row.note};
}

// The question that asks for it, while it is open.
std::string open_query_of(const std::vector<accounts::TechnicalQuery>& queries,
                          const AskedAlternate& names) {
  for (const accounts::TechnicalQuery& query : queries) {
    if (query.state != accounts::QueryState::open) continue;
    const auto asked = proposal_of_subject(query.subject);
    if (asked && asked->instead_of == names.instead_of && asked->alternate == names.alternate)
      return query.number;
  }
  return {};
}

std::optional<AlternateAnswer> refusal_of(const std::vector<AlternateAnswerRow>& rows,
                                          const ProposedFit& fit) {
  std::optional<AlternateAnswer> last;
  for (const AlternateAnswerRow& row : rows) {
    if (row.instead_of_id != fit.instead_of.raw() || row.alternate_id != fit.alternate.raw())
      continue;
    last = answer_of(row);
  }
  if (last && last->decision == AlternateDecision::approved) last.reset();
  return last;
}

// The uses of every alternate that is named; each has one at least.
Result<std::vector<AlternateUse>> uses_in(database::Transaction& tx, const RfqRow& rfq,
                                          const std::vector<std::string>& alternates) {
  TL_TRY(const LoadedRfq loaded, load_rfq(tx, rfq.number));
  TL_TRY(const parts::MatchPolicy policy,
         parts::policy_for(tx, parts::CustomerId(rfq.customer_id)));
  TL_TRY(const parts::MatchedLines matched, match_loaded(tx, loaded, policy));
  std::vector<AlternateUse> out;
  for (const std::string& alternate : alternates) {
    auto uses = uses_of_alternate(alternate, matched.catalogue, matched.matches);
    if (uses.empty()) {
      return not_found("alternate_unknown", cat("'", visible(utf8_prefix(alternate, 60)),
                                                "' is no alternate of a part of this list"));
    }
    std::ranges::move(uses, std::back_inserter(out));
  }
  return out;
}

}  // namespace

Result<AlternateAnswer> record_alternate(database::Transaction& tx, const Caller& caller,
                                         const RfqRow& rfq, const AlternateWord& word) {
  const bool approved = word.decision == AlternateDecision::approved;
  const AlternateAnswerRow row{.rfq_id = rfq.id,
                               .reading_id = rfq.reading_id,
                               .line_numbers = numbers_text(word.fit.lines),
                               .query = word.query,
                               .instead_of_id = word.fit.instead_of.raw(),
                               .alternate_id = word.fit.alternate.raw(),
                               .instead_of = word.names.instead_of,
                               .alternate = word.names.alternate,
                               .decision = word.decision,
                               .answered_on = caller.today,
                               .said_by = word.said_by,
                               .note = word.note,
                               .recorded_at = caller.now,
                               .recorded_by = caller.actor};
  const std::string evidence =
      cat(word.said_by, word.note.empty() ? std::string() : cat(": ", word.note));
  TL_CHECK(insert_alternate_answer(tx, row));
  TL_CHECK(
      accounts::record_fact(tx, caller,
                            {.customer_id = accounts::CustomerId(rfq.customer_id),
                             .kind = approved ? accounts::FactKind::alternate_approved
                                              : accounts::FactKind::alternate_refused,
                             .happened_on = caller.today,
                             .reference = rfq.number,
                             .evidence = cat(row.alternate, " instead of ", row.instead_of, " on ",
                                             word.fit.lines.size() == 1 ? "line " : "lines ",
                                             row.line_numbers, "; ", evidence)}));
  TL_CHECK(database::record_change(tx, caller,
                                   approved ? "alternate_approved" : "alternate_refused",
                                   {"rfq", rfq.id.raw()}, json::to_json(row)));
  if (!word.query.empty()) {
    TL_CHECK(
        accounts::close_query(tx, caller, word.query,
                              {accounts::QueryState::answered,
                               cat(approved ? "yes, approved by " : "no, refused by ", evidence)}));
  }
  return answer_of(row);
}

Result<std::vector<ApprovedFit>> approved_fits(database::Transaction& tx, RfqId rfq) {
  TL_TRY(const auto rows, alternate_answers_of_rfq(tx, rfq));
  std::vector<ApprovedFit> out;
  for (const AlternateAnswerRow& row : rows) {
    const parts::ManufacturerPartId instead_of(row.instead_of_id);
    const parts::ManufacturerPartId alternate(row.alternate_id);
    std::erase_if(out, [&](const ApprovedFit& fit) {
      return fit.instead_of == instead_of && fit.alternate == alternate;
    });
    if (row.decision != AlternateDecision::approved) continue;
    out.push_back(
        {instead_of, alternate,
         cat("approved by ", row.said_by, " on ", row.answered_on.pretty(), " instead of ",
             row.instead_of, row.query.empty() ? std::string() : cat(" (", row.query, ")"))});
  }
  return out;
}

Result<void> keep_alternates(database::Transaction& tx, const Caller& caller, const RfqRow& rfq,
                             const AlternatesToKeep& wanted) {
  ApprovalFacts facts{.approved_by = squeeze_spaces(wanted.approved_by), .right = wanted.right};
  const std::string note = squeeze_spaces(wanted.note);
  if (facts.approved_by.size() > name_bytes_max || note.size() > note_bytes_max) {
    return invalid("answer_too_long",
                   cat("a name has at most ", name_bytes_max, " bytes, a note ", note_bytes_max));
  }
  const accounts::CustomerId account(rfq.customer_id);
  TL_TRY(const auto uses, uses_in(tx, rfq, wanted.alternates));
  TL_TRY(const accounts::Customer customer, accounts::customer_of(tx, account));
  TL_TRY(const accounts::Stewards stewards, accounts::stewards_of(tx, account, caller.today));
  TL_TRY(const auto queries, accounts::queries_on(tx, rfq.number));
  TL_TRY(const auto given, alternate_answers_of_rfq(tx, rfq.id));
  facts.customer = customer.name;
  facts.owner = stewards.owner;
  for (const AlternateUse& use : uses) {
    if (use.is_approved) continue;
    facts.open_query = open_query_of(queries, use.names);
    facts.refusal = refusal_of(given, use.fit);
    TL_CHECK(check_keep(use, facts));
    TL_CHECK(record_alternate(tx, caller, rfq,
                              {.fit = use.fit,
                               .names = use.names,
                               .query = facts.open_query,
                               .said_by = facts.approved_by,
                               .note = note}));
  }
  return {};
}

}  // namespace tl::quoting
