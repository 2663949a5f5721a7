#include "sourcing/service/requests.h"

#include <algorithm>

#include "accounts/service/company.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/checksum.h"
#include "platform/database/series.h"
#include "platform/documents/read_document.h"
#include "platform/documents/write_csv.h"
#include "platform/documents/write_xlsx.h"
#include "platform/json/write_json.h"
#include "sourcing/rules/offer_key.h"
#include "sourcing/rules/read_offers.h"
#include "sourcing/service/keep_offers.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

// One who offered something, and of whom nobody said what they are asked for.
Result<std::optional<SupplierProfile>> known_by_offers(Transaction& tx, std::string_view name) {
  TL_TRY(const auto suppliers, list_suppliers(tx));
  for (const SupplierRow& row : suppliers) {
    if (supplier_key(row.name) != supplier_key(name)) continue;
    return std::optional(SupplierProfile{.supplier_id = row.id, .name = row.name});
  }
  return std::optional<SupplierProfile>();
}

// The profiles that are asked: those that were named, else all.
Result<std::vector<SupplierProfile>> asked_suppliers(Transaction& tx,
                                                     const RequestsToMake& request) {
  const std::vector<std::string>& wanted = request.suppliers;
  TL_TRY(auto all, profiles(tx));
  if (wanted.empty()) return all;
  std::vector<SupplierProfile> chosen;
  for (const std::string& name : wanted) {
    const auto found = std::ranges::find_if(all, [&](const SupplierProfile& profile) {
      return supplier_key(profile.name) == supplier_key(name);
    });
    if (found == all.end() && request.whom == RequestsToMake::Whom::as_named) {
      TL_TRY(auto offering, known_by_offers(tx, name));
      if (offering) {
        chosen.push_back(*std::move(offering));
        continue;
      }
    }
    if (found == all.end()) {
      return not_found("supplier_unknown", cat("'", utf8_prefix(name, 60),
                                               "' has no categories yet; say them with: "
                                               "throughline supplier set NAME --categories ..."));
    }
    chosen.push_back(*found);
  }
  return chosen;
}

RequestPlan plan_of(const RequestsToMake& request, const std::vector<SupplierProfile>& suppliers) {
  if (request.whom == RequestsToMake::Whom::by_category || request.suppliers.empty())
    return plan_requests(request.lines, suppliers);
  RequestPlan plan;
  if (request.lines.empty()) return plan;
  for (std::size_t s = 0; s < suppliers.size(); ++s) {
    plan.asked.push_back({.supplier = s});
    for (std::size_t i = 0; i < request.lines.size(); ++i) plan.asked.back().lines.push_back(i);
  }
  return plan;
}

Result<RequestRow> known_request(Transaction& tx, std::string_view number) {
  TL_TRY(auto request, request_by_number(tx, to_upper(trim(number))));
  if (!request) {
    return not_found("request_not_found",
                     cat("there is no request '", visible(utf8_prefix(number, 30)), "'"));
  }
  return *std::move(request);
}

// The address says which RFQ it is of.
Result<RequestRow> request_of_rfq(Transaction& tx, std::string_view rfq, std::string_view number) {
  TL_TRY(RequestRow request, known_request(tx, number));
  if (request.rfq == rfq) return request;
  return not_found("request_not_found", cat(request.number, " is not of ", rfq));
}

std::string file_name_part(std::string_view text) {
  std::string out;
  for (const char c : to_lower(strip_accents(text))) {
    if (is_alnum(c)) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != '-') {
      out.push_back('-');
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? std::string("supplier") : out;
}

struct ReadAnswer {
  SourceDocument document;
  std::string request;
  std::string file_hash;
};

Result<ReadAnswer> open_answer(const AnswerFile& file) {
  TL_TRY(SourceDocument document, documents::read_document(file.bytes, file.file_name));
  ReadAnswer out{.request = to_upper(trim(file.request)),
                 .file_hash = database::sha256_hex(file.bytes)};
  if (out.request.empty()) out.request = request_number_in(document);
  if (out.request.empty()) {
    return invalid("request_not_named", cat(file.file_name,
                                            " does not say which request it answers; name it with "
                                            "--request SR1"));
  }
  out.document = std::move(document);
  return out;
}

// Lines without a price are told as unanswered; the reader's own words for them would repeat it.
Findings without_repeats(const Findings& findings) {
  Findings out;
  for (const Finding& finding : findings.all()) {
    if (finding.code != "offer_without_price") out.add(finding);
  }
  return out;
}

void tell_validity(const std::vector<OfferRecord>& offers, AnswerReport& report) {
  const auto open_ended = std::ranges::count_if(
      offers, [](const OfferRecord& offer) { return !offer.valid_until.has_value(); });
  if (open_ended == 0) return;
  report.findings.note("answer_without_validity", {},
                       cat(count_of(open_ended, "price"), " told without a day until which ",
                           open_ended == 1 ? "it holds" : "they hold"));
}

// The offers of an answer that tell a price, all of the supplier who was asked.
Result<OfferFile> priced_offers(const ReadAnswer& answer, const AnswerFile& file,
                                const RequestRow& request, const Date& today) {
  TL_TRY(OfferFile offers,
         read_offers(answer.document, {.supplier = request.supplier, .currency = file.currency}));
  std::erase_if(offers.offers, [](const OfferRecord& offer) { return offer.breaks.empty(); });
  for (OfferRecord& offer : offers.offers) {
    offer.supplier = request.supplier;
    if (offer.retrieved_on && *offer.retrieved_on > today) offer.retrieved_on = today;
  }
  return offers;
}

}  // namespace

