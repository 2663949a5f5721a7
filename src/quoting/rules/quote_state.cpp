#include "quoting/rules/quote_state.h"

#include "foundation/text.h"

namespace tl::quoting {
namespace {

bool by(const std::optional<Date>& fact, const Date& day) {
  return fact.has_value() && *fact <= day;
}

}  // namespace

std::optional<QuoteState> state_on(const QuoteFacts& facts, const Date& day) {
  if (day < facts.prepared_on) return std::nullopt;
  if (by(facts.withdrawn_on, day)) return QuoteState::withdrawn;
  if (by(facts.superseded_on, day)) return QuoteState::superseded;
  if (!by(facts.issued_on, day)) return QuoteState::draft;
  if (facts.valid_until < day) return QuoteState::expired;
  if (by(facts.broken_on, day)) return QuoteState::broken;
  return QuoteState::issued;
}

std::string why_not_orderable(std::string_view number, QuoteClass quote_class, QuoteState state) {
  const std::string again = cat("; revise it: throughline quote revise ", number);
  switch (state) {
    case QuoteState::draft:
      return cat(number, " is not issued yet: throughline quote issue ", number);
    case QuoteState::superseded: return "a later revision took its place";
    case QuoteState::withdrawn: return cat(number, " was withdrawn", again);
    case QuoteState::expired: return cat(number, " has expired", again);
    case QuoteState::broken: return cat("what ", number, " rests on has moved", again);
    case QuoteState::issued: break;
  }
  if (quote_class == QuoteClass::budgetary)
    return cat(number, " is budgetary; make it firm: throughline quote firm ", number);
  return {};
}

std::string document_number(std::string_view number, std::int64_t revision) {
  return revision <= 1 ? std::string(number) : cat(number, ".", revision);
}

}  // namespace tl::quoting
