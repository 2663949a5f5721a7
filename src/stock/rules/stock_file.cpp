#include "stock/rules/stock_file.h"

#include <algorithm>

#include "foundation/limits.h"
#include "foundation/table.h"
#include "foundation/text.h"
#include "parts/rules/mpn.h"
#include "stock/rules/piece_count.h"

namespace tl::stock {
namespace {

constexpr TableColumn columns[] = {
    {"quantity", Presence::required, "qty|pieces|on hand|stock|bestand|menge"},
    {"lot", Presence::optional, "lot id|reel|reel id|package id|charge|gebinde"},
    {"owner", Presence::optional, "customer|belongs to|eigentümer|kunde"},
    {"part number", Presence::optional,
     "ipn|internal part number|our part number|part no|artikelnummer|teilenummer|sachnummer"},
    {"manufacturer", Presence::optional, "manufacturer name|mfr|mfg|maker|hersteller"},
    {"mpn", Presence::optional,
     "manufacturer part number|mfr part number|mfg part number|mfr pn|mfg pn|herstellernummer"},
    {"location", Presence::optional, "place|shelf|bin|storage bin|lagerplatz|lagerort"},
    {"date code", Presence::optional, "d/c|lot code|datecode"},
    {"cost", Presence::optional, "unit cost|unit price|price|preis"},
    {"currency", Presence::optional, "cur|währung"},
    {"received on", Presence::optional, "received|date received|wareneingang"},
};

bool is_ours(std::string_view owner) {
  const std::string plain = fold(trim(owner));
  for (const std::string_view word : {"", "-", "own", "ours", "us", "eigen", "eigentum"}) {
    if (plain == word) return true;
  }
  return false;
}

// "0,0123" is a decimal beyond doubt, "1,234" is not.
Result<std::string> plain_amount(std::string_view text) {
  const std::size_t comma = text.rfind(',');
  if (comma == std::string_view::npos || contains(text, ".")) return std::string(text);
  if (text.size() - comma == 4 && text.front() != '0') {
    return invalid("stock_cost_ambiguous",
                   cat("'", utf8_prefix(text, 30),
                       "' may be a thousand or a little over one; write it with a point"));
  }
  return replace_all(text, ",", ".");
}

NumberStyle style_of_table(const Table& table) {
  std::vector<std::string_view> quantities;
  std::vector<std::string_view> costs;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    quantities.push_back(table.cell(row, "quantity"));
    costs.push_back(table.cell(row, "cost"));
  }
  return style_of(quantities, costs);
}

class Reader {
 public:
  explicit Reader(const Table& table) : table_(table), style_(style_of_table(table)) {}

  void read(std::size_t row, StockFile& file) {
    row_ = row;
    findings_ = &file.findings;
    LotRecord record{.place = table_.place_of_row(row)};
    if (auto read = fill(record); !read) {
      findings_->error(read.error().code, where_,
                       cat(read.error().message, "; the row is left out"));
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

  Result<void> fill(LotRecord& record) {
    Lot& lot = record.lot;
    TL_TRY(lot.name, text("lot"));
    TL_TRY(record.owner, text("owner"));
    if (is_ours(record.owner)) record.owner.clear();
    TL_TRY(lot.part_number, text("part number"));
    TL_TRY(lot.manufacturer, text("manufacturer"));
    TL_TRY(lot.mpn, text("mpn"));
    TL_CHECK(check_part(lot));
    TL_TRY(lot.pieces, pieces());
    TL_TRY(lot.location, text("location"));
    TL_TRY(lot.date_code, text("date code"));
    read_received(lot);
    return read_cost(record);
  }

  Result<void> check_part(Lot& lot) {
    if (lot.part_number.empty() && lot.mpn.empty()) {
      cell("part number");
      return invalid("stock_row_without_part",
                     "the row names neither a part number of ours nor an MPN");
    }
    if (!lot.part_number.empty()) {
      cell("part number");
      TL_TRY(const parts::PartNumber number, parts::PartNumber::parse(lot.part_number));
      lot.part_number = number.text();
    }
    if (!lot.mpn.empty()) {
      cell("mpn");
      TL_TRY(const parts::Mpn mpn, parts::Mpn::parse(lot.mpn));
      lot.mpn = mpn.text();
    }
    return {};
  }

  Result<std::string> text(std::string_view column) {
    const std::string found = squeeze_spaces(cell(column));
    if (found.size() > limits::part_text_bytes_max || !is_valid_utf8(found)) {
      return invalid("stock_text_malformed", cat("the ", column, " is no readable text of at most ",
                                                 limits::part_text_bytes_max, " bytes"));
    }
    return found;
  }

  Result<std::int64_t> pieces() { return read_pieces(cell("quantity"), style_); }

  void read_received(Lot& lot) {
    const std::string_view said = cell("received on");
    if (said.empty()) return;
    // A spreadsheet's date may carry a time.
    const auto day = Date::parse(said.substr(0, 10));
    if (day) {
      lot.received_on = *day;
    } else {
      findings_->warn("stock_date_unreadable", where_,
                      cat("'", utf8_prefix(said, 30),
                          "' is no date such as 2026-03-01; the lot is taken without it"));
    }
  }

  Result<void> read_cost(LotRecord& record) {
    const std::string_view said = cell("cost");
    if (said.empty()) {
      if (record.owner.empty() && record.lot.pieces > 0) {
        findings_->warn("stock_cost_missing", where_,
                        "ours, without a cost: no quote uses it, because nobody can say what it "
                        "costs");
      }
      return {};
    }
    TL_TRY(const std::string amount, plain_amount(said));
    const std::string code(table_.cell(row_, "currency"));
    if (code.empty()) {
      return invalid("stock_currency_missing",
                     cat("the cost ", utf8_prefix(said, 30), " stands without its currency"));
    }
    TL_TRY(const Currency currency, Currency::parse(code));
    TL_TRY(const UnitPrice cost, UnitPrice::parse(amount, currency));
    if (cost.raw() < 0) return invalid("stock_cost_negative", "a cost is not negative");
    record.lot.cost = cost;
    return {};
  }

  const Table& table_;
  NumberStyle style_;
  std::size_t row_ = 0;
  Place where_;
  Findings* findings_ = nullptr;
};

}  // namespace

Result<StockFile> read_stock(const SourceDocument& document) {
  StockFile file;
  TL_TRY(const Table table, Table::open(document, columns, file.findings));
  if (!table.has("part number") && !table.has("mpn")) {
    return invalid("header_missing", cat(document.file,
                                         ": the header names neither a part number nor an MPN; "
                                         "see docs/operating/files.md"));
  }
  for (const auto& [header, column] : table.unclaimed()) {
    file.findings.note(
        "stock_column_unknown",
        {.file = document.file, .column = static_cast<std::int64_t>(column) + 1, .text = header},
        cat("column '", utf8_prefix(header, 40), "' is not read"));
  }
  Reader reader(table);
  for (std::size_t row = 0; row < table.rows(); ++row) reader.read(row, file);
  return file;
}

}  // namespace tl::stock
