// Matching: a customer's lines against a catalogue of 100,000 manufacturer parts.
#include <array>
#include <memory>

#include "bench/bench.h"
#include "foundation/text.h"
#include "parts/rules/match.h"
#include "parts/rules/parametric.h"

namespace tl::bench {
namespace {

constexpr std::int64_t catalogue_size = 100'000;
constexpr std::int64_t lines = 1'000;

struct Family {
  std::string_view maker;
  std::string_view other_name;  // as a customer writes it
  std::string_view prefix;
};
constexpr std::array families = {
    Family{"YAGEO", "Yageo Corp.", "RC0603FR-07"},
    Family{"Murata", "Murata Electronics", "GRM188R71C"},
    Family{"Texas Instruments", "TI", "LM"},
    Family{"Vishay", "Vishay Dale", "CRCW0603"},
    Family{"NXP Semiconductors", "Freescale", "MC9S08"},
    Family{"STMicroelectronics", "ST", "STM32F"},
    Family{"TDK", "TDK Corporation", "C1608X7R"},
    Family{"Panasonic", "Panasonic Industry", "ERJ-3EKF"},
};

std::string mpn_of(std::int64_t part) {
  const auto& family = families[static_cast<std::size_t>(part) % families.size()];
  return cat(family.prefix, part, "KL");
}

parts::CatalogueBuilder filled() {
  parts::CatalogueBuilder builder;
  for (std::size_t i = 0; i < families.size(); ++i) {
    builder.add(parts::Manufacturer{parts::ManufacturerId(static_cast<std::int64_t>(i) + 1),
                                    std::string(families[i].maker),
                                    {}});
  }
  for (std::int64_t part = 0; part < catalogue_size; ++part) {
    const std::int64_t maker = part % static_cast<std::int64_t>(families.size()) + 1;
    builder.add(parts::ManufacturerPart{.id = parts::ManufacturerPartId(part + 1),
                                        .manufacturer = parts::ManufacturerId(maker),
                                        .mpn = parts::Mpn::parse(mpn_of(part)).value(),
                                        .package = "0603"});
  }
  return builder;
}

// A tenth each: another maker, no maker, a slip of the pen, unknown; the rest in other spellings
// and under other names.
parts::MatchRequest line(Random& random, std::int64_t at) {
  const std::int64_t part = random.below(catalogue_size);
  const Family& family = families[static_cast<std::size_t>(part) % families.size()];
  parts::MatchAlternate asked{std::string(family.maker), mpn_of(part)};
  switch (at % 10) {
    case 0: asked.manufacturer = "Nobody"; break;
    case 1: asked.manufacturer.clear(); break;
    case 2: asked.mpn = replace_all(asked.mpn, "0", "O"); break;
    case 3: asked.mpn += "X"; break;
    case 4: asked.mpn = to_lower(asked.mpn); break;
    case 5: asked.mpn = replace_all(asked.mpn, "-", " "); break;
    case 6:
    case 7: asked.manufacturer = family.other_name; break;
    default: break;
  }
  return {.alternates = {asked}};
}

// A sign is missing: nothing but a search for what is near finds the part.
parts::MatchRequest slip(Random& random, std::int64_t) {
  const std::int64_t part = random.below(catalogue_size);
  std::string mpn = mpn_of(part);
  mpn.erase(3, 1);
  return {.alternates = {{"", mpn}}};
}

Run prepare_matching(parts::MatchRequest (*line_of)(Random&, std::int64_t)) {
  const auto catalogue = std::make_shared<parts::Catalogue>(filled().build());
  Random random(7);
  std::vector<parts::MatchRequest> asked;
  for (std::int64_t at = 0; at < lines; ++at) asked.push_back(line_of(random, at));
  return [catalogue, asked] {
    std::int64_t answered = 0;
    for (const parts::MatchRequest& one : asked) {
      const auto match = parts::match_line(*catalogue, one, parts::MatchPolicy());
      if (match.state != parts::MatchState::nothing) ++answered;
    }
    return answered;
  };
}

Run prepare_building() {
  const auto builder = std::make_shared<parts::CatalogueBuilder>(filled());
  return [builder] {
    parts::CatalogueBuilder copy = *builder;
    return static_cast<std::int64_t>(std::move(copy).build().size());
  };
}

constexpr std::int64_t texts = 100'000;

// Descriptions as distributors, tools and people write them.
std::string description(Random& random, std::int64_t at) {
  const std::int64_t value = random.below(999) + 1;
  switch (at % 5) {
    case 0: return cat("CAP CER ", value, "NF 50V 10% X7R 0603");
    case 1: return cat("RES SMD ", value, "K OHM 1% 1/16W 0402");
    case 2: return cat(value, "nF/16V/X5R/0402");
    case 3:
      return cat(value, " µF ±20% 16V Ceramic Capacitor -55°C ~ 125°C X6S 0603 (1608 Metric)");
    default: return cat("FIXED IND ", value, "UH 4.2A 20 MOHM SMD");
  }
}

Run prepare_parametric() {
  Random random(3);
  std::vector<std::string> asked;
  for (std::int64_t at = 0; at < texts; ++at) asked.push_back(description(random, at));
  return [asked] {
    std::int64_t read = 0;
    for (const std::string& text : asked) {
      if (parts::read_parameters({.description = text}).parameters.value) ++read;
    }
    return read;
  };
}

parts::Parameters passive(Random& random) {
  const std::int64_t value = (random.below(99) + 1) * 1'000'000;
  return {.kind = parts::PassiveKind::capacitor,
          .value = value,
          .tolerance = parts::Tolerance{100'000, 100'000, false},
          .voltage_mv = (random.below(5) + 1) * 10'000,
          .dielectric = random.below(2) == 0 ? parts::Dielectric::x7r : parts::Dielectric::x5r,
          .technology = parts::Technology::ceramic,
          .size = random.below(2) == 0 ? "0603" : "0402"};
}

// A thousand parts of each value, so that every question weighs about as many.
Run prepare_candidates() {
  Random random(5);
  std::vector<parts::ParametricPart> on_file;
  for (std::int64_t id = 1; id <= catalogue_size; ++id)
    on_file.push_back({.id = parts::ManufacturerPartId(id), .parameters = passive(random)});
  const auto index = std::make_shared<parts::ParametricIndex>(std::move(on_file));
  std::vector<parts::Parameters> asked;
  for (std::int64_t at = 0; at < lines; ++at) asked.push_back(passive(random));
  return [index, asked] {
    std::int64_t found = 0;
    for (const parts::Parameters& one : asked) found += index->find(one).empty() ? 0 : 1;
    return found;
  };
}

}  // namespace

void add_parts(Suite& suite) {
  suite.add({.name = "build a catalogue", .size = catalogue_size, .unit = "part"},
            prepare_building);
  suite.add({.name = "match lines against 100,000 parts", .size = lines, .unit = "line"},
            [] { return prepare_matching(line); });
  suite.add({.name = "match numbers with a slip", .size = lines, .unit = "line"},
            [] { return prepare_matching(slip); });
  suite.add({.name = "read parameters of texts", .size = texts, .unit = "text"},
            prepare_parametric);
  suite.add({.name = "find parts by parameters among 100,000", .size = lines, .unit = "line"},
            prepare_candidates);
}

}  // namespace tl::bench
