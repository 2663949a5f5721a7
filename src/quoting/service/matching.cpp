#include "quoting/service/matching.h"

#include <algorithm>
#include <set>

#include "accounts/service/customers.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "parts/service/made_parts.h"
#include "parts/service/policies.h"
#include "quoting/service/chosen_part.h"
#include "quoting/service/line_supply.h"
#include "quoting/service/matching_scene.h"
#include "quoting/service/rfq_bom_history.h"

namespace tl::quoting {
namespace {

// Everything that a line could be, best first, each part once.
struct Found {
  parts::Candidate candidate;
  const parts::MatchAlternate* named = nullptr;  // none: by the customer's number or parameters
};

std::vector<Found> found_for(const parts::Match& match) {
  std::vector<Found> all;
  const auto add = [&](const parts::Candidate& one, const parts::MatchAlternate* named) {
    const auto known =
        std::ranges::find(all, one.part, [](const Found& found) { return found.candidate.part; });
    if (known == all.end()) all.push_back({one, named});
  };
  for (const parts::AlternateMatch& alternate : match.alternates) {
    for (const parts::Candidate& one : alternate.candidates) add(one, &alternate.alternate);
  }
  for (const parts::Candidate& one : match.of_number) add(one, nullptr);
  for (const parts::Candidate& one : match.parametric) add(one, nullptr);
  for (const parts::Candidate& one : match.usable) {  // a decided part may be none of these
    add(one, match.alternates.empty() ? nullptr : &match.alternates.front().alternate);
  }
  std::ranges::stable_sort(all, {}, [](const Found& found) { return found.candidate.grade; });
  return all;
}

std::string why_open(const parts::Match& match) {
  for (const parts::AlternateMatch& alternate : match.alternates) {
    if (!alternate.why.empty()) return alternate.why;
  }
  return match.notes.empty() ? std::string() : match.notes.front();
}

MatchingCandidateName name_of(const parts::Catalogue& catalogue, const parts::Candidate& one) {
  const auto row = catalogue.find(one.part);
  ENSURE(row.has_value(), "a candidate comes from the catalogue");
  return {std::string(catalogue.manufacturer_name(row->manufacturer)), std::string(row->mpn),
          one.grade};
}

const LineSupply* supplied(const MatchingScene& scene, std::size_t at) {
  const auto found = scene.supplied.find(static_cast<std::int64_t>(at) + 1);
  return found == scene.supplied.end() ? nullptr : &found->second;
}

// A decision of before may mean a part, or none, that the line has no use for; it is told anyhow.
MatchingLine line_of(const MatchingScene& scene, std::size_t at) {
  const bom::BomLine& line = scene.rfq.bom.lines[at];
  const parts::Match& match = scene.matched.matches[at];
  const parts::Catalogue& catalogue = scene.matched.catalogue;
  MatchingLine out{.line = static_cast<std::int64_t>(at) + 1,
                   .designators = join(line.refdes, " "),
                   .pieces = line.quantity ? format_decimal(*line.quantity, 6) : "",
                   .named = scene.matched.lines[at].alternates,
                   .value = line.value,
                   .package = line.package,
                   .description = line.description,
                   .customer_pn = line.customer_pn,
                   .stand = stand_of(line, match, supplied(scene, at)),
                   .grade = match.grade};
  if (const parts::Part* part = match.part ? catalogue.part(*match.part) : nullptr)
    out.part = part->number.text();
  const std::vector<Found> found = found_for(match);
  out.candidates = static_cast<std::int64_t>(found.size());
  if (!match.usable.empty()) {
    out.maker = part_text(catalogue, match.usable.front().part);
    out.why = match.usable.front().why;
  } else {
    out.why = why_open(match);
    if (!found.empty()) {
      out.best = name_of(catalogue, found.front().candidate);
      out.grade = out.stand == MatchingStand::refused ? match.grade : out.best->grade;
      if (out.stand != MatchingStand::refused) out.why = found.front().candidate.why;
    }
  }
  if (const parts::MatchDecision* last = scene.matched.decision(match.signature))
    out.decision = view_of(catalogue, *last);
  return out;
}

// The first line that says the same, of every line.
void join_same(const MatchingScene& scene, std::vector<MatchingLine>& lines) {
  std::map<std::string_view, std::int64_t> first;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::string& signature = scene.matched.matches[at].signature;
    lines[at].same_as =
        signature.empty() ? lines[at].line : first.emplace(signature, lines[at].line).first->second;
  }
}

void count_line(MatchingPage& page, const MatchingLine& line) {
  if (line.stand != MatchingStand::not_bought) ++(is_open(line.stand) ? page.open : page.settled);
  const auto known = std::ranges::find_if(page.counts, [&](const MatchingCount& count) {
    return count.stand == line.stand && count.grade == line.grade;
  });
  if (known == page.counts.end()) {
    page.counts.push_back({line.stand, line.grade, 1});
  } else {
    ++known->lines;
  }
}

// Of open lines, each name once.
void tell_misspelt(MatchingPage& page, const parts::Match& match, std::int64_t line) {
  for (const parts::AlternateMatch& one : match.alternates) {
    if (one.probable_makers.empty()) continue;
    const std::string name = squeeze_spaces(one.alternate.manufacturer);
    const std::string key = parts::manufacturer_key(name);
    auto known = std::ranges::find_if(page.misspelt, [&](const MisspeltMaker& told) {
      return parts::manufacturer_key(told.name) == key;
    });
    if (known == page.misspelt.end())
      known = page.misspelt.insert(known, {name, one.probable_makers, {}});
    if (known->lines.empty() || known->lines.back() != line) known->lines.push_back(line);
  }
}

// How many of the open lines name a maker beside a number that is not on file.
std::int64_t count_to_file(const MatchingScene& scene) {
  return std::ranges::count_if(
      lines_to_file(scene.rfq, scene.matched), [&](const std::int64_t line) {
        const auto& named = scene.matched.lines[static_cast<std::size_t>(line) - 1].alternates;
        return std::ranges::any_of(named, [](const parts::MatchAlternate& one) {
          return !trim(one.manufacturer).empty();
        });
      });
}

NewPartDraft draft_of(const bom::BomLine& line) {
  NewPartDraft draft{
      .description = squeeze_spaces(line.description.empty() ? line.value : line.description),
      .package = squeeze_spaces(line.package)};
  if (!line.alternates.empty()) {
    draft.manufacturer = squeeze_spaces(line.alternates.front().manufacturer);
    draft.mpn = squeeze_spaces(line.alternates.front().mpn);
  }
  return draft;
}

Result<std::vector<MatchingCandidate>> candidates_of(database::Transaction& tx,
                                                     const MatchingScene& scene, std::size_t at) {
  const parts::Match& match = scene.matched.matches[at];
  const parts::Catalogue& catalogue = scene.matched.catalogue;
  const std::vector<Found> found = found_for(match);
  std::vector<parts::ManufacturerPartId> ids;
  for (const Found& one : found) ids.push_back(one.candidate.part);
  TL_TRY(const auto made, parts::made_parts(tx, ids));
  std::vector<MatchingCandidate> out;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto& [one, named] = found[i];
    const MatchingCandidateName name = name_of(catalogue, one);
    MatchingCandidate shown{.manufacturer = name.manufacturer,
                            .mpn = name.mpn,
                            .grade = one.grade,
                            .why = one.why,
                            .description = made[i].description,
                            .lifecycle = made[i].lifecycle,
                            .accepted = scene.matched.times_accepted(one.part),
                            .used = !match.usable.empty() && match.usable.front().part == one.part};
    const std::vector<parts::PartId> ours = catalogue.approving(one.part);
    if (const parts::Part* part = ours.empty() ? nullptr : catalogue.part(ours.front())) {
      shown.part = part->number.text();
      shown.part_state = part->state;
    }
    const auto figures = scene.texts.find({at, one.part});
    if (figures != scene.texts.end()) shown.supply = figures->second;
    shown.comparison = parts::compare_part({scene.matched.lines[at], named},
                                           {made[i], name.manufacturer, catalogue.manufacturers()});
    out.push_back(std::move(shown));
  }
  return out;
}

}  // namespace

