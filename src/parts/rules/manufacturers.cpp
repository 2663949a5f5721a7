#include "parts/rules/manufacturers.h"

#include <algorithm>
#include <tuple>

#include "foundation/ensure.h"
#include "foundation/text.h"
#include "parts/rules/known_manufacturers.h"
#include "parts/rules/plain_text.h"

namespace tl::parts {
namespace {

using Index = std::vector<std::pair<std::string, std::size_t>>;

auto with_key(const Index& index, std::string_view key) {
  return std::ranges::equal_range(index, key, {},
                                  [](const auto& entry) { return std::string_view(entry.first); });
}

void sort_index(Index& index) {
  std::ranges::sort(index);
  index.erase(std::ranges::unique(index).begin(), index.end());
}

std::string canonical_key(std::string_view text) {
  const std::string_view known = known_manufacturer(text);
  return manufacturer_key(known.empty() ? text : known);
}

// One known maker reached from another over take-overs, and how.
struct Reached {
  std::string_view name;
  int steps = 0;
  std::string why;
};

enum class Direction { forward, backward };

std::string tell(const KnownSuccession& step) {
  const std::string_view what =
      step.kind == SuccessionKind::merger ? " went to " : " passed parts of its range to ";
  return cat(step.from, what, step.to, " in ", step.year);
}

// Breadth first, so the shortest way is told; the table has no circles and some eighty rows.
void walk(std::string_view start, Direction direction, std::vector<Reached>& out) {
  std::vector<Reached> open = {{start, 0, ""}};
  for (std::size_t next = 0; next < open.size(); ++next) {
    for (const KnownSuccession& step : known_successions()) {
      const bool forward = direction == Direction::forward;
      if ((forward ? step.from : step.to) != open[next].name) continue;
      const std::string_view other = forward ? step.to : step.from;
      if (std::ranges::find(open, other, &Reached::name) != open.end()) continue;
      const std::string_view joint = open[next].why.empty() ? "" : ", ";
      open.push_back({other, open[next].steps + 1, cat(open[next].why, joint, tell(step))});
    }
  }
  out.insert(out.end(), open.begin() + 1, open.end());
}

// "Vishay / Dale", "FH (Guangdong Fenghua)": each side may name the maker.
std::vector<std::string_view> sides_of(std::string_view text) {
  std::vector<std::string_view> sides = split_any(text, "/()[],;");
  return sides.size() > 1 ? sides : std::vector<std::string_view>();
}

// "Vishay Semiconductor Opto Division" begins with the name of a maker; the longest first.
std::vector<std::string_view> beginnings_of(std::string_view text) {
  const std::vector<std::string_view> parts = words(text);
  std::vector<std::string_view> out;
  for (std::size_t count = parts.size(); count-- > 1;) {
    const char* end = parts[count - 1].data() + parts[count - 1].size();
    out.emplace_back(parts.front().data(), static_cast<std::size_t>(end - parts.front().data()));
  }
  return out;
}

// Nearest first, each maker once.
std::vector<NamedMaker> nearest_once(std::vector<NamedMaker> found) {
  const auto nearness = [](const NamedMaker& maker) {
    return std::tuple(maker.relation, maker.steps, maker.id);
  };
  std::ranges::sort(found, {}, nearness);
  std::vector<NamedMaker> once;
  for (NamedMaker& maker : found) {
    if (std::ranges::find(once, maker.id, &NamedMaker::id) == once.end()) {
      once.push_back(std::move(maker));
    }
  }
  return once;
}

}  // namespace

Manufacturers Manufacturers::of(std::vector<Manufacturer> all,
                                const std::vector<MakerSpelling>& spellings) {
  Manufacturers made;
  made.all_ = std::move(all);
  std::ranges::sort(made.all_, {}, &Manufacturer::id);
  for (std::size_t i = 0; i < made.all_.size(); ++i) {
    const Manufacturer& maker = made.all_[i];
    made.names_.emplace_back(manufacturer_key(maker.name), i);
    made.slips_.emplace_back(name_keys(maker.name), i);
    for (const std::string& alias : maker.aliases) {
      made.names_.emplace_back(manufacturer_key(alias), i);
      made.slips_.emplace_back(name_keys(alias), i);
    }
    made.canonical_.emplace_back(canonical_key(maker.name), i);
    made.cores_.emplace_back(manufacturer_core_key(maker.name), i);
  }
  sort_index(made.names_);
  sort_index(made.canonical_);
  sort_index(made.cores_);
  const auto twice = std::ranges::adjacent_find(
      made.names_, [](const auto& a, const auto& b) { return a.first == b.first; });
  ENSURE(twice == made.names_.end(), "two manufacturers share the key of a name");
  for (const MakerSpelling& one : spellings) {
    const Manufacturer* maker = made.get(one.manufacturer);
    ENSURE(maker != nullptr, "a spelling leads to a manufacturer of the catalogue");
    made.spellings_.push_back({manufacturer_key(one.name),
                               static_cast<std::size_t>(maker - made.all_.data()),
                               cat("'", one.name, "' is ", maker->name, " to this customer (",
                                   one.told_by, ", ", one.told_at.utc_date().text(), ")")});
  }
  std::ranges::stable_sort(made.spellings_, {}, &Spelling::key);
  return made;
}

const Manufacturer* Manufacturers::get(ManufacturerId id) const {
  const auto at = std::ranges::lower_bound(all_, id, {}, &Manufacturer::id);
  return at != all_.end() && at->id == id ? &*at : nullptr;
}

const Manufacturer* Manufacturers::on_file(std::string_view known_name) const {
  const auto hits = with_key(canonical_, manufacturer_key(known_name));
  return hits.empty() ? nullptr : &all_[hits.front().second];
}

bool Manufacturers::add_spelling(std::string_view text, std::vector<NamedMaker>& found) const {
  const std::string key = manufacturer_key(text);
  const auto same = std::ranges::equal_range(spellings_, key, {}, &Spelling::key);
  if (same.empty()) return false;
  const Spelling& latest = same.back();
  found.push_back({all_[latest.place].id, MakerRelation::alias, 0, latest.why});
  return true;
}

void Manufacturers::add_direct(std::string_view text, std::vector<NamedMaker>& found) const {
  if (add_spelling(text, found)) return;
  const std::string key = manufacturer_key(text);
  for (const auto& [name, place] : with_key(names_, key)) {
    const Manufacturer& maker = all_[place];
    const bool own = manufacturer_key(maker.name) == key;
    found.push_back({maker.id, own ? MakerRelation::name : MakerRelation::alias, 0,
                     own ? "" : cat("'", text, "' is our alias of ", maker.name)});
  }
  if (!found.empty()) return;
  for (const auto& [name, place] : with_key(canonical_, canonical_key(text))) {
    const Manufacturer& maker = all_[place];
    found.push_back({maker.id, MakerRelation::alias, 0, cat("'", text, "' is ", maker.name)});
  }
}

void Manufacturers::add_loose(std::string_view text, std::vector<NamedMaker>& found) const {
  // A maker the trade knows by this name is that maker, on file or not.
  if (!known_manufacturer(text).empty()) return;
  for (const auto& [core, place] : with_key(cores_, manufacturer_core_key(text))) {
    const Manufacturer& maker = all_[place];
    found.push_back(
        {maker.id, MakerRelation::alias, 0, cat("'", text, "' is taken for ", maker.name)});
  }
  if (!found.empty()) return;
  for (const std::string_view side : sides_of(text)) add_direct(trim(side), found);
  if (!found.empty()) return;
  for (const std::string_view beginning : beginnings_of(text)) {
    add_direct(beginning, found);
    if (!found.empty()) return;
  }
}

void Manufacturers::add_related(std::string_view text, std::vector<NamedMaker>& found) const {
  const std::string_view start =
      known_manufacturer(found.empty() ? text : get(found.front().id)->name);
  if (start.empty()) return;
  std::vector<Reached> reached;
  walk(start, Direction::forward, reached);
  walk(start, Direction::backward, reached);
  for (const Reached& other : reached) {
    if (const Manufacturer* maker = on_file(other.name)) {
      found.push_back({maker->id, MakerRelation::successor, other.steps, other.why});
    }
  }
}

std::vector<Manufacturers::Probable> Manufacturers::probable(std::string_view text) const {
  std::vector<Probable> out;
  // A maker the trade knows by this name is that maker, on file or not.
  if (!known_manufacturer(text).empty()) return out;
  const NameKeys asked = name_keys(text);
  for (const auto& [keys, place] : slips_) {
    if (one_slip_apart(asked, keys)) out.push_back({&all_[place], all_[place].name});
  }
  for (const std::string_view known : near_known_makers(text)) {
    const Manufacturer* maker = on_file(known);
    out.push_back({maker, maker == nullptr ? std::string(known) : maker->name});
  }
  const auto order = [](const Probable& one) { return std::pair(one.maker == nullptr, one.name); };
  std::ranges::sort(out, {}, order);
  const auto rest = std::ranges::unique(out, {}, &Probable::name);
  out.erase(rest.begin(), rest.end());
  return out;
}

std::vector<NamedMaker> Manufacturers::misspelt(std::string_view text) const {
  const std::string_view name = trim(text);
  std::vector<NamedMaker> found;
  if (!find(name).empty()) return found;
  for (const Probable& one : probable(name)) {
    const std::string why =
        cat("'", name, "' is probably ", one.name, ", one slip of the pen away");
    if (one.maker != nullptr) found.push_back({one.maker->id, MakerRelation::misspelt, 0, why});
    std::vector<NamedMaker> related;
    add_related(one.name, related);
    for (const NamedMaker& other : related)
      found.push_back({other.id, MakerRelation::misspelt, other.steps, cat(why, "; ", other.why)});
  }
  return nearest_once(std::move(found));
}

std::vector<std::string> Manufacturers::probably(std::string_view text) const {
  const std::string_view name = trim(text);
  std::vector<std::string> out;
  if (!find(name).empty()) return out;
  for (Probable& one : probable(name)) out.push_back(std::move(one.name));
  return out;
}

std::vector<NamedMaker> Manufacturers::find(std::string_view text) const {
  std::vector<NamedMaker> found;
  const std::string_view name = trim(text);
  if (manufacturer_key(name).empty()) return found;
  add_direct(name, found);
  if (found.empty()) add_loose(name, found);
  for (NamedMaker& maker : found) {
    if (maker.relation == MakerRelation::name) maker.why.clear();
  }
  add_related(name, found);
  return nearest_once(std::move(found));
}

std::optional<ManufacturerId> Manufacturers::find_one(std::string_view text) const {
  std::optional<ManufacturerId> only;
  for (const NamedMaker& maker : find(text)) {
    if (maker.relation == MakerRelation::successor) continue;
    if (only) return std::nullopt;
    only = maker.id;
  }
  return only;
}

std::optional<ManufacturerId> Manufacturers::filed_as(std::string_view text) const {
  std::vector<NamedMaker> found;
  add_direct(trim(text), found);
  return found.size() == 1 ? std::optional(found.front().id) : std::nullopt;
}

Result<std::string> manufacturer_name(std::string_view text) {
  const std::string name = squeeze_spaces(text);
  // What a name folds to stands in an index of the database.
  if (name.size() > 200 || !is_valid_utf8(name) || has_control_character(name) ||
      manufacturer_key(name).empty() || manufacturer_key(name).size() > 1'000) {
    return invalid("manufacturer_name_malformed",
                   cat("'", utf8_prefix(repair_utf8(name), 40),
                       "' is not the name of a manufacturer: one line of at most 200 bytes with a "
                       "letter or a digit"));
  }
  return name;
}

std::string preferred_manufacturer_name(std::string_view text) {
  const std::string_view known = known_manufacturer(text);
  return known.empty() ? squeeze_spaces(text) : std::string(known);
}

}  // namespace tl::parts
