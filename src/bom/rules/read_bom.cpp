#include "bom/rules/read_bom.h"

#include <algorithm>
#include <unordered_set>

#include "bom/rules/bom_columns.h"
#include "bom/rules/counted_list.h"
#include "bom/rules/fitted_marks.h"
#include "bom/rules/kicad_parts.h"
#include "bom/rules/line_checks.h"
#include "bom/rules/line_levels.h"
#include "bom/rules/line_reader.h"
#include "bom/rules/repeated_lists.h"
#include "bom/rules/structure.h"
#include "bom/rules/table_layout.h"
#include "bom/rules/value_checks.h"
#include "bom/rules/variants.h"
#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

struct SheetReading {
  std::size_t sheet = 0;
  TableLayout layout;
  SheetLines read;
  std::int64_t merit = 0;
};

bool has_sheet_names(DocumentFormat format) {
  return format == DocumentFormat::xlsx || format == DocumentFormat::ods ||
         format == DocumentFormat::xls;
}

// Lists that name places or part numbers are preferred to lists that only count things.
std::int64_t merit_of(const SheetReading& sheet, const Grid& grid) {
  if (!sheet.layout.readable()) return 0;
  std::int64_t weight = 2;
  if (sheet.layout.has(ColumnRole::refdes)) weight += 6;
  if (sheet.layout.has(ColumnRole::qty)) weight += 2;
  if (sheet.layout.has(ColumnRole::mpn)) weight += 3;
  if (sheet.layout.header_row) weight += 2;
  const auto lines = static_cast<std::int64_t>(sheet.read.lines.size());
  return lines * weight * (grid.hidden ? 1 : 4);
}

std::vector<std::string> signature_of(const TableLayout& layout) {
  std::vector<std::string> out;
  for (const LaidOutColumn& column : layout.columns) {
    if (column.role != ColumnRole::other) out.emplace_back(enum_name(column.role));
  }
  return out;
}

// The same kind of list goes on in another sheet when no designator stands in both.
bool goes_on(const SheetReading& first, const SheetReading& next, std::string_view sheet_name) {
  if (next.merit == 0 || is_not_fitted_mark(sheet_name) || says_not_fitted(sheet_name) ||
      signature_of(first.layout) != signature_of(next.layout))
    return false;
  std::unordered_set<std::string_view> names;
  for (const BomLine& line : first.read.lines) {
    for (const std::string& name : line.refdes) names.insert(name);
  }
  bool any = false;
  for (const BomLine& line : next.read.lines) {
    for (const std::string& name : line.refdes) {
      if (names.contains(name)) return false;
      any = true;
    }
  }
  return any && !names.empty();
}

SheetReading read_laid_out(const SourceDocument& document, std::size_t index, const Grid& grid,
                           TableLayout layout, std::size_t designators_max) {
  SheetReading out;
  out.sheet = index;
  out.layout = std::move(layout);
  if (!out.layout.readable()) return out;
  LineReaderOptions options{.file = document.file, .designators_max = designators_max};
  if (has_sheet_names(document.format)) options.sheet = grid.name;
  out.read = read_lines(grid, out.layout, options);
  find_levels(grid, out.layout, out.read.lines);
  const Place where{document.file, grid.name, 0, 0, {}};
  if (const auto header_row = keep_one_of_repeated_blocks(out.read, where)) {
    out.layout.header_row = static_cast<std::size_t>(*header_row - 1);
  }
  out.merit = merit_of(out, grid);
  return out;
}

SheetReading read_sheet(const SourceDocument& document, std::size_t index,
                        std::size_t designators_max) {
  const Grid& grid = document.sheets[index];
  SheetReading out = read_laid_out(document, index, grid, lay_out(grid), designators_max);
  if (out.merit > 0) return out;
  const std::optional<Grid> counted = counted_list(grid);
  if (!counted) return out;
  return read_laid_out(document, index, *counted, lay_out(*counted), designators_max);
}

std::size_t designators_in(const SheetReading& sheet) {
  std::size_t count = 0;
  for (const BomLine& line : sheet.read.lines) count += line.refdes.size();
  return count;
}

