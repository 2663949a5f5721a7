#include <algorithm>

#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "quoting/service/make_quote.h"
#include "quoting/service/quote_course.h"
#include "quoting/service/quote_kept.h"
#include "quoting/service/stored_json.h"

namespace tl::quoting {
namespace {

Result<CostingInput> input_of(database::Transaction& tx, const QuoteRow& row) {
  TL_TRY(const std::string stored, document_of(tx, row.input_name));
  return from_stored_json<CostingInput>(stored);
}

// A quote that was made before its figures were kept has those of its input.
Result<std::vector<RestingFigure>> figures_of(database::Transaction& tx, const KeptQuote& quote) {
  const std::string name = quote_file(quote.head.document, "figures.json");
  TL_TRY(const auto kept, vault::versions(tx, name));
  if (!kept.empty()) {
    TL_TRY(const std::string stored, vault::read_text(tx, kept.back()));
    return from_stored_json<std::vector<RestingFigure>>(stored);
  }
  TL_TRY(const CostingInput input, input_of(tx, quote.row));
  TL_TRY(const Costing costing, cost(input, calendar_of(input)));
  return resting_figures(input, costing);
}

Result<QuoteCheck> look_at(database::Transaction& tx, const KeptQuote& quote, const Date& day) {
  TL_TRY(const CostingInput input, input_of(tx, quote.row));
  TL_TRY(std::vector<RestingFigure> figures, figures_of(tx, quote));
  TL_TRY(const QuoteSheet sheet, sheet_of(tx, quote.row));
  TL_TRY(const CostedRfq today, cost_rfq_on(tx, quote.head.rfq, day,
                                            {.quote_class = quote.row.quote_class,
                                             .buying = input.buying,
                                             .currency = input.rates.currency}));
  QuoteCheck check =
      check_figures({.figures = std::move(figures), .terms = input.rates.terms, .sheet = &sheet},
                    {.input = &today.input, .costing = &today.costing});
  check.quote = quote.head.document;
  return check;
}

// What was found is a fact; finding the same again is none.
Result<void> record_check(database::Transaction& tx, const Caller& caller, QuoteId quote,
                          const QuoteCheck& check) {
  TL_TRY(const auto before, checks_of_quote(tx, quote));
  if (!before.empty() && before.back().outcome == check.outcome) {
    TL_TRY(const auto last, from_stored_json<QuoteCheck>(before.back().report_json));
    if (json::to_json(last.broken) == json::to_json(check.broken)) return {};
  }
  const CheckRow row{.quote_id = quote,
                     .checked_on = check.on,
                     .outcome = check.outcome,
                     .report_json = json::to_json(check),
                     .recorded_at = caller.now,
                     .recorded_by = caller.actor};
  TL_CHECK(insert_check(tx, row));
  return database::record_change(tx, caller, cat("quote_found_", enum_name(check.outcome)),
                                 {"quote", quote.raw()}, row.report_json);
}

bool is_in_force(QuoteState state) {
  return state == QuoteState::issued || state == QuoteState::broken;
}

}  // namespace

Result<std::vector<RestingFigure>> figures_of_quote(database::Database& db,
                                                    std::string_view number) {
  return db.read([&](database::Transaction& tx) -> Result<std::vector<RestingFigure>> {
    TL_TRY(const KeptQuote quote, load_quote(tx, number));
    return figures_of(tx, quote);
  });
}

Result<std::vector<QuoteCheck>> check_quotes(database::Database& db, const Caller& caller,
                                             std::string_view number, const Date& day) {
  return db.write([&](database::Transaction& tx) -> Result<std::vector<QuoteCheck>> {
    std::vector<std::string> documents;
    if (number.empty()) {
      TL_TRY(const auto heads, all_revisions(tx));
      for (const QuoteHeadRow& head : heads) {
        if (head.issued_on) documents.push_back(cat(head.number, ".", head.revision));
      }
    } else {
      documents.emplace_back(number);
    }
    std::vector<QuoteCheck> out;
    for (const std::string& document : documents) {
      TL_TRY(const KeptQuote quote, load_quote(tx, document));
      TL_TRY(const auto checks, check_outcomes_of_number(tx, quote.head.number));
      const auto state = state_on(facts_of_quote(quote.head, quote.revisions, checks, day), day);
      if (!state || !is_in_force(*state)) {
        if (number.empty()) continue;
        return conflict("quote_not_open",
                        cat(quote.head.document, " is ",
                            state ? enum_name(*state) : std::string_view("not there yet"), " on ",
                            day.text(), "; only an issued quote in force can be checked"));
      }
      TL_TRY(QuoteCheck check, look_at(tx, quote, day));
      TL_CHECK(record_check(tx, caller, quote.row.id, check));
      out.push_back(std::move(check));
    }
    return out;
  });
}

}  // namespace tl::quoting
