#include "platform/documents/read_xlsx_parts.h"

#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::documents {
namespace {

std::uint32_t number_or(std::string_view text, std::uint32_t otherwise) {
  std::uint32_t value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && stop == text.data() + text.size() ? value : otherwise;
}

struct Relation {
  std::string type;  // the last word of the type's address: "worksheet"
  std::string part;
};
using Relations = std::map<std::string, Relation, std::less<>>;

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? "" : std::string(part.substr(0, slash + 1));
}

// "../sharedStrings.xml" as seen from the folder of the part that names it.
std::string resolve_part(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::vector<std::string_view> path = split_any(folder, "/");
  for (const std::string_view step : split_any(target, "/")) {
    if (step == "..") {
      if (!path.empty()) path.pop_back();
    } else if (step != ".") {
      path.push_back(step);
    }
  }
  return join(path, "/");
}

Result<std::string> read_part(ZipReader& zip, std::string_view part) {
  TL_TRY(const std::string bytes, zip.read(part));
  return xml_to_utf8(bytes, part);
}

Result<Relations> read_relations(ZipReader& zip, std::string_view part) {
  const std::string folder = folder_of(part);
  const std::string own = cat(folder, "_rels/", part.substr(folder.size()), ".rels");
  Relations relations;
  if (!zip.contains(own)) return relations;
  TL_TRY(const std::string text, read_part(zip, own));
  XmlScanner xml(text);
  while (xml.next()) {
    if (!xml.is_start("Relationship")) continue;
    const std::string type = xml.attribute("Type");
    relations[xml.attribute("Id")] = {type.substr(type.rfind('/') + 1),
                                      resolve_part(folder, xml.attribute("Target"))};
  }
  TL_CHECK(xml.check(own));
  return relations;
}

const std::string* part_of_type(const Relations& relations, std::string_view type) {
  for (const auto& [id, relation] : relations) {
    if (relation.type == type) return &relation.part;
  }
  return nullptr;
}

Result<void> read_workbook(std::string_view text, std::string_view part, const Relations& relations,
                           XlsxWorkbook& workbook) {
  XmlScanner xml(text);
  while (xml.next()) {
    if (xml.is_start("workbookPr") && xml_true(xml.raw_attribute("date1904"))) {
      workbook.dates = DateSystem::from_1904;
    }
    if (!xml.is_start("sheet")) continue;
    // r:id; sheetId is another name, so the local name is not ambiguous.
    const auto relation = relations.find(xml.attribute("id"));
    if (relation == relations.end() || relation->second.type != "worksheet") continue;
    const std::string_view state = xml.raw_attribute("state");
    workbook.sheets.push_back(
        {xml.attribute("name"), relation->second.part, state == "hidden" || state == "veryHidden"});
  }
  return xml.check(part);
}

Result<void> read_strings(std::string_view text, std::string_view part, XlsxWorkbook& workbook) {
  XmlScanner xml(text);
  std::size_t bytes = 0;
  while (xml.next()) {
    if (!xml.is_start("si")) continue;
    workbook.strings.push_back(read_rich_text(xml));
    bytes += workbook.strings.back().size();
    if (workbook.strings.size() > limits::grid_cells_max || bytes > limits::grid_text_bytes_max) {
      return limit_exceeded("grid_text_limit", cat(part, ": holds more text than is read"));
    }
  }
  return xml.check(part);
}

