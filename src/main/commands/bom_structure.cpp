// bom compare, bom explode.
#include <algorithm>
#include <iterator>

#include "bom/rules/assembly_sources.h"
#include "bom/rules/compare.h"
#include "bom/rules/explode.h"
#include "bom/rules/structure.h"
#include "bom/service/boms.h"
#include "bom/service/layouts.h"
#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/quantity.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "main/invocation.h"
#include "quoting/service/rfqs.h"

namespace tl::cli {
namespace {

// "R12": the BOM of an RFQ, where no file has that name.
bool names_an_rfq(std::string_view source) {
  return source.size() > 1 && (source.front() == 'R' || source.front() == 'r') &&
         std::ranges::all_of(source.substr(1), is_digit);
}

struct NamedBom {
  std::string name;
  std::vector<bom::BomLine> lines;
};

Result<bom::BomReading> read_list(Invocation& invocation, const std::string& path,
                                  const bom::ReadingChoices& choices) {
  TL_TRY(const std::string bytes, read_file(path));
  const auto customer = invocation.arguments().value("customer");
  if (!customer) return bom::read_file(bytes, file_name_of(path), choices);
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  return bom::read_for(
      *db, caller,
      {.customer = *customer, .file_name = file_name_of(path), .bytes = bytes, .choices = choices});
}

Result<NamedBom> bom_of(Invocation& invocation, const std::string& source) {
  if (names_an_rfq(source)) {
    TL_TRY(const auto db, open_current(invocation));
    TL_TRY(quoting::RfqView rfq, quoting::show_rfq(*db, source));
    return NamedBom{cat(rfq.number, " ", rfq.assembly, " revision ", rfq.revision),
                    std::move(rfq.bom)};
  }
  TL_TRY(const bom::BomReading reading, read_list(invocation, source, {}));
  // As an RFQ has it: quantities for one of the whole.
  Findings told;
  return NamedBom{reading.file,
                  bom::flattened(reading.lines, bom::structure_of(reading.lines, told))};
}

std::string kind_text(bom::ChangeKind kind) {
  return replace_all(enum_name(kind), "_", " ");
}

std::string row_text(std::int64_t row) {
  return row == 0 ? std::string() : std::to_string(row);
}

std::string comparison_text(const bom::BomComparison& what) {
  const auto changes = static_cast<std::int64_t>(what.changes.size());
  std::string text =
      cat(what.old_name, " (", count_of(what.old_lines, "line"), ") -> ", what.new_name, " (",
          count_of(what.new_lines, "line"),
          "): ", changes == 0 ? std::string("no difference") : count_of(changes, "change"), "\n");
  if (what.equal()) return text;
  TextTable table;
  table.column("change");
  table.column("designators");
  table.column("old row", TextTable::Align::right);
  table.column("new row", TextTable::Align::right);
  table.column("before");
  table.column("after");
  for (const bom::BomChange& change : what.changes) {
    const std::string places = join(change.designators, " ");
    const bool renumbered = change.kind == bom::ChangeKind::renumbered;
    table.row({kind_text(change.kind), renumbered ? std::string() : utf8_prefix(places, 30),
               row_text(change.old_row), row_text(change.new_row),
               utf8_prefix(renumbered ? join(change.were, " ") : change.before, 56),
               utf8_prefix(renumbered ? places : change.after, 56)});
  }
  return cat(text, "\n", table.text());
}

Result<ExitCode> compare_boms(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const NamedBom before, bom_of(invocation, std::string(said.operand("OLD"))));
  TL_TRY(const NamedBom after, bom_of(invocation, std::string(said.operand("NEW"))));
  const bom::BomComparison what =
      bom::compare({before.name, before.lines}, {after.name, after.lines});
  invocation.answer(what, comparison_text(what));
  return what.equal() ? ExitCode::done : ExitCode::done_with_errors;
}

// Which sheet an assembly stands in is no matter of the layout.
bom::ReadingChoices one_sheet(std::string name) {
  return {.sheet = std::move(name), .told_for = bom::ToldFor::this_file};
}

// What blocks in a list blocks its explosion too.
void keep_errors(const bom::BomReading& reading, std::vector<Finding>& errors) {
  std::ranges::copy_if(reading.findings, std::back_inserter(errors),
                       [](const Finding& f) { return f.severity == Severity::error; });
}

Result<std::vector<bom::AssemblyList>> lists_of(Invocation& invocation, const std::string& path,
                                                std::vector<Finding>& errors) {
  const Arguments& said = invocation.arguments();
  std::vector<bom::AssemblyList> lists;
  TL_TRY(bom::BomReading top, read_list(invocation, path, one_sheet(said.value_or("sheet", ""))));
  keep_errors(top, errors);
  lists.push_back({said.value_or("name", top.file), top.file, std::move(top.lines)});
  const auto with = said.options.find("with");
  if (with == said.options.end()) return lists;
  TL_TRY(const std::vector<bom::AssemblySource> sources, bom::parse_assembly_sources(with->second));
  for (const bom::AssemblySource& one : sources) {
    const bool sheet = one.place == bom::ListPlace::in_sheet;
    TL_TRY(bom::BomReading reading, read_list(invocation, sheet ? path : one.source,
                                              one_sheet(sheet ? one.source : std::string())));
    keep_errors(reading, errors);
    const std::string file = sheet ? cat(reading.file, " sheet ", one.source) : reading.file;
    lists.push_back({one.name, file, std::move(reading.lines)});
  }
  return lists;
}

std::string part_text(const bom::ExplodedPart& part) {
  std::vector<std::string> texts;
  for (const bom::ApprovedPart& one : part.alternates)
    texts.push_back(squeeze_spaces(cat(one.manufacturer, " ", one.mpn)));
  if (texts.empty()) texts.push_back(squeeze_spaces(cat(part.value, " ", part.package)));
  if (texts.front().empty()) texts.front() = squeeze_spaces(part.description);
  if (texts.front().empty()) texts.front() = part.customer_pn;
  return cat(join(texts, ", "), part.customer_supplied ? " (from the customer)" : "");
}

std::string exploded_text(const bom::Exploded& all) {
  TextTable assemblies;
  assemblies.column("built", TextTable::Align::right);
  assemblies.column("assembly");
  assemblies.column("list");
  for (const bom::BuiltAssembly& one : all.assemblies)
    assemblies.row({one.quantity, utf8_prefix(one.path, 70),
                    cat(one.file, one.row == 0 ? "" : cat(" row ", one.row))});
  TextTable parts;
  parts.column("needed", TextTable::Align::right);
  parts.column("part");
  parts.column("where used");
  for (const bom::ExplodedPart& part : all.parts) {
    const std::string needed = format_decimal(part.quantity, Quantity::scale, 0);
    bool first = true;
    for (const bom::PartUse& use : part.uses) {
      const std::string where =
          cat(use.each, " in ", use.path, ", row ", use.row,
              use.refdes.empty() ? "" : cat(": ", utf8_prefix(join(use.refdes, " "), 30)));
      parts.row({first ? (part.unit.empty() ? needed : cat(needed, " ", part.unit)) : "",
                 first ? utf8_prefix(part_text(part), 50) : "", where});
      first = false;
    }
  }
  std::string text = cat(assemblies.text(), "\n", parts.text());
  if (!all.findings.empty()) text += cat("\nFindings:\n", print(all.findings));
  return text;
}

Result<std::int64_t> boards_of(std::string_view text) {
  const auto boards = parse_decimal(std::ranges::all_of(text, is_digit) ? text : "", 0);
  if (boards && *boards >= 1 && *boards <= limits::quote_quantity_max) return *boards;
  return invalid("quantity_invalid", cat("'", utf8_prefix(text, 20),
                                         "' is not a quantity; say a whole number from 1 "
                                         "to ",
                                         limits::quote_quantity_max));
}

Result<ExitCode> explode_bom(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  bom::ExplodeInput input;
  TL_TRY(input.quantity, boards_of(said.value_or("quantity", "1")));
  std::vector<Finding> errors;
  TL_TRY(input.assemblies, lists_of(invocation, std::string(said.operand("FILE")), errors));
  bom::Exploded all = bom::explode(input);
  all.findings.insert(all.findings.begin(), errors.begin(), errors.end());
  invocation.answer(all, exploded_text(all));
  const bool blocked = std::ranges::any_of(
      all.findings, [](const Finding& f) { return f.severity == Severity::error; });
  return blocked ? ExitCode::done_with_errors : ExitCode::done;
}

}  // namespace

std::vector<Command> bom_structure_commands() {
  return {
      {.path = "bom compare",
       .summary = "Tell by designator what changed between two BOMs; exit code 2 if anything did",
       .operands = {{"OLD", "a file, or an RFQ such as R1"}, {"NEW", "a file, or an RFQ"}},
       .options = {{"customer", "C", "whose files they are: uses what was told of their layout"}},
       .run = &compare_boms},
      {.path = "bom explode",
       .summary = "Take a BOM with its assemblies apart: each part once, with where it is used",
       .operands = {{"FILE", "the BOM of the whole, indented or not"}},
       .options = {{"with", "NAME=FILE",
                    "the list of an assembly that a line names; NAME=@SHEET for a sheet of FILE",
                    Takes::value, Times::any},
                   {"quantity", "N", "how many of the whole; 1 unless said"},
                   {"name", "A", "what the whole is called, where a list might name it"},
                   {"sheet", "NAME", "the sheet that holds the list of the whole"},
                   {"customer", "C", "whose files they are: uses what was told of their layout"}},
       .run = &explode_bom},
  };
}

}  // namespace tl::cli
