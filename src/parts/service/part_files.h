// Parts of ours page by page, one of them with all that is known and everyone who uses it, and what
// engineering does with it: review, correct, merge into the part that it is the same as (R40).
//
//   TL_TRY(const PartPage page, list_parts(db, {.text = "0603"}));       // to review first
//   TL_TRY(const PartFile file, part_file(db, "10-00231", shown));
//   TL_CHECK(merge_parts(db, caller, {.number = "10-00232", .into = "10-00231", .seen = 3}));
//
// A change says which version of the part it saw; where another came in between it is refused with
// `part_changed_meanwhile`.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "parts/service/review_parts.h"
#include "platform/database/database.h"

namespace tl::parts {

struct PartInList {
  std::string number;
  std::string description;
  PartState state = PartState::proposed;
  std::int64_t approved = 0;   // how many manufacturer parts
  std::string first_approved;  // the preferred one, "Yageo RC0603FR-0710KL"
};
TL_DESCRIBE(PartInList, number, description, state, approved, first_approved)

struct PartPage {
  std::vector<PartInList> items;
  std::string next;          // "" at the end
  std::int64_t waiting = 0;  // for review, of all
};
TL_DESCRIBE(PartPage, items, next, waiting)

struct PartFilter {
  std::string text;  // in the number, the description, or the beginning of an approved number
  std::optional<PartState> state;
  std::string after;  // the page's `next`
  std::int64_t limit = 100;
};

// `cursor_malformed`, `page_too_long`.
Result<PartPage> list_parts(database::Database& db, const PartFilter& filter);

struct PartUse {
  std::string account;  // its code
  std::string customer;
  std::string number;  // what they call it; "" of a decision
  std::string part;    // the manufacturer part that a decision means
  std::string about;   // the RFQ that it was decided for
  std::string by;
  std::optional<Instant> at;
};
TL_DESCRIBE(PartUse, account, customer, number, part, about, by, at)

struct PartEvent {
  std::string what;  // "part_added", "part_released", "part_merged" ...
  std::string by;
  Instant at;
  std::string note;
};
TL_DESCRIBE(PartEvent, what, by, at, note)

struct PartFile {
  PartView part;
  std::int64_t version = 0;
  std::string merged_into;  // a number of ours, "" none
  std::vector<ManufacturerPartView> manufactured;
  std::vector<PartUse> uses;  // of the accounts that may be seen, the newest first
  std::int64_t uses_hidden = 0;
  std::vector<PartEvent> course;  // the newest first
};
TL_DESCRIBE(PartFile, part, version, merged_into, manufactured, uses, uses_hidden, course)

using CustomerShown = std::function<bool(std::int64_t customer)>;

// `part_not_found`.
Result<PartFile> part_file(database::Database& db, std::string_view number,
                           const CustomerShown& shown);

struct PartReview {
  std::string number;
  PartState state = PartState::released;
  std::int64_t seen = 0;  // version
  std::string note;
};
// `part_merged_already`, `part_changed_meanwhile`.
Result<void> review_part(database::Database& db, const Caller& caller, const PartReview& review);

// The same of the part as it stands, whoever changed it last.
struct NewPartState {
  std::string number;
  PartState state = PartState::released;
  std::string note;
};
// `part_not_found`, `part_merged_already`. Setting the state that holds changes nothing.
Result<PartView> set_part_state(database::Database& db, const Caller& caller,
                                const NewPartState& change);

// Of a manufacturer part that the part approves; what is not said stays.
struct MadeCorrection {
  std::string manufacturer;
  std::string mpn;
  std::optional<std::string> description;
  std::optional<std::string> package;
  std::optional<Lifecycle> lifecycle;
  std::optional<std::string> parameters;  // "10k 1% 0603"
  std::optional<std::string> moisture_level;
  std::optional<Compliance> rohs;
  std::optional<Compliance> reach;
  std::optional<std::string> origin;
};
TL_DESCRIBE(MadeCorrection, manufacturer, mpn, description, package, lifecycle, parameters,
            moisture_level, rohs, reach, origin)

struct PartCorrection {
  std::string number;
  std::int64_t seen = 0;
  std::optional<std::string> description;
  std::optional<MadeCorrection> made;
  std::string note;
};
// `part_changed_meanwhile`, `part_text_malformed`, `part_attribute_unknown`, `part_not_found`.
Result<void> correct_part(database::Database& db, const Caller& caller,
                          const PartCorrection& correction);

struct PartMerge {
  std::string number;
  std::string into;
  std::int64_t seen = 0;
  std::string note;
};
// `part_merge_itself`, `part_merged_already`, `part_changed_meanwhile`, `part_not_found`.
Result<void> merge_parts(database::Database& db, const Caller& caller, const PartMerge& merge);

}  // namespace tl::parts
