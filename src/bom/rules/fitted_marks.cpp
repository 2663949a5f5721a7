#include "bom/rules/fitted_marks.h"

#include <algorithm>
#include <string>
#include <vector>

#include "foundation/text.h"

namespace tl::bom {
namespace {

// Unmistakable wherever they stand as a word of their own.
constexpr std::string_view strong_words[] = {
    "dnp",
    "dni",
    "dnf",
    "dnm",
    "dnl",
    "nopop",
    "nostuff",
    "unpopulated",
    "depop",
    "depopulate",
    "depopulated",
    "unfitted",
    "unmounted",
    "unplaced",
    "unbestuckt",
    "unbestueckt",
    "nofit",
    "notfitted",
    "donotplace",
    "donotpopulate",
    "donotfit",
    "donotmount",
    "do-not-populate",
    "dnp.",
};

// Unmistakable as a phrase, after folding, without accents and with single spaces.
constexpr std::string_view strong_phrases[] = {
    "do not populate",
    "do not fit",
    "do not install",
    "do not place",
    "do not mount",
    "do not stuff",
    "do not assemble",
    "do not solder",
    "do not load",
    "not fitted",
    "not populated",
    "not mounted",
    "not placed",
    "not installed",
    "not assembled",
    "not stuffed",
    "not loaded",
    "no populate",
    "no pop",
    "no stuff",
    "no fit",
    "no mount",
    "no place",
    "no load",
    "nicht bestuckt",
    "nicht bestucken",
    "nicht bestueckt",
    "nicht bestuecken",
    "nicht montieren",
    "nicht montiert",
    "nicht einbauen",
    "non monte",
    "ne pas monter",
    "non equipe",
    "non cable",
    "ne pas cabler",
    "non soude",
    "non montato",
    "non montare",
    "da non montare",
    "no montar",
    "no montado",
    "no poblar",
    "sin montar",
    "nao montar",
    "nao montado",
    "niet plaatsen",
    "niet monteren",
    "niet geplaatst",
    "не устанавливать",
    "не ставить",
    "не монтировать",
    "не паять",
    "未実装",
    "実装しない",
    "不实装",
    "不贴",
    "不焊",
    "空贴",
    "不装",
    "不上件",
    "non-fitted",
    "不贴装",
    "不焊接",
};

// Marks only when they are all that the cell says.
constexpr std::string_view weak_marks[] = {
    "nf",    "np",      "nm",       "n.f.",     "n.p.",    "n/f",   "n/p",
    "nb",    "n.b.",    "ns",       "omit",     "omitted", "nl",    "dns",
    "dnc",   "exclude", "excluded", "not used", "unused",  "empty", "leer",
    "vide",  "vuoto",   "n.m.",     "n/m",      "not fit", "no",    "none fitted",
    "spare", "open",    "d.n.p.",   "d.n.f.",   "d.n.i.",
};

constexpr std::string_view yes_words[] = {"yes", "y",  "x",  "1", "true", "ja", "oui", "si", "sì",
                                          "sim", "да", "是", "✓", "✔",    "☑",  "on",  "j"};
constexpr std::string_view no_words[] = {"no",  "n",   "0",  "false", "nein", "non", "nee",
                                         "não", "нет", "否", "off",   "-",    "✗",   "✘"};

template <std::size_t N>
bool is_one_of(const std::string_view (&list)[N], std::string_view text) {
  return std::ranges::find(list, text) != std::end(list);
}

std::string plain(std::string_view text) {
  return squeeze_spaces(strip_accents(fold(text)));
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Cheap refusal before folding: every mark has a word that begins with "n", "dn", "d.n", "dep",
// "don", "un" or "sin", is short, or is not ASCII.
bool may_carry_mark(std::string_view text) {
  const auto at = [&](std::size_t i) { return i < text.size() ? lower(text[i]) : '\0'; };
  bool at_start = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = at(i);
    if (static_cast<unsigned char>(c) >= 0x80) return true;
    if (at_start) {
      const char second = at(i + 1);
      const char third = at(i + 2);
      if (c == 'n' || (c == 'u' && second == 'n')) return true;
      if (c == 's' && second == 'i' && third == 'n') return true;
      if (c == 'd' &&
          (second == 'n' || (second == '.' && third == 'n') || (second == 'e' && third == 'p') ||
           (second == 'o' && (third == 'n' || third == ' ')))) {
        return true;
      }
    }
    at_start = !is_alnum(c);
  }
  return false;
}

// The same for a mark that is the whole text: the first letter of each is one of these.
bool may_be_mark(std::string_view text) {
  constexpr std::string_view first_letters = "delnosuv";
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return true;
    if (is_alpha(c)) return first_letters.find(lower(c)) != std::string_view::npos;
  }
  return false;
}

bool is_word_end(std::string_view text, std::size_t at) {
  return at >= text.size() || !(is_alnum(text[at]) || text[at] == '_');
}

bool is_word_start(std::string_view text, std::size_t at) {
  return at == 0 || is_word_end(text, at - 1);
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    if (is_word_start(text, at) && is_word_end(text, at + word.size())) return true;
  }
  return false;
}

bool has_strong_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((text[at] != 'd' && text[at] != 'n' && text[at] != 'u') || !is_word_start(text, at))
      continue;
    const std::string_view rest = text.substr(at);
    const bool found = std::ranges::any_of(strong_words, [&](std::string_view word) {
      return rest.starts_with(word) && is_word_end(rest, word.size());
    });
    if (found) return true;
  }
  return false;
}

