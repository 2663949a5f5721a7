#include "sourcing/rules/read_price_list.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "foundation/text.h"
#include "sourcing/rules/date_text.h"
#include "sourcing/rules/number_text.h"
#include "sourcing/rules/offer_collection.h"
#include "sourcing/rules/offer_facts.h"
#include "sourcing/rules/offer_words.h"
#include "sourcing/rules/price_list_columns.h"

namespace tl::sourcing {
namespace {

using enum PriceListField;

// What stands above the header row as a name and a value: "Supplier: | Example Parts".
struct Preface {
  std::string supplier;
  Currency currency;
  std::optional<Date> valid_until;
  std::optional<Date> retrieved_on;
};

class SheetReader {
 public:
  SheetReader(const Grid& grid, PriceListColumns columns, const ReadOptions& options,
              OfferCollection& into)
      : grid_(grid), columns_(std::move(columns)), into_(into) {
    preface_.supplier = options.supplier;
    preface_.currency = options.currency;
  }

  Result<void> read();

 private:
  std::string_view cell(std::size_t row, PriceListField field) const;
  bool is_number(std::size_t row, std::optional<std::size_t> column) const;
  std::string pieces(std::size_t row, PriceListField field) const;
  bool is_blank(std::size_t row) const;
  bool continues(std::size_t row) const;
  void read_preface();
  void find_decimal_sign();
  Result<void> read_row(std::size_t row);
  std::optional<OfferRecord> read_offer(std::size_t row, OfferFacts& facts);
  void read_terms(std::size_t row, OfferFacts& facts, OfferRecord& record);
  void read_prices(std::size_t row, OfferFacts& facts, OfferRecord& record);
  void read_price(std::size_t row, const PriceColumn& column, OfferFacts& facts,
                  OfferRecord& record);
  std::optional<std::int64_t> price_unit_at(std::size_t row, const PriceColumn& column,
                                            OfferFacts& facts);
  std::optional<Date> date(std::size_t row, PriceListField field, OfferFacts& facts);
  Place place(std::size_t row) const {
    return into_.place(static_cast<std::int64_t>(row) + 1, grid_.name);
  }

