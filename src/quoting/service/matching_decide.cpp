#include <algorithm>
#include <set>

#include "foundation/text.h"
#include "parts/service/create_parts.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "quoting/service/chosen_part.h"
#include "quoting/service/matching_scene.h"

namespace tl::quoting {
namespace {

using database::Transaction;

Error decided_meanwhile(const MatchingScene& scene, std::int64_t line,
                        const parts::MatchDecision& last) {
  const DecisionView view = view_of(scene.matched.catalogue, last);
  const std::string what = view.taken_back     ? "took the decision back"
                           : view.part.empty() ? "said that it is none of our parts"
                                               : cat("said that it is ", view.part);
  return conflict(
      "match_decided_meanwhile",
      cat("line ", line, ": ", view.by, " ", what, " on ", view.at.utc_date().pretty(),
          view.about.empty() || view.about == scene.rfq.row.number ? "" : cat(" for ", view.about),
          ", after this page was asked for; look at it and decide again"));
}

// That what is decided about is what was seen.
Result<void> check_seen(const MatchingScene& scene, const MatchingDecisions& said) {
  if (said.items.empty())
    return invalid("lines_missing", "say at least one line that is decided about");
  if (said.reading != scene.reading) {
    return conflict("reading_changed",
                    cat("the BOM of ", scene.rfq.row.number, " was read again since (reading ",
                        scene.reading, "); its lines may be others now"));
  }
  std::set<std::int64_t> told;
  for (const MatchingChoice& choice : said.items) {
    TL_TRY(const std::size_t at, place_of(scene, choice.line));
    if (!told.insert(choice.line).second)
      return invalid("line_repeated", cat("line ", choice.line, " is decided about twice"));
    const auto* last = scene.matched.decision(scene.matched.matches[at].signature);
    if ((last == nullptr ? 0 : last->id) == choice.seen) continue;
    if (last != nullptr) return decided_meanwhile(scene, choice.line, *last);
    return conflict("match_decided_meanwhile",
                    cat("line ", choice.line, " was never decided about; look at it again"));
  }
  return {};
}

// Of lines that say the same one decision is for all, so they have to agree.
Result<void> check_agreed(const MatchingScene& scene, const MatchingDecisions& said) {
  std::map<std::string_view, const MatchingChoice*> first;
  for (const MatchingChoice& choice : said.items) {
    const std::string& signature =
        scene.matched.matches[static_cast<std::size_t>(choice.line) - 1].signature;
    const auto [known, is_new] = first.emplace(signature, &choice);
    const MatchingChoice& other = *known->second;
    if (is_new || signature.empty() ||
        (other.mpn == choice.mpn && other.manufacturer == choice.manufacturer))
      continue;
    return invalid("lines_say_the_same",
                   cat("lines ", other.line, " and ", choice.line,
                       " say the same and cannot mean two parts; decide them alike"));
  }
  return {};
}

struct DecidedLines {
  std::vector<std::int64_t> lines;
  std::string note;
};
TL_DESCRIBE(DecidedLines, lines, note)

// Who has the page of the RFQ open hears of it.
Result<void> record_lines(Transaction& tx, const Caller& caller, std::string_view action,
                          const RfqRow& rfq, const MatchingDecisions& said) {
  DecidedLines decided{.note = said.note};
  for (const MatchingChoice& choice : said.items) decided.lines.push_back(choice.line);
  return database::record_change(tx, caller, action, {"rfq", rfq.id.raw()}, json::to_json(decided));
}

// A line that was seen before, so it is there.
parts::NewDecision decision_on(const MatchingScene& scene, std::int64_t line,
                               std::optional<parts::ManufacturerPartId> part,
                               const std::string& note) {
  return {.line = scene.matched.lines[static_cast<std::size_t>(line) - 1],
          .part = part,
          .note = note,
          .about = scene.rfq.row.number};
}

Result<MatchingPage> page_now(Transaction& tx, std::string_view rfq) {
  TL_TRY(const MatchingScene scene, matching_scene(tx, rfq));
  return page_of(scene);
}

// Why create_parts() made none, in words for a page.
Error refused(const parts::Manufacturers& makers, const MatchingChoice& named) {
  const std::string maker = squeeze_spaces(named.manufacturer);
  if (maker.empty() || trim(named.mpn).empty())
    return invalid("new_part_refused", "say the maker and the maker's number of the part");
  const std::vector<std::string> probably = makers.probably(maker);
  if (probably.empty()) {
    return invalid("new_part_refused", cat("'", utf8_prefix(visible(maker), 60), " ",
                                           utf8_prefix(visible(named.mpn), 60),
                                           "' cannot be filed; correct the maker or the number"));
  }
  return invalid("new_part_refused",
                 cat("'", utf8_prefix(visible(maker), 60), "' is probably ", join(probably, " or "),
                     ": write that name, or say first that it is a maker of its own"));
}

// The maker's number is put on file, or found there, under a number of ours.
Result<parts::LinePart> file_part(Transaction& tx, const Caller& caller, const MatchingScene& scene,
                                  const NewPartOfLine& said) {
  const parts::MatchRequest& request =
      scene.matched.lines[static_cast<std::size_t>(said.line.line) - 1];
  const parts::NewPartLine wanted{.designator = request.designator,
                                  .description = squeeze_spaces(said.description),
                                  .package = squeeze_spaces(said.package),
                                  .alternates = {{said.line.manufacturer, said.line.mpn}},
                                  .number = said.line.line};
  TL_TRY(const parts::CreatedParts created,
         parts::create_parts(tx, caller, {wanted}, parts::standard_numbering(),
                             parts::CustomerId(scene.rfq.row.customer_id)));
  const parts::LinePart& made = created.lines.front();
  if (made.number) return made;
  return refused(scene.matched.catalogue.manufacturers(), said.line);
}

}  // namespace

Result<MatchingPage> decide_matching(database::Database& db, const Caller& caller,
                                     std::string_view rfq, const MatchingDecisions& said) {
  return db.write([&](Transaction& tx) -> Result<MatchingPage> {
    TL_TRY(const MatchingScene scene, matching_scene(tx, rfq));
    TL_CHECK(check_seen(scene, said));
    TL_CHECK(check_agreed(scene, said));
    for (const MatchingChoice& choice : said.items) {
      TL_TRY(const auto chosen,
             chosen_part(scene.matched.catalogue, {choice.manufacturer, choice.mpn}));
      TL_CHECK(parts::decide(tx, caller, decision_on(scene, choice.line, chosen, said.note)));
    }
    TL_CHECK(record_lines(tx, caller, "rfq_lines_decided", scene.rfq.row, said));
    return page_now(tx, rfq);
  });
}

Result<MatchingPage> take_back_matching(database::Database& db, const Caller& caller,
                                        std::string_view rfq, const MatchingDecisions& said) {
  return db.write([&](Transaction& tx) -> Result<MatchingPage> {
    TL_TRY(const MatchingScene scene, matching_scene(tx, rfq));
    TL_CHECK(check_seen(scene, said));
    std::set<std::string_view> done;  // one decision may have been for several of the lines
    for (const MatchingChoice& choice : said.items) {
      const std::size_t at = static_cast<std::size_t>(choice.line) - 1;
      if (!done.insert(scene.matched.matches[at].signature).second) continue;
      TL_CHECK(parts::take_back(tx, caller, decision_on(scene, choice.line, {}, said.note)));
    }
    TL_CHECK(record_lines(tx, caller, "rfq_decisions_taken_back", scene.rfq.row, said));
    return page_now(tx, rfq);
  });
}

Result<NewPartMade> new_part_of_line(database::Database& db, const Caller& caller,
                                     std::string_view rfq, const NewPartOfLine& said) {
  return db.write([&](Transaction& tx) -> Result<NewPartMade> {
    TL_TRY(const MatchingScene scene, matching_scene(tx, rfq));
    const MatchingDecisions decision{
        .reading = said.reading, .items = {said.line}, .note = said.note};
    TL_CHECK(check_seen(scene, decision));
    TL_TRY(const parts::LinePart filed, file_part(tx, caller, scene, said));
    // The part may be new, so it is looked for on file as it stands now.
    TL_TRY(const parts::Catalogue on_file,
           parts::catalogue_for(tx, parts::CustomerId(scene.rfq.row.customer_id)));
    TL_TRY(const auto chosen, chosen_part(on_file, {said.line.manufacturer, said.line.mpn}));
    if (!chosen)
      return invalid("new_part_refused", "say the maker's number that the part is filed under");
    TL_CHECK(parts::decide(tx, caller, decision_on(scene, said.line.line, chosen, said.note)));
    TL_CHECK(record_lines(tx, caller, "rfq_lines_decided", scene.rfq.row, decision));
    NewPartMade made{.part = filed.number->text(),
                     .created = filed.origin == parts::PartOrigin::created};
    TL_TRY(made.page, page_now(tx, rfq));
    return made;
  });
}

}  // namespace tl::quoting
