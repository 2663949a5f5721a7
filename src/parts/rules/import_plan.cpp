#include "parts/rules/import_plan.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "foundation/text.h"

namespace tl::parts {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// What one row did to the plan; the strongest counts.
enum class Effect { unchanged, changed, created };

// Which fields of a thing the file has told already; what comes later may only repeat it.
struct Told {
  bool description = false;
  bool package = false;
  bool lifecycle = false;
  bool state = false;
  bool parameters = false;
  bool moisture_level = false;
  bool rohs = false;
  bool reach = false;
  bool origin = false;
  bool series = false;
};

// Looked up only, never walked through, so its order leaves no trace.
using Places = std::unordered_map<std::string, std::size_t>;

std::size_t place_in(const Places& places, const std::string& key) {
  const auto at = places.find(key);
  return at == places.end() ? nowhere : at->second;
}

std::optional<std::string> unless_blank(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

class Planner {
 public:
  Planner(const PartsOnFile& on_file, std::size_t rows)
      : makers_(Manufacturers::of(on_file.manufacturers)) {
    spellings_.reserve(on_file.manufacturer_parts.size() + rows);
    keys_.reserve(on_file.manufacturer_parts.size() + rows);
    numbers_.reserve(on_file.parts.size() + rows);
    plan_.manufacturers = makers_.all();
    for (std::size_t i = 0; i < plan_.manufacturers.size(); ++i) {
      place_of_maker_[plan_.manufacturers[i].id.raw()] = i;
    }
    for (const ManufacturerPart& part : on_file.manufacturer_parts) {
      file_part(place_of_maker_.at(part.manufacturer.raw()), part, PlanStep::keep);
    }
    for (const Part& part : on_file.parts) {
      numbers_[part.number.text()] = plan_.parts.size();
      plan_.parts.push_back({.before = part, .after = part});
      told_of_part_.emplace_back();
    }
  }

  void take(const PartRecord& record) {
    record_ = &record;
    effect_ = Effect::unchanged;
    const std::size_t made = record.mpn ? take_manufacturer_part() : nowhere;
    if (record.number) take_part(made);
    ++plan_.counts.rows;
    switch (effect_) {
      case Effect::created: ++plan_.counts.created; break;
      case Effect::changed: ++plan_.counts.changed; break;
      case Effect::unchanged: ++plan_.counts.unchanged; break;
    }
  }

  ImportPlan finish() && { return std::move(plan_); }

 private:
  void had(Effect effect) { effect_ = std::max(effect_, effect); }

  static std::string spelling_key(std::size_t maker, const Mpn& mpn) {
    return cat(maker, "|", mpn.spelling());
  }
  static std::string mpn_key(std::size_t maker, const Mpn& mpn) {
    return cat(maker, "|", mpn.key());
  }

  std::size_t file_part(std::size_t maker, const ManufacturerPart& part, PlanStep step) {
    const std::size_t place = plan_.manufacturer_parts.size();
    spellings_[spelling_key(maker, part.mpn)] = place;
    keys_.try_emplace(mpn_key(maker, part.mpn), place);
    told_of_made_.emplace_back();
    plan_.manufacturer_parts.push_back({.step = step, .manufacturer = maker, .after = part});
    if (step == PlanStep::keep) plan_.manufacturer_parts.back().before = part;
    return place;
  }

  std::size_t maker_of(const PartRecord& record) {
    const std::size_t seen = place_in(maker_texts_, record.manufacturer);
    if (seen != nowhere) return seen;
    return maker_texts_[record.manufacturer] = find_or_add_maker(record.manufacturer);
  }

  std::size_t find_or_add_maker(const std::string& text) {
    const std::string name = preferred_manufacturer_name(text);
    for (const std::string_view known_as : {std::string_view(text), std::string_view(name)}) {
      if (const auto id = makers_.filed_as(known_as)) return place_of_maker_.at(id->raw());
    }
    const auto [at, added] =
        new_makers_.try_emplace(manufacturer_key(name), plan_.manufacturers.size());
    if (added) {
      tell_near(name);
      plan_.manufacturers.push_back({.name = name});
      ++plan_.counts.new_manufacturers;
      had(Effect::created);
    }
    return at->second;
  }

  // A company's own file says what it says; a slip of the pen in it is told, and stays.
  void tell_near(const std::string& name) {
    const std::vector<std::string> makers = makers_.probably(name);
    if (makers.empty()) return;
    plan_.findings.warn("manufacturer_name_near", record_->place,
                        cat("'", name, "' is put on file as a new maker, one slip of the pen from ",
                            join(makers, " and from ")));
  }

  std::size_t take_manufacturer_part() {
    const PartRecord& record = *record_;
    const std::size_t maker = maker_of(record);
    const std::size_t place = place_in(spellings_, spelling_key(maker, *record.mpn));
    if (place != nowhere) {
      update_part(place);
      return place;
    }
    const std::size_t same_key = place_in(keys_, mpn_key(maker, *record.mpn));
    if (same_key != nowhere) {
      const Mpn& other = plan_.manufacturer_parts[same_key].after.mpn;
      plan_.findings.warn(
          "mpn_differs_in_dashes_only", record.place,
          cat(record.mpn->text(), " and ", other.text(), " of ", plan_.manufacturers[maker].name,
              " differ in dashes or dots only and are kept as two parts; where they are one, "
              "correct the file"));
    }
    ++plan_.counts.new_manufacturer_parts;
    const std::size_t added =
        file_part(maker, {.manufacturer = plan_.manufacturers[maker].id, .mpn = *record_->mpn},
                  PlanStep::insert);
    update_part(added);
    had(Effect::created);
    return added;
  }

  // Brings a field to what the row says, if it says anything.
  template <class Value>
  void tell(Value& there, const std::optional<Value>& said, bool& told, std::string_view what) {
    if (!said) return;
    if (told && *said != there) {
      plan_.findings.warn("part_rows_contradict", record_->place,
                          cat("an earlier row gives another ", what, "; that one is kept"));
      return;
    }
    told = true;
    if (*said == there) return;
    there = *said;
    had(Effect::changed);
    changed_ = true;
  }

  void update_part(std::size_t place) {
    PlannedManufacturerPart& planned = plan_.manufacturer_parts[place];
    Told& told = told_of_made_[place];
    changed_ = false;
    // The description of a row with a part number is the part's; it only fills a blank here.
    if (!record_->number || planned.after.description.empty()) {
      bool fills = false;
      tell(planned.after.description, unless_blank(record_->description),
           record_->number ? fills : told.description, "description");
    }
    tell(planned.after.package, unless_blank(record_->package), told.package, "package");
    tell(planned.after.lifecycle, record_->lifecycle, told.lifecycle, "life cycle");
    update_attributes(planned.after, told);
    if (changed_ && planned.step == PlanStep::keep) planned.step = PlanStep::update;
  }

  void update_attributes(ManufacturerPart& part, Told& told) {
    const PartRecord& row = *record_;
    tell(part.parameters, unless_blank(row.parameters), told.parameters, "set of parameters");
    tell(part.moisture_level, unless_blank(row.moisture_level), told.moisture_level,
         "moisture level");
    tell(part.rohs, row.rohs, told.rohs, "RoHS status");
    tell(part.reach, row.reach, told.reach, "REACH status");
    tell(part.origin, unless_blank(row.origin), told.origin, "origin");
    tell(part.series, unless_blank(row.series), told.series, "series");
  }

  void take_part(std::size_t made) {
    const auto [at, added] = numbers_.try_emplace(record_->number->text(), plan_.parts.size());
    if (added) {
      plan_.parts.push_back({.step = PlanStep::insert, .after = {.number = *record_->number}});
      plan_.parts.back().after.state = PartState::released;
      told_of_part_.emplace_back();
      ++plan_.counts.new_parts;
    }
    PlannedPart& part = plan_.parts[at->second];
    Told& told = told_of_part_[at->second];
    changed_ = false;
    tell(part.after.description, unless_blank(record_->description), told.description,
         "description");
    tell(part.after.state, record_->state, told.state, "state");
    if (changed_ && part.step == PlanStep::keep) part.step = PlanStep::update;
    if (added) had(Effect::created);
    if (made != nowhere) approve(part, made);
  }

  void approve(PlannedPart& part, std::size_t made) {
    const ManufacturerPartId id = plan_.manufacturer_parts[made].after.id;
    const bool on_file =
        id.valid() && std::ranges::find(part.after.approved, id) != part.after.approved.end();
    const bool planned = std::ranges::find(part.new_approved, made) != part.new_approved.end();
    if (on_file || planned) return;
    part.new_approved.push_back(made);
    ++plan_.counts.new_approvals;
    had(Effect::created);
  }

  Manufacturers makers_;
  ImportPlan plan_;
  std::unordered_map<std::int64_t, std::size_t> place_of_maker_;
  Places new_makers_;   // by key of the name
  Places maker_texts_;  // as written in the file
  Places spellings_;    // maker and spelling
  Places keys_;         // maker and key: the first of them
  Places numbers_;
  std::vector<Told> told_of_made_;      // beside plan_.manufacturer_parts
  std::vector<Told> told_of_part_;      // beside plan_.parts
  const PartRecord* record_ = nullptr;  // the row at hand
  Effect effect_ = Effect::unchanged;
  bool changed_ = false;  // by tell()
};

}  // namespace

ImportPlan plan_import(const PartsOnFile& on_file, const PartsFile& file) {
  Planner planner(on_file, file.records.size());
  for (const PartRecord& record : file.records) planner.take(record);
  ImportPlan plan = std::move(planner).finish();
  plan.counts.rows += file.refused;
  plan.counts.refused = file.refused;
  Findings all = file.findings;
  all.append(plan.findings);
  plan.findings = all.capped();
  return plan;
}

}  // namespace tl::parts
