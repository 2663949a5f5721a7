#include "accounts/rules/cadence.h"

#include <algorithm>
#include <set>

#include "accounts/rules/dated.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

constexpr std::string_view senior = "senior_management";

bool has_senior(const Meeting& meeting, Side side) {
  return std::ranges::any_of(meeting.attendees, [&](const Attendee& attendee) {
    return attendee.side == side && attendee.role == senior;
  });
}

bool is_review(TouchKind kind) {
  return kind == TouchKind::monthly_review || kind == TouchKind::quarterly_review;
}

CadenceState state_of(const CadenceInput& input, std::size_t index, const Date& day) {
  const TouchKind kind = touch_kinds[index];
  CadenceState out{.kind = kind, .every_days = input.house_days[index], .set_by = "house"};
  const CadenceFact* told = latest_on<CadenceFact>(
      input.facts, day, [&](const CadenceFact& fact) { return fact.kind == kind; });
  if (told != nullptr && told->every_days) {
    out.every_days = *told->every_days;
    out.set_by = "account";
  }
  for (const Touch& touch : input.touches) {
    if (day < touch.on || !counts_for(touch.kind, kind)) continue;
    out.last_on = std::max(out.last_on.value_or(touch.on), touch.on);
  }
  if (out.every_days == 0) return out;
  out.due_on = out.last_on.value_or(input.since).plus_days(out.every_days);
  out.overdue_days = std::max<std::int64_t>(0, days_between(*out.due_on, day));
  return out;
}

}  // namespace

bool counts_for(TouchKind touch, TouchKind wanted) {
  if (touch == wanted || wanted == TouchKind::call) return true;
  return wanted == TouchKind::monthly_review && touch == TouchKind::quarterly_review;
}

Result<TouchKind> parse_touch_kind(std::string_view name) {
  std::string plain = replace_all(replace_all(squeeze_spaces(to_lower(name)), " ", "_"), "-", "_");
  if (plain == "monthly" || plain == "quarterly") plain += "_review";
  if (const auto kind = enum_from_name<TouchKind>(plain)) return *kind;
  return invalid("touch_kind_unknown", cat("'", utf8_prefix(visible(name), 30),
                                           "' is none of call, visit, monthly, quarterly"));
}

std::vector<CadenceState> cadence_on(const CadenceInput& input, const Date& day) {
  ENSURE(input.house_days.size() == std::size(touch_kinds), "days for each kind of touch");
  std::vector<CadenceState> out;
  for (std::size_t index = 0; index < std::size(touch_kinds); ++index)
    out.push_back(state_of(input, index, day));
  return out;
}

Findings meeting_findings(std::span<const Meeting> meetings, const Date& day) {
  Findings out;
  for (const Meeting& meeting : meetings) {
    const Place place{.text = meeting.number};
    const bool held = meeting.held_on && *meeting.held_on <= day;
    const bool ended = held || (meeting.called_off_on && *meeting.called_off_on <= day);
    if (!ended && meeting.planned_on < day) {
      out.warn("meeting_not_closed", place,
               cat(meeting.number, " was planned for ", meeting.planned_on.text(),
                   "; say whether it was held: throughline account meeting held ", meeting.number));
    }
    if (!held || meeting.kind != TouchKind::quarterly_review) continue;
    std::vector<std::string_view> missing;
    if (!has_senior(meeting, Side::ours)) missing.emplace_back("ours");
    if (!has_senior(meeting, Side::theirs)) missing.emplace_back("theirs");
    if (missing.empty()) continue;
    out.warn("quarterly_without_senior", place,
             cat("no senior manager of ", join(missing, " and of "),
                 " sat in the quarterly review ", meeting.number, " of ", meeting.held_on->text()));
  }
  return out;
}

ReviewFigures review_figures(std::span<const Meeting> meetings, std::int64_t accounts,
                             const Period& period) {
  ReviewFigures out{.accounts = accounts};
  std::set<CustomerId> reviewed;
  std::int64_t sum = 0;
  for (const Meeting& meeting : meetings) {
    if (!meeting.held_on || *meeting.held_on < period.from || period.until < *meeting.held_on)
      continue;
    if (is_review(meeting.kind)) reviewed.insert(meeting.customer_id);
    for (const Rating& rating : meeting.ratings) {
      if (period.until < rating.on) continue;
      ++out.ratings;
      sum += rating.usefulness;
    }
  }
  out.reviewed = static_cast<std::int64_t>(reviewed.size());
  if (accounts > 0) out.share = Rate::of_ppm((out.reviewed * Rate::one + accounts / 2) / accounts);
  if (out.ratings > 0) {
    const std::int64_t hundredths = (sum * 100 + out.ratings / 2) / out.ratings;
    out.mean_usefulness = Figure::of_millionths(hundredths * 10'000);
  }
  return out;
}

}  // namespace tl::accounts
