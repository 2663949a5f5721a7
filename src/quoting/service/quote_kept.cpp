#include "quoting/service/quote_kept.h"

#include <algorithm>
#include <span>

#include "accounts/service/customers.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "quoting/service/rfq_bom_history.h"
#include "quoting/service/stored_json.h"

namespace tl::quoting {
namespace {

Error no_such_quote(std::string_view number) {
  return not_found("quote_not_found", cat("there is no quote '", utf8_prefix(number, 30),
                                          "'; 'throughline quote list' shows them"));
}

Date prepared_on(const QuoteHeadRow& head) {
  return head.prepared_on.value_or(head.prepared_at.utc_date());
}

// Since when the checks of a quote, in their order, have found it broken without a break.
std::optional<Date> broken_since(QuoteId quote, const std::vector<CheckOutcomeRow>& checks,
                                 const Date& day) {
  std::optional<Date> since;
  for (const CheckOutcomeRow& check : checks) {
    if (check.quote_id != quote || day < check.checked_on) continue;
    if (check.outcome == CheckOutcome::whole) {
      since.reset();
    } else if (!since) {
      since = check.checked_on;
    }
  }
  return since;
}

// The last check until the day, with what it found.
Result<void> add_last_check(database::Transaction& tx, QuoteId quote, const Date& day,
                            QuoteView& view) {
  TL_TRY(const auto checks, checks_of_quote(tx, quote));
  const CheckRow* last = nullptr;
  for (const CheckRow& check : checks) {
    if (check.checked_on <= day) last = &check;
  }
  if (last == nullptr) return {};
  TL_TRY(view.last_check, from_stored_json<QuoteCheck>(last->report_json));
  return {};
}

}  // namespace

Result<QuoteHeads> load_quote_heads(database::Transaction& tx, std::string_view text) {
  const std::string said = to_upper(trim(text));
  const std::size_t dot = said.find('.');
  QuoteHeads out;
  TL_TRY(out.revisions, revisions_of_number(tx, said.substr(0, dot)));
  if (out.revisions.empty()) return no_such_quote(text);
  out.head = out.revisions.back();
  if (dot == std::string::npos) return out;
  const auto revision = parse_decimal(said.substr(dot + 1), 0);
  const auto found = revision ? std::ranges::find(out.revisions, *revision, &QuoteHeadRow::revision)
                              : out.revisions.end();
  if (found == out.revisions.end()) return no_such_quote(text);
  out.head = *found;
  return out;
}

Result<KeptQuote> load_quote(database::Transaction& tx, std::string_view text) {
  TL_TRY(QuoteHeads heads, load_quote_heads(tx, text));
  TL_TRY(auto row, quote_by_number(tx, heads.head.document));
  ENSURE(row.has_value(), "a head is the head of a quote");
  return KeptQuote{{std::move(heads)}, *std::move(row)};
}

QuoteFacts facts_of_quote(const QuoteHeadRow& head, const std::vector<QuoteHeadRow>& revisions,
                          const std::vector<CheckOutcomeRow>& checks, const Date& day) {
  QuoteFacts facts{.prepared_on = prepared_on(head),
                   .valid_until = head.valid_until,
                   .issued_on = head.issued_on,
                   .withdrawn_on = head.withdrawn_on,
                   .broken_on = broken_since(head.id, checks, day)};
  for (const QuoteHeadRow& later : revisions) {
    if (later.revision <= head.revision) continue;
    const std::optional<Date> from = head.issued_on ? later.issued_on : prepared_on(later);
    if (from && (!facts.superseded_on || *from < *facts.superseded_on)) facts.superseded_on = from;
  }
  return facts;
}

Result<QuoteSheet> sheet_of(database::Transaction& tx, const QuoteRow& row) {
  TL_TRY(const auto issue, issue_of_quote(tx, row.id));
  return from_stored_json<QuoteSheet>(issue ? issue->sheet_json : row.sheet_json);
}

Result<std::optional<Finding>> earlier_reading(database::Transaction& tx, const QuoteRow& row) {
  TL_TRY(const RfqRow rfq, rfq_by_id(tx, row.rfq_id));
  TL_TRY(const auto history, reading_history(tx, rfq));
  const std::int64_t basis = row.reading_id.value_or(history.front().id.raw());
  if (basis == rfq.reading_id) return std::optional<Finding>();
  const auto counted = std::ranges::find(history, bom::ReadingId(basis), &CountedReading::id);
  const CountedReading& newest = history.back();
  return std::optional(Finding{
      "quote_on_earlier_reading",
      Severity::warning,
      {},
      cat(row.number, " rests on reading ", counted - history.begin() + 1, " of the BOM; since ",
          newest.on ? newest.on->text() : "then", " reading ", history.size(), " counts (",
          newest.why, ", ", newest.by, "): quote again with: throughline quote revise ",
          row.number.substr(0, row.number.find('.')))});
}

Result<QuoteView> view_of(database::Transaction& tx, const KeptQuote& quote, const Date& day) {
  TL_TRY(const auto checks, check_outcomes_of_number(tx, quote.head.number));
  const QuoteFacts facts = facts_of_quote(quote.head, quote.revisions, checks, day);
  const auto state = state_on(facts, day);
  if (!state) {
    return not_found("quote_not_found",
                     cat(quote.head.document, " was not there yet on ", day.text(),
                         "; it was made on ", facts.prepared_on.text()));
  }
  QuoteView view{.number = quote.head.number,
                 .rfq = quote.head.rfq,
                 .state = *state,
                 .issued_on = quote.head.issued_on,
                 .document = quote.head.document,
                 .revision = quote.head.revision,
                 .revisions = static_cast<std::int64_t>(quote.revisions.size()),
                 .reason = quote.head.reason,
                 .withdrawn_on = quote.head.withdrawn_on,
                 .withdrawal_reason = quote.head.withdrawal_reason};
  if (*state == QuoteState::broken) view.broken_on = facts.broken_on;
  TL_TRY(view.sheet, sheet_of(tx, quote.row));
  view.missing = missing_for_firm(view.sheet, view.rfq);
  view.not_orderable = why_not_orderable(view.document, quote.row.quote_class, *state);
  TL_CHECK(add_last_check(tx, quote.row.id, day, view));
  if (*state == QuoteState::draft) {
    TL_TRY(auto earlier, earlier_reading(tx, quote.row));
    if (earlier) view.findings.push_back(std::move(*earlier));
  }
  return view;
}

QuoteView without_costs(QuoteView view) {
  view.sheet = customer_copy(view.sheet);
  view.missing = missing_for_firm(view.sheet, view.rfq);  // anew: a gap may name a seller
  view.last_check.reset();                                // what sellers asked then and ask now
  view.findings.clear();
  return view;
}

std::string quote_file(std::string_view document, std::string_view name) {
  return cat("quote/", document, "/", name);
}

Result<vault::StoredFile> keep(database::Transaction& tx, const Caller& caller,
                               const std::string& name, std::string_view bytes,
                               std::string_view media_type) {
  return vault::put(tx, {.name = name,
                         .data = std::as_bytes(std::span(bytes)),
                         .media_type = media_type,
                         .who = caller.actor,
                         .at = caller.now});
}

Result<std::string> document_of(database::Transaction& tx, const std::string& name) {
  TL_TRY(const vault::StoredFile file, vault::newest(tx, name));
  return vault::read_text(tx, file);
}

Result<void> record_quote(database::Transaction& tx, const Caller& caller, const QuoteRow& row,
                          const RfqRow& rfq, accounts::FactKind kind) {
  const std::string_view action =
      kind == accounts::FactKind::quote_issued ? "quote_issued" : "quote_prepared";
  TL_CHECK(accounts::record_fact(
      tx, caller,
      {.customer_id = accounts::CustomerId(rfq.customer_id),
       .kind = kind,
       .happened_on = caller.today,
       .reference = row.number,
       .evidence = cat(enum_name(row.quote_class), " quote for ", rfq.number)}));
  return database::record_change(tx, caller, action, {"quote", row.id.raw()}, row.sheet_json);
}

}  // namespace tl::quoting
