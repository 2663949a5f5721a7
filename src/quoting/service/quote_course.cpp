#include "quoting/service/quote_course.h"

#include <algorithm>
#include <map>

#include "accounts/service/customers.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "quoting/service/make_quote.h"
#include "quoting/service/quote_kept.h"
#include "quoting/service/stored_json.h"

namespace tl::quoting {
namespace {

constexpr std::size_t reason_length_max = 500;

Result<std::string> checked_reason(std::string_view reason) {
  std::string text = squeeze_spaces(reason);
  if (text.size() <= reason_length_max) return text;
  return invalid("quote_reason_too_long",
                 cat("a reason has at most ", reason_length_max, " bytes, this ", text.size()));
}

Result<QuoteView> next_revision(database::Transaction& tx, const Caller& caller,
                                const KeptQuote& before, const ReviseRequest& request,
                                jobs::Progress& progress) {
  TL_TRY(const std::string reason, checked_reason(request.reason));
  TL_TRY(const QuoteSheet sheet, sheet_of(tx, before.row));
  TL_TRY(const std::string stored, document_of(tx, before.row.input_name));
  TL_TRY(const CostingInput input, from_stored_json<CostingInput>(stored));
  NewRevision document{.number = before.head.number,
                       .revision = before.revisions.back().revision + 1,
                       .reason = reason};
  if (request.settings_from == SettingsFrom::revision)
    document.before =
        kept_settings(document_number(before.head.number, before.head.revision), sheet, input);
  return make_quote(tx, caller, before.head.rfq,
                    {.quote_class = request.quote_class.value_or(before.row.quote_class),
                     .settings = request.settings,
                     .amortise_boards = sheet.amortised_boards,
                     .as_of = request.as_of,
                     .buying = with_change(asked_again(input.buying), request.buying)},
                    document, progress);
}

// Why it is in the state it is in, where that needs a word.
std::string why_of(const QuoteHeadRow& head, const std::vector<QuoteHeadRow>& revisions,
                   const QuoteFacts& facts, QuoteState state) {
  switch (state) {
    case QuoteState::draft: return head.gaps > 0 ? count_of(head.gaps, "gap") : std::string();
    case QuoteState::superseded: {
      for (const QuoteHeadRow& later : revisions) {
        if (later.revision > head.revision && (!head.issued_on || later.issued_on))
          return cat("by ", later.document, " on ", facts.superseded_on->text());
      }
      return {};
    }
    case QuoteState::withdrawn: return head.withdrawal_reason;
    case QuoteState::broken: return cat("since ", facts.broken_on->text());
    case QuoteState::expired:
    case QuoteState::issued: break;
  }
  return {};
}

}  // namespace

Result<QuoteView> revise_quote(database::Database& db, const Caller& caller,
                               std::string_view number, const ReviseRequest& request,
                               jobs::Progress& progress) {
  return db.write([&](database::Transaction& tx) -> Result<QuoteView> {
    TL_TRY(const KeptQuote before, load_quote(tx, number));
    return next_revision(tx, caller, before, request, progress);
  });
}

Result<QuoteView> make_firm(database::Database& db, const Caller& caller, std::string_view number,
                            const ReviseRequest& request, jobs::Progress& progress) {
  return db.write([&](database::Transaction& tx) -> Result<QuoteView> {
    TL_TRY(const KeptQuote before, load_quote(tx, number));
    if (before.revisions.back().quote_class == QuoteClass::firm) {
      return conflict("quote_firm_already",
                      cat(before.revisions.back().document,
                          " is a firm quote already; for new figures: throughline quote revise ",
                          before.head.number));
    }
    ReviseRequest firm = request;
    firm.quote_class = QuoteClass::firm;
    return next_revision(tx, caller, before, firm, progress);
  });
}

Result<QuoteView> withdraw_quote(database::Database& db, const Caller& caller,
                                 std::string_view number, std::string_view reason) {
  return db.write([&](database::Transaction& tx) -> Result<QuoteView> {
    TL_TRY(const std::string why, checked_reason(reason));
    if (why.empty())
      return invalid("withdrawal_reason_missing", "say with --reason why the quote is withdrawn");
    TL_TRY(KeptQuote quote, load_quote(tx, number));
    if (quote.revisions.back().withdrawn_on) {
      return conflict("quote_withdrawn",
                      cat(quote.head.number, " was withdrawn on ",
                          quote.revisions.back().withdrawn_on->text(), " already"));
    }
    std::vector<std::string> taken_back;
    for (const QuoteHeadRow& revision : quote.revisions) {
      if (revision.withdrawn_on) continue;
      const WithdrawalRow row{.quote_id = revision.id,
                              .withdrawn_on = caller.today,
                              .reason = why,
                              .recorded_at = caller.now,
                              .recorded_by = caller.actor};
      TL_CHECK(insert_withdrawal(tx, row));
      TL_CHECK(database::record_change(tx, caller, "quote_withdrawn", {"quote", revision.id.raw()},
                                       json::to_json(row)));
      taken_back.push_back(revision.document);
    }
    TL_CHECK(accounts::record_fact(
        tx, caller,
        {.customer_id = accounts::CustomerId(quote.head.customer_id),
         .kind = accounts::FactKind::quote_withdrawn,
         .happened_on = caller.today,
         .reference = quote.head.number,
         .evidence = cat(join(taken_back, ", "), " for ", quote.head.rfq, ": ", why)}));
    TL_TRY(quote, load_quote(tx, number));
    return view_of(tx, quote, caller.today);
  });
}

Result<std::vector<QuoteSummary>> list_quotes(database::Database& db, const Date& day) {
  return db.read([&](database::Transaction& tx) -> Result<std::vector<QuoteSummary>> {
    TL_TRY(const auto heads, all_revisions(tx));
    TL_TRY(const auto checks, all_check_outcomes(tx));
    std::map<std::string, std::vector<QuoteHeadRow>> by_number;
    std::map<std::int64_t, std::string> customers;
    for (const QuoteHeadRow& head : heads) by_number[head.number].push_back(head);
    std::vector<QuoteSummary> out;
    for (const QuoteHeadRow& head : heads) {
      const std::vector<QuoteHeadRow>& revisions = by_number[head.number];
      const QuoteFacts facts = facts_of_quote(head, revisions, checks, day);
      const auto state = state_on(facts, day);
      if (!state) continue;
      std::string& customer = customers[head.customer_id];
      if (customer.empty()) {
        TL_TRY(const auto found, accounts::customer_of(tx, accounts::CustomerId(head.customer_id)));
        customer = found.name;
      }
      const bool issued = head.issued_on && *head.issued_on <= day;
      out.push_back({.document = head.document,
                     .number = head.number,
                     .revision = head.revision,
                     .rfq = head.rfq,
                     .customer = customer,
                     .assembly = cat(head.assembly, " ", head.assembly_revision),
                     .quote_class = head.quote_class,
                     .state = *state,
                     .prepared_on = facts.prepared_on,
                     .issued_on = issued ? head.issued_on : std::optional<Date>(),
                     .valid_until = head.valid_until,
                     .gaps = head.gaps,
                     .why = why_of(head, revisions, facts, *state),
                     .customer_id = head.customer_id});
    }
    return out;
  });
}

Result<RevisionPair> parse_revisions(std::string_view text) {
  const auto parts = split(text, ',');
  if (parts.size() == 2) {
    const auto before = parse_decimal(trim(parts[0]), 0);
    const auto after = parse_decimal(trim(parts[1]), 0);
    if (before && after && *before > 0 && *after > 0 && *before != *after)
      return RevisionPair{*before, *after};
  }
  return invalid("revisions_malformed",
                 cat("'", utf8_prefix(text, 30), "' are not two revisions; say --revisions 1,2"));
}

Result<QuoteComparison> compare_revisions(database::Database& db, std::string_view number,
                                          const RevisionPair& revisions, ComparedAs as) {
  return db.read([&](database::Transaction& tx) -> Result<QuoteComparison> {
    TL_TRY(const KeptQuote any, load_quote(tx, number));
    TL_TRY(const KeptQuote before, load_quote(tx, cat(any.head.number, ".", revisions.before)));
    TL_TRY(const KeptQuote after, load_quote(tx, cat(any.head.number, ".", revisions.after)));
    TL_TRY(const QuoteSheet first, sheet_of(tx, before.row));
    TL_TRY(const QuoteSheet second, sheet_of(tx, after.row));
    if (as == ComparedAs::whole) return compare(first, second);
    return compare(customer_copy(first), customer_copy(second));
  });
}

}  // namespace tl::quoting
