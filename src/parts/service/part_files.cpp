#include "parts/service/part_files.h"

#include <algorithm>
#include <map>

#include "accounts/service/customers.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "parts/rules/decode_mpn.h"
#include "parts/rules/parametric_index.h"
#include "parts/rules/part_attributes.h"
#include "parts/rules/part_text.h"
#include "parts/rules/plain_text.h"
#include "parts/store/part_course.h"
#include "parts/store/parts.h"
#include "platform/database/audit.h"
#include "platform/documents/read_json.h"
#include "platform/json/read_json.h"
#include "platform/json/write_json.h"

namespace tl::parts {
namespace {

using database::Transaction;

constexpr std::int64_t uses_shown_max = 100;

Error no_such_part(std::string_view number) {
  return not_found("part_not_found",
                   cat("no part of ours has the number '", utf8_prefix(visible(number), 40), "'"));
}

Result<PartOnFile> load_part(Transaction& tx, std::string_view number) {
  const auto parsed = PartNumber::parse(number);
  if (!parsed) return no_such_part(number);
  TL_TRY(auto part, part_by_number(tx, *parsed));
  if (!part) return no_such_part(number);
  return *std::move(part);
}

// A pattern that finds the words anywhere; their own signs of patterns stand for themselves.
std::string pattern_of(std::string_view words) {
  std::string pattern = "%";
  for (const char sign : to_lower(words)) {
    if (sign == '%' || sign == '_' || sign == '\\') pattern += '\\';
    pattern += sign;
  }
  return pattern + "%";
}

std::string cursor_of(const PartPageRow& row) {
  return cat(row.waits, "|", row.number);
}

Result<void> start_after(PartPageQuery& query, std::string_view after) {
  if (after.empty()) return {};
  if (after.size() < 3 || (after[0] != '0' && after[0] != '1') || after[1] != '|')
    return invalid("cursor_malformed", "after= is the 'next' of the page before");
  query.waits = after[0] - '0';
  query.number = after.substr(2);
  return {};
}

Result<ManufacturerPartView> view_of(Transaction& tx, const ManufacturerPart& part) {
  ManufacturerPartView out = told_of(part);
  TL_TRY(out.manufacturer, name_of_manufacturer(tx, part.manufacturer));
  TL_TRY(out.numbers, numbers_approving(tx, part.id));
  return out;
}

// Who uses it, of the accounts that may be seen.
class Uses {
 public:
  Uses(Transaction& tx, const CustomerShown& shown, PartFile& file)
      : tx_(tx), shown_(shown), file_(file) {}

  Result<void> add(CustomerId customer, PartUse use) {
    if (!shown_(customer.raw())) {
      ++file_.uses_hidden;
      return {};
    }
    if (!names_.contains(customer)) {
      TL_TRY(accounts::Customer found, accounts::customer_of(tx_, customer));
      names_.emplace(customer, std::move(found));
    }
    use.account = names_.at(customer).code;
    use.customer = names_.at(customer).name;
    file_.uses.push_back(std::move(use));
    return {};
  }