  const Grid& grid_;
  PriceListColumns columns_;
  OfferCollection& into_;
  Preface preface_;
  DecimalSign sign_ = DecimalSign::unknown;
  struct Open {
    OfferRecord record;
    std::size_t row = 0;
  };
  std::vector<Open> offers_;                              // in order of their first row
  std::unordered_map<std::string, std::size_t> by_text_;  // everything but prices -> offers_
  std::optional<std::size_t> last_;                       // the offer of the row above
};

std::string_view SheetReader::cell(std::size_t row, PriceListField field) const {
  const auto column = columns_.column_of(field);
  return column ? trim(grid_.text(row, *column)) : std::string_view();
}

// A workbook's number cell is in plain notation already, whatever its text looks like.
bool SheetReader::is_number(std::size_t row, std::optional<std::size_t> column) const {
  return column && row < grid_.rows.size() && *column < grid_.rows[row].size() &&
         grid_.rows[row][*column].kind == CellKind::number;
}

std::string SheetReader::pieces(std::size_t row, PriceListField field) const {
  const std::string_view text = cell(row, field);
  if (text.empty() || is_number(row, columns_.column_of(field))) return std::string(text);
  const std::string plain =
      field == break_quantity ? plain_break(text, sign_) : plain_pieces(text, sign_);
  return plain.empty() ? std::string(text) : plain;  // the text itself goes into the finding
}

bool SheetReader::is_blank(std::size_t row) const {
  return std::ranges::all_of(grid_.rows[row],
                             [](const Cell& each) { return trim(each.text).empty(); });
}

// Nothing but a quantity and a price: the next break of the offer above.
bool SheetReader::continues(std::size_t row) const {
  if (cell(row, break_quantity).empty()) return false;
  for (const PriceListField field : {supplier, sku, manufacturer, mpn}) {
    if (!cell(row, field).empty()) return false;
  }
  return true;
}

void SheetReader::read_preface() {
  for (std::size_t row = 0; row < columns_.header_row; ++row) {
    const std::vector<Cell>& cells = grid_.rows[row];
    for (std::size_t column = 0; column + 1 < cells.size(); ++column) {
      const auto field = price_list_field_of(cells[column].text);
      const std::string_view value = trim(cells[column + 1].text);
      if (!field || value.empty()) continue;
      OfferFacts facts(into_.findings(), place(row));
      if (*field == supplier) preface_.supplier = squeeze_spaces(value);
      if (*field == currency) preface_.currency = facts.currency(value).value_or(Currency());
      if (*field != valid_until && *field != retrieved) continue;
      const auto day = parse_date_text(value);
      if (!day) {
        facts.warn("offer_date_unreadable", day.error().message);
      } else if (*field == valid_until) {
        preface_.valid_until = *day;
      } else {
        preface_.retrieved_on = *day;
      }
    }
  }
}

void SheetReader::find_decimal_sign() {
  std::vector<std::string_view> cells;
  for (std::size_t row = columns_.header_row + 1; row < grid_.rows.size(); ++row) {
    for (const PriceColumn& price : columns_.prices) {
      if (!is_number(row, price.column)) cells.push_back(grid_.text(row, price.column));
    }
  }
  sign_ = decimal_sign_of(cells);
}

Result<void> SheetReader::read() {
  read_preface();
  find_decimal_sign();
  for (std::size_t row = columns_.header_row + 1; row < grid_.rows.size(); ++row) {
    if (is_blank(row)) continue;
    TL_CHECK(read_row(row));
  }
  for (Open& open : offers_) {
    OfferFacts facts(into_.findings(), place(open.row));
    facts.settle_breaks(open.record.breaks);
    if (open.record.breaks.empty()) {
      facts.warn("offer_without_price",
                 cat(open.record.mpn, " of ", open.record.supplier, " has no usable price"));
    }
    TL_CHECK(into_.add(std::move(open.record), 0));
  }
  return {};
}

Result<void> SheetReader::read_row(std::size_t row) {
  OfferFacts facts(into_.findings(), place(row));
  if (continues(row)) {
    if (last_) {
      read_prices(row, facts, offers_[*last_].record);
    } else {
      into_.refuse();
      facts.warn("offer_part_missing",
                 "a quantity and a price, but no offer above that they belong to; left out");
    }
    return {};
  }
  last_.reset();
  std::optional<OfferRecord> record = read_offer(row, facts);
  if (!record) {
    into_.refuse();
    return {};
  }
  // Where the row stands is no part of what is offered.
  std::string text;
  for_each_member(std::as_const(*record), [&]<class Value>(std::string_view, const Value& value) {
    if constexpr (std::same_as<Value, std::string>) text.append(value).push_back('\x1f');
  });
  for (const auto field :
       {currency, moq, multiple, stock, lead_time, pack, pack_fee, valid_until, retrieved, ncnr}) {
    text.append(cell(row, field)).push_back('\x1f');
  }
  const auto [found, is_new] = by_text_.try_emplace(std::move(text), offers_.size());
  if (is_new) {
    record->place =
        grid_.name.empty() ? cat("row ", row + 1) : cat("sheet ", grid_.name, ", row ", row + 1);
    offers_.push_back({std::move(*record), row});
  }
  last_ = found->second;
  read_prices(row, facts, offers_[*last_].record);
  return {};
}

std::optional<OfferRecord> SheetReader::read_offer(std::size_t row, OfferFacts& facts) {
  OfferRecord record;
  record.supplier = squeeze_spaces(cell(row, supplier));
  if (record.supplier.empty()) record.supplier = preface_.supplier;
  record.sku = squeeze_spaces(cell(row, sku));
  record.manufacturer = squeeze_spaces(cell(row, manufacturer));
  record.mpn = squeeze_spaces(cell(row, mpn));
  record.description = squeeze_spaces(cell(row, description));
  if (!facts.names_part(record)) return std::nullopt;
  if (record.supplier.empty()) {
    facts.warn("offer_supplier_missing",
               "nothing says whose price this is: add a column \"supplier\", or name the source");
    return std::nullopt;
  }
  record.source = "price list";
  read_terms(row, facts, record);
  return record;
}

void SheetReader::read_terms(std::size_t row, OfferFacts& facts, OfferRecord& record) {
  const std::string_view code = cell(row, currency);
  record.currency = code.empty() ? preface_.currency : facts.currency(code).value_or(Currency());
  if (code.empty() && !record.currency.is_set() && !columns_.prices.empty()) {
    record.currency = columns_.prices.front().currency.value_or(Currency());
  }
  record.stock = facts.stock(pieces(row, stock));
  record.moq = facts.minimum("MOQ", pieces(row, moq));
  record.multiple = facts.minimum("multiple", pieces(row, multiple));
  record.packaging = squeeze_spaces(cell(row, pack));
  record.pack = pack_form_of(record.packaging);
  if (const auto fee = cell(row, pack_fee); !fee.empty() && record.currency.is_set()) {
    const bool plain = is_number(row, columns_.column_of(pack_fee));
    const std::string text = plain ? std::string(fee) : plain_number(fee, sign_);
    record.pack_fee = facts.fee(text.empty() ? fee : std::string_view(text), record.currency);
  }
  if (const auto lead = cell(row, lead_time); !lead.empty()) {
    record.lead_time_days = lead_time_days_of(lead, columns_.lead_time_unit);
    if (!record.lead_time_days) {
      facts.warn("lead_time_unreadable",
                 cat("lead time: '", utf8_prefix(lead, 40), "' is not a number of days or weeks"));
    }
  }
  tell_status(record, cell(row, status));
  record.commodity_code = facts.commodity_code(cell(row, commodity_code));
  record.origin = facts.origin(cell(row, origin));
  const auto cannot_cancel = yes_or_no(cell(row, ncnr));
  if (!cannot_cancel) {
    facts.warn("ncnr_unreadable", cat("NCNR: '", utf8_prefix(cell(row, ncnr), 40),
                                      "' is neither yes nor no; taken as yes"));
  }
  record.non_cancellable = cannot_cancel.value_or(true);
  record.valid_until = date(row, valid_until, facts);
  if (!record.valid_until) record.valid_until = preface_.valid_until;
  record.retrieved_on = date(row, retrieved, facts);
  if (!record.retrieved_on) record.retrieved_on = preface_.retrieved_on;
}

std::optional<Date> SheetReader::date(std::size_t row, PriceListField field, OfferFacts& facts) {
  const std::string_view text = cell(row, field);
  if (text.empty()) return std::nullopt;
  const auto parsed = parse_date_text(text);
  if (!parsed) {
    facts.warn("offer_date_unreadable", parsed.error().message);
    return std::nullopt;
  }
  return *parsed;
}

std::optional<std::int64_t> SheetReader::price_unit_at(std::size_t row, const PriceColumn& column,
                                                       OfferFacts& facts) {
  const std::string_view told = cell(row, price_unit);
  if (told.empty()) return column.per;
  const auto unit = price_unit_of(told);
  if (!unit) {
    facts.warn("price_unit_unknown",
               cat("price per '", utf8_prefix(told, 20),
                   "': how many pieces that is, is not known; the price is left out"));
  }
  return unit;
}

void SheetReader::read_price(std::size_t row, const PriceColumn& column, OfferFacts& facts,
                             OfferRecord& record) {
  const std::string_view text = trim(grid_.text(row, column.column));
  if (text.empty()) return;
  if (!record.currency.is_set() || (column.currency && *column.currency != record.currency)) {
    facts.warn("offer_currency_missing",
               record.currency.is_set()
                   ? cat("the column is in ", column.currency->code(), ", the offer in ",
                         record.currency.code(), "; the price is left out")
                   : "a price without its currency; it is left out");
    return;
  }
  const auto per = price_unit_at(row, column, facts);
  if (!per) return;
  const bool plain = is_number(row, column.column);
  if (!plain && sign_ == DecimalSign::unknown && has_ambiguous_comma(text)) {
    facts.warn("price_ambiguous", cat("price: '", utf8_prefix(text, 40),
                                      "' was read with the comma as thousands sign; nothing else "
                                      "in the column tells"));
  }
  const std::string number = plain ? std::string(text) : plain_number(text, sign_);
  const auto price =
      facts.price(number.empty() ? text : std::string_view(number), {record.currency, *per});
  std::optional<std::int64_t> from = column.from;
  if (!from) {
    // A list without a quantity column states the price for any quantity.
    from = columns_.column_of(break_quantity) ? facts.break_quantity(pieces(row, break_quantity))
                                              : std::optional<std::int64_t>(1);
  }
  if (price && from) record.breaks.push_back({*from, *price});
}

void SheetReader::read_prices(std::size_t row, OfferFacts& facts, OfferRecord& record) {
  for (const PriceColumn& column : columns_.prices) read_price(row, column, facts, record);
}

}  // namespace

bool is_price_list(const SourceDocument& document) {
  return std::ranges::any_of(
      document.sheets, [](const Grid& grid) { return price_list_columns_of(grid).has_value(); });
}

Result<OfferFile> read_price_list(const SourceDocument& document, const ReadOptions& options) {
  OfferCollection collection(document, OfferLayout::price_list);
  for (const Grid& grid : document.sheets) {
    auto columns = price_list_columns_of(grid);
    if (!columns) {
      collection.findings().note(
          "sheet_without_prices", {.file = document.file, .sheet = grid.name},
          cat("sheet ", grid.name, " has no header row with an MPN and a price; it is not read"));
      continue;
    }
    TL_CHECK(SheetReader(grid, std::move(*columns), options, collection).read());
  }
  return collection.finish();
}

}  // namespace tl::sourcing
