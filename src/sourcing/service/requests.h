// Use cases about asking suppliers: whom we ask for what, the requests that go out as files, and
// the files that come back.
//
//   TL_CHECK(set_supplier(db, caller, {.name = "Beta", .categories = "resistors,capacitors"}));
//   TL_TRY(const auto made, make_requests(tx, caller, {.rfq = "R1", .lines = lines}));
//   TL_TRY(const RequestFiles files, files_of(made.requests[0]));      // XLSX and CSV
//   TL_TRY(const AnswerReport report, answer_request(db, caller, file, progress));
//
// A price that comes back is an offer of that supplier like any other. What was not answered is
// told; another part than the one asked for is kept as a proposal, and its price as an offer for
// itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "foundation/finding.h"
#include "platform/database/database.h"
#include "platform/jobs/progress.h"
#include "sourcing/rules/supplier_request.h"
#include "sourcing/store/offer_store.h"
#include "sourcing/store/request_store.h"

namespace tl::sourcing {

struct SupplierToSet {
  std::string name;
  std::string categories;  // "resistors, capacitors", "all"
  std::string contact;
  std::optional<Currency> currency;
};
// `supplier_malformed`, `category_unknown`.
Result<SupplierProfile> set_supplier(database::Database& db, const Caller& caller,
                                     const SupplierToSet& request);
Result<std::vector<SupplierProfile>> supplier_profiles(database::Database& db);

struct RequestsToMake {
  std::string rfq;
  std::string company;
  std::vector<AskedLine> lines;
  std::optional<Date> answer_by;
  std::vector<std::string> suppliers;  // these alone; empty: all that are asked for the categories
  // A person who names suppliers may ask each of them for every line, whatever they are asked for
  // otherwise, and suppliers of whom there is no more than offers.
  enum class Whom { by_category, as_named } whom = Whom::by_category;
};

struct RequestsMade {
  std::vector<SupplierRequest> requests;
  std::vector<AskedLine> unasked;  // no supplier is asked for their category
};
TL_DESCRIBE(RequestsMade, requests, unasked)

// Recorded as facts: when, whom, for what. `supplier_unknown` for one without a profile,
// `answer_by_past`.
Result<RequestsMade> make_requests(database::Transaction& tx, const Caller& caller,
                                   const RequestsToMake& request);

struct RequestFiles {
  std::string name;  // without ending: "SR3-beta-electronics"
  std::string xlsx;
  std::string csv;
};
Result<RequestFiles> files_of(const SupplierRequest& request);

struct AnswerFile {
  std::string_view bytes;
  std::string_view file_name;
  std::string request;  // "SR3", where the file does not say it
  Currency currency;    // of an answer that names none
};

struct AnswerReport {
  std::string request;
  std::string supplier;
  bool known_already = false;  // this very file: nothing was changed
  std::int64_t offers = 0;     // that tell a price
  std::vector<AnsweredLine> lines;
  Findings findings;
};
TL_DESCRIBE(AnswerReport, request, supplier, known_already, offers, lines, findings)

// `request_not_named`, `request_not_found`, and what read_offers() fails with.
Result<AnswerReport> answer_request(database::Database& db, const Caller& caller,
                                    const AnswerFile& file, jobs::Progress& progress);

// That a request of an RFQ went out; `sent_on` today unless said. `request_not_found`, also for one
// of another RFQ, `sent_in_future`, `answer_by_past` for a day before it went out.
struct RequestSent {
  std::optional<Date> sent_on;
  std::optional<Date> answer_by;  // nullopt: as it was
  std::string how;
};
Result<RequestState> note_request_sent(database::Database& db, const Caller& caller,
                                       std::string_view rfq, std::string_view number,
                                       const RequestSent& sent);

// The requests of an RFQ as they went out, with what the last answer to each said.
struct RequestWithLines {
  RequestState state;
  std::vector<AskedLine> lines;
  std::vector<AnsweredLine> answers;
};
TL_DESCRIBE(RequestWithLines, state, lines, answers)
Result<std::vector<RequestWithLines>> requests_of_rfq(database::Database& db, std::string_view rfq);

// The files of a request that was made before, the same again. `request_not_found`, also for one
// of another RFQ.
Result<RequestFiles> files_of_request(database::Database& db, std::string_view rfq,
                                      std::string_view number);

// All that went out, by number. Open is what has no answer.
Result<std::vector<RequestState>> all_requests(database::Database& db);

}  // namespace tl::sourcing
