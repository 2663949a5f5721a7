#include "quoting/service/rfqs.h"

#include <algorithm>

#include "accounts/service/customers.h"
#include "bom/service/boms.h"
#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "parts/service/policies.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"
#include "quoting/rules/match_words.h"
#include "quoting/rules/quantities.h"
#include "quoting/rules/quote_sheet.h"
#include "quoting/service/chosen_part.h"
#include "quoting/service/data_pack.h"
#include "quoting/service/life_findings.h"
#include "quoting/service/rfq_lines.h"
#include "quoting/service/stored_json.h"
#include "quoting/service/suggestions.h"
#include "quoting/store/rfq_course.h"

namespace tl::quoting {
namespace {

constexpr std::size_t name_length_max = 80;

Result<RfqView> view_of(database::Transaction& tx, const LoadedRfq& rfq) {
  RfqView view{.number = rfq.row.number,
               .assembly = rfq.row.assembly,
               .revision = rfq.row.revision,
               .quantities = quantities_of(rfq.row),
               .need_by = rfq.row.need_by,
               .as_of = rfq.row.as_of,
               .received_on = rfq.row.received_on,
               .bom_file = rfq.bom.about.file_name,
               .bom_sha256 = rfq.bom.about.file_hash,
               .lines = static_cast<std::int64_t>(rfq.bom.lines.size()),
               .bom = rfq.bom.lines,
               .findings = rfq.bom.findings};
  TL_TRY(view.customer, accounts::customer_of(tx, accounts::CustomerId(rfq.row.customer_id)));
  TL_TRY(view.quotes, quotes_of_rfq(tx, rfq.row.id));
  if (!view.quotes.empty()) {
    TL_TRY(const auto quote, quote_by_number(tx, view.quotes.back()));
    ENSURE(quote.has_value(), "listed a moment ago");
    TL_TRY(const QuoteSheet sheet, from_stored_json<QuoteSheet>(quote->sheet_json));
    view.completeness = sheet.completeness;
  }
  return view;
}

// Of a line that names no manufacturer part: the best that it does say.
std::string wanted_without_number(const bom::BomLine& line) {
  const std::string value = squeeze_spaces(cat(line.value, " ", line.package));
  if (!trim(line.value).empty()) return value;
  if (!line.customer_pn.empty()) {
    return squeeze_spaces(cat("their ", line.customer_pn, " ", line.description));
  }
  return line.description.empty() ? value : squeeze_spaces(line.description);
}

LineMatch line_match(const LoadedRfq& rfq, const parts::MatchedLines& matched,
                     const SuggestionTexts& texts, std::size_t at) {
  const bom::BomLine& line = rfq.bom.lines[at];
  const parts::Match& match = matched.matches[at];
  LineMatch out{
      .line = static_cast<std::int64_t>(at) + 1,
      .designators = join(line.refdes, " "),
      .wanted = line.alternates.empty() ? wanted_without_number(line) : numbers_wanted(line),
      .state = match.state,
      .grade = match.grade,
      .fitted = !line.dnp};
  if (line.assembly) {
    out.wanted = squeeze_spaces(line.description.empty() ? line.customer_pn : line.description);
    out.why = "an assembly, built from the lines that belong to it";
    return out;
  }
  if (match.part) {
    if (const parts::Part* part = matched.catalogue.part(*match.part))
      out.part = part->number.text();
  }
  if (!match.usable.empty()) {
    out.maker = part_text(matched.catalogue, match.usable.front().part);
    out.why = match.usable.front().why;
    return out;
  }
  for (const parts::AlternateMatch& alternate : match.alternates) {
    if (out.why.empty()) out.why = alternate.why;
    for (const parts::Candidate& candidate : alternate.candidates) {
      out.suggestions.push_back(
          cat(part_text(matched.catalogue, candidate.part), " (", candidate.why, ")"));
    }
  }
  for (const parts::Candidate& candidate : match.parametric) {
    const auto figures = texts.find({at, candidate.part});
    out.suggestions.push_back(cat(part_text(matched.catalogue, candidate.part),
                                  figures == texts.end() ? "" : cat(": ", figures->second), " (",
                                  candidate.why, ")"));
  }
  return out;
}

Result<MatchReport> report_of(database::Transaction& tx, const LoadedRfq& rfq,
                              parts::MatchedLines& matched, const ProposedParts& proposed) {
  TL_TRY(const SuggestionTexts texts, rank_by_offers(tx, rfq, matched));
  MatchReport report{
      .rfq = rfq.row.number, .new_parts = proposed.created, .findings = proposed.findings};
  TL_TRY(const std::vector<Finding> ending, life_findings(tx, rfq, matched));
  report.findings.insert(report.findings.end(), ending.begin(), ending.end());
  for (std::size_t i = 0; i < matched.matches.size(); ++i) {
    report.lines.push_back(line_match(rfq, matched, texts, i));
    if (rfq.bom.lines[i].dnp || rfq.bom.lines[i].assembly) continue;
    ++(matched.matches[i].state == parts::MatchState::matched ? report.matched : report.open);
  }
  return report;
}

Result<void> record_new(database::Transaction& tx, const Caller& caller, const RfqRow& row) {
  TL_CHECK(accounts::record_fact(
      tx, caller,
      {.customer_id = accounts::CustomerId(row.customer_id),
       .kind = accounts::FactKind::rfq_received,
       .happened_on = row.received_on,
       .reference = row.number,
       .evidence = cat("assembly ", row.assembly, " revision ", row.revision)}));
  return database::record_change(tx, caller, "rfq_created", {"rfq", row.id.raw()},
                                 json::to_json(row));
}

}  // namespace

Result<std::vector<std::int64_t>> parse_quantities(std::string_view text) {
  std::vector<std::int64_t> quantities;
  for (const std::string_view one : split_any(text, ", ;")) {
    // "1.000" is a thousand to some and one to others: digits only.
    const auto boards = parse_decimal(std::ranges::all_of(one, is_digit) ? one : "", 0);
    if (!boards || *boards < 1 || *boards > limits::quote_quantity_max) {
      return invalid("quantity_invalid", cat("'", utf8_prefix(one, 20),
                                             "' is not a quantity; say whole numbers from 1 to ",
                                             limits::quote_quantity_max, ", such as 100,500,1000"));
    }
    quantities.push_back(*boards);
  }
  std::ranges::sort(quantities);
  quantities.erase(std::ranges::unique(quantities).begin(), quantities.end());
  if (quantities.size() > limits::quote_quantities_max) {
    return limit_exceeded("quantities_too_many", cat("an RFQ holds at most ",
                                                     limits::quote_quantities_max, " quantities"));
  }
  return quantities;
}

Result<void> check_new(const NewRfq& rfq, Date today) {
  for (const auto& [what, text] :
       {std::pair<std::string_view, std::string_view>("assembly", rfq.assembly),
        std::pair<std::string_view, std::string_view>("revision", rfq.revision)}) {
    if (trim(text).empty() || utf8_length(text) > name_length_max || contains(text, "/")) {
      return invalid("rfq_name_invalid",
                     cat("the ", what, " '", utf8_prefix(text, 40), "' must have 1 to ",
                         name_length_max, " characters and no slash"));
    }
  }
  if (rfq.quantities.empty())
    return invalid("quantities_missing",
                   "say at least one quantity, such as --quantity 100,500,1000");
  if (rfq.need_by && *rfq.need_by < today)
    return invalid("need_by_past", cat("the boards are needed by ", rfq.need_by->text(),
                                       ", which is before today, ", today.text()));
  return {};
}

Result<RfqView> new_rfq(database::Database& db, const Caller& caller, const NewRfq& rfq) {
  TL_CHECK(check_new(rfq, caller.today));
  return db.write([&](database::Transaction& tx) -> Result<RfqView> {
    TL_TRY(const accounts::Customer customer, accounts::find_customer(tx, rfq.customer));
    TL_TRY(const bom::TakenIn taken, bom::take_in(tx, caller,
                                                  {.customer_id = customer.id.raw(),
                                                   .assembly = rfq.assembly,
                                                   .revision = rfq.revision,
                                                   .file_name = rfq.bom_file,
                                                   .bytes = rfq.bom_bytes,
                                                   .choices = rfq.choices,
                                                   .document = rfq.bom_document}));
    TL_TRY(const std::int64_t number, database::next_number(tx, "rfq"));
    RfqRow row{.number = cat("R", number),
               .customer_id = customer.id.raw(),
               .assembly = rfq.assembly,
               .revision = rfq.revision,
               .reading_id = taken.id.raw(),
               .quantities = numbers_text(rfq.quantities),
               .need_by = rfq.need_by,
               .as_of = rfq.as_of.value_or(caller.today),
               .received_on = caller.today,
               .created_at = caller.now,
               .created_by = caller.actor};
    TL_TRY(row.id, insert_rfq(tx, row));
    TL_CHECK(record_new(tx, caller, row));
    TL_CHECK(attach_file(tx, caller, row,
                         {.name = rfq.bom_file,
                          .bytes = rfq.bom_bytes,
                          .kind = DataKind::bom,
                          .tags = rfq.bom_tags,
                          .sender = rfq.sender}));
    TL_TRY(const LoadedRfq loaded, load_rfq(tx, row.number));
    return view_of(tx, loaded);
  });
}

Result<RfqView> show_rfq(database::Database& db, std::string_view number) {
  return db.read([&](database::Transaction& tx) -> Result<RfqView> {
    TL_TRY(const LoadedRfq rfq, load_rfq(tx, number));
    TL_TRY(RfqView view, view_of(tx, rfq));
    TL_TRY(const std::vector<PackFileRow> rows, files_of_rfq(tx, rfq.row.id));
    std::vector<PackFile> files;
    for (const PackFileRow& row : rows) files.push_back({.name = row.name, .kind = row.kind});
    if (auto missing = build_data_missing(view.number, missing_data(files)))
      view.findings.push_back(std::move(*missing));
    TL_TRY(const parts::MatchPolicy policy,
           parts::policy_for(tx, parts::CustomerId(rfq.row.customer_id)));
    TL_TRY(const parts::MatchedLines matched, match_loaded(tx, rfq, policy));
    TL_TRY(const std::vector<Finding> ending, life_findings(tx, rfq, matched));
    view.findings.insert(view.findings.end(), ending.begin(), ending.end());
    return view;
  });
}

Result<MatchReport> match_rfq(database::Database& db, const Caller& caller,
                              std::string_view number) {
  return db.write([&](database::Transaction& tx) -> Result<MatchReport> {
    TL_TRY(const LoadedRfq rfq, load_rfq(tx, number));
    TL_TRY(const parts::MatchPolicy policy,
           parts::policy_for(tx, parts::CustomerId(rfq.row.customer_id)));
    TL_TRY(parts::MatchedLines matched, match_loaded(tx, rfq, policy));
    TL_TRY(const ProposedParts proposed, propose_new_parts(tx, caller, rfq, policy, matched));
    return report_of(tx, rfq, matched, proposed);
  });
}

Result<MatchReport> decide_lines(database::Database& db, const Caller& caller,
                                 std::string_view number, const LineDecision& decision) {
  return db.write([&](database::Transaction& tx) -> Result<MatchReport> {
    TL_TRY(const LoadedRfq rfq, load_rfq(tx, number));
    const std::vector<parts::MatchRequest> requests = match_requests(rfq);
    TL_TRY(const parts::MatchPolicy policy,
           parts::policy_for(tx, parts::CustomerId(rfq.row.customer_id)));
    TL_TRY(parts::MatchedLines matched, match_loaded(tx, rfq, policy));
    TL_TRY(const auto chosen,
           chosen_part(matched.catalogue, {decision.manufacturer, decision.mpn}));
    for (const std::int64_t line : decision.lines) {
      if (line < 1 || static_cast<std::size_t>(line) > requests.size())
        return not_found("line_not_found", cat(rfq.row.number, " has no line ", line));
      TL_CHECK(parts::decide(tx, caller,
                             {.line = requests[static_cast<std::size_t>(line) - 1],
                              .part = chosen,
                              .note = decision.note,
                              .about = rfq.row.number}));
    }
    TL_TRY(matched, match_loaded(tx, rfq, policy));
    return report_of(tx, rfq, matched, {});
  });
}

}  // namespace tl::quoting
