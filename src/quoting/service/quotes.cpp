#include "quoting/service/quotes.h"

#include <span>

#include "accounts/service/company.h"
#include "accounts/service/customers.h"
#include "accounts/service/technical_queries.h"
#include "foundation/text.h"
#include "market/service/price_guides.h"
#include "parts/service/policies.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"
#include "platform/vault/vault.h"
#include "quoting/rules/explain.h"
#include "quoting/rules/fill_sheet.h"
#include "quoting/rules/guide_check.h"
#include "quoting/service/labour.h"
#include "quoting/service/quote_documents.h"
#include "quoting/service/rates.h"
#include "quoting/service/rfq_lines.h"
#include "quoting/service/stored_json.h"
#include "quoting/store/deviation_reasons.h"
#include "sourcing/service/offers.h"

namespace tl::quoting {
namespace {

constexpr std::size_t deviation_reason_bytes_max = 500;

std::vector<std::string> lines_of_text(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string_view line : split(text, '\n')) {
    if (!trim(line).empty()) out.emplace_back(trim(line));
  }
  return out;
}

// The offers of every part that some line may use.
Result<OffersByPart> offers_for(database::Transaction& tx, const parts::MatchedLines& matched,
                                const Date& as_of) {
  std::vector<parts::ManufacturerPartId> ids;
  for (const parts::Match& match : matched.matches) {
    for (const parts::Candidate& candidate : match.usable) ids.push_back(candidate.part);
  }
  std::ranges::sort(ids);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  std::vector<sourcing::WantedPart> wanted;
  for (const parts::ManufacturerPartId id : ids) {
    const auto row = matched.catalogue.find(id);
    ENSURE(row.has_value(), "a candidate comes from the catalogue");
    TL_TRY(const parts::Mpn mpn, parts::Mpn::parse(row->mpn));
    wanted.push_back({mpn, std::string(matched.catalogue.manufacturer_name(row->manufacturer))});
  }
  TL_TRY(auto found, sourcing::offers_on(tx, wanted, as_of, matched.catalogue.manufacturers()));
  OffersByPart offers;
  for (std::size_t i = 0; i < ids.size(); ++i) offers.emplace(ids[i], std::move(found[i]));
  return offers;
}

Result<SheetFacts> facts_of(database::Transaction& tx, const LoadedRfq& rfq,
                            const RateTable& rates) {
  TL_TRY(const accounts::Company company, accounts::our_company(tx));
  TL_TRY(const accounts::Customer customer,
         accounts::customer_of(tx, accounts::CustomerId(rfq.row.customer_id)));
  return SheetFacts{.provider = {.company = company.name,
                                 .address = lines_of_text(company.address),
                                 .contact = lines_of_text(company.contact),
                                 .registration = lines_of_text(company.registration)},
                    .customer = {.company = customer.name,
                                 .contact = customer.contact,
                                 .address = lines_of_text(customer.address),
                                 .reference = cat("RFQ ", rfq.row.number)},
                    .date = rfq.row.as_of,
                    .valid_until = rfq.row.as_of.plus_days(rates.terms.validity_days),
                    .assembly = {.name = rfq.row.assembly,
                                 .revision = rfq.row.revision,
                                 .bom_file = rfq.bom.about.file_name,
                                 .bom_sha256 = rfq.bom.about.file_hash},
                    .bom_findings = rfq.bom.findings};
}

struct Computed {
  Prepared prepared;
  Costing costing;
  QuoteReview reviewed;
};

Result<Computed> compute(database::Transaction& tx, const LoadedRfq& rfq,
                         const parts::MatchedLines& matched, const RateTable& rates) {
  TL_TRY(const OffersByPart offers, offers_for(tx, matched, rfq.row.as_of));
  TL_TRY(LabourFacts labour, labour_facts(tx, rfq.row, rates));
  Computed out{.prepared = prepare({.rates = rates,
                                    .on = rfq.row.as_of,
                                    .quantities = quantities_of(rfq.row),
                                    .lines = rfq.bom.lines,
                                    .matches = matched.matches,
                                    .catalogue = &matched.catalogue,
                                    .offers = &offers,
                                    .labour = std::move(labour)})};
  TL_TRY(out.costing, cost(out.prepared.input, calendar_of(out.prepared.input)));
  out.reviewed = review(out.prepared.input, out.costing, out.prepared.knowledge, rfq.bom.findings);
  return out;
}

// Every question is a technical query of the account, asked once over all quotes of the RFQ.
Result<void> settle_questions(database::Transaction& tx, const Caller& caller, const RfqRow& rfq,
                              QuoteReview& reviewed) {
  std::vector<accounts::RaisedQuery> raised;
  for (const Question& question : reviewed.questions) {
    raised.push_back({question.subject, question.text});
  }
  TL_TRY(const auto queries,
         accounts::keep_queries(
             tx, caller, {.customer = accounts::CustomerId(rfq.customer_id), .about = rfq.number},
             raised));
  apply_outcomes(reviewed, queries);
  return {};
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

Result<void> record(database::Transaction& tx, const Caller& caller, const QuoteRow& row,
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

Result<QuoteRow> load_quote(database::Transaction& tx, std::string_view number) {
  TL_TRY(const auto row, quote_by_number(tx, to_upper(trim(number))));
  if (!row)
    return not_found("quote_not_found", cat("there is no quote '", utf8_prefix(number, 30), "'"));
  return *row;
}

Result<QuoteView> view_of(database::Transaction& tx, const QuoteRow& row) {
  TL_TRY(const RfqRow rfq, rfq_by_id(tx, row.rfq_id));
  TL_TRY(const auto issue, issue_of_quote(tx, row.id));
  QuoteView view{.number = row.number, .rfq = rfq.number};
  TL_TRY(view.sheet, from_stored_json<QuoteSheet>(issue ? issue->sheet_json : row.sheet_json));
  if (issue) {
    view.state = QuoteState::issued;
    view.issued_on = issue->issued_on;
  }
  return view;
}

Result<std::string> document_of(database::Transaction& tx, const std::string& name) {
  TL_TRY(const vault::StoredFile file, vault::newest(tx, name));
  return vault::read_text(tx, file);
}

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

Result<void> check_may_issue(const QuoteRow& row, const QuoteSheet& sheet, const Caller& caller) {
  if (row.quote_class == QuoteClass::firm && row.gaps > 0) {
    std::string text =
        cat(row.number, " cannot be issued as a firm quote: ", count_of(row.gaps, "gap"), " open");
    for (const Gap& gap : sheet.gaps)
      text +=
          cat("\n  line ", gap.line, " (", utf8_prefix(gap.designators, 30), "): ", gap.message);
    return conflict("quote_not_firm",
                    cat(text, "\nClose them and quote again, or quote with --budgetary."));
  }
  if (row.quote_class == QuoteClass::firm && !sheet.questions.empty()) {
    std::string text = cat(row.number, " cannot be issued as a firm quote: ",
                           count_of(static_cast<std::int64_t>(sheet.questions.size()),
                                    "technical query", "technical queries"),
                           " open when it was prepared");
    for (const Question& question : sheet.questions)
      text += cat("\n  ", question.number, "  ", question.text);
    return conflict("quote_questions_open",
                    cat(text,
                        "\nRecord the answer (query answer) or the assumption (query "
                        "assume), then quote again."));
  }
  if (sheet.valid_until < caller.today) {
    return conflict("quote_expired", cat(row.number, " was valid until ", sheet.valid_until.text(),
                                         "; quote the RFQ again"));
  }
  return {};
}

}  // namespace

Result<QuoteView> quote_rfq(database::Database& db, const Caller& caller, std::string_view number,
                            const QuoteOptions& options, jobs::Progress& progress) {
  constexpr std::int64_t steps = 4;
  const QuoteClass quote_class = options.quote_class;
  return db.write([&](database::Transaction& tx) -> Result<QuoteView> {
    progress.begin("Quoting", steps);
    TL_TRY(const LoadedRfq rfq, load_rfq(tx, number));
    TL_TRY(const parts::MatchPolicy told,
           parts::policy_for(tx, parts::CustomerId(rfq.row.customer_id)));
    // A budgetary quote may rest on a part that a person has yet to confirm, and says so.
    const parts::MatchPolicy policy =
        quote_class == QuoteClass::budgetary ? told.with_budgetary() : told;
    TL_TRY(const RateTable rates, rates_on(tx, rfq.row.as_of));
    progress.advance(1);
    TL_TRY(parts::MatchedLines matched, match_loaded(tx, rfq, policy));
    TL_TRY(const std::int64_t new_parts, propose_new_parts(tx, caller, rfq, policy, matched));
    progress.advance(1);
    TL_TRY(Computed computed, compute(tx, rfq, matched, rates));
    TL_CHECK(settle_questions(tx, caller, rfq.row, computed.reviewed));
    progress.advance(1);

    TL_TRY(const std::int64_t count, database::next_number(tx, "quote"));
    TL_TRY(SheetFacts facts, facts_of(tx, rfq, rates));
    facts.number = cat("Q", count);
    facts.quote_class = quote_class;
    facts.prepared_by = caller.actor;
    facts.disclosure = options.disclosure;
    facts.amortise_boards = options.amortise_boards;
    TL_TRY(QuoteSheet sheet,
           fill_sheet(std::move(facts), computed.prepared, computed.costing, computed.reviewed));
    TL_TRY(const auto guide, market::guide_on(tx, rfq.row.as_of));
    if (guide) {
      TL_TRY(sheet.deviations, compare_with_guide(*guide, options.segment, computed.prepared.input,
                                                  computed.costing));
    }
    QuoteRow row{.number = sheet.number,
                 .rfq_id = rfq.row.id,
                 .quote_class = quote_class,
                 .rate_table_id = rates.id,
                 .valid_until = sheet.valid_until,
                 .gaps = static_cast<std::int64_t>(computed.reviewed.gaps.size()),
                 .input_name = cat("quote/", sheet.number, "/input.json"),
                 .sheet_json = json::to_json(sheet),
                 .prepared_at = caller.now,
                 .prepared_by = caller.actor};
    TL_CHECK(keep(tx, caller, row.input_name, json::to_json(computed.prepared.input),
                  "application/json"));
    TL_TRY(row.id, insert_quote(tx, row));
    TL_CHECK(record(tx, caller, row, rfq.row, accounts::FactKind::quote_prepared));
    progress.advance(1);
    return QuoteView{
        .number = row.number, .rfq = rfq.row.number, .new_parts = new_parts, .sheet = sheet};
  });
}

Result<QuoteView> show_quote(database::Database& db, std::string_view number) {
  return db.read([&](database::Transaction& tx) -> Result<QuoteView> {
    TL_TRY(const QuoteRow row, load_quote(tx, number));
    return view_of(tx, row);
  });
}

Result<Explanation> explain_quote(database::Database& db, std::string_view number,
                                  std::string_view path) {
  TL_TRY(const CostingInput input, db.read([&](database::Transaction& tx) -> Result<CostingInput> {
    TL_TRY(const QuoteRow row, load_quote(tx, number));
    TL_TRY(const std::string stored, document_of(tx, row.input_name));
    return from_stored_json<CostingInput>(stored);
  }));
  TL_TRY(const Costing costing, cost(input, calendar_of(input)));
  return explain(input, costing, path);
}

Result<IssuedQuote> issue_quote(database::Database& db, const Caller& caller,
                                std::string_view number, std::string_view deviation_reason) {
  return db.write([&](database::Transaction& tx) -> Result<IssuedQuote> {
    TL_TRY(const QuoteRow row, load_quote(tx, number));
    TL_TRY(const auto before, issue_of_quote(tx, row.id));
    const std::string folder = cat("quote/", row.number, "/");
    IssuedQuote out;
    if (!before) {
      TL_TRY(QuoteSheet sheet, from_stored_json<QuoteSheet>(row.sheet_json));
      TL_CHECK(check_may_issue(row, sheet, caller));
      TL_CHECK(explain_deviations(tx, caller, row, sheet, deviation_reason));
      sheet.standing = QuoteStanding::issued;
      TL_TRY(const std::string logo, accounts::our_logo(tx));
      TL_TRY(const QuoteDocuments documents, documents_of(sheet, {.logo_png = logo}));
      TL_TRY(const auto pdf,
             keep(tx, caller, folder + "quote.pdf", documents.pdf, "application/pdf"));
      TL_TRY(const auto xlsx,
             keep(tx, caller, folder + "quote.xlsx", documents.xlsx,
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
      TL_TRY(const auto json_file,
             keep(tx, caller, folder + "quote.json", documents.json, "application/json"));
      TL_CHECK(insert_issue(tx, {.quote_id = row.id,
                                 .issued_at = caller.now,
                                 .issued_on = caller.today,
                                 .issued_by = caller.actor,
                                 .sheet_json = json::to_json(sheet),
                                 .pdf_hash = pdf.hash,
                                 .xlsx_hash = xlsx.hash,
                                 .json_hash = json_file.hash}));
      TL_TRY(const RfqRow rfq, rfq_by_id(tx, row.rfq_id));
      TL_CHECK(record(tx, caller, row, rfq, accounts::FactKind::quote_issued));
    }
    TL_TRY(out.quote, view_of(tx, row));
    TL_TRY(out.pdf, document_of(tx, folder + "quote.pdf"));
    TL_TRY(out.xlsx, document_of(tx, folder + "quote.xlsx"));
    TL_TRY(out.json, document_of(tx, folder + "quote.json"));
    return out;
  });
}

}  // namespace tl::quoting
