#include "quoting/service/quotes.h"

#include "accounts/service/company.h"
#include "accounts/service/customers.h"
#include "accounts/service/technical_queries.h"
#include "foundation/text.h"
#include "market/service/price_guides.h"
#include "parts/service/policies.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"
#include "quoting/rules/exchange_check.h"
#include "quoting/rules/fill_sheet.h"
#include "quoting/rules/guide_check.h"
#include "quoting/rules/landed_share.h"
#include "quoting/service/issues.h"
#include "quoting/service/labour.h"
#include "quoting/service/make_quote.h"
#include "quoting/service/prepare_rfq.h"
#include "quoting/service/quote_kept.h"

namespace tl::quoting {
namespace {

Result<SheetFacts> facts_of(database::Transaction& tx, const LoadedRfq& rfq,
                            const RateTable& rates) {
  TL_TRY(const accounts::Company company, accounts::our_company(tx));
  TL_TRY(const accounts::Customer customer,
         accounts::customer_of(tx, accounts::CustomerId(rfq.row.customer_id)));
  return SheetFacts{.provider = {.company = company.name,
                                 .address = accounts::text_lines(company.address),
                                 .contact = accounts::text_lines(company.contact),
                                 .registration = accounts::foot_lines(company)},
                    .customer = {.company = customer.name,
                                 .contact = customer.contact,
                                 .address = accounts::text_lines(customer.address),
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
                         const parts::MatchedLines& matched, const RateTable& rates,
                         const std::optional<Buying>& buying) {
  Computed out;
  TL_TRY(out.prepared, prepare_rfq(tx, rfq, matched, rates));
  out.prepared.input.buying = buying;
  TL_TRY(out.costing, cost(out.prepared.input, calendar_of(out.prepared.input)));
  TL_TRY(out.reviewed,
         review(out.prepared.input, out.costing, out.prepared.knowledge, rfq.bom.findings));
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

// The document's own files: what it was computed from, and what it rests on.
Result<void> keep_basis(database::Transaction& tx, const Caller& caller, const QuoteRow& row,
                        const Computed& computed) {
  TL_CHECK(
      keep(tx, caller, row.input_name, json::to_json(computed.prepared.input), "application/json"));
  TL_CHECK(keep(tx, caller, quote_file(row.number, "figures.json"),
                json::to_json(resting_figures(computed.prepared.input, computed.costing)),
                "application/json"));
  return {};
}

Result<NewRevision> numbered(database::Transaction& tx, NewRevision document) {
  if (!document.number.empty()) return document;
  TL_TRY(const std::int64_t count, database::next_number(tx, "quote"));
  document.number = cat("Q", count);
  return document;
}

Result<QuoteRow> keep_quote(database::Transaction& tx, const Caller& caller, const LoadedRfq& rfq,
                            const NewRevision& document, const QuoteSheet& sheet,
                            const Computed& computed) {
  const std::string name = document_number(document.number, document.revision);
  QuoteRow row{.number = name,
               .rfq_id = rfq.row.id,
               .quote_class = sheet.quote_class,
               .rate_table_id = computed.prepared.input.rates.id,
               .valid_until = sheet.valid_until,
               .gaps = static_cast<std::int64_t>(computed.reviewed.gaps.size()),
               .input_name = quote_file(name, "input.json"),
               .sheet_json = json::to_json(sheet),
               .prepared_at = caller.now,
               .prepared_by = caller.actor,
               .reading_id = rfq.row.reading_id};
  TL_CHECK(keep_basis(tx, caller, row, computed));
  TL_TRY(row.id, insert_quote(tx, row));
  TL_CHECK(insert_revision(tx, {.quote_id = row.id,
                                .quote_number = document.number,
                                .revision = document.revision,
                                .reason = document.reason,
                                .prepared_on = caller.today}));
  TL_CHECK(record_issues(tx, caller, row, computed.reviewed));
  TL_CHECK(record_quote(tx, caller, row, rfq.row, accounts::FactKind::quote_prepared));
  return row;
}

// A guide in another currency has no word on the quote; that is told, once.
Result<void> hold_against_guide(database::Transaction& tx, const Date& day, QuoteGround& basis,
                                const Computed& computed, QuoteSheet& sheet) {
  TL_TRY(const auto guide, market::guide_on(tx, day));
  if (!guide) return {};
  if (guide->currency != basis.rates.currency) {
    basis.findings.warn(
        "price_guide_other_currency", {},
        cat("the price guide ", guide->name, " is in ", guide->currency.code(), ", this quote in ",
            basis.rates.currency.code(), ": it was not compared with the guide"));
    return {};
  }
  TL_TRY(sheet.deviations,
         compare_with_guide(*guide, setting_value(basis.settings, SettingKind::segment),
                            computed.prepared.input, computed.costing));
  return {};
}

// What is told to us beside the quote while it is made.
std::vector<Finding> for_us(const Computed& computed, const QuoteGround& basis) {
  std::vector<Finding> out = check_exchange(computed.prepared.input).all();
  const Findings landed = check_landed(computed.prepared.input, computed.costing);
  out.insert(out.end(), landed.all().begin(), landed.all().end());
  out.insert(out.end(), basis.findings.all().begin(), basis.findings.all().end());
  return out;
}

}  // namespace

Date quote_day(const RfqRow& rfq, const std::optional<Date>& said, const Date& today) {
  if (said) return *said;
  return rfq.as_of == rfq.received_on ? today : rfq.as_of;
}

Result<parts::MatchPolicy> policy_of(database::Transaction& tx, const RfqRow& rfq,
                                     QuoteClass quote_class) {
  TL_TRY(const parts::MatchPolicy told, parts::policy_for(tx, parts::CustomerId(rfq.customer_id)));
  return quote_class == QuoteClass::budgetary ? told.with_budgetary() : told;
}

Result<CostingInput> costing_input_of(database::Transaction& tx, const LoadedRfq& rfq,
                                      const RateTable& rates, QuoteClass quote_class) {
  TL_TRY(const parts::MatchPolicy policy, policy_of(tx, rfq.row, quote_class));
  TL_TRY(const parts::MatchedLines matched, match_loaded(tx, rfq, policy));
  TL_TRY(Prepared prepared, prepare_rfq(tx, rfq, matched, rates));
  return std::move(prepared.input);
}

Result<CostedRfq> cost_rfq_on(database::Transaction& tx, std::string_view rfq, const Date& day,
                              const CostingWay& way) {
  TL_TRY(LoadedRfq loaded, load_rfq(tx, rfq));
  loaded.row.as_of = day;
  std::vector<SaidSetting> said;
  if (way.currency) said.push_back({SettingKind::currency, std::string(way.currency->code())});
  TL_TRY(const QuoteGround basis, basis_of(tx, loaded.row, said));
  TL_TRY(const parts::MatchPolicy policy, policy_of(tx, loaded.row, way.quote_class));
  TL_TRY(const parts::MatchedLines matched, match_loaded(tx, loaded, policy));
  TL_TRY(Computed computed, compute(tx, loaded, matched, basis.rates, way.buying));
  return CostedRfq{std::move(computed.prepared.input), std::move(computed.costing)};
}

Result<QuoteView> make_quote(database::Transaction& tx, const Caller& caller, std::string_view rfq,
                             const QuoteOptions& request, const NewRevision& document,
                             jobs::Progress& progress) {
  constexpr std::int64_t steps = 4;
  progress.begin("Quoting", steps);
  TL_TRY(LoadedRfq loaded, load_rfq(tx, rfq));
  loaded.row.as_of = quote_day(loaded.row, request.as_of, caller.today);
  TL_TRY(QuoteGround basis, basis_of(tx, loaded.row, request.settings, document.before));
  const RateTable& rates = basis.rates;
  progress.advance(1);
  TL_TRY(const parts::MatchPolicy policy, policy_of(tx, loaded.row, request.quote_class));
  TL_TRY(parts::MatchedLines matched, match_loaded(tx, loaded, policy));
  TL_TRY(const ProposedParts proposed, propose_new_parts(tx, caller, loaded, policy, matched));
  progress.advance(1);
  TL_TRY(const Buying buying, buying_of(tx, loaded.row, rates, request.buying));
  TL_TRY(Computed computed, compute(tx, loaded, matched, rates, buying));
  TL_CHECK(settle_questions(tx, caller, loaded.row, computed.reviewed));
  progress.advance(1);

  TL_TRY(SheetFacts facts, facts_of(tx, loaded, rates));
  TL_TRY(const NewRevision named, numbered(tx, document));
  facts.number = named.number;
  facts.revision = named.revision;
  facts.quote_class = request.quote_class;
  facts.prepared_by = caller.actor;
  facts.settings = basis.settings;
  facts.amortise_boards = request.amortise_boards;
  TL_TRY(QuoteSheet sheet,
         fill_sheet(std::move(facts), computed.prepared, computed.costing, computed.reviewed));
  TL_CHECK(hold_against_guide(tx, loaded.row.as_of, basis, computed, sheet));
  TL_TRY(const QuoteRow row, keep_quote(tx, caller, loaded, named, sheet, computed));
  progress.advance(1);
  TL_TRY(const KeptQuote kept,
         load_quote(tx, row.number == named.number ? cat(row.number, ".1") : row.number));
  TL_TRY(QuoteView view, view_of(tx, kept, caller.today));
  view.new_parts = proposed.created;
  view.findings = for_us(computed, basis);
  view.findings.insert(view.findings.end(), proposed.findings.begin(), proposed.findings.end());
  return view;
}

Result<QuoteView> quote_rfq(database::Database& db, const Caller& caller, std::string_view number,
                            const QuoteOptions& request, jobs::Progress& progress) {
  return db.write([&](database::Transaction& tx) {
    return make_quote(tx, caller, number, request, {}, progress);
  });
}

}  // namespace tl::quoting