Result<SupplierProfile> set_supplier(database::Database& db, const Caller& caller,
                                     const SupplierToSet& request) {
  if (supplier_key(request.name).empty()) {
    return invalid("supplier_malformed", "a supplier has a name");
  }
  SupplierProfile profile{.contact = squeeze_spaces(request.contact), .currency = request.currency};
  TL_TRY(profile.categories, parse_categories(request.categories));
  return db.write([&](Transaction& tx) -> Result<SupplierProfile> {
    SupplierProfile kept = profile;
    TL_TRY(kept.supplier_id, supplier_named(tx, request.name));
    TL_CHECK(insert_profile(tx, kept, {caller.now, caller.actor}));
    kept.name = squeeze_spaces(request.name);
    TL_CHECK(database::record_change(tx, caller, "supplier_set",
                                     {"supplier", kept.supplier_id.raw()}, json::to_json(kept)));
    return kept;
  });
}

Result<std::vector<SupplierProfile>> supplier_profiles(database::Database& db) {
  return db.read([](Transaction& tx) { return profiles(tx); });
}

Result<RequestsMade> make_requests(Transaction& tx, const Caller& caller,
                                   const RequestsToMake& request) {
  if (request.answer_by && *request.answer_by < caller.today) {
    return invalid("answer_by_past", cat("nobody can answer by ", request.answer_by->text(),
                                         ": today is ", caller.today.text()));
  }
  TL_TRY(const auto suppliers, asked_suppliers(tx, request));
  const RequestPlan plan = plan_of(request, suppliers);
  RequestsMade made;
  for (const std::size_t line : plan.unasked) made.unasked.push_back(request.lines[line]);
  for (const RequestPlan::Asked& asked : plan.asked) {
    const SupplierProfile& supplier = suppliers[asked.supplier];
    TL_TRY(const std::int64_t count, database::next_number(tx, "supplier_request"));
    SupplierRequest one{.number = cat("SR", count),
                        .rfq = request.rfq,
                        .company = request.company,
                        .supplier = supplier.name,
                        .contact = supplier.contact,
                        .currency = supplier.currency,
                        .asked_on = caller.today,
                        .answer_by = request.answer_by};
    for (const std::size_t line : asked.lines) one.lines.push_back(request.lines[line]);
    TL_TRY(const RequestId id, insert_request(tx,
                                              {.number = one.number,
                                               .rfq = one.rfq,
                                               .supplier_id = supplier.supplier_id,
                                               .asked_on = one.asked_on,
                                               .answer_by = one.answer_by},
                                              one.lines, {caller.now, caller.actor}));
    TL_CHECK(database::record_change(tx, caller, "supplier_asked", {"supplier_request", id.raw()},
                                     json::to_json(one)));
    made.requests.push_back(std::move(one));
  }
  return made;
}

Result<RequestFiles> files_of(const SupplierRequest& request) {
  RequestFiles files{.name = cat(request.number, "-", file_name_part(request.supplier))};
  TL_TRY(files.xlsx, documents::write_xlsx(request_workbook(request)));
  files.csv = documents::write_csv(request_grid(request), {.mark = documents::ByteMark::utf8});
  return files;
}

