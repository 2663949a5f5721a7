// With whom a quote lies: who has to do something before it goes on, since when, and what.
//
//   holder_of({.state = QuoteState::draft, .queries = {{HeldBy::customer, "", d3}}, ...})
//       {customer, "Kranich", d3, "1 technical query to answer"}
//
// The first that holds: superseded and withdrawn lie with nobody; a draft with an open technical
// query that we hold with whoever sees to it; one whose queries are all sent with the customer; a
// draft with whoever prepared it, to fill its gaps or to issue it; one
// that is broken or expired with whoever prepared it, to revise it; an issued one with the
// customer until they decide: one that they accepted with whoever prepared it, to take the order
// in, one that they declined with nobody.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "quoting/rules/customer_answers.h"
#include "quoting/rules/quote_state.h"

namespace tl::quoting {

enum class HeldBy { nobody, us, customer };
TL_DESCRIBE_ENUM(HeldBy, nobody, us, customer)

struct HeldQuery {
  HeldBy with = HeldBy::us;
  std::string owner;  // of ours, "": nobody sees to it
  Date since;
};

struct HolderFacts {
  QuoteState state = QuoteState::draft;
  std::string prepared_by;
  Date prepared_on;
  std::string customer;
  std::vector<HeldQuery> queries;  // that are open
  std::int64_t gaps = 0;
  std::optional<Date> issued_on;
  std::optional<Date> broken_on;
  Date valid_until;
  std::optional<QuoteDecision> decision = {};  // the customer's, about this revision
  std::optional<Date> decided_on = {};
};

struct QuoteHolder {
  HeldBy held_by = HeldBy::nobody;
  std::string who;            // a sign-in of ours, or the customer's name; "" with nobody
  std::optional<Date> since;  // nullopt: with nobody
  std::string what;           // "2 technical queries to answer"
};
TL_DESCRIBE(QuoteHolder, held_by, who, since, what)

QuoteHolder holder_of(const HolderFacts& facts);

}  // namespace tl::quoting
