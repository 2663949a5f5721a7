#include "quoting/rules/quote_holder.h"

#include "foundation/text.h"

namespace tl::quoting {
namespace {

std::string queries_words(std::int64_t count, std::string_view verb) {
  return cat(count == 1 ? std::string("1 technical query") : cat(count, " technical queries"),
             " to ", verb);
}

// Of the queries that lie with somebody; the oldest says since when.
std::optional<QuoteHolder> holder_by_queries(const HolderFacts& facts, HeldBy with) {
  std::int64_t count = 0;
  const HeldQuery* oldest = nullptr;
  for (const HeldQuery& query : facts.queries) {
    if (query.with != with) continue;
    ++count;
    if (oldest == nullptr || query.since < oldest->since) oldest = &query;
  }
  if (oldest == nullptr) return std::nullopt;
  const bool ours = with == HeldBy::us;
  const std::string& owner = oldest->owner.empty() ? facts.prepared_by : oldest->owner;
  return QuoteHolder{.held_by = with,
                     .who = ours ? owner : facts.customer,
                     .since = oldest->since,
                     .what = queries_words(count, ours ? "send" : "answer")};
}

QuoteHolder holder_of_draft(const HolderFacts& facts) {
  if (const auto ours = holder_by_queries(facts, HeldBy::us)) return *ours;
  if (const auto theirs = holder_by_queries(facts, HeldBy::customer)) return *theirs;
  return {.held_by = HeldBy::us,
          .who = facts.prepared_by,
          .since = facts.prepared_on,
          .what = facts.gaps > 0 ? cat(count_of(facts.gaps, "gap"), " to fill") : "to be issued"};
}

}  // namespace

QuoteHolder holder_of(const HolderFacts& facts) {
  const bool in_force = facts.state == QuoteState::issued || facts.state == QuoteState::broken ||
                        facts.state == QuoteState::expired;
  if (facts.decision && in_force) {
    if (*facts.decision == QuoteDecision::declined) return {};
    return {.held_by = HeldBy::us,
            .who = facts.prepared_by,
            .since = facts.decided_on,
            .what = "accepted: take the order in"};
  }
  switch (facts.state) {
    case QuoteState::draft: return holder_of_draft(facts);
    case QuoteState::issued:
      return {.held_by = HeldBy::customer,
              .who = facts.customer,
              .since = facts.issued_on,
              .what = "to decide"};
    case QuoteState::broken:
      return {.held_by = HeldBy::us,
              .who = facts.prepared_by,
              .since = facts.broken_on,
              .what = "to revise: what it rests on has moved"};
    case QuoteState::expired:
      return {.held_by = HeldBy::us,
              .who = facts.prepared_by,
              .since = facts.valid_until.plus_days(1),
              .what = "to revise: its validity is over"};
    case QuoteState::superseded:
    case QuoteState::withdrawn: break;
  }
  return {};
}

}  // namespace tl::quoting