Result<void> read_styles(std::string_view text, std::string_view part, XlsxWorkbook& workbook) {
  XmlScanner xml(text);
  std::map<std::uint32_t, NumberStyle> formats;
  std::vector<bool> struck_fonts;
  bool in_cell_formats = false;
  bool in_fonts = false;
  while (xml.next()) {
    if (xml.is_start("fonts")) in_fonts = true;
    if (xml.is_end("fonts")) in_fonts = false;
    if (xml.is_start("cellXfs")) in_cell_formats = true;
    if (xml.is_end("cellXfs")) in_cell_formats = false;
    if (xml.is_start("numFmt")) {
      formats[number_or(xml.raw_attribute("numFmtId"), 0)] =
          style_of_format_code(xml.attribute("formatCode"));
    } else if (in_fonts && xml.is_start("font")) {
      struck_fonts.push_back(false);
    } else if (in_fonts && xml.is_start("strike") && !struck_fonts.empty()) {
      struck_fonts.back() = !xml.has_attribute("val") || xml_true(xml.raw_attribute("val"));
    } else if (in_cell_formats && xml.is_start("xf")) {
      const std::uint32_t format = number_or(xml.raw_attribute("numFmtId"), 0);
      const std::uint32_t font = number_or(xml.raw_attribute("fontId"), 0);
      const auto own = formats.find(format);
      workbook.styles.push_back(
          {own != formats.end() ? own->second : style_of_builtin_format(format),
           font < struck_fonts.size() && struck_fonts[font]});
    }
  }
  return xml.check(part);
}

// Four hex digits of an escape "_xHHHH_" at the text's begin.
std::optional<std::uint32_t> escape_at(std::string_view text) {
  if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
  std::uint32_t code = 0;
  const auto [stop, error] = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (error != std::errc() || stop != text.data() + 6 || code == 0 || surrogate)
    return std::nullopt;
  return code;
}

void resolve_escapes(std::string& text) {
  std::size_t at = text.find("_x");
  if (at == std::string::npos) return;
  std::string out;
  std::string_view rest = text;
  for (; at != std::string_view::npos; at = rest.find("_x")) {
    out.append(rest.substr(0, at));
    rest.remove_prefix(at);
    if (const auto code = escape_at(rest)) {
      append_resolved(cat("&#", *code, ";"), out);
      rest.remove_prefix(7);
    } else {
      out.append("_x");
      rest.remove_prefix(2);
    }
  }
  out.append(rest);
  text = std::move(out);
}

}  // namespace

bool xml_true(std::string_view value) {
  return value == "1" || value == "true";
}

std::string read_rich_text(XmlScanner& xml) {
  std::string text;
  const std::size_t outside = xml.depth() - 1;
  std::size_t texts_open = 0;
  while (xml.next() && xml.depth() > outside) {
    if (xml.is_start("rPh")) {
      xml.skip_element();
    } else if (xml.is_start("t")) {
      ++texts_open;
    } else if (xml.is_end("t")) {
      --texts_open;
    } else if (xml.is_text() && texts_open > 0) {
      xml.append_text(text);
    }
  }
  resolve_escapes(text);
  return text;
}

Result<XlsxWorkbook> read_xlsx_parts(ZipReader& zip, FindingLog& log) {
  TL_TRY(const Relations package, read_relations(zip, ""));
  const std::string* named = part_of_type(package, "officeDocument");
  const std::string part = named != nullptr && zip.contains(*named) ? *named : "xl/workbook.xml";
  TL_TRY(const std::string text, read_part(zip, part));
  TL_TRY(const Relations relations, read_relations(zip, part));
  XlsxWorkbook workbook;
  TL_CHECK(read_workbook(text, part, relations, workbook));
  if (const std::string* strings = part_of_type(relations, "sharedStrings")) {
    TL_TRY(const std::string xml, read_part(zip, *strings));
    TL_CHECK(read_strings(xml, *strings, workbook));
  }
  if (const std::string* styles = part_of_type(relations, "styles")) {
    // Without its styles a sheet still has all its values: dates then appear as numbers.
    auto xml = read_part(zip, *styles);
    const auto read = xml ? read_styles(*xml, *styles, workbook) : Result<void>(xml.error());
    if (!read) {
      log.warn("styles_unreadable", {}, cat("dates may appear as numbers: ", read.error().message));
    }
  }
  return workbook;
}

}  // namespace tl::documents
