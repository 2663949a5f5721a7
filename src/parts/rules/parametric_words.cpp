#include "parts/rules/parametric_words.h"

#include <algorithm>
#include <array>

#include "foundation/text.h"

namespace tl::parts {
namespace {

struct Entry {
  std::string_view word;  // in capitals
  PassiveKind kind = PassiveKind::unknown;
  Technology technology = Technology::unknown;
  bool array = false;
  bool other_part = false;
  bool foreign = false;
};

constexpr Entry of_kind(std::string_view word, PassiveKind kind) {
  return {.word = word, .kind = kind};
}
constexpr Entry made_of(std::string_view word, Technology technology,
                        PassiveKind kind = PassiveKind::unknown) {
  return {.word = word, .kind = kind, .technology = technology};
}
constexpr Entry several(std::string_view word) {
  return {.word = word, .array = true};
}
constexpr Entry no_passive(std::string_view word) {
  return {.word = word, .other_part = true};
}
constexpr Entry foreign(std::string_view word) {
  return {.word = word, .foreign = true};
}

using enum PassiveKind;

// Whole words of Latin letters.
constexpr std::array latin_words = {
    of_kind("RES", resistor),
    of_kind("RESISTOR", resistor),
    of_kind("RESISTORS", resistor),
    of_kind("RESISTANCE", resistor),
    of_kind("RESISTENCIA", resistor),
    of_kind("RESISTORE", resistor),
    of_kind("RESISTENZA", resistor),
    of_kind("RESC", resistor),
    of_kind("WEERSTAND", resistor),
    of_kind("JUMPER", resistor),
    of_kind("CAP", capacitor),
    of_kind("CAPS", capacitor),
    of_kind("CAPACITOR", capacitor),
    of_kind("CAPACITORS", capacitor),
    of_kind("CAPC", capacitor),
    of_kind("CAPMP", capacitor),
    of_kind("CONDENSATEUR", capacitor),
    of_kind("CONDENSADOR", capacitor),
    of_kind("CONDENSATORE", capacitor),
    of_kind("CAPACITEUR", capacitor),
    of_kind("IND", inductor),
    of_kind("INDC", inductor),
    of_kind("INDUCTOR", inductor),
    of_kind("INDUCTORS", inductor),
    of_kind("INDUCT", inductor),
    of_kind("INDUCTANCE", inductor),
    of_kind("INDUCTANCIA", inductor),
    of_kind("INDUTTORE", inductor),
    of_kind("INDUTTANZA", inductor),
    of_kind("BOBINA", inductor),
    of_kind("COIL", inductor),
    of_kind("CHOKE", inductor),
    of_kind("SPOEL", inductor),
    of_kind("FERRITE", ferrite_bead),
    of_kind("FERRIT", ferrite_bead),
    of_kind("FERRITA", ferrite_bead),
    of_kind("FERRITPERLE", ferrite_bead),
    of_kind("BEAD", ferrite_bead),
    of_kind("BEADS", ferrite_bead),
    of_kind("BEADC", ferrite_bead),
    made_of("MLCC", Technology::ceramic, capacitor),
    made_of("CER", Technology::ceramic, capacitor),
    made_of("CERAMIC", Technology::ceramic, capacitor),
    made_of("CERAMICO", Technology::ceramic, capacitor),
    made_of("CERAMIQUE", Technology::ceramic, capacitor),
    made_of("KERAMIK", Technology::ceramic, capacitor),
    made_of("KERKO", Technology::ceramic, capacitor),
    made_of("ALUM", Technology::electrolytic, capacitor),
    made_of("ELEC", Technology::electrolytic, capacitor),
    made_of("ELECT", Technology::electrolytic, capacitor),
    made_of("ELECTROLYTIC", Technology::electrolytic, capacitor),
    made_of("ELECTROLYTICS", Technology::electrolytic, capacitor),
    made_of("ELECTROLITICO", Technology::electrolytic, capacitor),
    made_of("ELKO", Technology::electrolytic, capacitor),
    made_of("POLYMER", Technology::polymer, capacitor),
    made_of("OSCON", Technology::polymer, capacitor),
    made_of("TANT", Technology::tantalum, capacitor),
    made_of("TANTALUM", Technology::tantalum, capacitor),
    made_of("TANTAL", Technology::tantalum, capacitor),
    made_of("POLYESTER", Technology::film, capacitor),
    made_of("POLYPROPYLENE", Technology::film, capacitor),
    made_of("MKP", Technology::film, capacitor),
    made_of("MKT", Technology::film, capacitor),
    made_of("MICA", Technology::mica, capacitor),
    made_of("WIREWOUND", Technology::wirewound),
    several("ARRAY"),
    several("ARRAYS"),
    several("NETWORK"),
    several("NETWORKS"),
    no_passive("THERMISTOR"),
    no_passive("THERMISTORS"),
    no_passive("NTC"),
    no_passive("PTC"),
    no_passive("VARISTOR"),
    no_passive("VARISTORS"),
    no_passive("MOV"),
    no_passive("POTENTIOMETER"),
    no_passive("POTI"),
    no_passive("POT"),
    no_passive("TRIMMER"),
    no_passive("TRIMPOT"),
    no_passive("RHEOSTAT"),
    no_passive("PHOTORESISTOR"),
    no_passive("LDR"),
    no_passive("FUSE"),
    no_passive("POLYFUSE"),
    foreign("CRYSTAL"),
    foreign("XTAL"),
    foreign("RESONATOR"),
    foreign("OSCILLATOR"),
    foreign("FILTER"),
    foreign("DIPLEXER"),
    foreign("BALUN"),
    foreign("ANTENNA"),
    foreign("TRANSFORMER"),
    foreign("DIODE"),
    foreign("TVS"),
    foreign("TRANSISTOR"),
    foreign("MOSFET"),
    foreign("LED"),
    foreign("LDO"),
    foreign("REG"),
    foreign("REGULATOR"),
    foreign("SWITCH"),
    foreign("RELAY"),
    foreign("CONN"),
    foreign("CONNECTOR"),
    foreign("HEADER"),
    foreign("SENSOR"),
    foreign("BATTERY"),
};

// Two words that mean something together.
constexpr std::array phrases = {
    made_of("THICK FILM", Technology::thick_film),
    made_of("THIN FILM", Technology::thin_film),
    made_of("METAL FILM", Technology::metal_film),
    made_of("CARBON FILM", Technology::carbon_film),
    made_of("METAL STRIP", Technology::metal_strip),
    made_of("METAL ELEMENT", Technology::metal_strip),
    made_of("WIRE WOUND", Technology::wirewound),
    made_of("CAP FILM", Technology::film, capacitor),
    made_of("FILM CAP", Technology::film, capacitor),
    made_of("CP_ELEC", Technology::electrolytic, capacitor),
    made_of("ALUM POLY", Technology::polymer, capacitor),
    made_of("TANT POLY", Technology::tantalum_polymer, capacitor),
    made_of("TANTALUM POLYMER", Technology::tantalum_polymer, capacitor),
    no_passive("COMMON MODE"),
};

// Ends of German compounds, and words of other scripts, which have no spaces around them.
constexpr std::array endings = {
    of_kind("WIDERSTAND", resistor),    of_kind("WIDERSTÄNDE", resistor),
    of_kind("KONDENSATOR", capacitor),  of_kind("KONDENSATOREN", capacitor),
    of_kind("DROSSEL", inductor),       of_kind("SPULE", inductor),
    of_kind("INDUKTIVITAET", inductor),
};
constexpr std::array other_scripts = {
    made_of("电解电容", Technology::electrolytic, capacitor),
    made_of("電解コンデンサ", Technology::electrolytic, capacitor),
    made_of("鋁電解", Technology::electrolytic, capacitor),
    made_of("钽电容", Technology::tantalum, capacitor),
    made_of("钽", Technology::tantalum, capacitor),
    made_of("タンタル", Technology::tantalum, capacitor),
    made_of("陶瓷", Technology::ceramic, capacitor),
    made_of("セラミック", Technology::ceramic, capacitor),
    made_of("セラコン", Technology::ceramic, capacitor),
    made_of("薄膜电容", Technology::film, capacitor),
    made_of("フィルムコンデンサ", Technology::film, capacitor),
    no_passive("热敏"),
    no_passive("熱敏"),
    no_passive("压敏"),
    no_passive("サーミスタ"),
    no_passive("バリスタ"),
    no_passive("半固定"),
    no_passive("可変"),
    no_passive("电位器"),
    no_passive("терморезистор"),
    no_passive("термистор"),
    no_passive("варистор"),
    Entry{.word = "排阻", .kind = resistor, .array = true},
    of_kind("电容", capacitor),
    of_kind("電容", capacitor),
    of_kind("コンデンサ", capacitor),
    of_kind("电阻", resistor),
    of_kind("電阻", resistor),
    of_kind("抵抗", resistor),
    of_kind("磁珠", ferrite_bead),
    of_kind("フェライト", ferrite_bead),
    of_kind("ビーズ", ferrite_bead),
    of_kind("电感", inductor),
    of_kind("電感", inductor),
    of_kind("インダクタ", inductor),
    of_kind("コイル", inductor),
    of_kind("резистор", resistor),
    of_kind("Резистор", resistor),
    of_kind("конденсатор", capacitor),
    of_kind("Конденсатор", capacitor),
    of_kind("катушка", inductor),
    of_kind("Катушка", inductor),
    of_kind("дроссель", inductor),
    of_kind("Дроссель", inductor),
    of_kind("индуктивность", inductor),
    of_kind("Индуктивность", inductor),
    of_kind("résistance", resistor),
    of_kind("Résistance", resistor),
    of_kind("resistência", resistor),
    of_kind("Resistência", resistor),
    made_of("céramique", Technology::ceramic, capacitor),
    made_of("Elektrolyt", Technology::electrolytic, capacitor),
};

// The words by their letters, for a search in halves.
constexpr auto sorted_words = [] {
  auto words = latin_words;
  std::ranges::sort(words, {}, &Entry::word);
  return words;
}();

WordMeaning found(const Entry& entry, std::size_t from, std::size_t length) {
  return {from,        length,           entry.kind,    entry.technology,
          entry.array, entry.other_part, entry.foreign, entry.word};
}

class WordFinder {
 public:
  explicit WordFinder(const ParametricText& text) : text_(text), upper_(to_upper(text.plain())) {}

