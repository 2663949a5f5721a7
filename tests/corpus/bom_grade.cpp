#include "corpus/bom_grade.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::corpus {
namespace {

using Key = std::pair<std::string, std::string>;  // sheet, where a list has several, and row
using Texts = std::vector<std::string>;

const Tree& member(const Tree& object, std::string_view name) {
  static const Tree nothing{.kind = NodeKind::null};
  const Tree* found = object.child(name);
  return found == nullptr ? nothing : *found;
}

Texts sorted(Texts texts) {
  std::ranges::sort(texts);
  return texts;
}

Texts texts_of(const Tree& value) {
  Texts out;
  if (value.kind == NodeKind::array) {
    for (const Tree& item : value.children) out.push_back(squeeze_spaces(item.text));
  } else if (value.kind != NodeKind::null) {
    out.push_back(squeeze_spaces(value.text));
  }
  return sorted(out);
}

// "2", "2.0" and 2 are one quantity.
std::string number(std::string_view text) {
  const auto parsed = parse_decimal(text, 6);
  return parsed ? format_decimal(*parsed, 6) : std::string(text);
}

std::set<Key> parts_of(const Tree& line) {
  std::set<Key> out;
  for (const Tree& part : member(line, "alternates").children) {
    out.emplace(to_upper(squeeze_spaces(part.text_of("manufacturer"))),
                to_upper(squeeze_spaces(part.text_of("mpn"))));
  }
  return out;
}

std::set<Key> parts_of(const bom::BomLine& line) {
  std::set<Key> out;
  for (const bom::ApprovedPart& part : line.alternates) {
    out.emplace(to_upper(squeeze_spaces(part.manufacturer)), to_upper(squeeze_spaces(part.mpn)));
  }
  return out;
}

bool is_exact(const Tree& truth, const bom::BomLine& line) {
  const Tree& qty = member(truth, "qty");
  const bool same_qty = qty.kind == NodeKind::null
                            ? !line.qty.has_value()
                            : line.qty && number(qty.text) == number(*line.qty);
  return same_qty && texts_of(member(truth, "refdes")) == sorted(line.refdes) &&
         parts_of(truth) == parts_of(line) && (truth.text_of("dnp") == "true") == line.dnp &&
         texts_of(member(truth, "dnp_refdes")) == sorted(line.dnp_refdes);
}

Texts squeezed(Texts texts) {
  for (std::string& text : texts) text = squeeze_spaces(text);
  return sorted(texts);
}

Texts squeezed(const std::optional<std::string>& text) {
  return text ? Texts{squeeze_spaces(*text)} : Texts{};
}

bool same_columns(const Tree& truth, const bom::BomColumns& columns) {
  return texts_of(member(truth, "refdes")) == squeezed(columns.refdes) &&
         texts_of(member(truth, "qty")) == squeezed(columns.qty) &&
         texts_of(member(truth, "mpn")) == squeezed(columns.mpn) &&
         texts_of(member(truth, "manufacturer")) == squeezed(columns.manufacturer) &&
         texts_of(member(truth, "dnp")) == squeezed(columns.dnp);
}

bool same_header(const Tree& truth, const bom::BomReading& reading) {
  const Tree& row = member(truth, "header_row");
  if (row.kind == NodeKind::null) return !reading.header_row.has_value();
  return reading.header_row && row.text == std::to_string(*reading.header_row);
}

// Rows that a reader is not marked down for.
std::set<std::string> open_rows(const Tree& truth) {
  std::set<std::string> out;
  for (const std::string_view name : {"ambiguous_rows", "optional_rows"}) {
    for (const Tree& row : member(truth, name).children) out.insert(row.text);
  }
  return out;
}

}  // namespace

BomGrade& BomGrade::operator+=(const BomGrade& other) {
  files += other.files;
  headers += other.headers;
  columns += other.columns;
  perfect += other.perfect;
  lines += other.lines;
  exact += other.exact;
  misses += other.misses;
  return *this;
}

BomGrade grade(const Tree& truth, const bom::BomReading& reading) {
  const Tree& wanted = member(truth, "lines");
  std::set<std::string> sheets;
  for (const Tree& line : wanted.children) sheets.emplace(line.text_of("sheet"));
  const bool several = sheets.size() > 1;
  const std::set<std::string> open = open_rows(truth);

  std::map<Key, const bom::BomLine*> found;
  for (const bom::BomLine& line : reading.lines) {
    const std::string row = std::to_string(line.row);
    if (!open.contains(row)) found[{several ? line.sheet.value_or("") : "", row}] = &line;
  }
  BomGrade out{.files = 1};
  for (const Tree& line : wanted.children) {
    const std::string row(line.text_of("row"));
    if (open.contains(row)) continue;
    ++out.lines;
    const auto it = found.find({several ? std::string(line.text_of("sheet")) : "", row});
    if (it == found.end()) continue;
    if (is_exact(line, *it->second)) ++out.exact;
    found.erase(it);
  }
  out.headers = same_header(truth, reading) ? 1 : 0;
  out.columns = same_columns(member(truth, "columns"), reading.columns) ? 1 : 0;
  out.perfect = out.exact == out.lines && found.empty() ? 1 : 0;
  if (out.perfect + out.headers + out.columns < 3) {
    out.misses = cat(reading.file, ": header ", out.headers, ", columns ", out.columns, ", lines ",
                     out.exact, " of ", out.lines, ", too many ", found.size(), "\n");
  }
  return out;
}

}  // namespace tl::corpus
