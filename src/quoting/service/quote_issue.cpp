#include "accounts/service/company.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "quoting/rules/explain.h"
#include "quoting/service/quote_documents.h"
#include "quoting/service/quote_kept.h"
#include "quoting/service/stored_json.h"
#include "quoting/store/deviation_reasons.h"

namespace tl::quoting {
namespace {

constexpr std::size_t deviation_reason_bytes_max = 500;

// A deviation from the price guide is a decision, and stays with who took it and why.
Result<void> explain_deviations(database::Transaction& tx, const Caller& caller,
                                const QuoteRow& row, const QuoteSheet& sheet,
                                std::string_view reason_said) {
  const std::string reason = squeeze_spaces(reason_said);
  if (sheet.deviations.empty()) return {};
  if (reason.empty() || reason.size() > deviation_reason_bytes_max) {
    std::string text = cat(row.number, " deviates from the price guide");
    for (const market::PriceDeviation& deviation : sheet.deviations)
      text += cat("\n  ", deviation.message);
    return conflict("quote_deviation_unexplained",
                    cat(text, "\nSay why with --deviation-reason \"...\", in at most ",
                        deviation_reason_bytes_max, " bytes."));
  }
  const DeviationReasonRow said{.quote_id = row.id,
                                .reason = reason,
                                .recorded_on = caller.today,
                                .recorded_at = caller.now,
                                .recorded_by = caller.actor};
  TL_CHECK(insert_deviation_reason(tx, said));
  return database::record_change(tx, caller, "price_deviation_explained", {"quote", row.id.raw()},
                                 json::to_json(said));
}

Result<void> check_may_issue(const KeptQuote& quote, const QuoteSheet& sheet,
                             const Caller& caller) {
  const std::string& number = quote.head.document;
  if (quote.head.withdrawn_on)
    return conflict("quote_withdrawn",
                    cat(number, " was withdrawn on ", quote.head.withdrawn_on->text(), ": ",
                        quote.head.withdrawal_reason));
  if (!quote.is_newest())
    return conflict("quote_superseded",
                    cat(number, " was never issued, and ", quote.revisions.back().document,
                        " has taken its place"));
  const std::vector<Missing> missing = missing_for_firm(sheet, quote.head.rfq);
  if (quote.row.quote_class == QuoteClass::firm && !missing.empty()) {
    return conflict("quote_not_firm",
                    cat(number, " cannot be issued as a firm quote; it lacks ",
                        count_of(static_cast<std::int64_t>(missing.size()), "thing"), ":\n",
                        missing_text(missing), "Then quote again: throughline quote revise ",
                        quote.head.number, "; or throughline rfq quote ", quote.head.rfq,
                        " --budgetary, for figures that bind nobody."));
  }
  if (sheet.valid_until < caller.today) {
    return conflict("quote_expired",
                    cat(number, " was valid until ", sheet.valid_until.text(),
                        "; quote again: throughline quote revise ", quote.head.number));
  }
  return {};
}

Result<void> freeze(database::Transaction& tx, const Caller& caller, const KeptQuote& quote,
                    std::string_view deviation_reason) {
  TL_TRY(QuoteSheet sheet, from_stored_json<QuoteSheet>(quote.row.sheet_json));
  TL_CHECK(check_may_issue(quote, sheet, caller));
  TL_TRY(const auto earlier, earlier_reading(tx, quote.row));
  if (earlier) return conflict(earlier->code, earlier->message);
  TL_CHECK(explain_deviations(tx, caller, quote.row, sheet, deviation_reason));
  sheet.standing = QuoteStanding::issued;
  TL_TRY(const std::string logo, accounts::our_logo(tx));
  TL_TRY(const QuoteDocuments documents, documents_of(sheet, {.logo_png = logo}));
  const std::string& document = quote.head.document;
  TL_TRY(const auto pdf,
         keep(tx, caller, quote_file(document, "quote.pdf"), documents.pdf, "application/pdf"));
  TL_TRY(const auto xlsx,
         keep(tx, caller, quote_file(document, "quote.xlsx"), documents.xlsx,
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
  TL_TRY(const auto json_file,
         keep(tx, caller, quote_file(document, "quote.json"), documents.json, "application/json"));
  TL_CHECK(insert_issue(tx, {.quote_id = quote.row.id,
                             .issued_at = caller.now,
                             .issued_on = caller.today,
                             .issued_by = caller.actor,
                             .sheet_json = json::to_json(sheet),
                             .pdf_hash = pdf.hash,
                             .xlsx_hash = xlsx.hash,
                             .json_hash = json_file.hash}));
  TL_TRY(const RfqRow rfq, rfq_by_id(tx, quote.row.rfq_id));
  return record_quote(tx, caller, quote.row, rfq, accounts::FactKind::quote_issued);
}

}  // namespace

Result<QuoteView> show_quote(database::Database& db, std::string_view number, const Date& day) {
  return db.read([&](database::Transaction& tx) -> Result<QuoteView> {
    TL_TRY(const KeptQuote quote, load_quote(tx, number));
    return view_of(tx, quote, day);
  });
}

Result<Explanation> explain_quote(database::Database& db, std::string_view number,
                                  std::string_view path) {
  QuoteSheet sheet;
  TL_TRY(const CostingInput input, db.read([&](database::Transaction& tx) -> Result<CostingInput> {
    TL_TRY(const KeptQuote quote, load_quote(tx, number));
    TL_TRY(sheet, sheet_of(tx, quote.row));
    TL_TRY(const std::string stored, document_of(tx, quote.row.input_name));
    return from_stored_json<CostingInput>(stored);
  }));
  if (path == "completeness") return explain_completeness(sheet.completeness);
  if (path == "settings") return explain_settings(sheet.settings);
  TL_TRY(const Costing costing, cost(input, calendar_of(input)));
  TL_CHECK(check_same_figures(sheet, costing));
  return explain(input, costing, path);
}

Result<IssuedQuote> issue_quote(database::Database& db, const Caller& caller,
                                std::string_view number, std::string_view deviation_reason) {
  return db.write([&](database::Transaction& tx) -> Result<IssuedQuote> {
    TL_TRY(KeptQuote quote, load_quote(tx, number));
    if (!quote.head.issued_on) {
      TL_CHECK(freeze(tx, caller, quote, deviation_reason));
      TL_TRY(quote, load_quote(tx, quote.head.document));
    }
    const std::string& document = quote.head.document;
    IssuedQuote out;
    TL_TRY(out.quote, view_of(tx, quote, caller.today));
    TL_TRY(out.pdf, document_of(tx, quote_file(document, "quote.pdf")));
    TL_TRY(out.xlsx, document_of(tx, quote_file(document, "quote.xlsx")));
    TL_TRY(out.json, document_of(tx, quote_file(document, "quote.json")));
    return out;
  });
}

}  // namespace tl::quoting
