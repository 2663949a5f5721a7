#include "parts/service/match_lines.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "parts/rules/part_text.h"
#include "parts/rules/plain_text.h"
#include "parts/service/customer_numberings.h"
#include "parts/store/catalogue.h"
#include "parts/store/parts.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::parts {
namespace {

using database::Transaction;

constexpr std::int64_t decisions_shown_max = 50;

std::vector<std::pair<ManufacturerPartId, std::int64_t>> count_accepted(
    const std::vector<MatchDecision>& decisions) {
  std::map<ManufacturerPartId, std::int64_t> counts;
  for (const MatchDecision& decision : decisions) {
    if (decision.part && !decision.taken_back) ++counts[*decision.part];
  }
  return {counts.begin(), counts.end()};
}

Result<MatchDecision> record_decision(Transaction& tx, const Caller& caller,
                                      std::string_view action,
                                      const std::optional<MatchDecision>& before,
                                      MatchDecision made) {
  TL_TRY(const DecisionId id, insert_decision(tx, made));
  made.id = id.raw();
  auto entry = database::audit_of(caller, action, {"match_decision", made.id});
  if (before) entry.before_json = json::to_json(*before);
  entry.after_json = json::to_json(made);
  TL_CHECK(database::record_audit(tx, entry));
  return made;
}

// Where a line has nothing but the customer's own number, their rules may say what it stands for.
Result<void> decode_numbers(Transaction& tx, CustomerId customer,
                            std::vector<MatchRequest>& lines) {
  const bool any = std::ranges::any_of(lines, [](const MatchRequest& line) {
    return line.alternates.empty() && !line.customer_part_number.empty();
  });
  if (!any) return {};
  TL_TRY(const auto numbering, numbering_of(tx, customer));
  if (!numbering) return {};
  for (MatchRequest& line : lines) {
    if (line.alternates.empty() && !line.customer_part_number.empty())
      line.decoded = numbering->decode(line.customer_part_number).text;
  }
  return {};
}

// Reading a hundred thousand numbers takes a moment, so it is done only where a line asks for it.
Result<ParametricIndex> index_for(Transaction& tx, const std::vector<MatchRequest>& lines,
                                  const MatchedLines& matched) {
  if (std::ranges::none_of(lines, asks_by_parameters)) return ParametricIndex();
  TL_TRY(std::vector<ParametricPart> parts, load_parametric_parts(tx));
  for (ParametricPart& part : parts) {
    part.accepted = matched.times_accepted(part.id);
    part.approved = !matched.catalogue.approving(part.id).empty();
  }
  return ParametricIndex(std::move(parts));
}

}  // namespace

std::int64_t MatchedLines::times_accepted(ManufacturerPartId part) const {
  const auto at =
      std::ranges::lower_bound(accepted, part, {}, [](const auto& entry) { return entry.first; });
  return at != accepted.end() && at->first == part ? at->second : 0;
}

const MatchDecision* MatchedLines::decision(std::string_view signature) const {
  const auto at = std::ranges::lower_bound(decisions, signature, {}, &MatchDecision::signature);
  return at != decisions.end() && at->signature == signature ? &*at : nullptr;
}

Result<MatchedLines> match_lines(Transaction& tx, CustomerId customer,
                                 std::vector<MatchRequest> lines, const MatchPolicy& policy) {
  if (lines.size() > limits::bom_lines_max) {
    return limit_exceeded("match_lines_too_many",
                          cat(lines.size(), " lines at once; at most ", limits::bom_lines_max));
  }
  MatchedLines out;
  TL_TRY(out.catalogue, load_catalogue(tx, customer));
  TL_TRY(out.decisions, latest_decisions(tx, customer));
  std::ranges::sort(out.decisions, {}, &MatchDecision::signature);
  out.accepted = count_accepted(out.decisions);
  TL_CHECK(decode_numbers(tx, customer, lines));
  TL_TRY(const ParametricIndex parametric, index_for(tx, lines, out));
  std::unordered_map<std::string_view, const MatchDecision*> by_line;
  for (const MatchDecision& decision : out.decisions) by_line[decision.signature] = &decision;
  out.matches.reserve(lines.size());
  for (MatchRequest& line : lines) {
    line.customer = customer;
    const auto decided = by_line.find(line_signature(line));
    if (decided != by_line.end() && !decided->second->taken_back) line.decision = *decided->second;
    out.matches.push_back(match_line(out.catalogue, line, policy, &parametric));
  }
  out.lines = std::move(lines);
  return out;
}