// A file that opened damaged says so: its list may be in what could not be read.
Error bom_not_found(const SourceDocument& document) {
  const std::vector<Finding>& found = document.findings.all();
  const auto damage = std::ranges::find(found, Severity::error, &Finding::severity);
  return invalid("bom_not_found",
                 cat(document.file, ": no table with quantities or designators was found; ",
                     damage == found.end()
                         ? std::string("is this the parts list? A row of headers helps, such "
                                       "as Designator, Quantity, Manufacturer, Part number")
                         : cat("opening the file showed: ", damage->message)));
}

std::vector<std::string> headings_of(const TableLayout& layout) {
  std::vector<std::string> out;
  for (const LaidOutColumn& column : layout.columns) out.push_back(column.header);
  return out;
}

// The sheet with the list; of several laid out alike the first is meant. Past the end: none.
std::size_t inferred_sheet(const std::vector<SheetReading>& sheets) {
  const auto best = std::ranges::max_element(sheets, {}, &SheetReading::merit);
  if (best == sheets.end() || best->merit == 0) return sheets.size();
  const std::vector<std::string> signature = signature_of(best->layout);
  const auto first = std::find_if(sheets.begin(), best, [&](const SheetReading& sheet) {
    return sheet.merit > 0 && signature_of(sheet.layout) == signature;
  });
  return static_cast<std::size_t>(first - sheets.begin());
}

// Sheets that lines were not read from are named, so that nobody thinks they were.
void name_other_sheets(BomReading& reading, const SourceDocument& document,
                       const std::vector<SheetReading>& sheets,
                       const std::vector<std::size_t>& further, const SheetReading& first) {
  for (const SheetReading& sheet : sheets) {
    const Grid& grid = document.sheets[sheet.sheet];
    if (sheet.sheet == first.sheet || grid.rows.empty() ||
        std::ranges::find(further, sheet.sheet) != further.end())
      continue;
    const Place where{document.file, grid.name, 0, 0, {}};
    if (sheet.merit == 0) {
      reading.findings.push_back(
          {"sheet_not_read", Severity::note, where, "the sheet holds no list of parts"});
    } else {
      const auto count = static_cast<std::int64_t>(sheet.read.lines.size());
      reading.findings.push_back(
          {"other_list", Severity::warning, where,
           cat("the sheet holds another list of ", count_of(count, "line"), "; it was not read")});
    }
  }
}

void append(BomReading& reading, SheetReading& sheet) {
  for (BomLine& line : sheet.read.lines) reading.lines.push_back(std::move(line));
  for (OtherRow& row : sheet.read.other_rows) reading.other_rows.push_back(std::move(row));
  for (const Finding& finding : sheet.read.findings.all()) reading.findings.push_back(finding);
}

void describe_columns(BomReading& reading, const TableLayout& layout) {
  reading.columns = columns_of(layout);
  for (const LaidOutColumn& column : layout.columns) {
    reading.mapping.push_back({static_cast<std::int64_t>(column.column) + 1, column.header,
                               column.role, column.confidence, column.told});
  }
}

// What the reader is not sure about, a person confirms.
void doubt_columns(BomReading& reading, const ReadingChoices& choices) {
  constexpr std::int64_t sure_percent = 55;
  const Place where{
      reading.file, reading.sheet.value_or(""), reading.header_row.value_or(0), 0, {}};
  if (!reading.header_row && choices.header_row != 0) {
    reading.findings.push_back(
        {"header_missing", Severity::warning, where,
         "no header was found; the columns were told by what their cells look like"});
  }
  for (const ColumnProposal& column : reading.mapping) {
    if (column.role == ColumnRole::other || column.role == ColumnRole::item) continue;
    if (column.confidence_percent >= sure_percent) continue;
    Place at = where;
    at.column = column.column;
    at.text = column.header;
    reading.findings.push_back({"column_uncertain", Severity::note, at,
                                cat("the column was taken as ", enum_name(column.role), ", ",
                                    column.confidence_percent, " % sure; please confirm")});
  }
}

// Everything that was found, in one order: opening the file, reading its rows, checking its lines.
void conclude(BomReading& reading, const SourceDocument& document) {
  Findings all = document.findings;
  for (Finding& finding : reading.findings) all.add(std::move(finding));
  all.append(mark_assemblies(reading.lines, document.file));
  all.append(check_lines(reading.lines, {document.file, reading.mapping}));
  all.append(check_values(reading.lines, document.file, reading.mapping));
  reading.findings = all.capped().all();
}

