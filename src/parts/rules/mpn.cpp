#include "parts/rules/mpn.h"

#include <algorithm>
#include <array>

#include "foundation/text.h"
#include "parts/rules/plain_text.h"

namespace tl::parts {
namespace {

constexpr std::size_t mpn_length_max = 100;
constexpr std::size_t mpn_folded_bytes_max = 500;
constexpr std::size_t part_number_length_max = 40;

// Kept in a key: letters and digits, and '+', which tells a lead-free part from its older sister.
bool in_key(char c) {
  return is_alnum(c) || c == '+' || static_cast<unsigned char>(c) >= 0x80;
}

char look_alike(char c) {
  switch (c) {
    case 'O': return '0';
    case 'I': return '1';
    case 'S': return '5';
    case 'B': return '8';
    default: return c;
  }
}

// Company forms and places of a sales office that a name may end with; who it is, they do not say.
constexpr std::array legal_forms = {
    std::string_view("inc"),    std::string_view("incorporated"),
    std::string_view("corp"),   std::string_view("corporation"),
    std::string_view("co"),     std::string_view("company"),
    std::string_view("ltd"),    std::string_view("limited"),
    std::string_view("llc"),    std::string_view("gmbh"),
    std::string_view("kg"),     std::string_view("ag"),
    std::string_view("se"),     std::string_view("sa"),
    std::string_view("sas"),    std::string_view("srl"),
    std::string_view("spa"),    std::string_view("bv"),
    std::string_view("nv"),     std::string_view("ab"),
    std::string_view("oy"),     std::string_view("as"),
    std::string_view("plc"),    std::string_view("kk"),
    std::string_view("pte"),    std::string_view("pty"),
    std::string_view("intl"),   std::string_view("international"),
    std::string_view("usa"),    std::string_view("america"),
    std::string_view("europe"),
};

// Words that say what the company does and not who it is.
constexpr std::array trade_words = {
    std::string_view("semiconductor"), std::string_view("semiconductors"),
    std::string_view("electronics"),   std::string_view("electronic"),
    std::string_view("technology"),    std::string_view("technologies"),
    std::string_view("tech"),          std::string_view("components"),
    std::string_view("devices"),       std::string_view("microelectronics"),
    std::string_view("industries"),    std::string_view("industrial"),
    std::string_view("manufacturing"), std::string_view("mfg"),
    std::string_view("electric"),      std::string_view("systems"),
    std::string_view("solutions"),     std::string_view("products"),
    std::string_view("group"),         std::string_view("holdings"),
    std::string_view("interconnect"),  std::string_view("connectors"),
    std::string_view("micro"),         std::string_view("semi"),
};

// Folded words with single spaces between them, without accents and punctuation.
std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : strip_accents(fold(name))) {
    const bool kept = is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
    // "Co.,Ltd." is two words, "T.I." is one.
    if (kept) {
      plain.push_back(c);
    } else if (c != '.' && c != '\'') {
      plain.push_back(' ');
    }
  }
  return plain;
}

// At least one word stays.
template <class Words>
void drop_trailing(std::vector<std::string_view>& parts, const Words& dropped) {
  while (parts.size() > 1 && std::ranges::find(dropped, parts.back()) != dropped.end()) {
    parts.pop_back();
  }
}

}  // namespace

Result<Mpn> Mpn::parse(std::string_view text) {
  Mpn mpn;
  mpn.text_ = squeeze_spaces(text);
  if (utf8_length(mpn.text_) > mpn_length_max) {
    return invalid("mpn_too_long", cat("'", utf8_prefix(mpn.text_, 40), "' is longer than ",
                                       mpn_length_max, " characters: no manufacturer part number"));
  }
  const std::string folded = fold(mpn.text_);
  // Some single characters fold to whole phrases; a key stands in an index of the database.
  if (folded.size() > mpn_folded_bytes_max) {
    return invalid("mpn_too_long", cat("'", utf8_prefix(mpn.text_, 40),
                                       "' is made of signs that no part number uses"));
  }
  mpn.key_ = mpn_key(to_upper(folded));
  if (mpn.key_.empty() || !is_valid_utf8(mpn.text_) || has_control_character(mpn.text_)) {
    return invalid("mpn_malformed",
                   cat("'", utf8_prefix(mpn.text_, 40),
                       "' is not a manufacturer part number: it has no letter or digit, or hidden "
                       "characters"));
  }
  return mpn;
}

std::string Mpn::spelling() const {
  return replace_all(to_upper(fold(text_)), " ", "");
}

std::string mpn_key(std::string_view plain) {
  std::string key;
  key.reserve(plain.size());
  std::ranges::copy_if(plain, std::back_inserter(key), in_key);
  return key;
}

std::string look_alike_key(std::string_view key) {
  std::string out(key);
  for (char& c : out) c = look_alike(c);
  return out;
}

Result<PartNumber> PartNumber::parse(std::string_view text) {
  const std::string upper = to_upper(trim(text));
  const bool printable = std::ranges::all_of(
      upper, [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x7F; });
  if (upper.empty() || upper.size() > part_number_length_max || !printable) {
    return invalid("part_number_malformed",
                   cat("'", utf8_prefix(text, 40), "' is not a part number: 1 to ",
                       part_number_length_max, " printable characters without spaces"));
  }
  PartNumber number;
  number.text_ = upper;
  return number;
}

std::string manufacturer_key(std::string_view name) {
  const std::string plain = plain_name(name);
  std::vector<std::string_view> parts = words(plain);
  drop_trailing(parts, legal_forms);
  return join(parts, "");
}

std::string manufacturer_core_key(std::string_view name) {
  const std::string plain = plain_name(name);
  std::vector<std::string_view> parts = words(plain);
  drop_trailing(parts, legal_forms);
  drop_trailing(parts, trade_words);
  return join(parts, "");
}

}  // namespace tl::parts
