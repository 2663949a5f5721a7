// rfq attach, files, fetch.
#include <filesystem>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "quoting/service/data_pack.h"

namespace tl::cli {
namespace {

std::string pack_text(const quoting::DataPack& pack) {
  std::string text;
  if (pack.files.empty()) {
    text = cat("no build data has arrived for ", pack.rfq, "\n");
  } else {
    TextTable table;
    for (const std::string_view heading :
         {"file", "version", "kind", "tags", "received", "from", "note"})
      table.column(heading);
    table.column("bytes", TextTable::Align::right);
    table.column("SHA-256");
    for (const quoting::PackFile& file : pack.files) {
      table.row({file.name, std::to_string(file.version),
                 replace_all(enum_name(file.kind), "_", " "), quoting::tags_text(file.tags),
                 file.received_on.text(), file.sender, file.note, std::to_string(file.bytes),
                 file.sha256.substr(0, 16)});
    }
    text = table.text();
  }
  if (!pack.missing.empty()) text += cat("still missing: ", join(pack.missing, ", "), "\n");
  return text;
}

Result<ExitCode> attach(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  const std::string rfq(said.operand("RFQ"));
  quoting::NewPackFile file{.name = file_name_of(said.operand("FILE")),
                            .sender = said.value_or("from", ""),
                            .note = said.value_or("note", "")};
  TL_TRY(file.kind, quoting::parse_data_kind(said.required("kind")));
  TL_TRY(file.tags, quoting::parse_data_tags(said.value_or("tag", "")));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const std::string bytes, read_file(said.operand("FILE")));
  file.bytes = bytes;
  TL_CHECK(quoting::attach_file(*db, caller, rfq, file));
  TL_TRY(const quoting::DataPack pack, quoting::data_pack(*db, rfq));
  invocation.answer(pack, pack_text(pack));
  return ExitCode::done;
}

std::string log_text(const std::vector<quoting::PackLogEntry>& log) {
  if (log.empty()) return "nothing was received\n";
  TextTable table;
  for (const std::string_view heading :
       {"day", "who", "what", "file", "version", "from whom, or for what", "SHA-256"})
    table.column(heading);
  for (const quoting::PackLogEntry& entry : log) {
    table.row({entry.on.text(), entry.who, entry.what, entry.file, std::to_string(entry.version),
               entry.detail, entry.sha256.substr(0, 16)});
  }
  return table.text();
}

std::string difference_text(const quoting::FileDifference& what) {
  std::string text = cat(what.name, ": version ", what.before, " has ", what.bytes_before,
                         " bytes, version ", what.after, " has ", what.bytes_after, "\n");
  if (what.same_content) return cat(text, "  the content is the same\n");
  if (!what.lines_added) return cat(text, "  the content differs; it is no text to compare\n");
  return cat(text, "  ", count_of(*what.lines_added, "line"), " added, ",
             count_of(*what.lines_removed, "line"), " removed\n");
}

// "board.zip:1,2": the file, and two of its versions.
Result<quoting::FileDifference> compare_as_said(database::Database& db, std::string_view rfq,
                                                std::string_view said) {
  const std::size_t colon = said.rfind(':');
  const auto versions = split(colon == std::string_view::npos ? "" : said.substr(colon + 1), ',');
  if (versions.size() == 2) {
    const auto before = parse_decimal(trim(versions[0]), 0);
    const auto after = parse_decimal(trim(versions[1]), 0);
    if (before && after)
      return quoting::compare_versions(db, rfq, said.substr(0, colon), *before, *after);
  }
  return invalid("versions_malformed", cat("'", utf8_prefix(said, 60),
                                           "' is no file with two versions; say board.zip:1,2"));
}

Result<ExitCode> files(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  const std::string rfq(said.operand("RFQ"));
  TL_TRY(const auto db, open_current(invocation));
  if (said.has("log")) {
    TL_TRY(const auto log, quoting::pack_log(*db, rfq));
    invocation.answer(log, log_text(log));
    return ExitCode::done;
  }
  if (const auto compared = said.value("compare")) {
    TL_TRY(const auto what, compare_as_said(*db, rfq, *compared));
    invocation.answer(what, difference_text(what));
    return ExitCode::done;
  }
  TL_TRY(const quoting::DataPack pack, quoting::data_pack(*db, rfq));
  invocation.answer(pack, pack_text(pack));
  return ExitCode::done;
}

Result<ExitCode> fetch(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  quoting::FileRequest request{.name = std::string(said.operand("FILE")),
                               .purpose = said.value_or("purpose", "")};
  if (const auto text = said.value("version")) {
    TL_TRY(request.version, parse_decimal(*text, 0));
  }
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const std::filesystem::path folder(said.required("out"));
  TL_CHECK(make_folder(folder.string()));
  TL_TRY(const quoting::ReadFile read,
         quoting::read_pack_file(*db, caller, said.operand("RFQ"), request));
  const std::string path = (folder / read.file.name).string();
  const FileToWrite file{path, read.bytes};
  TL_CHECK(write_files(std::span(&file, 1)));
  invocation.answer(read.file, cat(path, ", version ", read.file.version, ", ", read.file.bytes,
                                   " bytes, SHA-256 ", read.file.sha256, "\n"));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> rfq_data_commands() {
  const Operand rfq{"RFQ", "its number, such as R12"};
  return {
      {.path = "rfq attach",
       .summary = "Keep a file of the customer's build data with its hash and version",
       .operands = {rfq, {"FILE", "as the customer sent it"}},
       .options = {{"kind", "KIND",
                    "gerber, placement, drawing, stencil, test_specification, specification, bom, "
                    "other",
                    Takes::value, Times::once},
                   {"tag", "TAG,TAG", "nda, export_control"},
                   {"note", "TEXT", "words of our own about it"},
                   {"from", "NAME", "who sent it"}},
       .run = &attach},
      {.path = "rfq files",
       .summary = "List the build data of an RFQ, what is missing, and who received and read it",
       .operands = {rfq},
       .options = {{"log", "", "who received and who read what, and for what", Takes::nothing},
                   {"compare", "FILE:N,M", "what two versions of a file have in common"}},
       .run = &files},
      {.path = "rfq fetch",
       .summary = "Write a file of the build data into a folder; that it was read is recorded",
       .operands = {rfq, {"FILE", "its name in the list of files"}},
       .options = {{"out", "DIR", "folder for it", Takes::value, Times::once},
                   {"version", "N", "the newest unless said"},
                   {"purpose", "TEXT", "what it is read for; needed where it is marked"}},
       .run = &fetch},
  };
}

}  // namespace tl::cli
