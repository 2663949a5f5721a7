#include "bom/rules/file_revision.h"

#include <algorithm>
#include <vector>

#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr std::string_view revision_words[] = {
    "revision", "revisione", "revisao", "rev",    "version", "versione", "versao",
    "ver",      "issue",     "ausgabe", "indice", "ревизия", "版本",     "版次"};

bool is_revision_word(std::string_view word) {
  return std::ranges::find(revision_words, word) != std::end(revision_words);
}

// "C", "1.4", "b2", "03": short, and no word of a sentence.
bool is_revision(std::string_view text) {
  if (text.empty() || text.size() > 8) return false;
  const bool digits = std::ranges::any_of(text, is_digit);
  const bool plain =
      std::ranges::all_of(text, [](char c) { return is_alnum(c) || c == '.' || c == '-'; });
  return plain && (digits || text.size() <= 2);
}

// "rev5.3", "revb", "v1.2": the word and its value in one.
std::string_view glued(std::string_view word) {
  for (const std::string_view known : revision_words) {
    if (word.size() > known.size() && word.starts_with(known)) {
      const std::string_view rest = word.substr(known.size());
      if (is_revision(rest) && (is_digit(rest.front()) || rest.size() == 1)) return rest;
    }
  }
  const bool v = word.size() > 1 && word.front() == 'v' && is_digit(word[1]);
  return v && is_revision(word.substr(1)) ? word.substr(1) : std::string_view();
}

std::string upper_without_end(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == '-')) text.remove_suffix(1);
  return to_upper(text);
}

// "Rev. B", "b" and "rev-b" are one.
std::string revision_key(std::string_view text) {
  std::string key;
  const std::string lower = to_lower(text);
  for (const std::string_view word : split_any(lower, " ._-:/")) {
    if (!is_revision_word(word) && word != "v") key += cat(key.empty() ? "" : ".", word);
  }
  while (key.starts_with("0") && key.size() > 1 && is_digit(key[1])) key.erase(0, 1);
  if (key.size() > 1 && key.front() == 'v' && is_digit(key[1])) key.erase(0, 1);
  return key;
}

std::string_view without_ending(std::string_view file) {
  const std::size_t dot = file.rfind('.');
  return dot == std::string_view::npos || file.size() - dot > 5 ? file : file.substr(0, dot);
}

}  // namespace

std::string revision_told(std::string_view text) {
  const std::string folded = strip_accents(fold(text));
  const std::vector<std::string_view> all = split_any(folded, " \t\n\r_|:;,()[]=#/");
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::string_view word = all[i];
    while (word.size() > 1 && word.back() == '.') word.remove_suffix(1);
    if (is_revision_word(word) && i + 1 < all.size() && is_revision(all[i + 1]))
      return upper_without_end(all[i + 1]);
    for (const std::string_view part : split_any(word, "-")) {
      if (const std::string_view value = glued(part); !value.empty())
        return upper_without_end(value);
    }
  }
  return {};
}

std::string revision_of(const BomReading& reading) {
  for (const OtherRow& row : reading.other_rows) {
    if (row.kind != OtherRowKind::title || row.text.size() > 300) continue;
    if (std::string told = revision_told(row.text); !told.empty()) return told;
  }
  if (std::string told = revision_told(reading.sheet.value_or("")); !told.empty()) return told;
  return revision_told(without_ending(reading.file));
}

std::optional<Finding> check_revision(const BomReading& reading, std::string_view told) {
  const Place where{reading.file, {}, 0, 0, {}};
  const std::string own = revision_of(reading);
  if (own.empty()) {
    if (!told.empty()) return std::nullopt;
    return Finding{"revision_missing", Severity::note, where,
                   "neither the title block nor the name of the file tells a revision; ask which "
                   "one it is"};
  }
  if (told.empty() || revision_key(own) == revision_key(told)) return std::nullopt;
  return Finding{"revision_differs", Severity::warning, where,
                 cat("the file tells revision ", own, ", but revision ", told,
                     " was asked for; which one is to be quoted?")};
}

}  // namespace tl::bom