Result<AnswerReport> answer_request(database::Database& db, const Caller& caller,
                                    const AnswerFile& file, jobs::Progress& progress) {
  progress.begin(cat("Reading ", file.file_name), 0);
  TL_TRY(const ReadAnswer answer, open_answer(file));
  return db.write([&](Transaction& tx) -> Result<AnswerReport> {
    TL_TRY(const auto request, request_by_number(tx, answer.request));
    if (!request) {
      return not_found("request_not_found",
                       cat("there is no request '", utf8_prefix(answer.request, 30), "'"));
    }
    TL_TRY(const std::vector<AskedLine> asked, lines_of_request(tx, request->id));
    TL_TRY(const OfferFile offers, priced_offers(answer, file, *request, caller.today));
    AnswerReport report{.request = request->number,
                        .supplier = request->supplier,
                        .offers = static_cast<std::int64_t>(offers.offers.size()),
                        .lines = read_answer(asked, answer.document, offers.offers),
                        .findings = without_repeats(offers.findings)};
    tell_validity(offers.offers, report);
    TL_TRY(report.known_already, was_answered_by(tx, request->id, answer.file_hash));
    if (report.known_already) return report;
    AnswerRow row{.request_id = request->id,
                  .answered_on = caller.today,
                  .file_name = std::string(file.file_name),
                  .file_hash = answer.file_hash,
                  .recorded_at = caller.now,
                  .recorded_by = caller.actor};
    if (!offers.offers.empty()) {
      std::int64_t breaks = 0;
      for (const OfferRecord& offer : offers.offers)
        breaks += static_cast<std::int64_t>(offer.breaks.size());
      TL_TRY(const ImportRow import, keep_offers(tx, caller,
                                                 {.bytes = file.bytes,
                                                  .file_name = file.file_name,
                                                  .format = answer.document.format},
                                                 {.source = request->supplier,
                                                  .file_name = row.file_name,
                                                  .file_hash = row.file_hash,
                                                  .layout = std::string(enum_name(offers.layout)),
                                                  .retrieved_on = caller.today,
                                                  .imported_at = caller.now,
                                                  .imported_by = caller.actor,
                                                  .offers = report.offers,
                                                  .price_breaks = breaks,
                                                  .refused = offers.refused},
                                                 offers.offers, progress));
      row.import_id = import.id;
    }
    TL_TRY(const std::int64_t id, insert_answer(tx, row, report.lines));
    TL_CHECK(database::record_change(tx, caller, "supplier_answered", {"supplier_answer", id},
                                     json::to_json(report)));
    return report;
  });
}

Result<RequestState> note_request_sent(database::Database& db, const Caller& caller,
                                       std::string_view rfq, std::string_view number,
                                       const RequestSent& sent) {
  RequestSentRow row{.sent_on = sent.sent_on.value_or(caller.today),
                     .answer_by = sent.answer_by,
                     .how = squeeze_spaces(sent.how),
                     .recorded_at = caller.now,
                     .recorded_by = caller.actor};
  if (row.sent_on > caller.today) {
    return invalid("sent_in_future", cat(row.sent_on.text(), " lies ahead: today is ",
                                         caller.today.text(), "; say the day it went out"));
  }
  if (row.answer_by && *row.answer_by < row.sent_on) {
    return invalid("answer_by_past", cat("nobody can answer by ", row.answer_by->text(),
                                         ": it went out on ", row.sent_on.text()));
  }
  return db.write([&](Transaction& tx) -> Result<RequestState> {
    TL_TRY(const RequestRow request, request_of_rfq(tx, rfq, number));
    RequestSentRow kept = row;
    kept.request_id = request.id;
    TL_CHECK(insert_request_sent(tx, kept));
    TL_CHECK(database::record_change(tx, caller, "supplier_request_sent",
                                     {"supplier_request", request.id.raw()}, json::to_json(kept)));
    return request_state(tx, request.id);
  });
}

Result<std::vector<RequestWithLines>> requests_of_rfq(database::Database& db,
                                                      std::string_view rfq) {
  return db.read([&](Transaction& tx) -> Result<std::vector<RequestWithLines>> {
    TL_TRY(auto states, request_states_of_rfq(tx, rfq));
    std::vector<RequestWithLines> out;
    for (RequestState& state : states) {
      RequestWithLines one{.state = std::move(state)};
      TL_TRY(one.lines, lines_of_request(tx, one.state.id));
      TL_TRY(one.answers, newest_answer_lines(tx, one.state.id));
      out.push_back(std::move(one));
    }
    return out;
  });
}

Result<RequestFiles> files_of_request(database::Database& db, std::string_view rfq,
                                      std::string_view number) {
  return db.read([&](Transaction& tx) -> Result<RequestFiles> {
    TL_TRY(const RequestRow request, request_of_rfq(tx, rfq, number));
    TL_TRY(const RequestState state, request_state(tx, request.id));
    TL_TRY(const accounts::Company company, accounts::our_company(tx));
    SupplierRequest out{.number = request.number,
                        .rfq = request.rfq,
                        .company = company.name,
                        .supplier = request.supplier,
                        .asked_on = request.asked_on,
                        .answer_by = state.answer_by};
    TL_TRY(const auto known, profiles(tx));
    const auto profile =
        std::ranges::find(known, request.supplier_id, &SupplierProfile::supplier_id);
    if (profile != known.end()) {
      out.contact = profile->contact;
      out.currency = profile->currency;
    }
    TL_TRY(out.lines, lines_of_request(tx, request.id));
    return files_of(out);
  });
}

Result<std::vector<RequestState>> all_requests(database::Database& db) {
  return db.read([](Transaction& tx) { return request_states(tx); });
}

}  // namespace tl::sourcing
