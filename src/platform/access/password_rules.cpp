#include "platform/access/password_rules.h"

#include <algorithm>
#include <array>
#include <set>

#include "foundation/text.h"
#include "platform/access/sizes.h"

namespace tl::access {
namespace {

// What the commonest passwords are made of. Digits and signs around one of these, or one of these
// over and over, are no better than the word.
constexpr std::array<std::string_view, 40> common_words{
    "password",   "passwort", "passw0rd",      "p@ssword",     "p@ssw0rd",      "motdepasse",
    "contrasena", "senha",    "kennwort",      "geheim",       "secret",        "qwerty",
    "qwertyuiop", "qwertz",   "qwertzuiop",    "azerty",       "azertyuiop",    "asdfghjkl",
    "zxcvbnm",    "yxcvbnm",  "letmein",       "welcome",      "willkommen",    "bienvenue",
    "iloveyou",   "admin",    "administrator", "root",         "changeme",      "default",
    "abc",        "abcdef",   "abcdefgh",      "abcdefghijkl", "abcdefghijklm", "throughline",
    "company",    "football", "sunshine",      "princess"};

// Digits and signs away from both ends.
std::string_view core_of(std::string_view text) {
  const auto plain = [](char c) { return is_alpha(c) || static_cast<unsigned char>(c) >= 0x80; };
  while (!text.empty() && !plain(text.front())) text.remove_prefix(1);
  while (!text.empty() && !plain(text.back())) text.remove_suffix(1);
  return text;
}

// "abcabcabcabc" -> "abc"; itself when nothing repeats.
std::string_view unit_of(std::string_view text) {
  for (std::size_t length = 1; length <= text.size() / 2; ++length) {
    if (text.size() % length != 0) continue;
    if (text.substr(length) == text.substr(0, text.size() - length)) return text.substr(0, length);
  }
  return text;
}

bool is_common(std::string_view folded) {
  constexpr std::size_t distinct_min = 5;
  if (std::set<char>(folded.begin(), folded.end()).size() < distinct_min) return true;
  const std::string_view core = core_of(folded);
  if (core.empty()) return true;  // a number, a date, a row of keys
  const std::string_view unit = core_of(unit_of(folded));
  return std::ranges::any_of(common_words, [&](std::string_view word) {
    return core == word || unit == word || unit_of(core) == word;
  });
}

}  // namespace

Result<void> check_password(std::string_view password, const PasswordRules& rules) {
  if (!is_valid_utf8(password))
    return invalid("password_malformed", "the password is not text in UTF-8");
  if (password.size() > sizes::password_bytes_max)
    return limit_exceeded("password_too_long",
                          cat("a password has at most ", sizes::password_bytes_max, " bytes"));
  const auto length = static_cast<std::int64_t>(utf8_length(password));
  if (length < rules.length_min)
    return invalid("password_too_short",
                   cat("the password has ", count_of(length, "character"), "; at least ",
                       rules.length_min, " are asked for. A few words in a row do well."));
  const std::string folded = fold(password);
  const std::string sign_in = fold(rules.sign_in);
  if (!sign_in.empty() && (core_of(folded) == core_of(sign_in) || folded == sign_in ||
                           core_of(unit_of(folded)) == core_of(sign_in)))
    return invalid("password_is_sign_in", "the password is the sign-in; choose another one");
  if (is_common(folded))
    return invalid("password_too_common",
                   "this is one of the passwords that are tried first; a few words in a row that "
                   "belong together for nobody else do well");
  return {};
}

}  // namespace tl::access