 private:
  Transaction& tx_;
  const CustomerShown& shown_;
  PartFile& file_;
  std::map<CustomerId, accounts::Customer> names_;
};

Result<void> add_uses(Transaction& tx, const Part& part, const std::vector<ManufacturerPart>& made,
                      const CustomerShown& shown, PartFile& file) {
  Uses uses(tx, shown, file);
  TL_TRY(const auto numbers, customer_numbers_of(tx, part.id));
  for (const CustomersNumber& one : numbers)
    TL_CHECK(uses.add(one.customer_id, {.number = one.number}));
  TL_TRY(const auto decisions, decisions_for_part(tx, part.id, uses_shown_max));
  for (const MatchDecision& one : decisions) {
    const auto meant = std::ranges::find(made, *one.part, &ManufacturerPart::id);
    TL_CHECK(uses.add(one.customer, {.part = meant == made.end() ? "" : meant->mpn.text(),
                                     .about = one.about,
                                     .by = one.decided_by,
                                     .at = one.decided_at}));
  }
  return {};
}

// The note of a review or a correction stands behind what it left.
struct NotedPart {
  Part part;
  std::string note;
};
TL_DESCRIBE(NotedPart, part, note)

std::string note_in(const std::optional<std::string>& json) {
  if (!json) return {};
  const auto document = documents::read_json(*json, "audit.json");
  if (!document || !document->tree) return {};
  const auto noted = json::from_tree<NotedPart>(*document->tree, json::Missing::keeps_default);
  return noted ? noted->note : std::string();
}

Result<void> record(Transaction& tx, const Caller& caller, std::string_view action,
                    const Part& before, const NotedPart& after) {
  auto entry = database::audit_of(caller, action, {"part", after.part.id.raw()});
  entry.before_json = json::to_json(before);
  entry.after_json = json::to_json(after);
  return database::record_audit(tx, entry);
}

// Of a part that was merged into another nothing is changed any more.
Result<PartOnFile> live_part(Transaction& tx, std::string_view number) {
  TL_TRY(PartOnFile out, load_part(tx, number));
  if (out.merged_into.empty()) return out;
  return conflict("part_merged_already", cat(out.part.number.text(), " was merged into ",
                                             out.merged_into, "; change that one"));
}

Result<PartOnFile> part_as_seen(Transaction& tx, std::string_view number, std::int64_t seen) {
  TL_TRY(PartOnFile out, live_part(tx, number));
  if (out.version == seen) return out;
  TL_TRY(const auto last,
         database::list_audit(tx, {.entity = "part", .entity_id = out.part.id.raw(), .limit = 1}));
  const std::string who = last.empty() ? "somebody" : last.front().who;
  return conflict("part_changed_meanwhile",
                  cat(who, " changed ", out.part.number.text(),
                      " after this page was asked for; look at it and say it again"));
}

// "" takes away what was told.
using Reading = std::optional<std::string> (*)(std::string_view);
Result<void> tell(std::string& field, const std::optional<std::string>& said, std::string_view what,
                  Reading read) {
  if (!said) return {};
  TL_TRY(const std::string text, checked_text(*said, what));
  const auto known = text.empty() ? std::optional(std::string()) : read(text);
  if (!known) {
    return invalid("part_attribute_unknown",
                   cat("'", utf8_prefix(visible(text), 40), "' is no ", what));
  }
  field = *known;
  return {};
}

struct StateSaid {
  PartState state;
  const std::string& note;
};

// The state that holds is no change.
Result<void> set_state(Transaction& tx, const Caller& caller, const Part& part,
                       const StateSaid& said) {
  TL_TRY(std::string note, checked_text(said.note, "note"));
  if (part.state == said.state) return {};
  NotedPart after{part, std::move(note)};
  after.part.state = said.state;
  TL_CHECK(update_part(tx, after.part));
  return record(tx, caller, cat("part_", enum_name(said.state)), part, after);
}

Result<void> apply(ManufacturerPart& part, const MadeCorrection& said) {
  if (said.description) {
    TL_TRY(part.description, checked_text(*said.description, "description"));
  }
  if (said.package) {
    TL_TRY(part.package, checked_text(*said.package, "package"));
  }
  part.lifecycle = said.lifecycle.value_or(part.lifecycle);
  part.rohs = said.rohs.value_or(part.rohs);
  part.reach = said.reach.value_or(part.reach);
  TL_CHECK(tell(part.parameters, said.parameters, "set of values such as 10k 1% 0603",
                &parameters_of_text));
  TL_CHECK(tell(part.moisture_level, said.moisture_level, "moisture level such as 2a",
                &moisture_level_of));
  return tell(part.origin, said.origin, "country in two letters", &origin_of_text);
}

Result<void> correct_made(Transaction& tx, const Caller& caller, const Part& part,
                          const MadeCorrection& said) {
  TL_TRY(const auto made, made_of_part(tx, part.id));
  for (const ManufacturerPart& one : made) {
    if (one.mpn.text() != said.mpn) continue;
    TL_TRY(const std::string maker, name_of_manufacturer(tx, one.manufacturer));
    if (maker != said.manufacturer) continue;
    ManufacturerPart after = one;
    TL_CHECK(apply(after, said));
    TL_CHECK(update_manufacturer_part(tx, after));
    auto entry = database::audit_of(caller, "manufacturer_part_changed",
                                    {"manufacturer_part", one.id.raw()});
    entry.before_json = json::to_json(one);
    entry.after_json = json::to_json(after);
    return database::record_audit(tx, entry);
  }
  return not_found("part_not_found", cat(part.number.text(), " does not approve ",
                                         utf8_prefix(visible(said.manufacturer), 60), " ",
                                         utf8_prefix(visible(said.mpn), 60)));
}

}  // namespace

Result<PartPage> list_parts(database::Database& db, const PartFilter& filter) {
  if (filter.limit < 1 || filter.limit > static_cast<std::int64_t>(limits::page_rows_max)) {
    return limit_exceeded("page_too_long",
                          cat("a page holds 1 to ", limits::page_rows_max, " parts"));
  }
  PartPageQuery query{.limit = filter.limit + 1};
  if (filter.state) query.state = enum_name(*filter.state);
  TL_CHECK(start_after(query, filter.after));
  const std::string words = squeeze_spaces(utf8_prefix(filter.text, 100));
  if (!words.empty()) {
    query.words = pattern_of(words);
    const auto mpn = Mpn::parse(words);
    // A key holds no signs of patterns but a plus.
    if (mpn && !mpn->key().empty()) query.key = cat(mpn->key(), "%");
  }
  return db.read([&](Transaction& tx) -> Result<PartPage> {
    TL_TRY(auto rows, part_page(tx, query));
    PartPage page;
    TL_TRY(page.waiting, waiting_parts(tx));
    const bool more = static_cast<std::int64_t>(rows.size()) > filter.limit;
    if (more) rows.pop_back();
    if (more) page.next = cursor_of(rows.back());
    for (PartPageRow& row : rows) {
      page.items.push_back({std::move(row.number), std::move(row.description), row.state,
                            row.approved, std::move(row.first_approved)});
    }
    return page;
  });
}

Result<PartFile> part_file(database::Database& db, std::string_view number,
                           const CustomerShown& shown) {
  return db.read([&](Transaction& tx) -> Result<PartFile> {
    TL_TRY(const PartOnFile found, load_part(tx, number));
    const Part& part = found.part;
    PartFile file{.part = {part.number.text(), part.description, part.state, {}}};
    file.version = found.version;
    file.merged_into = found.merged_into;
    TL_TRY(const auto made, made_of_part(tx, part.id));
    for (const ManufacturerPart& one : made) {
      TL_TRY(ManufacturerPartView view, view_of(tx, one));
      file.part.approved.push_back(cat(view.manufacturer, " ", view.mpn));
      file.manufactured.push_back(std::move(view));
    }
    TL_CHECK(add_uses(tx, part, made, shown, file));
    TL_TRY(const auto rows,
           database::list_audit(tx, {.entity = "part", .entity_id = part.id.raw(), .limit = 50}));
    for (const database::AuditRow& row : rows)
      file.course.push_back({row.action, row.who, row.at, note_in(row.after_json)});
    return file;
  });
}

Result<void> review_part(database::Database& db, const Caller& caller, const PartReview& review) {
  return db.write([&](Transaction& tx) -> Result<void> {
    TL_TRY(const PartOnFile seen, part_as_seen(tx, review.number, review.seen));
    return set_state(tx, caller, seen.part, {review.state, review.note});
  });
}

Result<PartView> set_part_state(database::Database& db, const Caller& caller,
                                const NewPartState& change) {
  return db.write([&](Transaction& tx) -> Result<PartView> {
    TL_TRY(const PartOnFile live, live_part(tx, change.number));
    TL_CHECK(set_state(tx, caller, live.part, {change.state, change.note}));
    PartView out{live.part.number.text(), live.part.description, change.state, {}};
    TL_TRY(const auto made, made_of_part(tx, live.part.id));
    for (const ManufacturerPart& one : made) {
      TL_TRY(const std::string maker, name_of_manufacturer(tx, one.manufacturer));
      out.approved.push_back(cat(maker, " ", one.mpn.text()));
    }
    return out;
  });
}

Result<void> correct_part(database::Database& db, const Caller& caller,
                          const PartCorrection& correction) {
  return db.write([&](Transaction& tx) -> Result<void> {
    TL_TRY(const PartOnFile seen, part_as_seen(tx, correction.number, correction.seen));
    NotedPart after{.part = seen.part};
    TL_TRY(after.note, checked_text(correction.note, "note"));
    if (correction.description) {
      TL_TRY(after.part.description, checked_text(*correction.description, "description"));
    }
    if (correction.made) TL_CHECK(correct_made(tx, caller, seen.part, *correction.made));
    // Also where only a manufacturer part changed: the version says that something did.
    TL_CHECK(update_part(tx, after.part));
    return record(tx, caller, "part_changed", seen.part, after);
  });
}

Result<void> merge_parts(database::Database& db, const Caller& caller, const PartMerge& merge) {
  return db.write([&](Transaction& tx) -> Result<void> {
    TL_TRY(const PartOnFile seen, part_as_seen(tx, merge.number, merge.seen));
    TL_TRY(const PartOnFile target, load_part(tx, merge.into));
    const Part& into = target.part;
    if (into.id == seen.part.id)
      return invalid("part_merge_itself", "a part is not merged into itself; name another");
    if (!target.merged_into.empty()) {
      return conflict("part_merged_already", cat(into.number.text(), " was merged into ",
                                                 target.merged_into, " itself; name that one"));
    }
    TL_TRY(const std::string note, checked_text(merge.note, "note"));
    TL_CHECK(merge_part(tx, seen.part, into));
    TL_TRY(const PartOnFile gone, load_part(tx, merge.number));
    TL_TRY(const PartOnFile stays, load_part(tx, merge.into));
    const std::string why = squeeze_spaces(cat("into ", into.number.text(), ". ", note));
    TL_CHECK(record(tx, caller, "part_merged", seen.part, {gone.part, why}));
    return record(tx, caller, "part_took_over", into,
                  {stays.part, squeeze_spaces(cat("from ", gone.part.number.text(), ". ", note))});
  });
}

}  // namespace tl::parts