// One variant of several side by side; what it does not count is not fitted.
Result<SheetReading> read_variant(const SourceDocument& document, std::size_t index,
                                  const ReadingChoices& choices, const TableLayout& layout) {
  const Grid& grid = document.sheets[index];
  const std::vector<VariantColumn> variants = find_variants(grid, layout);
  TL_TRY(const VariantColumn chosen, choose_variant(variants, choices.variant));
  const bool counts = chosen.kind == VariantKind::counts;
  const GivenColumn column{chosen.column, counts ? ColumnRole::qty : ColumnRole::dnp, false};
  TL_TRY(TableLayout of_variant, lay_out_as_told(grid, choices, std::span(&column, 1)));
  SheetReading out = read_laid_out(document, index, with_variant(grid, layout, variants, chosen),
                                   std::move(of_variant), limits::designators_per_bom_max);
  for (BomLine& line : out.read.lines) {
    if (counts && line.quantity == 0) line.dnp = true;
  }
  return out;
}

// Which variant was read where a list holds several, or that a person has to say which.
void tell_variants(BomReading& reading, const Grid& grid, const TableLayout& layout,
                   const ReadingChoices& choices) {
  const std::vector<VariantColumn> variants = find_variants(grid, layout);
  if (variants.empty()) return;
  const Place where{
      reading.file, reading.sheet.value_or(""), reading.header_row.value_or(0), 0, {}};
  const std::string all = variants_text(variants);
  if (!choices.variant.empty()) {
    reading.findings.push_back(
        {"variant_chosen", Severity::note, where,
         cat("read as variant ", choices.variant, "; the list holds ", all)});
    return;
  }
  std::string_view read_as;
  for (const VariantColumn& variant : variants) {
    const LaidOutColumn* quantity = layout.find(ColumnRole::qty);
    const LaidOutColumn* fitted = layout.find(ColumnRole::dnp);
    if ((quantity != nullptr && quantity->column == variant.column) ||
        (fitted != nullptr && fitted->column == variant.column))
      read_as = variant.name;
  }
  reading.findings.push_back(
      {"variants_side_by_side", Severity::warning, where,
       cat("the list holds variants side by side: ", all, "; ",
           read_as.empty() ? std::string("none of them was taken into account")
                           : cat("it was read as ", read_as),
           "; which variant is meant?")});
}

// The sheet that a person named.
Result<std::size_t> told_sheet(const SourceDocument& document, const std::string& name) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < document.sheets.size(); ++i) {
    const std::string& known = document.sheets[i].name;
    if (known == name) return i;
    names.push_back(cat("'", utf8_prefix(known, 40), "'"));
  }
  const std::string has = has_sheet_names(document.format)
                              ? cat("the file has ", join(names, ", "))
                              : std::string("the file is no workbook and has no sheets");
  return invalid("sheet_unknown",
                 cat(document.file, ": there is no sheet '", utf8_prefix(name, 40), "'; ", has));
}

// Without a name it is the sheet that would be read anyway; where none would, the first filled one.
Result<std::size_t> chosen_sheet(const SourceDocument& document,
                                 const std::vector<SheetReading>& sheets,
                                 const ReadingChoices& choices) {
  if (!choices.sheet.empty()) return told_sheet(document, choices.sheet);
  if (choices.layout_sheet && *choices.layout_sheet < sheets.size()) return *choices.layout_sheet;
  const std::size_t inferred = inferred_sheet(sheets);
  if (inferred < sheets.size()) return inferred;
  const auto filled = std::ranges::find_if(
      document.sheets, [](const Grid& grid) { return !grid.rows.empty() && !grid.hidden; });
  if (filled != document.sheets.end())
    return static_cast<std::size_t>(filled - document.sheets.begin());
  return bom_not_found(document);
}

