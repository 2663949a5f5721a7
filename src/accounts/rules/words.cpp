#include "accounts/rules/words.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl::accounts {
namespace {

Result<std::string> checked(std::string_view what, std::string text, std::size_t bytes_max) {
  if (text.size() > bytes_max) {
    return invalid("words_too_long",
                   cat(what, " has ", text.size(), " bytes; at most ", bytes_max, " are kept"));
  }
  if (!is_valid_utf8(text) || visible(text) != text) {
    return invalid(
        "words_unprintable",
        cat(what, " holds characters that cannot be printed: ", utf8_prefix(visible(text), 60)));
  }
  return text;
}

Result<std::string> needed(std::string_view what, const Result<std::string>& text) {
  if (text && text->empty())
    return invalid("words_missing", cat(what, " is missing; say it in a few words"));
  return text;
}

std::string trimmed_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string_view line : split(trim(text), '\n')) lines.push_back(squeeze_spaces(line));
  return join(lines, "\n");
}

}  // namespace

Result<std::string> free_line(std::string_view what, std::string_view text) {
  return checked(what, squeeze_spaces(text), line_bytes_max);
}

Result<std::string> needed_line(std::string_view what, std::string_view text) {
  return needed(what, free_line(what, text));
}

Result<std::string> free_text(std::string_view what, std::string_view text) {
  return checked(what, trimmed_lines(text), text_bytes_max);
}

Result<std::string> needed_text(std::string_view what, std::string_view text) {
  return needed(what, free_text(what, text));
}

Result<std::string> checked_sign_in(std::string_view text) {
  const std::string name = to_lower(trim(text));
  const bool plain = is_valid_utf8(name) && visible(name) == name &&
                     std::ranges::none_of(name, [](char c) { return is_space(c); });
  if (name.empty() || name.size() > sign_in_bytes_max || !plain) {
    return invalid("sign_in_malformed",
                   cat("'", utf8_prefix(visible(text), 40), "' is no sign-in: one word of at most ",
                       sign_in_bytes_max, " characters, such as ann"));
  }
  return name;
}

}  // namespace tl::accounts
