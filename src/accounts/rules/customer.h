// Customers, and the commercial facts that every other room records about them.
//
// A fact is dated, says who recorded it and on what evidence, and is never changed: a state (an
// RFQ is open, a quote is issued) and every metric follow from facts and a date.
#pragma once

#include <string>
#include <string_view>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/id.h"
#include "foundation/result.h"

namespace tl::accounts {

using CustomerId = Id<struct CustomerTag>;
using FactId = Id<struct FactTag>;

struct Customer {
  CustomerId id;
  std::string code;  // "C7": what people type
  std::string name;
  std::string contact;  // the buyer that documents are addressed to; "" when not known
  std::string address;  // lines separated by newlines
};
TL_DESCRIBE(Customer, id, code, name, contact, address)

enum class FactKind {
  customer_added,
  rfq_received,
  quote_prepared,
  quote_issued,
  quote_withdrawn,
  quote_accepted,  // by the customer, as the others below
  quote_declined,
  alternate_approved,
  alternate_refused,
  query_answered,  // by the customer themselves
  files_sent,
};
TL_DESCRIBE_ENUM(FactKind, customer_added, rfq_received, quote_prepared, quote_issued,
                 quote_withdrawn, quote_accepted, quote_declined, alternate_approved,
                 alternate_refused, query_answered, files_sent)

struct Fact {
  FactId id;
  CustomerId customer_id;
  FactKind kind = FactKind::customer_added;
  Date happened_on;
  Instant recorded_at;
  std::string recorded_by;
  std::string reference;  // what it is about: "R12", "Q7"
  std::string evidence;   // a file, a message, a sentence
};
TL_DESCRIBE(Fact, id, customer_id, kind, happened_on, recorded_at, recorded_by, reference, evidence)

// Names meet when only case, accents or spaces differ.
std::string customer_name_key(std::string_view name);

Result<void> check_new(const Customer& customer);

}  // namespace tl::accounts
