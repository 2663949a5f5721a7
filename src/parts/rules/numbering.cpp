#include "parts/rules/numbering.h"

#include <algorithm>
#include <array>
#include <set>

#include "foundation/ensure.h"
#include "foundation/text.h"

namespace tl::parts {
namespace {

constexpr std::size_t counter_digits_max = 9;

std::string designator_letters(std::string_view designator) {
  std::string letters;
  for (const char c : trim(designator)) {
    if (!is_alpha(c)) break;
    letters.push_back(c);
  }
  return to_upper(letters);
}

Error bad_pattern(std::string_view pattern, std::string_view what) {
  return invalid("numbering_pattern_invalid", cat("part number pattern '", pattern, "': ", what,
                                                  "; a pattern looks like {class}-{counter:5}"));
}

// The digits of "{counter:5}" from behind the colon; nullopt unless 1 to 9.
std::optional<std::size_t> digits_of(std::string_view text) {
  if (text.size() != 1 || !is_digit(text[0]) || text[0] == '0') return std::nullopt;
  return static_cast<std::size_t>(text[0] - '0');
}

std::string padded(std::int64_t counter, std::size_t digits) {
  std::string text = std::to_string(counter);
  return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

bool take(std::string_view& rest, std::string_view expected) {
  if (!rest.starts_with(expected)) return false;
  rest.remove_prefix(expected.size());
  return true;
}

std::optional<std::int64_t> take_counter(std::string_view& rest, std::size_t digits) {
  if (rest.size() < digits) return std::nullopt;
  std::int64_t counter = 0;
  for (const char c : rest.substr(0, digits)) {
    if (!is_digit(c)) return std::nullopt;
    counter = counter * 10 + (c - '0');
  }
  rest.remove_prefix(digits);
  return counter;
}

}  // namespace

NumberingScheme standard_numbering() {
  return {.pattern = "{class}-{counter:5}",
          .classes = {
              {"10", "Resistors", {"R", "RN", "RA", "RP", "RV", "VR", "RT", "TH"}, {"resistor"}},
              {"20", "Capacitors", {"C", "CN", "CP"}, {"capacitor"}},
              {"30",
               "Inductors and transformers",
               {"L", "FB", "T", "TR", "FL"},
               {"inductor", "ferrite", "transformer", "choke"}},
              {"40", "Diodes and LEDs", {"D", "LED", "DZ", "ZD", "CR", "TVS"}, {"diode", "led"}},
              {"50", "Transistors", {"Q", "M"}, {"transistor", "mosfet"}},
              {"60", "Integrated circuits", {"U", "IC"}, {"ic", "microcontroller", "regulator"}},
              {"70",
               "Connectors",
               {"J", "P", "CON", "CONN", "XA", "JP"},
               {"connector", "header", "socket", "jumper"}},
              {"75", "Crystals and oscillators", {"Y", "XTAL", "OSC"}, {"crystal", "oscillator"}},
              {"80",
               "Switches, relays and fuses",
               {"S", "SW", "K", "F", "BTN"},
               {"switch", "relay", "fuse", "button"}},
              {"85", "Circuit boards", {"PCB"}, {"pcb"}},
              {"90", "Other", {}, {}},
          }};
}

Result<Numbering> Numbering::of(NumberingScheme scheme) {
  Numbering made;
  made.scheme_ = std::move(scheme);
  TL_CHECK(made.read_pattern());
  TL_CHECK(made.check_classes());
  return made;
}

Result<void> Numbering::read_pattern() {
  std::array<std::string, 3> literals;
  std::size_t found = 0;
  bool has_class = false;
  std::string_view rest = scheme_.pattern;
  while (!rest.empty()) {
    if (rest.front() != '{') {
      literals.at(found).push_back(rest.front());
      rest.remove_prefix(1);
      continue;
    }
    const std::size_t close = rest.find('}');
    if (close == std::string_view::npos) return bad_pattern(scheme_.pattern, "'{' without '}'");
    const std::string_view name = rest.substr(1, close - 1);
    rest.remove_prefix(close + 1);
    if (name == "class" && !has_class) {
      has_class = true;
      counter_first_ = found == 1;
    } else if (name.starts_with("counter:") && digits_ == 0 && digits_of(name.substr(8))) {
      digits_ = *digits_of(name.substr(8));
    } else {
      return bad_pattern(scheme_.pattern,
                         cat("'{", name, "}' is not {class} or {counter:1} to {counter:",
                             counter_digits_max, "}, each once"));
    }
    ++found;
  }
  if (found != 2) return bad_pattern(scheme_.pattern, "it needs {class} and {counter:N}");
  before_ = literals[0];
  between_ = literals[1];
  after_ = literals[2];
  return {};
}

Result<void> Numbering::check_classes() const {
  const auto bad = [](std::string what) {
    return invalid("numbering_class_invalid", cat("part number classes: ", what));
  };
  if (scheme_.classes.empty()) return bad("there is none; name at least the one for other parts");
  std::set<std::string> codes;
  std::set<std::string> letters;
  for (const NumberClass& one : scheme_.classes) {
    if (one.code.empty() || !std::ranges::all_of(one.code, is_alnum) ||
        one.code != to_upper(one.code)) {
      return bad(cat("'", one.code, "' is not a code of capital letters and digits"));
    }
    if (!codes.insert(one.code).second) return bad(cat("code ", one.code, " stands twice"));
    for (const std::string& prefix : one.designators) {
      if (prefix.empty() || designator_letters(prefix) != prefix) {
        return bad(cat("'", prefix, "' of class ", one.code, " is not capital letters"));
      }
      if (!letters.insert(prefix).second)
        return bad(cat("designators ", prefix, " have two classes"));
    }
    if (auto sample = number(one.code, 1); !sample) {
      return bad_pattern(scheme_.pattern, sample.error().message);
    }
  }
  return {};
}

const NumberClass& Numbering::class_for(std::string_view designator,
                                        std::string_view description) const {
  const std::string letters = designator_letters(designator);
  for (const NumberClass& one : scheme_.classes) {
    if (std::ranges::find(one.designators, letters) != one.designators.end()) return one;
  }
  const std::string folded = fold(description);
  const std::vector<std::string_view> said = split_any(folded, " ,;:/-_()[]\t\r\n");
  for (const NumberClass& one : scheme_.classes) {
    for (const std::string& word : one.words) {
      if (std::ranges::find(said, std::string_view(word)) != said.end()) return one;
    }
  }
  return scheme_.classes.back();
}

Result<PartNumber> Numbering::number(std::string_view class_code, std::int64_t counter) const {
  ENSURE(counter > 0, "counters start at 1");
  const std::string digits = padded(counter, digits_);
  if (digits.size() > digits_) {
    return limit_exceeded("numbering_exhausted",
                          cat("class ", class_code, " has no number left after ",
                              std::string(digits_, '9'), "; give the pattern more digits"));
  }
  const std::string_view first = counter_first_ ? std::string_view(digits) : class_code;
  const std::string_view second = counter_first_ ? class_code : std::string_view(digits);
  return PartNumber::parse(cat(before_, first, between_, second, after_));
}

std::optional<DecodedNumber> Numbering::decode(const PartNumber& number) const {
  // The counter has a fixed width, so at most one class fits.
  for (const NumberClass& one : scheme_.classes) {
    std::string_view rest = number.text();
    std::optional<std::int64_t> counter;
    bool fits = take(rest, to_upper(before_));
    if (counter_first_) {
      counter = fits ? take_counter(rest, digits_) : std::nullopt;
      fits = counter && take(rest, to_upper(between_)) && take(rest, one.code);
    } else {
      fits = fits && take(rest, one.code) && take(rest, to_upper(between_));
      counter = fits ? take_counter(rest, digits_) : std::nullopt;
    }
    if (fits && counter && *counter > 0 && rest == to_upper(after_)) {
      return DecodedNumber{one.code, *counter};
    }
  }
  return std::nullopt;
}

}  // namespace tl::parts