// Reads the chosen sheet again with what was told, and with it those that have the same header.
Result<std::size_t> read_as_told(const SourceDocument& document, const ReadingChoices& choices,
                                 std::vector<SheetReading>& sheets) {
  TL_TRY(const std::size_t chosen, chosen_sheet(document, sheets, choices));
  std::size_t designators_left = limits::designators_per_bom_max;
  const auto read_again = [&](std::size_t sheet, TableLayout layout) {
    sheets[sheet] =
        read_laid_out(document, sheet, document.sheets[sheet], std::move(layout), designators_left);
    designators_left -= std::min(designators_left, designators_in(sheets[sheet]));
  };
  Result<TableLayout> layout = lay_out_as_told(document.sheets[chosen], choices);
  if (!layout) return with_context(layout.error(), document.file);
  if (choices.variant.empty()) {
    read_again(chosen, std::move(*layout));
  } else {
    Result<SheetReading> variant = read_variant(document, chosen, choices, *layout);
    if (!variant) return with_context(variant.error(), document.file);
    sheets[chosen] = std::move(*variant);
  }
  if (sheets[chosen].merit == 0) {
    return invalid("bom_not_found",
                   cat(document.file, ": read as told, ",
                       has_sheet_names(document.format)
                           ? cat("sheet '", document.sheets[chosen].name, "' holds")
                           : std::string("it holds"),
                       " no list of parts; it needs a column of quantities or designators (qty, "
                       "refdes) and one that says what the parts are (mpn, value, description)"));
  }
  if (!choices.sheet.empty()) return chosen;
  const ReadingChoices further{.columns = choices.columns, .remembered = choices.remembered};
  for (std::size_t i = chosen + 1; i < sheets.size(); ++i) {
    if (sheets[i].merit == 0 || headings_of(sheets[i].layout) != headings_of(sheets[chosen].layout))
      continue;
    Result<TableLayout> same = lay_out_as_told(document.sheets[i], further);
    if (same) read_again(i, std::move(*same));
  }
  return chosen;
}

Result<BomReading> read_tree(const SourceDocument& document, const ReadingChoices& choices) {
  std::optional<KicadParts> parts = kicad_parts(*document.tree);
  if (!parts) {
    return unsupported(
        "bom_not_found",
        cat(document.file,
            ": holds no list of parts that is read here (of XML, KiCad's netlists and "
            "part lists are); ask for CSV, XLSX, ODS or XLS"));
  }
  if (!choices.sheet.empty()) return told_sheet(document, choices.sheet).error();
  if (!choices.variant.empty())
    return with_context(choose_variant({}, choices.variant).error(), document.file);
  TL_TRY(TableLayout layout, lay_out_as_told(parts->grid, {.columns = choices.columns,
                                                           .remembered = choices.remembered,
                                                           .header_row = 1}));
  LineReaderOptions options{document.file, std::nullopt, -1, RowMeaning::one_designator};
  SheetLines read = read_lines(parts->grid, layout, options);
  for (LaidOutColumn& column : layout.columns) column.header = parts->places[column.column];
  BomReading reading;
  reading.file = document.file;
  describe_columns(reading, layout);
  reading.lines = std::move(read.lines);
  reading.findings = read.findings.all();
  conclude(reading, document);
  return reading;
}

}  // namespace

Result<BomReading> read_bom(const SourceDocument& document, const ReadingChoices& choices) {
  if (document.tree) return read_tree(document, choices);
  std::vector<SheetReading> sheets;
  std::size_t designators_left = limits::designators_per_bom_max;
  for (std::size_t i = 0; i < document.sheets.size(); ++i) {
    sheets.push_back(read_sheet(document, i, designators_left));
    designators_left -= std::min(designators_left, designators_in(sheets.back()));
  }
  std::size_t best = inferred_sheet(sheets);
  if (!choices.empty()) {
    TL_TRY(best, read_as_told(document, choices, sheets));
  }
  if (best == sheets.size()) return bom_not_found(document);
  SheetReading first = std::move(sheets[best]);
  BomReading reading;
  reading.file = document.file;
  if (has_sheet_names(document.format)) reading.sheet = document.sheets[best].name;
  if (first.layout.header_row)
    reading.header_row = static_cast<std::int64_t>(*first.layout.header_row) + 1;
  describe_columns(reading, first.layout);
  std::vector<std::size_t> further;
  for (std::size_t i = best + 1; i < sheets.size() && choices.sheet.empty(); ++i) {
    if (goes_on(first, sheets[i], document.sheets[i].name)) further.push_back(i);
  }
  append(reading, first);
  for (const std::size_t i : further) append(reading, sheets[i]);
  name_other_sheets(reading, document, sheets, further, first);
  doubt_columns(reading, choices);
  tell_variants(reading, document.sheets[best], first.layout, choices);
  conclude(reading, document);
  return reading;
}

}  // namespace tl::bom
