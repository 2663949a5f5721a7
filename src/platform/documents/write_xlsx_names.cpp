// What spreadsheets ask of texts and of the names of sheets.
#include <set>

#include "foundation/text.h"
#include "platform/documents/write_xlsx.h"

namespace tl::documents {
namespace {

constexpr std::size_t text_units_max = 32'767;
constexpr std::size_t name_units_max = 31;

std::size_t character_bytes(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// U+FFFE and U+FFFF are valid UTF-8 and no XML character.
bool is_noncharacter(std::string_view character) {
  return character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
}

// The first characters of valid UTF-8 that take up to `units` in UTF-16.
std::string_view first_units(std::string_view text, std::size_t units) {
  std::size_t used = 0;
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t bytes = character_bytes(text[end]);
    used += bytes == 4 ? 2 : 1;
    if (used > units) break;
    end += bytes;
  }
  return text.substr(0, end);
}

// "_x", four hex digits, "_".
bool is_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::string legal_name(std::string_view wanted) {
  std::string name = sheet_text(wanted);
  for (char& c : name) {
    if (contains("[]:*?/\\\n\t", std::string_view(&c, 1))) c = ' ';
  }
  name = squeeze_spaces(name);
  name = first_units(name, name_units_max);
  const std::size_t begin = name.find_first_not_of("' ");
  if (begin == std::string::npos) return "Sheet";
  const std::size_t end = name.find_last_not_of("' ");
  name = name.substr(begin, end - begin + 1);
  return iequals(name, "History") ? name + "_" : name;  // reserved by spreadsheets
}

}  // namespace

std::string sheet_text(std::string_view text) {
  const std::string valid = repair_utf8(text);
  std::string out;
  out.reserve(valid.size());
  for (std::size_t i = 0; i < valid.size();) {
    const std::size_t bytes = character_bytes(valid[i]);
    const std::string_view character = std::string_view(valid).substr(i, bytes);
    const auto byte = static_cast<unsigned char>(valid[i]);
    const bool allowed = byte >= 0x20 || byte == '\n' || byte == '\t';
    if (allowed && byte != 0x7F && !is_noncharacter(character)) out.append(character);
    i += bytes;
  }
  if (first_units(out, text_units_max).size() == out.size()) return out;
  return std::string(first_units(out, text_units_max - 1)) + "…";
}

std::string escape_sheet_text(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_escape(text.substr(i))) out.append("_x005F");
    out.push_back(text[i]);
  }
  return out;
}

std::vector<std::string> sheet_names(const std::vector<Worksheet>& sheets) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const Worksheet& sheet : sheets) {
    const std::string base = legal_name(sheet.name);
    std::string name = base;
    for (std::size_t n = 2; !taken.insert(fold(name)).second; ++n) {
      const std::string suffix = cat(" (", n, ")");
      name = std::string(first_units(base, name_units_max - suffix.size())) + suffix;
    }
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace tl::documents
