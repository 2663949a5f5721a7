#include "accounts/rules/agreements.h"

#include <algorithm>
#include <set>

#include "accounts/rules/words.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

std::string plain(std::string_view name) {
  return replace_all(replace_all(squeeze_spaces(to_lower(name)), " ", "_"), "-", "_");
}

std::string named(const Agreement& agreement) {
  return cat(agreement.number, " (", agreement.title, ")");
}

bool replaced(std::span<const Agreement> agreements, const Agreement& old, const Date& day) {
  return std::ranges::any_of(agreements, [&](const Agreement& other) {
    return other.id != old.id && other.kind == old.kind &&
           state_on(other, day) == AgreementState::in_force;
  });
}

void check_end(Findings& findings, std::span<const Agreement> all, const AgreementOnDay& one,
               const Date& day, const AgreementRule& rule) {
  const Agreement& agreement = one.agreement;
  const Place place{.text = agreement.number};
  if (one.state == AgreementState::ran_out && !replaced(all, agreement, day)) {
    findings.warn(
        "agreement_ran_out", place,
        cat(named(agreement), " ran out on ", agreement.valid_until->text(), ", and no other ",
            replace_all(enum_name(agreement.kind), "_", " "), " agreement is in force"));
  }
  if (one.state != AgreementState::in_force || !agreement.valid_until) return;
  const Date horizon = day.plus_days(rule.warning_days);
  const Date decide_by = one.notice_by.value_or(*agreement.valid_until);
  if (horizon < decide_by) return;
  std::string text = cat(named(agreement), " runs out on ", agreement.valid_until->text());
  if (agreement.notice_days > 0) {
    text +=
        cat(decide_by < day ? "; the day of notice was " : "; notice is due by ", decide_by.text());
  }
  findings.warn("agreement_runs_out", place, std::move(text));
}

}  // namespace

AgreementState state_on(const Agreement& agreement, const Date& day) {
  if (agreement.ended_on && *agreement.ended_on <= day) return AgreementState::ended;
  if (day < agreement.valid_from) return AgreementState::to_come;
  if (agreement.valid_until && *agreement.valid_until < day) return AgreementState::ran_out;
  return AgreementState::in_force;
}

AgreementsView agreements_on(std::span<const Agreement> agreements, const Date& day,
                             const AgreementRule& rule) {
  AgreementsView view;
  Findings findings;
  for (const Agreement& agreement : agreements) {
    if (day < agreement.signed_on) continue;
    AgreementOnDay one{.agreement = agreement, .state = state_on(agreement, day)};
    if (agreement.valid_until)
      one.notice_by = agreement.valid_until->plus_days(-agreement.notice_days);
    check_end(findings, agreements, one, day, rule);
    view.agreements.push_back(std::move(one));
  }
  if (view.agreements.empty())
    findings.note("agreement_none", {}, "nothing is signed with this customer");
  view.findings = findings.all();
  return view;
}

Result<Agreement> checked_agreement(Agreement agreement) {
  TL_TRY(agreement.title, needed_line("the title of the agreement", agreement.title));
  TL_TRY(agreement.note, free_line("the note", agreement.note));
  if (agreement.valid_until && *agreement.valid_until < agreement.valid_from) {
    return invalid("agreement_days_invalid",
                   cat("the last day, ", agreement.valid_until->text(), ", lies before the first, ",
                       agreement.valid_from.text()));
  }
  if (agreement.notice_days < 0 || notice_days_max < agreement.notice_days) {
    return invalid("agreement_notice_invalid",
                   cat("notice is given between 0 and ", notice_days_max, " days before the end; ",
                       agreement.notice_days, " does not lie there"));
  }
  if (agreement.clauses.size() > clauses_max) {
    return limit_exceeded("clauses_too_many", cat(agreement.clauses.size(), " clauses; at most ",
                                                  clauses_max, " are kept of one agreement"));
  }
  std::set<std::string> names;
  for (Clause& clause : agreement.clauses) {
    clause.name = plain(clause.name);
    TL_TRY(clause.name, needed_line("the name of a clause", clause.name));
    TL_TRY(clause.value, needed_line(cat("the value of clause ", clause.name), clause.value));
    if (!names.insert(clause.name).second)
      return invalid("clause_repeated", cat("the clause ", clause.name, " stands twice"));
  }
  return agreement;
}

Result<Clause> parse_clause(std::string_view text) {
  const std::size_t sign = text.find('=');
  if (sign == std::string_view::npos) {
    return invalid("clause_malformed", cat("'", utf8_prefix(visible(text), 60),
                                           "' is no clause; write it as \"payment=30 days net\""));
  }
  return Clause{std::string(text.substr(0, sign)), std::string(text.substr(sign + 1))};
}

Result<AgreementKind> parse_agreement_kind(std::string_view name) {
  const std::string word = plain(name);
  if (word == "sla") return AgreementKind::service_level;
  if (const auto kind = enum_from_name<AgreementKind>(word)) return *kind;
  return invalid("agreement_kind_unknown",
                 cat("'", utf8_prefix(visible(name), 30),
                     "' is no kind of agreement; they are nda, frame, quality, logistics, sla and "
                     "other"));
}

}  // namespace tl::accounts
