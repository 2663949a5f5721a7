#include "sourcing/rules/part_facts.h"

#include <algorithm>
#include <map>

#include "foundation/text.h"
#include "parts/rules/mpn.h"
#include "parts/rules/part_attributes.h"
#include "sourcing/rules/source_terms.h"

namespace tl::sourcing {
namespace {

using parts::Compliance;
using parts::Lifecycle;

void complete(std::string& known, const std::string& told) {
  if (known.empty()) known = told;
}

void complete(Compliance& known, Compliance told) {
  if (known == Compliance::unknown) known = told;
}

void take(const OfferRecord& offer, PartFacts& facts) {
  if (offer.lifecycle > facts.lifecycle) {
    facts.lifecycle = offer.lifecycle;
    facts.status = offer.status;
  }
  complete(facts.rohs, offer.rohs);
  complete(facts.reach, offer.reach);
  complete(facts.moisture_level, offer.moisture_level);
  complete(facts.origin, offer.origin);
  complete(facts.body, offer.body);
}

bool tells_something(const PartFacts& facts) {
  return facts.lifecycle != Lifecycle::unknown || facts.rohs != Compliance::unknown ||
         facts.reach != Compliance::unknown || !facts.moisture_level.empty() ||
         !facts.origin.empty() || !facts.body.empty();
}

std::string by(const PartFacts& facts) {
  return facts.source.empty() ? std::string("on file")
                              : cat("by ", facts.source, " (", facts.told_on.text(), ")");
}

std::string life_word(Lifecycle life) {
  return replace_all(enum_name(life), "_", " ");
}

bool complies(Compliance told) {
  return told == Compliance::compliant || told == Compliance::exempt;
}

bool same_body(const std::string& a, const std::string& b) {
  const std::string first = parts::mpn_key(to_upper(a));
  const std::string second = parts::mpn_key(to_upper(b));
  return contains(first, second) || contains(second, first);
}

class Comparison {
 public:
  Comparison(const PartFacts& on_file, std::span<const PartFacts> told) {
    all_.push_back(&on_file);
    for (const PartFacts& facts : told) all_.push_back(&facts);
  }

  // `word` gives what one of them says, "" for nothing; `same` whether two words agree.
  template <class Word, class Same>
  void compare(std::string_view what, const Word& word, const Same& same) {
    std::vector<const PartFacts*> sayers;
    bool differs = false;
    for (const PartFacts* facts : all_) {
      if (word(*facts).empty()) continue;
      differs = differs || std::ranges::any_of(sayers, [&](const PartFacts* earlier) {
                  return !same(*earlier, *facts);
                });
      sayers.push_back(facts);
    }
    if (!differs) return;
    std::vector<std::string> said;
    for (const PartFacts* facts : sayers) said.push_back(cat(word(*facts), " ", by(*facts)));
    out_.push_back(cat(what, ": ", join(said, ", ")));
  }

  std::vector<std::string> take() && { return std::move(out_); }

 private:
  std::vector<const PartFacts*> all_;
  std::vector<std::string> out_;
};

void compare_compliance(Comparison& comparison, std::string_view what,
                        Compliance PartFacts::* member) {
  comparison.compare(
      what,
      [member](const PartFacts& facts) {
        return facts.*member == Compliance::unknown ? std::string()
                                                    : parts::compliance_text(facts.*member);
      },
      [member](const PartFacts& a, const PartFacts& b) {
        return complies(a.*member) == complies(b.*member);
      });
}

}  // namespace

std::vector<PartFacts> part_facts(std::span<const Offer> offers) {
  std::map<std::string, PartFacts> by_source;
  for (const Offer& offer : offers) {
    const std::string source = source_name(offer.record);
    const Date day = offer.record.retrieved_on.value_or(Date());
    PartFacts& facts = by_source[source];
    if (!facts.source.empty() && facts.told_on > day) continue;
    if (facts.source.empty() || facts.told_on < day) facts = {.source = source, .told_on = day};
    take(offer.record, facts);
  }
  std::vector<PartFacts> out;
  for (auto& [source, facts] : by_source) {
    if (tells_something(facts)) out.push_back(std::move(facts));
  }
  return out;
}

std::vector<std::string> disagreements(const PartFacts& on_file, std::span<const PartFacts> told) {
  Comparison comparison(on_file, told);
  comparison.compare(
      "life cycle",
      [](const PartFacts& facts) {
        return facts.lifecycle == Lifecycle::unknown ? std::string() : life_word(facts.lifecycle);
      },
      [](const PartFacts& a, const PartFacts& b) { return a.lifecycle == b.lifecycle; });
  compare_compliance(comparison, "RoHS", &PartFacts::rohs);
  compare_compliance(comparison, "REACH", &PartFacts::reach);
  comparison.compare(
      "moisture level", [](const PartFacts& facts) { return facts.moisture_level; },
      [](const PartFacts& a, const PartFacts& b) { return a.moisture_level == b.moisture_level; });
  comparison.compare(
      "package", [](const PartFacts& facts) { return facts.body; },
      [](const PartFacts& a, const PartFacts& b) { return same_body(a.body, b.body); });
  return std::move(comparison).take();
}

Lifecycle life_of(Lifecycle on_file, std::span<const Offer> offers) {
  for (const Offer& offer : offers) on_file = std::max(on_file, offer.record.lifecycle);
  return on_file;
}

std::string life_told(Lifecycle on_file, std::span<const PartFacts> told) {
  const PartFacts* gravest = nullptr;
  for (const PartFacts& facts : told) {
    if (facts.lifecycle > (gravest == nullptr ? on_file : gravest->lifecycle)) gravest = &facts;
  }
  const Lifecycle life = gravest == nullptr ? on_file : gravest->lifecycle;
  if (life <= Lifecycle::active) return {};
  return gravest == nullptr
             ? cat(life_word(life), " on file")
             : cat(life_word(life), ", says ", gravest->source, " on ", gravest->told_on.text());
}

}  // namespace tl::sourcing