bool has_strong_phrase(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool may_begin = text[at] == 'd' || text[at] == 'n' || text[at] == 's' ||
                           static_cast<unsigned char>(text[at]) >= 0x80;
    if (!may_begin) continue;
    const std::string_view rest = text.substr(at);
    if (std::ranges::any_of(strong_phrases,
                            [&](std::string_view phrase) { return rest.starts_with(phrase); })) {
      return true;
    }
  }
  return false;
}

// "DoNoPlace", "NOTFITTED", "un-populated": a denial and a verb written as one word.
bool is_denied_verb(std::string_view word) {
  static constexpr std::string_view denials[] = {"donot", "dono", "dont", "not", "non", "no", "un"};
  static constexpr std::string_view verbs[] = {
      "place",  "placed",   "populate",  "populated", "pop",      "fit",      "fitted",
      "mount",  "mounted",  "install",   "installed", "stuff",    "stuffed",  "load",
      "loaded", "assemble", "assembled", "solder",    "soldered", "bestuckt",
  };
  std::string letters;
  for (const char c : word.substr(0, 24)) {
    if (is_alpha(c)) letters.push_back(c);
  }
  for (const std::string_view denial : denials) {
    if (letters.starts_with(denial) &&
        is_one_of(verbs, std::string_view(letters).substr(denial.size()))) {
      return true;
    }
  }
  return false;
}

std::string_view unwrapped(std::string_view text) {
  while (text.size() >= 2 && ((text.front() == '(' && text.back() == ')') ||
                              (text.front() == '[' && text.back() == ']') ||
                              (text.front() == '<' && text.back() == '>') ||
                              (text.front() == '*' && text.back() == '*'))) {
    text = trim(text.substr(1, text.size() - 2));
  }
  while (!text.empty() && (text.back() == ':' || text.back() == '!' || text.back() == '.')) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

bool is_not_fitted_mark(std::string_view text) {
  constexpr std::size_t longest_mark = 64;
  constexpr std::size_t longest_weak_mark = 11;
  if (text.empty() || text.size() > longest_mark) return false;
  if (!may_be_mark(text)) return false;
  if (text.size() > longest_weak_mark && !may_carry_mark(text)) return false;
  const std::string folded = plain(text);
  const std::string_view word = unwrapped(folded);
  if (is_one_of(weak_marks, folded))
    return word != "no" && word != "open" && word != "spare" && word != "empty";
  if (word == "no") return false;
  return is_one_of(strong_words, word) || is_one_of(strong_phrases, word) || is_denied_verb(word) ||
         (is_one_of(weak_marks, word) && word != "open" && word != "spare" && word != "empty");
}

bool says_not_fitted(std::string_view text) {
  if (text.empty() || !may_carry_mark(text)) return false;
  const std::string folded = plain(text);
  if (has_strong_word(folded) || has_strong_phrase(folded)) return true;
  const std::string_view head = std::string_view(folded).substr(0, folded.find_first_of(" .,;:("));
  return head.size() >= 5 && is_denied_verb(head);
}

bool remarks_not_fitted(std::string_view text) {
  constexpr std::size_t first_bytes = 300;
  text = text.substr(0, first_bytes);
  if (!says_not_fitted(text)) return false;
  const std::string folded = plain(text);
  static constexpr std::string_view conditions[] = {"if",     "may",  "might", "could",
                                                    "unless", "wenn", "falls", "si"};
  if (std::ranges::any_of(conditions,
                          [&](std::string_view word) { return has_word(folded, word); }))
    return false;
  const std::vector<std::string_view> all = words(folded);
  if (all.size() <= 4) return true;
  std::string head;
  for (std::size_t i = 0; i < 4; ++i) head = cat(head, all[i], ' ');
  return says_not_fitted(head);
}

FittedCell read_fitted_cell(std::string_view text, FittedHeading heading) {
  const std::string folded = plain(text);
  if (folded.empty()) return {};
  const std::size_t open = text.find_first_of("(:");
  if (open != std::string_view::npos && open > 0 &&
      is_not_fitted_mark(trim(text.substr(0, open)))) {
    std::string_view list = text.substr(open + 1);
    if (text[open] == '(') list = list.substr(0, list.find(')'));
    if (!trim(list).empty()) return {FittedState::some_not_fitted, trim(list)};
  }
  if (is_not_fitted_mark(text) || says_not_fitted(text)) {
    const bool denied = heading == FittedHeading::not_fitted && is_one_of(no_words, folded);
    return {denied ? FittedState::fitted : FittedState::not_fitted, {}};
  }
  if (heading == FittedHeading::unclear) return {};
  const FittedState yes =
      heading == FittedHeading::fitted ? FittedState::fitted : FittedState::not_fitted;
  const FittedState no =
      heading == FittedHeading::fitted ? FittedState::not_fitted : FittedState::fitted;
  if (is_one_of(yes_words, folded)) return {yes, {}};
  if (is_one_of(no_words, folded)) return {no, {}};
  if (folded == "fitted" || folded == "populated" || folded == "fit" || folded == "mount") {
    return {FittedState::fitted, {}};
  }
  return {};
}

}  // namespace tl::bom
