#include "parts/rules/quantity_scan.h"

#include <algorithm>
#include <array>
#include <limits>

#include "foundation/rounding.h"
#include "foundation/text.h"
#include "parts/rules/parametric_text.h"

namespace tl::parts {
namespace {

constexpr std::size_t digits_max = 15;

struct UnitWord {
  std::string_view text;  // in capitals
  Unit unit;
  bool prefixed;  // a prefix may stand in front
};
// The longer stand before what they begin with.
constexpr std::array unit_words = {
    UnitWord{"FARADS", Unit::farad, true},
    UnitWord{"FARAD", Unit::farad, true},
    UnitWord{"FD", Unit::farad, true},
    UnitWord{"F", Unit::farad, true},
    UnitWord{"HENRY", Unit::henry, true},
    UnitWord{"HZ", Unit::hertz, true},
    UnitWord{"HRS", Unit::other, false},
    UnitWord{"HOURS", Unit::other, false},
    UnitWord{"HR", Unit::other, false},
    UnitWord{"H", Unit::henry, true},
    UnitWord{"OHMS", Unit::ohm, true},
    UnitWord{"OHM", Unit::ohm, true},
    UnitWord{"\x02", Unit::ohm, true},
    UnitWord{"VOLTS", Unit::volt, true},
    UnitWord{"VOLT", Unit::volt, true},
    UnitWord{"VDC", Unit::volt, true},
    UnitWord{"VAC", Unit::volt, true},
    UnitWord{"V", Unit::volt, true},
    UnitWord{"WATTS", Unit::watt, true},
    UnitWord{"WATT", Unit::watt, true},
    UnitWord{"W", Unit::watt, true},
    UnitWord{"AMPS", Unit::ampere, true},
    UnitWord{"AMP", Unit::ampere, true},
    UnitWord{"ADC", Unit::ampere, true},
    UnitWord{"A", Unit::ampere, true},
    UnitWord{"PPM", Unit::ppm, false},
    UnitWord{"%", Unit::percent, false},
    UnitWord{"MM", Unit::other, false},
    UnitWord{"MIL", Unit::other, false},
    UnitWord{"DEG", Unit::other, false},
    UnitWord{"\x04"
             "C",
             Unit::other, false},
    UnitWord{"\x04", Unit::other, false},
    UnitWord{"DB", Unit::other, false},
    UnitWord{"PIN", Unit::other, false},
    UnitWord{"PINS", Unit::other, false},
    UnitWord{"POS", Unit::other, false},
    UnitWord{"PCS", Unit::other, false},
    UnitWord{"BIT", Unit::other, false},
    UnitWord{"C", Unit::other, false},
};

bool is_prefix(char c) {
  return std::string_view("pPnNuUmMkKgG").contains(c);
}

// "4K7", "4R7", "2n2", "6V3", "4E7".
bool is_infix(char c) {
  return c == sign::ohm || std::string_view("RrKkMnNuUpPVWE").contains(c);
}

struct UnitMatch {
  std::size_t length = 0;
  Unit unit = Unit::none;
  char prefix = '\0';
};

class Scanner {
 public:
  Scanner(std::string_view text, SizeSource source) : text_(text), source_(source) {}

  Scan run() && {
    while (at_ < text_.size()) {
      if (!step()) ++at_;
    }
    return std::move(out_);
  }

