#include "parts/rules/parts_file.h"

#include <algorithm>

#include "foundation/limits.h"
#include "foundation/table.h"
#include "foundation/text.h"
#include "parts/rules/lifecycle_words.h"
#include "parts/rules/manufacturers.h"
#include "parts/rules/part_attributes.h"
#include "parts/rules/plain_text.h"

namespace tl::parts {
namespace {

constexpr TableColumn columns[] = {
    {"manufacturer", Presence::required, "manufacturer name|mfr|mfg|maker|hersteller"},
    {"mpn", Presence::required,
     "manufacturer part number|mfr part number|mfg part number|manufacturer part no|mfr pn|mfg pn|"
     "herstellernummer|hersteller teilenummer"},
    {"part number", Presence::optional,
     "ipn|internal part number|our part number|part no|artikelnummer|teilenummer|sachnummer"},
    {"description", Presence::optional, "part description|bezeichnung|beschreibung"},
    {"package", Presence::optional, "footprint|case|bauform|gehäuse"},
    {"lifecycle", Presence::optional, "lifecycle status|life cycle"},
    {"state", Presence::optional, "part state"},
    {"parameters", Presence::optional, "parametric|specification|technical data|technische daten"},
    {"msl", Presence::optional, "moisture level|moisture sensitivity level|moisture sensitivity"},
    {"rohs", Presence::optional, "rohs status|rohs compliance"},
    {"reach", Presence::optional, "reach status|reach compliance"},
    {"origin", Presence::optional, "country of origin|coo|ursprungsland"},
    {"series", Presence::optional, "product series|baureihe"},
};

std::string plain_words(std::string_view text) {
  std::string folded = fold(squeeze_spaces(text));
  std::ranges::replace(folded, '_', ' ');
  std::ranges::replace(folded, '-', ' ');
  return folded;
}

class Reader {
 public:
  explicit Reader(const Table& table) : table_(table) {}

  void read(std::size_t row, PartsFile& file) {
    row_ = row;
    findings_ = &file.findings;
    PartRecord record{.place = table_.place_of_row(row)};
    if (auto read = fill(record); !read) {
      const Error& why = read.error();
      findings_->error(why.code, where_, cat(why.message, "; the row is left out"));
      ++file.refused;
      return;
    }
    file.records.push_back(std::move(record));
  }

 private:
  std::string_view cell(std::string_view column) {
    where_ = table_.place(row_, column);
    return table_.cell(row_, column);
  }

  Result<void> fill(PartRecord& record) {
    if (const auto number = cell("part number"); !number.empty()) {
      TL_TRY(record.number, PartNumber::parse(number));
    }
    if (const auto mpn = cell("mpn"); !mpn.empty()) {
      TL_TRY(record.mpn, Mpn::parse(mpn));
    }
    const auto maker = cell("manufacturer");
    const bool named = !manufacturer_key(maker).empty();
    if (named) {
      TL_TRY(record.manufacturer, manufacturer_name(maker));
    }
    if (record.mpn && !named) {
      return invalid("part_manufacturer_missing",
                     cat("nobody is named as the maker of ", record.mpn->text()));
    }
    if (!record.mpn && !record.number) {
      return invalid("part_row_without_part", "the row has neither a part number nor an MPN");
    }
    TL_TRY(record.description, text("description"));
    TL_TRY(record.package, text("package"));
    TL_TRY(record.series, text("series"));
    read_lifecycle(record);
    read_attributes(record);
    return read_state(record);
  }

  // What cannot be understood is told, and what is on file stays.
  template <class Value, class Read>
  void read_attribute(std::string_view column, Value& into, const Read& read,
                      std::string_view known) {
    const std::string_view word = cell(column);
    if (word.empty()) return;
    if (auto value = read(word)) {
      into = *std::move(value);
      return;
    }
    findings_->warn("part_attribute_unknown", where_,
                    cat("'", utf8_prefix(word, 40), "' is no ", column, " that we know, so ",
                        "what is on file stays; say ", known));
  }

  void read_attributes(PartRecord& record) {
    read_attribute("parameters", record.parameters, &parameters_of_text,
                   "it like \"capacitor 100nF 10% 50V X7R 0603\"");
    read_attribute("msl", record.moisture_level, &moisture_level_of, "1, 2, 2a, 3, 4, 5, 5a or 6");
    read_attribute("rohs", record.rohs, &compliance_of, "compliant, exempt or not compliant");
    read_attribute("reach", record.reach, &compliance_of, "compliant, exempt or not compliant");
    read_attribute("origin", record.origin, &origin_of_text, "a country's two letters, such as JP");
  }

  Result<std::string> text(std::string_view column) {
    const std::string found = squeeze_spaces(cell(column));
    if (found.size() > limits::part_text_bytes_max) {
      return limit_exceeded("part_text_too_long", cat("the ", column, " is longer than ",
                                                      limits::part_text_bytes_max, " bytes"));
    }
    if (!is_valid_utf8(found) || has_control_character(found)) {
      return invalid("part_text_malformed", cat("the ", column, " is no readable text"));
    }
    return found;
  }

  void read_lifecycle(PartRecord& record) {
    const std::string_view word = cell("lifecycle");
    if (word.empty()) return;
    record.lifecycle = lifecycle_of(word);
    if (record.lifecycle) return;
    findings_->warn("part_lifecycle_unknown", where_,
                    cat("'", utf8_prefix(word, 40),
                        "' is no life cycle that we know; what is on file stays. Known are active, "
                        "not recommended, last time buy, obsolete, unknown"));
  }

  Result<void> read_state(PartRecord& record) {
    const std::string word = plain_words(cell("state"));
    if (word.empty()) return {};
    record.state = enum_from_name<PartState>(word);
    if (record.state) return {};
    return invalid("part_state_unknown", cat("'", utf8_prefix(cell("state"), 40),
                                             "' is none of proposed, released, blocked"));
  }

  const Table& table_;
  std::size_t row_ = 0;
  Place where_;
  Findings* findings_ = nullptr;
};

}  // namespace

Result<PartsFile> read_parts(const SourceDocument& document) {
  PartsFile file;
  TL_TRY(const Table table, Table::open(document, columns, file.findings));
  if (table.rows() > limits::part_rows_max) {
    return limit_exceeded("parts_file_too_long",
                          cat(document.file, " has ", table.rows(), " rows; at most ",
                              limits::part_rows_max, " are read at once, so split the file"));
  }
  for (const auto& [header, column] : table.unclaimed()) {
    file.findings.note(
        "part_column_unknown",
        {.file = document.file, .column = static_cast<std::int64_t>(column) + 1, .text = header},
        cat("column '", utf8_prefix(header, 40), "' is not read"));
  }
  Reader reader(table);
  for (std::size_t row = 0; row < table.rows(); ++row) reader.read(row, file);
  return file;
}

}  // namespace tl::parts
