#include "accounts/rules/issues.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl::accounts {
namespace {

std::string topics_text(std::span<const IssueTopic> topics) {
  std::vector<std::string_view> names;
  for (const IssueTopic topic : topics) names.push_back(enum_name(topic));
  return join(names, ", ");
}

Error must_be_raised(const IssueOnDay& issue) {
  return conflict("issue_must_be_raised",
                  cat(issue.issue.number, " touches ", topics_text(issue.at_once),
                      ": the customer has to know before it ends; raise it first"));
}

}  // namespace

bool goes_at_once(IssueTopic topic) {
  switch (topic) {
    case IssueTopic::price:
    case IssueTopic::date:
    case IssueTopic::revision:
    case IssueTopic::safety:
    case IssueTopic::compliance: return true;
    case IssueTopic::quality:
    case IssueTopic::material:
    case IssueTopic::other: break;
  }
  return false;
}

std::optional<IssueOnDay> issue_on(const Issue& issue, const Date& day) {
  if (day < issue.found_on) return std::nullopt;
  IssueOnDay out{.issue = issue};
  std::erase_if(out.issue.steps, [&](const IssueStep& step) { return day < step.on; });
  for (const IssueTopic topic : issue.topics) {
    if (goes_at_once(topic)) out.at_once.push_back(topic);
  }
  for (const IssueStep& step : out.issue.steps) {
    switch (step.kind) {
      case IssueStepKind::tried: ++out.attempts; break;
      case IssueStepKind::raised:
        if (!out.raised_on) out.raised_on = step.on;
        break;
      case IssueStepKind::closed: out.closed_on = step.on; break;
      case IssueStepKind::reopened: out.closed_on.reset(); break;
    }
  }
  const bool told = out.raised_on.has_value();
  if (out.closed_on) {
    out.state = told ? IssueState::settled : IssueState::absorbed;
  } else {
    out.state = told ? IssueState::raised : IssueState::open;
  }
  return out;
}

Result<void> check_raise(const IssueOnDay& issue, const IssueRule& rule) {
  if (issue.state != IssueState::open) {
    return conflict("issue_not_open", cat(issue.issue.number, " is ", enum_name(issue.state),
                                          "; only an open issue is raised"));
  }
  if (!issue.at_once.empty() || rule.attempts_min <= issue.attempts) return {};
  return conflict("issue_attempts_missing",
                  cat(count_of(issue.attempts, "attempt"), " inside on record for ",
                      issue.issue.number, ", ", rule.attempts_min,
                      " needed before the customer hears of it: throughline account issue try ",
                      issue.issue.number, " --text ..."));
}

Result<void> check_close(const IssueOnDay& issue) {
  if (issue.closed_on) {
    return conflict("issue_closed_already",
                    cat(issue.issue.number, " ended on ", issue.closed_on->text()));
  }
  if (!issue.at_once.empty() && !issue.raised_on) return must_be_raised(issue);
  return {};
}

Findings issue_findings(std::span<const IssueOnDay> issues) {
  Findings out;
  for (const IssueOnDay& issue : issues) {
    if (issue.at_once.empty() || issue.raised_on || issue.closed_on) continue;
    out.error("issue_must_be_raised", {.text = issue.issue.number},
              cat(issue.issue.number, " (", issue.issue.title, ") touches ",
                  topics_text(issue.at_once), "; the customer has to be told at once"));
  }
  return out;
}

IssueBalance issue_balance(std::span<const Issue> issues, const Period& period) {
  IssueBalance out;
  for (const Issue& issue : issues) {
    if (issue.found_on < period.from || period.until < issue.found_on) continue;
    const auto state = issue_on(issue, period.until);
    ++out.found;
    if (state->raised_on) {
      ++out.raised;
      if (!state->at_once.empty()) ++out.raised_at_once;
    } else if (state->closed_on) {
      ++out.absorbed;
    } else {
      ++out.open;
    }
  }
  const std::int64_t decided = out.absorbed + out.raised;
  if (decided > 0)
    out.absorbed_share = Rate::of_ppm((out.absorbed * Rate::one + decided / 2) / decided);
  return out;
}

Result<std::vector<IssueTopic>> parse_topics(std::string_view text) {
  std::vector<IssueTopic> out;
  for (const std::string_view part : split(text, ',')) {
    const auto topic = enum_from_name<IssueTopic>(to_lower(trim(part)));
    if (!topic) {
      return invalid("issue_topic_unknown",
                     cat("'", utf8_prefix(visible(trim(part)), 30),
                         "' is no topic; they are price, date, revision, safety, compliance, "
                         "quality, material, other"));
    }
    if (std::ranges::find(out, *topic) == out.end()) out.push_back(*topic);
  }
  return out;
}

}  // namespace tl::accounts