Result<MatchingScene> matching_scene(database::Transaction& tx, std::string_view rfq) {
  MatchingScene scene;
  TL_TRY(scene.rfq, load_rfq(tx, rfq));
  const parts::CustomerId customer(scene.rfq.row.customer_id);
  TL_TRY(scene.customer, accounts::customer_of(tx, customer));
  TL_TRY(const auto history, reading_history(tx, scene.rfq.row));
  scene.reading = static_cast<std::int64_t>(history.size());
  TL_TRY(scene.policy, parts::policy_for(tx, customer));
  TL_TRY(scene.matched, match_loaded(tx, scene.rfq, scene.policy));
  TL_TRY(scene.texts, rank_by_offers(tx, scene.rfq, scene.matched));
  TL_TRY(const auto supplies, supplies_of(tx, scene.rfq));
  for (const SuppliedLine& one : supplies) scene.supplied.emplace(one.supply.line, one.supply);
  return scene;
}

Result<std::size_t> place_of(const MatchingScene& scene, std::int64_t line) {
  if (line >= 1 && static_cast<std::size_t>(line) <= scene.matched.lines.size())
    return static_cast<std::size_t>(line) - 1;
  return not_found("line_not_found", cat(scene.rfq.row.number, " has no line ", line));
}

DecisionView view_of(const parts::Catalogue& catalogue, const parts::MatchDecision& decision) {
  DecisionView view{.number = decision.id,
                    .by = decision.decided_by,
                    .at = decision.decided_at,
                    .about = decision.about,
                    .note = decision.note,
                    .taken_back = decision.taken_back};
  const auto row = decision.part ? catalogue.find(*decision.part) : std::nullopt;
  if (row) {
    view.manufacturer = catalogue.manufacturer_name(row->manufacturer);
    view.mpn = row->mpn;
    view.part = cat(view.manufacturer, " ", view.mpn);
  }
  return view;
}

