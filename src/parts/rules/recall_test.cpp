// How often the part that was meant is found when its number is written badly. Parts of our own
// making, in the ordering-code patterns of real makers, dense enough that a slip may hit a
// neighbour; every kind of corruption in equal shares. The test prints the figures and holds them.
#include <functional>
#include <iostream>
#include <map>
#include <random>
#include <set>

#include "foundation/text.h"
#include "parts/rules/match.h"
#include "support/matchers.h"

namespace tl::parts {
namespace {

constexpr std::size_t parts_wanted = 20'000;
constexpr int queries_wanted = 1'200;

struct Family {
  std::string_view maker;
  std::vector<std::string_view> slots;  // alternatives by '|'; "#4" is four digits
};

const std::vector<Family>& families() {
  static const std::vector<Family> all = {
      {"YAGEO", {"RC", "0402|0603|0805|1206", "F|J", "R-", "07|10|13", "#2", "K|R|M", "#1", "L"}},
      {"Vishay", {"CRCW", "0402|0603|0805", "#2", "K|R|M", "#1", "F|J", "K|N", "EA|EB|EC"}},
      {"Panasonic", {"ERJ-", "2RK|3EK|6EN|8EN", "F", "#4", "X|V|U"}},
      {"Murata",
       {"GRM", "155|188|21B|31C", "R7|R6|5C", "1A|1C|1E|1H", "#3", "K|J|M", "A93|A88|E15", "D|J"}},
      {"TDK",
       {"C", "1005|1608|2012|3216", "X7R|X5R|C0G", "1A|1C|1E|1H", "#3", "K|M", "050|080|125",
        "AA|AB|AC"}},
      {"KEMET",
       {"C", "0402|0603|0805|1206", "C", "#3", "K|J|M", "3|4|5|8", "RAC|GAC|PAC", "TU|7867|7411"}},
      {"Texas Instruments",
       {"TPS|TLV|LM|OPA|DRV", "#4", "|A|B", "DBV|PW|RGE|DGK|DDC", "R|T", "|Q1"}},
      {"STMicroelectronics",
       {"STM32", "F0|F1|F4|L4|G0", "#2", "C|R|V|Z", "4|6|8|B|C|E", "T|U|H", "6|7", "|TR"}},
      {"Nexperia", {"BAV|BAT|PESD|BZX84-C", "#3", "|W|S", ",115|,215|,235|"}},
      {"Molex", {"#5", "-", "#4"}},
      {"Wurth Elektronik", {"744|7499|6130|8850", "#7"}},
      {"Analog Devices", {"AD|ADP|ADM|ADG", "#4", "A|B|C", "RZ|CPZ|RMZ|UJZ", "|-R7|-RL"}},
  };
  return all;
}

class Maker {
 public:
  std::size_t below(std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
  }
  bool chance() { return below(2) == 0; }

  std::string number(const Family& family) {
    std::string out;
    for (const std::string_view slot : family.slots) {
      if (slot.starts_with('#')) {
        for (int i = 0; i < slot[1] - '0'; ++i) out.push_back(static_cast<char>('0' + below(10)));
      } else {
        const auto choices = split(slot, '|');
        out += choices[below(choices.size())];
      }
    }
    return out;
  }

