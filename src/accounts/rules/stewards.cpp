#include "accounts/rules/stewards.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "foundation/text.h"

namespace tl::accounts {
namespace {

// Of the facts that cover the day the one that began last: of one day, the one recorded last.
std::string_view told_on(std::span<const StewardFact> facts, StewardRole role, const Date& day) {
  const StewardFact* holds = nullptr;
  for (const StewardFact& fact : facts) {
    if (fact.role != role || day < fact.valid_from) continue;
    if (fact.valid_until && *fact.valid_until < day) continue;
    if (holds == nullptr || std::tuple(holds->valid_from, holds->id.raw()) <
                                std::tuple(fact.valid_from, fact.id.raw())) {
      holds = &fact;
    }
  }
  return holds == nullptr ? std::string_view() : std::string_view(holds->sign_in);
}

std::string_view holder_on(std::span<const StewardFact> facts, StewardRole role, const Date& day) {
  const std::string_view told = told_on(facts, role, day);
  if (role == StewardRole::owner) return told;
  return told == told_on(facts, StewardRole::owner, day) ? std::string_view() : told;
}

// Days on which anything may change.
std::set<Date> days_of_change(std::span<const StewardFact> facts) {
  std::set<Date> days;
  for (const StewardFact& fact : facts) {
    days.insert(fact.valid_from);
    if (fact.valid_until) days.insert(fact.valid_until->plus_days(1));
  }
  return days;
}

void add_terms(std::vector<StewardTerm>& out, std::span<const StewardFact> facts,
               StewardRole role) {
  std::string_view holder;
  for (const Date& day : days_of_change(facts)) {
    const std::string_view next = holder_on(facts, role, day);
    if (next == holder) continue;
    if (!holder.empty()) out.back().until = day.plus_days(-1);
    if (!next.empty()) out.push_back({.role = role, .sign_in = std::string(next), .from = day});
    holder = next;
  }
}

}  // namespace

std::vector<StewardTerm> steward_terms(std::span<const StewardFact> facts) {
  std::vector<StewardTerm> out;
  add_terms(out, facts, StewardRole::owner);
  add_terms(out, facts, StewardRole::deputy);
  return out;
}

Stewards stewards_on(std::span<const StewardFact> facts, const Date& day) {
  Stewards out;
  for (const StewardTerm& term : steward_terms(facts)) {
    if (day < term.from || (term.until && *term.until < day)) continue;
    const bool owns = term.role == StewardRole::owner;
    (owns ? out.owner : out.deputy) = term.sign_in;
    (owns ? out.owner_since : out.deputy_since) = term.from;
  }
  return out;
}

Findings steward_findings(const Customer& customer, const Stewards& stewards) {
  Findings out;
  const Place place{.text = customer.code};
  if (stewards.owner.empty()) {
    out.error("account_unowned", place,
              cat("nobody is accountable for ", customer.name, "; throughline account owner ",
                  customer.code, " SIGN-IN names one"));
  }
  if (stewards.deputy.empty()) {
    out.warn("account_without_deputy", place,
             cat("nobody stands in for the owner of ", customer.name,
                 "; throughline account deputy ", customer.code, " SIGN-IN names one"));
  }
  return out;
}

Result<void> check_steward(const StewardFact& next, std::span<const StewardFact> facts) {
  if (next.valid_until && *next.valid_until < next.valid_from) {
    return invalid("steward_days_invalid",
                   cat("the last day, ", next.valid_until->text(), ", lies before the first, ",
                       next.valid_from.text()));
  }
  if (next.sign_in.empty()) return {};
  const Stewards now = stewards_on(facts, next.valid_from);
  if (next.role == StewardRole::deputy && next.sign_in == now.owner) {
    return conflict("deputy_is_owner", cat(next.sign_in, " owns the account on ",
                                           next.valid_from.text(), "; a deputy is somebody else"));
  }
  const bool owns = next.role == StewardRole::owner;
  if (next.sign_in == (owns ? now.owner : now.deputy)) {
    return conflict("steward_already", cat(next.sign_in, " is the ", enum_name(next.role), " on ",
                                           next.valid_from.text(), " already, since ",
                                           (owns ? now.owner_since : now.deputy_since)->text()));
  }
  return {};
}

}  // namespace tl::accounts