MatchingPage page_of(const MatchingScene& scene) {
  MatchingPage page{.rfq = scene.rfq.row.number,
                    .customer = scene.customer.name,
                    .customer_code = scene.customer.code,
                    .reading = scene.reading,
                    .to_file = count_to_file(scene),
                    .policy = parts::policy_text(scene.policy)};
  for (std::size_t at = 0; at < scene.matched.lines.size(); ++at) {
    page.items.push_back(line_of(scene, at));
    count_line(page, page.items.back());
    if (is_open(page.items.back().stand))
      tell_misspelt(page, scene.matched.matches[at], page.items.back().line);
  }
  join_same(scene, page.items);
  std::ranges::sort(page.counts, {},
                    [](const MatchingCount& count) { return std::pair(count.stand, count.grade); });
  return page;
}

Result<MatchingPage> matching_page(database::Database& db, std::string_view rfq) {
  return db.read([&](database::Transaction& tx) -> Result<MatchingPage> {
    TL_TRY(const MatchingScene scene, matching_scene(tx, rfq));
    return page_of(scene);
  });
}

Result<MatchingDetail> matching_line(database::Database& db, std::string_view rfq,
                                     std::int64_t line) {
  return db.read([&](database::Transaction& tx) -> Result<MatchingDetail> {
    TL_TRY(const MatchingScene scene, matching_scene(tx, rfq));
    TL_TRY(const std::size_t at, place_of(scene, line));
    const parts::Match& match = scene.matched.matches[at];
    MatchingDetail detail{.reading = scene.reading,
                          .line = line_of(scene, at),
                          .notes = match.notes,
                          .draft = draft_of(scene.rfq.bom.lines[at])};
    for (std::size_t other = 0; other < scene.matched.lines.size(); ++other) {
      const bool same = other == at || (!match.signature.empty() &&
                                        scene.matched.matches[other].signature == match.signature);
      if (same) detail.same_lines.push_back(static_cast<std::int64_t>(other) + 1);
    }
    detail.line.same_as = detail.same_lines.front();
    TL_TRY(detail.candidates, candidates_of(tx, scene, at));
    TL_TRY(const auto history, parts::decisions_about(tx, scene.matched.lines[at]));
    for (const parts::MatchDecision& one : history)
      detail.history.push_back(view_of(scene.matched.catalogue, one));
    return detail;
  });
}

}  // namespace tl::quoting
