#include "sourcing/rules/offer_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "foundation/text.h"
#include "parts/rules/lifecycle_words.h"

namespace tl::sourcing {
namespace {

template <class Value>
struct Word {
  std::string_view text;  // folded, without accents
  Value value;
};

// The first that the text contains decides, so the particular stands before the general:
// "supplied on full reel" before "reel", "tape & box" before "tape".
constexpr Word<PackForm> pack_words[] = {
    {"digi-reel", PackForm::re_reel},
    {"digireel", PackForm::re_reel},
    {"mousereel", PackForm::re_reel},
    {"re-reel", PackForm::re_reel},
    {"re reel", PackForm::re_reel},
    {"rereel", PackForm::re_reel},
    {"custom reel", PackForm::re_reel},
    {"(ct)", PackForm::cut_tape},
    {"cut tape", PackForm::cut_tape},
    {"cut strip", PackForm::cut_tape},
    {"strip", PackForm::cut_tape},
    {"cinta cortada", PackForm::cut_tape},
    {"ruban coupe", PackForm::cut_tape},
    {"gurtabschnitt", PackForm::cut_tape},
    {"nastro tagliato", PackForm::cut_tape},
    {"(tb)", PackForm::box},
    {"tape & box", PackForm::box},
    {"tape and box", PackForm::box},
    {"cinta y caja", PackForm::box},
    {"ammo", PackForm::box},
    {"(tr)", PackForm::full_reel},
    {"reel", PackForm::full_reel},
    {"spool", PackForm::full_reel},
    {"cinta y rollo", PackForm::full_reel},
    {"bande et bobine", PackForm::full_reel},
    {"rolle", PackForm::full_reel},
    {"spule", PackForm::full_reel},
    {"tray", PackForm::tray},
    {"bandeja", PackForm::tray},
    {"plateau", PackForm::tray},
    {"tube", PackForm::tube},
    {"tubo", PackForm::tube},
    {"stange", PackForm::tube},
    {"rail", PackForm::tube},
    {"bulk", PackForm::bulk},
    {"loose", PackForm::bulk},
    {"granel", PackForm::bulk},
    {"vrac", PackForm::bulk},
    {"lose ware", PackForm::bulk},
    {"schuttgut", PackForm::bulk},
    {"bag", PackForm::bag},
    {"bolsa", PackForm::bag},
    {"beutel", PackForm::bag},
    {"sachet", PackForm::bag},
    {"box", PackForm::box},
    {"caja", PackForm::box},
    {"karton", PackForm::box},
};

constexpr Word<Sale> sale_words[] = {
    {"cannot be ordered", Sale::closed},
    {"not for sale", Sale::closed},
    {"while stock", Sale::stock_only},
    {"no longer stocked", Sale::stock_only},
    {"no longer manufactured", Sale::stock_only},
    {"blocked for zbl backorders", Sale::stock_only},  // TME takes no orders beyond its stock
    {"to be discontinued", Sale::open},                // last orders are still taken
    {"discontinu", Sale::stock_only},
    {"descatalogado", Sale::stock_only},
    {"obsolet", Sale::stock_only},
    {"abgekundigt", Sale::stock_only},
    {"end of life", Sale::stock_only},
    {"eol", Sale::stock_only},
};

enum class TimeUnit { day, working_day, week, month };

constexpr Word<TimeUnit> time_words[] = {
    {"working day", TimeUnit::working_day},
    {"business day", TimeUnit::working_day},
    {"arbeitstag", TimeUnit::working_day},
    {"werktag", TimeUnit::working_day},
    {"week", TimeUnit::week},
    {"wk", TimeUnit::week},
    {"woche", TimeUnit::week},
    {"semana", TimeUnit::week},
    {"semaine", TimeUnit::week},
    {"settiman", TimeUnit::week},
    {"month", TimeUnit::month},
    {"monat", TimeUnit::month},
    {"mes", TimeUnit::month},
    {"mois", TimeUnit::month},
    {"day", TimeUnit::day},
    {"tag", TimeUnit::day},
    {"dia", TimeUnit::day},
    {"jour", TimeUnit::day},
    {"giorn", TimeUnit::day},
};

// Single letters are units only when they stand alone after the number: "8 w", "30d".
std::optional<TimeUnit> time_unit_of(std::string_view folded) {
  for (const auto& word : time_words) {
    if (contains(folded, word.text)) return word.value;
  }
  std::string letters;
  for (const char c : folded) {
    if (is_alpha(c)) letters.push_back(c);
  }
  if (letters == "w") return TimeUnit::week;
  if (letters == "d") return TimeUnit::day;
  if (letters == "m") return TimeUnit::month;
  return std::nullopt;
}

// The largest whole number in the text.
std::optional<std::int64_t> largest_number(std::string_view text) {
  std::optional<std::int64_t> largest;
  std::optional<std::int64_t> running;
  for (const char c : text) {
    if (is_digit(c)) {
      // Anything this long is beyond lead_time_days_max in every unit.
      running = std::min<std::int64_t>(running.value_or(0) * 10 + (c - '0'), 1'000'000);
      largest = std::max(largest.value_or(0), *running);
    } else if ((c == '.' || c == ',') && running) {
      return std::nullopt;  // "1.5 weeks": nobody quotes so; not guessed at
    } else {
      running.reset();
    }
  }
  return largest;
}

std::string plain(std::string_view text) {
  std::string folded = strip_accents(fold(trim(text)));
  std::ranges::replace(folded, '_', ' ');  // "NO_LONGER_STOCKED", "cut_tape"
  return folded;
}

template <class Value, std::size_t Count>
std::optional<Value> find_word(std::string_view text, const Word<Value> (&words)[Count]) {
  for (const auto& word : words) {
    if (contains(text, word.text)) return word.value;
  }
  return std::nullopt;
}

}  // namespace

PackForm pack_form_of(std::string_view text) {
  const std::string word = plain(text);
  if (word.empty() || word == "unknown") return PackForm::unknown;
  return find_word(word, pack_words).value_or(PackForm::other);
}

Sale sale_of(std::string_view status) {
  return find_word(plain(status), sale_words).value_or(Sale::open);
}

void tell_status(OfferRecord& record, std::string_view status) {
  record.status = squeeze_spaces(status);
  record.lifecycle = parts::lifecycle_of(status).value_or(parts::Lifecycle::unknown);
  record.sale = sale_of(status);
}

std::optional<std::int64_t> lead_time_days_of(std::string_view text, LeadTimeUnit bare) {
  const std::string word = plain(text);
  std::string_view front = word;
  // "Will process 1-10 days from ...": what follows the unit is a name, and may hold figures.
  if (const auto from = front.find(" from "); from != std::string_view::npos) {
    front = front.substr(0, from);
  }
  const auto number = largest_number(front);
  if (!number) return std::nullopt;
  std::optional<TimeUnit> unit = time_unit_of(front);
  if (!unit) {
    const bool bare_number = std::ranges::none_of(front, is_alpha);
    if (!bare_number) return std::nullopt;
    unit = bare == LeadTimeUnit::weeks ? TimeUnit::week : TimeUnit::day;
  }
  std::int64_t days = *number;
  switch (*unit) {
    case TimeUnit::day: break;
    case TimeUnit::working_day: days = (*number * 7 + 4) / 5; break;
    case TimeUnit::week: days = *number * 7; break;
    case TimeUnit::month: days = (*number * 365 + 11) / 12; break;
  }
  if (days > lead_time_days_max) return std::nullopt;
  return days;
}

std::optional<bool> yes_or_no(std::string_view text) {
  static constexpr std::array yes = {
      std::string_view("yes"), std::string_view("y"),    std::string_view("true"),
      std::string_view("1"),   std::string_view("x"),    std::string_view("ncnr"),
      std::string_view("ja"),  std::string_view("j"),    std::string_view("si"),
      std::string_view("oui"), std::string_view("wahr"),
  };
  static constexpr std::array no = {
      std::string_view(""),   std::string_view("no"),    std::string_view("n"),
      std::string_view("0"),  std::string_view("false"), std::string_view("-"),
      std::string_view("ne"), std::string_view("nein"),  std::string_view("non"),
  };
  const std::string word = plain(text);
  if (std::ranges::find(yes, word) != yes.end()) return true;
  if (std::ranges::find(no, word) != no.end()) return false;
  return std::nullopt;
}

}  // namespace tl::sourcing
