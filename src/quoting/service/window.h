// A customer's window: what their people see of their own account, and nothing else. Every struct
// here is made for them; what they hold is all that ever goes out of these doors.
//
//   TL_TRY(const WindowHome home, window_home(db, caller, account));
//   TL_TRY(const WindowRfq rfq, window_rfq(db, caller, "R12"));
//   TL_TRY(const WindowQuote quote, window_quote(db, caller.today, "Q7.2"));
//   TL_TRY(const WindowFile receipt, window_send_file(db, caller, "R12", file));
//
// Whoever calls has made sure whose the RFQ or quote is (whose.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "foundation/money.h"
#include "platform/database/database.h"
#include "quoting/rules/window.h"
#include "quoting/service/customer_answers.h"
#include "quoting/service/data_pack.h"
#include "quoting/service/rfqs.h"

namespace tl::quoting {

// Whom of ours they talk to.
struct WindowContact {
  std::string name;
  std::string as;  // "your account manager", "stands in for them"
  std::string email;
};
TL_DESCRIBE(WindowContact, name, as, email)

struct WindowHome {
  std::string account;  // the customer's own name
  std::vector<WindowContact> contacts;
  std::vector<WindowItem> items;
};
TL_DESCRIBE(WindowHome, account, contacts, items)

// What came in, as a receipt says it.
struct WindowFile {
  std::string name;
  std::int64_t version = 1;
  std::string kind;  // "placement data"
  std::string sha256;
  std::int64_t bytes = 0;
  Date received_on;
  std::string sender;
};
TL_DESCRIBE(WindowFile, name, version, kind, sha256, bytes, received_on, sender)

struct WindowQuery {
  std::string number;
  std::string question;
  Date asked_on;
  bool waits_for_you = false;
  std::optional<std::string> alternate;  // yes or no is asked about this part
  std::optional<std::string> instead_of;
  std::string answer;  // "" while it is open
  std::optional<Date> answered_on;
};
TL_DESCRIBE(WindowQuery, number, question, asked_on, waits_for_you, alternate, instead_of, answer,
            answered_on)

struct WindowQuoteHead {
  std::string document;  // "Q7.2"
  std::string shown_as;  // "Q7 revision 2"
  QuoteClass quote_class = QuoteClass::firm;
  WindowQuoteState state = WindowQuoteState::open;
  Date issued_on;
  Date valid_until;
};
TL_DESCRIBE(WindowQuoteHead, document, shown_as, quote_class, state, issued_on, valid_until)

struct WindowRfq {
  std::string number;
  std::string assembly;
  std::string revision;
  std::vector<std::int64_t> quantities;
  std::optional<Date> need_by;
  Date received_on;
  std::vector<WindowFile> files;
  std::vector<std::string> data_asked;  // that we asked for and do not have yet
  std::vector<WindowQuery> queries;     // those that wait first
  std::vector<WindowQuoteHead> quotes;  // the newest first
  std::int64_t working_days = 0;        // that it has taken us
  std::int64_t rested_days = 0;         // that it waited for the customer
  std::optional<Date> rests_since;      // while it waits
  std::vector<std::string> rests_for;   // "TQ3": what has to be answered
};
TL_DESCRIBE(WindowRfq, number, assembly, revision, quantities, need_by, received_on, files,
            data_asked, queries, quotes, working_days, rested_days, rests_since, rests_for)

struct WindowTurn {
  std::string description;
  Money unit_price;
  Money total;
  std::string lead_time;
};
TL_DESCRIBE(WindowTurn, description, unit_price, total, lead_time)

struct WindowPrice {
  std::int64_t boards = 0;
  Money unit_price;
  Money total;
  std::string lead_time;  // "14 weeks"
  std::vector<WindowTurn> turns;
};
TL_DESCRIBE(WindowPrice, boards, unit_price, total, lead_time, turns)

struct WindowCharge {
  std::string description;
  Money price;
};
TL_DESCRIBE(WindowCharge, description, price)

struct WindowAnswer {
  QuoteDecision decision = QuoteDecision::accepted;
  Date answered_on;
  std::string said_by;
  std::string pdf_sha256;
  std::string reference;
  std::string note;
};
TL_DESCRIBE(WindowAnswer, decision, answered_on, said_by, pdf_sha256, reference, note)

struct WindowQuote {
  std::string document;  // "Q7.2"
  std::string shown_as;
  std::string rfq;
  std::string assembly;
  std::string assembly_revision;
  QuoteClass quote_class = QuoteClass::firm;
  WindowQuoteState state = WindowQuoteState::open;
  Date issued_on;
  Date valid_until;
  std::string pdf_sha256;
  std::vector<WindowPrice> prices;
  std::vector<WindowCharge> one_off;
  std::vector<std::string> open_points;  // questions that were open when it was sent
  std::vector<std::string> assumptions;
  std::vector<std::string> terms;
  std::string why_not;  // "": it can be accepted
  std::string newest;   // the revision that counts
  std::optional<WindowAnswer> answer;
  std::vector<WindowQuoteHead> revisions;  // that were sent, the newest first
};
TL_DESCRIBE(WindowQuote, document, shown_as, rfq, assembly, assembly_revision, quote_class, state,
            issued_on, valid_until, pdf_sha256, prices, one_off, open_points, assumptions, terms,
            why_not, newest, answer, revisions)

Result<WindowHome> window_home(database::Database& db, const Caller& caller, std::int64_t account);
Result<WindowRfq> window_rfq(database::Database& db, const Caller& caller, std::string_view number);
// "Q7.2", or "Q7": the newest that was sent. `quote_not_found` of one that was not.
Result<WindowQuote> window_quote(database::Database& db, const Date& day, std::string_view number);
// The revision that `number` means in the window, as the other services take it.
Result<std::string> window_document(database::Database& db, std::string_view number);
// A query that the customer may see and answer; `query_not_found` of one that is still inside.
Result<std::string> window_query(database::Database& db, const Caller& caller,
                                 std::string_view number);

// The RFQ that a query is about.
Result<std::string> window_rfq_of_query(database::Database& db, std::string_view number);

// The RFQ with the receipt of its BOM.
Result<WindowRfq> window_send_rfq(database::Database& db, const Caller& caller, const NewRfq& rfq);
Result<WindowFile> window_send_file(database::Database& db, const Caller& caller,
                                    std::string_view rfq, const NewPackFile& file);

}  // namespace tl::quoting
