#include <algorithm>

#include "bom/rules/continued_lines.h"
#include "bom/service/boms.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "quoting/service/data_pack.h"
#include "quoting/service/rfq_bom.h"
#include "quoting/service/rfq_bom_history.h"
#include "quoting/service/rfq_lines.h"
#include "quoting/service/stored_json.h"
#include "quoting/store/line_supply.h"
#include "quoting/store/rfq_readings.h"

namespace tl::quoting {
namespace {

// "column 5 is mpn; the header is row 7"
std::string told_text(const ReadAgain& told) {
  std::vector<std::string> words;
  if (!told.file.empty()) {
    words.push_back(cat("read from ", told.file,
                        told.version ? cat(" version ", *told.version) : std::string()));
  }
  if (told.column) words.push_back(cat("column ", *told.column, " is ", enum_name(*told.role)));
  if (told.header_row) {
    words.push_back(*told.header_row == 0 ? std::string("there is no header row")
                                          : cat("the header is row ", *told.header_row));
  }
  if (told.sheet) {
    words.push_back(told.sheet->empty() ? std::string("the sheets as inferred")
                                        : cat("sheet '", *told.sheet, "' alone"));
  }
  if (told.variant) words.push_back(cat("variant '", *told.variant, "'"));
  return join(words, "; ");
}

Result<void> check_told(const ReadAgain& told) {
  if (told.column.has_value() != told.role.has_value() || (told.column && *told.column < 1)) {
    return invalid("column_role_unknown", "a column from 1 and its role are told together");
  }
  if (told_text(told).empty()) {
    return conflict("reading_unchanged", "nothing was told that would read the file otherwise");
  }
  return {};
}

Result<bom::ReadingChoices> amended(bom::ReadingChoices choices, const ReadAgain& told) {
  // Another sheet or header row is another table: what was told of columns was told of that one.
  if ((told.header_row && told.header_row != choices.header_row) ||
      (told.sheet && *told.sheet != choices.sheet)) {
    choices.columns.clear();
  }
  if (told.sheet && *told.sheet != choices.sheet) choices.header_row.reset();
  if (told.column) bom::choose_column(choices.columns, *told.column, *told.role);
  if (told.header_row) {
    const std::string row = std::to_string(*told.header_row);
    TL_TRY(choices.header_row, bom::parse_header_row(row));
  }
  if (told.sheet) choices.sheet = *told.sheet;
  if (told.variant) choices.variant = *told.variant;
  choices.told_for = bom::ToldFor::this_file;
  return choices;
}

// Whether the columns of a new file are those of the one before, so that what was told of them
// holds.
Result<bool> same_columns(const bom::ReadingRow& before, std::string_view bytes,
                          std::string_view file_name) {
  TL_TRY(const auto columns,
         from_stored_json<std::vector<bom::ColumnProposal>>(before.mapping_json));
  const auto reading = bom::read_file(bytes, file_name);
  return reading && reading->header_row && before.header_row &&
         std::ranges::equal(reading->mapping, columns, {}, &bom::ColumnProposal::header,
                            &bom::ColumnProposal::header);
}

struct FileToRead {
  std::string name;
  std::string bytes;
  bom::ReadingChoices choices;  // that hold for it already
};

Result<FileToRead> file_to_read(database::Transaction& tx, const Caller& caller, const RfqRow& rfq,
                                const bom::ReadingRow& before, const ReadAgain& told) {
  FileToRead out{.name = before.file_name};
  if (told.file.empty()) {
    TL_TRY(out.bytes, bom::file_of(tx, before));
    TL_TRY(out.choices, bom::choices_of(before));
    return out;
  }
  TL_TRY(
      ReadFile file,
      read_pack_file(tx, caller, rfq,
                     {.name = told.file, .version = told.version, .purpose = "read as the BOM"}));
  out.name = file.file.name;
  out.bytes = std::move(file.bytes);
  TL_TRY(const bool same, same_columns(before, out.bytes, out.name));
  if (same) {
    TL_TRY(out.choices, bom::choices_of(before));
  }
  return out;
}

// What was said of who supplies a line goes on with it. In words: of which lines it could not.
Result<std::string> carry_supply(database::Transaction& tx, const Caller& caller, const RfqRow& rfq,
                                 bom::ReadingId next) {
  TL_TRY(const auto said, line_supplies(tx, rfq.id, rfq.reading_id));
  if (said.empty()) return std::string();
  TL_TRY(const auto known, line_supplies(tx, rfq.id, next.raw()));
  TL_TRY(const bom::StoredBom before, bom::stored_bom(tx, bom::ReadingId(rfq.reading_id)));
  TL_TRY(const bom::StoredBom after, bom::stored_bom(tx, next));
  const auto goes_on = bom::continued_lines(before.lines, after.lines);
  std::vector<std::string> lost;
  for (LineSupplyRow row : said) {
    const auto at = static_cast<std::size_t>(row.line) - 1;
    const bom::BomLine& line = before.lines.at(at);
    if (!goes_on[at]) {
      lost.push_back(cat("line ", row.line,
                         line.refdes.empty() ? "" : cat(" (", join(line.refdes, " "), ")")));
      continue;
    }
    row.line = static_cast<std::int64_t>(*goes_on[at]) + 1;
    row.reading_id = next.raw();
    row.recorded_at = caller.now;
    row.recorded_by = caller.actor;
    const bool same = std::ranges::any_of(known, [&](const LineSupplyRow& one) {
      return one.line == row.line && one.supplied_by == row.supplied_by &&
             one.supplied_on == row.supplied_on && one.pieces == row.pieces && one.note == row.note;
    });
    if (same) continue;
    TL_CHECK(insert_line_supply(tx, row));
  }
  if (lost.empty()) return std::string();
  return cat("who supplies ", join(lost, ", "), " must be said again: no such line is left");
}

Result<BomHead> let_count(database::Transaction& tx, const Caller& caller, const RfqRow& rfq,
                          bom::ReadingId next, std::string why) {
  RfqReadingRow row{.rfq_id = rfq.id,
                    .reading_id = next.raw(),
                    .why = std::move(why),
                    .recorded_on = caller.today,
                    .recorded_at = caller.now,
                    .recorded_by = caller.actor};
  TL_TRY(row.not_carried, carry_supply(tx, caller, rfq, next));
  TL_CHECK(insert_rfq_reading(tx, row));
  TL_CHECK(database::record_change(tx, caller, "rfq_bom_read", {"rfq", rfq.id.raw()},
                                   json::to_json(row)));
  TL_TRY(const RfqRow now, load_rfq_row(tx, rfq.number));
  return bom_head(tx, now);
}

}  // namespace

Result<BomHead> read_again(database::Database& db, const Caller& caller, std::string_view rfq,
                           const ReadAgain& told) {
  TL_CHECK(check_told(told));
  return db.write([&](database::Transaction& tx) -> Result<BomHead> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    TL_TRY(const bom::ReadingRow before, bom::reading_about(tx, bom::ReadingId(row.reading_id)));
    TL_TRY(FileToRead file, file_to_read(tx, caller, row, before, told));
    TL_TRY(bom::ReadingChoices choices, amended(std::move(file.choices), told));
    TL_TRY(const bom::TakenIn taken, bom::take_in(tx, caller,
                                                  {.customer_id = row.customer_id,
                                                   .assembly = row.assembly,
                                                   .revision = row.revision,
                                                   .file_name = file.name,
                                                   .bytes = file.bytes,
                                                   .choices = std::move(choices)}));
    return let_count(tx, caller, row, taken.id, told_text(told));
  });
}

Result<BomHead> return_to_reading(database::Database& db, const Caller& caller,
                                  std::string_view rfq, std::int64_t reading) {
  return db.write([&](database::Transaction& tx) -> Result<BomHead> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    TL_TRY(const CountedReading earlier, reading_numbered(tx, row, reading));
    if (earlier.id.raw() == row.reading_id) {
      return conflict("reading_unchanged", cat("reading ", reading, " is the one that counts"));
    }
    return let_count(tx, caller, row, earlier.id, cat("back to reading ", reading));
  });
}

Result<bom::RememberedMapping> remember_mapping(database::Database& db, const Caller& caller,
                                                std::string_view rfq) {
  return db.write([&](database::Transaction& tx) -> Result<bom::RememberedMapping> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    return bom::remember_reading(tx, caller, bom::ReadingId(row.reading_id));
  });
}

}  // namespace tl::quoting
