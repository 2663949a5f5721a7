#include "quoting/service/window.h"

#include <algorithm>
#include <map>

#include "accounts/service/customers.h"
#include "accounts/service/query_holding.h"
#include "accounts/service/stewards.h"
#include "accounts/service/technical_queries.h"
#include "foundation/text.h"
#include "platform/access/people.h"
#include "quoting/service/window_parts.h"
#include "quoting/store/rfq_course.h"

namespace tl::quoting {
namespace {

using database::Transaction;

// Somebody who may sign in has a name; a sign-in is nothing to show.
Result<void> add_contact(Transaction& tx, std::string_view sign_in, std::string_view as,
                         std::vector<WindowContact>& contacts) {
  if (sign_in.empty()) return {};
  const auto person = access::find_person(tx, sign_in);
  if (!person && person.error().kind == ErrorKind::not_found) return {};
  if (!person) return person.error();
  contacts.push_back({person->name, std::string(as), person->email});
  return {};
}

Result<DataWanted> wanted_of(Transaction& tx, RfqId rfq) {
  TL_TRY(const auto asks, data_asks_of_rfq(tx, rfq));
  if (asks.empty()) return DataWanted();
  TL_TRY(const auto rows, files_of_rfq(tx, rfq));
  std::vector<PackFile> files;
  for (const PackFileRow& row : rows) files.push_back({.name = row.name, .kind = row.kind});
  std::vector<DataAsked> asked;
  for (const DataAskRow& ask : asks)
    asked.push_back({ask.kind, ask.asked_on, ask.asked_of, ask.recorded_by});
  return data_wanted(data_checks(files, asked));
}

struct Account {
  std::vector<accounts::QueryHolding> held;
  std::map<std::string, std::vector<SentRevision>, std::less<>> sent;  // by RFQ
};

Result<WindowRfqFacts> facts_of(Transaction& tx, const CustomerRfqRow& row,
                                const Account& account) {
  WindowRfqFacts facts{.number = row.number,
                       .title = squeeze_spaces(cat(row.assembly, " ", row.revision)),
                       .quantities = row.quantities,
                       .received_on = row.received_on};
  TL_TRY(DataWanted wanted, wanted_of(tx, row.id));
  facts.data_asked = std::move(wanted.words);
  facts.data_asked_on = wanted.since;
  const auto found = account.sent.find(row.number);
  const std::vector<SentRevision> sent =
      found == account.sent.end() ? std::vector<SentRevision>() : found->second;
  TL_TRY(const OpenForCustomer open, open_for_customer(tx, account.held, row.number, sent));
  for (std::size_t at = 0; at < open.theirs.size(); ++at) {
    const accounts::TechnicalQuery& query = open.theirs[at];
    facts.asked.push_back(
        {query.number, query.question, proposal_of_subject(query.subject), open.since[at]});
  }
  facts.asked_of_us = open.with_us;
  for (const SentRevision& one : sent) {
    facts.revisions.push_back({.document = window_name(one.head),
                               .shown_as = revision_words(one.head.number, one.head.revision),
                               .quote_class = one.head.quote_class,
                               .state = one.shown(),
                               .issued_on = *one.head.issued_on,
                               .valid_until = one.head.valid_until,
                               .answered_on = one.answered_on});
  }
  return facts;
}

}  // namespace

std::string window_name(const QuoteHeadRow& head) {
  return cat(head.number, ".", head.revision);
}

WindowQuoteHead head_of(const SentRevision& sent) {
  return {.document = window_name(sent.head),
          .shown_as = revision_words(sent.head.number, sent.head.revision),
          .quote_class = sent.head.quote_class,
          .state = sent.shown(),
          .issued_on = *sent.head.issued_on,
          .valid_until = sent.head.valid_until};
}

DataWanted data_wanted(const std::vector<DataCheck>& checks) {
  DataWanted out;
  for (const DataCheck& check : checks) {
    if (check.state != DataState::asked) continue;
    out.words.push_back(check.words);
    if (!out.since || check.asked->on < *out.since) out.since = check.asked->on;
  }
  return out;
}

Result<std::vector<SentRevision>> sent_revisions(Transaction& tx, std::int64_t account,
                                                 const Date& day) {
  TL_TRY(const auto heads, heads_of_customer(tx, account));
  TL_TRY(const auto checks, check_outcomes_of_customer(tx, account));
  TL_TRY(const auto answers, answers_of_customer(tx, account));
  std::map<std::string, std::vector<QuoteHeadRow>, std::less<>> by_number;
  for (const QuoteHeadRow& head : heads) by_number[head.number].push_back(head);
  std::vector<SentRevision> out;
  for (const QuoteHeadRow& head : heads) {
    if (!head.issued_on) continue;
    const QuoteFacts facts = facts_of_quote(head, by_number[head.number], checks, day);
    SentRevision sent{.head = head, .state = state_on(facts, day).value_or(QuoteState::draft)};
    if (sent.state == QuoteState::draft) continue;
    for (const GivenAnswerRow& answer : answers) {
      if (answer.quote_id != head.id) continue;
      sent.decision = answer.decision;
      sent.answered_on = answer.answered_on;
    }
    out.push_back(std::move(sent));
  }
  return out;
}

Result<OpenForCustomer> open_for_customer(Transaction& tx,
                                          const std::vector<accounts::QueryHolding>& held,
                                          std::string_view rfq,
                                          const std::vector<SentRevision>& sent) {
  OpenForCustomer out;
  if (std::ranges::find(held, rfq, &accounts::QueryHolding::about) == held.end()) return out;
  std::set<std::string, std::less<>> printed;
  for (const SentRevision& one : sent) {
    if (one.state == QuoteState::superseded || one.state == QuoteState::withdrawn) continue;
    TL_TRY(const auto row, quote_by_number(tx, one.head.document));
    TL_TRY(const QuoteSheet sheet, sheet_of(tx, *row));
    for (const Question& question : sheet.questions) printed.insert(question.number);
  }
  for (const accounts::QueryHolding& holding : held) {
    if (holding.about != rfq) continue;
    const bool theirs = holding.holder == accounts::QueryHolder::customer;
    if (!theirs && !printed.contains(holding.number)) {
      ++out.with_us;
      continue;
    }
    TL_TRY(accounts::TechnicalQuery query, accounts::find_query(tx, holding.number));
    out.theirs.push_back(std::move(query));
    out.since.push_back(holding.holder_since);
  }
  return out;
}

Result<WindowHome> window_home(database::Database& db, const Caller& caller, std::int64_t id) {
  return db.read([&](Transaction& tx) -> Result<WindowHome> {
    const accounts::CustomerId customer_id(id);
    TL_TRY(const accounts::Customer customer, accounts::customer_of(tx, customer_id));
    WindowHome home{.account = customer.name};
    TL_TRY(const auto stewards, accounts::stewards_of(tx, customer_id, caller.today));
    TL_CHECK(add_contact(tx, stewards.owner, "Your account manager", home.contacts));
    TL_CHECK(add_contact(tx, stewards.deputy, "Stands in", home.contacts));
    Account account;
    TL_TRY(account.held, accounts::query_holdings(tx, caller, {.account = customer.code}));
    TL_TRY(auto sent, sent_revisions(tx, id, caller.today));
    for (SentRevision& one : sent) account.sent[one.head.rfq].push_back(std::move(one));
    TL_TRY(const auto rows, rfqs_of_customer(tx, id));
    std::vector<WindowRfqFacts> facts;
    for (const CustomerRfqRow& row : rows) {
      TL_TRY(auto one, facts_of(tx, row, account));
      facts.push_back(std::move(one));
    }
    home.items = window_items(facts);
    return home;
  });
}

}  // namespace tl::quoting