 private:
  std::mt19937 random_{20'260'301};
};

struct Wanted {
  std::string maker;
  std::string mpn;
};

using Corrupt = std::function<std::string(Maker&, const Wanted&)>;

std::size_t inner(Maker& maker, const std::string& text) {
  return 2 + maker.below(text.size() - 3);
}

const std::vector<std::pair<std::string, Corrupt>>& kinds() {
  static const std::vector<std::pair<std::string, Corrupt>> all = {
      {"as written", [](Maker&, const Wanted& part) { return part.mpn; }},
      {"lower case", [](Maker&, const Wanted& part) { return to_lower(part.mpn); }},
      {"no dashes", [](Maker&, const Wanted& part) { return Mpn::parse(part.mpn)->key(); }},
      {"more dashes",
       [](Maker& maker, const Wanted& part) {
         std::string text = part.mpn;
         text.insert(inner(maker, text), maker.chance() ? "-" : " ");
         return text;
       }},
      {"O for 0", [](Maker&, const Wanted& part) { return replace_all(part.mpn, "0", "O"); }},
      {"suffix added",
       [](Maker& maker, const Wanted& part) {
         constexpr std::array ends = {"-ND", "/TR", " T&R", " (RoHS)", "-REEL", "-CT-ND"};
         return part.mpn + ends[maker.below(ends.size())];
       }},
      {"end missing",
       [](Maker& maker, const Wanted& part) {
         return part.mpn.substr(0, part.mpn.size() - 1 - maker.below(2));
       }},
      {"sign missing",
       [](Maker& maker, const Wanted& part) {
         std::string text = part.mpn;
         return text.erase(inner(maker, text), 1);
       }},
      {"signs swapped",
       [](Maker& maker, const Wanted& part) {
         std::string text = part.mpn;
         const std::size_t at = inner(maker, text);
         std::swap(text[at - 1], text[at]);
         return text;
       }},
      {"sign changed",
       [](Maker& maker, const Wanted& part) {
         std::string text = part.mpn;
         text[inner(maker, text)] = "ACDEFGHJKLMNPQRTUVWXYZ23479"[maker.below(27)];
         return text;
       }},
      {"maker in front", [](Maker&, const Wanted& part) { return cat(part.maker, " ", part.mpn); }},
      {"in a text",
       [](Maker&, const Wanted& part) {
         return cat("SMD part ", part.mpn, " or like ", part.maker);
       }},
  };
  return all;
}

struct Score {
  int asked = 0, first = 0, among_five = 0;
};

class Recall : public ::testing::Test {
 protected:
  Recall() {
    CatalogueBuilder builder;
    std::int64_t id = 0;
    for (const Family& family : families()) {
      builder.add(Manufacturer{ManufacturerId(++id), std::string(family.maker), {}});
    }
    while (wanted_.size() < parts_wanted) {
      const std::size_t at = maker_.below(families().size());
      const Family& family = families()[at];
      const auto mpn = Mpn::parse(maker_.number(family));
      if (!keys_.insert(mpn->key()).second) continue;
      wanted_.push_back({std::string(family.maker), mpn->text()});
      builder.add(
          ManufacturerPart{.id = ManufacturerPartId(std::ssize(wanted_)),
                           .manufacturer = ManufacturerId(static_cast<std::int64_t>(at) + 1),
                           .mpn = *mpn});
    }
    catalogue_ = std::move(builder).build();
  }

  // A corruption that is another real part is no corruption.
  bool is_another(const Wanted& part, const std::string& text) const {
    const auto mpn = Mpn::parse(text);
    return mpn && mpn->key() != Mpn::parse(part.mpn)->key() && keys_.contains(mpn->key());
  }

  Maker maker_;
  std::vector<Wanted> wanted_;
  std::set<std::string> keys_;
  Catalogue catalogue_;
};

TEST_F(Recall, R40_part_FindsWhatWasMeantInEveryKindOfBadSpelling) {
  std::map<std::string, Score> scores;
  for (int query = 0; query < queries_wanted;) {
    const auto& [kind, corrupt] = kinds()[static_cast<std::size_t>(query) % kinds().size()];
    const std::size_t at = maker_.below(wanted_.size());
    const std::string text = corrupt(maker_, wanted_[at]);
    if (is_another(wanted_[at], text)) continue;
    ++query;
    const Match match = match_line(catalogue_, {.alternates = {{"", text}}}, MatchPolicy());
    const auto& found = match.alternates[0].candidates;
    const auto place =
        std::ranges::find(found, ManufacturerPartId(static_cast<std::int64_t>(at) + 1),
                          &Candidate::part) -
        found.begin();
    const bool there = place < std::ssize(found);
    for (Score* score : {&scores[kind], &scores["all"]}) {
      ++score->asked;
      if (there && place == 0) ++score->first;
      if (there && place < 5) ++score->among_five;
    }
  }
  for (const auto& [kind, score] : scores) {
    std::cout << cat("  ", kind, ": first ", score.first, ", among five ", score.among_five, " of ",
                     score.asked, "\n");
    EXPECT_GE(score.among_five * 100, score.asked * 95) << kind;
  }
  for (const char* kind : {"as written", "lower case", "no dashes", "more dashes", "O for 0",
                           "suffix added", "maker in front", "in a text"}) {
    EXPECT_EQ(scores[kind].first, scores[kind].asked) << kind;
  }
  EXPECT_GE(scores["all"].first * 1'000, scores["all"].asked * 970);
}

}  // namespace
}  // namespace tl::parts