Result<Catalogue> catalogue_for(Transaction& tx, CustomerId customer) {
  return load_catalogue(tx, customer);
}

Result<MatchedLines> match_lines(database::Database& db, CustomerId customer,
                                 const std::vector<MatchRequest>& lines,
                                 const MatchPolicy& policy) {
  return db.read([&](Transaction& tx) { return match_lines(tx, customer, lines, policy); });
}

Result<MatchDecision> decide(Transaction& tx, const Caller& caller, const NewDecision& decision) {
  MatchDecision made{.customer = decision.line.customer,
                     .signature = line_signature(decision.line),
                     .part = decision.part,
                     .decided_by = caller.actor,
                     .decided_at = caller.now,
                     .about = decision.about};
  TL_TRY(made.note, checked_text(decision.note, "note"));
  if (made.signature.empty()) {
    return invalid("decision_without_line",
                   "the line names no part number, value or description to remember it by");
  }
  if (made.part) {
    TL_TRY(const bool exists, manufacturer_part_exists(tx, *made.part));
    if (!exists) {
      return not_found("manufacturer_part_not_found",
                       cat("no manufacturer part has the number ", made.part->raw()));
    }
  }
  TL_TRY(const auto before, latest_decision(tx, made.customer, made.signature));
  if (before && !before->taken_back && before->part == made.part) return *before;
  return record_decision(tx, caller, "match_decided", before, std::move(made));
}

Result<MatchDecision> take_back(Transaction& tx, const Caller& caller, const NewDecision& line) {
  MatchDecision made{.customer = line.line.customer,
                     .signature = line_signature(line.line),
                     .decided_by = caller.actor,
                     .decided_at = caller.now,
                     .about = line.about,
                     .taken_back = true};
  TL_TRY(made.note, checked_text(line.note, "note"));
  TL_TRY(const auto before, latest_decision(tx, made.customer, made.signature));
  if (!before || before->taken_back) {
    return conflict("decision_missing", "no decision holds for this line that could be taken back");
  }
  return record_decision(tx, caller, "match_taken_back", before, std::move(made));
}

Result<std::vector<MatchDecision>> decisions_about(Transaction& tx, const MatchRequest& line) {
  return decisions_of_line(tx, line.customer, line_signature(line), decisions_shown_max);
}

Result<MatchDecision> decide(database::Database& db, const Caller& caller,
                             const NewDecision& decision) {
  return db.write([&](Transaction& tx) { return decide(tx, caller, decision); });
}

Result<void> add_alias(Transaction& tx, const Caller& caller, ManufacturerId maker,
                       std::string_view name) {
  TL_TRY(const std::string alias, manufacturer_name(name));
  TL_TRY(const bool exists, manufacturer_exists(tx, maker));
  if (!exists) {
    return not_found("manufacturer_not_found", cat("no manufacturer has the number ", maker.raw()));
  }
  TL_CHECK(insert_alias(tx, maker, alias));
  auto entry =
      database::audit_of(caller, "manufacturer_alias_added", {"manufacturer", maker.raw()});
  entry.after_json = json::to_json(alias);
  return database::record_audit(tx, entry);
}

Result<void> add_alias(database::Database& db, const Caller& caller, ManufacturerId maker,
                       std::string_view name) {
  return db.write([&](Transaction& tx) { return add_alias(tx, caller, maker, name); });
}

Result<void> set_customer_number(database::Database& db, const Caller& caller,
                                 const CustomerPartNumber& number) {
  CustomerPartNumber checked = number;
  TL_TRY(checked.number, checked_text(number.number, "customer's part number"));
  if (checked.number.empty() || utf8_length(checked.number) > 100) {
    return invalid("customer_number_malformed", "a customer's part number has 1 to 100 characters");
  }
  return db.write([&](Transaction& tx) -> Result<void> {
    TL_TRY(const bool exists, part_exists(tx, checked.part));
    if (!exists) {
      return not_found("part_not_found", cat("no part has the number ", checked.part.raw()));
    }
    TL_TRY(const auto before, find_customer_number(tx, checked.customer, checked.number));
    if (before == checked.part) return {};
    TL_CHECK(put_customer_number(tx, checked));
    auto entry = database::audit_of(caller, "customer_number_set", {"part", checked.part.raw()});
    if (before) {
      entry.before_json =
          json::to_json(CustomerPartNumber{checked.customer, checked.number, *before});
    }
    entry.after_json = json::to_json(checked);
    return database::record_audit(tx, entry);
  });
}

}  // namespace tl::parts