  std::vector<WordMeaning> run() && {
    find_phrases();
    find_words();
    if (text_.has_other()) find_other_scripts();
    std::ranges::stable_sort(out_, {}, &WordMeaning::from);
    return std::move(out_);
  }

 private:
  bool taken(std::size_t from) const {
    return std::ranges::any_of(out_, [&](const WordMeaning& one) {
      return from >= one.from && from < one.from + one.length;
    });
  }

  void find_phrases() {
    for (const Entry& entry : phrases) {
      const std::size_t at = upper_.find(entry.word);
      if (at != std::string::npos) out_.push_back(found(entry, at, entry.word.size()));
    }
  }

  void find_words() {
    std::size_t at = 0;
    while (at < upper_.size()) {
      if (!is_alpha(upper_[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < upper_.size() && is_alpha(upper_[end])) ++end;
      look_up(at, end - at);
      at = end;
    }
  }

  void look_up(std::size_t at, std::size_t length) {
    const std::string_view word(upper_.data() + at, length);
    if (length < 3 || taken(at)) return;
    const auto entry = std::ranges::lower_bound(sorted_words, word, {}, &Entry::word);
    if (entry != sorted_words.end() && entry->word == word) {
      out_.push_back(found(*entry, at, length));
      return;
    }
    if (length < 5) return;
    for (const Entry& ending : endings) {
      if (word.ends_with(ending.word)) out_.push_back(found(ending, at, length));
    }
  }

  // Their place in the plain text is of no use to anybody: the whole cell is named.
  void find_other_scripts() {
    const std::string_view whole = text_.written(0, text_.plain().size());
    for (const Entry& entry : other_scripts) {
      if (contains(whole, entry.word)) out_.push_back(found(entry, 0, text_.plain().size()));
    }
  }

  const ParametricText& text_;
  std::string upper_;
  std::vector<WordMeaning> out_;
};

struct DielectricCode {
  std::string_view code;
  Dielectric dielectric;
};
constexpr std::array dielectric_codes = {
    DielectricCode{"C0G", Dielectric::c0g}, DielectricCode{"COG", Dielectric::c0g},
    DielectricCode{"NP0", Dielectric::c0g}, DielectricCode{"NPO", Dielectric::c0g},
    DielectricCode{"CH", Dielectric::c0h},  DielectricCode{"C0H", Dielectric::c0h},
    DielectricCode{"U2J", Dielectric::u2j}, DielectricCode{"X8G", Dielectric::x8g},
    DielectricCode{"X8R", Dielectric::x8r}, DielectricCode{"X8L", Dielectric::x8l},
    DielectricCode{"X7R", Dielectric::x7r}, DielectricCode{"X7S", Dielectric::x7s},
    DielectricCode{"X7T", Dielectric::x7t}, DielectricCode{"X7U", Dielectric::x7u},
    DielectricCode{"X6S", Dielectric::x6s}, DielectricCode{"X6T", Dielectric::x6t},
    DielectricCode{"X5R", Dielectric::x5r}, DielectricCode{"X5S", Dielectric::x5s},
    DielectricCode{"X5F", Dielectric::x5f}, DielectricCode{"Y5V", Dielectric::y5v},
    DielectricCode{"Y5U", Dielectric::y5u}, DielectricCode{"Z5U", Dielectric::z5u},
};

constexpr std::array resistor_letters = {"R", "RA", "RN", "RP", "RR", "RS", "RSH", "RSENSE", "RES"};
constexpr std::array array_letters = {"RA", "RN", "RP", "RR", "CA", "CN", "RNET"};
constexpr std::array capacitor_letters = {"C", "CE", "CP", "CC", "CAP", "EC", "CA", "CBYP"};
constexpr std::array inductor_letters = {"L", "IND", "LP"};
constexpr std::array bead_letters = {"FB", "BEAD", "BD", "FER"};
// Letters that may stand for a passive part or for another: its words decide.
constexpr std::array open_letters = {"",   "FL", "E",  "B",   "Z",  "PR", "RB", "RF",
                                     "RC", "RX", "CX", "EMI", "RL", "RD", "CT", "CB"};

template <class List>
bool holds(const List& list, std::string_view text) {
  return std::ranges::any_of(list, [&](std::string_view one) { return one == text; });
}

}  // namespace

std::vector<WordMeaning> word_meanings(const ParametricText& text) {
  return WordFinder(text).run();
}

std::vector<DielectricToken> dielectrics_in(std::string_view plain) {
  std::vector<DielectricToken> out;
  for (std::size_t at = 0; at + 2 <= plain.size(); ++at) {
    const char c = plain[at];
    if (c != 'C' && c != 'N' && c != 'U' && c != 'X' && c != 'Y' && c != 'Z' && c != 'c' &&
        c != 'n' && c != 'x' && c != 'y')
      continue;
    if (at > 0 && is_alpha(plain[at - 1])) continue;
    for (const DielectricCode& code : dielectric_codes) {
      const std::size_t end = at + code.code.size();
      if (!iequals(plain.substr(at, code.code.size()), code.code)) continue;
      if (end < plain.size() && is_alnum(plain[end])) continue;
      out.push_back({at, code.code.size(), code.dielectric});
    }
  }
  return out;
}

DesignatorMeaning meaning_of_designator(std::string_view designator) {
  const std::string_view text = trim(designator);
  std::size_t end = 0;
  while (end < text.size() && is_alpha(text[end])) ++end;
  const std::string letters = to_upper(text.substr(0, end));
  DesignatorMeaning meaning{.array = holds(array_letters, letters)};
  if (holds(resistor_letters, letters)) meaning.kind = PassiveKind::resistor;
  if (holds(capacitor_letters, letters)) meaning.kind = PassiveKind::capacitor;
  if (letters == "CN") meaning.kind = PassiveKind::unknown;
  if (holds(inductor_letters, letters)) meaning.kind = PassiveKind::inductor;
  if (holds(bead_letters, letters)) meaning.kind = PassiveKind::ferrite_bead;
  meaning.other_part = meaning.kind == PassiveKind::unknown && !holds(open_letters, letters);
  return meaning;
}

}  // namespace tl::parts
