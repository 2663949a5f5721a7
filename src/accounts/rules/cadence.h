// How often we talk with a customer, and what a meeting is for (R60, R62). A cadence says after how
// many days a kind of touch is due again; a larger touch counts for the smaller ones. A meeting
// needs a purpose and the decision wanted before it is arranged, has attendees on both sides, and
// the customer says how useful it was.
//
//   cadence_on(input, day)       // each kind with when it was last and when it is due
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "accounts/rules/customer.h"
#include "accounts/rules/figure.h"
#include "accounts/rules/threads.h"
#include "foundation/finding.h"

namespace tl::accounts {

using CadenceFactId = Id<struct CadenceFactTag>;
using MeetingId = Id<struct MeetingTag>;

enum class TouchKind { call, visit, monthly_review, quarterly_review };
TL_DESCRIBE_ENUM(TouchKind, call, visit, monthly_review, quarterly_review)
inline constexpr TouchKind touch_kinds[] = {TouchKind::call, TouchKind::visit,
                                            TouchKind::monthly_review, TouchKind::quarterly_review};

// Any touch is a call, and a quarterly review is that month's review.
bool counts_for(TouchKind touch, TouchKind wanted);
// `touch_kind_unknown` names them; "monthly" and "quarterly" are reviews.
Result<TouchKind> parse_touch_kind(std::string_view name);

inline constexpr std::int64_t cadence_days_max = 3'660;

// What an account wants other than the house: a row per change.
struct CadenceFact {
  CadenceFactId id;
  CustomerId customer_id;
  TouchKind kind = TouchKind::call;
  std::optional<std::int64_t> every_days;  // none: as the house has it; 0: not at all
  Date valid_from;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(CadenceFact, id, customer_id, kind, every_days, valid_from, note, recorded_at,
            recorded_by)

struct Touch {
  TouchKind kind = TouchKind::call;
  Date on;
};

struct CadenceState {
  TouchKind kind = TouchKind::call;
  std::int64_t every_days = 0;  // 0: not at all
  std::string set_by;           // "house", "account"
  std::optional<Date> last_on;
  std::optional<Date> due_on;
  std::int64_t overdue_days = 0;
};
TL_DESCRIBE(CadenceState, kind, every_days, set_by, last_on, due_on, overdue_days)

struct CadenceInput {
  std::span<const CadenceFact> facts;
  std::span<const Touch> touches;
  std::span<const std::int64_t> house_days;  // one for each of touch_kinds
  Date since;                                // the first is due so many days after it
};
std::vector<CadenceState> cadence_on(const CadenceInput& input, const Date& day);

enum class Side { ours, theirs };
TL_DESCRIBE_ENUM(Side, ours, theirs)

struct Attendee {
  Side side = Side::ours;
  std::string name;  // a sign-in of ours, a name of theirs
  std::string role;  // "engineer", "senior_management"
};
TL_DESCRIBE(Attendee, side, name, role)

struct Rating {
  std::int64_t usefulness = 0;  // 1 a waste of time to 5 could not do without it
  std::string rated_by;         // of theirs
  Date on;
  std::string words;
};
TL_DESCRIBE(Rating, usefulness, rated_by, on, words)
inline constexpr std::int64_t usefulness_max = 5;

struct Meeting {
  MeetingId id;
  std::string number;  // "M3"
  CustomerId customer_id;
  TouchKind kind = TouchKind::call;
  std::string purpose;
  std::string decision_wanted;
  Date planned_on;
  std::string arranged_by;
  std::optional<Date> held_on;
  std::optional<Date> called_off_on;
  std::string outcome;  // what was decided; why it was called off
  std::vector<Attendee> attendees;
  std::vector<Rating> ratings;
};
TL_DESCRIBE(Meeting, id, number, customer_id, kind, purpose, decision_wanted, planned_on,
            arranged_by, held_on, called_off_on, outcome, attendees, ratings)

// `quarterly_without_senior` (warning): nobody of senior management, on which side.
// `meeting_not_closed` (warning): its day is past, and nobody said whether it was held.
Findings meeting_findings(std::span<const Meeting> meetings, const Date& day);

struct ReviewFigures {
  std::int64_t accounts = 0;
  std::int64_t reviewed = 0;  // with a review held in the period
  std::optional<Rate> share;
  std::int64_t ratings = 0;
  std::optional<Figure> mean_usefulness;  // to a hundredth
};
TL_DESCRIBE(ReviewFigures, accounts, reviewed, share, ratings, mean_usefulness)
ReviewFigures review_figures(std::span<const Meeting> meetings, std::int64_t accounts,
                             const Period& period);

}  // namespace tl::accounts
