// What a customer's people see of their own account: one list in three groups, in their words.
// Nothing of ours is in it: no cost, no supplier, no draft, nobody inside but their contacts.
//
//   window_items(facts)        // needs an answer, in progress, done; oldest need first
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "quoting/rules/customer_answers.h"

namespace tl::quoting {

enum class WindowGroup { needs_answer, in_progress, done };
TL_DESCRIBE_ENUM(WindowGroup, needs_answer, in_progress, done)

enum class WindowKind { query, alternate, data, quote, rfq };
TL_DESCRIBE_ENUM(WindowKind, query, alternate, data, quote, rfq)

// How a revision stands for the customer.
enum class WindowQuoteState { open, accepted, declined, superseded, expired, withdrawn };
TL_DESCRIBE_ENUM(WindowQuoteState, open, accepted, declined, superseded, expired, withdrawn)

struct WindowItem {
  WindowGroup group = WindowGroup::in_progress;
  WindowKind kind = WindowKind::rfq;
  std::string about;   // "TQ3", "Q7.2", "R12": what it is called
  std::string rfq;     // "R12"
  std::string title;   // "MC-200 C"
  std::string what;    // "Answer our question", "Accept or decline by 12 Dec 2026"
  std::string detail;  // the question; "100, 500 and 1,000 boards"
  Date since;
  std::optional<Date> until;
};
TL_DESCRIBE(WindowItem, group, kind, about, rfq, title, what, detail, since, until)

struct WindowAsked {
  std::string number;
  std::string question;
  std::optional<AskedAlternate> alternate;
  Date since;
};

struct WindowRevision {
  std::string document;
  std::string shown_as;  // "Q7 revision 2"
  QuoteClass quote_class = QuoteClass::firm;
  WindowQuoteState state = WindowQuoteState::open;
  Date issued_on;
  Date valid_until;
  std::optional<Date> answered_on;
};

struct WindowRfqFacts {
  std::string number;
  std::string title;
  std::string quantities;  // "100,500,1000"
  Date received_on;
  std::vector<std::string> data_asked;  // in words, that is not here yet
  std::optional<Date> data_asked_on;
  std::vector<WindowAsked> asked;         // that wait for the customer
  std::int64_t asked_of_us = 0;           // open questions that we still look into
  std::vector<WindowRevision> revisions;  // that were sent, as they were sent
};

// A revision after its state and what the customer decided.
WindowQuoteState window_state(QuoteState state, const std::optional<QuoteDecision>& decision);

// By group; what needs an answer and what is in progress oldest first, what is done newest first.
std::vector<WindowItem> window_items(const std::vector<WindowRfqFacts>& rfqs);

// "100, 500 and 1,000 boards".
std::string boards_words(std::string_view quantities);
// "Q7 revision 2".
std::string revision_words(std::string_view number, std::int64_t revision);

}  // namespace tl::quoting