 private:
  char peek(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  bool boundary() const {
    if (at_ == 0 || at_ == read_to_) return true;
    const char before = text_[at_ - 1];
    return !is_alnum(before) && !(before == '.' && at_ > 1 && is_digit(text_[at_ - 2]));
  }

  bool step() {
    const char c = text_[at_];
    if (is_digit(c)) {
      const bool fresh = at_ == 0 || at_ == read_to_ || !is_digit(text_[at_ - 1]);
      if (fresh && take_size()) return true;
      if (boundary()) return take_number();
      return false;
    }
    if (!boundary()) return false;
    if (c == '.' && is_digit(peek(at_ + 1))) return take_number();
    if (c == 'R' && is_digit(peek(at_ + 1))) return take_leading_r();
    return false;
  }

  void read(std::size_t end) {
    at_ = end;
    read_to_ = end;
  }

  bool take_size() {
    const auto size = size_at(text_, at_, source_);
    if (!size) return false;
    const std::size_t end = at_ + size->length;
    if (size->plain && is_value_behind(end)) return false;
    out_.sizes.push_back({at_, size->length, size->size, size->plain});
    read(end);
    return true;
  }

  // "1210R", "1608nF", "1206k4": what follows the digits makes them a number.
  bool is_value_behind(std::size_t end) const {
    const char next = peek(end);
    const std::size_t gap = next == ' ' ? 1 : 0;
    const UnitMatch unit = unit_at(end + gap);
    const bool of_value =
        unit.unit == Unit::ohm || unit.unit == Unit::farad || unit.unit == Unit::henry;
    if (of_value && unit.length > gap) return true;
    if (next == '\0') return false;
    const bool prefix = std::string_view("RkKMmunpE").contains(next);
    return (prefix && !is_alnum(peek(end + 1))) || (is_infix(next) && is_digit(peek(end + 1)));
  }

  bool take_leading_r() {
    std::size_t end = at_ + 1;
    while (is_digit(peek(end))) ++end;
    const std::size_t count = end - at_ - 1;
    if (is_alnum(peek(end)) || peek(end) == '.' || count > 3) return false;
    ScannedQuantity found{.from = at_, .length = end - at_, .prefix = 'R', .infix = true};
    for (std::size_t i = at_ + 1; i < end; ++i) found.digits = found.digits * 10 + (text_[i] - '0');
    found.exponent = -static_cast<int>(count);
    out_.quantities.push_back(found);
    read(end);
    return true;
  }

  bool take_number() {
    ScannedQuantity found{.from = at_};
    const std::size_t gap = at_ > 1 && text_[at_ - 1] == ' ' ? 2 : 1;
    if (at_ >= gap && std::string_view("~+-").contains(text_[at_ - gap])) {
      found.sign = text_[at_ - gap];
    }
    std::size_t end = read_digits(at_, found);
    if (end == at_) return false;
    if (!read_fraction(end, found)) read_infix(end, found);
    const bool share_behind = !found.infix && found.prefix != '\0';
    if (!found.infix && !share_behind) read_unit(end, found);
    // What goes on with letters is a part number or a word: "1R5TF", "3EKF".
    const char next = peek(end);
    const bool more_digits = found.unit == Unit::none && is_digit(next) && !share_behind;
    const bool glued = is_alpha(next) || more_digits;
    const bool times = (next == 'x' || next == 'X') && !found.infix && found.unit == Unit::none;
    if (glued && !times) {
      skip_word();
      return true;
    }
    const bool second = at_ > 0 && at_ == read_to_ && (text_[at_ - 1] | 0x20) == 'x';
    if (times || (second && found.unit == Unit::none && found.prefix == '\0')) {
      found.unit = Unit::other;
      found.prefix = times ? 'x' : '\0';
    }
    found.length = end - found.from;
    out_.quantities.push_back(found);
    read(times ? end + 1 : end);
    return true;
  }

  void skip_word() {
    while (at_ < text_.size() && (is_alnum(text_[at_]) || text_[at_] == '.')) ++at_;
  }

  // "1,000" counts thousands, "0,1" and "4,7" are decimal; "10,0402" are two things.
  std::size_t decimal_end(std::size_t from, std::size_t point) const {
    std::size_t end = point + 1;
    while (is_digit(peek(end))) ++end;
    const std::size_t decimals = end - point - 1;
    const std::size_t whole = point - from;
    if (peek(point) == '.') return decimals > 0 || !is_digit(peek(end)) ? end : point;
    const bool many_zeros = whole > 1 && text_[from] == '0';
    const bool two_things = whole == 3 && peek(end) == '%';  // "619,1%"
    if (decimals == 0 || decimals > 3 || many_zeros || whole > 3 || two_things) return point;
    return end;
  }

  std::size_t read_digits(std::size_t at, ScannedQuantity& found) const {
    std::size_t point = at;
    while (is_digit(peek(point))) ++point;
    std::size_t end = point;
    const char mark = peek(point);
    if (mark == '.' || (mark == ',' && point > at)) end = decimal_end(at, point);
    if (end - at > digits_max) return at;
    const bool thousands = mark == ',' && end - point == 4 && text_[at] != '0';
    for (std::size_t i = at; i < end; ++i) {
      if (!is_digit(text_[i])) continue;
      found.digits = found.digits * 10 + (text_[i] - '0');
      if (i > point && !thousands) --found.exponent;
    }
    // "1.": the point ends a sentence.
    if (end == point + 1) return point;
    return end;
  }

  // "1/16W": a share only where a unit of power follows.
  bool read_fraction(std::size_t& end, ScannedQuantity& found) const {
    if (peek(end) != '/' || found.exponent != 0) return false;
    std::size_t last = end + 1;
    std::int64_t divisor = 0;
    while (is_digit(peek(last)) && last - end <= 3) divisor = divisor * 10 + (peek(last++) - '0');
    const UnitMatch unit = unit_at(last + (peek(last) == ' ' ? 1 : 0));
    if (divisor == 0 || unit.unit != Unit::watt || unit.prefix != '\0') return false;
    found.divisor = divisor;
    end = last;
    return true;
  }

  void read_infix(std::size_t& end, ScannedQuantity& found) const {
    const char mark = peek(end);
    if (found.exponent != 0 || !is_infix(mark) || !is_digit(peek(end + 1))) return;
    std::size_t last = end + 1;
    while (is_digit(peek(last))) ++last;
    const std::size_t decimals = last - end - 1;
    if (decimals > 3 || last - found.from > digits_max) return;
    // "43K1%": the digits are of the share.
    if (peek(last) == '%') {
      found.prefix = mark;
      ++end;
      return;
    }
    for (std::size_t i = end + 1; i < last; ++i)
      found.digits = found.digits * 10 + (text_[i] - '0');
    found.exponent = -static_cast<int>(decimals);
    found.infix = true;
    found.prefix = mark == sign::ohm ? 'R' : mark;
    end = last;
    if (mark == 'V' || mark == 'W') {
      found.unit = mark == 'V' ? Unit::volt : Unit::watt;
      found.prefix = '\0';
      return;
    }
    // "4k7Ω", "2n2F", "4R7 OHM".
    const std::size_t gap = peek(end) == ' ' ? 1 : 0;
    const UnitMatch unit = unit_at(end + gap);
    const bool fits = unit.prefix == '\0' && (unit.unit == Unit::ohm || unit.unit == Unit::farad ||
                                              unit.unit == Unit::henry);
    const bool whole = !is_alnum(peek(end + gap + unit.length));
    if (!fits || !whole || (gap == 1 && unit.length == 1)) return;
    found.unit = unit.unit;
    end += gap + unit.length;
  }

  // The longest unit at the place, with a prefix in front when it may have one.
  UnitMatch unit_at(std::size_t at) const {
    const auto word_at = [&](std::size_t from, const UnitWord& word) {
      return iequals(text_.substr(std::min(from, text_.size()), word.text.size()), word.text);
    };
    UnitMatch best;
    for (const UnitWord& word : unit_words) {
      if (word_at(at, word) && word.text.size() > best.length &&
          !is_alpha(peek(at + word.text.size()))) {
        best = {word.text.size(), word.unit, '\0'};
      }
      if (!word.prefixed || !is_prefix(peek(at))) continue;
      // "10K OHM": the unit may keep its distance from a prefix.
      const std::size_t gap = peek(at + 1) == ' ' && word.unit == Unit::ohm ? 1 : 0;
      const std::size_t length = 1 + gap + word.text.size();
      if (word_at(at + 1 + gap, word) && length > best.length && !is_alpha(peek(at + length)))
        best = {length, word.unit, peek(at)};
    }
    if (best.length > 0 && best.prefix != '\0') return best;
    // "10mR", "1kR".
    if (is_prefix(peek(at)) && peek(at + 1) == 'R' && !is_alnum(peek(at + 2)))
      return {2, Unit::ohm, peek(at)};
    for (const std::string_view mega : {"MEGOHMS", "MEGOHM", "MEG OHM", "MEGA", "MEG"}) {
      if (iequals(text_.substr(std::min(at, text_.size()), mega.size()), mega) &&
          !is_alpha(peek(at + mega.size())))
        return {mega.size(), Unit::ohm, 'M'};
    }
    return best;
  }

  // Texts in capitals write MFD, MH and MA where nobody means a million.
  static char prefix_meant(const UnitMatch& match) {
    if (match.prefix != 'M') return match.prefix;
    switch (match.unit) {
      case Unit::farad: return 'u';
      case Unit::henry:
      case Unit::watt:
      case Unit::ampere:
      case Unit::volt: return 'm';
      default: return match.prefix;
    }
  }

  void read_unit(std::size_t& end, ScannedQuantity& found) const {
    const std::size_t gap = peek(end) == ' ' ? 1 : 0;
    const UnitMatch unit = unit_at(end + gap);
    // "10 A" is a current; "10 C" and "10 S" are more likely words.
    const bool word = gap == 0 || unit.length > 1 || unit.unit != Unit::other;
    if (unit.length > 0 && word) {
      found.unit = unit.unit;
      found.prefix = prefix_meant(unit);
      end += gap + unit.length;
      return;
    }
    const char mark = peek(end + gap);
    const bool letter = is_prefix(mark) || (gap == 0 && std::string_view("RrE").contains(mark));
    const bool spaced = gap == 0 || std::string_view("kKMunp").contains(mark);
    if (letter && spaced && !is_alnum(peek(end + gap + 1))) {
      found.prefix = mark;
      end += gap + 1;
    }
  }

  std::string_view text_;
  SizeSource source_;
  std::size_t at_ = 0;
  std::size_t read_to_ = static_cast<std::size_t>(-1);  // what was read ends there
  Scan out_;
};

int exponent_of(char prefix) {
  switch (prefix) {
    case 'p':
    case 'P': return -12;
    case 'n':
    case 'N': return -9;
    case 'u':
    case 'U': return -6;
    case 'm': return -3;
    case 'k':
    case 'K': return 3;
    case 'M': return 6;
    case 'g':
    case 'G': return 9;
    default: return 0;
  }
}

}  // namespace

Scan scan_quantities(std::string_view text, SizeSource source) {
  return Scanner(text, source).run();
}

std::optional<std::int64_t> scaled(const ScannedQuantity& quantity, int scale) {
  if (quantity.digits == 0) return 0;
  int shift = quantity.exponent + exponent_of(quantity.prefix) + scale;
  Int128 value = quantity.digits;
  for (; shift > 0; --shift) {
    value *= 10;
    if (value > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
  }
  for (; shift < 0; ++shift) {
    if (value % 10 != 0) return std::nullopt;
    value /= 10;
  }
  // A share of a watt is the one thing that need not be whole: 1/3 W.
  const Int128 divisor = quantity.divisor;
  return static_cast<std::int64_t>((value + divisor / 2) / divisor);
}

}  // namespace tl::parts
